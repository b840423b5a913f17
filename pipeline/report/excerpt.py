"""A place in; the line around it and a caret line under it out, aligned by display width.

A terminal that reorders right-to-left text (UAX #9) would move the place away from its column. So a line that holds such
text is shown inside a left-to-right override (U+202D … U+202C), which such a terminal obeys by printing the characters in
their logical order, from left to right; a terminal that reorders nothing prints them so anyway. The caret then stands
under the same character in both. Joining marks are kept, so the words stay readable; line and column are always printed
too.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

import wcwidth

from pipeline.source import Place

_WIDEST = 100
_BEFORE = 40
_TAB = "    "
_OVERRIDE, _POP = "\u202d", "\u202c"
# Bidirectional controls and other invisible characters would act on the terminal instead of being seen.
_INVISIBLE = re.compile("[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2028\u2029\u2060-\u2069\ufeff]")
_RTL = {"R", "AL", "AN"}


@dataclass(frozen=True, slots=True)
class Excerpt:
    """One line of a source as it is shown, and the carets for the line below it."""

    line: str
    carets: str


def excerpt(place: Place) -> Excerpt:
    """Give the excerpt of a place; a long line is cut around it."""
    line = place.source.line(place.line)
    start = min(place.column - 1, len(line))
    end = max(start + 1, min(place.end - 1, len(line)))
    first = max(0, start - _BEFORE) if len(line) > _WIDEST else 0
    last = min(len(line), first + _WIDEST)
    lead, tail = "…" if first else "", "…" if last < len(line) else ""
    before, marked = _visible(line[first:start]), _visible(line[start : min(end, last)])
    shown = f"{lead}{before}{marked}{_visible(line[min(end, last) : last])}{tail}"
    carets = " " * _width(lead + before) + "^" * max(1, _width(marked))
    return Excerpt(_straight(shown), carets)


def _visible(text: str) -> str:
    return _INVISIBLE.sub(lambda found: f"<U+{ord(found.group()):04X}>", text.replace("\t", _TAB))


def _width(text: str) -> int:
    return max(0, wcwidth.wcswidth(text))


def _straight(text: str) -> str:
    if any(unicodedata.bidirectional(character) in _RTL for character in text):
        return f"{_OVERRIDE}{text}{_POP}"
    return text

"""A text in; the stretches of it that run left to right and right to left out, in reading order.

Word does not run the Unicode bidirectional algorithm over a paragraph as browsers do: the direction of digits, spaces
and marks follows the run that they stand in (ECMA-376 part 1, 17.3.2.30, `rtl`). So a text is cut where its direction
changes, as UAX #9 would, and each stretch becomes a run of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from pipeline.i18n.direction import runs_one_way

# Hebrew to Arabic Extended-A, the Arabic presentation forms, and the right-to-left blocks of plane 1: UAX #9, table 4.
_RTL = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
_RTL_LETTER = re.compile(f"[{_RTL}\u200f]")
_LTR_LETTER = rf"(?:(?![{_RTL}])[^\W\d_])"
_ADDRESS = (
    r"(?i:https?://|mailto:|www\.)[^\s<>\"،؛؟]*[\w/=#&]"
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|\+\d[\d\s().-]{4,}\d"
)
_IN_RTL = re.compile(
    # The number of a house belongs to the foreign street behind it.
    rf"(?P<address>{_ADDRESS}|[0-9]+[ \u00a0](?={_LTR_LETTER})[^{_RTL}\n]*(?:{_LTR_LETTER}|[0-9]))"
    rf"|[0-9#@$€£.:/+-]*{_LTR_LETTER}(?:[^{_RTL}\n]*(?:{_LTR_LETTER}|[0-9]))?"
)
_IN_LTR = re.compile(rf"[{_RTL}](?:(?:(?!{_LTR_LETTER})[^\n])*[{_RTL}])?")
# The isolates that the edition puts round what it fills into a line: a time, a name.
_ISOLATE = re.compile("[\u2066-\u2068]([^\u2066-\u2069]*)\u2069")
_STRONG = re.compile(rf"(?P<rtl>[{_RTL}])|{_LTR_LETTER}")
_DIGITS_FIRST = re.compile(r"[\W_]*\d")
_OPENING = re.compile("[\u202a\u202b\u202d\u202e\u2066-\u2069\u202c]")
_PAIRS = {"(": ")", "[": "]"}

# Word obeys the run's own direction; LibreOffice ignores `w:dir` and runs UAX #9 over the whole paragraph, where digits
# after Arabic letters would turn “+44 20 7946” into “7946 20 44+”. A left-to-right mark on both sides holds for both,
# and python-docx and screen readers still find the text, which they do not inside `w:dir`.
_LRM, _RLM = "\u200e", "\u200f"
_NO_BREAK = "\u202f"


class DirectionalRun(Struct, frozen=True):
    """Text of one direction; an address (URL, e-mail, phone number) is closed against what stands around it."""

    text: str
    rtl: bool
    address: bool = False


def isolated(text: str) -> str:
    """Hold an address left to right, whatever the paragraph's direction."""
    return f"{_LRM}{text}{_LRM}"


def _unbroken(address: str) -> str:
    """Keep a phone number on one line: its first half would stand to the right of it, its second half below.

    LibreOffice cuts a number with ordinary no-break spaces inside a group of digits; narrow ones hold.
    """
    return address.replace(" ", _NO_BREAK) if address.startswith("+") else address


def held(text: str, *, rtl: bool, line_rtl: bool) -> str:
    """Keep digits and marks at the ends of a foreign text on its own side: “119160 Москва” in an Arabic list."""
    if rtl == line_rtl or not text or (text[0].isalpha() and text[-1].isalpha()):
        return text
    mark = _RLM if rtl else _LRM
    return f"{mark}{text}{mark}"


@lru_cache(maxsize=4096)
def stretches(text: str, *, rtl: bool) -> tuple[DirectionalRun, ...]:
    """Cut a text of a right-to-left or left-to-right language where its direction changes."""
    if not rtl and text.isascii():
        return (DirectionalRun(text, rtl=False),)
    parts = _ISOLATE.split(text)
    if len(parts) > 1:
        return tuple(
            stretch
            for odd, part in enumerate(parts)
            for stretch in (_inside(part, rtl=rtl) if odd % 2 else stretches(part, rtl=rtl))
            if stretch.text
        )
    text = _closed(text)
    if not rtl:
        if not _RTL_LETTER.search(text):
            return (DirectionalRun(text, rtl=False),)
        return tuple(_cut(text, _IN_LTR, rtl=False))
    if runs_one_way(text, "rtl") and "@" not in text and "+" not in text:
        return (DirectionalRun(text, rtl=True),)
    return tuple(cut_rtl(text))


def cut_rtl(text: str) -> Iterator[DirectionalRun]:
    """Cut a right-to-left text without isolates where something reads the other way."""
    return _cut(text, _IN_RTL, rtl=True)


def _inside(text: str, *, rtl: bool) -> tuple[DirectionalRun, ...]:
    """Set what an isolate holds. Its marks fall away: runs say the same, and older Words show the marks as boxes."""
    strong = _STRONG.search(text)
    own = rtl if strong is None else bool(strong["rtl"])
    if own == rtl:
        return stretches(text, rtl=rtl)
    if rtl:
        return (DirectionalRun(isolated(_closed(text)), rtl=False, address=True),)
    return stretches(_closed(text), rtl=False)


def _cut(text: str, other: re.Pattern[str], *, rtl: bool) -> Iterator[DirectionalRun]:
    at = 0
    while found := other.search(text, at):
        start, end = found.start(), found.end()
        if rtl and not found["address"]:
            end = _with_closing_bracket(text, start, end)
        if start > at:
            yield _between(text[at:start], after=at > 0, rtl=rtl)
        if rtl and found["address"]:
            yield DirectionalRun(isolated(_unbroken(text[start:end])), rtl=False, address=True)
        else:
            yield DirectionalRun(text[start:end], not rtl)
        at = end
    if at < len(text) or not text:
        yield _between(text[at:], after=at > 0, rtl=rtl)


def _between(text: str, *, after: bool, rtl: bool) -> DirectionalRun:
    """Give the text's own stretch; digits that follow Arabic words in an English line would run with the words."""
    return DirectionalRun(_LRM + text if after and not rtl and _DIGITS_FIRST.match(text) else text, rtl)


def _with_closing_bracket(text: str, start: int, end: int) -> int:
    """Keep “EU (European Union)” whole: a bracket follows its partner (UAX #9, rule N0)."""
    if end < len(text):
        piece = text[start:end]
        for opening, closing in _PAIRS.items():
            if text[end] == closing and piece.count(opening) > piece.count(closing):
                return end + 1
    return end


def _closed(text: str) -> str:
    """Close every embedding, override and isolate that a text opens: it cannot turn what follows (UAX #9, 3.3.2)."""
    if not _OPENING.search(text):
        return text
    open_marks: list[str] = []
    for mark in _OPENING.findall(text):
        if mark in "\u2066\u2067\u2068":
            open_marks.append("\u2069")
        elif mark in "\u202a\u202b\u202d\u202e":
            open_marks.append("\u202c")
        elif open_marks and open_marks[-1] == mark:
            open_marks.pop()
        elif mark == "\u2069" and mark in open_marks:
            del open_marks[len(open_marks) - 1 - open_marks[::-1].index(mark) :]
    return text + "".join(reversed(open_marks))

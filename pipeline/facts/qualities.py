"""A number on the sheet in; what it is of (hours, dollars, women), and whether it is a least or a most, out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Literal

from pipeline.facts.fact import Quality
from pipeline.facts.phrases import Phrase
from pipeline.facts.prepared import folded
from pipeline.facts.sheet import Sheet
from pipeline.facts.speech import Speech

Span = tuple[int, int]
_SIGNS: Mapping[str, str] = {
    "$": "dollar", "€": "euro", "£": "pound", "¥": "yen", "₽": "rouble", "₴": "hryvnia", "₺": "lira",
}  # fmt: skip
_NEXT = re.compile("\\.?[ \u00a0\u202f\u2009\n-]?([^\\W\\d_][\\w\u0610-\u061a\u064b-\u0652']*)")
_LAST = re.compile("([^\\W\\d_]+)'?$")
_NO_UNITS: frozenset[str] = frozenset()
_FAR = 24
_NO_BREAK = 3


def quality(sheet: Sheet, span: Span) -> Quality | None:
    """Give what stands beside a number that says what it is of, or that there are more or less; most have nothing."""
    start, end = span
    text = sheet.text
    units, behind = _units(sheet, end)
    before = start
    if start and text[start - 1] in _SIGNS:
        units, before = units | {_SIGNS[text[start - 1]]}, start - 1
    bound, before, last = _bound(sheet, before, max(end, behind))
    if not units and not bound:
        return None
    return Quality(units, bound, before, max(behind, last))


def _units(sheet: Sheet, end: int) -> tuple[frozenset[str], int]:
    """Give the units behind a number, and their end."""
    text, speech = sheet.text, sheet.speech
    sign = text[end : end + 2].strip(" \u00a0\u202f")[:1]
    if sign in _SIGNS:
        return frozenset({_SIGNS[sign]}), text.index(sign, end) + 1
    if speech.wide_units:
        match = speech.wide_units.match(text, end)
        return (speech.units[match[1]], match.end()) if match else (_NO_UNITS, end)
    following = _NEXT.match(text, end)
    if following is None:
        return _NO_UNITS, end
    units = speech.units.get(folded(following[1], turkish=speech.is_turkish).partition("'")[0], _NO_UNITS)
    return units, following.end() if units else end


def _bound(sheet: Sheet, start: int, end: int) -> tuple[Literal["", "more", "less"], int, int]:
    """Say whether a number is a least or a most; give where the words begin and end that say so."""
    speech, text = sheet.speech, sheet.text
    before = text[max(0, start - _FAR) : start].rstrip(" \u00a0\u202f\n")
    last = _LAST.search(before)
    if (last and folded(last[1], turkish=speech.is_turkish) in speech.before_bounds) or speech.wide_units:
        found = _longest(speech, start, text)
        if found:
            return found[0], found[1], end
    following = _NEXT.match(text, end)
    if following or speech.wide_units:
        word = folded(following[1], turkish=speech.is_turkish) if following else ""
        if word in speech.behind_bounds or speech.wide_units:
            for phrase, bound in speech.bounds_behind:
                match = phrase.behind(text, end)
                if match:
                    return bound, start, match.end()
    return "", start, end


def _longest(speech: Speech, start: int, text: str) -> tuple[Literal["more", "less"], int] | None:
    """Give the bound that the most words say: no more than, rather than more than."""
    found = [
        (match.start(), bound) for phrase, bound in speech.bounds if (match := phrase.before(text, start)) is not None
    ]
    if not found:
        return None
    begins, bound = min(found)
    return bound, begins

"""A number on the sheet in; what it is of (hours, dollars, women), and whether it is a least or a most, out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from pipeline.facts.fact import Quality
from pipeline.facts.prepared import VOWELS, folded
from pipeline.facts.sheet import Sheet
from pipeline.facts.spoken import Bound, Bounding, Speech

Span = tuple[int, int]
_SIGNS: Mapping[str, frozenset[str]] = {
    "$": frozenset({"dollar"}), "€": frozenset({"euro"}), "£": frozenset({"pound"}), "¥": frozenset({"yen", "yuan"}),
    "₽": frozenset({"rouble"}), "₴": frozenset({"hryvnia"}), "₺": frozenset({"lira"}),
}  # fmt: skip
_NEXT = re.compile(
    "(?:(?<=[^\\W\\d_])\\.)?[ \u00a0\u202f\u2009\n-]?"
    f"(?:([$€£¥₽₴₺])|([^\\W\\d_][\\w\u0610-\u061a\u064b-\u0652{VOWELS}']*))"
)
_SECOND = re.compile(f"[ \u00a0\u202f\n-]([^\\W\\d_][\\w\u0610-\u061a\u064b-\u0652{VOWELS}]*)")
_SUFFIX = re.compile("'[^\\W\\d_]{1,5}")
_PERSONS_BEFORE = {"男性": frozenset({"man"}), "女性": frozenset({"woman"})}
_NO_UNITS: frozenset[str] = frozenset()
_WIDE = 6  # characters beside a number in which a bound begins, where no space stands between words


def quality(sheet: Sheet, span: Span) -> Quality | None:
    """Give what stands beside a number that says what it is of, or that there are more or less; most have nothing."""
    start, end = span
    text, speech = sheet.text, sheet.speech
    units, last, bound = _NO_UNITS, end, None
    if start and (sign := text[start - 1]) in _SIGNS:
        units, start = _SIGNS[sign], start - 1
    if sheet.speech.wide_units:
        behind = sheet.speech.wide_units.match(text, end)
        if behind:
            units, last = sheet.speech.units[behind[1]], behind.end()
        elif persons := _PERSONS_BEFORE.get(text[start - 2 : start]):  # 男性3人
            units = persons
        bound = _wide_bound(sheet, start, last)
    elif following := _NEXT.match(text, _without_suffix(sheet, end) if speech.is_turkish else end):
        if following[2] and following[2] == speech.linking:
            following = _NEXT.match(text, following.end()) or following
        if following[1]:
            units, last = _SIGNS[following[1]], following.end()
        else:
            of, phrases = _behind(speech, following[2])
            if of:
                units, last = of, following.end()
            place = following.start()
            if not phrases and text[following.end() + 1 : following.end() + 2] in speech.behind_letters:
                second = _SECOND.match(text, following.end())
                place, phrases = following.end(), _behind(speech, second[1])[1] if second else ()
            if phrases:
                bound = _bound_behind(sheet, end, place, phrases, last)
    if not bound and start > 1 and (phrases := _before(speech, text[text.rfind(" ", 0, start - 1) + 1 : start])):
        found = [(match.start, said) for phrase, said in phrases if (match := phrase.before(text, start))]
        if found:  # no more than, rather than more than
            first, said = min(found)
            bound = said, first, last
    if bound:
        return Quality(units, *bound)
    return Quality(units, "", start, last) if units else None


def bound_of(sheet: Sheet, span: Span) -> Quality:
    """Give whether a part of a whole is a least or a most; what it is a part of is none of its own."""
    said = quality(sheet, span)
    return (
        Quality(_NO_UNITS, said.bound, said.start, said.end) if said and said.bound else Quality(_NO_UNITS, "", *span)
    )


def _without_suffix(sheet: Sheet, end: int) -> int:
    """Give the end of a number with the ending that Turkish sets behind an apostrophe: 500'den fazla."""
    suffix = _SUFFIX.match(sheet.text, end)
    return suffix.end() if suffix else end


def _bound_behind(sheet: Sheet, end: int, place: int, phrases: Bounding, last: int) -> tuple[Bound, int, int] | None:
    """Give the bound that stands behind a number, or behind its unit or noun."""
    for phrase, said in phrases:
        if match := phrase.behind(sheet.text, place):
            return said, end, max(last, match.end)
    return None


def _wide_bound(sheet: Sheet, start: int, end: int) -> tuple[Bound, int, int] | None:
    speech, text = sheet.speech, sheet.text
    for phrase, said in speech.bounds if not speech.bound_signs.isdisjoint(text[max(0, start - _WIDE) : start]) else ():
        if match := phrase.before(sheet.text, start):
            return said, match.start, end
    for phrase, said in speech.bounds_behind if not speech.bound_signs.isdisjoint(text[end : end + _WIDE]) else ():
        if match := phrase.behind(sheet.text, end):
            return said, start, match.end
    return None


@lru_cache(1 << 14)
def _behind(speech: Speech, written: str) -> tuple[frozenset[str], Bounding]:
    """Give the units that a word behind a number is, and the bounds that begin with it."""
    word = folded(written, turkish=speech.is_turkish).partition("'")[0]
    if speech.persian and word not in speech.units:
        word = word.removesuffix("ي")
    bounds = tuple((phrase, bound) for phrase, bound in speech.bounds_behind if word in phrase.keys)
    return speech.units.get(word, _NO_UNITS), bounds


@lru_cache(1 << 14)
def _before(speech: Speech, written: str) -> Bounding:
    """Give the bounds that end with a word before a number."""
    word = folded(written.strip(), turkish=speech.is_turkish).rstrip("'").rpartition("'")[2]
    return tuple(
        (phrase, bound) for phrase, bound in speech.bounds if any(key.rpartition("'")[2] == word for key in phrase.keys)
    )

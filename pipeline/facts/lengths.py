"""Lengths of time in two units, which are one number elsewhere: two years and six months, 1 hour 20 minutes."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from msgspec.structs import replace

from pipeline.facts.compounds import is_dual
from pipeline.facts.fact import Fact, Key, number
from pipeline.facts.prepared import WORD, folded
from pipeline.facts.qualities import quality
from pipeline.facts.sheet import Sheet
from pipeline.facts.values import written

_SMALLER: Mapping[str, tuple[str, int]] = {"month": ("year", 12), "minute": ("hour", 60)}
"""A unit, the one that may stand before it, and how many make one of those."""
_FAR = 12  # characters between the two numbers
_NEAR = 16  # characters before it
_STOPS = frozenset(".;:!?")


def with_sums(sheet: Sheet, facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """Give facts of which those of a length in two units say the whole of it too."""
    found = list(facts)
    for place, fact in enumerate(facts):
        smaller = _SMALLER.keys() & fact.quality.units if fact.quality else ()
        for unit in smaller:
            larger, many = _SMALLER[unit]
            before = _before(sheet, facts, place, larger)
            parts = _value(fact)
            whole = _unsaid(sheet, fact.start, larger) if before is None else _value(facts[before])
            if whole is None or parts is None or parts >= many:
                continue
            keys = _keys(whole * many + parts, many)
            for each in (place,) if before is None else (before, place):
                old = found[each]
                found[each] = replace(old, asks=old.asks | keys, offers=old.offers | keys)
    return tuple(found)


def _unsaid(sheet: Sheet, start: int, unit: str) -> int | None:
    """Give how many of the larger unit stand before a number where no number says so: год и шесть месяцев, سنتين."""
    speech = sheet.speech
    for word in WORD.findall(sheet.text[max(0, start - _NEAR) : start])[-2:]:
        form = folded(word, turkish=speech.is_turkish)
        if unit in speech.units.get(form, ()):
            return 2 if is_dual(speech, form) else 1
    return None


def _before(sheet: Sheet, facts: tuple[Fact, ...], place: int, unit: str) -> int | None:
    """Give the number of the larger unit right before a fact."""
    start = facts[place].start
    for before in range(place - 1, max(-1, place - 4), -1):
        fact = facts[before]
        between = sheet.written[fact.end : start]
        if fact.end > start or len(between) > _FAR + len(unit) or not _STOPS.isdisjoint(between):
            return None
        said = fact.quality or quality(sheet, (fact.start, fact.end))
        if fact.kind == "number" and said and unit in said.units:
            return before
    return None


def _value(fact: Fact) -> int | None:
    """Give the whole number that a fact asks for; None where there are more."""
    values = [value for kind, value in fact.asks if kind == "number"]
    return int(values[0]) if len(values) == 1 and isinstance(values[0], str) and values[0].isdigit() else None


def _keys(parts: int, many: int) -> frozenset[Key]:
    whole = Fraction(parts, many)
    length: Key = ("months", number(str(parts))[1]) if many == 12 else ("hours", written(whole)[1])  # noqa: PLR2004
    short = (whole * 4).denominator == 1
    return frozenset({length, written(parts), *([written(whole)] if short else [])})

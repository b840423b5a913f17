"""The values of numbers in; the keys that they ask for and offer out: whole ones, halves, parts of a whole, decades."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from functools import lru_cache

from pipeline.facts.fact import Key, Value, number

_LAST_DAY = 31
_WHOLES, _WHOLES_OF_HALVES = (60, 100, 1000), (10, 12, 24)
"""What has parts with names of their own: half a year is six months, a quarter of an hour fifteen minutes."""
_HALVES = 2
_CENTURY = 100
_HOURS: Mapping[str, Value] = {"minute": Fraction(1, 60), "hour": 1, "day": 24, "week": 168}
_MONTHS: Mapping[str, Value] = {"month": 1, "year": 12, "decade": 120, "century": 1200}
LENGTHS = frozenset({"hours", "months"})
"""The keys of lengths of time, in which two weeks are fourteen days."""
_SOLAR, _SOLAR_BEHIND = 1300, 621
_SOLAR_CENTURIES = range(1200, 1500)

Keys = tuple[frozenset[Key], frozenset[Key]]
"""What a fact asks for, and what it offers."""


def written(value: Value) -> Key:
    """Give the key of a value: its digits, to six decimals."""
    if value.denominator == 1:
        return ("number", str(value.numerator))
    return number(f"{float(value):.6f}")


def whole_and_parts(values: Iterable[Value]) -> frozenset[Key]:
    """Give what numbers are called: a year and a half is eighteen months too, an hour and a half ninety minutes."""
    keys = {written(value) for value in values}
    keys |= {written(value * whole) for value in values if value.denominator == _HALVES for whole in (12, 60)}
    keys |= {("day of a month", int(value)) for value in values if value.denominator == 1 and value <= _LAST_DAY}
    return frozenset(keys)


def length_keys(values: Iterable[Value], units: Iterable[str]) -> frozenset[Key]:
    """Give the lengths of time that numbers of some units are, in hours or in months."""
    return frozenset(
        (kind, written(value * lengths[unit])[1])
        for unit in units
        for kind, lengths in (("hours", _HOURS), ("months", _MONTHS))
        if unit in lengths
        for value in values
    )


@lru_cache(256)
def share_keys(numerator: int, denominator: int) -> Keys:
    """Give the keys of a part of a whole. It answers for its own two numbers: a third is 1 and 3."""
    part = Fraction(numerator, denominator)
    asks: set[Key] = {("share", f"{part.numerator}/{part.denominator}"), written(part)}
    wholes = (*_WHOLES, *(_WHOLES_OF_HALVES if denominator == _HALVES else ()))
    asks |= {written(part * whole) for whole in wholes if (part * whole).denominator == 1}
    if (part * 100).denominator == 1:
        asks.add(("percent", str(part * 100)))
    if numerator == 1:
        asks.add(written(denominator))
    offers = {written(numerator), written(denominator), ("day of a month", denominator)}
    return frozenset(asks), frozenset(asks | offers)


@lru_cache(256)
def decade_keys(value: int, *, persian: bool = False) -> Keys:
    """Give the keys of a decade; it does not offer all that it asks for: the nineties may be those of any century.

    1900 may be a century too. Persian decades may be those of the Solar Hijri calendar.
    """
    numbers: set[Key] = {written(value)}
    if value >= _CENTURY:
        solar = persian and value in _SOLAR_CENTURIES
        whole = _of_solar(value) if solar else value
        asks: set[Key] = {("decade", whole), ("decade of any century", whole % _CENTURY)}
        offers: set[Key] = {("decade", whole), ("decade of some century", whole % _CENTURY)}
        if value % _CENTURY == 0:
            numbers.add(written(value // _CENTURY + 1))
        offers |= {written(value % _CENTURY), written(value // _CENTURY + 1)}
    else:
        asks = {("decade of some century", value), ("decade of any century", value)}
        offers = {("decade of any century", value)}
        if persian:
            whole = _of_solar(_SOLAR + value)
            asks |= {("decade", whole), ("decade of any century", whole % _CENTURY)}
            offers |= {("decade", whole), ("decade of some century", whole % _CENTURY)}
    return frozenset(asks | numbers), frozenset(offers | numbers)


def _of_solar(value: int) -> int:
    return (value + _SOLAR_BEHIND) // 10 * 10

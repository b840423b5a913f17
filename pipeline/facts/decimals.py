"""A number in digits in; its values out: one, but where comma and point are used in both ways."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache

from pipeline.facts.fact import Value
from pipeline.facts.spoken import GAPS
from pipeline.languages.registry import data_of

_SEPARATORS = re.compile("[.,٫٬،，]")
_NO_GAPS = dict.fromkeys(map(ord, GAPS))
_INDIAN = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}")
_GROUP = 3
_LONGEST = 30  # digits of a number that says how many; longer ones are names of things


@lru_cache(4096)
def values_of(text: str, tag: str) -> frozenset[Value] | None:
    """Give the values that a number may have; None for 3.2.1, and for what is too long to be one."""
    values = _read(text, tag)
    return None if values is None else frozenset(values)


def _read(text: str, tag: str) -> set[Value] | None:
    """Give the values that a number may have: one, but where comma and point are used in both ways; None for 3.2.1."""
    bare = text.translate(_NO_GAPS)
    if len(bare) > _LONGEST:
        return None
    if bare.isdecimal():
        return {int(bare)}
    parts = _SEPARATORS.split(bare)
    signs = _SEPARATORS.findall(bare)
    if len(bare) != len(text) or len(set(signs)) > 1:
        return {Fraction(f"{''.join(parts[:-1])}.{parts[-1]}")}
    grouped = 1 <= len(parts[0]) <= _GROUP and parts[0] != "0" and all(len(part) == _GROUP for part in parts[1:])
    if len(signs) > 1:
        return {Fraction("".join(parts))} if grouped or _INDIAN.fullmatch(bare) else None
    decimal = Fraction(f"{parts[0]}.{parts[1]}")
    if not grouped or signs[0] == "٫":
        return {decimal}
    group = Fraction("".join(parts))
    if signs[0] in "٬،，":
        return {group}
    if own := data_of(tag).decimals:
        return {decimal if signs[0] == own else group}
    return {group} if parts[1] == "000" else {decimal, group}  # nobody writes so many empty decimals

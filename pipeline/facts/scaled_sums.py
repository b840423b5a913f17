"""Large numbers in two steps, which are one number elsewhere: 1 млн 750 тыс., مليون و200 ألف, 3 bin 400."""

from __future__ import annotations

import re

from msgspec.structs import replace

from pipeline.facts.fact import Fact
from pipeline.facts.sheet import Sheet
from pipeline.facts.values import written

_JOINED = re.compile("\\.?[ \u00a0\u202f]*(?:(?:and|und|et|y|e|og|ve|и|і|та|و)[ \u00a0\u202f]*)?")
_FAR = 6  # characters between the two
_SCALES = (10**9, 10**6, 10**3)


def with_scaled_sums(sheet: Sheet, facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """Give facts of which those that may be the two steps of one number say it too."""
    found = list(facts)
    for place in range(1, len(facts)):
        one, other = facts[place - 1], facts[place]
        if not (one.kind == other.kind == "number" and 0 <= other.start - one.end <= _FAR):
            continue
        if not sheet.written[one.end - 1].isalpha() or not _JOINED.fullmatch(sheet.written, one.end, _first(other)):
            continue
        large, small = _value(one), _value(other)
        scale = next((scale for scale in _SCALES if large and large % scale == 0), None)
        if large is None or small is None or scale is None or not 0 < small < scale:
            continue
        key = written(large + small)
        for each in (place - 1, place):
            old = found[each]
            found[each] = replace(old, asks=old.asks | {key}, offers=old.offers | {key})
    return tuple(found)


def _first(fact: Fact) -> int:
    """Give where a fact begins, behind an Arabic and that is written as one word with it."""
    return fact.start + fact.written.startswith("و")


def _value(fact: Fact) -> int | None:
    """Give the whole number that a fact asks for; None where there are more."""
    values = [value for kind, value in fact.asks if kind == "number"]
    return int(values[0]) if len(values) == 1 and isinstance(values[0], str) and values[0].isdigit() else None

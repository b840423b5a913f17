"""The facts of a source and of its translation in; what they disagree on out, with both places."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from pipeline.facts.fact import Fact, Kind, Reading
from pipeline.facts.values import LENGTHS

_ROW = re.compile(r"^[^\S\n]*\|.*", re.MULTILINE)
_ORDER: tuple[Kind, ...] = (
    "number",
    "date",
    "time",
    "day of the week",
    "phone number",
    "e-mail address",
    "address",
    "index number",
)
_COUNTED = frozenset({"number", "date", "time"})
_SMALL = frozenset(str(value) for value in range(13))


class Disagreement(Struct, frozen=True):
    """A fact of the source that the translation has not, one of the translation that the source has not, or both."""

    source: Fact | None
    translation: Fact | None


def disagreements(source: Reading, translation: Reading) -> list[Disagreement]:
    """Compare two texts. What only idiom may have left out is told only where something else stands in its place."""
    missing, added = _lacking(source, translation), _lacking(translation, source)
    found = list(_paired(missing, added)) if missing or added else []
    return found or list(_rows(source, translation))


def _lacking(one: Reading, other: Reading) -> list[Fact]:
    """Give the facts of one text that another does not have."""
    offers = other.offers
    lacking = [fact for fact in one.facts if fact.asks.isdisjoint(offers) and _lacks(fact, other)]
    if not (one.has_qualities and other.has_qualities):
        return lacking
    contradicted = [
        replace(fact, start=said.start, end=said.end, written=one.text[said.start : said.end].strip())
        for fact in one.facts
        if (said := fact.quality) and not fact.asks.isdisjoint(offers) and _is_contradicted(fact, other)
    ]
    return sorted([*lacking, *contradicted], key=lambda fact: fact.start) if contradicted else lacking


def _is_contradicted(fact: Fact, other: Reading) -> bool:
    """Say whether another text has the same number only of other things: three days for three hours, under for over."""
    return all(_contradict(fact, each) for each in other.facts if not fact.asks.isdisjoint(each.offers))


def _contradict(one: Fact, other: Fact) -> bool:
    here, there = one.quality, other.quality
    if here is None or there is None:
        return False
    shares = [{value for kind, value in fact.asks if kind == "share"} for fact in (one, other)]
    if all(shares) and shares[0].isdisjoint(shares[1]):
        return True  # a third is no two thirds, whatever numbers both may answer
    if here.bound and there.bound and here.bound != there.bound:
        return True
    if not here.units or not there.units or not here.units.isdisjoint(there.units):
        return False
    return not any(kind in LENGTHS for kind, _ in one.asks & other.asks)  # two weeks are fourteen days


def _lacks(fact: Fact, other: Reading) -> bool:
    """Say whether another text does not have a fact that it does not offer."""
    if fact.weight == "answer":
        return False
    for kind, value in fact.asks:
        match kind:
            case "percent" if other.has_percent and ("number", value) in other.offers:
                return False  # “20 to 33 per cent”: one of the two has no sign of its own
            case "day" if isinstance(value, str):
                month, day = value.split("-")
                if ("month", int(month)) in other.offers and ("number", day) in other.offers:
                    return False  # “2 to 5 March”: one of the two has no month of its own
            case "number" if not other.knows_words and value in _SMALL:
                return False  # it may be written as a word, which nobody here can read
            case _:
                continue
    return True


def _paired(missing: list[Fact], added: list[Fact]) -> Iterator[Disagreement]:
    """Pair what is missing with what stands in its place: of the same kind first, then a number with a date or time."""
    alone_here: list[Fact] = []
    alone_there: list[Fact] = []
    for kind in _ORDER:
        here = _surest(fact for fact in missing if fact.kind == kind)
        there = _surest(fact for fact in added if fact.kind == kind)
        yield from (Disagreement(*pair) for pair in zip(here, there, strict=False))
        alone_here += [fact for fact in here[len(there) :] if fact.weight == "sure"]
        alone_there += [fact for fact in there[len(here) :] if fact.weight == "sure"]
    here, there = (sorted(side, key=lambda fact: fact.kind not in _COUNTED) for side in (alone_here, alone_there))
    pairs = min(sum(fact.kind in _COUNTED for fact in side) for side in (here, there))
    yield from (Disagreement(*pair) for pair in zip(here[:pairs], there[:pairs], strict=True))
    yield from (Disagreement(fact, None) for fact in here[pairs:])
    yield from (Disagreement(None, fact) for fact in there[pairs:])


def _surest(facts: Iterator[Fact]) -> list[Fact]:
    """Give facts that say different things, the sure ones first, each in its order."""
    distinct: dict[frozenset[object], Fact] = {}
    for fact in sorted(facts, key=lambda fact: (fact.weight != "sure", fact.start)):
        distinct.setdefault(frozenset(fact.asks), fact)
    return list(distinct.values())


def _rows(source: Reading, translation: Reading) -> Iterator[Disagreement]:
    """Compare tables row by row, in whatever order: two figures that changed places are in both texts all the same."""
    here, there = _numbers_by_row(source), _numbers_by_row(translation)
    if len(here) != len(there) or not here:
        return
    unmatched = list(there)
    left: list[list[Fact]] = []
    for row in here:
        same = next((other for other in unmatched if _same(row, other)), None)
        if same is None:
            left.append(row)
        else:
            unmatched.remove(same)
    for row, other in zip(left, unmatched, strict=True):
        offered = frozenset(key for fact in other for key in fact.offers)
        asked = frozenset(key for fact in row for key in fact.offers)
        missing = [fact for fact in row if fact.asks.isdisjoint(offered)]
        added = [fact for fact in other if fact.asks.isdisjoint(asked)]
        for pair in zip(missing, added, strict=False):
            yield Disagreement(*pair)


def _same(row: list[Fact], other: list[Fact]) -> bool:
    return len(row) == len(other) and all(any(not fact.asks.isdisjoint(each.offers) for each in other) for fact in row)


def _numbers_by_row(reading: Reading) -> list[list[Fact]]:
    """Give the sure facts of each row of a Markdown table that has any."""
    if "|" not in reading.text:
        return []
    rows: list[list[Fact]] = []
    left = deque(fact for fact in reading.facts if fact.weight == "sure")
    for row in _ROW.finditer(reading.text):
        facts = []
        while left and left[0].start < row.end():
            fact = left.popleft()
            if fact.start >= row.start():
                facts.append(fact)
        if facts:
            rows.append(facts)
    return rows

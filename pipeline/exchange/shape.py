"""The parts of a source and of its translation in; which of them are lost, added, moved or of another kind, out.

Parts are laid side by side so that as few as possible stay alone. Where several of a kind stand together, their
lengths, figures and marks say which of them has no other.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import Literal

from msgspec import Struct

from pipeline.exchange.skeleton import TextPart

# What a part without another costs, one of another kind in its place, and at most one of its own kind.
_ALONE, _OTHER, _UNLIKE = 1000.0, 1600.0, 0.4
# More than a text of a press office has; beyond it only their number is told.
_MOST_COMPARED = 40_000
_TELLING = re.compile(r"\d+|\{[^{}\n]+\}|\]\([^()\s]+\)|\(\^[^)\s]+\)|[A-Z][a-z]+")


class Difference(Struct, frozen=True):
    """One part that differs. `source` is None for one that was added, `target` for one that is lost.

    `behind` is the translation's part behind which a lost one should stand, or the one in which it comes first; None at
    the start of the text. `is_sure` is false where another part of the same kind, beside it, might be meant as well.
    """

    how: Literal["lost", "added", "other", "moved", "columns", "cells", "start", "notes", "too many"]
    source: TextPart | None = None
    target: TextPart | None = None
    behind: TextPart | None = None
    is_sure: bool = True
    counts: tuple[int, int] = (0, 0)
    """Of columns, and of parts that are too many to be laid side by side: how many the source has, and how many stand
    here."""


Pair = tuple[TextPart | None, TextPart | None]


def differences(source: Sequence[TextPart], target: Sequence[TextPart]) -> tuple[Difference, ...]:
    """Give what differs between the parts of two texts, those inside others too, in the order of the source."""
    return tuple(_between(source, target, None))


def line_beside(source: Sequence[TextPart], target: Sequence[TextPart], line: int) -> int:
    """Give the translation's line where what stands in a line of the source ought to be; 0 where nobody can say."""
    if not (source and target) or len(source) * len(target) > _MOST_COMPARED:
        return 0
    found = 0
    for there, here in _side_by_side(source, target):
        if there and there.line > line:
            break
        if there and here:
            found = line_beside(there.inner, here.inner, line) or here.line
    return found


def _between(source: Sequence[TextPart], target: Sequence[TextPart], start: TextPart | None) -> Iterator[Difference]:
    if [each.outline for each in source] == [each.outline for each in target]:
        return
    if not _is_alike(source, target) and len(source) * len(target) > _MOST_COMPARED:
        yield Difference("too many", source[0], target[0], counts=(len(source), len(target)))
        return
    pairs = _side_by_side(source, target)
    lost = [there for there, here in pairs if here is None and there]
    added = [here for there, here in pairs if there is None and here]
    moved = {id(one): other for one, other in _moved(lost, added)}
    taken = {id(other) for other in moved.values()}
    last = start
    for there, here in pairs:
        if there and here:
            yield from _within(there, here)
        elif there and id(there) in moved:
            yield Difference("moved", there, moved[id(there)])
        elif there:
            yield Difference("lost", there, behind=last, is_sure=_is_the_only_one(there, source))
        elif here and id(here) not in taken:
            yield Difference("added", target=here, is_sure=_is_the_only_one(here, target))
        last = here or last


def _within(there: TextPart, here: TextPart) -> Iterator[Difference]:
    if there.sign != here.sign:
        yield Difference("other", there, here)
    elif there.columns != here.columns:
        yield Difference("columns", there, here, counts=(there.columns, here.columns))
    else:
        if there.filled != here.filled:
            yield Difference("cells", there, here)
        if there.start != here.start:
            yield Difference("start", there, here, counts=(there.start, here.start))
        if there.notes != here.notes:
            yield Difference("notes", there, here)
        yield from _between(there.inner, here.inner, here)


def _moved(lost: Sequence[TextPart], added: Sequence[TextPart]) -> Iterator[tuple[TextPart, TextPart]]:
    left = list(added)
    for one in lost:
        other = next((each for each in left if each.outline == one.outline), None)
        if other:
            left.remove(other)
            yield one, other


def _is_the_only_one(part: TextPart, among: Sequence[TextPart]) -> bool:
    """Say whether no part beside it is of the same kind."""
    return not any(part in beside for beside in pairwise(among) if beside[0].kind == beside[1].kind)


def _is_alike(source: Sequence[TextPart], target: Sequence[TextPart]) -> bool:
    return [each.sign for each in source] == [each.sign for each in target]


def _side_by_side(source: Sequence[TextPart], target: Sequence[TextPart]) -> list[Pair]:
    """Give each part with the one that translates it, or alone."""
    if _is_alike(source, target):
        return list(zip(source, target, strict=True))
    if not (source and target):
        return [*((each, None) for each in source), *((None, each) for each in target)]
    return _cheapest(source, target, _cost_between(source, target))


def _cheapest(source: Sequence[TextPart], target: Sequence[TextPart], cost: Callable[[int, int], float]) -> list[Pair]:
    """Give the pairs that cost least, all together: from the ends of both towards their starts."""
    best = [
        [_ALONE * (len(source) - row + len(target) - column) for column in range(len(target) + 1)]
        for row in range(len(source) + 1)
    ]
    for row in range(len(source) - 1, -1, -1):
        for column in range(len(target) - 1, -1, -1):
            best[row][column] = min(
                best[row + 1][column + 1] + cost(row, column),
                best[row + 1][column] + _ALONE,
                best[row][column + 1] + _ALONE,
            )
    pairs: list[Pair] = []
    row = column = 0
    while row < len(source) and column < len(target):
        if best[row][column] == best[row + 1][column + 1] + cost(row, column):
            pairs.append((source[row], target[column]))
            row, column = row + 1, column + 1
        elif best[row][column] == best[row + 1][column] + _ALONE:
            pairs.append((source[row], None))
            row += 1
        else:
            pairs.append((None, target[column]))
            column += 1
    return [*pairs, *((each, None) for each in source[row:]), *((None, each) for each in target[column:])]


def _cost_between(source: Sequence[TextPart], target: Sequence[TextPart]) -> Callable[[int, int], float]:
    lengths = [_length(each) for each in source], [_length(each) for each in target]
    signs = [_telling(each) for each in source], [_telling(each) for each in target]
    usual = (sum(lengths[1]) or 1) / (sum(lengths[0]) or 1) * (len(source) / len(target))

    def cost(row: int, column: int) -> float:
        if source[row].sign != target[column].sign:
            return _OTHER
        ratio = abs(math.log(lengths[1][column] / (lengths[0][row] * usual)))
        here, there = signs[0][row], signs[1][column]
        unlike = 1 - len(here & there) / len(here | there) if here | there else 0.0
        return _UNLIKE * (min(ratio, 1.0) + 2 * unlike)

    return cost


def _length(part: TextPart) -> float:
    return 10.0 + len(part.words) + sum(_length(each) for each in part.inner)


def _telling(part: TextPart) -> frozenset[str]:
    """Give what a translation keeps of a part's words: figures, marks, and perhaps names."""
    plain = "".join(str(unicodedata.digit(each, each)) if each.isdigit() else each for each in part.words)
    return frozenset(_TELLING.findall(plain)).union(*(_telling(each) for each in part.inner))

"""The entries of a list before and after in; which of them is which, out: equal ones first, then those most alike."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from difflib import SequenceMatcher

from pipeline.writer.rendered import Value

_ALIKE = 0.5  # the share of words in common


def matched(before: Sequence[Value], after: Sequence[Value]) -> list[int | None]:
    """Give for each entry afterwards the index that it had, or None for a new one."""
    old, new = [_frozen(each) for each in before], [_frozen(each) for each in after]
    found: list[int | None] = [None] * len(new)
    left = dict.fromkeys(range(len(old)))
    for one, other, size in SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks():
        for step in range(size):
            found[other + step] = one + step
            del left[one + step]
    for index, value in enumerate(new):
        moved = next((each for each in left if old[each] == value), None) if found[index] is None else None
        if moved is not None:
            found[index] = moved
            del left[moved]
    for index, value in enumerate(after):
        if found[index] is None and left:
            best = max(left, key=lambda each: _likeness(before[each], value))
            if _likeness(before[best], value):
                found[index] = best
                del left[best]
    if len(old) == len(new):
        for index in left:
            if found[index] is None and _keeps_order([*found[:index], index, *found[index + 1 :]]):
                found[index] = index  # quite another text in the same place: it was changed there
    return found


def _keeps_order(found: Sequence[int | None]) -> bool:
    there = [each for each in found if each is not None]
    return there == sorted(there)


def _likeness(before: Value, after: Value) -> float:
    if isinstance(before, Mapping) and isinstance(after, Mapping):
        return sum(1 for key, value in before.items() if key in after and after[key] == value)
    if isinstance(before, str) and isinstance(after, str):
        words = set(before.split()), set(after.split())
        shared = len(words[0] & words[1]) * 2 / (sum(map(len, words)) or 1)
        return shared if shared > _ALIKE else 0
    return 0


def _frozen(value: Value) -> Hashable:
    if isinstance(value, Mapping):
        return ("a mapping", frozenset((key, _frozen(each)) for key, each in value.items()))
    if isinstance(value, Sequence) and not isinstance(value, str):
        return ("a list", *(_frozen(each) for each in value))
    return ("a text", value)

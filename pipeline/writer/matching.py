"""The entries of a list before and after in; which of them is which, out: equal ones first, then those most alike."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from difflib import SequenceMatcher

from pipeline.writer.rendered import Value


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
            if not _likeness(before[best], value):
                best = next((each for each in left if _fits(each, index, found)), -1)
            if best >= 0:
                found[index] = best
                del left[best]
    return found


def _fits(old: int, index: int, found: Sequence[int | None]) -> bool:
    """Say whether an entry stands between the neighbours that are known, so that nothing is moved by taking it."""
    above = max((each for each in found[:index] if each is not None), default=-1)
    below = min((each for each in found[index + 1 :] if each is not None), default=old + 1)
    return above < old < below


def _likeness(before: Value, after: Value) -> int:
    if isinstance(before, Mapping) and isinstance(after, Mapping):
        return sum(1 for key, value in before.items() if key in after and after[key] == value)
    return 0


def _frozen(value: Value) -> Hashable:
    if isinstance(value, Mapping):
        return ("a mapping", frozenset((key, _frozen(each)) for key, each in value.items()))
    if isinstance(value, Sequence) and not isinstance(value, str):
        return ("a list", *(_frozen(each) for each in value))
    return ("a text", value)

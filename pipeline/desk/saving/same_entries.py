"""Two states of a file in; which entry of a list in the one is which in the other.

Entries have numbers that stay theirs while others come, go and change places, so that what is typed into one never goes
into another that stands in its place now.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import count
from typing import Any

import msgspec
from msgspec import Struct, field

from pipeline.reader.tree import Route

_MOST_STATES = 1000
_ALIKE = 0.5
_LONGEST = 400
_MOST_PAIRS = 900

Numbered = dict[str, Any] | list[Any] | None
"""A tree’s mappings by key, and its lists as pairs of an entry’s number and what is in it; None for a text."""


class Lineage(Struct):
    """The states that a file has been in while the desk is open, by their stamps, each with its entries’ numbers."""

    known: dict[str, Numbered] = field(default_factory=dict)
    numbers: Iterator[int] = field(default_factory=count)
    last: tuple[str, object, Numbered] | None = None

    def saw(self, stamp: str, tree: object, *, only_texts: bool = False) -> None:
        """Note a state; `only_texts` says that it differs from the last in texts, and every entry is where it was."""
        if self.last and self.last[0] == stamp:
            return
        numbered = self.known.pop(stamp, None)
        if numbered is None:
            _, before, its = self.last or ("", None, None)
            numbered = _numbered(tree, before, its, self.numbers, only_texts=only_texts)
            numbered = its if only_texts and numbered == its else numbered
        self.known[stamp] = numbered
        self.last = (stamp, tree, numbered)
        for old in list(self.known)[:-_MOST_STATES]:
            del self.known[old]

    def knows(self, stamp: str) -> bool:
        """Say whether a state is known: of very many the oldest are forgotten."""
        return stamp in self.known

    def now(self, stamp: str, route: Route) -> Route | None:
        """Give where a route of an earlier state leads to in the last one; None where its entry is gone."""
        then, now = self.known.get(stamp), self.last[2] if self.last else None
        found: list[str | int] = []
        for step in route:
            if isinstance(step, int) and isinstance(then, list):
                numbers = [number for number, _ in now] if isinstance(now, list) else []
                if not 0 <= step < len(then) or then[step][0] not in numbers:
                    return None
                found.append(numbers.index(then[step][0]))
            else:
                found.append(step)
            then, now = _at(then, (step,)), _at(now, found[-1:])
        return tuple(found)

    def place(self, stamp: str, route: Route, index: int) -> int | None:
        """Give the index that an entry of a list or mapping of an earlier state has in the last one."""
        then = _at(self.known.get(stamp), route)
        if isinstance(then, list):
            found = self.now(stamp, (*route, index))
            return found[-1] if found and isinstance(found[-1], int) else None
        inside, here = list(then or {}), self.now(stamp, route)
        now = list(_at(self.last[2] if self.last else None, here or ()) or {})
        return now.index(inside[index]) if 0 <= index < len(inside) and inside[index] in now else None

    def moved(self, stamp: str) -> list[tuple[Route, Route | None]]:
        """Give each entry of an earlier state that stands elsewhere now, or nowhere; and lists that have new ones."""
        if not self.last or self.known.get(stamp) is self.last[2]:
            return []
        found: list[tuple[Route, Route | None]] = []
        for route, entries in _lists(self.known.get(stamp), ()):
            each = [(here, self.now(stamp, here)) for here in ((*route, index) for index in range(len(entries)))]
            changed = [(old, new) for old, new in each if old != new]
            home = self.now(stamp, route)
            is_longer = home is not None and len(_at(self.last[2], home) or ()) > len(entries)
            found += changed or ([(route, home)] if is_longer else [])
        return found


def _numbered(tree: object, before: object, its: Numbered, numbers: Iterator[int], *, only_texts: bool) -> Numbered:
    if isinstance(tree, dict):
        old = before if isinstance(before, dict) else {}
        known = its if isinstance(its, dict) else {}
        return {
            key: _numbered(each, old.get(key), known.get(key), numbers, only_texts=only_texts)
            for key, each in tree.items()
        }
    if not isinstance(tree, list):
        return None
    old_list, known_list = (before, its) if isinstance(before, list) and isinstance(its, list) else ([], [])
    if only_texts and len(old_list) == len(tree):
        origins: Sequence[int | None] = range(len(tree))
    else:
        origins = _origins(old_list, tree)
    return [
        (next(numbers), _numbered(each, None, None, numbers, only_texts=only_texts))
        if origin is None
        else (
            known_list[origin][0],
            _numbered(each, old_list[origin], known_list[origin][1], numbers, only_texts=only_texts),
        )
        for each, origin in zip(tree, origins, strict=True)
    ]


def _origins(old: list[Any], new: list[Any]) -> list[int | None]:
    """Give for each entry of a list which of the earlier list's it was; None for one that is new, or cannot be told."""
    if new[: len(old)] == old:
        return [*range(len(old)), *[None] * (len(new) - len(old))]
    found: list[int | None] = [None] * len(new)
    places: dict[bytes, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for which, entries in enumerate((old, new)):
        for index, entry in enumerate(entries):
            places[msgspec.json.encode(entry)][which].append(index)
    for there, here in places.values():
        if len(there) == len(here):  # of one that stands there more often than before, nobody can say which is new
            for origin, index in zip(there, here, strict=True):
                found[index] = origin
    taken = set(found)
    left = [index for index in range(len(old)) if index not in taken]
    _pair_alike(old, new, left, found)
    return found


def _pair_alike(old: list[Any], new: list[Any], left: list[int], found: list[int | None]) -> None:
    """Find entries again whose texts somebody changed: each is most like the other, and like enough."""
    fresh = [index for index, origin in enumerate(found) if origin is None]
    if len(left) * len(fresh) > _MOST_PAIRS:
        return
    alike = {(origin, index): _likeness(old[origin], new[index]) for origin in left for index in fresh}
    rows = {each: sorted((alike[each, index] for index in fresh), reverse=True) for each in left}
    columns = {each: sorted((alike[origin, each] for origin in left), reverse=True) for each in fresh}
    for (origin, index), how in alike.items():
        lone = all(how == best[0] and best[1:2] != [how] for best in (rows[origin], columns[index]))
        if how >= _ALIKE and lone:
            found[index] = origin


def _likeness(one: object, other: object) -> float:
    if isinstance(one, str) and isinstance(other, str):
        return SequenceMatcher(None, one[:_LONGEST], other[:_LONGEST], autojunk=False).ratio()
    ours, theirs = dict(_leaves(one, ())), dict(_leaves(other, ()))
    every = ours.keys() | theirs.keys()
    same = sum(bool(ours.get(route)) and ours.get(route) == theirs.get(route) for route in every)
    return same / sum(bool(ours.get(route) or theirs.get(route)) for route in every) if same else 0.0


def _leaves(tree: object, route: Route) -> Iterator[tuple[Route, object]]:
    if isinstance(tree, dict | list):
        for step, each in tree.items() if isinstance(tree, dict) else enumerate(tree):
            yield from _leaves(each, (*route, step))
    else:
        yield route, tree


def _lists(numbered: Numbered, route: Route) -> Iterator[tuple[Route, list[Any]]]:
    if isinstance(numbered, dict):
        for key, each in numbered.items():
            yield from _lists(each, (*route, key))
    elif isinstance(numbered, list):
        yield route, numbered
        for index, (_, each) in enumerate(numbered):
            yield from _lists(each, (*route, index))


def _at(numbered: Numbered, route: Iterable[str | int]) -> Numbered:
    for step in route:
        if isinstance(numbered, dict):
            numbered = numbered.get(step) if isinstance(step, str) else None
        elif isinstance(numbered, list) and isinstance(step, int) and 0 <= step < len(numbered):
            numbered = numbered[step][1]
        else:
            return None
    return numbered

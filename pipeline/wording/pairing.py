"""The parts below one name in two texts in; which of them are the same part, and which have moved, out.

What has a name of its own is found by it. Entries of a list have numbers, and one that comes in before them gives each
another: so they are found by what they say. What says nothing like it stands alone, unless as many stand in its place.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from pipeline.i18n.language import Language
from pipeline.wording.alignment import in_order
from pipeline.wording.outline import PassageNode
from pipeline.wording.words import is_word, words

# Two entries that share so much of their words are one that was edited.
_ALIKE = 0.4
# Of more entries than this only those that say the same are found where they have moved.
_MOST_COMPARED = 2_500


class Pair(Struct, frozen=True):
    """A part before and the same part after; one of them is None where it is new, or gone."""

    before: PassageNode | None
    after: PassageNode | None
    is_moved: bool = False


def paired(before: Mapping[str, PassageNode], after: Mapping[str, PassageNode], language: Language) -> Iterator[Pair]:
    """Give every part of both, in the order of those after; what is gone stands where it stood."""
    one, other = list(before.items()), list(after.items())
    places = {name: at for at, (name, _) in enumerate(other)}
    pairs = {at: places[name] for at, (name, _) in enumerate(one) if not name.isdigit() and name in places}
    _pair_equal(one, other, pairs)
    _pair_alike(one, other, pairs, language)
    _pair_in_place(one, other, pairs)
    yield from _in_their_order(one, other, pairs)


_Parts = Sequence[tuple[str, PassageNode]]


def _free(parts: _Parts, taken: Iterable[int]) -> list[int]:
    """Give the entries that have no other yet: those with a number, and whole groups, whose key may have changed."""
    known = set(taken)
    return [at for at, (name, part) in enumerate(parts) if at not in known and (name.isdigit() or part.parts)]


def _pair_equal(one: _Parts, other: _Parts, pairs: dict[int, int]) -> None:
    """Pair those that say the same, in their order."""
    waiting: dict[object, list[int]] = defaultdict(list)
    for at in reversed(_free(other, pairs.values())):
        waiting[other[at][1].content()].append(at)
    for at in _free(one, pairs):
        found = waiting.get(one[at][1].content())
        if found:
            pairs[at] = found.pop()


def _pair_alike(one: _Parts, other: _Parts, pairs: dict[int, int], language: Language) -> None:
    """Pair those that share many of their words, the most alike first."""
    left, left_after = _free(one, pairs), _free(other, pairs.values())
    if not left or not left_after or len(left) * len(left_after) > _MOST_COMPARED:
        return
    said = {at: _words_of(one[at][1], language) for at in left}
    said_after = {at: _words_of(other[at][1], language) for at in left_after}
    alike = sorted(
        (-likeness, abs(at - there), at, there)
        for at in left
        for there in left_after
        if (likeness := _likeness(said[at], said_after[there])) >= _ALIKE
    )
    taken: set[int] = set()
    for _, _, at, there in alike:
        if at not in pairs and there not in taken:
            pairs[at] = there
            taken.add(there)


def _words_of(part: PassageNode, language: Language) -> Counter[str]:
    return Counter(word for _, text in part.passages() for word in words(text, language) if is_word(word))


def _likeness(one: Counter[str], other: Counter[str]) -> float:
    whole = one.total() + other.total()
    return 2 * (one & other).total() / whole if whole else 0.0


def _pair_in_place(one: _Parts, other: _Parts, pairs: dict[int, int]) -> None:
    """Pair entries that say other things now, where between two that stayed there are as many as before."""
    gaps: dict[int, list[int]] = defaultdict(list)
    gaps_after: dict[int, list[int]] = defaultdict(list)
    stayed = _stayed(pairs)
    last = -1
    for at, (name, _) in enumerate(one):
        last = pairs[at] if at in stayed else last
        if at not in pairs and name.isdigit():
            gaps[last].append(at)
    reached, taken, last = {pairs[at] for at in stayed}, set(pairs.values()), -1
    for at, (name, _) in enumerate(other):
        last = at if at in reached else last
        if at not in taken and name.isdigit():
            gaps_after[last].append(at)
    for place, some in gaps.items():
        if len(some) == len(gaps_after[place]):
            pairs.update(zip(some, gaps_after[place], strict=True))


def _stayed(pairs: Mapping[int, int]) -> frozenset[int]:
    """Give those that are still in one order: the most that can be."""
    ordered = sorted(pairs)
    return frozenset(ordered[at] for at in in_order([pairs[each] for each in ordered]))


def _in_their_order(one: _Parts, other: _Parts, pairs: Mapping[int, int]) -> Iterator[Pair]:
    stayed = _stayed(pairs)
    gone: dict[int, list[PassageNode]] = defaultdict(list)
    last = -1
    for at, (_, part) in enumerate(one):
        last = pairs[at] if at in stayed else last
        if at not in pairs:
            gone[last].append(part)
    yield from (Pair(each, None) for each in gone[-1])
    from_where = {there: at for at, there in pairs.items()}
    for there, (name, part) in enumerate(other):
        if there in from_where:
            own, was = one[from_where[there]]
            is_renamed = own != name and not (own.isdigit() and name.isdigit())
            yield Pair(was, part, is_moved=from_where[there] not in stayed or is_renamed)
        else:
            yield Pair(None, part)
        yield from (Pair(each, None) for each in gone[there])

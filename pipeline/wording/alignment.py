"""Two rows of words in, as numbers; which of them are the same words out: as many as can be, in their order.

The longest common row takes time and memory by the product of both lengths. So long rows are cut first: at words
that each has once, in their order; and where there are none, in the middle.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from msgspec import Struct
from rapidfuzz.distance import LCSseq

# Two rows of 4,000 words: a few milliseconds.
_MOST_CELLS = 16_000_000


class SameWords(Struct, frozen=True):
    """So many words that follow each other in both rows: where they begin in each."""

    before: int
    after: int
    count: int


def same_words(before: Sequence[int], after: Sequence[int]) -> list[SameWords]:
    """Give the words that both rows have, in their order."""
    found: list[SameWords] = []
    open_spans = [(0, len(before), 0, len(after))]
    while open_spans:
        a, a_end, b, b_end = open_spans.pop()
        start = 0
        while a + start < a_end and b + start < b_end and before[a + start] == after[b + start]:
            start += 1
        end = 0
        while a + start < a_end - end and b + start < b_end - end and before[a_end - end - 1] == after[b_end - end - 1]:
            end += 1
        found += [SameWords(a, b, start), SameWords(a_end - end, b_end - end, end)]
        a, b, a_end, b_end = a + start, b + start, a_end - end, b_end - end
        if a == a_end or b == b_end:
            continue
        if (a_end - a) * (b_end - b) <= _MOST_CELLS:
            inner = LCSseq.opcodes(before[a:a_end], after[b:b_end])
            found += [
                SameWords(a + each.src_start, b + each.dest_start, each.src_end - each.src_start)
                for each in inner
                if each.tag == "equal"
            ]
        else:
            open_spans += _cut(before, after, (a, a_end, b, b_end))
    return _joined(found)


def _cut(
    before: Sequence[int], after: Sequence[int], span: tuple[int, int, int, int]
) -> list[tuple[int, int, int, int]]:
    """Cut two rows that are too long into shorter ones, side by side."""
    a, a_end, b, b_end = span
    anchors = _anchors(before[a:a_end], after[b:b_end])
    places = [(a + one, b + other) for one, other in anchors] or [((a + a_end) // 2, (b + b_end) // 2)]
    starts = [(a, b), *places]
    ends = [*places, (a_end, b_end)]
    return [(one, one_end, other, other_end) for (one, other), (one_end, other_end) in zip(starts, ends, strict=True)]


def _anchors(before: Sequence[int], after: Sequence[int]) -> list[tuple[int, int]]:
    """Give the places of words that stand once in each row: the most of them that are in the same order."""
    once, once_after = Counter(before), Counter(after)
    places = {word: at for at, word in enumerate(after) if once_after[word] == 1}
    pairs = [(at, places[word]) for at, word in enumerate(before) if once[word] == 1 and word in places]
    kept = in_order([other for _, other in pairs])
    return [pairs[at] for at in kept if pairs[at] != (0, 0)]


def in_order(numbers: Sequence[int]) -> list[int]:
    """Give where the most numbers stand of which each is greater than the one before it."""
    tails: list[int] = []
    ends: list[int] = []
    previous: list[int] = []
    for at, number in enumerate(numbers):
        place = bisect_left(tails, number)
        previous.append(ends[place - 1] if place else -1)
        if place == len(tails):
            tails.append(number)
            ends.append(at)
        else:
            tails[place], ends[place] = number, at
    kept: list[int] = []
    at = ends[-1] if ends else -1
    while at >= 0:
        kept.append(at)
        at = previous[at]
    return kept[::-1]


def _joined(found: list[SameWords]) -> list[SameWords]:
    """Put what was found into order, and join what follows each other in both rows."""
    joined: list[SameWords] = []
    for each in sorted((each for each in found if each.count), key=lambda one: one.before):
        last = joined[-1] if joined else None
        if last and (last.before + last.count, last.after + last.count) == (each.before, each.after):
            joined[-1] = SameWords(last.before, last.after, last.count + each.count)
        else:
            joined.append(each)
    return joined

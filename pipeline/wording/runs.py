"""Two texts in; runs of words out that were kept, removed or added.

What was kept and removed is the text before, byte for byte; what was kept and added is the text after. Where a
sentence was written anew, what it has in common with the old one by chance is no help to its reader: a comma or a
word that stands alone between long changes counts as changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from msgspec import Struct

from pipeline.i18n.language import Language
from pipeline.wording.alignment import SameWords, same_words
from pipeline.wording.words import is_space, is_word, words

RunKind = Literal["kept", "removed", "added"]
# So few words alone, with six times as many changed beside them, were not kept on purpose.
_MOST_ALONE, _TIMES = 2, 6
_BESIDE_A_MARK = 4
# A long change swallows its neighbours, but not whatever comes behind them.
_MOST_COUNTED = 8
_STOPS = frozenset(".!?…。！？؟।۔:;\n")


class Run(Struct, frozen=True):
    """Words that were kept, removed or added, with the spaces and marks between them."""

    kind: RunKind
    text: str


def runs_between(before: str, after: str, language: Language) -> tuple[Run, ...]:
    """Give the runs between two texts; what was removed stands before what was added in its place."""
    if before == after:
        return (Run("kept", before),) if before else ()
    one, other = words(before, language), words(after, language)
    numbers: dict[str, int] = {}
    shown, shown_after = _shown(one), _shown(other)
    same = same_words(
        [numbers.setdefault(one[at], len(numbers)) for at in shown],
        [numbers.setdefault(other[at], len(numbers)) for at in shown_after],
    )
    for each in (shown, shown_after):
        each.append(0)  # beyond the last
    shown[-1], shown_after[-1] = len(one), len(other)
    kept = _on_purpose(same, one, other, shown, shown_after)
    return tuple(_settled(list(_runs(kept, one, other, shown, shown_after))))


def _shown(pieces: Sequence[str]) -> list[int]:
    """Give where words and marks stand: spaces are compared only where what is beside them was kept."""
    return [at for at, piece in enumerate(pieces) if not piece.isspace()]


def _on_purpose(
    same: list[SameWords], one: Sequence[str], other: Sequence[str], shown: Sequence[int], shown_after: Sequence[int]
) -> list[SameWords]:
    """Leave out what both have by chance, alone between changes."""
    while True:
        kept: list[SameWords] = []
        before = after = left = 0
        for at, each in enumerate(same):
            left += _changed(one, shown, before, each.before, other, shown_after, after, each.after)
            before, after = each.before + each.count, each.after + each.count
            following = same[at + 1] if at + 1 < len(same) else None
            ends = (following.before, following.after) if following else (len(shown) - 1, len(shown_after) - 1)
            right = _changed(one, shown, before, ends[0], other, shown_after, after, ends[1])
            own = sum(is_word(one[shown[word]]) for word in range(each.before, before)) if each.count < 9 else 9  # noqa: PLR2004 - more than ever stand alone
            is_alone = own <= _MOST_ALONE and left and right and left + right >= (_TIMES * own or _BESIDE_A_MARK)
            if is_alone:
                left = min(left + own, _MOST_COUNTED)
            else:
                kept.append(each)
                left = 0
        if len(kept) == len(same):
            return kept
        same = kept


def _changed(  # noqa: PLR0917 - the same four of each text
    one: Sequence[str], shown: Sequence[int], start: int, end: int,
    other: Sequence[str], shown_after: Sequence[int], start_after: int, end_after: int,
) -> int:  # fmt: skip
    """Count the words that stand between two kept ones; marks alone count as one."""
    removed = sum(is_word(one[shown[at]]) for at in range(start, end))
    added = sum(is_word(other[shown_after[at]]) for at in range(start_after, end_after))
    return max(removed, added, int(end > start or end_after > start_after))


_Piece = tuple[RunKind, list[str]]


def _runs(
    kept: Sequence[SameWords],
    one: Sequence[str],
    other: Sequence[str],
    shown: Sequence[int],
    shown_after: Sequence[int],
) -> Iterator[_Piece]:
    """Give every word and space of both texts, by what became of it."""
    at = at_after = 0
    for each in kept:
        start, start_after = shown[each.before], shown_after[each.after]
        end, end_after = shown[each.before + each.count - 1] + 1, shown_after[each.after + each.count - 1] + 1
        if one[start:end] == other[start_after:end_after]:
            yield from _between(one[at:start], other[at_after:start_after])
            yield "kept", list(one[start:end])
        else:  # a space between them has changed
            for word in range(each.count):
                start, start_after = shown[each.before + word], shown_after[each.after + word]
                yield from _between(one[at:start], other[at_after:start_after])
                yield "kept", [one[start]]
                at, at_after = start + 1, start_after + 1
        at, at_after = end, end_after
    yield from _between(one[at:], other[at_after:])


def _between(removed: Sequence[str], added: Sequence[str]) -> Iterator[_Piece]:
    """Give what stands between two kept words; spaces at both ends that are the same were kept."""
    start = 0
    most = min(len(removed), len(added))
    while start < most and removed[start] == added[start] and is_space(removed[start]):
        start += 1
    end = 0
    while end < most - start and removed[-1 - end] == added[-1 - end] and is_space(removed[-1 - end]):
        end += 1
    yield "kept", list(removed[:start])
    yield "removed", list(removed[start : len(removed) - end])
    yield "added", list(added[start : len(added) - end])
    yield "kept", list(removed[len(removed) - end :])


def _settled(pieces: list[_Piece]) -> Iterator[Run]:
    """Join what is of one kind, and let what is only added or only removed begin where a sentence or a word does."""
    joined: list[_Piece] = [("kept", [])]
    for kind, some in (*pieces, ("kept", [])):
        if joined[-1][0] == kind:
            joined[-1][1].extend(some)
        elif some or kind == "kept":
            joined.append((kind, list(some)))
    for (kind, before), (own_kind, own), (following, behind) in zip(joined, joined[1:], joined[2:], strict=False):
        if own_kind != "kept" and kind == following == "kept":
            _slide(before, own, behind)
    yield from _removed_first((kind, "".join(some)) for kind, some in joined if some)


def _removed_first(pieces: Iterable[tuple[RunKind, str]]) -> Iterator[Run]:
    """Give the changes between two kept runs as one that was removed and one that was added behind it."""
    removed = added = ""
    for kind, text in (*pieces, ("kept", "")):
        if kind == "removed":
            removed += text
        elif kind == "added":
            added += text
        else:
            changed = (Run("removed", removed), Run("added", added), Run("kept", text))
            yield from (each for each in changed if each.text)
            removed = added = ""


def _slide(before: list[str], own: list[str], behind: list[str]) -> None:
    """Move a change along words that stand at both its ends, to where it reads best."""
    back = 0
    while back < len(before) and before[-1 - back] == own[-1 - back % len(own)]:
        back += 1
    ahead = 0
    while ahead < len(behind) and behind[ahead] == own[ahead % len(own)]:
        ahead += 1
    if not back and not ahead:
        return
    start = len(before) - back
    row = [*before, *own, *behind[:ahead]]
    places = range(start, start + back + ahead + 1)
    best = max(places, key=lambda at: (_reads_well(row, at), -abs(at - start - back)))
    before[:] = row[:best]
    own[:], behind[:ahead] = row[best : best + len(own)], row[best + len(own) :]


def _reads_well(row: Sequence[str], start: int) -> int:
    """Say how well a change reads that begins there: best where a sentence begins, then where a word does."""
    if start < len(row) and is_space(row[start]):
        return 0
    if start == 0 or "\n" in row[start - 1]:
        return 3
    if not is_space(row[start - 1]):
        return 0 if start < len(row) and is_word(row[start]) else -1
    return 2 if start > 1 and row[start - 2][-1] in _STOPS else 1

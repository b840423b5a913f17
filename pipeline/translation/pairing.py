"""One unit's source, its translation and the record of what was translated, in; its segments out, each with its state.

A Markdown text is paired paragraph by paragraph. The record has a digest for each paragraph that was translated, in the
order of the translation's own paragraphs. So a paragraph that was moved in the source is found again, one that was
edited is stale by itself, and one that was removed is no longer printed.
"""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Literal

from msgspec import Struct

from pipeline.exchange.segment import State
from pipeline.translation.digest import digest, digests, joined, paragraphs

Status = Literal["draft", "reviewed", "approved"]
"""A translation that is only requested is a draft that has no texts yet."""


class Segment(Struct, frozen=True):
    """One text for a translator: a unit, or one paragraph of it (`body#2`)."""

    name: str
    source: str
    digest: str
    """The digest of the source as it stands now."""
    target: str
    """Empty when not translated."""
    made_from: str
    """The digest of the source that the translation was made from; empty when it is not recorded."""
    state: State


class Pairing(Struct, frozen=True):
    """A unit's segments in the source's order.

    `removed` are paragraphs of the translation whose source is gone; `is_moved` says that the translation's file has
    the paragraphs in another order than the source, or has removed ones. `is_recorded` is false where nothing says what
    the translation was made from.
    """

    segments: tuple[Segment, ...]
    removed: tuple[str, ...] = ()
    is_moved: bool = False
    is_recorded: bool = True

    @property
    def is_missing(self) -> bool:
        """Say whether any part is not translated."""
        return any(segment.state == "missing" for segment in self.segments)

    @property
    def is_stale(self) -> bool:
        """Say whether any part was made from a source that has changed since."""
        return any(segment.state == "stale" for segment in self.segments)

    @property
    def text(self) -> str:
        """Give the translation in the source's order."""
        return joined(tuple(segment.target for segment in self.segments if segment.target))


def pair(
    name: str,
    source: str,
    target: str | None,
    record: str | None,
    status: Status,
    *,
    rich: bool,
    own_shape: bool = False,
) -> Pairing:
    """Pair a unit with its translation; `target` is None where there is none.

    A translation with a shape of its own has no paragraphs that are those of its source: it is one segment.
    """
    parts = paragraphs(source) if rich else (source,)
    if target is None:
        return Pairing(tuple(_segment(name, parts, index, "", "", "missing") for index in range(len(parts))))
    if own_shape:
        is_now = record is None or is_current(source, record, rich=rich)
        return _whole(name, source, target, record or "", status if is_now else "stale", is_recorded=record is not None)
    translated = paragraphs(target) if rich else (target,)
    if record is None:
        if len(parts) != len(translated):
            return _whole(name, source, target, "", status, is_recorded=False)
        paired = [_segment(name, parts, index, translated[index], "", status) for index in range(len(parts))]
        return Pairing(tuple(paired), is_recorded=False)
    recorded = record.split()
    now = [digest(part) for part in parts]
    if len(recorded) != len(translated):
        return _whole(name, source, target, record, status if recorded == now else "stale")
    return _aligned(name, parts, now, translated, recorded, status)


def is_current(source: str, record: str, *, rich: bool) -> bool:
    """Say whether a translation was made from the source as it stands, so that no segment is missing, stale or moved.

    Of nearly every text that is all there is to know, and this asks for nothing but the digests.
    """
    return record.split() == digests(source, rich=rich).split()


def _whole(name: str, source: str, target: str, record: str, state: State, *, is_recorded: bool = True) -> Pairing:
    """Give a unit whose paragraphs cannot be paired as one segment."""
    return Pairing((Segment(name, source, digests(source, rich=True), target, record, state),), is_recorded=is_recorded)


def _segment(  # noqa: PLR0917 - one paragraph among its unit's, then what is known of its translation
    name: str, parts: Sequence[str], index: int, target: str, made_from: str, state: State
) -> Segment:
    return Segment(_numbered(name, parts, index), parts[index], digest(parts[index]), target, made_from, state)


def _numbered(name: str, parts: Sequence[str], index: int) -> str:
    return name if len(parts) == 1 else f"{name}#{index + 1}"


def _aligned(  # noqa: PLR0917 - the two texts and their digests, side by side
    name: str, parts: Sequence[str], now: list[str], translated: Sequence[str], recorded: list[str], status: Status
) -> Pairing:
    if now == recorded:
        made = enumerate(zip(parts, now, translated, strict=True))
        return Pairing(
            tuple(Segment(_numbered(name, parts, at), part, own, there, own, status) for at, (part, own, there) in made)
        )
    found = align(now, recorded)
    segments = []
    for index, match in enumerate(found):
        if match is None:
            segments.append(_segment(name, parts, index, "", "", "missing"))
        else:
            state: State = status if recorded[match] == now[index] else "stale"
            segments.append(_segment(name, parts, index, translated[match], recorded[match], state))
    kept = [match for match in found if match is not None]
    removed = tuple(translated[index] for index in range(len(recorded)) if index not in kept)
    return Pairing(tuple(segments), removed, is_moved=bool(removed) or kept != sorted(kept))


def align(now: Sequence[str], recorded: Sequence[str]) -> list[int | None]:
    """Give for each digest the index of the recorded one that it continues; None for what is new.

    Equal digests belong together wherever they stand, the longest common order first. What is left between two of these
    was edited, and is paired in its order.
    """
    if list(now) == list(recorded):
        return list(range(len(now)))
    found: list[int | None] = [None] * len(now)
    blocks = SequenceMatcher(None, now, recorded, autojunk=False).get_matching_blocks()
    for block in blocks:
        for step in range(block.size):
            found[block.a + step] = block.b + step
    for index, each in enumerate(now):
        if found[index] is None:
            found[index] = next((at for at, old in enumerate(recorded) if old == each and at not in found), None)
    taken = {match for match in found if match is not None}
    start = (0, 0)
    for block in blocks:
        edited = [index for index in range(start[0], block.a) if found[index] is None]
        left = [index for index in range(start[1], block.b) if index not in taken]
        for index, match in zip(edited, left, strict=False):
            found[index] = match
        start = (block.a + block.size, block.b + block.size)
    return found

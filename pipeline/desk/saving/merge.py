"""What a text was, what one person made of it and what another did, in; both changes in one text out, or None.

Texts are merged by paragraph (and by line within those that hold several): two people who wrote in different ones lose
nothing; where both changed the same one, nobody but they can say what is meant.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from pipeline.fault import Faults
from pipeline.reader.events import read
from pipeline.source import Source

_PIECES = re.compile(r"\n+|[^\n]+")


class InUseError(Exception):
    """A file was changed in its place and in the working copy, at one spot each in its own way."""


def merged(base: str, mine: str, theirs: str) -> str | None:
    """Give a text with both changes; None where both changed one paragraph, each in a way of its own."""
    if mine in {theirs, base}:
        return theirs
    if theirs == base:
        return mine
    pieces = _PIECES.findall(base)
    ours, others = _changes(pieces, _PIECES.findall(mine)), _changes(pieces, _PIECES.findall(theirs))
    found: list[str] = []
    at = 0
    for start, end, new in sorted({*ours, *others}):
        if start < at:  # a change that overlaps the one before, and is not the same one
            return None
        found += [*pieces[at:start], *new]
        at = end
    if _touch(ours, others):
        return None
    return "".join([*found, *pieces[at:]])


def merged_file(name: str, base: bytes | None, mine: bytes, theirs: bytes | None) -> bytes:
    """Give a file with both changes, as it can be read; raise InUseError where that cannot be told."""
    if theirs is None or theirs == base:
        return mine
    try:
        both = merged((base or b"").decode(), mine.decode(), theirs.decode())
    except UnicodeDecodeError as error:
        raise InUseError(name) from error
    if both is None or read(Source(name, both), Faults()) is None:
        raise InUseError(name)
    return both.encode()


_Change = tuple[int, int, tuple[str, ...]]


def _changes(old: Sequence[str], new: Sequence[str]) -> list[_Change]:
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    return [
        (start, end, tuple(new[first:last]))
        for kind, start, end, first, last in matcher.get_opcodes()
        if kind != "equal"
    ]


def _touch(ours: Sequence[_Change], others: Sequence[_Change]) -> bool:
    """Say whether changes of the two meet: between them nothing stands that both left alone."""
    return any(one != other and one[0] <= other[1] and other[0] <= one[1] for one in ours for other in others)

"""The states of a file as lines of a log, and back: a page that is older than the desk is understood."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import count

import msgspec
from msgspec import UNSET, Struct, UnsetType

from pipeline.desk.saving.same_entries import Lineage, Numbered


class _Line(Struct, frozen=True, omit_defaults=True):
    """A state's stamp, and the numbers of its entries unless they are those of the line before."""

    stamp: str
    entries: object | UnsetType = UNSET


def line_of(lineage: Lineage, before: Numbered | UnsetType) -> bytes:
    """Give the line of the last state; `before` are the numbers that the line before it has."""
    assert lineage.last is not None  # noqa: S101 - who asks has just shown it one
    stamp, _, numbered = lineage.last
    return msgspec.json.encode(_Line(stamp, UNSET if numbered is before else numbered)) + b"\n"


def lineage_of(lines: Sequence[bytes], tree: object, stamp: str) -> Lineage:
    """Read a log; `tree` is that of a state whose stamp is known. What is no line of a log is left out."""
    found = Lineage()
    numbered: Numbered = None
    for line in lines:
        try:
            read = msgspec.json.decode(line, type=_Line)
            numbered = numbered if read.entries is UNSET else _numbered(read.entries)
        except (msgspec.DecodeError, TypeError, ValueError):
            continue
        found.known[read.stamp] = numbered
    found.numbers = count(max((number for each in found.known.values() for number in _numbers(each)), default=-1) + 1)
    if stamp in found.known:
        found.last = (stamp, tree, found.known[stamp])
    return found


def _numbered(read: object) -> Numbered:
    if isinstance(read, dict):
        return {str(key): _numbered(each) for key, each in read.items()}
    return [(number, _numbered(each)) for number, each in read] if isinstance(read, list) else None


def _numbers(numbered: Numbered) -> Iterator[int]:
    if isinstance(numbered, dict):
        for each in numbered.values():
            yield from _numbers(each)
    elif isinstance(numbered, list):
        for number, each in numbered:
            yield number
            yield from _numbers(each)

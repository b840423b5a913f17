"""The ledger's files in; whether they are whole, and in which order they count, out.

Each entry names the entries that it follows. So two branches of a repository can be merged, each with entries of its
own: the next entry follows both. An entry that was changed or is missing is found by those that name it; the last ones,
which nothing names yet, only by somebody who remembers them (`known`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import datetime
from typing import Literal

from msgspec import Struct

from pipeline.ledger.entry import LedgerEntry, read_entry

Kind = Literal["changed", "unreadable", "missing", "missing-last"]


class LedgerTrouble(Struct, frozen=True):
    """One thing wrong with the ledger: of which file or id, and what is said of it. `after` names who follows it."""

    kind: Kind
    name: str
    detail: str = ""
    after: str = ""


class VerifiedLedger(Struct, frozen=True):
    """What came of looking at every file of the ledger. `last` are the ids that nothing follows yet."""

    entries: tuple[LedgerEntry, ...]
    troubles: tuple[LedgerTrouble, ...]
    last: tuple[str, ...]


class Rank(Struct, frozen=True, order=True):
    """Where an entry stands in the order of all: never before one that it follows, whatever its clock said.

    `run` is one for all entries of a publication: of two that went out in the same second on two branches, one counts
    as a whole before the other.
    """

    at: datetime
    run: str
    depth: int
    id: str


def verify(files: Mapping[str, bytes], known: Collection[str] = ()) -> VerifiedLedger:
    """Look at every file of the ledger, by its name; `known` are ids that were there once."""
    entries: dict[str, LedgerEntry] = {}
    troubles: list[LedgerTrouble] = []
    for name, data in sorted(files.items()):
        try:
            entry = read_entry(data)
        except ValueError as error:
            troubles.append(LedgerTrouble("unreadable", name, str(error)))
            continue
        if entry.name == name:
            entries[entry.id] = entry
        else:
            troubles.append(LedgerTrouble("changed", name, f"by its bytes it would be called {entry.name}"))
    troubles += _missing(entries, known)
    return VerifiedLedger(tuple(in_order(entries.values())), tuple(troubles), last(entries.values()))


def _missing(entries: Mapping[str, LedgerEntry], known: Collection[str]) -> Iterator[LedgerTrouble]:
    named: set[str] = set()
    for entry in in_order(entries.values()):
        for parent in entry.follows:
            if parent not in entries and parent not in named:
                named.add(parent)
                yield LedgerTrouble("missing", parent, after=entry.name)
    yield from (LedgerTrouble("missing-last", each) for each in sorted(set(known) - entries.keys() - named))


def last(entries: Iterable[LedgerEntry]) -> tuple[str, ...]:
    """Give the ids that no entry follows yet; after a merge there are several."""
    entries = list(entries)
    followed = {parent for entry in entries for parent in entry.follows}
    return tuple(sorted(entry.id for entry in entries if entry.id not in followed))


def ranks(entries: Iterable[LedgerEntry], known: Mapping[str, Rank] | None = None) -> dict[str, Rank]:
    """Give the rank of each entry. `known` has the ranks of earlier ones, where not all are given."""
    by_id = {entry.id: entry for entry in entries}
    found: dict[str, Rank] = dict(known or {})
    for start in by_id.values():
        stack = [start]  # a chain is as long as the ledger: deeper than calls may go
        while stack:
            entry = stack[-1]
            waiting = [by_id[each] for each in entry.follows if each in by_id and each not in found]
            if waiting:
                stack += waiting
                continue
            stack.pop()
            before = [found[each] for each in entry.follows if each in found]
            at = max([entry.at, *(each.at for each in before)])
            depth = 1 + max((each.depth for each in before), default=0)
            goes_on = len(entry.follows) == 1 and [each.at for each in before] == [at]
            run = before[0].run if goes_on else f"{depth:012} {entry.id}"
            found[entry.id] = Rank(at, run, depth, entry.id)
    return {each: found[each] for each in by_id}


def in_order(entries: Iterable[LedgerEntry]) -> list[LedgerEntry]:
    """Give entries in the order in which they count: by time, and never one before another that it follows.

    So every clone of a merged repository reads the same story, whichever branch was merged into which.
    """
    entries = list(entries)
    rank = ranks(entries)
    return sorted(entries, key=lambda entry: rank[entry.id])

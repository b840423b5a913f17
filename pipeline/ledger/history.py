"""Entries in; what stood in public at a moment, and the versions that a text had, out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from msgspec import Struct

from pipeline.ledger.chain import in_order, last, ranks
from pipeline.ledger.entry import LedgerEntry


class Version(Struct, frozen=True):
    """One version of an item's text in one language that went out; the first has number 1.

    `words` is the digest of its own words, `entry` the first entry that put it out. `reasons` are those that
    `minor_change` has given by then, of this version and of those before it: each of them is used up.
    """

    number: int
    at: datetime
    words: str
    corrections: int
    minor_change: str | None
    entry: str
    reasons: tuple[str, ...] = ()


class PublishedText(Struct, frozen=True):
    """The last version of a text that went out, and its own words as they are kept; None where they are lost."""

    version: Version
    words: bytes | None


class Ledger(Struct, frozen=True):
    """What the ledger says: which entry each file in public is from, the last version of each text, and the last ids.

    `texts` is by item and language; a text that was taken out, or withdrawn, keeps its last version there.
    """

    standing: Mapping[str, LedgerEntry] = {}
    texts: Mapping[tuple[str, str], Version] = {}
    last: tuple[str, ...] = ()


def ledger_of(entries: Iterable[LedgerEntry]) -> Ledger:
    """Read what a ledger says by now."""
    ordered = in_order(entries)
    return Ledger(standing_after(ordered), last_texts(ordered), last(ordered))


def standing_at(entries: Iterable[LedgerEntry], moment: datetime) -> dict[str, LedgerEntry]:
    """Give the entry of each file that stood in public at a moment."""
    entries = list(entries)
    rank = ranks(entries)
    return standing_after(each for each in in_order(entries) if rank[each.id].at <= moment)


def standing_after(
    ordered: Iterable[LedgerEntry], before: Mapping[str, LedgerEntry] | None = None
) -> dict[str, LedgerEntry]:
    """Give the entry of each file that stands in public after entries, which come in their order."""
    found = dict(before or {})
    for entry in ordered:
        if entry.act == "publish":
            found[entry.file] = entry
        else:
            found.pop(entry.file, None)
    return found


def last_texts(
    ordered: Iterable[LedgerEntry], before: Mapping[tuple[str, str], Version] | None = None
) -> dict[tuple[str, str], Version]:
    """Give the last version of each text after entries, by item and language."""
    found = dict(before or {})
    for entry in ordered:
        known = found.get((entry.item, entry.language))
        if is_version(entry, known):
            found[entry.item, entry.language] = version_of(entry, known)
    return found


def versions(entries: Iterable[LedgerEntry], item: str, language: str) -> tuple[Version, ...]:
    """Give every version of a text that went out, the first one first.

    The same words in another layout, with another contact, or out again after they had been taken out, are no version
    of their own.
    """
    found: list[Version] = []
    for entry in in_order(entries):
        before = found[-1] if found else None
        if (entry.item, entry.language) == (item, language) and is_version(entry, before):
            found.append(version_of(entry, before))
    return tuple(found)


def is_version(entry: LedgerEntry, before: Version | None) -> bool:
    """Say whether an entry puts out other words than the version before it."""
    is_text = entry.act == "publish" and bool(entry.words and entry.language)
    return is_text and (before is None or before.words != entry.words)


def version_of(entry: LedgerEntry, before: Version | None) -> Version:
    """Give the version that an entry puts out first."""
    number = before.number + 1 if before else 1
    given = (*(before.reasons if before else ()), *((entry.minor_change,) if entry.minor_change else ()))
    reasons = tuple(dict.fromkeys(given))
    return Version(number, entry.at, entry.words, entry.corrections, entry.minor_change, entry.id, reasons)

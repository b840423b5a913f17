"""The ledger in SQLite: a question is answered without reading 100,000 files. It is made anew whenever it is not right.

It lies in build/ and holds nothing that the ledger's files do not say. Only months to which files were added, or from
which some were taken, are listed anew. Entries that are damaged are left out here: `press ledger verify` tells of them.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any

from pipeline.ledger.entry import LedgerEntry, decoded, read_entry
from pipeline.ledger.history import Ledger, Version
from pipeline.storage.file_stamps import COARSEST_TICK_NS
from pipeline.storage.ledger_folder import LedgerFolder
from pipeline.storage.ledger_tables import as_text, connected, empty, insert, names_of
from pipeline.storage.output_folder import MARK

NAME = ".ledger-index.sqlite"


class LedgerIndex:
    """The index of one newsroom's ledger, brought up to date when it is opened."""

    def __init__(self, folder: LedgerFolder, build: Path) -> None:
        self._folder = folder
        self._known: sqlite3.Connection | None = None
        self._path = build / NAME

    def close(self) -> None:
        """Let go of the file."""
        if self._known:
            self._known.close()
            self._known = None

    @property
    def _database(self) -> sqlite3.Connection:
        if self._known is None:
            self._known = self._opened()
        return self._known

    def refresh(self) -> None:
        """Take in what was added to the ledger since."""
        if self._known is not None:
            self._take_in(self._known)

    def _opened(self) -> sqlite3.Connection:
        """Open the index as it is, or make it again; in memory, where build/ is none of ours, or takes nothing."""
        for _ in range(2):
            if not (self._path.parent / MARK).is_file():
                break
            database = None
            try:
                database = connected(self._path)
                self._take_in(database)
            except sqlite3.Error:
                if database:
                    database.close()
                with suppress(OSError):
                    self._path.unlink(missing_ok=True)
                continue
            return database
        database = connected(":memory:")
        self._take_in(database)
        return database

    def _take_in(self, database: sqlite3.Connection) -> None:
        months = self._folder.months()
        if dict(database.execute("select name, stamp from month")) == months:
            return
        database.execute("begin immediate")
        try:
            known = dict(database.execute("select name, stamp from month"))
            changed = [month for month, stamp in months.items() if known.get(month) != stamp]
            names = {month: self._folder.names(month) for month in changed}
            looked_at = {*changed, *(known.keys() - months.keys())}
            is_less = any({*names_of(database, month)} - {*names.get(month, ())} for month in looked_at)
            if is_less or not self._add(database, names):
                empty(database)
                self._add(database, {month: self._folder.names(month) for month in months})
            database.execute("delete from month")
            old = self._disk_clock() - COARSEST_TICK_NS
            # one that is not settled has no stamp, and is listed anew; it is noted, so that it is missed if it goes
            noted = [(month, stamp if int(stamp.partition(" ")[0]) < old else "") for month, stamp in months.items()]
            database.executemany("insert into month values (?, ?)", noted)
            database.execute("commit")
        except BaseException:
            database.execute("rollback")
            raise

    def _disk_clock(self) -> int:
        """Give the moment by the clock of the disk: what was listed within its tick could have changed unseen."""
        try:
            os.utime(self._path)  # where it lies in memory only, there is none
            return self._path.stat().st_mtime_ns
        except OSError:
            return 0

    def _add(self, database: sqlite3.Connection, months: Mapping[str, tuple[str, ...]]) -> bool:
        """Add what is new of some months; say if that could be done: not where others follow what is new."""
        new: list[LedgerEntry] = []
        for month, names in months.items():
            known = set(names_of(database, month))
            for name in names:
                if name not in known:
                    with suppress(ValueError):
                        entry = read_entry(self._folder.read(name))
                        new += [entry] if entry.name == name else []
        followed = "select 1 from follows where parent = ? limit 1"
        if any(database.execute(followed, (entry.id,)).fetchone() for entry in new):
            return not database.execute("select 1 from entry limit 1").fetchone() and insert(database, new)
        return insert(database, new)

    def ledger(self) -> Ledger:
        """Give what the ledger says by now."""
        standing = {
            entry.file: entry
            for entry in self._entries("select data from entry where is_publish and until is null order by file")
        }
        texts: dict[tuple[str, str], Version] = {}
        for item, language, *fields in self._database.execute("select * from version where is_last"):
            texts[item, language] = _version(fields)
        return Ledger(standing, texts, self.last())

    def last(self) -> tuple[str, ...]:
        """Give the ids that nothing follows yet."""
        query = "select id from entry where is_last order by id"
        return tuple(each for (each,) in self._database.execute(query))

    def missing(self) -> tuple[str, ...]:
        """Give ids that entries follow, and of which there is no entry."""
        query = (
            "select distinct parent from follows"
            " where not exists (select 1 from entry where id = parent) order by parent limit 100"
        )
        return tuple(each for (each,) in self._database.execute(query))

    def has(self, entry: str) -> bool:
        """Say whether there is an entry of this id."""
        return self._database.execute("select 1 from entry where id = ?", (entry,)).fetchone() is not None

    def standing_at(self, moment: datetime) -> dict[str, str]:
        """Give the SHA-256 of every file that was public at a moment, by its path."""
        at = as_text(moment)
        query = (
            "select file, digest from entry indexed by entry_stood"
            " where is_publish and at <= ? and (until is null or until > ?)"
        )
        return dict(self._database.execute(query, (at, at)))

    def entries_of(self, item: str) -> tuple[LedgerEntry, ...]:
        """Give every entry of an item, in their order."""
        return tuple(self._entries("select data from entry where item = ? order by at, run, depth, id", item))

    def versions(self, item: str, language: str) -> tuple[Version, ...]:
        """Give every version of a text that went out, the first one first."""
        query = "select * from version where item = ? and language = ? order by number"
        return tuple(_version(fields) for _, _, *fields in self._database.execute(query, (item, language)))

    def versions_with(self, words: Iterable[str]) -> Iterator[tuple[str, str, Version]]:
        """Give every version that went out with some words, by their digests: its item, its language, itself."""
        for each in words:
            for item, language, *fields in self._database.execute("select * from version where words = ?", (each,)):
                yield item, language, _version(fields)

    def standing_of(self, item: str) -> tuple[LedgerEntry, ...]:
        """Give the entry of each file of an item that is public now."""
        query = "select data from entry where item = ? and is_publish and until is null order by file"
        return tuple(self._entries(query, item))

    def last_versions(self, item: str) -> dict[str, Version]:
        """Give the last version of each language of an item that went out."""
        query = "select * from version where item = ? and is_last"
        return {tag: _version(fields) for _, tag, *fields in self._database.execute(query, (item,))}

    def published(self) -> Mapping[str, str]:
        """Give a fingerprint of the last versions of each item that ever went out, by its key."""
        return dict(self._database.execute("select item, fingerprint from published"))

    def published_of(self, item: str) -> str:
        """Give the same fingerprint of one item; nothing of one that never went out."""
        found = self._database.execute("select fingerprint from published where item = ?", (item,)).fetchone()
        return found[0] if found else ""

    def last_words(self) -> dict[str, frozenset[str]]:
        """Give the digests of the own words of each item’s texts as they went out last."""
        found: dict[str, frozenset[str]] = {}
        for item, words in self._database.execute("select item, words from version where is_last"):
            found[item] = found.get(item, frozenset()) | {words}
        return found

    def _entries(self, query: str, *values: str) -> Iterator[LedgerEntry]:
        return (decoded(data) for (data,) in self._database.execute(query, values))


def _version(fields: list[Any]) -> Version:
    number, at, words, corrections, minor_change, entry, reasons, _ = fields
    when, given = datetime.fromisoformat(at), tuple(json.loads(reasons))
    return Version(number, when, words, corrections, minor_change, entry, given)

"""The ledger in SQLite: a question is answered without reading 100,000 files. It is made anew whenever it is not right.

It lies in build/ and holds nothing that the ledger's files do not say. Only months to which files were added, or from
which some were taken, are listed anew. Entries that are damaged are left out here: `press ledger verify` tells of them.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from pipeline import fingerprint
from pipeline.ledger.chain import Rank, ranks
from pipeline.ledger.entry import LedgerEntry, decoded, read_entry
from pipeline.ledger.history import Ledger, Version, is_version, version_of
from pipeline.storage.file_stamps import COARSEST_TICK_NS
from pipeline.storage.ledger_folder import LedgerFolder
from pipeline.storage.output_folder import MARK

NAME = ".ledger-index.sqlite"
_VERSION = 2
_SECONDS = 30
"""How long one command waits for another that brings the index up to date."""
_TABLES = """
create table month (name text primary key, stamp text not null);
create table entry (
  id text primary key, name text not null unique, item text not null, language text not null, file text not null,
  digest text not null, is_publish integer not null, is_version integer not null, is_last integer not null,
  at text not null, depth integer not null, until text, data blob not null);
create index entry_of_file on entry (file, at, depth, id);
create index entry_standing on entry (file) where is_publish and until is null;
create index entry_standing_of on entry (item) where is_publish and until is null;
create index entry_stood on entry (at, until, file, digest) where is_publish;
create index entry_last on entry (id) where is_last;
create index entry_of_text on entry (item, language, at, depth, id) where is_version;
create table follows (parent text not null, child text not null);
create index follows_parent on follows (parent);
create table version (
  item text not null, language text not null, number integer not null, at text not null, words text not null,
  corrections integer not null, minor_change text, entry text not null, is_last integer not null,
  primary key (item, language, number)) without rowid;
create index version_words on version (words);
create index version_last on version (item, language) where is_last;
create table published (item text primary key, fingerprint text not null) without rowid;
"""


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
                database = _connected(self._path)
                self._take_in(database)
            except sqlite3.Error:
                if database:
                    database.close()
                with suppress(OSError):
                    self._path.unlink(missing_ok=True)
                continue
            return database
        database = _connected(":memory:")
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
            is_less = any({*_names(database, month)} - {*names.get(month, ())} for month in looked_at)
            if is_less or not self._add(database, names):
                _empty(database)
                self._add(database, {month: self._folder.names(month) for month in months})
            database.execute("delete from month")
            old = self._disk_clock() - COARSEST_TICK_NS
            settled = [(month, stamp) for month, stamp in months.items() if int(stamp.partition(" ")[0]) < old]
            database.executemany("insert into month values (?, ?)", settled)
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
            known = set(_names(database, month))
            for name in names:
                if name not in known:
                    with suppress(ValueError):
                        entry = read_entry(self._folder.read(name))
                        new += [entry] if entry.name == name else []
        followed = "select 1 from follows where parent = ? limit 1"
        if any(database.execute(followed, (entry.id,)).fetchone() for entry in new):
            return not database.execute("select 1 from entry limit 1").fetchone() and _insert(database, new)
        return _insert(database, new)

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
        at = _text(moment)
        query = (
            "select file, digest from entry indexed by entry_stood"
            " where is_publish and at <= ? and (until is null or until > ?)"
        )
        return dict(self._database.execute(query, (at, at)))

    def entries_of(self, item: str) -> tuple[LedgerEntry, ...]:
        """Give every entry of an item, in their order."""
        return tuple(self._entries("select data from entry where item = ? order by at, depth, id", item))

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

    def last_words(self) -> frozenset[str]:
        """Give the digests of the own words of each text as it went out last."""
        return frozenset(each for (each,) in self._database.execute("select words from version where is_last"))

    def _entries(self, query: str, *values: str) -> Iterator[LedgerEntry]:
        return (decoded(data) for (data,) in self._database.execute(query, values))


def _version(fields: list[object]) -> Version:
    number, at, words, corrections, minor_change, entry, _ = fields
    return Version(number, datetime.fromisoformat(str(at)), words, corrections, minor_change, entry)  # type: ignore[arg-type]


def _connected(path: Path | str) -> sqlite3.Connection:
    database = sqlite3.connect(path, timeout=_SECONDS, isolation_level=None, check_same_thread=False)
    database.execute("pragma synchronous = off")  # what a power cut spoils is made again
    if database.execute("pragma user_version").fetchone() != (_VERSION,):
        database.execute("begin immediate")
        if database.execute("pragma user_version").fetchone() != (_VERSION,):
            for (name,) in database.execute("select name from sqlite_master where type = 'table'").fetchall():
                database.execute(f'drop table "{name}"')
            for statement in _TABLES.split(";"):
                database.execute(statement)
            database.execute(f"pragma user_version = {_VERSION}")
        database.execute("commit")
    return database


def _empty(database: sqlite3.Connection) -> None:
    for statement in ("delete from entry", "delete from follows", "delete from version", "delete from published"):
        database.execute(statement)


def _names(database: sqlite3.Connection, month: str) -> Iterator[str]:
    query = "select name from entry where name >= ? and name < ?"
    return (name for (name,) in database.execute(query, (f"{month}/", f"{month}0")))


def _insert(database: sqlite3.Connection, new: list[LedgerEntry]) -> bool:
    known: dict[str, Rank] = {}
    for parent in {parent for entry in new for parent in entry.follows}:
        row = database.execute("select at, depth from entry where id = ?", (parent,)).fetchone()
        if row:
            known[parent] = Rank(datetime.fromisoformat(row[0]), row[1], parent)
    rank = ranks(new, known)
    database.executemany(
        "insert into entry values (?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, null, ?)",
        [
            (
                *(entry.id, entry.name, entry.item, entry.language, entry.file, entry.digest, entry.act == "publish"),
                *(is_version(entry, None), _text(rank[entry.id].at), rank[entry.id].depth, entry.data),
            )
            for entry in new
        ],
    )
    database.executemany("insert into follows values (?, ?)", [(parent, e.id) for e in new for parent in e.follows])
    # those of the same batch follow one another too
    database.executemany("update entry set is_last = 0 where id = ?", {(p,) for e in new for p in e.follows})
    for file in sorted({entry.file for entry in new}):
        _note_until(database, file)
    for item, language in sorted({(entry.item, entry.language) for entry in new if is_version(entry, None)}):
        _note_versions(database, item, language)
    for item in sorted({entry.item for entry in new if is_version(entry, None)}):
        _note_published(database, item)
    return True


def _note_until(database: sqlite3.Connection, file: str) -> None:
    """Note until when each entry of a file held: the next one’s moment."""
    query = "select id, at from entry where file = ? order by at, depth, id"
    rows = database.execute(query, (file,)).fetchall()
    ends = [*(at for _, at in rows[1:]), None]
    changes = [(end, each) for (each, _), end in zip(rows, ends, strict=True)]
    database.executemany("update entry set until = ? where id = ?", changes)


def _note_versions(database: sqlite3.Connection, item: str, language: str) -> None:
    query = "select data from entry where item = ? and language = ? and is_version order by at, depth, id"
    database.execute("delete from version where item = ? and language = ?", (item, language))
    found: list[Version] = []
    for (data,) in database.execute(query, (item, language)).fetchall():
        entry = decoded(data)
        before = found[-1] if found else None
        found += [version_of(entry, before)] if is_version(entry, before) else []
    rows = [
        (item, language, each.number, each.at.isoformat(), each.words, each.corrections, each.minor_change, each.entry)
        for each in found
    ]
    database.executemany(
        "insert into version values (?, ?, ?, ?, ?, ?, ?, ?, ?)", [(*row, row[2] == len(rows)) for row in rows]
    )


def _note_published(database: sqlite3.Connection, item: str) -> None:
    query = "select language, words, corrections, minor_change from version where item = ? and is_last"
    last = {language: fields for language, *fields in database.execute(query, (item,))}
    found = fingerprint.of_values(sorted(last.items()))
    database.execute("insert or replace into published values (?, ?)", (item, found))


def _text(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="microseconds")

"""The tables of the ledger's index, and what is written into them: entries in, with what follows from them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from pipeline import fingerprint
from pipeline.ledger.chain import Rank, ranks
from pipeline.ledger.entry import LedgerEntry, decoded
from pipeline.ledger.history import Version, is_version, version_of

_VERSION = 4
_SECONDS = 30
"""How long one command waits for another that brings the index up to date."""
_TABLES = """
create table month (name text primary key, stamp text not null);
create table entry (
  id text primary key, name text not null unique, item text not null, language text not null, file text not null,
  digest text not null, is_publish integer not null, is_version integer not null, is_last integer not null,
  at text not null, run text not null, depth integer not null, until text, data blob not null);
create index entry_of_file on entry (file, at, run, depth, id);
create index entry_standing on entry (file) where is_publish and until is null;
create index entry_standing_of on entry (item) where is_publish and until is null;
create index entry_stood on entry (at, until, file, digest) where is_publish;
create index entry_last on entry (id) where is_last;
create index entry_of_text on entry (item, language, at, run, depth, id) where is_version;
create table follows (parent text not null, child text not null);
create index follows_parent on follows (parent);
create table version (
  item text not null, language text not null, number integer not null, at text not null, words text not null,
  corrections integer not null, minor_change text, entry text not null, reasons text not null,
  is_last integer not null,
  primary key (item, language, number)) without rowid;
create index version_words on version (words);
create index version_last on version (item, language) where is_last;
create table published (item text primary key, fingerprint text not null) without rowid;
"""


def connected(path: Path | str) -> sqlite3.Connection:
    """Open an index, and lay its tables where there are none, or those of another version."""
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


def empty(database: sqlite3.Connection) -> None:
    """Forget everything but the tables."""
    for statement in ("delete from entry", "delete from follows", "delete from version", "delete from published"):
        database.execute(statement)


def names_of(database: sqlite3.Connection, month: str) -> Iterator[str]:
    """Name the entries of a month that are known."""
    query = "select name from entry where name >= ? and name < ?"
    return (name for (name,) in database.execute(query, (f"{month}/", f"{month}0")))


def insert(database: sqlite3.Connection, new: list[LedgerEntry]) -> bool:
    """Add entries, and bring up to date what each of them ends, begins or follows."""
    known: dict[str, Rank] = {}
    for parent in {parent for entry in new for parent in entry.follows}:
        row = database.execute("select at, run, depth from entry where id = ?", (parent,)).fetchone()
        if row:
            known[parent] = Rank(datetime.fromisoformat(row[0]), row[1], row[2], parent)
    rank = ranks(new, known)
    database.executemany(
        "insert into entry values (?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, null, ?)",
        [
            (
                *(entry.id, entry.name, entry.item, entry.language, entry.file, entry.digest, entry.act == "publish"),
                *(is_version(entry, None), as_text(rank[entry.id].at), rank[entry.id].run, rank[entry.id].depth),
                entry.data,
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
    query = "select id, at from entry where file = ? order by at, run, depth, id"
    rows = database.execute(query, (file,)).fetchall()
    ends = [*(at for _, at in rows[1:]), None]
    changes = [(end, each) for (each, _), end in zip(rows, ends, strict=True)]
    database.executemany("update entry set until = ? where id = ?", changes)


def _note_versions(database: sqlite3.Connection, item: str, language: str) -> None:
    query = "select data from entry where item = ? and language = ? and is_version order by at, run, depth, id"
    database.execute("delete from version where item = ? and language = ?", (item, language))
    found: list[Version] = []
    for (data,) in database.execute(query, (item, language)).fetchall():
        entry = decoded(data)
        before = found[-1] if found else None
        found += [version_of(entry, before)] if is_version(entry, before) else []
    rows = [
        (
            *(item, language, each.number, each.at.isoformat(), each.words, each.corrections, each.minor_change),
            *(each.entry, json.dumps(each.reasons), each.number == len(found)),
        )
        for each in found
    ]
    database.executemany("insert into version values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)


def _note_published(database: sqlite3.Connection, item: str) -> None:
    query = "select language, words, corrections, reasons from version where item = ? and is_last"
    last = {language: fields for language, *fields in database.execute(query, (item,))}
    found = fingerprint.of_values(sorted(last.items()))
    database.execute("insert or replace into published values (?, ?)", (item, found))


def as_text(moment: datetime) -> str:
    """Give a moment as the tables have it: texts of moments are in the order of time."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")

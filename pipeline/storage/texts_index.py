"""The texts of a newsroom in SQLite, to be searched at once: its files of today, and the texts kept in `ledger/texts`.

It lies in build/, holds nothing that the files do not say, and is made anew whenever it is missing, damaged or of
another form. Only folders that have changed are read again. It says where something may stand; who asks looks there.
"""

from __future__ import annotations

import os
import sqlite3
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from pipeline.search.sought import Sought, folded
from pipeline.storage.file_stamps import COARSEST_TICK_NS

NAME = ".texts-index.sqlite"
_FORM = f"1 {unicodedata.unidata_version} {sqlite3.sqlite_version}"
_SECONDS = 30
"""How long one command waits for another that brings the index up to date."""
_GRAM = 3
# A word of one or two signs begins at most so many groups of three; of more, all texts are looked through.
_MOST_TERMS = 900
_TEXTS = (
    "create virtual table {0} using fts5(folded, place unindexed, tokenize='trigram case_sensitive 1', detail=none)"
)
_TABLES = (
    "create table form (form text not null)",
    "create table stamp (place text primary key, stamp text not null) without rowid",
    *(
        statement.format(name)
        for name in ("today", "kept")
        for statement in (
            _TEXTS,
            "create table {0}_row (place text not null, row integer primary key)",
            "create index {0}_by_place on {0}_row (place)",
            "create virtual table {0}_term using fts5vocab({0}, 'row')",
        )
    ),
)

Read = Callable[[str], Mapping[str, str]]
"""Gives what is to be searched of a place: texts by the name that each is found under."""
OnNew = Callable[[int], None]
"""Is told how many places are about to be read."""


class TextsIndex:
    """The index of one newsroom; `build` is the folder that it lies in."""

    def __init__(self, build: Path) -> None:
        self._path = build / NAME
        self._database = self._opened()

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

    def today(self, stamps: Mapping[str, str], read: Read, on_new: OnNew = lambda _count: None) -> None:
        """Take in the files of today: places (an item's folder) by their stamps; an empty stamp is always read."""
        self._take_in("today", stamps, read, on_new)

    def kept(self, stamps: Mapping[str, str], read: Read, on_new: OnNew = lambda _count: None) -> None:
        """Take in the texts that are kept: places (a folder of `ledger/texts`) by their stamps."""
        self._take_in("kept", stamps, read, on_new)

    def in_today(self, sought: Sought) -> tuple[str, ...]:
        """Name the files of today that something stands in."""
        return tuple(sorted(self._found("today", sought)))

    def in_kept(self, sought: Sought) -> tuple[str, ...]:
        """Give the digests of the kept texts that something stands in."""
        return tuple(sorted(self._found("kept", sought)))

    def _found(self, table: str, sought: Sought) -> Iterator[str]:
        asked = self._asked(table, sought.folded)
        if asked is None:
            return
        query = f"select folded, place from {table}" + (f" where {table} match ?" if asked else "")  # noqa: S608 - names of our own
        for text, place in self._database.execute(query, (asked,) if asked else ()):
            if sought.is_in(text):
                yield place

    def _asked(self, table: str, text: str) -> str | None:
        """Give what FTS5 is asked: all groups of three signs; of a shorter word, any group that begins with it.

        It is None where no text can have it, and empty where all are to be looked through.
        """
        if len(text) >= _GRAM:
            grams = dict.fromkeys(text[at : at + _GRAM] for at in range(len(text) - _GRAM + 1))
            return " AND ".join(map(_quoted, grams))
        query = f"select term from {table}_term where term >= ? and term < ? limit {_MOST_TERMS}"  # noqa: S608 - as above
        beyond = text + chr(0x10FFFF)
        terms = [term for (term,) in self._database.execute(query, (text, beyond))]
        if not terms or not text:
            return None
        return " OR ".join(map(_quoted, terms)) if len(terms) < _MOST_TERMS else ""

    def _take_in(self, table: str, stamps: Mapping[str, str], read: Read, on_new: OnNew) -> None:
        known = dict(self._known(table))
        changed = [place for place, stamp in stamps.items() if not stamp or known.get(place) != stamp]
        gone = [place for place in known if place not in stamps]
        if not changed and not gone:
            return
        on_new(len(changed))
        database = self._database
        database.execute("begin immediate")
        try:
            for place in (*changed, *gone):
                rows = database.execute(f"select row from {table}_row where place = ?", (place,)).fetchall()  # noqa: S608
                database.executemany(f"delete from {table} where rowid = ?", rows)  # noqa: S608 - as above
                database.execute(f"delete from {table}_row where place = ?", (place,))  # noqa: S608 - as above
                database.execute("delete from stamp where place = ?", (f"{table}:{place}",))
            for place in changed:
                for name, text in read(place).items():
                    row = database.execute(f"insert into {table}_row (place) values (?)", (place,)).lastrowid  # noqa: S608
                    # two more signs: so the last two are the beginning of a group of three, too
                    values = (row, f"{folded(text)}\n\n", name)
                    database.execute(f"insert into {table} (rowid, folded, place) values (?, ?, ?)", values)  # noqa: S608
                if stamps[place]:
                    database.execute("insert into stamp values (?, ?)", (f"{table}:{place}", stamps[place]))
            database.execute("commit")
        except BaseException:
            database.execute("rollback")
            raise

    def _known(self, table: str) -> Iterator[tuple[str, str]]:
        """Give every place with its stamp; what has none is read each time, and goes when it is gone."""
        for (place,) in self._database.execute(f"select distinct place from {table}_row"):  # noqa: S608 - as above
            yield place, ""
        start = f"{table}:"
        query = "select place, stamp from stamp where place >= ? and place < ?"
        for place, stamp in self._database.execute(query, (start, f"{table};")):
            yield place.removeprefix(start), stamp

    def _opened(self) -> sqlite3.Connection:
        """Open the index as it is, or make it again; in memory, where build/ is not there or takes nothing."""
        for _ in range(2):
            if not self._path.parent.is_dir() or self._path.is_symlink():
                break
            database = None
            try:
                database = _connected(self._path)
            except sqlite3.Error:
                if database:
                    database.close()
                with suppress(OSError):
                    self._path.unlink(missing_ok=True)
                continue
            return database
        return _connected(":memory:")


def folder_stamps(root: Path, *, now: int) -> dict[str, str]:
    """Give each folder in a folder with a stamp that changes when a file is added or taken away.

    `now` is the moment by the disk's clock, in nanoseconds: what is so young that it could change unseen has none.
    """
    try:
        with os.scandir(root) as found:
            # a name that is no text is none of ours
            folders = [each for each in found if each.name.isascii() and each.is_dir(follow_symlinks=False)]
            status = {each.name: each.stat(follow_symlinks=False) for each in folders}
    except OSError:
        return {}
    return {
        name: f"{each.st_mtime_ns} {each.st_ino}" if each.st_mtime_ns + COARSEST_TICK_NS < now else ""
        for name, each in sorted(status.items())
    }


def _quoted(gram: str) -> str:
    return '"' + gram.replace('"', '""') + '"'


def _connected(path: Path | str) -> sqlite3.Connection:
    database = sqlite3.connect(path, timeout=_SECONDS, isolation_level=None, check_same_thread=False)
    database.execute("pragma synchronous = off")  # what a power cut spoils is made again
    if _form_of(database) != _FORM:
        database.execute("begin immediate")
        if _form_of(database) != _FORM:
            for name in _names(database):
                with suppress(sqlite3.OperationalError):  # gone with the table that it belonged to
                    database.execute(f'drop table "{name}"')
            for statement in _TABLES:
                database.execute(statement)
            database.execute("insert into form values (?)", (_FORM,))
        database.execute("commit")
    return database


def _form_of(database: sqlite3.Connection) -> str:
    try:
        found = database.execute("select form from form").fetchone()
    except sqlite3.OperationalError:
        return ""
    return str(found[0]) if found else ""


def _names(database: sqlite3.Connection) -> Iterable[str]:
    """Name the tables, those first that bring others along."""
    query = "select name from sqlite_master where type = 'table' order by sql not like '%fts5%', sql not like '%vocab%'"
    return [name for (name,) in database.execute(query)]

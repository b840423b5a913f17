"""`build/.publishing/`: what is about to go out, a journal of it, and what is known of what went out.

The journal makes a publication one step: once it is there, the next command completes what it says; before, there was
nothing. Nothing here is needed to read the ledger, or to serve build/public/.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

import msgspec
from msgspec import Struct, field

from pipeline import fingerprint
from pipeline.ledger.entry import LedgerEntry, read_entry
from pipeline.storage.door import Refusal, read
from pipeline.storage.file_stamps import COARSEST_TICK_NS
from pipeline.storage.ledger_folder import sync_folder, write_synced
from pipeline.storage.public_folder import Stamped

_JOURNAL = "journal.json"
_KNOWN = "known.json"
_STAGED = "staged"
_VERSION = 1


class PublicationJournal(Struct, frozen=True):
    """What one publication does: its entries, the paths of files to be placed, and those to be removed."""

    entries: tuple[str, ...]
    places: tuple[str, ...]
    removes: tuple[str, ...]
    version: int = _VERSION

    @property
    def read_entries(self) -> tuple[LedgerEntry, ...]:
        """Give the entries as values."""
        return tuple(read_entry(each.encode()) for each in self.entries)


class KnownPublication(Struct):
    """What is known of what went out, to save time and to notice a copy that is older.

    `standing` is what that which stands was made of (`building/standing.py`, as bytes), `made_from` the fingerprint of
    all that each item was made from, by its key; `last` the last entries of the ledger, and `stamps` those of the files
    in public.
    """

    standing: str = ""
    made_from: dict[str, str] = field(default_factory=dict)
    last: tuple[str, ...] = ()
    stamps: dict[str, Stamped] = field(default_factory=dict)
    version: int = _VERSION


class PublishingFolder(Struct, frozen=True):
    """The folder; `root` is `build/.publishing`."""

    root: Path

    def begin(self, journal: PublicationJournal, places: Mapping[str, bytes]) -> None:
        """Write what is to be placed, and then the journal, which is all or nothing."""
        staged = self.root / _STAGED
        staged.mkdir(parents=True, exist_ok=True)
        for file, data in places.items():
            path = self.staged(file)
            write_synced(path, data)
            written = path.stat().st_mtime_ns - 2 * COARSEST_TICK_NS  # so that a later change is always another time
            os.utime(path, ns=(written, written))
        write_synced(self.root / _JOURNAL, msgspec.json.encode(journal))

    def journal(self) -> PublicationJournal | None:
        """Give the journal of a publication that was not completed."""
        found = read(self.root / _JOURNAL)
        if isinstance(found, Refusal):
            return None
        try:
            journal = msgspec.json.decode(found, type=PublicationJournal)
            _ = journal.read_entries
        except (msgspec.DecodeError, ValueError):
            return None
        return journal if journal.version == _VERSION else None

    def staged(self, file: str) -> Path:
        """Give where the bytes lie that are to be placed somewhere."""
        return self.root / _STAGED / fingerprint.of_bytes(file.encode())

    def is_staged(self, file: str) -> bool:
        """Say whether bytes wait to be placed somewhere."""
        return self.staged(file).is_file()

    def end(self) -> None:
        """Drop the journal, and what was not placed."""
        (self.root / _JOURNAL).unlink(missing_ok=True)
        sync_folder(self.root)
        shutil.rmtree(self.root / _STAGED, ignore_errors=True)

    def known(self) -> KnownPublication:
        """Give what is known; nothing, where there is no such file, or none that can be read."""
        found = read(self.root / _KNOWN)
        try:
            known = msgspec.json.decode(b"" if isinstance(found, Refusal) else found, type=KnownPublication)
        except msgspec.DecodeError:
            return KnownPublication()
        return known if known.version == _VERSION else KnownPublication()

    def keep(self, known: KnownPublication) -> None:
        """Keep what is known."""
        self.root.mkdir(parents=True, exist_ok=True)
        write_synced(self.root / _KNOWN, msgspec.json.encode(known))

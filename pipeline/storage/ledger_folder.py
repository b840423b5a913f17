"""The ledger's files in a newsroom's folder: `ledger/2026-11/20261130T001500Z-<16 letters>.json`, one an entry.

They are only ever added to. What else lies in `ledger/` (its texts, a read-me) is nobody's business here.
"""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from msgspec import Struct

from pipeline.ledger.entry import LedgerEntry
from pipeline.storage.door import MOST_TEXT, Refusal, folder_entries, read
from pipeline.storage.unsafe import UnsafeLinkError

_MONTH = re.compile(r"\d{4}-\d{2}", re.ASCII)
_NAME = re.compile(r"\d{8}T\d{6}Z-[0-9a-f]{16}\.json", re.ASCII)
_MOST = 3 * MOST_TEXT
"""Bytes of an entry, which has some hundreds: the longest ‘minor_change’ that a source can have, its quotes escaped."""


class LedgerFolder(Struct, frozen=True):
    """The ledger of a newsroom; `newsroom` is its folder."""

    newsroom: Path

    @property
    def root(self) -> Path:
        """Give where it lies."""
        return self.newsroom / "ledger"

    def months(self) -> dict[str, str]:
        """Give each month's folder with a stamp that changes when a file is added or taken away."""
        found = {}
        for each in self._listed(self.root):
            if _MONTH.fullmatch(each.name):
                if each.is_symlink():
                    raise UnsafeLinkError(f"{each.path} is a link, and links are not followed")
                status = each.stat(follow_symlinks=False)
                found[each.name] = f"{status.st_mtime_ns} {status.st_ino}"
        return found

    def names(self, month: str) -> tuple[str, ...]:
        """Name the entries of a month: 2026-11/20261130T001500Z-….json."""
        return tuple(f"{month}/{each.name}" for each in self._listed(self.root / month) if _NAME.fullmatch(each.name))

    def read(self, name: str) -> bytes:
        """Read an entry by its name; of one that cannot be read, or is no file, there are no bytes."""
        found = read(self.root / name, _MOST)
        return b"" if isinstance(found, Refusal) else found

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Read every entry."""
        return ((name, self.read(name)) for month in sorted(self.months()) for name in self.names(month))

    def add(self, entry: LedgerEntry) -> None:
        """Write an entry, whole or not at all; it is on the disk when this is done, and never written over."""
        path = self.root / entry.name
        if self.root.is_symlink() or path.parent.is_symlink():
            raise UnsafeLinkError(f"{path.parent} is a link, and links are not followed")
        if self.read(entry.name) == entry.data:
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        write_synced(path, entry.data)

    def _listed(self, folder: Path) -> list[os.DirEntry[str]]:
        found = folder_entries(folder)
        if isinstance(found, list):
            return found
        if found.why == "link":
            raise UnsafeLinkError(f"{folder} is a link, and links are not followed")
        raise OSError(errno.ENOTDIR, found.detail or "it is no folder", str(folder))


def write_synced(path: Path, data: bytes) -> None:
    """Write a file beside its place and move it there; both are on the disk when this is done."""
    part = path.with_name(f".{os.getpid()}-{path.name}")
    try:
        with part.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except BaseException as error:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        if isinstance(error, OSError):  # of which some do not say what they are about
            raise OSError(error.errno, error.strerror, str(path)) from error
        raise
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Have a folder's own list of files on the disk; where the system has no way to ask for it, nothing is done."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)

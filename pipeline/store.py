"""What was made of pictures, kept in a folder of this user's from one edit to the next; unused, for a month."""

from __future__ import annotations

import hashlib
import os
from contextlib import suppress
from pathlib import Path

from msgspec import Struct

from pipeline.machine import kept_pictures

_ROOM = 200_000_000  # bytes
_MONTH = 30 * 24 * 60 * 60 * 10**9  # nanoseconds
_SUM = hashlib.sha256().digest_size


class Store(Struct, frozen=True):
    """A folder, of which names that begin otherwise belong to other versions of the program."""

    folder: Path
    version: str
    room: int = _ROOM

    def get(self, name: str) -> bytes | None:
        """Give what was kept under a name, if it is still what it was."""
        path = self.folder / f"{self.version}.{name}"
        try:
            found = path.read_bytes()
            os.utime(path)
        except OSError:
            return None
        data = found[_SUM:]
        return data if hashlib.sha256(data).digest() == found[:_SUM] else None

    def put(self, name: str, data: bytes) -> None:
        """Keep something under a name, whole or not at all; where it cannot be, it is made again next time."""
        part = self.folder / f".{os.getpid()}.{name}"
        with suppress(OSError):
            part.write_bytes(hashlib.sha256(data).digest() + data)
            part.replace(self.folder / f"{self.version}.{name}")
            self._make_room()

    def _make_room(self) -> None:
        """Remove what was not used for a month, or longest, when there is no more room."""
        with os.scandir(self.folder) as entries:
            found = sorted(((each.stat(), each.path) for each in entries), key=lambda each: -each[0].st_mtime_ns)
        room, newest = self.room, found[0][0].st_mtime_ns
        for facts, path in found:
            room -= facts.st_size
            if room < 0 or newest - facts.st_mtime_ns > _MONTH:
                Path(path).unlink()


def store() -> Store | None:
    """Give this user's store; None where he has no folder of his own."""
    found = kept_pictures()
    return Store(*found) if found else None

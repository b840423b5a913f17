"""Scaled pictures, kept on disk from one edit to the next: at most 200 MB, and a month after they were last used."""

from __future__ import annotations

import hashlib
import os
from contextlib import suppress
from pathlib import Path

_ROOM = 200_000_000  # bytes
# To look through the folder takes as long as it is full: it is done after so small a part of its room was put in.
_PART = 100
_MONTH = 30 * 24 * 60 * 60 * 10**9  # nanoseconds
_SUM = hashlib.sha256().digest_size


class PictureCacheFolder:
    """A folder; names in it that begin otherwise belong to other versions of the program."""

    def __init__(self, folder: Path, version: str, room: int = _ROOM) -> None:
        self.folder, self.version, self.room = folder, version, room
        self._put_in = room  # as far as this process knows

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
        try:
            part.write_bytes(hashlib.sha256(data).digest() + data)
            part.replace(self.folder / f"{self.version}.{name}")
        except OSError:
            with suppress(OSError):
                part.unlink(missing_ok=True)
        self._put_in += _SUM + len(data)
        if self._put_in > self.room // _PART:
            self._put_in = 0
            with suppress(OSError):
                self._make_room()

    def _make_room(self) -> None:
        """Remove what was not used for a month, or longest, when there is no more room."""
        with os.scandir(self.folder) as entries:
            found = sorted(((each.stat(), each.path) for each in entries), key=lambda each: -each[0].st_mtime_ns)
        room, newest = self.room, found[0][0].st_mtime_ns
        for status, path in found:
            room -= status.st_size
            if room < 0 or newest - status.st_mtime_ns > _MONTH:
                Path(path).unlink()

"""The words of signed and published texts, kept once each in `ledger/texts/`: later ones are compared with them.

A file is named by the digest (SHA-256) of what it holds: what was changed by hand is not read back. The same bytes are
written on every day.
"""

from __future__ import annotations

import gzip
import io
import os
import re
import zlib
from contextlib import suppress
from pathlib import Path

from msgspec import Struct

from pipeline import fingerprint
from pipeline.storage.door import MOST_TEXT, Refusal, entries, read
from pipeline.storage.unsafe import UnsafeLinkError

_FOLDER = ("ledger", "texts")
_DIGEST = re.compile("[0-9a-f]{64}")
# Of what is unpacked: the words of a source that is as long as may be, and of its directory.
_MOST_UNPACKED = 10 * MOST_TEXT


class LedgerTexts(Struct, frozen=True):
    """The texts that a newsroom keeps; `newsroom` is its folder."""

    newsroom: Path

    def keep(self, data: bytes) -> str:
        """Keep a text, unless it is kept already, and give its digest; it is on the disk when this is done."""
        digest = fingerprint.of_bytes(data)
        if self.read(digest) is not None:
            return digest
        path = self._path(digest)
        self._make_folders(path.parent)
        part = path.with_name(f".{os.getpid()}-{path.name}")
        try:
            with part.open("xb") as file:
                file.write(gzip.compress(data, mtime=0))
                file.flush()
                os.fsync(file.fileno())
            part.replace(path)
        except OSError as error:  # of which some do not say what they are about
            raise OSError(error.errno, error.strerror, str(path)) from error
        finally:
            with suppress(OSError):
                part.unlink(missing_ok=True)
        return digest

    def read(self, digest: str) -> bytes | None:
        """Give a text by its digest; None where it is not kept, or what is kept is not this text."""
        if not _DIGEST.fullmatch(digest):
            return None
        packed = read(self._path(digest), MOST_TEXT)
        if isinstance(packed, Refusal):
            return None
        try:
            data = gzip.GzipFile(fileobj=io.BytesIO(packed)).read(_MOST_UNPACKED)
        except (OSError, EOFError, zlib.error):
            return None
        return data if fingerprint.of_bytes(data) == digest else None

    def digests(self, folder: str) -> tuple[str, ...]:
        """Name the texts of one of its folders, which is named by the first two letters of their digests."""
        found = entries(self.newsroom.joinpath(*_FOLDER, folder))
        names = () if isinstance(found, Refusal) else (each.name.removesuffix(".json.gz") for each in found)
        return tuple(name for name in names if _DIGEST.fullmatch(name))

    def _path(self, digest: str) -> Path:
        return self.newsroom.joinpath(*_FOLDER, digest[:2], f"{digest}.json.gz")

    def _make_folders(self, innermost: Path) -> None:
        """Make the folders that a text lies in, none of which may be a link."""
        for folder in (innermost, *innermost.parents):
            if folder == self.newsroom:
                break
            if folder.is_symlink():
                raise UnsafeLinkError(f"{folder} is a link, and links are not followed")
        innermost.mkdir(parents=True, exist_ok=True)

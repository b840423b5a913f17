"""What the desk keeps in a newsroom beside its items: a secret, working copies, and the texts of earlier sittings.

It lies in `.desk/`, which git is told to leave out. Only this user may read it.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from msgspec import Struct

from pipeline.storage.door import MOST_TEXT, Refusal, entries, read
from pipeline.storage.unsafe import UnsafeLinkError

NAME = ".desk"
_SECRET = "secret"  # noqa: S105 - the name of a file
_BYTES = 32
_KEPT_VERSIONS = 200
_MOST_STATES = 1000


class DeskFolder(Struct, frozen=True):
    """The folder `.desk/` of a newsroom."""

    root: Path

    @classmethod
    def of(cls, newsroom: Path) -> DeskFolder:
        """Give the folder of a newsroom, and make it where there is none."""
        root = newsroom / NAME
        if root.is_symlink():
            raise UnsafeLinkError(f"{root} is a link, and links are not followed")
        root.mkdir(mode=0o700, exist_ok=True)
        if not (root / ".gitignore").exists():
            (root / ".gitignore").write_text("*\n", encoding="utf-8")
        return cls(root)

    def secret(self) -> bytes:
        """Give the newsroom’s secret for this user, the same from one start to the next."""
        path = self.root / _SECRET
        found = read(path, 1_000)
        if isinstance(found, bytes) and len(found) == _BYTES:
            return found
        fresh = secrets.token_bytes(_BYTES)
        part = path.with_name(".secret.part")
        part.unlink(missing_ok=True)
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with open(descriptor, "wb") as file:  # noqa: PTH123 - it is open already
            file.write(fresh)
        part.replace(path)
        return fresh

    def write_start_page(self, page: str) -> Path:
        """Write the page that leads a browser to the desk; nobody else may read what it says."""
        path = self.root / "start.html"
        path.unlink(missing_ok=True)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with open(descriptor, "w", encoding="utf-8") as file:  # noqa: PTH123 - as above
            file.write(page)
        return path

    def working_copy(self, key: str) -> Mapping[str, bytes]:
        """Give the files of an item’s working copy by name; empty where there is none."""
        return {name: data for name, data in self._files(self.root / "working" / key).items() if name.endswith(".yaml")}

    def write_working_copy(self, key: str, name: str, data: bytes) -> None:
        """Put one file into an item’s working copy."""
        write_whole(self.root / "working" / key / name, data)

    def last_drawn(self, key: str, name: str) -> bytes | None:
        """Give what a file held when a page was last drawn from it, or when it was last saved."""
        found = read(self.root / "drawn" / key / name, MOST_TEXT)
        return found if isinstance(found, bytes) else None

    def states(self, key: str, name: str) -> list[bytes]:
        """Give the lines that tell of a file's states, the newest last.

        Of very many the oldest go, and one that a kill cut off goes, so that the next stands on a line of its own.
        """
        path = self.root / "drawn" / key / f"{name}.states"
        found = read(path)
        lines = found.splitlines(keepends=True) if isinstance(found, bytes) else []
        left = [each for each in lines if each.endswith(b"\n")][-_MOST_STATES:]
        if left != lines:
            write_whole(path, b"".join(left))
        return left

    def note_state(self, key: str, name: str, data: bytes, line: bytes) -> None:
        """Note a state of a file: pages that are drawn from it are understood after a new start.

        The line is written first: what a file is said to hold has always been told of.
        """
        folder = self.root / "drawn" / key
        folder.mkdir(parents=True, exist_ok=True)
        with (folder / f"{name}.states").open("ab") as file:
            file.write(line)
        (folder / name).write_bytes(data)

    def base(self, key: str) -> Mapping[str, bytes]:
        """Give what the files of a working copy were when it was begun."""
        return self._files(self.root / "base" / key)

    def write_base(self, key: str, name: str, data: bytes) -> None:
        """Note what a file was when it went into the working copy."""
        write_whole(self.root / "base" / key / name, data)

    def drop_working_copy(self, key: str) -> None:
        """Remove an item’s working copy."""
        for kind in ("working", "base"):
            folder = self.root / kind / key
            for name in self._names(folder):
                (folder / name).unlink(missing_ok=True)
            with suppress(OSError):
                folder.rmdir()

    def versions(self, key: str) -> tuple[str, ...]:
        """Name what is kept of an item’s files, the newest last: 20261129-101500-release.yaml."""
        return tuple(sorted(self._names(self.root / "versions" / key)))

    def version(self, key: str, name: str) -> bytes | None:
        """Give one text that was kept."""
        if name not in self.versions(key):
            return None
        found = read(self.root / "versions" / key / name, MOST_TEXT)
        return found if isinstance(found, bytes) else None

    def keep_version(self, key: str, name: str, data: bytes) -> None:
        """Keep a text; the oldest of very many goes."""
        folder = self.root / "versions" / key
        write_whole(folder / name, data)
        for old in self.versions(key)[:-_KEPT_VERSIONS]:
            (folder / old).unlink(missing_ok=True)

    def _names(self, folder: Path) -> list[str]:
        found = entries(folder)
        return [] if isinstance(found, Refusal) else [each.name for each in found if not each.name.startswith(".")]

    def _files(self, folder: Path) -> dict[str, bytes]:
        texts = {name: read(folder / name, MOST_TEXT) for name in self._names(folder)}
        return {name: data for name, data in texts.items() if isinstance(data, bytes)}


class OverwritingError(Exception):
    """A file is no longer what it is to be written over; nothing was written."""


def write_whole(path: Path, data: bytes, *, over: bytes | None = None) -> None:
    """Write a file whole or not at all, and have the disk hold it before this returns.

    `over` is what it is to be written over: raise OverwritingError where another program wrote it meanwhile.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.part")
    try:
        part.unlink(missing_ok=True)
        with part.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if over is not None and read(path, MOST_TEXT) != over:
            raise OverwritingError(str(path))
        part.replace(path)
    except OSError as error:  # of which some do not say what they are about
        raise OSError(error.errno, error.strerror, str(path)) from error
    finally:
        part.unlink(missing_ok=True)

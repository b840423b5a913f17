"""`build/public/`: what a web server, a mailing or another system may take, and nothing else ever.

Paths come from the ledger, which may come from elsewhere: one that would lead out of the folder is none.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from msgspec import Struct

from pipeline import fingerprint
from pipeline.storage.door import Refusal, folder_entries, read
from pipeline.storage.file_stamps import file_stamp
from pipeline.storage.unsafe import UnsafeOutputError

Stamped = tuple[str, str]
"""A file's stamp, and the SHA-256 that its bytes had then."""


class PublicFolder(Struct, frozen=True):
    """The folder; `root` is `build/public`."""

    root: Path

    def make_sure(self) -> None:
        """Make sure that no folder in it is a link; raise UnsafeOutputError otherwise."""
        for _ in self._entries():
            pass

    def stamped(self, known: Mapping[str, Stamped]) -> dict[str, Stamped]:
        """Give every file by its path with its stamp and SHA-256; `known` saves reading what is as before."""
        found = {}
        for file, entry in self._entries():
            stamp = file_stamp(entry.stat(follow_symlinks=False))
            before = known.get(file)
            found[file] = before if before and before[0] == stamp else (stamp, self._digest(entry.path))
        return found

    def read(self, file: str) -> bytes | None:
        """Read a file; None where there is none."""
        found = read(self.root / file) if _is_inside(file) else None
        return found if isinstance(found, bytes) else None

    def place(self, file: str, staged: Path) -> None:
        """Move a file that is written already to its place, in one step."""
        if not _is_inside(file):
            raise UnsafeOutputError(f"‘{file}’ is no path in {self.root}")
        path = self.root / file
        for folder in (path.parent, *path.parent.parents):
            if folder == self.root.parent:
                break
            if folder.is_symlink():
                raise UnsafeOutputError(f"{folder} is a link, and links are not followed")
        _make_way(path, self.root)
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            staged.replace(path)
        except OSError as error:  # it names what was to be moved, and nobody knows that
            raise OSError(error.errno, error.strerror, str(path)) from error

    def remove(self, file: str) -> None:
        """Remove a file, whatever somebody called it, and the folders that are empty without it.

        Behind a link nothing is removed: what lies there is a stranger's.
        """
        path = self.root / file
        if not _leads_inside(file) or any(each.is_symlink() for each in path.parents if self.root in each.parents):
            return
        with suppress(NotADirectoryError):  # a file has the name of its folder: then it is not there
            if path.is_symlink() or not path.is_dir():
                path.unlink(missing_ok=True)
        for folder in path.parents:
            if folder == self.root:
                break
            with suppress(OSError):  # something else lies in it
                folder.rmdir()

    def _digest(self, path: str) -> str:
        found = read(path)
        return "" if isinstance(found, Refusal) else fingerprint.of_bytes(found)

    def _entries(self, folder: str = "") -> Iterator[tuple[str, os.DirEntry[str]]]:
        """Give every file with its path, in order; a link is a file that nobody reads."""
        found = folder_entries(self.root / folder)
        if isinstance(found, Refusal):
            raise UnsafeOutputError(f"{self.root / folder} is {'a link' if found.why == 'link' else 'no folder'}")
        for entry in found:
            path = f"{folder}{entry.name}"
            if entry.is_dir(follow_symlinks=False):
                yield from self._entries(f"{path}/")
            else:
                yield path, entry


def _make_way(path: Path, root: Path) -> None:
    """Remove what has the place of a file and is none of ours: a file called as its folder, or empty folders."""
    for folder in path.parents:
        if folder == root:
            break
        if folder.is_file():
            folder.unlink()
    if path.is_dir() and not path.is_symlink():
        for empty, _, _ in os.walk(path, topdown=False):
            os.rmdir(empty)  # noqa: PTH106 - as os.walk has it


def _leads_inside(file: str) -> bool:
    """Say whether a path stays in the folder on this system."""
    foreign = {"\\", ":", "\0"} if os.sep == "\\" else {"\0"}
    return not any(part in {"", ".", ".."} or set(part) & foreign for part in file.split("/"))


def _is_inside(file: str) -> bool:
    """Say whether a path stays in the folder, on every system."""
    parts = file.split("/")
    return all(part and not part.startswith(".") and not set(part) & {"\\", ":", "\0"} for part in parts)

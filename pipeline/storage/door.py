"""A path in; its bytes or its entries out, or the reason why not. Nothing is followed, waited for or read without end.

Sizes are looked at before bytes are read. A pipe among the files would keep a reader waiting for ever, and a link could
lead to any file of the machine.
"""

from __future__ import annotations

import os
import stat
from itertools import islice

from msgspec import Struct

from pipeline.newsroom.unread import Refused, Unread

_MB = 1_000_000
MOST_TEXT = 2 * _MB
MOST_PICTURE = 60 * _MB
MOST_PREVIOUS = 20 * _MB
"""Of the sources that an item's translations were made from, which hold several states of each."""
MOST_LETTERHEAD = 20 * _MB
MOST_FILES = 2_000
"""Files of one item, its pictures with them."""

# Windows has none of these, and neither pipes among files nor links that anybody may make.
_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)


class Refusal(Struct, frozen=True):
    """Why a path was not read."""

    why: Refused
    detail: str = ""

    def of(self, name: str) -> Unread:
        """Give it as what was not read, by the name that faults print."""
        return Unread(name, self.why, self.detail)


def read(path: str | os.PathLike[str], most: int | None = None) -> bytes | Refusal:
    """Give a file's bytes, of which there are at most so many; or say why not."""
    try:
        descriptor = os.open(path, _FLAGS)
    except OSError as error:
        return _unreadable(path, error)
    try:
        with open(descriptor, "rb") as file:  # noqa: PTH123 - it is open already
            status = os.fstat(descriptor)
            if not stat.S_ISREG(status.st_mode):
                return Refusal("no-file")
            if most is not None and status.st_size > most:
                return too_large(status.st_size, most)
            return file.read()
    except OSError as error:
        return _unreadable(path, error)


def read_entry(entry: os.DirEntry[str], most: int) -> bytes | Refusal:
    """Give the bytes of a folder's entry; what it is was known when the folder was read."""
    return refusal_of(entry) or read(entry.path, most)


def refusal_of(entry: os.DirEntry[str], *, is_folder: bool = False) -> Refusal | None:
    """Say why an entry is not read, by its name and kind: what ought to be a file, or a folder."""
    if printable(entry.name) != entry.name:
        return Refusal("name")
    if entry.is_symlink():
        return Refusal("link")
    if is_folder:
        return None if entry.is_dir(follow_symlinks=False) else Refusal("no-folder")
    return None if entry.is_file(follow_symlinks=False) else Refusal("no-file")


def entries(folder: str | os.PathLike[str], most: int | None = None) -> list[os.DirEntry[str]] | Refusal:
    """Give what lies in a folder, by name, unless it is more than so much; a folder that is not there holds nothing.

    Whether the folder is itself a link is its caller's to know.
    """
    try:
        with os.scandir(folder) as found:
            listed = list(islice(found, most + 1 if most is not None else None))
    except FileNotFoundError:
        return []
    except OSError as error:
        return _unreadable(folder, error)
    if most is not None and len(listed) > most:
        return Refusal("too-many", f"at most {MOST_FILES:,} files in an item, its pictures with them")
    return sorted(listed, key=lambda each: each.name)


def folder_entries(folder: str | os.PathLike[str]) -> list[os.DirEntry[str]] | Refusal:
    """Give what lies in a folder that may be a link, a file, or not there."""
    try:
        mode = os.lstat(folder).st_mode
    except FileNotFoundError:
        return []
    except OSError as error:
        return _unreadable(folder, error)
    if stat.S_ISLNK(mode):
        return Refusal("link")
    return entries(folder) if stat.S_ISDIR(mode) else Refusal("no-folder")


def printable(name: str) -> str:
    """Give a file's name as text, with the numbers of bytes that are no UTF-8."""
    return name if name.isascii() else os.fsencode(name).decode("utf-8", "backslashreplace")


def too_large(size: int, most: int) -> Refusal:
    """Say that something has more bytes than are read of it."""
    return Refusal("too-large", f"it has {size / _MB:,.1f} MB, and the limit is {most // _MB} MB")


def _unreadable(path: str | os.PathLike[str], error: OSError) -> Refusal:
    # what a system says of a link that is not to be followed differs from one to the next
    return Refusal("link") if os.path.islink(path) else Refusal("unreadable", error.strerror or str(error))  # noqa: PTH114 - text will do

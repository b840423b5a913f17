"""Lines added to an item's `signatures.log`: at its end, all at once, and never through a link."""

from __future__ import annotations

import os
import stat
from collections.abc import Sequence
from pathlib import Path

from pipeline.newsroom.files import SIGNATURES_FILE
from pipeline.storage.unsafe import UnsafeLinkError

_FLAGS = (
    os.O_RDWR
    | os.O_APPEND
    | os.O_CREAT
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)


def add_signatures(item: Path, lines: Sequence[str]) -> None:
    """Add lines to the signatures of an item's folder; they are on the disk when this is done.

    Who signs at the same moment adds lines of their own: the system puts each writing behind the other.
    """
    if not lines:
        return
    path = item / SIGNATURES_FILE
    if item.is_symlink() or path.is_symlink():
        raise UnsafeLinkError(f"{path} is a link, and links are not followed")
    descriptor = os.open(path, _FLAGS, 0o666)
    with open(descriptor, "r+b", buffering=0) as file:  # noqa: PTH123 - it is open already
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise UnsafeLinkError(f"{path} is no file")
        begun = b"" if _ends_its_line(descriptor, status.st_size) else b"\n"
        file.write(begun + "".join(f"{line}\n" for line in lines).encode())
        os.fsync(descriptor)


def _ends_its_line(descriptor: int, size: int) -> bool:
    """Say whether a new line may begin at the end of a file: an editor may have left the last one without its end."""
    if not size:
        return True
    os.lseek(descriptor, -1, os.SEEK_END)
    return os.read(descriptor, 1) == b"\n"

"""Files from elsewhere, named on the command line: their bytes, or why they are not read.

A pipe would keep the command waiting and a device never ends, so only ordinary files are read, and no more of them
than may be. What is asked is asked of the opened file: the name may stand for another one a moment later.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path

# What some systems do not have: opening a pipe waits for its writer; Windows reads text where nobody asks for bytes.
_AT_ONCE = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


class UnreadFileError(Exception):
    """A file is not read; the message says why, and goes on from “it …”."""


def read_given(path: Path, largest: int) -> bytes:
    """Read an ordinary file of at most so many bytes."""
    try:
        with os.fdopen(os.open(path, os.O_RDONLY | _AT_ONCE), "rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise UnreadFileError("is no ordinary file, but a pipe, a device or a folder")
            data = file.read(largest + 1) if os.fstat(file.fileno()).st_size <= largest else None
    except OSError as error:
        raise UnreadFileError(f"cannot be read: {error.strerror}") from error
    if data is None or len(data) > largest:
        raise UnreadFileError(f"is larger than {largest // 1024**2} MB")
    return data

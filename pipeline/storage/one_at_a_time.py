"""A file that one process of this user holds at a time; when it dies, the system lets go of the file for it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO


@contextmanager
def holding(path: Path) -> Iterator[None]:
    """Wait until nobody else holds a file, and hold it meanwhile; where none can be held, nobody waits."""
    try:
        file = path.open("wb")
    except OSError:
        yield
        return
    with file:
        with suppress(OSError):
            _hold(file)
        yield  # closing the file lets go of it


if sys.platform == "win32":
    import msvcrt

    def _hold(file: IO[bytes]) -> None:
        msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)  # gives up after ten seconds, and all goes on

else:
    import fcntl

    def _hold(file: IO[bytes]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX)

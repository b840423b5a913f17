"""A file that one process of this user holds at a time; when it dies, the system lets go of the file for it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock


@contextmanager
def holding(path: Path) -> Iterator[None]:
    """Wait until nobody else holds a file, and hold it meanwhile; where none can be held, nobody waits."""
    lock = FileLock(path)
    try:
        lock.acquire()
    except OSError:
        yield
        return
    try:
        yield
    finally:
        lock.release()

"""One writer at a time: a lock on a folder, and who holds it, for those who wait."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from pipeline.storage.output_folder import OutputFolder

_LOCK = ".lock"
_HOLDER = ".lock-holder"


class FolderBusyError(Exception):
    """Somebody else writes into the folder; the message says who."""


@contextmanager
def locked(folder: Path, command: str, *, waits: bool, on_wait: Callable[[str], None]) -> Iterator[None]:
    """Hold a folder's lock, which the system lets go of when this process ends, however it ends.

    Where somebody else holds it, `on_wait` is told who, and this waits; or FolderBusyError is raised. `command` is what
    others are told of this process.
    """
    lock = FileLock(folder / _LOCK)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        if not waits:
            raise FolderBusyError(_holder(folder)) from None
        on_wait(_holder(folder))
        lock.acquire()
    try:
        with suppress(OSError):  # on a full disk others are not told who, and the lock holds all the same
            (folder / _HOLDER).write_text(f"{command} (process {os.getpid()})", encoding="utf-8")
        yield
    finally:
        with suppress(OSError):
            (folder / _HOLDER).unlink(missing_ok=True)
        lock.release()


@contextmanager
def writing(output: OutputFolder, command: str, *, waits: bool, on_wait: Callable[[str], None]) -> Iterator[None]:
    """Hold the lock of a folder that builds write into, which is made where there is none; else as `locked`."""
    output.open()
    with locked(output.root, command, waits=waits, on_wait=on_wait):
        output.begin()
        yield


def _holder(folder: Path) -> str:
    try:
        return (folder / _HOLDER).read_text(encoding="utf-8") or "another command"
    except OSError:
        return "another command"

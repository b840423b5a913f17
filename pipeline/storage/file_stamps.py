"""Files in; stamps out that differ when a file may have changed, without reading it.

A stamp is made of a file's size, its times and its inode: whoever changes a file changes one of them, as long as the
change does not come within the same tick of the disk's clock as the stamp (git's index has the same rule).
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

# The coarsest clock of a disk in use, FAT's, goes by steps of two seconds.
COARSEST_TICK_NS = 2_000_000_000


def file_stamp(status: os.stat_result) -> str:
    """Give a file's stamp: its size, its two times and its inode."""
    return f"{status.st_size} {status.st_mtime_ns} {status.st_ctime_ns} {status.st_ino}"


def stamp(folders: Iterable[str | Path], files: Iterable[str | Path] = (), *, before: int | None = None) -> str:
    """Give one stamp for everything in some folders, and some files; what is not there is left out.

    With `before`, a moment in nanoseconds, it is empty when something is so young that it could change unseen.
    """
    found = []
    youngest = 0
    for place, status in _statuses(folders, files):
        found.append(f"{place}\0{file_stamp(status)}")
        if before is not None:
            youngest = max(youngest, status.st_mtime_ns, status.st_ctime_ns)
    if before is not None and youngest + COARSEST_TICK_NS > before:
        return ""
    found.sort()
    return hashlib.sha256("\n".join(found).encode(errors="surrogateescape")).hexdigest()


def _statuses(folders: Iterable[str | Path], files: Iterable[str | Path]) -> Iterator[tuple[str, os.stat_result]]:
    # text will do for places: each build stamps every item, and a Path costs as much as a stamp
    for number, folder in enumerate(folders):
        try:
            with os.scandir(folder) as entries:
                found = list(entries)
        except FileNotFoundError:
            continue
        for entry in found:
            try:
                yield f"{number}/{entry.name}", entry.stat()
            except OSError:  # a link that leads nowhere is as good as no file
                continue
    for path in files:
        try:
            yield os.path.basename(path), os.stat(path)  # noqa: PTH116, PTH119 - see above
        except FileNotFoundError:
            continue

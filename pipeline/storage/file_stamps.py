"""Files in; stamps out that differ when a file may have changed, without reading it.

A stamp is made of a file's size, its times and its inode: whoever changes a file changes one of them, as long as the
change does not come within the same tick of the disk's clock as the stamp (git's index has the same rule).
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from pipeline.storage.door import MOST_FILES

# The coarsest clock of a disk in use, FAT's, goes by steps of two seconds.
COARSEST_TICK_NS = 2_000_000_000


def file_stamp(status: os.stat_result) -> str:
    """Give a file's stamp: its size, its two times and its inode."""
    return f"{status.st_size} {status.st_mtime_ns} {status.st_ctime_ns} {status.st_ino}"


def stamp(
    folder: str | Path, inside: Iterable[str] = (), files: Iterable[str] = (), *, before: int | None = None
) -> str:
    """Give one stamp for all in a folder and in some folders inside it, and for files; without what is not there.

    With `before`, a moment in nanoseconds, it is empty when something is so young that it could change unseen. A link
    is stamped as a link, and not followed. The folders are none: their caller knows.
    """
    found = _in_folder(folder)
    there = {name for name, _ in found}
    for each in inside:
        if each in there:
            found += [(f"{each}/{name}", status) for name, status in _in_folder(f"{folder}/{each}")]
    return _stamp([*found, *_of_files(files)], before)


def item_stamp(folder: str | Path, *, before: int | None = None) -> str:
    """Give the stamp of an item's folder and of the pictures in it, as `stamp` does; empty when it cannot be read."""
    try:
        own = _few(folder)
        has_media = any(each.name == "media" and each.is_dir(follow_symlinks=False) for each in own)
        media = _few(f"{folder}/media") if has_media else []
        found = [(f"0/{each.name}", each.stat(follow_symlinks=False)) for each in own]
        found += [(f"1/{each.name}", each.stat(follow_symlinks=False)) for each in media]
    except OSError:  # whoever reads it says why
        return ""
    return _stamp(found, before) if len(own) <= MOST_FILES and len(media) <= MOST_FILES else ""


def _few(folder: str | Path) -> list[os.DirEntry[str]]:
    """Give what lies in a folder, or one more than is read of it."""
    with os.scandir(folder) as entries:
        return list(islice(entries, MOST_FILES + 1))


def _stamp(found: Iterable[tuple[str, os.stat_result]], before: int | None) -> str:
    found = list(found)
    if before is not None:
        youngest = max([max(status.st_mtime_ns, status.st_ctime_ns) for _, status in found], default=0)
        if youngest + COARSEST_TICK_NS > before:
            return ""
    lines = sorted(
        # as `file_stamp` has it: each build stamps every file, and a call costs as much as a line
        [f"{place}\0{at.st_size} {at.st_mtime_ns} {at.st_ctime_ns} {at.st_ino}" for place, at in found]
    )
    return hashlib.sha256("\n".join(lines).encode(errors="surrogateescape")).hexdigest()


def _in_folder(folder: str | Path) -> list[tuple[str, os.stat_result]]:
    try:
        with os.scandir(folder) as entries:
            return [(entry.name, entry.stat(follow_symlinks=False)) for entry in entries]
    except OSError:  # what cannot be read is as good as not there: whoever needs it says why
        return []


def _of_files(files: Iterable[str]) -> Iterator[tuple[str, os.stat_result]]:
    # text will do for places: each build stamps every item, and a Path costs as much as a stamp
    for path in files:
        try:
            yield path, os.lstat(path)
        except OSError:
            continue

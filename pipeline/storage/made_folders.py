"""Folders that a build made: what lies in them, and how they come and go. No link is followed."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from pipeline.edition.pack_folders import LETTERS, PICTURES
from pipeline.storage.door import folder_entries
from pipeline.storage.unsafe import UnsafeOutputError

BESIDE = (LETTERS, PICTURES)
"""The folders in that of an item."""


def files_in(folder: Path) -> Iterator[str]:
    """Name what lies in an item's folder, and in those beside its texts."""
    for name in names_in(folder):
        inside = folder / name
        if name in BESIDE and inside.is_dir() and not inside.is_symlink():
            yield from (f"{name}/{each}" for each in names_in(inside))
        else:
            yield name


def names_in(folder: Path) -> tuple[str, ...]:
    """List what a folder holds."""
    return tuple(sorted(os.listdir(folder))) if folder.is_dir() else ()  # noqa: PTH208 - each build lists every item


def remove_others(folder: Path, kept: set[str]) -> None:
    """Remove from a folder what is none of these files, which are named by their paths in it."""
    folders = {name.rpartition("/")[0] for name in kept} - {""}
    for within in ("", *sorted(folders)):
        for path in (folder / within).iterdir():
            name = path.relative_to(folder).as_posix()
            if name not in kept and name not in folders:
                remove(path)


def make_folder(path: Path) -> None:
    """Make a folder, also where a file or a link stands in its place."""
    if path.is_symlink() or path.is_file():
        remove(path)
    path.mkdir(parents=True, exist_ok=True)


def remove(path: Path) -> None:
    """Remove a file, a link or a folder, if there is one; what cannot be removed is not passed over in silence."""
    try:
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
    except OSError as error:
        if error.errno != errno.ENAMETOOLONG:  # nothing can have such a name
            raise


def listed(path: Path | str) -> list[os.DirEntry[str]]:
    """List a folder of a build's; raise UnsafeOutputError where a link or a file stands in its place."""
    found = folder_entries(path)
    if isinstance(found, list):
        return found
    match found.why:
        case "link":
            raise UnsafeOutputError(f"{path} is a link, and links are not followed")
        case "no-folder":
            raise UnsafeOutputError(f"{path} is no folder")
        case _:
            raise PermissionError(errno.EACCES, found.detail, str(path))


def make_sure_of_folders(path: str) -> None:
    """Make sure that nothing in media/, packs/ or pseudo/ is a link, and that each item has a folder in them."""
    holds_folders = Path(path).name != "packs"
    for entry in listed(path):
        if entry.is_symlink():
            raise UnsafeOutputError(f"{entry.path} is a link, and links are not followed")
        if holds_folders and not entry.name.startswith(".") and not entry.is_dir(follow_symlinks=False):
            raise UnsafeOutputError(f"{entry.path} is no folder, and no build made it")

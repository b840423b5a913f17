"""Files that are new: whole or not at all, and never in the place of something that is there."""

from __future__ import annotations

import errno
import os
import shutil
import threading
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from pipeline.storage.door import MOST_FILES, MOST_PICTURE, Refusal, entries, read_entry

_PART = ".new-"


def make_folder(target: Path, files: Mapping[str, bytes]) -> None:
    """Make a folder with its files; raise FileExistsError where something has its name.

    It is written beside its place and moved there as a whole, so of two who make the same folder one is told.
    """
    part = target.with_name(f"{_own_part()}-{target.name}")
    above = _missing(target.parent)
    try:
        for name, data in files.items():
            _write(part / name, data)
        _move(part, target)
    except BaseException:
        shutil.rmtree(part, ignore_errors=True)
        _remove_empty(above)
        raise


def fill_folder(folder: Path, files: Mapping[str, bytes]) -> None:
    """Add files to a folder that is there, all or none; raise FileExistsError where something has the name of one."""
    part = folder / _own_part()
    made: list[Path] = []
    above: list[Path] = []
    try:
        for name, data in files.items():
            _write(part / name, data)
        for name in files:
            above += _missing((folder / name).parent)
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            _put(part / name, folder / name)
            made.append(folder / name)
    except BaseException:
        for path in made:
            with suppress(OSError):
                path.unlink()
        shutil.rmtree(part, ignore_errors=True)
        _remove_empty(above)
        raise
    shutil.rmtree(part, ignore_errors=True)


def those_there(folder: Path, names: Iterable[str]) -> tuple[str, ...]:
    """Name what is there already, of some files of a folder, whatever it is."""
    return tuple(name for name in names if os.path.lexists(folder / name))


def read_media(item: Path, names: Iterable[str]) -> dict[str, bytes]:
    """Read files of an item's media/ by name; what is not there, is a link or is too large is left out."""
    wanted = set(names)
    listed = entries(item / "media", MOST_FILES) if wanted and not (item / "media").is_symlink() else []
    found = {} if isinstance(listed, Refusal) else {each.name: each for each in listed if each.name in wanted}
    read = {name: read_entry(each, MOST_PICTURE) for name, each in found.items()}
    return {name: data for name, data in read.items() if isinstance(data, bytes)}


def _own_part() -> str:
    """Give a name that no other process, and no other thread of this one, writes under; lists pass it over."""
    return f"{_PART}{os.getpid()}-{threading.get_ident()}"


def _move(part: Path, target: Path) -> None:
    """Move a folder to its place, where nothing may be."""
    taken = FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target))
    if os.path.lexists(target):
        raise taken
    try:
        part.rename(target)
    except OSError as error:
        if os.path.lexists(target):  # somebody was faster
            raise taken from error
        raise


def _put(part: Path, path: Path) -> None:
    """Move a file to its place, where nothing may be."""
    try:
        os.link(part, path)
    except FileExistsError:
        raise
    except OSError:  # a disk without hard links
        data = part.read_bytes()
        with path.open("xb") as file:
            file.write(data)


def _write(path: Path, data: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:  # of which some do not say what they are about
        raise OSError(error.errno, error.strerror, str(path)) from error


def _missing(folder: Path) -> list[Path]:
    """Give the folders that are still to be made, the innermost first."""
    found = []
    while not os.path.lexists(folder):
        found.append(folder)
        folder = folder.parent
    return found


def _remove_empty(folders: Iterable[Path]) -> None:
    for folder in sorted(set(folders), reverse=True):
        with suppress(OSError):
            folder.rmdir()

"""A working copy put in place in one step: what is to be done is written down first, and finished after a kill.

Several files cannot be renamed at once. Their new texts go into a journal in `.desk/`, which comes into being whole:
from that moment on they are what the item is. Whoever opens the newsroom finishes a journal that is left, before
anything is read, so that every reader finds the old item whole or the new one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import msgspec
from msgspec import Struct

from pipeline.fingerprint import of_bytes
from pipeline.storage.desk_folder import DeskFolder, write_whole
from pipeline.storage.door import read
from pipeline.storage.folder_lock import locked
from pipeline.storage.item_paths import FOLDERS
from pipeline.storage.newsroom_folder import UNFINISHED
from pipeline.storage.text_files import ChangedMeanwhileError, TextFiles

# no name that leads elsewhere: whoever can write a journal could write any file with it
_FILE = re.compile(rf"(?:{'|'.join(FOLDERS)})/[^/\\\x00-\x1f.][^/\\\x00-\x1f]*/[^/\\\x00-\x1f.][^/\\\x00-\x1f]*\.yaml")


class _Step(Struct, frozen=True):
    """One file: the digest of what it was (None where there was none), and what it becomes."""

    name: str
    before: str | None
    after: bytes


class _Journal(Struct, frozen=True):
    """What is put in place of an item, and the digests of the working copy that it comes from."""

    key: str
    copied: dict[str, str]
    steps: tuple[_Step, ...]


def place(folder: DeskFolder, key: str, before: Mapping[str, bytes | None], after: Mapping[str, bytes]) -> None:
    """Replace an item's files by name, all in one step, and drop its working copy.

    Raise ChangedMeanwhileError where a file is not as `before` has it; nothing is written then.
    """
    with locked(folder.root, "press desk", waits=True, on_wait=lambda _holder: None):
        _finish(folder)
        files = TextFiles(folder.root.parent)
        files.hold(before, after)
        steps = tuple(_Step(name, _digest(before.get(name)), data) for name, data in after.items())
        copied = {name: of_bytes(data) for name, data in folder.working_copy(key).items()}
        write_whole(files.root / UNFINISHED, msgspec.msgpack.encode(_Journal(key, copied, steps)))
        try:
            _finish(folder)
        except OSError:
            if not any(_read(files.root, name) == data != before.get(name) for name, data in after.items()):
                (files.root / UNFINISHED).unlink()  # nothing was begun, and nothing is to happen later
            raise


def finish(newsroom: Path) -> None:
    """Finish what a desk began to put in place and was killed over; one that is at it is waited for."""
    folder = DeskFolder.of(newsroom)
    with locked(folder.root, "press", waits=True, on_wait=lambda _holder: None):
        _finish(folder)


def _finish(folder: DeskFolder) -> None:
    """Do what the journal says that is not done yet. What somebody has changed since is left, and so is the copy."""
    root = folder.root.parent
    found = read(root / UNFINISHED)
    if not isinstance(found, bytes):
        return
    journal = _decoded(found)
    there = {each.name: _read(root, each.name) for each in journal.steps}
    left = [each for each in journal.steps if there[each.name] != each.after]
    to_do = [
        each for each in left if _digest(there[each.name]) == each.before and _is_folder((root / each.name).parent)
    ]
    after = {each.name: each.after for each in to_do}
    try:
        TextFiles(root).replace(there, after, is_durable=True)
    except ChangedMeanwhileError:  # in this instant: what is there now is looked at again
        _finish(folder)
        return
    copied = folder.working_copy(journal.key) if journal.key else {}
    if left == to_do and all(journal.copied.get(name) == of_bytes(data) for name, data in copied.items()):
        folder.drop_working_copy(journal.key)
    (root / UNFINISHED).unlink()


def _decoded(data: bytes) -> _Journal:
    """Read a journal; one that was not written here names nothing to do."""
    try:
        journal = msgspec.msgpack.decode(data, type=_Journal)
    except msgspec.DecodeError:
        return _Journal("", {}, ())
    own = all(_FILE.fullmatch(each.name) and each.name.startswith(f"{journal.key}/") for each in journal.steps)
    return journal if own else _Journal("", {}, ())


def _is_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()


def _read(root: Path, name: str) -> bytes | None:
    path = root / name
    found = None if path.parent.is_symlink() else read(path)
    return found if isinstance(found, bytes) else None


def _digest(data: bytes | None) -> str | None:
    return None if data is None else of_bytes(data)

"""A newsroom's folder in; its own templates and words as bytes by name out, with what was not read and why."""

from __future__ import annotations

import os
from pathlib import Path

from pipeline.newsroom.unread import Unread
from pipeline.storage.door import (
    MOST_LETTERHEAD,
    MOST_TEXT,
    Refusal,
    entries,
    folder_entries,
    printable,
    read_entry,
    refusal_of,
    too_large,
)
from pipeline.templating.engine_templates import is_hidden

_FOLDER = "templates"
_LETTERHEAD = ".docx"


def read_own_templates(root: Path) -> tuple[dict[str, bytes], tuple[Unread, ...]]:
    """Read every template of a newsroom, by its name in templates/."""
    found: dict[str, bytes] = {}
    unread: list[Unread] = []
    waiting: list[tuple[str, list[os.DirEntry[str]] | Refusal]] = [(_FOLDER, folder_entries(root / _FOLDER))]
    while waiting:  # folders may lie in one another more deeply than calls may
        folder, listed = waiting.pop()
        if isinstance(listed, Refusal):
            unread.append(listed.of(folder))
            continue
        for entry in listed:
            if is_hidden(Path(entry.name)):
                continue
            name = f"{folder}/{printable(entry.name)}"
            if entry.is_dir(follow_symlinks=False):
                refusal = refusal_of(entry, is_folder=True)
                waiting.append((name, refusal or entries(entry.path)))
                continue
            data = _read(entry)
            if isinstance(data, Refusal):
                unread.append(data.of(name))
            else:
                found[name.removeprefix(f"{_FOLDER}/")] = data
    return dict(sorted(found.items())), tuple(unread)


def _read(entry: os.DirEntry[str]) -> bytes | Refusal:
    if not entry.name.endswith(_LETTERHEAD):
        return read_entry(entry, MOST_TEXT)
    data = read_entry(entry, MOST_LETTERHEAD)
    if isinstance(data, Refusal):
        return data
    size = _unpacked(data)
    return too_large(size, MOST_LETTERHEAD) if size > MOST_LETTERHEAD else data


def _unpacked(data: bytes) -> int:
    """Say how large the parts of a letterhead are; who unpacks them reads no more than this of each."""
    from io import BytesIO  # noqa: PLC0415 - hardly any newsroom has a letterhead of its own on every build
    from zipfile import BadZipFile, ZipFile  # noqa: PLC0415 - as above

    try:
        with ZipFile(BytesIO(data)) as archive:
            return sum(each.file_size for each in archive.infolist())
    except (BadZipFile, ValueError, NotImplementedError):  # whoever sets a Word file in it says so
        return 0

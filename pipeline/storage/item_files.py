"""An item's folder in; its files as values out, with what was not read and why.

Of the pictures only those are read that the source may list: whatever else lies in media/ is known by its name.
"""

from __future__ import annotations

from pathlib import Path

from pipeline.i18n.file_names import composed
from pipeline.newsroom.files import SIGNATURES_FILE, Folder, ItemFiles
from pipeline.newsroom.stray_files import stray_of
from pipeline.newsroom.unread import Unread
from pipeline.storage.door import (
    MOST_FILES,
    MOST_PICTURE,
    MOST_PREVIOUS,
    MOST_TEXT,
    Refusal,
    entries,
    printable,
    read_entry,
    refusal_of,
)

_MEDIA = "media"


def read_item_files(folder: Folder, slug: str, path: Path, *, pictures: bool = True) -> ItemFiles:
    """Read an item's files, without its pictures if they are not asked for."""
    key = f"{folder}/{slug}"
    found = Refusal("link") if path.is_symlink() else entries(path, MOST_FILES)
    if isinstance(found, Refusal):
        return ItemFiles(folder, slug, None, {}, {}, unread=(found.of(key),))
    source_name, names = f"{folder.removesuffix('s')}.yaml", {each.name for each in found}
    texts: dict[str, bytes] = {}
    unread: list[Unread] = []
    strays: list[str] = []
    signatures: bytes | None = None
    for each in found:
        if each.name.startswith("."):  # an editor's or the system's own
            continue
        if stray_of(each.name, source_name, names):
            strays.append(printable(each.name))
            continue
        refusal = None
        if each.name.endswith(".yaml"):
            text = read_entry(each, MOST_TEXT)
            if isinstance(text, bytes):
                texts[each.name] = text
            else:
                refusal = text
        elif each.name == SIGNATURES_FILE:
            lines = read_entry(each, MOST_TEXT)
            signatures, refusal = (lines, None) if isinstance(lines, bytes) else (None, lines)
        elif each.name == _MEDIA:
            refusal = refusal_of(each, is_folder=True)
        elif each.is_symlink():
            refusal = Refusal("link")
        if refusal:
            unread.append(refusal.of(f"{key}/{printable(each.name)}"))
    source = texts.pop(source_name, None)
    translations = {name.removesuffix(".yaml"): text for name, text in texts.items()}
    has_media = pictures and any(each.name == _MEDIA and not refusal_of(each, is_folder=True) for each in found)
    media, others, refused = (
        _pictures(path / _MEDIA, key, source, MOST_FILES - len(found)) if has_media else ({}, (), ())
    )
    every = (*unread, *refused)
    return ItemFiles(folder, slug, source, translations, media, others, every, tuple(strays), signatures)


def read_beside(path: Path) -> dict[str, bytes]:
    """Read by name whatever small files lie in an item's folder itself, its texts and what is kept beside them."""
    found = Refusal("link") if path.is_symlink() else entries(path, MOST_FILES)
    listed = [] if isinstance(found, Refusal) else [each for each in found if not each.name.startswith(".")]
    read = {each.name: read_entry(each, MOST_PREVIOUS) for each in listed}
    return {name: data for name, data in read.items() if isinstance(data, bytes)}


def names_in(folder: Path) -> tuple[str, ...]:
    """Name the files of a folder that are not hidden; a folder that is not there has none."""
    found = Refusal("link") if folder.is_symlink() else entries(folder, MOST_FILES)
    return () if isinstance(found, Refusal) else tuple(each.name for each in found if not each.name.startswith("."))


def _pictures(
    folder: Path, key: str, source: bytes | None, most: int
) -> tuple[dict[str, bytes], tuple[str, ...], tuple[Unread, ...]]:
    """Give the pictures that the source may list, the names of all others, and what was not read."""
    found = entries(folder, max(0, most))
    if isinstance(found, Refusal):
        return {}, (), (found.of(f"{key}/{_MEDIA}"),)
    media: dict[str, bytes] = {}
    others: list[str] = []
    unread: list[Unread] = []
    for each in found:
        if each.name.startswith("."):
            continue
        is_listed = may_be_listed(each.name, source)
        read = read_entry(each, MOST_PICTURE) if is_listed else refusal_of(each)
        if isinstance(read, bytes):
            media[each.name] = read
        elif read is None:
            others.append(each.name)
        elif is_listed or read.why in ("link", "name"):
            unread.append(read.of(f"{key}/{_MEDIA}/{printable(each.name)}"))
    return media, tuple(others), tuple(unread)


def may_be_listed(name: str, source: bytes | None) -> bool:
    """Say whether a source may list a picture: its name stands there, or could stand there in another spelling.

    A name in quotation marks may be escaped, hold two apostrophes for one, or be broken over lines at a space. Letters
    with marks may be composed in the one place, and decomposed in the other.
    """
    if source is None:
        return False
    if b"\\" in source or " " in name or "'" in name:
        return True
    if name.isascii():
        return name.encode() in source
    return composed(name) in composed(source.decode(errors="replace"))

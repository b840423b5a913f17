"""A newsroom's folder in; where each of its items lies out. Nothing in them is read."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from pipeline.newsroom.files import Folder
from pipeline.storage.door import Refusal, folder_entries, printable
from pipeline.storage.unsafe import UnsafeLinkError

FOLDERS: tuple[Folder, ...] = ("releases", "appeals")


class ItemPath(NamedTuple):
    """Where an item lies, and its slug; one whose name is no UTF-8 has its printed name for a slug."""

    folder: Folder
    slug: str
    place: str
    is_link: bool

    @property
    def path(self) -> Path:
        """Give where it lies; most are only stamped, and need no Path, which takes its time."""
        return Path(self.place)

    @property
    def key(self) -> str:
        """Give the folder's name, with the folder that it lies in: releases/2026-05-01-dam."""
        return f"{self.folder}/{self.slug}"


def item_paths(root: Path, folders: tuple[Folder, ...] = FOLDERS) -> Iterator[ItemPath]:
    """Find every item, in order; raise where that cannot be known, since what is not there any more is removed."""
    for folder in folders:
        slugs: set[str] = set()
        parent = root / folder
        for entry in _of_items(parent):
            slug = printable(entry.name)
            while slug in slugs:  # of two names that are no UTF-8, or of one that looks like such a name
                slug += "?"
            slugs.add(slug)
            yield ItemPath(folder, slug, entry.path, entry.is_symlink())


def _of_items(parent: Path) -> Iterator[os.DirEntry[str]]:
    found = folder_entries(parent)
    if isinstance(found, Refusal):
        if found.why == "link":
            raise UnsafeLinkError(f"{parent} is a link, and links are not followed")
        raise OSError(errno.ENOTDIR, found.detail or "it is no folder", str(parent))
    for entry in found:
        # a link has to be told, wherever it leads; a file beside the items is nobody's business
        if not entry.name.startswith((".", "_")) and (entry.is_symlink() or entry.is_dir(follow_symlinks=False)):
            yield entry

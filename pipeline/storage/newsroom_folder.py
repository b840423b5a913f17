"""A newsroom's folder on disk: its items' folders, and the files in them, as values."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from pipeline.newsroom.files import Folder, ItemFiles, NewsroomFiles
from pipeline.newsroom.shared_files import SharedFiles
from pipeline.newsroom.stray_files import Stray, strays_above, strays_beside_items
from pipeline.newsroom.unread import Unread
from pipeline.storage.door import MOST_TEXT, Refusal, entries, printable, read
from pipeline.storage.file_stamps import item_stamp
from pipeline.storage.item_files import read_item_files
from pipeline.storage.item_paths import FOLDERS, item_paths
from pipeline.storage.own_templates import read_own_templates
from pipeline.templating.engine_templates import template_files
from pipeline.templating.templates import Templates

_SETTINGS = "newsroom.yaml"
UNFINISHED = ".desk/unfinished"
"""What a desk was putting in place when it was killed; see `placing.py`."""
# no name that leads elsewhere
_PLAIN = re.compile(r"[^/\\\x00-\x1f.][^/\\\x00-\x1f]*")


class ItemFolder(Struct, frozen=True):
    """An item's folder and its file stamp at the time it was found; nothing in it was read."""

    folder: Folder
    slug: str
    key: str
    """The folder's name, with the folder that it lies in: releases/2026-05-01-dam."""
    place: str
    stamp: str

    @property
    def path(self) -> Path:
        """Give where it lies."""
        return Path(self.place)

    def read(self) -> ItemFiles:
        """Read the item's files."""
        return read_item_files(self.folder, self.slug, self.path)

    def read_texts(self) -> ItemFiles:
        """Read the item's files without its pictures."""
        return read_item_files(self.folder, self.slug, self.path, pictures=False)

    def is_as_found(self) -> bool:
        """Say whether nothing in the folder has changed since it was found, as far as file stamps tell."""
        return not self.stamp or item_stamp(self.path) == self.stamp


class NewsroomFolder(Struct, frozen=True):
    """A newsroom's folder on disk."""

    root: Path

    @classmethod
    def find(cls, start: Path) -> NewsroomFolder | None:
        """Find the newsroom that a folder lies in: the nearest one above it with a newsroom.yaml, whatever that is."""
        start = _real(start)
        return next((cls(folder) for folder in (start, *start.parents) if os.path.lexists(folder / _SETTINGS)), None)

    @property
    def is_unfinished(self) -> bool:
        """Say whether a desk is putting an item in place, or was killed over it."""
        path = self.root / UNFINISHED
        return path.exists() and not path.parent.is_symlink()

    def files(self, templates: Templates) -> NewsroomFiles:
        """Read every item, with newsroom.yaml and the words."""
        settings, unread = self._settings()
        own, unread_templates = read_own_templates(self.root)
        shared = SharedFiles.of(settings, templates.files, own=frozenset(own))
        unread += unread_templates
        items = tuple(read_item_files(each.folder, each.slug, each.path) for each in item_paths(self.root))
        return NewsroomFiles(shared.settings, shared.words, items, unread, shared.engines)

    def templates(self) -> Templates:
        """Give the engine's templates, each replaced by the newsroom's own of the same name."""
        return Templates({**template_files(), **read_own_templates(self.root)[0]})

    def has_own_templates(self) -> bool:
        """Say whether the newsroom has templates or words of its own."""
        return bool(read_own_templates(self.root)[0])

    def shared_files(self) -> SharedFiles:
        """Read what all items share."""
        settings, unread = self._settings()
        own, unread_templates = read_own_templates(self.root)
        engines = template_files()
        changed = frozenset(name for name, data in own.items() if engines.get(name) != data)
        return SharedFiles.of(settings, {**engines, **own}, unread + unread_templates, changed)

    def slugs(self) -> tuple[str, ...]:
        """Name every item's folder, without looking into it."""
        return tuple(each.slug for each in item_paths(self.root))

    def item_folders(self, *, before: int | None = None) -> tuple[ItemFolder, ...]:
        """Find every item and the file stamp of its folder, without reading it; `before` is as `stamp` has it."""
        return tuple(
            ItemFolder(
                each.folder,
                each.slug,
                each.key,
                each.place,
                "" if each.is_link else item_stamp(each.place, before=before),
            )
            for each in item_paths(self.root)
        )

    def find_item(self, key: str) -> ItemFolder | None:
        """Find one item by its folder's name, with the folder that it lies in; None where there is none."""
        folder, _, slug = key.partition("/")
        path = self.root / folder / slug
        if folder not in FOLDERS or not self.may_hold(key) or path.is_symlink() or not path.is_dir():
            return None
        return ItemFolder(folder, slug, key, str(path), item_stamp(path))

    def may_hold(self, key: str) -> bool:
        """Say whether a name could be that of an item, and leads nowhere else."""
        folder, _, slug = key.partition("/")
        return folder in FOLDERS and bool(_PLAIN.fullmatch(slug))

    def owns(self, path: Path) -> bool:
        """Say whether a folder is the newsroom itself, holds it, or lies where its own files do."""
        return _real(self.root).is_relative_to(_real(path)) or self.is_among_own(path)

    def is_among_own(self, path: Path) -> bool:
        """Say whether something lies, or would lie, where the newsroom’s own files do, or what went out."""
        own = (_real(self.root / name) for name in (*FOLDERS, "templates", "ledger", "build/public"))
        return any(_real(path).is_relative_to(each) for each in own)

    def strays(self) -> Iterator[tuple[str, Stray]]:
        """Name what lies beside newsroom.yaml or the items’ folders and looks like one of their texts."""
        yield from strays_above(_files(self.root))
        for folder in FOLDERS:
            source = f"{folder.removesuffix('s')}.yaml"
            yield from (
                (f"{folder}/{name}", each) for name, each in strays_beside_items(source, _files(self.root / folder))
            )

    def _settings(self) -> tuple[bytes | None, tuple[Unread, ...]]:
        path = self.root / _SETTINGS
        found = read(path, MOST_TEXT) if os.path.lexists(path) else None
        return (None, (found.of(_SETTINGS),)) if isinstance(found, Refusal) else (found, ())


def _files(folder: Path) -> list[str]:
    """Name the files of a folder; what cannot be listed is told by whoever reads it."""
    found = entries(folder)
    listed = () if isinstance(found, Refusal) else found
    return [printable(each.name) for each in listed if each.is_file(follow_symlinks=False)]


def _real(path: Path) -> Path:
    """Give where a path leads; `Path.resolve` raises over a link to itself."""
    return Path(os.path.realpath(path))

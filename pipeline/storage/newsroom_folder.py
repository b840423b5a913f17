"""A newsroom's folder on disk: its items' folders, and the files in them, as values."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from msgspec import Struct

from pipeline.newsroom.files import Folder, ItemFiles, NewsroomFiles
from pipeline.newsroom.shared_files import SharedFiles
from pipeline.storage.file_stamps import stamp
from pipeline.templating.engine_templates import is_hidden, template_files
from pipeline.templating.templates import Templates

_FOLDERS: tuple[Folder, ...] = ("releases", "appeals")


class ItemFolder(Struct, frozen=True):
    """An item's folder and its file stamp at the time it was found; nothing in it was read."""

    folder: Folder
    slug: str
    key: str
    """The folder's name, with the folder that it lies in: releases/2026-05-01-dam."""
    path: Path
    stamp: str

    def read(self) -> ItemFiles:
        """Read the item's files."""
        return _item(self.folder, self.path)

    def read_texts(self) -> ItemFiles:
        """Read the item's files without its pictures."""
        return _item(self.folder, self.path, pictures=False)

    def is_as_found(self) -> bool:
        """Say whether nothing in the folder has changed since it was found, as far as file stamps tell."""
        return not self.stamp or stamp((self.path, f"{self.path}/media")) == self.stamp


class NewsroomFolder(Struct, frozen=True):
    """A newsroom's folder on disk."""

    root: Path

    @classmethod
    def find(cls, start: Path) -> NewsroomFolder | None:
        """Find the newsroom that a folder lies in: the nearest one above it with a newsroom.yaml."""
        start = start.resolve()
        return next((cls(folder) for folder in (start, *start.parents) if (folder / "newsroom.yaml").is_file()), None)

    def files(self, templates: Templates) -> NewsroomFiles:
        """Read every item, with newsroom.yaml and the words."""
        shared = SharedFiles.of(self._settings(), templates.files)
        items = tuple(_item(folder, path) for folder in _FOLDERS for path in _folders(self.root / folder))
        return NewsroomFiles(shared.settings, shared.words, items)

    def templates(self) -> Templates:
        """Give the engine's templates, each replaced by the newsroom's own of the same name."""
        return Templates(self._template_files())

    def shared_files(self) -> SharedFiles:
        """Read what all items share."""
        return SharedFiles.of(self._settings(), self._template_files())

    def slugs(self) -> tuple[str, ...]:
        """Name every item's folder, without looking into it."""
        return tuple(path.name for folder in _FOLDERS for path in _folders(self.root / folder))

    def item_folders(self, *, before: int | None = None) -> tuple[ItemFolder, ...]:
        """Find every item and the file stamp of its folder, without reading it; `before` is as `stamp` has it."""
        return tuple(
            ItemFolder(folder, path.name, f"{folder}/{path.name}", path, stamp((path, f"{path}/media"), before=before))
            for folder in _FOLDERS
            for path in _folders(self.root / folder)
        )

    def _settings(self) -> bytes | None:
        path = self.root / "newsroom.yaml"
        return path.read_bytes() if path.is_file() else None

    def _template_files(self) -> Mapping[str, bytes]:
        own = self.root / "templates"
        found = {
            path.relative_to(own).as_posix(): path.read_bytes()
            for path in sorted(own.rglob("*"))
            if path.is_file() and not is_hidden(path.relative_to(own))
        }
        return {**template_files(), **found}


def _folders(parent: Path) -> Iterable[Path]:
    if not parent.is_dir():
        return []
    with os.scandir(parent) as entries:
        names = [entry.name for entry in entries if not entry.name.startswith((".", "_")) and entry.is_dir()]
    return [parent / name for name in sorted(names)]


def _item(folder: Folder, path: Path, *, pictures: bool = True) -> ItemFiles:
    name = f"{folder.removesuffix('s')}.yaml"
    texts = {each.name: Path(each).read_bytes() for each in _files(path) if each.name.endswith(".yaml")}
    media = {
        each.name: Path(each).read_bytes()
        for each in (_files(path / "media") if pictures else ())
        # a link that leads out of the folder could carry any file of the machine into a pack
        if not each.name.startswith(".") and not (each.is_symlink() and _leads_out(Path(each)))
    }
    translations = {stem.removesuffix(".yaml"): data for stem, data in texts.items() if stem != name}
    return ItemFiles(folder, path.name, texts.get(name), translations, media)


def _files(folder: Path) -> list[os.DirEntry[str]]:
    if not folder.is_dir():
        return []
    with os.scandir(folder) as entries:
        return sorted((each for each in entries if each.is_file()), key=lambda each: each.name)


def _leads_out(link: Path) -> bool:
    return link.resolve().parent != link.parent.resolve()

"""The YAML files of a newsroom's items, without their pictures: read all, or replace some, whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from pipeline.newsroom.files import PREVIOUS_SOURCES_FILE, Folder
from pipeline.storage.file_stamps import stamp

_FOLDERS: tuple[Folder, ...] = ("releases", "appeals")


class ChangedMeanwhileError(Exception):
    """A file is no longer as it was read; nothing was written."""


class ItemTexts(Struct, frozen=True):
    """One item's YAML files by name, and the file of its previous sources."""

    folder: Folder
    slug: str
    files: Mapping[str, bytes]


class TextFiles(Struct, frozen=True):
    """The texts of a newsroom's folder."""

    root: Path

    def settings(self) -> bytes:
        """Read the newsroom's file."""
        return (self.root / "newsroom.yaml").read_bytes()

    def slugs(self) -> tuple[tuple[Folder, str], ...]:
        """Give every item's folder and slug, in their order."""
        return tuple(
            (folder, name)
            for folder in _FOLDERS
            if (self.root / folder).is_dir()
            for name in sorted(each.name for each in (self.root / folder).iterdir() if each.is_dir())
            if not name.startswith((".", "_"))
        )

    def item(self, folder: Folder, slug: str) -> ItemTexts:
        """Read one item."""
        home = self.root / folder / slug
        names = sorted(
            entry.name
            for entry in os.scandir(home)
            if (entry.name.endswith(".yaml") or entry.name == PREVIOUS_SOURCES_FILE) and entry.is_file()
        )
        return ItemTexts(folder, slug, {name: (home / name).read_bytes() for name in names})

    def stamp(self, folder: Folder, slug: str, *, before: int) -> str:
        """Give the stamp of an item's folder; empty when it is too young for that to be trusted."""
        return stamp((self.root / folder / slug,), before=before)

    def replace(self, before: Mapping[str, bytes | None], after: Mapping[str, bytes]) -> None:
        """Replace files by name; raise ChangedMeanwhileError where one is not as `before` has it (None: not there).

        All are written beside their places first, so that a full disk leaves every file as it was.
        """
        for name in after:
            path = self.root / name
            if (path.read_bytes() if path.is_file() else None) != before.get(name):
                raise ChangedMeanwhileError(name)
        parts = {name: (self.root / name).with_name(f".{Path(name).name}.part") for name in after}
        try:
            for name, part in parts.items():
                part.write_bytes(after[name])
            for name, part in parts.items():
                part.replace(self.root / name)
        finally:
            for part in parts.values():
                part.unlink(missing_ok=True)


def write_new(folder: Path, files: Mapping[str, bytes], *, replace: bool) -> list[Path]:
    """Write files into a folder, or none and give those that are there and differ, unless told to replace them."""
    there = [path for name, data in files.items() if (path := folder / name).exists() and path.read_bytes() != data]
    if there and not replace:
        return there
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in files.items():
        part = folder / f".{name}.part"
        part.write_bytes(data)
        part.replace(folder / name)
    return []

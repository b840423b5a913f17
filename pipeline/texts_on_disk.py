"""The YAML files of a newsroom's items, without their pictures: read all, or replace some, whole or not at all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pipeline.desk.files import Folder

_FOLDERS: tuple[Folder, ...] = ("releases", "appeals")


class ChangedMeanwhileError(Exception):
    """A file is no longer as it was read; nothing was written."""


@dataclass(frozen=True, slots=True)
class ItemTexts:
    """One item's YAML files by name."""

    folder: Folder
    slug: str
    files: Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Texts:
    """The texts of a newsroom's folder."""

    root: Path

    def newsroom(self) -> bytes:
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
        found = sorted((self.root / folder / slug).glob("*.yaml"))
        return ItemTexts(folder, slug, {each.name: each.read_bytes() for each in found if each.is_file()})

    def items(self) -> Iterator[ItemTexts]:
        """Read every item."""
        return (self.item(folder, slug) for folder, slug in self.slugs())

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

"""The only door to the disk and the clock. Above it is the command line; below it, everything is values."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from pipeline.defaults import template_files
from pipeline.desk.files import Folder, ItemFiles, NewsroomFiles
from pipeline.templates import Templates

_FOLDERS: tuple[Folder, ...] = ("releases", "appeals")
_MARK = ".made-by-press"


class UnsafeOutputError(Exception):
    """The folder to write into holds files that are not the build's; nothing was touched."""


@dataclass(frozen=True, slots=True)
class World:
    """A newsroom's folder on disk."""

    root: Path

    @classmethod
    def find(cls, start: Path) -> World | None:
        """Find the newsroom that a folder lies in: the nearest one above it with a newsroom.yaml."""
        start = start.resolve()
        return next((cls(folder) for folder in (start, *start.parents) if (folder / "newsroom.yaml").is_file()), None)

    def newsroom_files(self, templates: Templates) -> NewsroomFiles:
        """Read everything that the desk is made from."""
        newsroom = self.root / "newsroom.yaml"
        words = {
            name.removeprefix("words/").removesuffix(".yaml"): data
            for name, data in templates.files.items()
            if name.startswith("words/") and name.endswith(".yaml")
        }
        items = tuple(_item(folder, path) for folder in _FOLDERS for path in _folders(self.root / folder))
        return NewsroomFiles(newsroom.read_bytes() if newsroom.is_file() else None, words, items)

    def templates(self) -> Templates:
        """Give the engine's templates with the newsroom's own laid over them, file by file."""
        own = self.root / "templates"
        found = {
            path.relative_to(own).as_posix(): path.read_bytes() for path in sorted(own.rglob("*")) if path.is_file()
        }
        return Templates({**template_files(), **found})


def now() -> datetime:
    """Give the moment. The command line reads it once and hands it down."""
    return datetime.now(UTC)


def _folders(parent: Path) -> Iterable[Path]:
    if not parent.is_dir():
        return []
    return sorted(path for path in parent.iterdir() if path.is_dir() and not path.name.startswith((".", "_")))


def _item(folder: Folder, path: Path) -> ItemFiles:
    name = f"{folder.removesuffix('s')}.yaml"
    texts = {each.name: each.read_bytes() for each in sorted(path.glob("*.yaml")) if each.is_file()}
    media = path / "media"
    inside = media.resolve()
    pictures = {
        each.name: each.read_bytes()
        for each in (sorted(media.iterdir()) if media.is_dir() else [])
        # a link that leads out of the folder could carry any file of the machine into a pack
        if each.is_file() and not each.name.startswith(".") and each.resolve().parent == inside
    }
    translations = {stem.removesuffix(".yaml"): data for stem, data in texts.items() if stem != name}
    return ItemFiles(folder, path.name, texts.get(name), translations, pictures)


@dataclass(frozen=True, slots=True)
class Output:
    """The folder that a build writes into. It is marked, so that only what a build made is ever removed."""

    root: Path

    def open(self) -> None:
        """Make the folder, or make sure that a build made it; raise UnsafeOutputError otherwise."""
        if self.root.exists() and not self.root.is_dir():
            raise UnsafeOutputError(f"{self.root} is a file")
        mark = self.root / _MARK
        if self.root.is_dir() and any(self.root.iterdir()) and not mark.is_file():
            raise UnsafeOutputError(f"{self.root} holds files that no build made")
        self.root.mkdir(parents=True, exist_ok=True)
        mark.touch()

    def replace(self, folder: str, files: Mapping[str, bytes]) -> None:
        """Make a folder hold exactly these files; each appears whole or not at all."""
        target = self.root / folder
        target.mkdir(parents=True, exist_ok=True)
        for name, data in files.items():
            _write(target / name, data)
        for path in target.iterdir():
            if path.name not in files:
                shutil.rmtree(path) if path.is_dir() else path.unlink()

    def add(self, folder: str, files: Mapping[str, bytes]) -> None:
        """Write files beside those that a folder holds."""
        target = self.root / folder
        target.mkdir(parents=True, exist_ok=True)
        for name, data in files.items():
            _write(target / name, data)

    def remove_folder(self, folder: str) -> None:
        """Remove a folder and what it holds."""
        shutil.rmtree(self.root / folder, ignore_errors=True)

    def remove(self, folder: str, names: Iterable[str]) -> None:
        """Remove files from a folder."""
        for name in names:
            (self.root / folder / name).unlink(missing_ok=True)

    def names(self, folder: str) -> tuple[str, ...]:
        """List what a folder holds."""
        path = self.root / folder
        return tuple(sorted(each.name for each in path.iterdir())) if path.is_dir() else ()


def _write(path: Path, data: bytes) -> None:
    """Write a file beside its place and move it there, so that a reader never sees half of it."""
    beside = path.with_name(f".{path.name}.part")
    beside.write_bytes(data)
    beside.replace(path)

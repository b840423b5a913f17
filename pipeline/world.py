"""The only door to the disk and the clock. Above it is the command line; below it, everything is values."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path

from msgspec import Struct

from pipeline.defaults import is_hidden, template_files
from pipeline.desk.files import Folder, ItemFiles, NewsroomFiles
from pipeline.job import Kit, digest
from pipeline.machine import COARSEST_TICK_NS, stamp
from pipeline.templates import Templates

_FOLDERS: tuple[Folder, ...] = ("releases", "appeals")
_MARK = ".made-by-press"
_LEDGER = ".ledger.json"
_PART = ".part-"
_PREFIXES = ("", "EMBARGOED-", "DRAFT-", "EMBARGOED-DRAFT-")
# What is written is dated back by two ticks of the coarsest disk. Whoever changes it later cannot but give it another
# date, so that its look can be trusted at once.
_BACK_NS = 2 * COARSEST_TICK_NS


class UnsafeOutputError(Exception):
    """The folder to write into holds files that are not the build's; nothing was touched."""


class Found(Struct, frozen=True):
    """An item's folder as it was found: what it looked like when it was, and nothing of what is in it."""

    folder: Folder
    slug: str
    key: str
    """The folder's name, with the folder that it lies in."""
    path: Path
    stamp: str

    def read(self) -> ItemFiles:
        """Read the item's files."""
        return _item(self.folder, self.path)


class World(Struct, frozen=True):
    """A newsroom's folder on disk."""

    root: Path

    @classmethod
    def find(cls, start: Path) -> World | None:
        """Find the newsroom that a folder lies in: the nearest one above it with a newsroom.yaml."""
        start = start.resolve()
        return next((cls(folder) for folder in (start, *start.parents) if (folder / "newsroom.yaml").is_file()), None)

    def newsroom_files(self, templates: Templates) -> NewsroomFiles:
        """Read everything that the desk is made from."""
        kit = Kit.of(self._newsroom(), templates.files)
        items = tuple(_item(folder, path) for folder in _FOLDERS for path in _folders(self.root / folder))
        return NewsroomFiles(kit.newsroom, kit.words, items)

    def templates(self) -> Templates:
        """Give the engine's templates with the newsroom's own laid over them, file by file."""
        return Templates(self._template_files())

    def kit(self) -> Kit:
        """Read what all items share."""
        return Kit.of(self._newsroom(), self._template_files())

    def look(self, *, before: int | None = None) -> tuple[Found, ...]:
        """Find every item and what its folder looks like, without reading it; `before` as `stamp` has it."""
        return tuple(
            Found(folder, path.name, f"{folder}/{path.name}", path, stamp((path, f"{path}/media"), before=before))
            for folder in _FOLDERS
            for path in _folders(self.root / folder)
        )

    def _newsroom(self) -> bytes | None:
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


def now() -> datetime:
    """Give the moment. The command line reads it once and hands it down."""
    return datetime.now(UTC)


def _folders(parent: Path) -> Iterable[Path]:
    if not parent.is_dir():
        return []
    with os.scandir(parent) as entries:
        names = [entry.name for entry in entries if not entry.name.startswith((".", "_")) and entry.is_dir()]
    return [parent / name for name in sorted(names)]


def _item(folder: Folder, path: Path) -> ItemFiles:
    name = f"{folder.removesuffix('s')}.yaml"
    texts = {each.name: Path(each).read_bytes() for each in _files(path) if each.name.endswith(".yaml")}
    pictures = {
        each.name: Path(each).read_bytes()
        for each in _files(path / "media")
        # a link that leads out of the folder could carry any file of the machine into a pack
        if not each.name.startswith(".") and not (each.is_symlink() and _leads_out(Path(each)))
    }
    translations = {stem.removesuffix(".yaml"): data for stem, data in texts.items() if stem != name}
    return ItemFiles(folder, path.name, texts.get(name), translations, pictures)


def _files(folder: Path) -> list[os.DirEntry[str]]:
    if not folder.is_dir():
        return []
    with os.scandir(folder) as entries:
        return sorted((each for each in entries if each.is_file()), key=lambda each: each.name)


def _leads_out(link: Path) -> bool:
    return link.resolve().parent != link.parent.resolve()


class Output(Struct, frozen=True):
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
        for part in self.root.glob(f"{_PART}*"):  # of a build that was killed
            part.unlink(missing_ok=True)
        mark.touch()

    @property
    def opened_at(self) -> int:
        """Give the moment at which the folder was opened, in nanoseconds, by the clock of its own disk."""
        return (self.root / _MARK).stat().st_mtime_ns

    def ledger(self) -> bytes | None:
        """Read the ledger of the last build into this folder."""
        path = self.root / _LEDGER
        return path.read_bytes() if path.is_file() and (self.root / _MARK).is_file() else None

    def keep_ledger(self, data: bytes) -> None:
        """Write the ledger, whole or not at all."""
        self._write(self.root / _LEDGER, data)

    def replace_folder(self, folder: str, files: Mapping[str, bytes]) -> None:
        """Make a folder hold exactly these files; each appears whole or not at all."""
        target = self.root / folder
        self._fill(target, files)
        for path in target.iterdir():
            if path.name not in files:
                _remove(path)

    def remove_folder(self, folder: str) -> None:
        """Remove a folder and what it holds."""
        shutil.rmtree(self.root / folder, ignore_errors=True)

    def names(self, folder: str) -> tuple[str, ...]:
        """List what a folder holds."""
        path = self.root / folder
        return tuple(sorted(os.listdir(path))) if path.is_dir() else ()  # noqa: PTH208 - see _stamp

    def replace(self, slug: str, files: Mapping[str, bytes], packs: Mapping[str, bytes]) -> None:
        """Make an item's outputs exactly these; each file appears whole or not at all."""
        if files:
            self.replace_folder(f"media/{slug}", files)
        else:
            self.remove_folder(f"media/{slug}")
        for path in self._packs(slug):
            if path.name not in packs:
                path.unlink(missing_ok=True)
        if packs:
            self._fill(self.root / "packs", packs)

    def add(self, slug: str, files: Mapping[str, bytes]) -> None:
        """Write files beside those that an item has."""
        self._fill(self._media(slug), files)

    def forget_others(self, slugs: Iterable[str]) -> None:
        """Remove what was made of any other item."""
        kept = frozenset(slugs)
        packs = {name for slug in kept for name in _pack_names(slug)}
        for folder, names in (("media", kept), ("packs", packs)):
            for name in self.names(folder):
                if name not in names:
                    _remove(self.root / folder / name)

    def stamps(self, slugs: Iterable[str]) -> dict[str, str]:
        """Give what the outputs of items look like."""
        packs = frozenset(self.names("packs"))
        return {slug: self._stamp(slug, [name for name in _pack_names(slug) if name in packs]) for slug in slugs}

    def stamp(self, slug: str) -> str:
        """Give what the outputs of an item look like."""
        return self._stamp(slug, _pack_names(slug))

    def _stamp(self, slug: str, packs: Iterable[str]) -> str:
        # plain text: a thousand items are looked at in each build, and a Path costs as much as a look
        return stamp((f"{self.root}/media/{slug}",), files=[f"{self.root}/packs/{name}" for name in packs])

    def digest(self, slug: str) -> str:
        """Give the digest of an item's outputs, whatever stands there; of nothing when there are none."""
        folder = self._media(slug)
        inside = {
            f"media/{path.name}": path.read_bytes() if path.is_file() else b""
            for path in (folder.iterdir() if folder.is_dir() else ())
        }
        packs = {f"packs/{path.name}": path.read_bytes() for path in self._packs(slug) if path.is_file()}
        return digest(inside | packs)

    def read(self, slug: str, name: str) -> bytes:
        """Read one of an item's outputs."""
        return (self._media(slug) / name).read_bytes()

    def _fill(self, folder: Path, files: Mapping[str, bytes]) -> None:
        """Write files into a folder; one that is there as it ought to be keeps its date."""
        folder.mkdir(parents=True, exist_ok=True)
        for name, data in files.items():
            path = folder / name
            if not path.is_file() or path.read_bytes() != data:
                self._write(path, data)

    def _write(self, path: Path, data: bytes) -> None:
        """Write a file in one place and move it to its own, so that a reader never sees half of it.

        All are written in the same place: some disks take twice as long to begin a file in each of many folders.
        """
        part = self.root / f"{_PART}{os.getpid()}"
        try:
            with part.open("wb") as file:
                file.write(data)
                file.flush()
                written = os.fstat(file.fileno()).st_mtime_ns - _BACK_NS
                os.utime(part, ns=(written, written))
            part.replace(path)
        except BaseException:
            part.unlink(missing_ok=True)
            raise

    def _media(self, slug: str) -> Path:
        return self.root / "media" / slug

    def _packs(self, slug: str) -> tuple[Path, ...]:
        """Give where a pack of an item may lie, whatever its state."""
        return tuple(self.root / "packs" / name for name in _pack_names(slug))


def _pack_names(slug: str) -> tuple[str, ...]:
    return tuple(f"{prefix}{slug}.zip" for prefix in _PREFIXES)


def _remove(path: Path) -> None:
    shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()

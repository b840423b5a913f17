"""The folder that a build writes into."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path

from msgspec import Struct

from pipeline import fingerprint
from pipeline.state.file_names import marked_names, without_marks
from pipeline.storage.file_stamps import COARSEST_TICK_NS, stamp

_MARK = ".made-by-press"
_LOG = ".build-log.json"
_STANDING = ".standing.json"
_PART = ".part-"
# What is written is dated back by two ticks of the coarsest disk. Whoever changes it later cannot but give it another
# date, so that its file stamp can be trusted at once.
_BACK_NS = 2 * COARSEST_TICK_NS


class UnsafeOutputError(Exception):
    """The folder to write into holds files that are not the build's; nothing was touched."""


class OutputFolder(Struct, frozen=True):
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

    def begin(self) -> None:
        """Make ready to write; only who holds the folder's lock may, for what is half-written is then nobody's."""
        for part in self.root.glob(f"{_PART}*"):  # of a build that was killed
            part.unlink(missing_ok=True)
        (self.root / _MARK).touch()

    @property
    def begun_at(self) -> int:
        """Give the moment at which writing began, in nanoseconds, by the clock of the folder's own disk."""
        return (self.root / _MARK).stat().st_mtime_ns

    def read_log(self) -> bytes | None:
        """Read the log of the last build into this folder."""
        path = self.root / _LOG
        return path.read_bytes() if path.is_file() and (self.root / _MARK).is_file() else None

    def write_log(self, data: bytes) -> None:
        """Write the build log, whole or not at all."""
        self._write(self.root / _LOG, data)

    def read_standing(self) -> bytes | None:
        """Read what stands in this folder, and was made of what."""
        path = self.root / _STANDING
        return path.read_bytes() if path.is_file() and (self.root / _MARK).is_file() else None

    def write_standing(self, data: bytes) -> None:
        """Write what stands in this folder, whole or not at all."""
        self._write(self.root / _STANDING, data)

    def slugs(self) -> set[str]:
        """Give the slugs of all items of which files stand here."""
        packs = (name.removesuffix(".zip") for name in self.names("packs") if name.endswith(".zip"))
        return {*self.names("media"), *(without_marks(name) for name in packs)}

    def is_marked(self, slug: str) -> bool:
        """Say whether every file that stands of an item is marked as under embargo or as a draft."""
        files = (*self.names(f"media/{slug}"), *(path.name for path in self._packs(slug) if path.exists()))
        return all(without_marks(name) != name for name in files)

    def remove(self, slug: str, languages: Iterable[str] | None = None) -> None:
        """Remove what stands of an item: all, or the files of some languages and the packs, which hold every one."""
        for path in self._packs(slug):
            path.unlink(missing_ok=True)
        if languages is None:
            self.remove_folder(f"media/{slug}")
            return
        starts = tuple(name for tag in languages for name in marked_names(f"{slug}.{tag}."))
        for name in self.names(f"media/{slug}"):
            if name.startswith(starts):
                _remove(self._media(slug) / name)

    def what_stands(self, slug: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Name the files and the packs that stand of an item."""
        return self.names(f"media/{slug}"), tuple(path.name for path in self._packs(slug) if path.is_file())

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

    def remove_others(self, slugs: Iterable[str]) -> None:
        """Remove what was made of any other item."""
        kept = frozenset(slugs)
        packs = {name for slug in kept for name in _pack_names(slug)}
        for folder, names in (("media", kept), ("packs", packs)):
            for name in self.names(folder):
                if name not in names:
                    _remove(self.root / folder / name)

    def stamps(self, slugs: Iterable[str]) -> dict[str, str]:
        """Give the file stamps of items' outputs."""
        packs = frozenset(self.names("packs"))
        return {slug: self._stamp(slug, [name for name in _pack_names(slug) if name in packs]) for slug in slugs}

    def stamp(self, slug: str) -> str:
        """Give the file stamp of an item's outputs."""
        return self._stamp(slug, _pack_names(slug))

    def _stamp(self, slug: str, packs: Iterable[str]) -> str:
        # plain text: each build stamps every item, and a Path costs as much as a stamp
        return stamp((f"{self.root}/media/{slug}",), files=[f"{self.root}/packs/{name}" for name in packs])

    def fingerprint(self, slug: str) -> str:
        """Give the fingerprint of an item's outputs, whatever stands there; of nothing when there are none."""
        folder = self._media(slug)
        inside = {
            f"media/{path.name}": path.read_bytes() if path.is_file() else b""
            for path in (folder.iterdir() if folder.is_dir() else ())
        }
        packs = {f"packs/{path.name}": path.read_bytes() for path in self._packs(slug) if path.is_file()}
        return fingerprint.of_files(inside | packs)

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
    return tuple(f"{each}.zip" for each in marked_names(slug))


def _remove(path: Path) -> None:
    shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()

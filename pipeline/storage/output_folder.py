"""The folder that a build writes into."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from msgspec import Struct

from pipeline import fingerprint
from pipeline.edition.pack_folders import LETTERS, PICTURES
from pipeline.state.file_names import marked_names, without_marks
from pipeline.storage.door import Refusal, folder_entries, read
from pipeline.storage.file_stamps import COARSEST_TICK_NS, stamp
from pipeline.storage.made_folders import (
    BESIDE,
    files_in,
    listed,
    make_folder,
    make_sure_of_folders,
    names_in,
    remove,
    remove_others,
)
from pipeline.storage.unsafe import UnsafeOutputError

MARK = ".made-by-press"
"""The file by which a folder is known as one that a build made."""
_LOG, _LOG_PARTS = ".build-log.json", ".build-log"
_STANDING = ".standing.json"
_PART = ".part-"
_FOLDERS = ("media", "packs", "pseudo")
# What is written is dated back by two ticks of the coarsest disk. Whoever changes it later cannot but give it another
# date, so that its file stamp can be trusted at once.
_BACK_NS = 2 * COARSEST_TICK_NS


class OutputFolder(Struct, frozen=True):
    """The folder that a build writes into. It is marked, so that only what a build made is ever removed."""

    root: Path

    def open(self) -> None:
        """Make the folder, or make sure that a build made it; raise UnsafeOutputError otherwise."""
        self._sure()
        self.root.mkdir(parents=True, exist_ok=True)
        (self.root / MARK).touch()

    def make_sure(self) -> None:
        """Make sure that a build may write here, without touching anything; raise UnsafeOutputError otherwise."""
        self._sure()

    def _sure(self) -> list[Path]:
        """Make sure that a build made the folder, and give what another one left half-written.

        What lies behind a link is not the build's: whoever follows one removes a stranger's files.
        """
        found = listed(self.root)
        if found and not any(each.name == MARK and each.is_file(follow_symlinks=False) for each in found):
            raise UnsafeOutputError(f"{self.root} holds files that no build made")
        for entry in found:
            if entry.is_symlink():
                raise UnsafeOutputError(f"{entry.path} is a link, and links are not followed")
            if entry.name in _FOLDERS:
                make_sure_of_folders(entry.path)
        return [Path(each.path) for each in found if each.name.startswith(_PART)]

    def begin(self) -> None:
        """Make ready to write; only who holds the folder's lock may, for what is half-written is then nobody's."""
        for part in self._sure():  # of a build that was killed
            remove(part)
        (self.root / MARK).touch()

    @property
    def begun_at(self) -> int:
        """Give the moment at which writing began, in nanoseconds, by the clock of the folder's own disk."""
        return (self.root / MARK).stat().st_mtime_ns

    def begun_if_writable(self) -> int | None:
        """Make the folder, and give `begun_at`; None where nothing may be written."""
        with suppress(OSError, UnsafeOutputError):
            self.open()
            return self.begun_at
        return None

    def read_log(self) -> dict[str, bytes]:
        """Read the log of the last build into this folder: its head under no name, and its parts by name."""
        head, parts = self.read_own(_LOG), folder_entries(self.root / _LOG_PARTS)
        if head is None or isinstance(parts, Refusal):
            return {}
        found = {each.name: read(each.path) for each in parts}
        return {"": head, **{name: data for name, data in found.items() if isinstance(data, bytes)}}

    def write_log(self, files: Mapping[str, bytes]) -> None:
        """Write files of the build log, each whole or not at all."""
        make_folder(self.root / _LOG_PARTS)
        for name, data in files.items():
            self._write(self.root / _LOG_PARTS / name if name else self.root / _LOG, data)

    def remove_log(self) -> None:
        """Remove the build log."""
        for name in (_LOG, _LOG_PARTS):
            remove(self.root / name)

    def read_standing(self) -> bytes | None:
        """Read what stands in this folder, and was made of what."""
        return self.read_own(_STANDING)

    def write_standing(self, data: bytes) -> None:
        """Write what stands in this folder, whole or not at all."""
        self.write_own(_STANDING, data)

    def read_own(self, name: str) -> bytes | None:
        """Read a file of the program's own; None where there is none, or the folder is none that a build made."""
        is_own = not self.root.is_symlink() and (self.root / MARK).is_file()
        found = read(self.root / name) if is_own else None
        return None if isinstance(found, Refusal) else found

    def write_own(self, name: str, data: bytes) -> None:
        """Write such a file, whole or not at all."""
        self._write(self.root / name, data)

    def slugs(self) -> set[str]:
        """Give the slugs of all items of which files stand here."""
        packs = (name.removesuffix(".zip") for name in self.names("packs") if name.endswith(".zip"))
        return {*self.names("media"), *(without_marks(name) for name in packs)}

    def is_marked(self, slug: str) -> bool:
        """Say whether every file that stands of an item is marked as under embargo or as a draft.

        A picture has the name that it was given, wherever it lies.
        """
        texts = (name for name in self.what_stands(slug)[0] if not name.startswith(f"{PICTURES}/"))
        files = (*texts, *(path.name for path in self._packs(slug) if path.exists()))
        return all(without_marks(base) != base for name in files for base in [name.rpartition("/")[2]])

    def remove(self, slug: str, languages: Iterable[str] | None = None) -> None:
        """Remove what stands of an item: all, or the files of some languages and what is of every one.

        Those are the packs and the letters: who reads in one language may write in another.
        """
        for path in self._packs(slug):
            remove(path)
        if languages is None:
            self.remove_folder(f"media/{slug}")
            return
        starts = tuple(name for tag in languages for name in marked_names(f"{slug}.{tag}."))
        for name in self.names(f"media/{slug}"):
            if name.startswith(starts) or name == LETTERS:
                remove(self._media(slug) / name)

    def what_stands(self, slug: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Name the files, by their paths, and the packs that stand of an item."""
        files = sorted(files_in(self._media(slug)))
        return tuple(files), tuple(path.name for path in self._packs(slug) if path.is_file())

    def replace_folder(self, folder: str, files: Mapping[str, bytes]) -> None:
        """Make a folder hold exactly these files, by their paths; each appears whole or not at all."""
        target = self.root / folder
        self._fill(target, files)
        remove_others(target, set(files))

    def remove_folder(self, folder: str) -> None:
        """Remove a folder and what it holds."""
        remove(self.root / folder)

    def names(self, folder: str) -> tuple[str, ...]:
        """List what a folder holds."""
        return names_in(self.root / folder)

    def replace(self, slug: str, files: Mapping[str, bytes], packs: Mapping[str, bytes]) -> None:
        """Make an item's outputs exactly these; each file appears whole or not at all."""
        if files:
            self.replace_folder(f"media/{slug}", files)
        else:
            self.remove_folder(f"media/{slug}")
        for path in self._packs(slug):
            if path.name not in packs:
                remove(path)
        if packs:
            self._fill(self.root / "packs", packs)

    def add(self, slug: str, files: Mapping[str, bytes]) -> None:
        """Write files beside those that an item has."""
        self._fill(self._media(slug), files)

    def remove_others(self, slugs: Iterable[str]) -> None:
        """Remove what was made of any other item."""
        kept = frozenset(slugs)
        for name in self.names("media"):
            if name not in kept:
                remove(self.root / "media" / name)
        for name in self.names("packs"):
            slug = without_marks(name.removesuffix(".zip"))
            if slug not in kept or name not in _pack_names(slug):
                remove(self.root / "packs" / name)

    def stamps(self, slugs: Iterable[str]) -> dict[str, str]:
        """Give the file stamps of items' outputs."""
        packs: dict[str, list[str]] = {}
        for name in self.names("packs"):
            packs.setdefault(without_marks(name.removesuffix(".zip")), []).append(name)
        return {slug: self._stamp(slug, packs.get(slug, ())) for slug in slugs}

    def stamp(self, slug: str) -> str:
        """Give the file stamp of an item's outputs."""
        return self._stamp(slug, _pack_names(slug))

    def _stamp(self, slug: str, packs: Iterable[str]) -> str:
        # plain text: each build stamps every item, and a Path costs as much as a stamp
        own = f"{self.root}/media/{slug}"
        return stamp(own, BESIDE, [f"{self.root}/packs/{name}" for name in packs])

    def fingerprint(self, slug: str) -> str:
        """Give the fingerprint of an item's outputs, whatever stands there; of nothing when there are none."""
        inside = {f"media/{name}": self._read(f"media/{slug}/{name}") or b"" for name in self.what_stands(slug)[0]}
        packs = {name: data for name in _pack_names(slug) if (data := self._read(f"packs/{name}")) is not None}
        return fingerprint.of_files(inside | {f"packs/{name}": data for name, data in packs.items()})

    def read(self, slug: str, name: str) -> bytes:
        """Read one of an item's outputs, which stands there."""
        found = self._read(f"media/{slug}/{name}")
        if found is None:
            raise FileNotFoundError(errno.ENOENT, "it is not there any more", str(self._media(slug) / name))
        return found

    def read_pack(self, slug: str, name: str) -> bytes | None:
        """Read one of an item's packs; None where there is none of this name."""
        return next((each.read_bytes() for each in self._packs(slug) if each.name == name and each.is_file()), None)

    def read_all(self, slug: str) -> dict[str, bytes]:
        """Read all that stands of an item, packs too; what cannot be read has no bytes."""
        files, packs = self.what_stands(slug)
        inside = {name: self._read(f"media/{slug}/{name}") or b"" for name in files}
        return inside | {name: self._read(f"packs/{name}") or b"" for name in packs}

    def _read(self, name: str) -> bytes | None:
        """Read an output; None where there is none, and where something else stands in its place."""
        found = read(self.root / name)
        return None if isinstance(found, Refusal) else found

    def _fill(self, folder: Path, files: Mapping[str, bytes]) -> None:
        """Write files into a folder; one that is there as it ought to be keeps its date."""
        for within in sorted({"", *(name.rpartition("/")[0] for name in files)}):
            make_folder(folder / within)
        for name, data in files.items():
            if read(folder / name) != data:
                self._write(folder / name, data)

    def _write(self, path: Path, data: bytes) -> None:
        """Write a file in one place and move it to its own, so that a reader never sees half of it.

        All are written in the same place: some disks take twice as long to begin a file in each of many folders.
        """
        part = self.root / f"{_PART}{os.getpid()}"
        try:
            with part.open("xb") as file:  # what stands there already could be a link
                file.write(data)
                file.flush()
                written = os.fstat(file.fileno()).st_mtime_ns - _BACK_NS
                os.utime(part, ns=(written, written))
            if path.is_dir() and not path.is_symlink():  # nothing is moved into the place of a folder
                shutil.rmtree(path)
            part.replace(path)
        except BaseException as error:
            with suppress(OSError):
                part.unlink(missing_ok=True)
            if isinstance(error, OSError):  # of which some do not say what they are about
                raise OSError(error.errno, error.strerror, str(path)) from error
            raise

    def _media(self, slug: str) -> Path:
        return self.root / "media" / slug

    def _packs(self, slug: str) -> tuple[Path, ...]:
        """Give where a pack of an item may lie, whatever its state."""
        return tuple(self.root / "packs" / name for name in _pack_names(slug))


def _pack_names(slug: str) -> tuple[str, ...]:
    return tuple(f"{each}.zip" for each in marked_names(slug))

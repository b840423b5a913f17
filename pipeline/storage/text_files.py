"""The YAML files of a newsroom's items, without their pictures: read all, or replace some, whole or not at all."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from msgspec import Struct

from pipeline.newsroom.files import PREVIOUS_SOURCES_FILE, Folder
from pipeline.newsroom.stray_files import stray_of
from pipeline.newsroom.unread import Unread
from pipeline.storage.door import MOST_FILES, MOST_PREVIOUS, MOST_TEXT, Refusal, entries, printable, read, read_entry
from pipeline.storage.file_stamps import stamp
from pipeline.storage.item_paths import item_paths
from pipeline.storage.unsafe import UnsafeLinkError


class ChangedMeanwhileError(Exception):
    """A file is no longer as it was read; nothing was written."""


class ItemTexts(Struct, frozen=True):
    """One item's YAML files by name, and the file of its previous sources; with what was not read of it."""

    folder: Folder
    slug: str
    files: Mapping[str, bytes]
    unread: tuple[Unread, ...] = ()


class TextFiles(Struct, frozen=True):
    """The texts of a newsroom's folder."""

    root: Path

    def settings(self) -> bytes:
        """Read the newsroom's file."""
        path = self.root / "newsroom.yaml"
        found = read(path, MOST_TEXT)
        if isinstance(found, Refusal):
            if found.why == "link":
                raise UnsafeLinkError(f"{path} is a link, and links are not followed")
            raise OSError(errno.EIO, found.detail or "it is no file", str(path))
        return found

    def others(self, names: Iterable[str]) -> Mapping[str, bytes]:
        """Read files of the newsroom beside its items, by name; what is not there or is a link is left out."""
        paths = {name: self.root / name for name in names}
        found = {name: read(path, MOST_TEXT) for name, path in paths.items() if not path.parent.is_symlink()}
        return {name: data for name, data in found.items() if isinstance(data, bytes)}

    def slugs(self) -> tuple[tuple[Folder, str], ...]:
        """Give every item's folder and slug, in their order."""
        # a name that is no UTF-8 is told by `press check`, and nothing can be done with its item before it has another
        return tuple((each.folder, each.slug) for each in item_paths(self.root) if each.slug == each.path.name)

    def item(self, folder: Folder, slug: str) -> ItemTexts:
        """Read one item."""
        home = self.root / folder / slug
        found = Refusal("link") if home.is_symlink() else entries(home, MOST_FILES)
        if isinstance(found, Refusal):
            return ItemTexts(folder, slug, {}, (found.of(f"{folder}/{slug}"),))
        source_name, names = f"{folder.removesuffix('s')}.yaml", {each.name for each in found}
        files: dict[str, bytes] = {}
        unread: list[Unread] = []
        for entry in found:
            if not entry.name.endswith((".yaml", PREVIOUS_SOURCES_FILE)) or entry.name.startswith("."):
                continue
            if stray_of(entry.name, source_name, names):  # `press check` tells of it
                continue
            data = read_entry(entry, MOST_TEXT if entry.name.endswith(".yaml") else MOST_PREVIOUS)
            if isinstance(data, Refusal):
                unread.append(data.of(f"{folder}/{slug}/{printable(entry.name)}"))
            else:
                files[entry.name] = data
        return ItemTexts(folder, slug, files, tuple(unread))

    def stamp(self, folder: Folder, slug: str, *, before: int) -> str:
        """Give the stamp of an item's folder; empty when it is too young for that to be trusted."""
        home = self.root / folder / slug
        return "" if home.is_symlink() else stamp(home, before=before)

    def hold(self, before: Mapping[str, bytes | None], names: Iterable[str]) -> None:
        """Raise ChangedMeanwhileError where a file is not as `before` has it (None: not there)."""
        for name in names:
            path = self.root / name
            there = read(path) if os.path.lexists(path) else None
            if there != before.get(name):
                raise ChangedMeanwhileError(name)

    def replace(
        self, before: Mapping[str, bytes | None], after: Mapping[str, bytes], *, is_durable: bool = False
    ) -> None:
        """Replace files by name; raise ChangedMeanwhileError where one is not as `before` has it (None: not there).

        All are written beside their places first, so that a full disk leaves every file as it was. `is_durable` has the
        disk hold them before any is in its place.
        """
        self.hold(before, after)
        parts = {name: (self.root / name).with_name(f".{Path(name).name}.part") for name in after}
        try:
            for name, part in parts.items():
                _write_part(part, after[name], is_durable=is_durable)
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
        try:
            _write_part(part, data)
            part.replace(folder / name)
        finally:
            part.unlink(missing_ok=True)
    return []


def _write_part(part: Path, data: bytes, *, is_durable: bool = False) -> None:
    """Write a file that is to be moved into its place; what stands there already could be a link, and goes."""
    part.unlink(missing_ok=True)
    try:
        with part.open("xb") as file:
            file.write(data)
            if is_durable:
                file.flush()
                os.fsync(file.fileno())
    except OSError as error:  # of which some do not say what they are about
        raise OSError(error.errno, error.strerror, str(part)) from error

"""The files of a newsroom as values: `storage` reads them from the disk, and a Newsroom is loaded from them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

from pipeline.newsroom.unread import Unread

Folder = Literal["releases", "appeals"]
SIGNATURES_FILE = "signatures.log"
"""In an item's folder: who signed which of its words."""
PREVIOUS_SOURCES_FILE = "translated-from.json"
"""Beside an item's translations: the source texts that they were made from, for translators only."""


class ItemFiles(Struct, frozen=True):
    """One item's folder: the source's bytes (None when it has none), translations by file stem, pictures by name.

    `unlisted` names pictures that the source does not list, of which nobody has read the bytes. `unread` is what could
    not be read, or must not be. `strays` names copies and such, which nobody reads. `signatures` say who signed which
    words: nothing is made of them, so they are none of the files that outputs depend on.
    """

    folder: Folder
    slug: str
    source: bytes | None
    translations: Mapping[str, bytes]
    media: Mapping[str, bytes]
    unlisted: tuple[str, ...] = ()
    unread: tuple[Unread, ...] = ()
    strays: tuple[str, ...] = ()
    signatures: bytes | None = None

    @property
    def key(self) -> str:
        """Give the folder's name, with the folder that it lies in: releases/2026-05-01-dam."""
        return f"{self.folder}/{self.slug}"

    @property
    def by_name(self) -> dict[str, bytes]:
        """Give all files that outputs are made of by their names; those that were not read have the reason why."""
        source = {} if self.source is None else {self.source_name.rpartition("/")[2]: self.source}
        translations = {f"{stem}.yaml": data for stem, data in self.translations.items()}
        media = {f"media/{name}": data for name, data in self.media.items()} | {
            f"media/{name}": b"" for name in self.unlisted
        }
        unread = {f"{each.name}: {each.why}": each.detail.encode() for each in self.unread}
        strays = {f"{name}: stray": b"" for name in self.strays}
        return source | translations | media | unread | strays

    @property
    def unread_translations(self) -> frozenset[str]:
        """Give the tags of translations that are there and were not read."""
        names = (each.name.removeprefix(f"{self.key}/") for each in self.unread if each.name != self.source_name)
        return frozenset(name.removesuffix(".yaml") for name in names if name.endswith(".yaml") and "/" not in name)

    @property
    def is_source_unread(self) -> bool:
        """Say whether the source may be there, and was not read."""
        return any(each.name in (self.key, self.source_name) for each in self.unread)

    @property
    def signatures_name(self) -> str:
        """Give the name of the file of signatures."""
        return f"{self.key}/{SIGNATURES_FILE}"

    @property
    def source_name(self) -> str:
        """Give the source file's name: release.yaml or appeal.yaml."""
        return f"{self.folder}/{self.slug}/{self.folder.removesuffix('s')}.yaml"


class NewsroomFiles(Struct, frozen=True):
    """newsroom.yaml, the interface words by tag, the items in the order of their folder names; what was not read.

    `engines` are the languages whose words are the engine's own.
    """

    settings: bytes | None
    words: Mapping[str, bytes]
    items: tuple[ItemFiles, ...]
    unread: tuple[Unread, ...] = ()
    engines: frozenset[str] = frozenset()

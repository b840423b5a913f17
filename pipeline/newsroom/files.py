"""The files of a newsroom as values: `storage` reads them from the disk, and a Newsroom is loaded from them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

Folder = Literal["releases", "appeals"]
PREVIOUS_SOURCES_FILE = "translated-from.json"
"""Beside an item's translations: the source texts that they were made from, for translators only."""


class ItemFiles(Struct, frozen=True):
    """One item's folder: the source's bytes (None when it has none), translations by file stem, pictures by name."""

    folder: Folder
    slug: str
    source: bytes | None
    translations: Mapping[str, bytes]
    media: Mapping[str, bytes]

    @property
    def key(self) -> str:
        """Give the folder's name, with the folder that it lies in: releases/2026-05-01-dam."""
        return f"{self.folder}/{self.slug}"

    @property
    def by_name(self) -> dict[str, bytes]:
        """Give all files by their names in the folder."""
        source = {} if self.source is None else {self.source_name.rpartition("/")[2]: self.source}
        translations = {f"{stem}.yaml": data for stem, data in self.translations.items()}
        return source | translations | {f"media/{name}": data for name, data in self.media.items()}

    @property
    def source_name(self) -> str:
        """Give the source file's name: release.yaml or appeal.yaml."""
        return f"{self.folder}/{self.slug}/{self.folder.removesuffix('s')}.yaml"


class NewsroomFiles(Struct, frozen=True):
    """newsroom.yaml, the interface words by tag, and the items in the order of their folder names."""

    settings: bytes | None
    words: Mapping[str, bytes]
    items: tuple[ItemFiles, ...]

"""Where words stand: in a file of today, or in a text that went out."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct


class FoundPlace(Struct, frozen=True):
    """A place in a file of today. `name` is the passage's stable name, and empty of a remark or a key.

    `item` is the folder's name, with the folder that it lies in; empty of newsroom.yaml.
    """

    item: str
    file: str
    line: int
    column: int
    name: str
    text: str


class TextThatWentOut(Struct, frozen=True):
    """A version of a text that went out. `files` are those of it that are public now, packs among them."""

    item: str
    language: str
    number: int
    at: datetime
    words: str
    files: tuple[str, ...] = ()

    @property
    def is_public(self) -> bool:
        """Say whether any file of it is public now."""
        return bool(self.files)


class FoundVersion(Struct, frozen=True):
    """A version that went out, and the passages in which something stands there: name and words."""

    version: TextThatWentOut
    passages: tuple[tuple[str, str], ...]

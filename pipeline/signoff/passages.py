"""Passages of a text by their names, with their digest and the bytes that are kept of them."""

from __future__ import annotations

import json
from functools import cached_property

from msgspec import Struct

from pipeline import fingerprint


class NamedText(Struct, frozen=True, array_like=True):
    """One text or figure: its stable name (`quotes.mayor.text`), and what a reader reads there."""

    name: str
    text: str


class SignedPassages(Struct, frozen=True, dict=True):
    """Passages in one language, in the order of their model."""

    language: str
    passages: tuple[NamedText, ...]

    @cached_property
    def digest(self) -> str:
        """Give the digest that signatures and the ledger name: SHA-256, 64 characters."""
        return fingerprint.of_bytes(self.data)

    @property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Give each passage's name and text, as texts are compared."""
        return tuple((each.name, each.text) for each in self.passages)

    @property
    def data(self) -> bytes:
        """Give the passages as they are kept (JSON), so that what has changed since can be shown."""
        pairs = [[each.name, each.text] for each in self.passages]
        return json.dumps([self.language, pairs], ensure_ascii=False, separators=(",", ":")).encode()


class OwnWords(SignedPassages, frozen=True):
    """An item's own words and figures in one language."""


class Around(SignedPassages, frozen=True):
    """What stands around them: what the directory adds, the embargo, and the files of media/."""


def read_back(data: bytes) -> SignedPassages:
    """Give passages that were kept; raise ValueError where the bytes are none."""
    found = json.loads(data)
    if not (isinstance(found, list) and len(found) == 2 and isinstance(found[0], str)):  # noqa: PLR2004 - a pair
        raise ValueError("these are no passages")
    language, pairs = found
    if not (isinstance(pairs, list) and all(_is_pair(each) for each in pairs)):
        raise ValueError("these are no passages")
    return SignedPassages(language, tuple(NamedText(name, text) for name, text in pairs))


def _is_pair(value: object) -> bool:
    return isinstance(value, list) and [type(each) for each in value] == [str, str]

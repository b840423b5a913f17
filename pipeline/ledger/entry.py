"""One entry of the ledger as a value, and its bytes: what went out or was taken out, when, by whom, instead of what.

An entry is written once and never changed. Its id is the SHA-256 of its bytes, by which later entries name it: whoever
changes a byte of it changes its id, and what names it finds it missing.
"""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cached_property
from typing import Literal

import msgspec
from msgspec import Struct, field

from pipeline import fingerprint

VERSION = 1
_YEARS = (1970, 9998)
"""The years of what went out: in every zone they are years that can be told."""
Act = Literal["publish", "remove"]
Sha256 = str
"""64 characters; of nothing, the empty string."""


class Bypass(Struct, frozen=True):
    """Who let a text go out that was not signed as newsroom.yaml demands, and why."""

    by: str
    reason: str


class LedgerEntry(Struct, frozen=True, dict=True, kw_only=True):
    """One file that went out, or was taken out.

    `file` is its path in build/public. `language` is empty for a pack and for a file that all languages share, and so
    is `words` then. `words` is the digest of the item's own words (`signoff/own_words.py`), empty for a notice of
    withdrawal. `corrections` counts the labelled corrections that the text had, and
    the closing of an appeal. `replaces` is the entry whose file this
    one took the place of, or took away; `follows` are the entries that nothing followed yet when this one was made.
    """

    act: Act
    at: datetime
    by: str
    item: str
    file: str
    language: str = ""
    format: str = ""
    state: str = ""
    digest: Sha256 = field(default="", name="bytes")
    words: Sha256 = ""
    source: Sha256 = ""
    signatures: tuple[Sha256, ...] = ()
    corrections: int = 0
    minor_change: str | None = None
    replaces: Sha256 | None = None
    follows: tuple[Sha256, ...] = ()
    reason: str | None = None
    bypass: Bypass | None = None
    version: int = VERSION

    @cached_property
    def data(self) -> bytes:
        """Give its bytes, as they lie in the ledger: JSON that a person can read, and that git compares by line."""
        return msgspec.json.format(msgspec.json.encode(self, order="sorted"), indent=2) + b"\n"

    @cached_property
    def id(self) -> Sha256:
        """Give the name by which later entries follow it."""
        return fingerprint.of_bytes(self.data)

    @property
    def name(self) -> str:
        """Give its file’s name in the ledger: the month, the moment, and the beginning of its id."""
        moment = self.at.astimezone(UTC)
        return f"{moment:%Y-%m}/{moment:%Y%m%dT%H%M%SZ}-{self.id[:16]}.json"


def read_entry(data: bytes) -> LedgerEntry:
    """Read an entry’s bytes; raise ValueError where they are none, or not as an entry is written."""
    if not data:
        raise ValueError("it is no entry: it is empty, or no file that can be read")
    try:
        entry = msgspec.json.decode(data, type=LedgerEntry)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise ValueError(f"it is no entry: {error}") from error
    if entry.version > VERSION:
        raise ValueError(f"it was written by a newer press (version {entry.version}); update press")
    if entry.at.tzinfo is None or not _YEARS[0] <= entry.at.year <= _YEARS[1] or entry.data != data:
        raise ValueError("it is not as an entry is written")
    return entry


def decoded(data: bytes) -> LedgerEntry:
    """Give an entry whose bytes were looked at before."""
    return msgspec.json.decode(data, type=LedgerEntry)

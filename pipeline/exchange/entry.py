"""What a translator's file holds, whatever its format: entries in, bytes out; bytes in, the same entries out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

State = Literal["missing", "draft", "reviewed", "approved", "stale"]


@dataclass(frozen=True, slots=True)
class Match:
    """A translation offered from the memory: its text, how near its source is (100 is exact), and where it is from."""

    text: str
    percent: int
    origin: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One segment of an item in one language."""

    name: str
    """Stable name: `headline`, `quotes.credibility.text`, `body#2` (the second paragraph of a Markdown text)."""
    source: str
    target: str
    """Empty when not translated."""
    digest: str
    """Digest of the source text that the translation was made from."""
    context: str
    """For the translator: where it is printed, a length limit, a note."""
    state: State
    match: Match | None = None


@dataclass(frozen=True, slots=True)
class Exchange:
    """One item in one language: what one PO or XLIFF file holds."""

    item: str
    source_language: str
    target_language: str
    revision: str
    """Which source the file was written from."""
    entries: tuple[Entry, ...]

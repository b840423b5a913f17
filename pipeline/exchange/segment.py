"""What a translator's file holds, whatever its format: entries in, bytes out; bytes in, the same entries out."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from pipeline.source import Place

State = Literal["missing", "draft", "reviewed", "approved", "stale"]


class Match(Struct, frozen=True):
    """A translation offered from the memory: its text, how near its source is (100 is exact), and where it is from."""

    text: str
    percent: int
    origin: str
    source: str = ""
    """What the offered text translates; a translator's program shows where it differs."""
    note: str = ""
    """What to look at: numbers that were adapted, or that have to be."""


class ExchangeSegment(Struct, frozen=True):
    """One segment of an item in one language. Its texts have no control characters (the YAML reader takes none)."""

    name: str
    """Stable name: `headline`, `quotes.credibility.text`, `body#2` (the second paragraph of a Markdown text)."""
    source: str
    target: str
    """Empty when not translated."""
    digest: str
    """Digest of the source text that the translation was made from."""
    context: str
    """For the translator: where it is printed, a length limit, a note. Lines without blanks at their edges."""
    state: State
    match: Match | None = None
    previous: str = ""
    """The source text that a stale translation was made from, where it is known."""
    markdown: bool = True
    """Whether the text is Markdown, whose shape a translation keeps."""
    place: Place | None = None
    """Where the translation stands, in an entry that was read from a file."""
    touched: bool = False
    """Whether a translator did anything with it, in an entry that was read from a file."""
    keeps_shape: bool = True
    """Whether its translation has the parts of its source; where not, the newsroom's file says so (`own_shape`)."""


class Brief(Struct, frozen=True):
    """What a coordinator says of one translation, as its file has it; each empty where nothing is said."""

    due: str = ""
    urgency: str = ""
    translator: str = ""
    reviewer: str = ""
    note_to_translator: str = ""

    @property
    def lines(self) -> tuple[str, ...]:
        """Give it as lines for the translator to read."""
        said = (
            ("Due", self.due),
            ("Urgency", self.urgency),
            ("Translator", self.translator),
            ("Reviewer", self.reviewer),
            ("Note", self.note_to_translator),
        )
        return tuple(line for label, text in said if text for line in f"{label}: {text}".splitlines())


class Exchange(Struct, frozen=True):
    """One item in one language: what one PO or XLIFF file holds. No two entries have the same name."""

    item: str
    source_language: str
    target_language: str
    revision: str
    """Which source the file was written from."""
    entries: tuple[ExchangeSegment, ...]
    place: Place | None = None
    """Where the item is named, in what was read from a file."""
    brief: Brief = Brief()
    """What the press office says of it; nobody reads it back."""

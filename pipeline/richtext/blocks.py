"""The closed set of constructs that a release may contain, as frozen types.

Every format's writer covers exactly these, with `match` and `assert_never`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Alignment = Literal["start", "center", "end"]


@dataclass(frozen=True, slots=True)
class Text:
    """A run of characters; spaces are single spaces, there are no line breaks inside."""

    text: str


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Italic in Latin script; each format chooses what suits the script."""

    inlines: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Strong:
    """Bold."""

    inlines: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A link; `url` is http, https, mailto or tel, already checked."""

    url: str
    inlines: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class LineBreak:
    """A line break that the author asked for."""


@dataclass(frozen=True, slots=True)
class Footnote:
    """A footnote, standing where its mark is printed; formats number footnotes in reading order."""

    blocks: tuple[Block, ...]


Inline = Text | Emphasis | Strong | Link | LineBreak | Footnote


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    inlines: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Crosshead:
    """A heading inside the text. Level 1 is the text's own crosshead, level 2 stands below it."""

    level: Literal[1, 2]
    inlines: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class BulletList:
    """An unnumbered list; each item is a sequence of blocks."""

    items: tuple[tuple[Block, ...], ...]


@dataclass(frozen=True, slots=True)
class NumberedList:
    """A numbered list, counting up from `start`."""

    start: int
    items: tuple[tuple[Block, ...], ...]


@dataclass(frozen=True, slots=True)
class BlockQuote:
    """A passage quoted from a document (a person's quote is a `PlacedQuote`)."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table: one header row, then body rows, every row as long as `alignments`; cells hold inlines."""

    alignments: tuple[Alignment, ...]
    header: tuple[tuple[Inline, ...], ...]
    rows: tuple[tuple[tuple[Inline, ...], ...], ...]


@dataclass(frozen=True, slots=True)
class PlacedPicture:
    """A picture of the item's `media`, by file name, at this place of the text. `alt` replaces the list's if set."""

    file: str
    alt: str


@dataclass(frozen=True, slots=True)
class PlacedQuote:
    """A quote of the item's `quotes`, by key, at this place of the text."""

    key: str


@dataclass(frozen=True, slots=True)
class PlacedBox:
    """A box of the item's `boxes`, by id, at this place of the text."""

    id: str


Block = Paragraph | Crosshead | BulletList | NumberedList | BlockQuote | Table | PlacedPicture | PlacedQuote | PlacedBox

"""The closed set of constructs that a release may contain, as frozen types.

Every format's writer covers exactly these, with `match` and `assert_never`.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Alignment = Literal["start", "center", "end"]


class Text(Struct, frozen=True):
    """A run of characters; spaces are single spaces, there are no line breaks inside."""

    text: str


class Emphasis(Struct, frozen=True):
    """Italic in Latin script; each format chooses what suits the script."""

    inlines: tuple[Inline, ...]


class Strong(Struct, frozen=True):
    """Bold."""

    inlines: tuple[Inline, ...]


class Link(Struct, frozen=True):
    """A link; `url` is http, https, mailto or tel, already checked."""

    url: str
    inlines: tuple[Inline, ...]


class LineBreak(Struct, frozen=True):
    """A line break that the author asked for."""


class Footnote(Struct, frozen=True):
    """A footnote, standing where its mark is printed; formats number footnotes in reading order."""

    blocks: tuple[Block, ...]


Inline = Text | Emphasis | Strong | Link | LineBreak | Footnote


class Paragraph(Struct, frozen=True):
    """A paragraph."""

    inlines: tuple[Inline, ...]


class Crosshead(Struct, frozen=True):
    """A heading inside the text. Level 1 is the text's own crosshead, level 2 stands below it."""

    level: Literal[1, 2]
    inlines: tuple[Inline, ...]


class BulletList(Struct, frozen=True):
    """An unnumbered list; each item is a sequence of blocks."""

    items: tuple[tuple[Block, ...], ...]


class NumberedList(Struct, frozen=True):
    """A numbered list, counting up from `start`."""

    start: int
    items: tuple[tuple[Block, ...], ...]


class BlockQuote(Struct, frozen=True):
    """A passage quoted from a document (a person's quote is a `PlacedQuote`)."""

    blocks: tuple[Block, ...]


class Table(Struct, frozen=True):
    """A table: one header row, then body rows, every row as long as `alignments`; cells hold inlines."""

    alignments: tuple[Alignment, ...]
    header: tuple[tuple[Inline, ...], ...]
    rows: tuple[tuple[tuple[Inline, ...], ...], ...]


class PlacedPicture(Struct, frozen=True):
    """A picture of the item's `media`, by file name, at this place of the text. `alt` replaces the list's if set."""

    file: str
    alt: str


class PlacedQuote(Struct, frozen=True):
    """A quote of the item's `quotes`, by key, at this place of the text."""

    key: str


class PlacedBox(Struct, frozen=True):
    """A box of the item's `boxes`, by id, at this place of the text."""

    id: str


class PlacedDemands(Struct, frozen=True):
    """The item's demands, at this place of the text."""


Block = (
    Paragraph
    | Crosshead
    | BulletList
    | NumberedList
    | BlockQuote
    | Table
    | PlacedPicture
    | PlacedQuote
    | PlacedBox
    | PlacedDemands
)


def plain_text(inlines: tuple[Inline, ...]) -> str:
    """Give the characters of inlines, without mark-up and footnotes; a line break is a space."""
    return "".join(_characters(inline) for inline in inlines)


def _characters(inline: Inline) -> str:
    match inline:
        case Text():
            return inline.text
        case Emphasis() | Strong() | Link():
            return plain_text(inline.inlines)
        case LineBreak():
            return " "
        case Footnote():
            return ""

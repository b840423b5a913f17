"""Blocks of rich text in, lines out. Placed quotes, boxes and pictures are set by whoever knows the templates."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import chain
from typing import assert_never

from msgspec import Struct

from pipeline.formats.text.inlines import References, flatten
from pipeline.formats.text.tables import table_lines
from pipeline.formats.text.wrap import wrap
from pipeline.i18n.bidi import isolate
from pipeline.i18n.display_width import width
from pipeline.i18n.language import Language
from pipeline.i18n.punctuation import punctuation
from pipeline.richtext.blocks import (
    Block,
    BlockQuote,
    BulletList,
    Crosshead,
    Inline,
    NumberedList,
    Paragraph,
    PlacedBox,
    PlacedDemands,
    PlacedPicture,
    PlacedQuote,
    Table,
)

Placed = PlacedQuote | PlacedBox | PlacedPicture | PlacedDemands
BULLET = "- "
_QUOTE_INDENT = "    "
# A mail is read on telephones too: a rule that is broken over two lines is none.
NARROWEST = 36


class Measure(Struct, frozen=True):
    """The measure that blocks are set to: its columns, and of what stands around them language, references and parts.

    `ruled` underlines first crossheads: those that stand at the height of the text's own sections. `digits` writes the
    numbers of a list in the digits of what stands around.
    """

    around: Language
    references: References
    columns: int | None
    place: Callable[[Placed, int | None], list[str]]
    ruled: bool = True
    digits: Callable[[str], str] = str

    def narrower(self, by: int) -> Measure:
        """Give the measure that is left inside an indent."""
        columns = None if self.columns is None else self.columns - by
        return Measure(self.around, self.references, columns, self.place, self.ruled, self.digits)

    def enclosed(self, inlines: Iterable[Inline], language: Language) -> str:
        """Give inlines as one string, isolated when their language runs against the text around them."""
        text = flatten(inlines, language, self.references)
        return text if language.direction == self.around.direction else isolate(text, language.direction)


def set_blocks(blocks: Iterable[Block], language: Language, measure: Measure) -> list[str]:
    """Set blocks one below the other, with an empty line between them."""
    return spaced(_set_block(block, language, measure) for block in blocks)


def spaced(parts: Iterable[list[str]]) -> list[str]:
    """Join parts with an empty line between them."""
    lines: list[str] = []
    for part in parts:
        if part:
            lines += ["", *part] if lines else part
    return lines


def hang(marker: str, lines: Iterable[str]) -> list[str]:
    """Put a marker before the first line, and its width of space before the rest."""
    space = " " * width(marker)
    return [f"{space if number else marker}{line}" if line else "" for number, line in enumerate(lines)]


def underlined(lines: Sequence[str], mark: str, columns: int | None) -> list[str]:
    """Rule off a heading at the width of its widest line; where lines are not wrapped, no wider than any window."""
    return [*lines, mark * min(max(map(width, lines), default=0), columns or NARROWEST)]


def numbered(start: int, count: int, digits: Callable[[str], str]) -> list[str]:
    """Give the markers of a numbered list, all of one width so that the texts stand below each other."""
    longest = len(str(start + count - 1))
    return [f"{digits(f'{number:>{longest}}')}. " for number in range(start, start + count)]


def _set_block(block: Block, language: Language, measure: Measure) -> list[str]:
    match block:
        case Paragraph():
            return wrap(measure.enclosed(block.inlines, language), measure.columns)
        case Crosshead():
            lines = wrap(measure.enclosed(block.inlines, language), measure.columns)
            return underlined(lines, "-", measure.columns) if measure.ruled and block.level == 1 else lines
        case BulletList():
            return set_items(block.items, [BULLET] * len(block.items), language, measure)
        case NumberedList():
            return set_items(block.items, numbered(block.start, len(block.items), measure.digits), language, measure)
        case BlockQuote():
            inner = set_blocks(block.blocks, language, measure.narrower(len(_QUOTE_INDENT)))
            return hang(_QUOTE_INDENT, inner)
        case Table():
            header, *rows = [[measure.enclosed(cell, language) for cell in row] for row in (block.header, *block.rows)]
            return table_lines(block.alignments, header, rows, measure.columns, punctuation(language))
        case PlacedQuote() | PlacedBox() | PlacedPicture() | PlacedDemands():
            return measure.place(block, measure.columns)
        case _:
            assert_never(block)


def set_items(
    items: Sequence[tuple[Block, ...]], markers: Sequence[str], language: Language, measure: Measure
) -> list[str]:
    """Set a list's items; they follow each other closely when each is a single paragraph."""
    parts = [
        hang(marker, set_blocks(item, language, measure.narrower(width(marker))))
        for marker, item in zip(markers, items, strict=True)
    ]
    if all(len(item) == 1 and isinstance(item[0], Paragraph) for item in items):
        return list(chain.from_iterable(parts))
    return spaced(parts)

"""Blocks of Markdown in; the text that a reader reads there out, with a mark wherever something else is placed.

How a text is set (bold, a crosshead) is no word of it. Where a quote or a picture stands in it is something that a
reader sees: to move one is to change the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from pipeline.richtext.blocks import (
    Block,
    BlockQuote,
    BulletList,
    Crosshead,
    Emphasis,
    Footnote,
    Inline,
    LineBreak,
    Link,
    NumberedList,
    Paragraph,
    PlacedBox,
    PlacedDemands,
    PlacedPicture,
    PlacedQuote,
    Strong,
    Table,
    Text,
)


def as_read(blocks: Iterable[Block]) -> str:
    """Give the text, a paragraph, an entry or a row a line; paragraphs have an empty line between them."""
    return "\n\n".join(_paragraphs(blocks))


def _paragraphs(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Paragraph() | Crosshead():
                yield _line(block.inlines)
            case BlockQuote():
                yield from _paragraphs(block.blocks)
            case BulletList():
                yield "\n".join(f"- {_entry(item)}" for item in block.items)
            case NumberedList():
                yield "\n".join(f"{number}. {_entry(item)}" for number, item in enumerate(block.items, block.start))
            case Table():
                yield "\n".join(" | ".join(map(_line, row)) for row in (block.header, *block.rows))
            case PlacedQuote():
                yield f"{{quote: {block.key}}}"
            case PlacedBox():
                yield f"{{box: {block.id}}}"
            case PlacedDemands():
                yield "{demands}"
            case PlacedPicture():
                yield f"![{block.alt}]({block.file})"
            case _:
                assert_never(block)


def _entry(blocks: Iterable[Block]) -> str:
    return "\n  ".join("\n".join(_paragraphs(blocks)).splitlines())


def _line(inlines: Iterable[Inline]) -> str:
    return "".join(_pieces(inlines)).strip()


def _pieces(inlines: Iterable[Inline]) -> Iterator[str]:
    for inline in inlines:
        match inline:
            case Text():
                yield inline.text
            case Emphasis() | Strong():
                yield from _pieces(inline.inlines)
            case LineBreak():
                yield "\n"
            case Link():
                text = _line(inline.inlines)
                yield text if text == inline.url else f"{text} ({inline.url})"
            case Footnote():
                yield f" [{as_read(inline.blocks)}]"
            case _:
                assert_never(inline)

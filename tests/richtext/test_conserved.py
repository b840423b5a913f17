"""What a reader sees of a Markdown text is what was typed, less the marks that took effect; or there is a fault."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import unescape
from typing import assert_never
from unicodedata import normalize

from hypothesis import given

from pipeline.fault import Faults
from pipeline.reader.tree import Scalar
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
    PlacedPicture,
    PlacedQuote,
    Strong,
    Table,
    Text,
)
from pipeline.richtext.reading import markdown, read_texts
from pipeline.source import Place, Source
from tests.examples import examples
from tests.marks.texts import MARKDOWN

_ENTITY = re.compile(r"(?<!\\)&(?:#\d+|#[xX][0-9a-fA-F]+|\w+);")
_FOOTNOTE = re.compile(r"(?<!\\)\[\^[^\]\s]+\]:?")


def reading(text: str) -> tuple[tuple[Block, ...], list[str]]:
    """Read a text; give its blocks, and each fault as code, line and column."""
    faults = Faults()
    scalar = Scalar(text, Place(Source("a.yaml", ""), 0, 1, 1), "literal", 0)
    blocks = read_texts([scalar], faults)[markdown(text)]
    return blocks, [f"{fault.code} {fault.place.line}:{fault.place.column}" for fault in faults]


def written(blocks: Iterable[Block]) -> Iterator[str]:
    """Give what the author typed of blocks, in the order in which it was typed, but for footnotes."""
    for block in blocks:
        match block:
            case Paragraph() | Crosshead():
                yield from typed(block.inlines)
            case BulletList():
                for item in block.items:
                    yield from written(item)
            case NumberedList():
                for number, item in enumerate(block.items, block.start):
                    yield str(number)
                    yield from written(item)
            case BlockQuote():
                yield from written(block.blocks)
            case Table():
                for row in (block.header, *block.rows):
                    for cell in row:
                        yield from typed(cell)
            case PlacedPicture():
                yield from (block.alt, block.file)
            case PlacedQuote():
                yield from ("quote", block.key)
            case PlacedBox():
                yield from ("box", block.id)
            case _:
                assert_never(block)


def typed(inlines: Iterable[Inline]) -> Iterator[str]:
    for inline in inlines:
        match inline:
            case Text():
                yield inline.text
            case Emphasis() | Strong():
                yield from typed(inline.inlines)
            case Link():
                yield from typed(inline.inlines)
                yield "" if "".join(typed(inline.inlines)) == inline.url.removeprefix("mailto:") else inline.url
            case LineBreak():
                yield "\n"
            case Footnote():
                yield from written(inline.blocks)
            case _:
                assert_never(inline)


def letters(text: str) -> str:
    """Give the letters and figures of a text, in their order."""
    return "".join(sign for sign in normalize("NFC", text) if sign.isalnum())


def of_source(text: str) -> str:
    """Give the letters and figures that the author typed; a sign by its name is that sign."""
    named = _ENTITY.sub(lambda found: unescape(found.group()), _FOOTNOTE.sub("", text))
    return letters(named)


@examples(400)
@given(MARKDOWN)
def test_letters_and_figures_come_in_the_same_order_and_number_or_there_is_a_fault(text: str) -> None:
    blocks, faults = reading(text)
    if faults:
        return
    source, seen = of_source(text), letters("".join(written(blocks)))
    if "[^" in text:  # a note stands where it is called, and may be called twice
        assert set(source) == set(seen)
    else:
        assert source == seen

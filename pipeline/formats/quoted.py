"""A person's words in; the same between the language's quotation marks out."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from pipeline.edition.model import Rich
from pipeline.richtext.blocks import Block, Paragraph, Text


def in_quotes(text: Rich, words: Mapping[str, str]) -> Rich:
    """Put quotation marks round spoken paragraphs: every one opens, only the last one closes."""
    opening, closing = Text(words["quote_open"]), Text(words["quote_close"])
    last = max((index for index, block in enumerate(text.blocks) if isinstance(block, Paragraph)), default=-1)

    def spoken(index: int, block: Block) -> Block:
        if not isinstance(block, Paragraph):
            return block
        return Paragraph((opening, *block.inlines, *((closing,) if index == last else ())))

    return replace(text, blocks=tuple(spoken(index, block) for index, block in enumerate(text.blocks)))

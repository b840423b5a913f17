"""Blocks in; what a reader sees of them: whether there are words, and whether they begin where they should."""

from __future__ import annotations

import re

from pipeline.marks.signs import UNSEEN
from pipeline.richtext.blocks import Block, Emphasis, Inline, LineBreak, Link, Paragraph, Strong, plain_text

_SEEN = re.compile(rf"[^\s{UNSEEN}]")


def begins_with_a_break(inlines: tuple[Inline, ...]) -> bool:
    """Say whether a line ends before the first words of a paragraph."""
    first = inlines[0] if inlines else None
    if isinstance(first, Emphasis | Strong | Link):
        return begins_with_a_break(first.inlines)
    return isinstance(first, LineBreak)


def has_words(entry: tuple[Block, ...]) -> bool:
    """Say whether an entry of a list or a block quote holds anything that is seen."""
    return any(not isinstance(block, Paragraph) or _SEEN.search(plain_text(block.inlines)) for block in entry)

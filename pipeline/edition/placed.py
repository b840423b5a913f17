"""Blocks in; what they place out: the pictures, quotes and boxes that stand between them or inside them, in order."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from pipeline.richtext.blocks import (
    Block,
    BlockQuote,
    BulletList,
    Crosshead,
    NumberedList,
    Paragraph,
    PlacedBox,
    PlacedPicture,
    PlacedQuote,
    Table,
)

Placed = PlacedPicture | PlacedQuote | PlacedBox


def placed_in(blocks: Iterable[Block]) -> list[Placed]:
    """Give what blocks place."""
    found: list[Placed] = []
    for block in blocks:
        match block:
            case Paragraph() | Crosshead() | Table():
                continue
            case PlacedPicture() | PlacedQuote() | PlacedBox():
                found.append(block)
            case BulletList() | NumberedList():
                for item in block.items:
                    found += placed_in(item)
            case BlockQuote():
                found += placed_in(block.blocks)
            case _:
                assert_never(block)
    return found

"""Blocks in; what they place out: the pictures, quotes, boxes and demands between them or inside them, in order."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from msgspec.structs import replace

from pipeline.richtext.blocks import (
    Block,
    BlockQuote,
    BulletList,
    Crosshead,
    NumberedList,
    Paragraph,
    PlacedBox,
    PlacedDemands,
    PlacedPicture,
    PlacedQuote,
    Table,
)

Placed = PlacedPicture | PlacedQuote | PlacedBox | PlacedDemands


def placed_in(blocks: Iterable[Block]) -> list[Placed]:
    """Give what blocks place."""
    found: list[Placed] = []
    for block in blocks:
        match block:
            case Paragraph() | Crosshead() | Table():
                continue
            case PlacedPicture() | PlacedQuote() | PlacedBox() | PlacedDemands():
                found.append(block)
            case BulletList() | NumberedList():
                for item in block.items:
                    found += placed_in(item)
            case BlockQuote():
                found += placed_in(block.blocks)
            case _:
                assert_never(block)
    return found


def without_files(blocks: Iterable[Block], gone: frozenset[str]) -> tuple[Block, ...]:
    """Give blocks without the placed files that are gone, and without the lists and quotes that held nothing else."""
    kept = (_without(block, gone) for block in blocks)
    return tuple(block for block in kept if block is not None)


def _without(block: Block, gone: frozenset[str]) -> Block | None:
    match block:
        case PlacedPicture():
            return None if block.file in gone else block
        case BulletList() | NumberedList():
            items = tuple(inner for item in block.items if (inner := without_files(item, gone)))
            return replace(block, items=items) if items else None
        case BlockQuote():
            inner = without_files(block.blocks, gone)
            return replace(block, blocks=inner) if inner else None
        case _:
            return block

"""Blocks of text in; HTML out. Parts that the text places (quotes, boxes, pictures) are set by the caller."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import assert_never

from msgspec import Struct

from pipeline.formats.escaping import escaped
from pipeline.formats.html.inlines import Notes, plain, set_inlines
from pipeline.i18n.language import Language
from pipeline.richtext.blocks import (
    Alignment,
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

_LOWEST_HEADING = 6
# A table of fewer columns fits a telephone; of more, each row is a stack there, and its cells say what they are.
_STACKED_TABLE = 3
# A table of fewer columns fits a desk.
_WIDE_TABLE = 4


class Section(Struct, frozen=True):
    """The section that blocks stand in: its language, its crossheads’ level, the page’s notes, who sets parts.

    `names` are those that no line of a crosshead cuts.
    """

    language: Language
    level: int
    notes: Notes
    place: Callable[[Placed], str]
    names: frozenset[str] = frozenset()

    def crosshead(self, inlines: Iterable[Inline]) -> str:
        """Set a crosshead's runs of text here."""
        return set_inlines(inlines, self.language, self.notes, self.names)

    def inlines(self, inlines: Iterable[Inline]) -> str:
        """Set runs of text here."""
        return set_inlines(inlines, self.language, self.notes)


def set_blocks(blocks: tuple[Block, ...], section: Section) -> str:
    """Set blocks one after another; a lower crosshead that follows no upper one takes the upper one's level."""
    parts: list[str] = []
    under = 0
    for block in blocks:
        if isinstance(block, Crosshead):
            under = 1 if block.level == 1 else under
            level = min(section.level + (block.level - 1) * under, _LOWEST_HEADING)
            parts.append(f"<h{level}>{section.crosshead(block.inlines)}</h{level}>")
        else:
            parts.append(_set(block, section))
    return "\n".join(parts)


def _set(block: Block, section: Section) -> str:
    match block:
        case Paragraph() | Crosshead():
            return f"<p>{section.inlines(block.inlines)}</p>"
        case BulletList():
            return f"<ul>\n{_items(block.items, section)}\n</ul>"
        case NumberedList():
            start = "" if block.start == 1 else f' start="{block.start}"'
            return f"<ol{start}>\n{_items(block.items, section)}\n</ol>"
        case BlockQuote():
            return f"<blockquote>\n{set_blocks(block.blocks, section)}\n</blockquote>"
        case Table():
            return _table(block, section)
        case PlacedQuote() | PlacedBox() | PlacedPicture() | PlacedDemands():
            return section.place(block)
        case _:
            assert_never(block)


def _items(items: tuple[tuple[Block, ...], ...], section: Section) -> str:
    return "\n".join([f"<li>{_item(item, section)}</li>" for item in items])


def _item(blocks: tuple[Block, ...], section: Section) -> str:
    match blocks:
        case (Paragraph() as only,):
            return section.inlines(only.inlines)
        case (Paragraph() as first, (BulletList() | NumberedList()) as nested):
            return f"{section.inlines(first.inlines)}\n{_set(nested, section)}"
        case _:
            return set_blocks(blocks, section)


def _table(table: Table, section: Section) -> str:
    head = _row("th", [' scope="col"'] * len(table.header), table.header, table, section)
    stacks = len(table.header) >= _STACKED_TABLE
    labels = [f' data-label="{escaped(plain(cell))}"' if stacks else "" for cell in table.header]
    labels[:1] = [""]  # the first cell is the heading of its stack
    rows = "\n".join([f"<tr>{_row('td', labels, row, table, section)}</tr>" for row in table.rows])
    kind = ' class="stacks"' if stacks else ""
    whole = f"<table{kind}>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>"
    if len(table.header) < _WIDE_TABLE:
        return whole
    # Its column names name it; the keyboard has to reach it to scroll it.
    name = " · ".join(shown for cell in table.header if (shown := plain(cell)))
    return f'<div class="scroll" role="region" tabindex="0" aria-label="{escaped(name)}">\n{whole}\n</div>'


def _row(tag: str, kinds: Sequence[str], cells: Sequence[tuple[Inline, ...]], table: Table, section: Section) -> str:
    return "".join(
        [
            f"<{tag}{_aligned(side)}{kind}>{section.inlines(cell)}</{tag}>"
            for kind, side, cell in zip(kinds, table.alignments, cells, strict=True)
        ]
    )


def _aligned(side: Alignment) -> str:
    return "" if side == "start" else f' class="{side}"'

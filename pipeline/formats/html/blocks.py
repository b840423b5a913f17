"""Blocks of text in; HTML out. Parts that the text places (quotes, boxes, pictures) are set by the caller."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import assert_never

from markupsafe import Markup
from msgspec import Struct
from msgspec.structs import replace

from pipeline.formats.html.inlines import Notes, plain, set_inlines
from pipeline.language import Language
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
    PlacedPicture,
    PlacedQuote,
    Table,
    Text,
)

Placed = PlacedQuote | PlacedBox | PlacedPicture

_LOWEST_HEADING = 6
# A table of fewer columns fits a telephone, because its words may break.
_WIDE_TABLE = 4


class Setting(Struct, frozen=True):
    """Where blocks are set: their language, their crossheads' level, the page's notes, and how parts are placed."""

    language: Language
    level: int
    notes: Notes
    place: Callable[[Placed], Markup]

    def inlines(self, inlines: Iterable[Inline]) -> Markup:
        """Set runs of text here."""
        return set_inlines(inlines, self.language, self.notes)


def set_blocks(blocks: tuple[Block, ...], setting: Setting) -> Markup:
    """Set blocks one after another; a lower crosshead that follows no upper one takes the upper one's level."""
    parts: list[Markup] = []
    under = 0
    for block in blocks:
        if isinstance(block, Crosshead):
            under = 1 if block.level == 1 else under
            level = min(setting.level + (block.level - 1) * under, _LOWEST_HEADING)
            parts.append(Markup("<h{0}>{1}</h{0}>").format(level, setting.inlines(block.inlines)))
        else:
            parts.append(_set(block, setting))
    return Markup("\n").join(parts)


def _set(block: Block, setting: Setting) -> Markup:
    match block:
        case Paragraph() | Crosshead():
            return Markup("<p>%s</p>") % setting.inlines(block.inlines)
        case BulletList():
            return Markup("<ul>\n%s\n</ul>") % _items(block.items, setting)
        case NumberedList():
            start = Markup("") if block.start == 1 else Markup(' start="%s"') % block.start
            return Markup("<ol%s>\n%s\n</ol>") % (start, _items(block.items, setting))
        case BlockQuote():
            return Markup("<blockquote>\n%s\n</blockquote>") % set_blocks(block.blocks, setting)
        case Table():
            return _table(block, setting)
        case PlacedQuote() | PlacedBox() | PlacedPicture():
            return setting.place(block)
        case _:
            assert_never(block)


def _items(items: tuple[tuple[Block, ...], ...], setting: Setting) -> Markup:
    return Markup("\n").join(Markup("<li>%s</li>") % _item(item, setting) for item in items)


def _item(blocks: tuple[Block, ...], setting: Setting) -> Markup:
    match blocks:
        case (Paragraph() as only,):
            return setting.inlines(only.inlines)
        case (Paragraph() as first, (BulletList() | NumberedList()) as nested):
            return Markup("%s\n%s") % (setting.inlines(first.inlines), _set(nested, setting))
        case _:
            return set_blocks(blocks, setting)


def _table(table: Table, setting: Setting) -> Markup:
    head = Markup("").join(
        Markup('<th scope="col"%s>%s</th>') % (_aligned(side), setting.inlines(cell))
        for side, cell in zip(table.alignments, table.header, strict=True)
    )
    rows = Markup("\n").join(
        Markup("<tr>%s</tr>")
        % Markup("").join(
            Markup("<td%s>%s</td>") % (_aligned(side), setting.inlines(cell))
            for side, cell in zip(table.alignments, row, strict=True)
        )
        for row in table.rows
    )
    whole = Markup("<table>\n<thead><tr>%s</tr></thead>\n<tbody>\n%s\n</tbody>\n</table>") % (head, rows)
    if len(table.header) < _WIDE_TABLE:
        return whole
    # Its column names name it; the keyboard has to reach it to scroll it.
    name = " · ".join(shown for cell in table.header if (shown := plain(cell)))
    return Markup('<div class="scroll" role="region" tabindex="0" aria-label="%s">\n%s\n</div>') % (name, whole)


def _aligned(side: Alignment) -> Markup:
    return Markup("") if side == "start" else Markup(' class="%s"') % side


def in_quotes(blocks: tuple[Block, ...], opening: str, closing: str) -> tuple[Block, ...]:
    """Put quotation marks round a person's words: every paragraph opens, the last one closes."""
    last = max((index for index, block in enumerate(blocks) if isinstance(block, Paragraph)), default=-1)
    return tuple(
        replace(block, inlines=(Text(opening), *block.inlines, *((Text(closing),) if index == last else ())))
        if isinstance(block, Paragraph)
        else block
        for index, block in enumerate(blocks)
    )

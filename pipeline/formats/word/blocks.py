"""Blocks of text in; paragraphs, lists and tables out. Parts that the text places are set by the caller."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import assert_never

from msgspec import Struct
from msgspec.structs import replace

from pipeline.formats.word.inlines import InlineWriter
from pipeline.formats.word.runs import TextStyle
from pipeline.formats.word.sheet import LetterheadSheet, Numbering
from pipeline.formats.word.tables import Cell, Column, set_table
from pipeline.i18n.language import Language
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

Placed = PlacedQuote | PlacedBox | PlacedPicture | PlacedDemands

_LOWEST_HEADING = 4
# What stands in one of these keeps its style: a note's size, and the tint behind the lines of a box.
_OWN_LOOK = frozenset({"Box Text", "Notes Continue", "footnote text"})
# “The letters ask for three things:” does not stand alone at the foot of a page.
_LED_TO = (BulletList, NumberedList, BlockQuote, Table, PlacedDemands)
# As far as the letterhead's block quotes stand in, in twentieths of a point.
_QUOTED = 680
# A character of Chinese or Japanese is as wide as two others.
_WIDE = 2


class Flow(Struct, frozen=True):
    """How blocks are set: their language, their paragraphs' style, the level of their crossheads.

    `last` is the style of the last paragraph where that differs (a box's lower rule), `listed` the list that the blocks
    are one item of, `begins` what stands before the first paragraph's text, ready made; `indent` is how far they stand
    in, in twentieths of a point.
    """

    language: Language
    style: str = "Body Text"
    last: str = ""
    level: int = 2
    listed: tuple[Numbering, int] | None = None
    item_style: str = ""
    begins: str = ""
    indent: int = 0


class BlockWriter(Struct, frozen=True):
    """Writes the blocks of one part of the document."""

    sheet: LetterheadSheet
    inlines: InlineWriter
    place: Callable[[Placed, int], str]

    def write(self, blocks: tuple[Block, ...], flow: Flow) -> str:
        """Write blocks one after another; a lower crosshead that follows no upper one takes the upper one's level."""
        out: list[str] = []
        under, first, after_table = 0, True, False
        if flow.begins and not (blocks and isinstance(blocks[0], Paragraph)):
            out.append(f"<w:p>{self.sheet.properties(flow.style, flow.language)}{flow.begins}</w:p>")
        for index, block in enumerate(blocks):
            if isinstance(block, Paragraph):
                style = flow.last if flow.last and index == len(blocks) - 1 else flow.style
                style = "After Table" if after_table and style == "Body Text" else style
                leads = isinstance(blocks[index + 1] if index + 1 < len(blocks) else None, _LED_TO)
                out.append(self._paragraph(block, flow, style, first=first, leads=leads))
            elif isinstance(block, Crosshead):
                under = 1 if block.level == 1 else under
                level = min(flow.level + (block.level - 1) * under, _LOWEST_HEADING)
                text = "".join(each.text for each in block.inlines if isinstance(each, Text))
                properties = self.sheet.properties(f"heading {level}", flow.language, text)
                runs = self.inlines.write(block.inlines, TextStyle(flow.language, flat=True))
                out.append(f"<w:p>{properties}{runs}</w:p>")
            else:
                if after_table and isinstance(block, Table):
                    # Word makes one table of two that touch.
                    out.append(f"<w:p>{self.sheet.properties('Table Text', flow.language)}</w:p>")
                out.append(self._other(block, flow, closes=index == len(blocks) - 1))
            first, after_table = False, isinstance(block, Table)
        return "".join(out)

    def _paragraph(self, block: Paragraph, flow: Flow, style: str, *, first: bool, leads: bool) -> str:
        if flow.listed and first:
            name = style if flow.last and style == flow.last else flow.item_style
            properties = self.sheet.properties(name, flow.language, listed=flow.listed, leads=leads)
        elif flow.listed:
            numbering, level = flow.listed
            properties = self.sheet.properties(style, flow.language, indent=numbering.indent(level), leads=leads)
        else:
            properties = self.sheet.properties(style, flow.language, indent=flow.indent, leads=leads)
        runs = self.inlines.write(block.inlines, TextStyle(flow.language))
        return f"<w:p>{properties}{flow.begins if first else ''}{runs}</w:p>"

    def _other(
        self, block: BulletList | NumberedList | BlockQuote | Table | Placed, flow: Flow, *, closes: bool
    ) -> str:
        match block:
            case BulletList():
                return self._list("List Bullet", 1, block.items, flow, closes=closes)
            case NumberedList():
                return self._list("List Number", block.start, block.items, flow, closes=closes)
            case BlockQuote():
                return self.write(block.blocks, self._quoting(flow))
            case Table():
                return self._table(block, flow.language)
            case PlacedQuote() | PlacedBox() | PlacedPicture() | PlacedDemands():
                return self.place(block, flow.level)
            case _:
                assert_never(block)

    def _quoting(self, flow: Flow) -> Flow:
        if flow.style not in _OWN_LOOK:
            return replace(flow, style="Block Quote", last="", begins="", listed=None)
        around = flow.listed[0].indent(flow.listed[1]) if flow.listed else flow.indent
        return replace(flow, last="", begins="", listed=None, indent=around + _QUOTED)

    def _list(self, style: str, start: int, items: Sequence[tuple[Block, ...]], flow: Flow, *, closes: bool) -> str:
        level = flow.listed[1] + 1 if flow.listed else 0
        numbering = self.sheet.begin_list(style, start, level)
        after, item = (flow.style, flow.style) if flow.style in _OWN_LOOK else ("List Continue", style)
        inside = replace(flow, style=after, item_style=item, last="", begins="", listed=(numbering, level), indent=0)
        ending = replace(inside, last=flow.last if closes else "")
        return "".join(self._item(item, inside if item is not items[-1] else ending) for item in items)

    def _item(self, item: tuple[Block, ...], flow: Flow) -> str:
        # An item that begins with a list or a table still shows its own number.
        whole = item if item and isinstance(item[0], Paragraph) else (Paragraph(()), *item)
        return self.write(whole, flow)

    def _table(self, table: Table, language: Language) -> str:
        lengths = [
            max(_length(cell, language) for cell in column) for column in zip(table.header, *table.rows, strict=True)
        ]
        columns = [Column(side, length) for side, length in zip(table.alignments, lengths, strict=True)]
        header = [self._cell(cell, TextStyle(language, flat=True)) for cell in table.header]
        rows = [[self._cell(cell, TextStyle(language)) for cell in row] for row in table.rows]
        return set_table(self.sheet, language, columns, header, rows)

    def _cell(self, inlines: tuple[Inline, ...], look: TextStyle) -> Cell:
        return partial("<w:p>{1}{0}</w:p>".format, self.inlines.write(inlines, look))


def _length(inlines: Iterable[Inline], language: Language) -> int:
    count = 0
    for inline in inlines:
        match inline:
            case Text(text):
                count += len(text) * (_WIDE if language.is_wide else 1)
            case Strong(inner) | Emphasis(inner) | Link(_, inner):
                count += _length(inner, language)
            case LineBreak() | Footnote():
                count += 1
            case _:
                assert_never(inline)
    return count

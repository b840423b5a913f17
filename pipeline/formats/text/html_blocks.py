"""Blocks of rich text in; elements of a mail's HTML part out. Placed parts are set by whoever knows the templates."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import assert_never

from msgspec import Struct

from pipeline.edition.model import Rich
from pipeline.formats.addresses import followed, shows
from pipeline.formats.text.blocks import Placed
from pipeline.formats.text.elements import Elements
from pipeline.formats.text.inlines import References
from pipeline.formats.text.tables import fits_in_columns
from pipeline.i18n.bidi import settle
from pipeline.i18n.language import Language
from pipeline.i18n.punctuation import punctuation
from pipeline.richtext.blocks import (
    Alignment,
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
    plain_text,
)

_SCHEMES = re.compile(r"(?:https?://|mailto:|tel:|sms:)", re.IGNORECASE)

Cells = tuple[tuple[Inline, ...], ...]


class MailSection(Struct, frozen=True):
    """What blocks stand in: their language, the page's elements and references, the level of their crossheads.

    `place` sets placed parts.
    """

    language: Language
    elements: Elements
    references: References
    level: int
    place: Callable[[Placed], str]


def set_blocks(blocks: Iterable[Block], section: MailSection) -> str:
    """Set blocks one below the other; a lower crosshead that follows no upper one takes the upper one's level."""
    parts: list[str] = []
    under = 0
    for block in blocks:
        if isinstance(block, Crosshead):
            under = 1 if block.level == 1 else under
            level = section.level + (block.level - 1) * under
            parts.append(section.elements.put(f"h{level}", _inlines(block.inlines, section)))
        else:
            parts.append(_set(block, section))
    return "\n".join(parts)


def _set(block: Block, section: MailSection) -> str:
    put = section.elements.put
    match block:
        case Paragraph() | Crosshead():
            return put("p", _inlines(block.inlines, section))
        case BulletList():
            return put("ul", "\n".join(put("li", set_item(item, section)) for item in block.items))
        case NumberedList():
            start = str(block.start) if block.start != 1 else None
            return put("ol", "\n".join(put("li", set_item(item, section)) for item in block.items), start=start)
        case BlockQuote():
            return put("blockquote", set_blocks(block.blocks, section))
        case Table():
            return _table(block, section)
        case PlacedQuote() | PlacedBox() | PlacedPicture() | PlacedDemands():
            return section.place(block)
        case _:
            assert_never(block)


def set_item(blocks: Sequence[Block], section: MailSection) -> str:
    """Set what stands in an item of a list; its first paragraph stands beside the mark."""
    if blocks and isinstance(blocks[0], Paragraph) and not any(isinstance(each, Paragraph) for each in blocks[1:]):
        return f"{_inlines(blocks[0].inlines, section)}\n{set_blocks(blocks[1:], section)}"
    return set_blocks(blocks, section)


def _table(table: Table, section: MailSection) -> str:
    """Set a table; one that plain text sets as records is set so here, for a telephone has no room for it either."""
    put = section.elements.put
    if not fits_in_columns([[plain_text(cell) for cell in row] for row in (table.header, *table.rows)]):
        return "\n".join(_record(table.header, row, section) for row in table.rows)
    head = put("thead", put("tr", _row("th", table.header, table, section, scope="col")))
    rows = "\n".join(put("tr", _row("td", row, table, section)) for row in table.rows)
    return put("table", f"{head}\n{put('tbody', rows)}")


def _row(tag: str, cells: Cells, table: Table, section: MailSection, **attributes: str) -> str:
    sides = zip(table.alignments, cells, strict=True)
    return "\n".join(
        section.elements.put(tag, _inlines(cell, section), style=_side(side, section.language), **attributes)
        for side, cell in sides
    )


def _side(side: Alignment, language: Language) -> str:
    if side == "center":
        return "text-align:center"
    return "text-align:right" if (side == "end") != language.is_rtl else "text-align:left"


def _record(header: Cells, row: Cells, section: MailSection) -> str:
    colon, line = punctuation(section.language).colon, section.elements.empty("br")
    named = (
        (f"{_inlines(label, section)}{colon}" if label else "") + _inlines(cell, section)
        for label, cell in zip(header, row, strict=True)
        if cell
    )
    return section.elements.put("p", line.join(named))


def href(url: str) -> str | None:
    """Give where a link leads: to http, https, mailto, tel or sms only."""
    return followed(url) if _SCHEMES.match(url) else None


def _inlines(inlines: Iterable[Inline], section: MailSection) -> str:
    put, text = section.elements.put, ""
    for inline in inlines:
        match inline:
            case Text():
                text += settle(inline.text, section.language.direction)
            case Emphasis():
                text += put("em", _inlines(inline.inlines, section))
            case Strong():
                text += put("strong", _inlines(inline.inlines, section))
            case Link():
                is_address = shows(plain_text(inline.inlines), inline.url)
                inner = _inlines(inline.inlines, section)
                text += put("a", inner, href=href(inline.url), dir="ltr" if is_address else None)
            case LineBreak():
                text = text.rstrip(" ") + section.elements.empty("br")
            case Footnote():
                gap = "" if section.language.is_wide else " "
                text = text.rstrip(" ") + gap + section.references.footnote(Rich(inline.blocks, section.language))
            case _:
                assert_never(inline)
    return text

"""A table's cells in; a Word table out: a header row that repeats on each page, columns as wide as their texts ask.

Signatures side by side are a table without rules and without a header.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec import Struct

from pipeline.formats.word.sheet import LetterheadSheet
from pipeline.i18n.language import Language
from pipeline.richtext.blocks import Alignment

# From this many columns on, the letterhead's narrow style keeps words whole.
_MANY = 7
# Signatures that stand side by side.
_ABREAST = 2
# A column is at least as wide as this many characters and asks for no more than that many.
_LEAST, _MOST = 4, 36

Cell = Callable[[str], str]


class Column(Struct, frozen=True):
    """One column: how it is aligned, and the length of its longest text in characters."""

    alignment: Alignment
    length: int


def set_table(
    sheet: LetterheadSheet,
    language: Language,
    columns: Sequence[Column],
    header: Sequence[Cell],
    rows: Sequence[Sequence[Cell]],
) -> str:
    """Set a table; a cell is given its paragraph's properties and gives its paragraph."""
    widths = _widths(columns, sheet.letterhead.text_width)

    def row(cells: Sequence[Cell], style: str, properties: str) -> str:
        inside = "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
            f"{cell(sheet.properties(style, language, side=_side(column.alignment)))}</w:tc>"
            for cell, column, width in zip(cells, columns, widths, strict=True)
        )
        return f"<w:tr><w:trPr><w:cantSplit/>{properties}</w:trPr>{inside}</w:tr>"

    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    mirrored = "<w:bidiVisual/>" if language.is_rtl else ""
    many = len(columns) >= _MANY
    text, heading = ("Table Text Narrow", "Table Heading Narrow") if many else ("Table Text", "Table Heading")
    margins = '<w:left w:w="40" w:type="dxa"/><w:right w:w="40" w:type="dxa"/>'
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{sheet.letterhead.table_style("Release Table")}"/>'
        f'{mirrored}<w:tblW w:w="5000" w:type="pct"/><w:tblLayout w:type="fixed"/>'
        f"{f'<w:tblCellMar>{margins}</w:tblCellMar>' if many else ''}"
        '<w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1"'
        f' w:noVBand="1"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
        f"{row(header, heading, '<w:tblHeader/>')}{''.join(row(cells, text, '') for cells in rows)}</w:tbl>"
    )


def set_side_by_side(sheet: LetterheadSheet, language: Language, cells: Sequence[Sequence[str]]) -> str:
    """Set cells of ready lines two in a row, without rules; the first line of each is its name."""
    width = sheet.letterhead.text_width // _ABREAST
    mirrored = "<w:bidiVisual/>" if language.is_rtl else ""
    name, line = (sheet.properties(style, language) for style in ("Contact Name", "Contact"))
    filled = [
        "".join(f"<w:p>{line if place else name}{text}</w:p>" for place, text in enumerate(cell)) for cell in cells
    ]
    filled += ["<w:p/>"] * (-len(filled) % _ABREAST)
    inside = [f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{cell}</w:tc>' for cell in filled]
    margins = '<w:left w:w="0" w:type="dxa"/><w:right w:w="200" w:type="dxa"/>'
    column = f'<w:gridCol w:w="{width}"/>'
    rows = ("".join(inside[at : at + _ABREAST]) for at in range(0, len(inside), _ABREAST))
    return (
        f'<w:tbl><w:tblPr>{mirrored}<w:tblW w:w="5000" w:type="pct"/><w:tblLayout w:type="fixed"/>'
        f"<w:tblCellMar>{margins}</w:tblCellMar></w:tblPr><w:tblGrid>"
        f"{column * _ABREAST}</w:tblGrid>"
        f"{''.join(f'<w:tr><w:trPr><w:cantSplit/></w:trPr>{row}</w:tr>' for row in rows)}</w:tbl>"
    )


def _side(alignment: Alignment) -> str:
    return "" if alignment == "start" else alignment


def _widths(columns: Sequence[Column], whole: int) -> list[int]:
    asked = [min(max(column.length, _LEAST), _MOST) + 2 for column in columns]
    return [whole * each // sum(asked) for each in asked]

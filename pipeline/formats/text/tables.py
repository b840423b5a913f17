"""A table's cells as strings in; lines out, in columns where they fit and as records where they do not."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.formats.text.wrap import wrap
from pipeline.i18n.bidi import carry
from pipeline.i18n.display_width import width
from pipeline.languages.data import Punctuation
from pipeline.richtext.blocks import Alignment

_GAP = "  "
_SAFE_COLUMNS = 72

Row = Sequence[str]


def table_lines(
    alignments: Sequence[Alignment], header: Row, rows: Sequence[Row], columns: int | None, marks: Punctuation
) -> list[str]:
    """Set a table; a cell may hold newlines.

    Where lines are not wrapped, the reader's program does it: there a table stands in columns only if most windows are
    wide enough, for a row that is broken anywhere is no row.
    """
    grid = [[carry(cell.splitlines()) or [""] for cell in row] for row in (header, *rows)]
    widths = _widths(grid)
    if not _fit(widths, columns):
        return _records(header, rows, columns, marks)
    head, *body = [_across(row, widths, alignments) for row in grid]
    ruler = _GAP.join("-" * size for size in widths)
    return [*head, ruler, *(line for row in body for line in row)]


def fits_in_columns(rows: Sequence[Row]) -> bool:
    """Say whether rows of cells stand in columns where lines are not wrapped."""
    return _fit(_widths([[cell.splitlines() for cell in row] for row in rows]), None)


def _widths(grid: Sequence[Sequence[Sequence[str]]]) -> list[int]:
    # A column of empty cells has its place in the ruler too.
    return [max(1, *(width(line) for row in grid for line in row[number])) for number in range(len(grid[0]))]


def _fit(widths: Sequence[int], columns: int | None) -> bool:
    return sum(widths) + len(_GAP) * (len(widths) - 1) <= (columns or _SAFE_COLUMNS)


def _across(row: Sequence[Sequence[str]], widths: Sequence[int], alignments: Sequence[Alignment]) -> list[str]:
    """Set one row beside each other, as many lines high as its highest cell."""
    return [
        _GAP.join(
            _padded(cell[number] if number < len(cell) else "", size, alignment)
            for cell, size, alignment in zip(row, widths, alignments, strict=True)
        ).rstrip(" ")
        for number in range(max(map(len, row)))
    ]


def _padded(text: str, size: int, alignment: Alignment) -> str:
    spare = size - width(text)
    match alignment:
        case "start":
            return text + " " * spare
        case "end":
            return " " * spare + text
        case "center":
            return " " * (spare // 2) + text + " " * (spare - spare // 2)


def _records(header: Row, rows: Sequence[Row], columns: int | None, marks: Punctuation) -> list[str]:
    """Set each row as lines of “header: cell”, with an empty line between rows; empty cells are left out."""
    lines: list[str] = []
    for row in rows:
        if lines:
            lines.append("")
        for label, cell in zip(header, row, strict=True):
            if cell:
                named = f"{label.replace(chr(10), ' ')}{marks.colon}" if label else ""
                lines += wrap(named + cell, columns, indent="  ")
    return lines

"""Text and a number of columns in; lines out, broken where Unicode allows it (UAX #14)."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from pipeline.formats.text.pieces import JOINER, fitting, pieces
from pipeline.formats.text.words import in_words
from pipeline.i18n.bidi import carry
from pipeline.i18n.display_width import width


def wrap(text: str, columns: int | None, first_indent: str = "", indent: str = "") -> list[str]:
    """Break a text into lines; None for columns breaks it only where the text itself has a newline.

    URLs, e-mail addresses, phone numbers and reference marks stay whole even where they are too wide. Any other piece
    that is wider than a line is broken between two characters, as a reader would see them.
    """
    if text.isprintable():  # then it is one paragraph, and isolates nothing that would go on in the next line
        lines = _lines(text, columns, first_indent, indent)
    else:
        lines = []
        for paragraph in text.splitlines() or [""]:
            lines += _lines(paragraph, columns, indent if lines else first_indent, indent)
        lines = carry(lines)
    if not first_indent and not indent:
        return lines
    return [(indent if number else first_indent) + line for number, line in enumerate(lines)]


def _lines(paragraph: str, columns: int | None, lead: str, indent: str) -> list[str]:
    """Give the lines of one paragraph, without indents."""
    text = paragraph.strip(" ")
    return [text] if columns is None else list(_fill(text, columns - width(lead), columns - width(indent)))


def _fill(text: str, first_room: int, room: int) -> Iterable[str]:
    if JOINER in text:
        return (text,) if width(text) <= first_room else fill_by_piece(text, first_room, room)
    if len(text) <= first_room and width(text) <= first_room:
        return (text,)
    if first_room == room and (lines := in_words(text, room)):
        return lines
    found = pieces(text)
    columns = list(map(width, found))
    if sum(columns) <= first_room:
        return (text,)
    if max(columns, default=0) > min(first_room, room):
        return fill_by_piece(text, first_room, room)
    return _fill_by_line(found, list(accumulate(columns)), first_room, room)


def _fill_by_line(found: Sequence[str], columns: Sequence[int], first_room: int, room: int) -> Iterator[str]:
    """Fill lines with pieces none of which is wider than a line, looking only at those where a line may end.

    `columns` says how far the text reaches with each piece.
    """
    start, limit = 0, first_room
    while start < len(found):
        end = bisect_right(columns, limit, start)
        if end < len(found):
            # The spaces at the end of a line's last piece may stand beyond it.
            end += columns[end] - len(found[end]) + len(found[end].rstrip(" ")) <= limit
        yield "".join(found[start:end]).rstrip(" ")
        start, limit = end, columns[end - 1] + room


def fill_by_piece(text: str, first_room: int, room: int) -> Iterator[str]:
    """Fill lines piece by piece, parting those that are wider than a line."""
    line, used, limit = "", 0, max(first_room, 1)
    for piece, bare, spaces in fitting(text, max(min(first_room, room), 1)):
        if line and used + bare > limit:
            yield line.rstrip(" ")
            line, used, limit = "", 0, max(room, 1)
        line += piece
        used += bare + spaces
    yield line.rstrip(" ")

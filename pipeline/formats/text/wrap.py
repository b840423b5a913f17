"""Text and a number of columns in; lines out, broken where Unicode allows it (UAX #14).

Columns are those of a terminal: Chinese, Japanese and Korean characters fill two, combining marks none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from unicode_segmentation_rs import graphemes, line_break_units
from wcwidth import wcswidth, wcwidth

from pipeline.formats.text.bidi import carry

# The algorithm alone breaks a URL after "/" and a phone number after each space.
_URL_CHARACTER = r"[!#-;=?-~\u00c0-\u1fff]"
_WHOLE = re.compile(
    rf"""
      (?:(?<![A-Za-z0-9+.-])[A-Za-z][A-Za-z0-9+.-]*://|www\.|mailto:){_URL_CHARACTER}+
    | (?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+             # an e-mail address
    | (?<![A-Za-z0-9-])[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/{_URL_CHARACTER}*  # a URL without its scheme
    | \+[0-9](?:[0-9]|[ ()./-]+(?=[0-9]))*                              # an international phone number
    | \([0-9]{{2,5}}\)[ ][0-9]+(?:[ -][0-9]+)*                          # a national one: (495) 498 8367
    | (?<![0-9])[0-9]{{1,3}}(?:[ ][0-9]{{3}})+(?![0-9])                 # a grouped number: 46 000
    | (?:(?<=\S)[ ]|\S)(?:\[[0-9]+\]|\([0-9]+\)(?![ ][0-9]))            # the mark of a link or note, and what it marks
    """,
    re.VERBOSE,
)

# Kinsoku: what may not start a line, and what may not end one (JIS X 4051, GB/T 15834).
_NOT_FIRST = frozenset("、。，．：；？！）」』】〉》”’々ーぁぃぅぇぉっゃゅょァィゥェォッャュョ,.;:?!)]")
_NOT_LAST = frozenset("（「『【〈《“‘([")

# Whatever stays whole has one of these; most paragraphs of a release have none, and this search is far quicker.
_HINT = re.compile(r"[0-9@/]|www\.")


@lru_cache(8192)  # a Chinese text is measured character by character
def width(text: str) -> int:
    """Measure a text in columns."""
    if text.isascii() and text.isprintable():
        return len(text)
    columns = wcswidth(text)
    return columns if columns >= 0 else sum(max(wcwidth(character), 0) for character in text)


def wrap(text: str, columns: int | None, first_indent: str = "", indent: str = "") -> list[str]:
    """Break a text into lines; None for columns breaks it only where the text itself has a newline.

    URLs, e-mail addresses, phone numbers and reference marks stay whole even where they are too wide. Any other piece
    that is wider than a line is broken between two characters, as a reader would see them.
    """
    lines: list[str] = []
    for paragraph in text.splitlines() or [""]:
        lead = indent if lines else first_indent
        if columns is None:
            lines.append(paragraph.strip(" "))
        else:
            lines += _fill(paragraph.strip(" "), columns - width(lead), columns - width(indent))
    return [(indent if number else first_indent) + line for number, line in enumerate(carry(lines))]


def _fill(text: str, first_room: int, room: int) -> Iterator[str]:
    """Give the lines of one paragraph, without indents."""
    if width(text) <= first_room:
        yield text
        return
    line, used, limit = "", 0, max(first_room, 1)
    for piece, bare, spaces in fitting(text, max(min(first_room, room), 1)):
        if line and used + bare > limit:
            yield line.rstrip(" ")
            line, used, limit = "", 0, max(room, 1)
        line += piece
        used += bare + spaces
    yield line.rstrip(" ")


def fitting(text: str, room: int) -> Iterator[tuple[str, int, int]]:
    """Give pieces that may each start a line, and fit on one unless they must stay whole.

    With each come its columns without the spaces at its end, and the number of those.
    """
    for piece in _pieces(text):
        letters = piece.rstrip(" ")
        bare, spaces = width(letters), len(piece) - len(letters)
        if bare <= room or _WHOLE.search(piece):
            yield piece, bare, spaces
        else:
            yield from ((part, width(part), 0) for part in _parted(piece, room))


def _parted(piece: str, room: int) -> Iterator[str]:
    """Part a piece between characters as seen, but not where a line would start or end with a mark that may not."""
    part = ""
    for cluster in graphemes(piece, is_extended=True):
        held = cluster[0] in _NOT_FIRST or (part and part[-1] in _NOT_LAST)
        if part and not (held and width(part + cluster) <= room):
            yield part
            part = ""
        part += cluster
    if part:
        yield part


def _pieces(text: str) -> Iterator[str]:
    """Give the pieces between Unicode's break opportunities, less those inside what stays whole."""
    wholes = _WHOLE.finditer(text) if _HINT.search(text) else iter(())
    whole = next(wholes, None)
    piece, end = "", 0
    for unit in line_break_units(text):
        piece += unit
        end += len(unit)
        while whole and whole.end() <= end:
            whole = next(wholes, None)
        if not whole or end <= whole.start():
            yield piece
            piece = ""
    if piece:
        yield piece

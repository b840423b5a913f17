"""The lines of an address in; the setting in which an envelope's window shows all of them, or that none does, out.

A window of 90 x 45 mm lies 20 mm from the left of the envelope, and 15 mm (DL, C6/5) or 60 mm (C5) from its foot (DIN
680; the folded sheet: DIN 5008, form B). A sheet of A4 has room to slide in it: folded at 105 mm or in three equal
parts in DL (ISO 269: 110 x 220 mm), in two in C5 (162 x 229 mm). What every one of these windows shows, wherever the
sheet lies, is 20 to 91 mm from its left edge and 57 to 84 mm from its top. The text begins at 25 mm, as the letter's
own text does. A long address begins at 50 mm, where every DL window shows it, and a C5 one while the sheet is lifted by
no more than 6 mm.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

from pipeline.edition.model import Target
from pipeline.i18n.print_width import rows

AddressStyle = Literal["Letter Address", "Letter Address Small", "Letter Address Smallest", "Letter Address Long"]

_MM = 72 / 25.4
_WIDE = (91 - 25) * _MM


class AddressSetting(Struct, frozen=True):
    """A style of the letter's paper: its size in points, and how many of its rows fill the place that it has."""

    style: AddressStyle
    size: float
    rows: int


# Held by tests to what the styles of templates/word/letter.docx say. Smaller than 8 points, nobody at a post reads it.
SETTINGS = (
    AddressSetting("Letter Address", 10.5, 6),
    AddressSetting("Letter Address Small", 9, 7),
    AddressSetting("Letter Address Smallest", 8, 8),
    AddressSetting("Letter Address Long", 8, 10),
)


def address_lines(target: Target) -> tuple[str, ...]:
    """Give the lines of an envelope's address as they are printed, one below the other; of a fax, with its numbers."""
    named = (each.text for each in (target.heading, target.office, target.institution) if each)
    faxes = (f"{each.label.text}: {each.display}" for each in target.faxes) if not target.address else ()
    return (*named, *(line.text for line in target.address), *faxes)


def rows_at(lines: Iterable[str], size: float) -> int:
    """Count the rows that lines fill in the window at a size in points."""
    return sum(rows(line, _WIDE / size) for line in lines)


def setting_of(lines: Iterable[str]) -> AddressSetting | None:
    """Choose the largest setting in which the window shows all lines; None where even the smallest does not."""
    known = tuple(lines)
    return next((each for each in SETTINGS if rows_at(known, each.size) <= each.rows), None)

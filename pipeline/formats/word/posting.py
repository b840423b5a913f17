"""A letter in; the size of its address, and how closely its text has to be set to fit on a sheet, out."""

from __future__ import annotations

from typing import Literal

from pipeline.edition.address_window import SETTINGS, AddressSetting, address_lines, setting_of
from pipeline.edition.model import Letter
from pipeline.i18n.display_width import width

Density = Literal["open", "close"]

# Columns that a line of the letter's text takes, and lines that the sheet holds in the style “Letter Text”: measured on
# templates/word/letter.docx. A longer letter is set in “Letter Text Small”, and one that is longer still takes a
# second sheet.
_COLUMNS = 86
_LINES = 26


def address_setting(letter: Letter) -> AddressSetting:
    """Choose the size in which an envelope's window shows the whole address; of one that is too long, the smallest."""
    return setting_of(address_lines(letter.target)) or SETTINGS[-1]


def density(letter: Letter) -> Density:
    """Choose between the letter's two sizes by counting its lines."""
    lines = sum(_lines(paragraph) + 0.5 for paragraph in letter.plain.split("\n\n"))
    return "open" if lines + _lines(letter.subject_line.text) <= _LINES else "close"


def _lines(paragraph: str) -> int:
    return sum(max(1, -(-max(width(line), len(line)) // _COLUMNS)) for line in paragraph.split("\n"))

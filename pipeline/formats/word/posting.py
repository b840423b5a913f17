"""A letter in; whether it goes on a sheet of paper, and how closely it has to be set to fit on one, out."""

from __future__ import annotations

from typing import Literal

from pipeline.edition.model import Letter
from pipeline.i18n.display_width import width

Density = Literal["open", "close"]

# Columns that a line of the letter's text takes, and lines that the sheet holds in the style “Letter Text”: measured on
# templates/word/letter.docx. A longer letter is set in “Letter Text Small”, and one that is longer still takes a
# second sheet.
_COLUMNS = 86
_LINES = 26


def goes_on_paper(letter: Letter) -> bool:
    """Say whether a letter is posted or faxed; to somebody who has an e-mail address only, nothing can be posted."""
    return bool(letter.target.address or letter.target.faxes)


def density(letter: Letter) -> Density:
    """Choose between the letter's two sizes by counting its lines."""
    lines = sum(_lines(paragraph) + 0.5 for paragraph in letter.plain.split("\n\n"))
    return "open" if lines + _lines(letter.subject.text) <= _LINES else "close"


def _lines(paragraph: str) -> int:
    return sum(max(1, -(-max(width(line), len(line)) // _COLUMNS)) for line in paragraph.split("\n"))

"""Roman numerals on the sheet: XX век is the 20th century, Chapter VII."""

from __future__ import annotations

import re

from pipeline.facts.sheet import Sheet

_ROMAN = re.compile(r"\b(?=[XVI]{2})(X{0,3})(IX|IV|V?I{0,3})(?:e|er|ème|º|-й|-е)?\b")
_ROMAN_PAIRS = ("II", "IV", "IX", "VI", "XI", "XV", "XX")
_ROMAN_DIGITS = {"": 0, "I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9}


def note_roman(sheet: Sheet) -> None:
    """Note Roman numerals of two letters and more as answers: XX век is the 20th century."""
    letters = {letter for letter in "XVI" if letter in sheet.text}  # most texts have none, and one is found fast
    if not any(letters.issuperset(pair) and pair in sheet.text for pair in _ROMAN_PAIRS):
        return
    for match in sheet.found(_ROMAN):
        value = 10 * len(match[1]) + _ROMAN_DIGITS[match[2]]
        sheet.note("number", match.span(), [("number", str(value))], weight="likely")

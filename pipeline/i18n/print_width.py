"""A text in; the width that it takes in print at most, in ems, and the rows that it fills, out.

Which font a reader's machine puts in place of the letterhead's is not known here. So each letter counts as wide as in
the widest serif face that was met, DejaVu Serif; Georgia, Times and Noto Serif are narrower. A test compares.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

# Thousandths of an em, and the letters that take no more; an accent takes nothing.
_WIDTHS = (
    (340, " .,:;'’‘!|·ijlıїі"),
    (480, '()[]/-‐‑"“”„?ftrιIJ*'),
    (610, "aceosvxyzkагезосухьэεγτυζξ"),
    (650, "bdghnpquвдлртцъякκλνρ"),
    (790, "ABEFLPSTVXYZРСТУХЬЗАГЕмфΑΒΕΖΣΤΥΧ"),
    (960, "mwæøшщжыφψωюNQ&—…%@"),
    (1200, "ÆŒœMWЖШЩЮЫΩΜ№МÐ"),
    # Hebrew, and Arabic letters as they end a word or stand alone. Of both the widest is DejaVu Sans.
    (340, "ויןا"),
    (450, "גזנ"),
    (620, "בדכךלרدذرزژڑڈوەء"),
    (700, "אהחטםסעפףצץجحخچعغمة"),
    (790, "מקשתلںنہ"),
    (980, "طظقكکگىيیهھے"),
    (1100, "بتثپٹف"),
    (1360, "سشصض"),
)
# Arabic letters that lead on to the next one, where they are narrower.
_LEADING = ((400, "بتثپٹنيیىل"), (640, "فقكکگمعغہ"), (950, "سشصضطظ"))
_OF_LETTERS = {letter: width for width, letters in reversed(_WIDTHS) for letter in letters}
_OF_LEADING = {letter: width for width, letters in _LEADING for letter in letters}
_SMALL, _CAPITAL = 690, 890
# Scripts without capitals, by their first and last letter: an average that no line was seen to exceed.
_OF_SCRIPTS = (
    (0x0530, 0x058F, 720),
    (0x0590, 0x05FF, 560),
    (0x0600, 0x08FF, 620),
    (0x0E00, 0x0EFF, 660),
    (0x10A0, 0x10FF, 720),
    (0x1200, 0x139F, 720),
    (0xFB1D, 0xFB4F, 560),
    (0xFB50, 0xFEFC, 620),
)
_OTHER = 1150
_MARKS = {"Mn", "Me"}
_EM = 1000
# Letters between which a line may end without a space: Chinese and Japanese, Thai, Lao, Burmese and Khmer.
_APART = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff00-\uffef"
_PIECES = re.compile(f"[{_APART}]|[^\\s{_APART}]+")


def ems(text: str) -> float:
    """Give the width of a text, in ems, that no serif face of an office machine exceeds."""
    letters = [each for each in unicodedata.normalize("NFD", text) if unicodedata.category(each) not in _MARKS]
    return sum(map(_width, letters, [*letters[1:], " "])) / _EM


def rows(text: str, room: float) -> int:
    """Count the rows that a text fills at most where a row has room for so many ems."""
    filled, found, end = 0.0, 1, 0
    for piece in _PIECES.finditer(text):
        gap = ems(" ") if filled and piece.start() > end else 0.0
        wide, end = ems(piece[0]), piece.end()
        if filled and filled + gap + wide > room:
            found, filled, gap = found + 1, 0.0, 0.0
        filled += gap + wide
        while filled > room:  # a word that is longer than the row is broken, before the letter that has no room
            found, filled = found + 1, filled - max(room - _OTHER / _EM, room / 2)
    return found


@cache
def _width(letter: str, following: str) -> int:
    if letter in _OF_LEADING and following.isalpha():
        return _OF_LEADING[letter]
    if letter in _OF_LETTERS:
        return _OF_LETTERS[letter]
    if unicodedata.category(letter) == "Cf":
        return 0
    if unicodedata.east_asian_width(letter) in {"W", "F"}:
        return _EM
    code = ord(letter)
    own = next((width for first, last, width in _OF_SCRIPTS if first <= code <= last), None)
    if own is not None:
        return own
    if not letter.isalnum() or unicodedata.name(letter, "").startswith(("LATIN", "CYRILLIC", "GREEK", "DIGIT")):
        return _CAPITAL if letter.isupper() else _SMALL
    return _OTHER

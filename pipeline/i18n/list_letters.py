"""A language in; the letters that it counts the entries of a list by, out: a, b, c, and what stands there elsewhere.

CLDR has no such sequences, so those of four scripts stand here; where a script is not among them, it is a to z. Word
and browsers count by themselves (`WORD`, templates/html/letters.css); plain text takes its marks from here.
"""

from __future__ import annotations

from collections.abc import Mapping

from pipeline.i18n.language import Language
from pipeline.languages.data import Letters

_OF_SCRIPT: Mapping[str, Letters] = {"Cyrl": "cyrillic", "Arab": "arabic", "Hans": "han", "Hant": "han", "Jpan": "han"}
_SEQUENCES: Mapping[Letters, str] = {
    "latin": "abcdefghijklmnopqrstuvwxyz",
    "cyrillic": "абвгдежзиклмнопрстуфхцчшщэюя",
    "arabic": "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ",  # the order of counting (abjad)
}
_HAN = "〇一二三四五六七八九"
_TEN = 10
WORD: Mapping[Letters, tuple[str, str]] = {
    "latin": ("lowerLetter", "%1)"),
    "cyrillic": ("russianLower", "%1)"),
    "arabic": ("arabicAbjad", "%1)"),
    "han": ("chineseCounting", "%1、"),
}
"""What Word calls each, and how the mark is written with its sign."""


def letters_of(language: Language) -> Letters:
    """Give the letters that a language counts by."""
    return language.data.list_letters or _OF_SCRIPT.get(language.script, "latin")


def list_mark(letters: Letters, number: int) -> str:
    """Give the mark of an entry, by its number from 1, with the sign behind it and the space."""
    if letters == "han":
        return f"{_han(number)}、"
    sequence, mark = _SEQUENCES[letters], ""
    while number:
        number, place = divmod(number - 1, len(sequence))
        mark = sequence[place] + mark
    return f"{mark}) "


def _han(number: int) -> str:
    tens, ones = divmod(number, _TEN)
    if not tens:
        return _HAN[ones]
    return (_HAN[tens] if tens > 1 else "") + "十" + (_HAN[ones] if ones else "")

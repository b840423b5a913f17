"""Every character is one that the fonts are made for which languages and scripts name, on pages and in Word.

It goes by scripts, not by the fonts of this machine, which are nobody else's (`pipeline/languages/setting.py`). So it
cannot know that a reader has deleted a font, nor that a font lacks a rare letter of a script that it is made for.
"""

from __future__ import annotations

import re
import unicodedata

from pipeline.document.shape import TextAt
from pipeline.fault import Faults
from pipeline.i18n.setting import letters_in_fonts
from pipeline.newsroom.item import Variant
from pipeline.newsroom.load import Newsroom

# How Unicode's names of letters begin beside those of scripts: what every system's fonts have.
_OF_ALL = frozenset({
    "IDEOGRAPHIC", "HALFWIDTH", "FULLWIDTH", "COMBINING", "MODIFIER", "FEMININE", "MASCULINE", "MICRO", "OHM", "KELVIN",
    "ANGSTROM", "VARIATION", "ENCLOSED", "KATAKANA-HIRAGANA", "VERTICAL", "BOPOMOFO",
})  # fmt: skip
_BEYOND_THE_COMMON = 0x20000  # the rarer Chinese characters, for which systems have fonts of their own, or none
# First and last of what every system's fonts have; the rest is looked at by name.
_COMMON = (
    (0, 0x52F), (0x590, 0x6FF), (0x750, 0x77F), (0x2000, 0x2BFF), (0x3000, 0x9FFF), (0xAC00, 0xD7A3), (0xFF00, 0xFFEF),
)  # fmt: skip
# The rows of 256 characters in it, by the first byte of their numbers in UTF-16.
COMMON_ROWS = bytes([*range(0x05), 0x06, *range(0x20, 0x2C), *range(0x30, 0xA0), *range(0xAC, 0xD7), 0xFF])
_FINE: set[str] = set()
"""Characters that were met, and that fonts have: most texts hold no others."""


def check(newsroom: Newsroom, faults: Faults) -> None:
    """Look at every text of every language; one warning in a file for each such script, or each character of none."""
    for item in newsroom.items:
        for variant in item.variants:
            _variant(variant, faults)


def _variant(variant: Variant, faults: Faults) -> None:
    told: set[str] = set()
    for unit in variant.texts():
        for offset in _missing(unit.scalar.text):
            # a text in Hindi has every letter of the script: one warning says it for all of them
            character = unit.scalar.text[offset]
            script = _script(character)
            kind = character if not script or script in letters_in_fonts() else script
            if kind not in told:
                told.add(kind)
                _tell(unit, offset, faults)


def _missing(text: str) -> list[int]:
    """Give where each character that no font has first stands."""
    if is_common(text):
        return []
    unknown = set(text) - _FINE
    _FINE.update(filter(is_in_fonts, unknown))
    return sorted(text.index(character) for character in unknown - _FINE)


def is_common(text: str) -> bool:
    """Say whether a text keeps to common rows, as nearly every one does, in a tenth of the time of `_missing`."""
    rows = text.encode("utf-16-le", "surrogatepass")[1::2]
    return not rows.translate(None, COMMON_ROWS) and "\ufffe" not in text and "\uffff" not in text


def is_in_fonts(character: str) -> bool:
    """Say whether the named fonts are made for a character."""
    if any(first <= ord(character) <= last for first, last in _COMMON):
        return True
    category = unicodedata.category(character)
    if category == "Co":
        return True  # told as lost-character
    if ord(character) & 0xFFFE == 0xFFFE or 0xFDD0 <= ord(character) <= 0xFDEF:  # noqa: PLR2004 - Unicode 23.7
        return False
    if category[0] not in "LM" or unicodedata.combining(character):
        return True
    script = _script(character)
    return ord(character) < _BEYOND_THE_COMMON and (script in _OF_ALL or script in letters_in_fonts())


def _script(character: str) -> str:
    return re.split(r"[ -]", unicodedata.name(character, ""), maxsplit=1)[0]


def _tell(unit: TextAt, offset: int, faults: Faults) -> None:
    character, before = unit.scalar.text[offset], unit.scalar.text[:offset]
    line, column = before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1
    name = unicodedata.name(character, "a character without a name")
    faults.add(
        "no-glyph",
        f"no font that pages and Word files name has U+{ord(character):04X}, {name}",
        unit.scalar.at(line, column),
        expected="a letter that readers’ machines can show",
        hint="many would see an empty box: write it in another way, or name fonts for it in its language’s folder",
        severity="warning",
    )

"""A language tag in; its script, direction and fall-back chain out.

Nothing here knows what a release is. Facts come from CLDR (through langcodes' likely subtags).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Literal

import langcodes

Direction = Literal["ltr", "rtl"]

# Scripts written from right to left: Unicode Standard, chapters 9 and 19; ISO 15924 codes.
_RTL_SCRIPTS = frozenset({"Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa"})
# Scripts set without spaces between words, in wide cells.
_WIDE_SCRIPTS = frozenset({"Hans", "Hant", "Hani", "Jpan", "Kore", "Hang", "Hira", "Kana"})


@dataclass(frozen=True, slots=True, order=True)
class Language:
    """One BCP 47 language, with what its tag alone tells: script (ISO 15924) and direction."""

    tag: str
    script: str
    direction: Direction

    @property
    def is_rtl(self) -> bool:
        """Say whether the script runs from right to left."""
        return self.direction == "rtl"

    @property
    def is_wide(self) -> bool:
        """Say whether the script fills two terminal columns a character (Chinese, Japanese, Korean)."""
        return self.script in _WIDE_SCRIPTS

    @property
    def fallbacks(self) -> tuple[str, ...]:
        """Give the tags to try for this language, nearest first: zh-Hant-HK, zh-Hant, zh."""
        parts = self.tag.split("-")
        return tuple("-".join(parts[:end]) for end in range(len(parts), 0, -1))


@cache
def language(tag: str) -> Language:
    """Give the language of a tag; raise ValueError when BCP 47 does not know it."""
    if not langcodes.tag_is_valid(tag):
        raise ValueError(tag)
    standard = langcodes.standardize_tag(tag)
    script = langcodes.Language.get(standard).maximize().script or "Zyyy"
    return Language(standard, script, "rtl" if script in _RTL_SCRIPTS else "ltr")

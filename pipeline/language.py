"""A language tag in; its script, direction and fall-back chain out.

Nothing here knows what a release is. Facts come from CLDR (through langcodes' likely subtags).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Literal

import langcodes

Direction = Literal["ltr", "rtl"]

# Scripts written from right to left: Unicode Standard, chapters 9 and 19; ISO 15924 codes.
_RTL_SCRIPTS = frozenset({"Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa"})
# Scripts set without spaces between words, in wide cells.
_WIDE_SCRIPTS = frozenset({"Hans", "Hant", "Hani", "Jpan", "Kore", "Hang", "Hira", "Kana"})
# CLDR's language matching: 0 to 5 is the same language by another name, 20 a neighbour such as nn and nb.
_NEAR = 20


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
        """Give the tags whose texts may stand for this language's, nearest first: zh-Hant-HK, zh-Hant, never zh.

        Only what is in the same script: zh alone is simplified, and sr-Latn readers get no Cyrillic (BCP 47, 4.4, with
        CLDR's likely subtags).
        """
        return _fallbacks(self)


@cache
def _fallbacks(language: Language) -> tuple[str, ...]:
    parts = language.tag.split("-")
    own = next((place for place, part in enumerate(parts) if len(part) == 1), len(parts)) or len(parts)
    ends = [len(parts), *(end for end in range(own, 0, -1) if end < len(parts))]
    shorter = ["-".join(parts[:end]) for end in ends]
    implied = f"{parts[0]}-{language.script}"
    nearest = [*shorter[:-1], implied, shorter[-1]] if len(shorter) > 1 else [*shorter, implied]
    return tuple(dict.fromkeys(tag for tag in nearest if tag == language.tag or _script(tag) == language.script))


def nearest(tag: str, known: Iterable[str]) -> str | None:
    """Give the known language that was probably meant: nb for no, zh-Hans for zh; None when none is near."""
    near = [(distance, other) for other in known if (distance := langcodes.tag_distance(tag, other)) <= _NEAR]
    return min(near)[1] if near else None


def is_tag(text: str) -> bool:
    """Say whether BCP 47 knows a tag."""
    try:
        return bool(langcodes.tag_is_valid(text))
    except ValueError:
        return False


@cache
def language(tag: str) -> Language:
    """Give the language of a tag; raise ValueError when BCP 47 does not know it."""
    if not is_tag(tag):
        raise ValueError(tag)
    standard = langcodes.standardize_tag(tag)
    script = _script(standard)
    return Language(standard, script, "rtl" if script in _RTL_SCRIPTS else "ltr")


@cache
def _script(tag: str) -> str:
    if not is_tag(tag):
        return "Zyyy"
    return langcodes.Language.get(tag).maximize().script or "Zyyy"

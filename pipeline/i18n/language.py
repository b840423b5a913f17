"""A language tag in; its script, direction and fall-back chain out.

Nothing here knows what a release is. Facts come from CLDR (through langcodes' likely subtags). Loading its tables takes
as long as setting an edition, so what they say of languages that the engine knows stands in `pipeline/languages/` too.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from threading import Lock
from typing import Literal

from msgspec import Struct

from pipeline.languages.data import LanguageData
from pipeline.languages.registry import data_of, exact, has_folder

Direction = Literal["ltr", "rtl"]

# Scripts written from right to left: Unicode Standard, chapters 9 and 19; ISO 15924 codes.
_RTL_SCRIPTS = frozenset({"Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa"})
# Scripts set without spaces between words, in wide cells.
_WIDE_SCRIPTS = frozenset({"Hans", "Hant", "Hani", "Jpan", "Kore", "Hang", "Hira", "Kana"})
# CLDR's language matching: 0 to 5 is the same language by another name, 20 a neighbour such as nn and nb.
_NEAR = 20


class Language(Struct, frozen=True, order=True):
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

    @property
    def data(self) -> LanguageData:
        """Give what the engine knows of the language: of the nearest in its script, or else in another one."""
        return _data(self)


@cache
def _data(language: Language) -> LanguageData:
    return next((found for tag in language.fallbacks if (found := exact(tag))), None) or data_of(language.tag)


@cache
def _fallbacks(language: Language) -> tuple[str, ...]:
    parts = language.tag.split("-")
    own = next((place for place, part in enumerate(parts) if len(part) == 1), len(parts)) or len(parts)
    ends = [len(parts), *(end for end in range(own, 0, -1) if end < len(parts))]
    shorter = ["-".join(parts[:end]) for end in ends]
    implied = f"{parts[0]}-{language.script}"
    nearest = [*shorter[:-1], implied, shorter[-1]] if len(shorter) > 1 else [*shorter, implied]
    return tuple(dict.fromkeys(tag for tag in nearest if tag == language.tag or _script(tag) == language.script))


class Likely(Struct, frozen=True):
    """What a tag means in full, by CLDR's likely subtags: zh is zh, Hans, CN. The territory may be lacking."""

    language: str
    script: str
    territory: str | None


# langcodes keeps one object a tag for all threads, and a list in it is seen before it is filled.
_ONE_AT_A_TIME = Lock()


@cache
def likely(tag: str) -> Likely:
    """Give what a valid tag means in full."""
    if own := _known(tag):
        return Likely(tag.partition("-")[0], own.script, own.territory)
    from langcodes import Language as Subtags  # noqa: PLC0415 - see above

    with _ONE_AT_A_TIME:
        found = Subtags.get(tag).maximize()
    return Likely(found.language or "und", found.script or "Zyyy", found.territory)


def nearest(tag: str, known: Iterable[str]) -> str | None:
    """Give the known language that was probably meant: nb for no, zh-Hans for zh; None when none is near."""
    from langcodes import tag_distance  # noqa: PLC0415 - see above

    with _ONE_AT_A_TIME:
        near = [(distance, other) for other in known if (distance := tag_distance(tag, other)) <= _NEAR]
    return min(near)[1] if near else None


def is_tag(text: str) -> bool:
    """Say whether BCP 47 knows a tag."""
    if has_folder(text) or _known(text):
        return True
    from langcodes import tag_is_valid  # noqa: PLC0415 - see above

    try:
        return bool(tag_is_valid(text))
    except ValueError:
        return False


@cache
def language(tag: str) -> Language:
    """Give the language of a tag; raise ValueError when BCP 47 does not know it."""
    if not is_tag(tag):
        raise ValueError(tag)
    standard = _standard(tag)
    script = _script(standard)
    return Language(standard, script, "rtl" if script in _RTL_SCRIPTS else "ltr")


def _standard(tag: str) -> str:
    if has_folder(tag):
        return tag
    from langcodes import standardize_tag  # noqa: PLC0415 - see above

    return str(standardize_tag(tag))


def _known(tag: str) -> LanguageData | None:
    """Give what stands of a tag in its folder; also of one with its likely script spelt out, which chains ask for."""
    plain, _, script = tag.partition("-")
    found = exact(tag) or exact(plain)
    return found if found and (found is exact(tag) or found.script == script) else None


def _script(tag: str) -> str:
    return likely(tag).script if is_tag(tag) else "Zyyy"

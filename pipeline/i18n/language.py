"""A language tag in; its script, direction and fall-back chain out.

Nothing here knows what a release is. Facts come from CLDR (through langcodes' likely subtags). Loading its tables takes
as long as setting an edition, so what they say of the languages that have interface words stands here too; a test
compares.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from threading import Lock
from typing import Literal

from msgspec import Struct

Direction = Literal["ltr", "rtl"]

# Scripts written from right to left: Unicode Standard, chapters 9 and 19; ISO 15924 codes.
_RTL_SCRIPTS = frozenset({"Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa"})
# Scripts set without spaces between words, in wide cells.
_WIDE_SCRIPTS = frozenset({"Hans", "Hant", "Hani", "Jpan", "Kore", "Hang", "Hira", "Kana"})
# The languages of templates/words/, each with its likely script and territory.
SHIPPED = {
    "ar": ("Arab", "EG"), "de": ("Latn", "DE"), "en": ("Latn", "US"), "es": ("Latn", "ES"), "fa": ("Arab", "IR"),
    "fr": ("Latn", "FR"), "ja": ("Jpan", "JP"), "nb": ("Latn", "NO"), "pt": ("Latn", "BR"), "ru": ("Cyrl", "RU"),
    "tr": ("Latn", "TR"), "uk": ("Cyrl", "UA"), "zh-Hans": ("Hans", "CN"), "zh-Hant": ("Hant", "TW"),
}  # fmt: skip
# The same with the script spelt out, and zh: what fall-back chains ask for.
KNOWN = {
    **SHIPPED,
    **{f"{tag}-{found[0]}": found for tag, found in SHIPPED.items() if "-" not in tag},
    "zh": SHIPPED["zh-Hans"],
}
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
    if tag in KNOWN:
        return Likely(tag.partition("-")[0], *KNOWN[tag])
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
    if text in KNOWN:
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
    if tag in SHIPPED:
        return tag
    from langcodes import standardize_tag  # noqa: PLC0415 - see above

    return str(standardize_tag(tag))


def _script(tag: str) -> str:
    return likely(tag).script if is_tag(tag) else "Zyyy"

"""A language in; how it says numbers, months and times of the day out, ready to be looked up word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import cache
from typing import Literal

from msgspec import Struct

from pipeline.facts.fact import Value
from pipeline.facts.lexicon import ar, cjk, de, en, es, fa, fr, nb, pt, ru, tr, uk
from pipeline.facts.lexicon.form import Lexicon
from pipeline.facts.prepared import folded, prepared
from pipeline.i18n.language import language

_LEXICONS = {
    "ar": ar.LEXICON,
    "de": de.LEXICON,
    "en": en.LEXICON,
    "es": es.LEXICON,
    "fa": fa.LEXICON,
    "fr": fr.LEXICON,
    "ja": cjk.JAPANESE,
    "nb": nb.LEXICON,
    "nn": nb.LEXICON,
    "no": nb.LEXICON,
    "pt": pt.LEXICON,
    "ru": ru.LEXICON,
    "tr": tr.LEXICON,
    "uk": uk.LEXICON,
    "zh": cjk.CHINESE,
}
_TURKISH = frozenset({"tr", "az"})
_NONE = Lexicon(cardinals="", ordinals="", scales="")
GAPS = " \u00a0\u202f\u2009\u2007'"
"""What may part the thousands of a number, and a number from its sign of per cent."""
_AS_WORD = re.compile(r"[\W\d_]+")

Role = Literal["cardinal", "ordinal", "scale", "loose"]


class Word(Struct, frozen=True):
    """A word that says a number. Where `sure` is false it also means something else."""

    value: Value
    role: Role
    sure: bool


class Month(Struct, frozen=True):
    """A month's name, of the Gregorian calendar or the Solar Hijri one."""

    number: int
    solar: bool
    short: bool = False
    """Shortened, or a number word as well (dez, sept): it is a month only with a day or a year beside it."""


class Speech(Struct, frozen=True):
    """How one language says numbers and dates. `known` is false where its number words are not known here."""

    tag: str
    known: bool
    words: Mapping[str, Word]
    months: Mapping[str, Month]
    joins: frozenset[str]
    afternoon: frozenset[str]
    half_hour: frozenset[str]
    percent: re.Pattern[str]
    percent_behind: re.Pattern[str]
    """Per cent right behind a number, as the one group; or the rest of a range that has its sign at the end."""
    percent_before: re.Pattern[str]
    percent_heads: frozenset[str]
    """What per cent or the rest of a range may begin with, as capitals."""
    percent_tails: frozenset[str] | None
    """What per cent may end with, as capitals, and what may follow it there; None where it may be any letter."""
    compound: re.Pattern[str] | None
    glued: re.Pattern[str] | None
    parts: re.Pattern[str] | None
    weekdays: re.Pattern[str] | None
    fifteen_days: frozenset[str]
    ten_and_unit: bool
    has_dual: bool
    heads: frozenset[str]
    """The first two letters of every number word: a word that begins otherwise holds no number."""
    month_heads: frozenset[str]
    """The first words of months that have two."""

    @property
    def is_turkish(self) -> bool:
        """Say whether I and İ are two letters."""
        return self.tag in _TURKISH


@cache
def speech(tag: str) -> Speech:
    """Give how a language says numbers."""
    base = language(tag).tag.split("-")[0]
    lexicon = _LEXICONS.get(base, _NONE)
    turkish = base in _TURKISH
    words: dict[str, Word] = {}
    for text, role in (
        (lexicon.loose, "loose"),
        (lexicon.ordinals, "ordinal"),
        (lexicon.scales, "scale"),
        (lexicon.cardinals, "cardinal"),
    ):
        for form, value, sure in _forms(text, lexicon.endings, turkish=turkish):
            words[form] = Word(value, _role(role), sure)
    numbers = sorted((form for form in words if words[form].role in ("cardinal", "scale")), key=len, reverse=True)
    any_number = "|".join(map(re.escape, numbers))
    months = _months(lexicon, turkish=turkish) if base in _LEXICONS else months_of_cldr(base)
    percent = [prepared(form) for form in ("%", *lexicon.percent.split())]
    joined = "|".join(_words(lexicon.joins, turkish=turkish))
    stems = "|".join(_words(lexicon.stems, turkish=turkish))
    return Speech(
        tag=base,
        known=base in _LEXICONS,
        words=words,
        months=months,
        joins=_words(lexicon.joins, turkish=turkish),
        afternoon=_words(lexicon.afternoon, turkish=turkish),
        half_hour=_words(lexicon.half_hour, turkish=turkish),
        percent=_either(percent),
        percent_behind=_either(percent, f"[{GAPS}]?({{}})|[{GAPS}]?[-–—][{GAPS}]?\\d[\\d.,]*[{GAPS}]?%"),
        percent_before=_either(percent, "(?:{})[ \u00a0]*$"),
        percent_heads=frozenset("-–—").union(form[0].upper() for form in percent),
        percent_tails=None
        if any(form.endswith("*") for form in percent)
        else frozenset(" \u00a0\n").union(form[-1].upper() for form in percent),
        compound=re.compile(f"({any_number})(?:{stems})") if stems else None,
        glued=re.compile(f"(?:{any_number}|{joined}){{2,}}") if lexicon.glued else None,
        parts=re.compile(f"{any_number}|{joined}") if lexicon.glued else None,
        weekdays=_either(lexicon.weekdays.split()) if lexicon.weekdays else None,
        fifteen_days=_words(lexicon.fifteen_days, turkish=turkish),
        ten_and_unit=lexicon.ten_and_unit,
        has_dual=base == "ar",
        heads=frozenset(form[:2] for form in numbers),
        month_heads=frozenset(form.split(" ")[0] for form in months if " " in form),
    )


def _role(role: str) -> Role:
    match role:
        case "cardinal" | "ordinal" | "scale":
            return role
        case _:
            return "loose"


def _forms(text: str, endings: str, *, turkish: bool) -> Iterator[tuple[str, Value, bool]]:
    value: Value = 0
    for entry in text.split():
        if entry[0].isdigit():
            value = int(entry) if entry.isdigit() else Fraction(entry)
            continue
        form = folded(prepared(entry.lstrip("?")), turkish=turkish)
        for ending in endings.split() if form.endswith("+") else [""]:
            yield form.removesuffix("+") + ending, value, not entry.startswith("?")


def _words(text: str, *, turkish: bool) -> frozenset[str]:
    return frozenset(folded(prepared(word), turkish=turkish) for word in text.split())


def _either(patterns: list[str], form: str = "{}") -> re.Pattern[str]:
    any_of_them = "|".join(prepared(each).replace("_", "[ \u00a0\u202f]") for each in patterns)
    return re.compile(form.format(any_of_them), re.IGNORECASE)


def _months(lexicon: Lexicon, *, turkish: bool) -> Mapping[str, Month]:
    found = {
        form.replace("_", " "): Month(int(value), solar=False, short=not sure)
        for form, value, sure in _forms(lexicon.months, "", turkish=turkish)
    }
    for month, name in enumerate(lexicon.solar_months.split(), 1):
        found.setdefault(folded(prepared(name)), Month(month, solar=True))
    return found


def months_of_cldr(*locales: str) -> Mapping[str, Month]:
    """Give the names of the months in some locales, for a language that has no lexicon; loading CLDR takes long."""
    from copy import deepcopy  # noqa: PLC0415 - see above

    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - see above

    found: dict[str, Month] = {}
    for name in locales:
        try:
            # Babel writes the months of one language into those that others share with it
            months = deepcopy(Locale.parse(name).months)
        except (UnknownLocaleError, ValueError):
            continue
        turkish = name in _TURKISH
        for width in ("wide", "abbreviated"):
            for context in ("format", "stand-alone"):
                for month, written in months[context][width].items():
                    form = folded(prepared(str(written)), turkish=turkish).rstrip(".")
                    if not _AS_WORD.search(form.replace(" ", "").replace("'", "")):
                        found.setdefault(form, Month(int(month), solar=False, short=width == "abbreviated"))
    return found

"""A language tag in; the CLDR locale whose dates, times and numbers it uses out, with the digits it asks for.

CLDR has no data for some languages: Babel then answers with another script's (ur for ur-Latn), or with root's
placeholders (“8 M03 2026” for Dhivehi). Neither may ever be printed, so both are told apart here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, MutableMapping
from functools import cache
from itertools import pairwise
from typing import Any, Literal

from babel import Locale, UnknownLocaleError, localedata
from babel.numbers import format_decimal
from babel.units import format_unit
from msgspec import Struct

from pipeline.i18n.language import language
from pipeline.languages.data import LanguageData
from pipeline.languages.registry import data_of

Lack = Literal["locale", "script", "months"]

_ASCII = "0123456789"
# The digit zero of CLDR's numbering systems (common/supplemental/numberingSystems.xml); the nine others follow it.
_ZEROS = {
    "adlm": 0x1E950, "arab": 0x0660, "arabext": 0x06F0, "beng": 0x09E6, "deva": 0x0966, "fullwide": 0xFF10,
    "gujr": 0x0AE6, "guru": 0x0A66, "khmr": 0x17E0, "knda": 0x0CE6, "laoo": 0x0ED0, "latn": 0x0030, "mlym": 0x0D66,
    "mymr": 0x1040, "nkoo": 0x07C0, "olck": 0x1C50, "orya": 0x0B66, "rohg": 0x10D30, "tamldec": 0x0BE6, "telu": 0x0C66,
    "thai": 0x0E50, "tibt": 0x0F20,
}  # fmt: skip
_NUMBERING = re.compile(r"-u(?:-[a-z0-9]+)*?-nu-([a-z0-9]{3,8})")
_DIGITS = re.compile(r"nu-[a-z0-9]{3,8}")
_KEY = 2  # letters of the name of what is asked for; other subtags are longer, or one letter for another extension
_EXTENSION = re.compile(r"-[a-z0-9]-.*")
_PLACEHOLDER = re.compile(r"M\d\d")


class _OwnData(localedata.LocaleDataDict):
    """Keeps what is found for a locale with that locale.

    Babel 2.18 writes it into what locales share, so that one language prints the months of the one before it
    (python-babel issue 1234).
    """

    def __init__(self, data: MutableMapping[Any, Any], base: Mapping[Any, Any] | None = None) -> None:
        super().__init__(dict(data), data if base is None else base)


localedata.LocaleDataDict = _OwnData  # type: ignore[misc]


class Conventions(Struct, frozen=True):
    """How a language writes dates, times and numbers; `numbering` is CLDR's name of its digits (latn, arabext).

    `gregorian`: its tag asks for the years of the Gregorian calendar (th-u-ca-gregory), whatever its press counts by.
    """

    locale: Locale
    numbering: str
    gregorian: bool = False

    @property
    def data(self) -> LanguageData:
        """Give what the engine knows of the language."""
        return data_of(locale_name(self.locale))

    @property
    def territory(self) -> str | None:
        """Give the territory of the tag, or else the likely one."""
        return self.locale.territory or self.data.territory

    def digits(self, text: str) -> str:
        """Give a formatted date or number with these digits."""
        return text.translate(_digits(self.numbering)) if self.numbering != "latn" else text

    def number(self, count: int) -> str:
        """Give a whole number with the language's grouping, by the separators that belong to these digits."""
        if abs(count) < 10 ** (self.data.grouped_from - 1):
            return self.digits(str(count))
        return self.digits(str(format_decimal(count, locale=self.locale, numbering_system=self._symbols)))

    def measure(self, value: float, unit: str) -> str:
        """Give a value with one of CLDR's units: digital-megabyte, duration-minute."""
        symbols = self._symbols
        shown = str(format_unit(value, unit, length="short", locale=self.locale, numbering_system=symbols))
        return self.digits(shown.replace(" ", "\u00a0"))

    @property
    def _symbols(self) -> str:
        return self.numbering if self.numbering in self.locale.number_symbols else "latn"


@cache
def _digits(numbering: str) -> dict[int, str]:
    zero = _ZEROS[numbering]
    return {ord(digit): chr(zero + place) for place, digit in enumerate(_ASCII)}


def locale_name(locale: Locale) -> str:
    """Give the tag of a locale."""
    return str(locale).replace("_", "-")


@cache
def conventions(tag: str) -> Conventions | None:
    """Give a tag's conventions; None where CLDR lacks what a date needs."""
    locale = locale_of(tag)
    if locale is None or lack(tag):
        return None
    asked = _NUMBERING.search(tag)
    usual = data_of(locale_name(locale)).digits
    return Conventions(locale, asked[1] if asked and asked[1] in _ZEROS else usual, "-ca-gregory" in tag)


@cache
def lack(tag: str) -> Lack | None:
    """Say what CLDR lacks for a tag: the language, the language in this script, or the names of its months."""
    locale = locale_of(tag)
    if locale is None:
        return "script" if _parsed(tag.partition("-")[0]) else "locale"
    return "months" if _PLACEHOLDER.search(locale.months["format"]["wide"][3]) else None


def month_names(locale: Locale) -> Mapping[str, Mapping[str, Mapping[int, str]]]:
    """Give CLDR's names of months by context (format, stand-alone), width (wide, abbreviated) and number, from 1."""
    return {
        context: {width: dict(names) for width, names in widths.items()} for context, widths in locale.months.items()
    }


def numbering_asked(tag: str) -> str | None:
    """Give the name of the digits that a tag asks for (fa-u-nu-arabext), where that is none that can be printed."""
    asked = _NUMBERING.search(tag)
    return asked[1] if asked and asked[1] not in _ZEROS else None


def not_kept(tag: str) -> str | None:
    """Give the first part of a tag that asks for what dates and numbers cannot keep to: u-ca-persian; None for none.

    Of Unicode's keys (UTS #35, 3.6.1) digits are kept to. The calendar is the Gregorian one: dates in a text and in its
    translation are compared by it, and CLDR's other calendars are not in Babel.
    """
    found = _EXTENSION.search(tag)
    if found is None:
        return None
    kind, *subtags = found[0].removeprefix("-").split("-")
    if kind != "u":
        return "-".join((kind, *subtags))
    starts = [at for at, subtag in enumerate(subtags) if len(subtag) <= _KEY] or [len(subtags)]
    keywords = ["-".join(subtags[at:end]) for at, end in pairwise([0, *starts, len(subtags)]) if at < end]
    return next((f"u-{each}" for each in keywords if each != "ca-gregory" and not _DIGITS.fullmatch(each)), None)


@cache
def locale_of(tag: str) -> Locale | None:
    """Give the CLDR locale of a tag, complete or not; None where CLDR has none in this language and script."""
    own = language(_EXTENSION.sub("", tag, count=1))
    found = (locale for name in own.fallbacks if (locale := _parsed(name)))
    return next((each for each in found if language(locale_name(each)).script == own.script), None)


def _parsed(tag: str) -> Locale | None:
    try:
        locale = Locale.parse(tag.replace("-", "_"))
    except (ValueError, UnknownLocaleError):
        return None
    # Babel takes “und” for English
    return locale if locale.language == tag.partition("-")[0] else None

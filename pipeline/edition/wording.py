"""One language's voice: its words with their places filled, its dates, counts, countries and lists, from CLDR.

Values that are filled into a right-to-left sentence are isolated (UAX #9, chapter 2.7), so that a Latin name or a clock
time inside it cannot pull the punctuation around it to the wrong side.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache

from babel import Locale
from babel.dates import format_date, format_time, get_timezone_location
from babel.lists import format_list
from babel.numbers import format_decimal

from pipeline.desk.words import Words, locale_name
from pipeline.edition.model import Phrase, Time
from pipeline.edition.moments import machine
from pipeline.language import Language
from pipeline.punctuation import punctuation

_NEEDS_ISOLATION = re.compile("[A-Za-z0-9+\u0400-\u04ff\u4e00-\u9fff]")
_FIRST_STRONG, _POP = "\u2068", "\u2069"


@dataclass(frozen=True, slots=True)
class Wording:
    """A language's words and the CLDR conventions that its dates and numbers follow."""

    language: Language
    words: Words
    locale: Locale

    def word(self, key: str, **values: str) -> str:
        """Give a word with its places filled."""
        return self._filled(self.words.single[key], values)

    def counted(self, key: str, count: int) -> str:
        """Give the plural form of a word for a count, with the count in it."""
        forms = self.words.plural[key]
        form = forms[self.locale.plural_form(count)]
        return self._filled(form, {"count": self.number(count)})

    def _filled(self, pattern: str, values: Mapping[str, str]) -> str:
        for name, value in values.items():
            pattern = pattern.replace(f"{{{name}}}", self.isolated(value))
        return pattern

    def isolated(self, value: str) -> str:
        """Isolate a value that runs from left to right inside a right-to-left sentence."""
        if self.language.is_rtl and _NEEDS_ISOLATION.search(value):
            return f"{_FIRST_STRONG}{value}{_POP}"
        return value

    def joined(self, *parts: str) -> str:
        """Join parts with the language's comma."""
        return punctuation(self.language).comma.join(parts)

    def number(self, count: int) -> str:
        """Give a whole number with the language's own grouping."""
        return str(format_decimal(count, locale=self.locale))

    def date(self, day: date) -> Time:
        """Give a day in the language's long form."""
        return Time(day.isoformat(), str(format_date(day, "long", locale=self.locale)))

    def time(self, moment: datetime, *, utc: bool = False) -> Time:
        """Give a moment with the city of its zone; with `utc`, the same moment in UTC beside it.

        A city is unambiguous all year, and CLDR has it in every language; letters such as CET are neither.
        """
        day = format_date(moment.date(), "long", locale=self.locale)
        text = _joined(self.locale, day, self._clock(moment))
        if str(moment.tzinfo) == "UTC":
            return Time(machine(moment), f"{text} UTC")
        beside = get_timezone_location(moment, locale=self.locale, return_city=True)
        if utc:
            there = moment.astimezone(UTC)
            other = "" if there.date() == moment.date() else f"{format_date(there.date(), 'long', locale=self.locale)} "
            beside = f"{beside} / {other}{self._clock(there)} UTC"
        return Time(machine(moment), f"{text} ({beside})")

    def _clock(self, moment: datetime) -> str:
        return str(format_time(moment, "short", tzinfo=moment.tzinfo, locale=self.locale))

    def country(self, code: str) -> str:
        """Give a country's printed name."""
        return str(self.locale.territories[code])

    def language_name(self, other: Language) -> str:
        """Give another language's name in this one."""
        return _name_of(other.tag, self.locale)

    def listing(self, names: Iterable[str]) -> str:
        """Give names as a sentence lists them: A, B and C."""
        return str(format_list(list(names), locale=self.locale))

    def phrase(self, text: str) -> Phrase:
        """Give text that is in this language."""
        return Phrase(text, self.language)


def _joined(locale: Locale, day: str, clock: str) -> str:
    """Join a date and a time as CLDR's long pattern does ({1} is the date, {0} the time)."""
    pattern = str(locale.datetime_formats["medium"])
    return pattern.replace("{0}", clock).replace("{1}", day).replace("'", "")


def wording(tag: Language, words: Words, conventions: Mapping[str, str]) -> Wording:
    """Give the voice of a language under a newsroom's conventions."""
    return Wording(tag, words, _locale(conventions.get(tag.tag, tag.tag)))


@cache
def _locale(tag: str) -> Locale:
    return Locale.parse(locale_name(tag))


def own_name(tag: str) -> str:
    """Give a language's name for itself."""
    return _name_of(tag, Locale.parse(locale_name(tag)))


def _name_of(tag: str, locale: Locale) -> str:
    """Give a language's name in a locale; CLDR names some tags whole (“Simplified Chinese”)."""
    whole = locale.languages.get(locale_name(tag))
    return str(whole or Locale.parse(locale_name(tag)).get_display_name(locale) or tag)

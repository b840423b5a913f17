"""One language's voice: its words with their places filled, its dates, counts, countries and lists, from CLDR.

Values that are filled into a right-to-left sentence are isolated (UAX #9, chapter 2.7), so that a Latin name or a clock
time inside it cannot pull the punctuation around it to the wrong side.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta

from babel import Locale
from babel.dates import get_timezone_location
from msgspec import Struct

from pipeline.document.appeal import AddressedAs
from pipeline.edition.model import Phrase, Time
from pipeline.i18n import times
from pipeline.i18n.conventions import Conventions, conventions
from pipeline.i18n.language import Language, language
from pipeline.i18n.language_names import name_of
from pipeline.i18n.name_lists import listed
from pipeline.i18n.places import filled
from pipeline.i18n.punctuation import punctuation
from pipeline.newsroom.words import Words
from pipeline.state.moments import machine

_LTR_SIGN = re.compile("[A-Za-z0-9+\u0400-\u04ff]")
_LATIN = re.compile("[A-Za-z]")
_RIGHT_TO_LEFT_MARK = "\u200f"
_FIRST_STRONG, _POP = "\u2068", "\u2069"


class Wording(Struct, frozen=True):
    """A language's words and the CLDR conventions that its dates and numbers follow."""

    language: Language
    words: Words
    conventions: Conventions

    @property
    def locale(self) -> Locale:
        """Give the CLDR locale."""
        return self.conventions.locale

    def word(self, key: str, **values: str) -> str:
        """Give a word with its places filled."""
        return self._filled(self.words.single[key], values)

    def word_if_any(self, key: str, **values: str) -> str | None:
        """Give a word with its places filled; None where the language has the words of letters alone, and not this."""
        return self.word(key, **values) if key in self.words.single else None

    def sets_apart(self, addressed_as: AddressedAs | None) -> bool:
        """Say whether a letter opens otherwise to a man, or a woman, than to somebody of whom nothing is known."""
        return addressed_as is not None and addressed_as in self.words.salutations

    def salutation(self, name: str, addressed_as: AddressedAs | None) -> str | None:
        """Give how a letter opens to a man, a woman, or somebody of whom that is not known; None as above."""
        form = self.words.salutations.get(addressed_as) if addressed_as else None
        return self._filled(form, {"name": name}) if form else self.word_if_any("salutation", name=name)

    def counted(self, key: str, count: int) -> str:
        """Give the plural form of a word for a count, with the count in it."""
        forms = self.words.plural[key]
        form = forms[self.locale.plural_form(count)]
        return self._filled(form, {"count": self.number(count)})

    def _filled(self, pattern: str, values: Mapping[str, str]) -> str:
        return "".join(filled(pattern, values, str, self.isolated))

    def isolated(self, value: str) -> str:
        """Isolate a value that runs from left to right inside a right-to-left sentence."""
        if self.language.is_rtl and _runs_against_rtl(value):
            return f"{_FIRST_STRONG}{value}{_POP}"
        return value

    def sentences(self, *parts: str) -> str:
        """Set sentences one after another; scripts without spaces between words have none between sentences."""
        return ("" if self.language.is_wide else " ").join(parts)

    def joined(self, *parts: str) -> str:
        """Join parts with the language's comma."""
        return punctuation(self.language).comma.join(parts)

    def bracketed(self, remark: str) -> str:
        """Give a remark in the language's brackets, with the space that stands before them."""
        marks = punctuation(self.language)
        return f"{marks.open_bracket}{remark}{marks.close_bracket}"

    def number(self, count: int) -> str:
        """Give a whole number with the language's own grouping."""
        return self.conventions.number(count)

    def size(self, count: int) -> str:
        """Give a number of bytes as CLDR writes it: 84 kB, 12.4 MB."""
        kilobytes = max(1, round(count / 1000))
        if kilobytes < 1000:  # noqa: PLR2004 - kilobytes in a megabyte
            return self._measured(self.conventions.measure(kilobytes, "digital-kilobyte"))
        return self._measured(self.conventions.measure(round(count / 1_000_000, 1), "digital-megabyte"))

    def duration(self, seconds: int) -> str:
        """Give a length of time as CLDR writes minutes and seconds: 2 min 31 sec."""
        parts = zip(("minute", "second"), divmod(seconds, 60), strict=True)
        # Babel's lists of units are broken in Arabic and missing in Norwegian, and so are its hours in Spanish
        said = " ".join(self.conventions.measure(count, f"duration-{unit}") for unit, count in parts if count)
        return re.sub(r"\s", "", said) if self.language.is_wide else self._measured(said)

    def _measured(self, said: str) -> str:
        """Isolate a measure; a mark keeps its number with its unit behind a Latin word, also in LibreOffice."""
        holds = self.language.is_rtl and not _LATIN.search(said)
        return self.isolated(f"{_RIGHT_TO_LEFT_MARK}{said}" if holds else said)

    def date(self, day: date) -> Time:
        """Give a day in the language's long form."""
        return Time(day.isoformat(), times.long_day(day, self.conventions))

    def time(self, moment: datetime, *, utc: bool = False) -> Time:
        """Give a moment with the city of its zone; with `utc`, the same moment in UTC beside it.

        A city is unambiguous all year, and CLDR has it in every language; letters such as CET are neither.
        """
        in_utc = self._elsewhere(moment.astimezone(UTC), moment) if utc else ""
        return Time(machine(moment), self._with_zone(self._on_day(moment), moment, in_utc))

    def in_full(self, starts: datetime, ends: datetime | None = None) -> Time:
        """Give a moment with its weekday, in its zone and in UTC; with `ends`, the span, nothing in it twice."""
        there = starts.astimezone(UTC)
        if ends is None:
            text = self._with_zone(self._on_weekday(starts), starts, self._elsewhere(there, starts))
            return Time(machine(starts), text)
        how, over = self.conventions, ends.astimezone(UTC)
        if starts.date() == ends.date():
            text = times.joined(times.full_day(starts.date(), how), times.clocks(starts, ends, how), how)
        else:
            text = times.days(self._on_weekday(starts), self._on_weekday(ends), how)
        same_days = (there.date(), over.date()) == (starts.date(), ends.date())
        if same_days and ends - starts < timedelta(days=1):
            beside = times.clocks(there, over, how)
        elif there.date() == over.date():
            beside = times.joined(times.long_day(there.date(), how), times.clocks(there, over, how), how)
        else:
            beside = times.days(self._on_day(there), self._on_day(over), how)
        return Time(machine(starts), self._with_zone(text, starts, beside))

    def _on_weekday(self, moment: datetime) -> str:
        how = self.conventions
        return times.joined(times.full_day(moment.date(), how), times.clock(moment, how), how)

    def _on_day(self, moment: datetime) -> str:
        how = self.conventions
        return times.joined(times.long_day(moment.date(), how), times.clock(moment, how), how)

    def _elsewhere(self, there: datetime, here: datetime) -> str:
        """Give a time in UTC, with its day where that is another one."""
        return times.clock(there, self.conventions) if there.date() == here.date() else self._on_day(there)

    def _with_zone(self, text: str, moment: datetime, in_utc: str) -> str:
        """Name the zone of a printed time; beside it stands the same in UTC, where that is given."""
        if str(moment.tzinfo) == "UTC":
            return f"{text}\u00a0UTC"
        marks = punctuation(self.language)
        city = get_timezone_location(moment, locale=self.locale, return_city=True)
        beside = f"{city}{marks.semicolon}{in_utc}\u00a0UTC" if in_utc else city
        return f"{text}{marks.open_bracket}{beside}{marks.close_bracket}"

    def country(self, code: str) -> Phrase:
        """Give a country's printed name; in English, and marked so, where CLDR has none in this language."""
        return country(code, self.language, self.locale)

    def language_name(self, other: Language) -> str:
        """Give another language's name in this one."""
        return name_of(other.tag, self.locale)

    def listing(self, names: Iterable[str], *, marks: Sequence[str] = (), in_sentence: bool = False) -> str:
        """Give names as a list: A, B and C; `marks` stand in their places, where something else fills these."""
        return listed(list(names), self.locale, marks=marks, in_sentence=in_sentence)

    def phrase(self, text: str) -> Phrase:
        """Give text that is in this language."""
        return Phrase(text, self.language)


def country(code: str, own: Language, locale: Locale | None) -> Phrase:
    """Give a country's printed name in a language; in English, and marked so, where CLDR has none."""
    name = locale.territories.get(code) if locale else None
    return Phrase(name, own) if name else Phrase(str(Locale("en").territories[code]), language("en"))


def _runs_against_rtl(value: str) -> bool:
    return bool(_LTR_SIGN.search(value)) or any("\u4e00" <= letter <= "\u9fff" for letter in value)


def wording(tag: Language, words: Words, chosen: Mapping[str, str]) -> Wording:
    """Give the voice of a language under a newsroom's conventions."""
    # a newsroom with a language that has no dates is not sound: its rules are applied, and nothing of it is printed
    found = conventions(chosen.get(tag.tag, tag.tag)) or Conventions(Locale("en"), "latn")
    return Wording(tag, words, found)

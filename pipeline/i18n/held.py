"""A text and its language in; the same with no-break spaces where no line should end, out.

Within a day and its month, an hour and its words, a figure and its unit, a number in groups; behind the small words
that end no line in Czech and Polish, and before French marks. Only a space that was typed is held, and none is added.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from babel import Locale

from pipeline.i18n.conventions import Conventions, conventions, locale_of, month_names
from pipeline.i18n.french_spaces import held as held_before_marks
from pipeline.i18n.language import Language
from pipeline.i18n.times import clock_pattern, day_pattern
from pipeline.languages.data import LanguageData
from pipeline.languages.registry import data_of, lexicon

_NO_BREAK = "\u00a0"
_DIGIT = re.compile(r"\d")
_GAP = "[ \u00a0\u202f]"
# The International System of Units, and signs of money
_UNITS = (
    r"%|‰|€|£|\$|¥|₹|₽|₺|₩|°C?|[kcm]?m[²³]?|km/h|[km]?g|ha|l|[kMG]B|[kMGT]?Wh?|EUR|USD|GBP|NOK|SEK|DKK|CHF|kr|zł|Kč|Ft"
)
# What stands before its first sign is asked behind it: so only places with such a sign are looked at.
_ANYWHERE = (
    rf"{_GAP}(?<=\d.)(?=(?:{_UNITS})(?![\w/]))",
    rf"\d(?<![\d.,].)(?<!\d{_GAP}.)\d{{0,2}}(?:{_GAP}\d{{3}})+(?!\w|[.,]\d|{_GAP}\d)",  # 12 480
    rf"[§№Nn](?<!\w.)(?:(?<=[§№])|(?<=[Nn])[°ºr]\.?|(?<=N)o\.){_GAP}(?=\d)",
)
_DAY = rf"\d(?<![\w/.,:-].)\d?(?:º|er|°|st|nd|rd|th)?\.?{_GAP}(?:de{_GAP})?"
_YEAR = rf"(?:,?{_GAP}(?:de{_GAP})?\d{{4}}(?!\w))?"
_OTHER_NAME = r"(?:/[^\W\d_]+)?"  # مايو/أيار
_DAY_SECOND = rf"{_GAP}\d{{1,2}}(?!\w)(?:,{_GAP}\d{{4}}(?!\w))?"
_HALVES = ("am", "pm")
_FIELD = re.compile(r"'[^']*'|d+|M+|y|h+|H+|m+|a+|B+|[^'a-zA-Z]+|\w")


def held(text: str, language: Language) -> str:
    """Give a text with the spaces held that stand in one of these."""
    if " " not in text:
        return text
    if language.data.spaced_marks:
        text = held_before_marks(text)
    if language.data.tied_words:
        text = _tied(language).sub(_NO_BREAK, text)
    if _DIGIT.search(text):
        for pattern in _patterns(language.tag):
            text = pattern.sub(_whole, text)
    return text


def _whole(found: re.Match[str]) -> str:
    return found[0].replace(" ", _NO_BREAK)


@cache
def _tied(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?<=\b[{language.data.tied_words.replace(' ', '')}]) (?=\w)", re.IGNORECASE)


@cache
def _patterns(tag: str) -> tuple[re.Pattern[str], ...]:
    """Give the patterns of what stays in one line in a language."""
    return tuple(map(re.compile, (*_ANYWHERE, *_of_language(tag))))


def _of_language(tag: str) -> Iterator[str]:
    locale, how = locale_of(tag), conventions(tag)
    if locale is None or how is None:
        return
    months = "|".join(sorted(map(_spaced, month_forms(locale, tag)), key=len, reverse=True))
    yield rf"{_DAY}(?:{months})(?!\w){_OTHER_NAME}{_YEAR}"
    if how.data.month_first:
        yield rf"(?<!\w)(?:{months}){_DAY_SECOND}"
    yield _as_printed(day_pattern(how), months, how.data)
    yield from _clocks(how)


def month_forms(locale: Locale, tag: str) -> frozenset[str]:
    """Give the names of months, in every case that is known."""
    own, words = month_names(locale), lexicon(tag)
    named = {name for context in ("format", "stand-alone") for name in own[context]["wide"].values()}
    known = [each.replace("_", " ") for each in (words.months.split() if words else ()) if each[0] not in "?0123456789"]
    return frozenset(named | set(map(str.capitalize, known) if data_of(tag).capital_months else known))


def _spaced(literal: str) -> str:
    return re.sub(r"(?:\\?[ \u00a0\u202f])+", _GAP, re.escape(literal))


def _as_printed(pattern: str, months: str, own: LanguageData) -> str:
    """Give a regular expression of a day as the language's pattern has it, with its year or without."""
    first = f"|{re.escape(own.dates.first_day)}" if own.dates.first_day else ""
    fields = {"d": rf"(?:\d{{1,2}}{first})", "M": f"(?:{months})", "y": r"\d{4}"}
    parts = [fields[each[0]] if each[0] in fields else _spaced(each.strip("'")) for each in _FIELD.findall(pattern)]
    year = parts.index(fields["y"])
    if year > 1:
        parts[year - 1 :] = [f"(?:{''.join(parts[year - 1 :])})?"]
    else:
        parts[: year + 2] = [f"(?:{''.join(parts[: year + 2])})?"]
    return rf"(?<![\w/.,:-]){''.join(parts)}(?!\w)"


def _clocks(how: Conventions) -> Iterator[str]:
    """Give regular expressions of an hour with its words, and with minutes or without."""
    own, usual = how.data.dates, clock_pattern(how)
    widths = [how.locale.day_periods["format"][width] for width in ("wide", "abbreviated")]
    halves = {each[key] for each in widths for key in _HALVES if key in each} | set(own.halves.values())
    before, behind = (
        "|".join(map(_spaced, sorted(filter(None, {words.strip(), *halves}), key=len, reverse=True)))
        for words in (own.before_clock, own.behind_clock)
    )
    yield rf"(?<!\w)(?:{before}){_GAP}(?=\d)"
    yield rf"{_GAP}(?<=\d.)(?=(?:{behind})(?!\w))"
    tokens = [each for each in _FIELD.findall(own.patterns.get(usual, usual)) if each[0] not in "aB"]
    parts = [r"\d{1,2}" if each[0] in "hHm" else _spaced(each.strip("'")) for each in tokens]
    minute = next(place for place, each in enumerate(tokens) if each[0] == "m")
    end = minute + 1 if tokens[minute - 1].strip() else len(parts)
    parts[minute - 1 : end] = [f"(?:{''.join(parts[minute - 1 : end])})?"]
    whole = "".join(parts).removeprefix(_GAP).removesuffix(_GAP)
    if _GAP in whole:
        yield rf"(?<![\w.,:]){whole}(?!\w)"

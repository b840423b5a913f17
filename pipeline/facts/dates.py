"""Dates on the sheet: in digits, with a month's name, in Chinese characters, of eras and the Solar Hijri year."""

from __future__ import annotations

import re
from datetime import date
from functools import cache, lru_cache

from msgspec.structs import replace

from pipeline.facts.calendars import gregorian, is_solar_year
from pipeline.facts.fact import Key, number
from pipeline.facts.listed import Month
from pipeline.facts.sheet import Sheet, Token
from pipeline.facts.spoken import Speech
from pipeline.languages.registry import data_of

# CLDR sets a mark of direction before each sign of an Arabic date.
_SIGNS = frozenset("-/.\u200e\u200f\u061c")
_SIGN = "[\u200e\u200f\u061c]?([-/.])"
_AGAIN = r"[\u200e\u200f\u061c]?\2"
_ISO = re.compile(rf"(?<![\d./-])(\d{{4}}){_SIGN}(\d{{1,2}}){_AGAIN}(\d{{1,2}})(?![\d/-]|\.\d)")
_NUMERIC = re.compile(rf"(?<![\d./-])(\d{{1,2}}){_SIGN}(\d{{1,2}}){_AGAIN}(\d{{4}}|\d{{2}})(?![\d/-]|\.\d)")
_DAY_BEFORE = re.compile(
    r"(?<![\d.,:/])(\d{1,2})(?:st|nd|rd|th|er|re|º|ª|°|\.|-?(?:го|е|ше|й|ого)|η|ης|ল|লা|রা|ঠা|ই|শে)?"
    r"(?:[ \u00a0\n]+(?:of|de|den|dem|d'|من|تا))?[ \u00a0\n]*(?:d')?$"
)
_DAY_AFTER = re.compile(r"^[ \u00a0]*(\d{1,2})(?:st|nd|rd|th)?(?![\d.,:]*\d)(?![ \u00a0]*(?:%|per))")
_YEAR_AFTER = re.compile(r"^['\w.]{0,6}(?:,|[ \u00a0\n]*(?:de|del|of))?[ \u00a0\n]+(\d{4})(?!\d)")
_OTHER_NAME = re.compile(r"/[^\W\d_]+(?: [^\W\d_]+)?(?= |\n|$)")
_YEAR_FIRST = re.compile(r"(?<![\d.])(\d{4})\.[ \u00a0](\d{1,2})\.[ \u00a0](\d{1,2})(?=\.)")
_WITH_STOPS = re.compile(r"(?<![\d.])(\d{1,2})\.[ \u00a0](\d{1,2})\.[ \u00a0](\d{4})(?!\d)")
_NUMBERED = "(\\d{{1,2}})[ \u00a0/]+{}[ \u00a0](\\d{{1,2}})(?!\\d)"
_PARTS = 2
_LAST_MONTH = 12
_LAST_DAY = 31
_THIS_CENTURY = "20"
# Years from which a day of the Solar Hijri calendar without its year is looked at: leap years move it by one.
_SOLAR_YEARS = range(1399, 1408)


def take_dates(sheet: Sheet) -> None:
    """Take every date that is written with digits only."""
    for match in sheet.at_digits(_ISO, _SIGNS):
        _take_numeric(sheet, match, match[1], [(match[3], match[4])])
    if word := sheet.speech.numbered_month:
        for match in sheet.at_digits(_numbered(word), frozenset({"/", word[0], word[0].upper()})):
            if is_day(int(match[2]), int(match[1])):
                take_day(sheet, match.span(), {(int(match[2]), int(match[1]))})
    data = sheet.speech.data
    if data.either_order or (data.month_first and data.ordinal_stop):
        for match in sheet.at_digits(_YEAR_FIRST, _SIGNS):
            _take_numeric(sheet, match, match[1], [(match[2], match[3])])
    if data.ordinal_stop:
        for match in sheet.at_digits(_WITH_STOPS, _SIGNS):
            _take_numeric(sheet, match, match[3], [(match[2], match[1])])
    for match in sheet.at_digits(_NUMERIC, _SIGNS):
        first, second, year = match[1], match[3], match[4]
        if len(year) == 2:  # noqa: PLR2004 - digits of a short year
            year = _THIS_CENTURY + year
        both = [(second, first), (first, second)]
        is_sure = not sheet.speech.data.either_order and is_day(int(second), int(first))
        _take_numeric(sheet, match, year, both[:1] if is_sure else both)


@cache
def _numbered(word: str) -> re.Pattern[str]:
    """Give how a day is written before a month that is a figure."""
    return re.compile(_NUMBERED.format(word), re.IGNORECASE)


def says_month(speech: Speech, word: str) -> bool:
    """Say whether a word may be a month's name, or the first of two."""
    return word in speech.months or word in speech.month_heads or word.partition("'")[0] in speech.months


def take_months(sheet: Sheet, tokens: list[Token]) -> list[Token]:
    """Take every month's name with the day and the year beside it; give the words that are left."""
    months, heads = sheet.speech.months, sheet.speech.month_heads
    left: list[Token] = []
    index = 0
    while index < len(tokens):
        token = tokens[index]
        index += 1
        if not token.says:
            left.append(token)
            continue
        month = months.get(token.word)
        if month is None and "'" in token.word:
            month = months.get(token.word.split("'")[0])
        elif token.word in heads and index < len(tokens):
            # names of two words: Arabic’s second autumn and winter months
            month = months.get(f"{token.word} {tokens[index].word}")
            if month:
                token = replace(token, end=tokens[index].end)
                index += 1
        if month is None or (sheet.speech.data.capital_months and not sheet.text[token.start].isupper()):
            left.append(token)
            continue
        if not _take_named(sheet, token, month, _day_in_words(sheet, left) if month.solar else None):
            left.append(token)
    return left


def _day_in_words(sheet: Sheet, before: list[Token]) -> int | None:
    """Give the day that stands in words before a month: دوم فروردین, بیست و سوم اسفند."""
    values = [sheet.speech.words.get(token.word) for token in before[-3:]]
    if not values or values[-1] is None or values[-1].role not in ("cardinal", "ordinal"):
        return None
    tens = values[0] if len(values) > _PARTS and before[-2].word in sheet.speech.joins else None
    return int(values[-1].value + (tens.value if tens and tens.value in (20, 30) else 0))


def _take_named(sheet: Sheet, token: Token, month: Month, worded: int | None) -> bool:
    """Take a month with what stands beside it; say whether it was one."""
    start, end = token.start, token.end
    if sheet.text[max(0, start - 1) : start] == "/" and sheet.text[max(0, start - 2) : start - 1] == "\x00":
        sheet.blank((start, end))  # the second name of the same month: فبراير/شباط
        return True
    before = _DAY_BEFORE.search(sheet.text, max(0, start - 16), start)
    after = None
    if before is None and sheet.speech.data.month_first:
        after = _DAY_AFTER.search(sheet.text[end : end + 8])
    day = int(before[1]) if before else int(after[1]) if after else None
    tail = sheet.text[end : end + 40]
    other = _OTHER_NAME.match(tail)
    year = _YEAR_AFTER.search(tail[after.end() if after else other.end() if other else 0 :])
    if month.solar:
        number_of_day = int(before[1]) if before else worded
        start = before.start() if before else start
        _take_solar(sheet, (start, end), month.number, number_of_day, int(year[1]) if year else None)
        return True
    if day is not None and is_day(month.number, day):
        span = (before.start() if before else start, end + (after.end() if after else 0))
        take_day(sheet, span, {(month.number, day)})
        return True
    if month.short and year is None:
        return False
    sheet.take("date", (start, end), [("month", month.number)], weight="sure" if year else "likely")
    return True


def _take_solar(sheet: Sheet, span: tuple[int, int], month: int, day: int | None, year: int | None) -> None:
    years = [year] if year and is_solar_year(year) else list(_SOLAR_YEARS)
    if day:
        days = {found for each in years if (found := _solar(each, month, day))}
        if days:
            if year and len(days) == 1:
                _take_year(sheet, span[1], year, {next(iter(days)).year})
            take_day(sheet, span, {(found.month, found.day) for found in days})
            return
    first, last = _solar(years[0], month, 1), _solar(years[0], month, 29)
    if first and last:
        if year:
            _take_year(sheet, span[1], year, {first.year, last.year})
        months = [("month", first.month), ("month", last.month)]
        sheet.take("date", span, months, weight="sure" if year else "likely")


def _take_year(sheet: Sheet, after: int, year: int, years: set[int]) -> None:
    """Take a Solar Hijri year that stands behind its month, as the Gregorian year or years that it is there."""
    start = sheet.text.find(str(year), after)
    sheet.take("number", (start, start + 4), [number(str(each)) for each in years])


def _solar(year: int, month: int, day: int) -> date | None:
    try:
        return gregorian(year, month, day)
    except ValueError:
        return None


def _take_numeric(sheet: Sheet, match: re.Match[str], year: str, orders: list[tuple[str, str]]) -> None:
    if is_solar_year(int(year)) and sheet.speech.persian:
        found = _solar(int(year), int(orders[0][0]), int(orders[0][1]))
        if found:
            orders, year = [(str(found.month), str(found.day))], str(found.year)
    days = {(int(month), int(day)) for month, day in orders if is_day(int(month), int(day))}
    if days:
        sheet.note("number", match.span(), [number(year)])
        take_day(sheet, match.span(), days)


def take_day(sheet: Sheet, span: tuple[int, int], days: set[tuple[int, int]]) -> None:
    """Take a day. It offers its month and its number too: to the other end of a range, which may have no month."""
    ends: list[Key] = [key for month, day in days for key in (("month", month), ("day of a month", day))]
    if any(
        phrase.may_be_before(sheet.text, span[0]) and phrase.before(sheet.text, span[0])
        for phrase in sheet.speech.nights
    ):  # it began on the day before
        before = {(month, day - 1) for month, day in days if day > 1}
        ends += [("day of a month", day) for _, day in before]
        days = days | before
    sheet.take("date", span, [("day", f"{month}-{day}") for month, day in days], ends)


@lru_cache(1024)
def short_day(first: str, second: str, tag: str) -> frozenset[Key]:
    """Give the keys of the days that two numbers with a sign between them may be, which may also be no date."""
    one, other = int(first), int(second)
    days = {(other, one)} if is_day(other, one) else set()
    if data_of(tag).either_order and is_day(one, other):
        days.add((one, other))
    return frozenset(("day", f"{month}-{day}") for month, day in days)


def is_day(month: int, day: int) -> bool:
    """Say whether two numbers may be a month and a day of it."""
    return 1 <= month <= _LAST_MONTH and 1 <= day <= _LAST_DAY

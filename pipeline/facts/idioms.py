"""Phrases on the sheet that say no number, or another than their words; and the days of the week."""

from __future__ import annotations

import re

from pipeline.facts.fact import Key
from pipeline.facts.runs import TWO_WORDS
from pipeline.facts.sheet import Places, Sheet

_WIDE_DAY = re.compile(
    "(?:星期|礼拜|禮拜)([一二三四五六日天])|(?<![一二三四五六七八九十两兩0-9个個])[周週]([一二三四五六日])(?![天次日回])|([月火水木金土日])曜|(?<=日)[(]([月火水木金土日一二三四五六])(?:・?祝)?[)]"
)
_WIDE_LEADS = re.compile("[星礼禮周週月火水木金土日(]")  # what they begin with
_WIDE_DAYS = {
    sign: day for signs in ("一二三四五六日", "月火水木金土日") for day, sign in enumerate(signs, 1)
} | {"天": 7}  # fmt: skip
_COVID = re.compile("(?:COVID|КОВИД|كوفيد|كوويد)[ -]19", re.IGNORECASE)
_DAYS = 7
_WIDE_NAMED_DAYS = {
    "元旦": "1-1", "元日": "1-1", "大晦日": "12-31", "聖誕節": "12-25", "圣诞节": "12-25", "クリスマスイブ": "12-24",
    "クリスマス": "12-25", "平安夜": "12-24", "メーデー": "5-1", "勞動節": "5-1", "劳动节": "5-1", "婦女節": "3-8",
    "妇女节": "3-8", "女性デー": "3-8", "人權日": "12-10", "人权日": "12-10", "人権デー": "12-10",
}  # fmt: skip
_WIDE_NAMED = re.compile("|".join(sorted(_WIDE_NAMED_DAYS, key=len, reverse=True)))


def take_idioms(sheet: Sheet, places: Places) -> None:
    """Take the phrases that say no number, and those that answer for others."""
    for phrase, match in sheet.phrased(places):
        if phrase.value == "-":
            sheet.idioms.append(match.span())
        elif "-" in phrase.value:
            take_named_day(sheet, match.span(), phrase.value)
        else:
            keys: list[Key] = [("number", value) for value in phrase.value.split(",")]
            sheet.take("number", match.span(), keys, weight="answer")


def take_wide_named_days(sheet: Sheet) -> None:
    """Take the days that have a name in Chinese and Japanese: 元旦, 大晦日."""
    for match in sheet.found(_WIDE_NAMED):
        take_named_day(sheet, match.span(), _WIDE_NAMED_DAYS[match[0]])


def take_named_day(sheet: Sheet, span: tuple[int, int], days: str) -> None:
    """Take a day by its name, which another language may give as a date: May Day, Silvester."""
    parts = [day.split("-") for day in days.split(",")]
    ends: list[Key] = [key for month, day in parts for key in (("month", int(month)), ("day of a month", int(day)))]
    sheet.take("date", span, [("day", day) for day in days.split(",")], ends, "answer")


def take_names(sheet: Sheet) -> None:
    """Take the names that have a number in one language and none in another."""
    for match in sheet.found(_COVID) if "19" in sheet.text else ():
        sheet.take("number", match.span(), [("number", "19")], weight="answer")


def take_weekdays(sheet: Sheet, places: Places) -> None:
    """Take the days of the week. A night that ends in one began on the day before."""
    for phrase, match in sheet.phrased(places):
        behind = TWO_WORDS.match(sheet.text, match.end)
        if behind and behind[1] in sheet.speech.only_behind:  # thứ hai mươi is the twentieth
            continue
        day, _, number = phrase.value.partition(",")
        _take(sheet, match.span(), int(day), sure=phrase.sure, number=number)


def take_wide_weekdays(sheet: Sheet) -> None:
    """Take the days of the week in Chinese and Japanese."""
    for match in sheet.led(_WIDE_LEADS, _WIDE_DAY):
        sign = next(group for group in match.groups() if group)
        _take(sheet, match.span(), _WIDE_DAYS[sign], sure=True)


def _take(sheet: Sheet, span: tuple[int, int], day: int, *, sure: bool, number: str = "") -> None:
    """Take a day of the week, which may be a number as well: Thứ Ba, Τρίτη."""
    keys: list[Key] = [("weekday", day)]
    if any(
        phrase.may_be_before(sheet.text, span[0]) and phrase.before(sheet.text, span[0])
        for phrase in sheet.speech.nights
    ):
        keys.append(("weekday", (day - 2) % _DAYS + 1))
    sheet.take("day of the week", span, keys, [("number", number)] if number else (), "likely" if sure else "answer")

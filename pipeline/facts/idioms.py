"""Phrases on the sheet that say no number, or another than their words; and the days of the week."""

from __future__ import annotations

import re

from pipeline.facts.fact import Key
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


def take_idioms(sheet: Sheet, places: Places) -> None:
    """Take the phrases that say no number, and those that answer for others."""
    for phrase, match in sheet.phrased(places):
        if phrase.value == "-":
            sheet.idioms.append(match.span())
        else:
            keys: list[Key] = [("number", value) for value in phrase.value.split(",")]
            sheet.take("number", match.span(), keys, weight="answer")


def take_names(sheet: Sheet) -> None:
    """Take the names that have a number in one language and none in another."""
    for match in sheet.found(_COVID) if "19" in sheet.text else ():
        sheet.take("number", match.span(), [("number", "19")], weight="answer")


def take_weekdays(sheet: Sheet, places: Places) -> None:
    """Take the days of the week. A night that ends in one began on the day before."""
    for phrase, match in sheet.phrased(places):
        _take(sheet, match.span(), int(phrase.value), sure=phrase.sure)


def take_wide_weekdays(sheet: Sheet) -> None:
    """Take the days of the week in Chinese and Japanese."""
    for match in sheet.led(_WIDE_LEADS, _WIDE_DAY):
        sign = next(group for group in match.groups() if group)
        _take(sheet, match.span(), _WIDE_DAYS[sign], sure=True)


def _take(sheet: Sheet, span: tuple[int, int], day: int, *, sure: bool) -> None:
    keys: list[Key] = [("weekday", day)]
    if any(
        phrase.may_be_before(sheet.text, span[0]) and phrase.before(sheet.text, span[0])
        for phrase in sheet.speech.nights
    ):
        keys.append(("weekday", (day - 2) % _DAYS + 1))
    sheet.take("day of the week", span, keys, weight="likely" if sure else "answer")

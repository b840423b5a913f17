"""Dates in Chinese characters and in Korean on the sheet: 2026年5月1日, 令和8年, 一九九〇年代."""

from __future__ import annotations

import re

from pipeline.facts.calendars import ERAS
from pipeline.facts.dates import is_day, take_day
from pipeline.facts.fact import number
from pipeline.facts.numerals import NUMERALS, value_of
from pipeline.facts.sheet import Sheet
from pipeline.facts.values import decade_keys

_N = f"(?:\\d{{1,4}}|[{NUMERALS}]{{1,6}})"
_S = "[ \u00a0\u3000]?"
_LED = f"[0-9{NUMERALS}](?:(?<=[0-9])[0-9]{{0,3}}|(?<![0-9])[{NUMERALS}]{{0,5}})"  # the same, and found faster
_CJK_DAY = re.compile(f"({_LED}){_S}(?:月{_S}({_N}){_S}[日号號]|월{_S}({_N}){_S}일)")
_CJK_MONTH = re.compile(f"({_N}){_S}[月월](?![間间曜])")
_ERA = re.compile(f"({'|'.join(ERAS)}){_S}(元|{_N}){_S}(?=[)）]?年)")
_CJK_YEAR = re.compile("[〇零一二三四五六七八九]{4}(?=年)|[一二三四五六七八九][〇零](?=年代)")
_SHORT_YEAR = re.compile(f"(?<![第\\d{NUMERALS}])[零〇一二三四五六七八九][零〇一二三四五六七八九](?=年(?!代))")
_YEAR_SIGN, _MONTH_SIGN = re.compile("年"), re.compile("[月월]")
_YEARS = re.compile(f"(?<![\\d{NUMERALS}])(?:[1-9]\\d?|[{NUMERALS}]{{1,2}})年$")
_LAST_MONTH = 12


def take_wide_dates(sheet: Sheet) -> None:
    """Take every date that is written with Chinese characters or in Korean."""
    eras = sheet.around(_ERA, _YEAR_SIGN) if any(era in sheet.text for era in ERAS) else ()
    for match in eras:
        year = 1 if match[2] == "元" else value_of(match[2])
        if year is not None:
            sheet.take("number", match.span(), [number(str(ERAS[match[1]] + int(year)))])
    for match in sheet.around(_CJK_YEAR, _YEAR_SIGN):
        year = int("".join(str(value_of(sign)) for sign in match[0]))
        if sheet.text.startswith("年代", match.end()) and year % 10 == 0:
            sheet.add("number", match.span(), *decade_keys(year), "sure")
            sheet.blank(match.span())
        else:
            sheet.take("number", match.span(), [number(str(year))])
    for match in sheet.around(_SHORT_YEAR, _YEAR_SIGN):
        digits = [str(value_of(sign)) for sign in match[0]]  # 九七年 is 1997, and 三五年 three to five years
        keys = [("number", f"{century}{''.join(digits)}") for century in ("19", "20")]
        sheet.take("number", match.span(), [*keys, *(("number", digit) for digit in digits)], weight="answer")
    for match in sheet.around(_CJK_DAY, _MONTH_SIGN):
        month, day = value_of(match[1]), value_of(match[2] or match[3])
        if month and day and is_day(int(month), int(day)):
            take_day(sheet, match.span(), {(int(month), int(day))})
    for match in sheet.around(_CJK_MONTH, _MONTH_SIGN):
        month = value_of(match[1])
        if month and month <= _LAST_MONTH and month == int(month):
            if _YEARS.search(sheet.text, max(0, match.start() - 4), match.start()):  # 懲役2年6月: six months
                sheet.take("number", match.span(), [number(str(month)), ("months", str(month)), ("month", int(month))])
                continue
            dated = sheet.text[: match.start()].rstrip().endswith("年")
            sheet.take("date", match.span(), [("month", int(month))], weight="sure" if dated else "likely")

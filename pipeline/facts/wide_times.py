"""Times of the day in Chinese and Japanese on the sheet: 午後5時30分, 晚上七點半, 三點一刻, 正午."""

from __future__ import annotations

import re

from pipeline.facts.clocks import DAY, HALF_A_DAY, NOON
from pipeline.facts.fact import Key
from pipeline.facts.numerals import NUMERALS, value_of
from pipeline.facts.sheet import Sheet

_MORNING = "凌晨|清晨|早上|早晨|上午|午前|朝|今早|早"
_AFTERNOON = "下午|午後|午后|傍晚|夕方"
_NIGHT = "晚上|晚間|晚间|夜間|夜间|夜里|夜晚|深夜|今晚|當晚|当晚|夜|晚|半夜|午夜"
_N = f"(?:\\d{{1,2}}|[{NUMERALS}]{{1,3}})"
_S = "[ \u00a0\u3000]?"
_CLOCK = re.compile(
    f"(?:({_MORNING})|({_AFTERNOON})|({_NIGHT})|(中午|正午))?{_S}(?<![\\d{NUMERALS}])({_N}){_S}[时時点點](?![間间])"
    f"(?:(半)|([一三])刻|{_S}({_N}){_S}分(?![钟鐘間]))?"
)
_SIGN = re.compile("[时時点點]")
_NOON = re.compile("(正午|中午)|(?:午夜|真夜中|零時|零时)")
_NOON_LEADS = re.compile("[正中午真零]")
_LAST_HOUR, _EARLY = 24, 5
_QUARTERS = {"一": 15, "三": 45}


def take_wide_times(sheet: Sheet) -> None:
    """Take every time that has minutes, or says which half of the day it is in; and noon and midnight."""
    for match in sheet.around(_CLOCK, _SIGN):
        hour, minute = value_of(match[5]), _minute(match)
        half = _half(match)
        if hour is None or minute is None or hour > _LAST_HOUR or not (half or match[6] or match[7] or match[8]):
            continue
        _take(sheet, match, int(hour), minute, half)
    for match in sheet.led(_NOON_LEADS, _NOON):
        minutes = [("minute", NOON)] if match[1] else [("minute", 0), ("minute", DAY)]
        hours = [("number", "12"), *([] if match[1] else [("number", "0"), ("number", "24")])]
        sheet.take("time", match.span(), minutes, hours, weight="likely")


def _take(sheet: Sheet, match: re.Match[str], hour: int, minute: int, half: str) -> None:
    early = (hour % 12 if hour in HALF_A_DAY else hour) * 60 + minute
    late = early + NOON
    if half == "night":
        half = "am" if hour % 12 < _EARLY else "pm"
    match half:
        case "am":
            minutes = {early % DAY}
        case "noon":
            minutes = {(late if hour < _EARLY or hour == 12 else early) % DAY}  # noqa: PLR2004 - 中午12時 and 中午1時
        case "pm" if hour in HALF_A_DAY:
            minutes = {late % DAY}
        case _:
            minutes = {(hour * 60 + minute) % DAY, *({early, late % DAY} if hour in HALF_A_DAY else ())}
    numbers: list[Key] = [("number", str(hour)), *(("number", str(each // 60)) for each in minutes)]
    numbers += [("number", "12"), ("number", "24"), ("minute", DAY)] if 0 in minutes else []
    sheet.take("time", match.span(), [("minute", each) for each in minutes], numbers)


def _half(match: re.Match[str]) -> str:
    return next(
        (half for half, said in zip(("am", "pm", "night", "noon"), match.groups()[:4], strict=True) if said), ""
    )


def _minute(match: re.Match[str]) -> int | None:
    if match[6]:
        return 30
    if match[7]:
        return _QUARTERS[match[7]]
    value = value_of(match[8]) if match[8] else 0
    return int(value) if value is not None and value < 60 else None  # noqa: PLR2004 - minutes

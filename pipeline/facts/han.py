"""Numbers in Chinese characters on the sheet, where they surely are numbers: before a counter, or longer than one."""

from __future__ import annotations

import re

from pipeline.facts.clocks import hours
from pipeline.facts.digits import written
from pipeline.facts.fact import Value, Weight
from pipeline.facts.numerals import NUMERALS, UNITS, value_of
from pipeline.facts.sheet import Sheet

_HAS = re.compile(f"[{NUMERALS}{UNITS}]")
_WITH_UNITS = re.compile(f"\\d+(?:[.,]\\d+)*[ \u00a0]?[{UNITS}](?:\\d+[{UNITS}]?|[{UNITS}])*")
_UNIT_SIGNS = frozenset(f".,{UNITS}")
_FRACTION = re.compile(f"([{NUMERALS}\\d]{{1,12}})分之([{NUMERALS}\\d.]{{1,12}})")
# Days of the week, and words in which a numeral says no number.
_NO_NUMBER = re.compile(
    "(?:星期|周|週|礼拜|禮拜)[一二三四五六]|十分|十足|千万(?=[不别別要])|万一|萬一|四[处處周周週面散]|八方|三番|五花|八门|七嘴|"
    "百姓|百分|三思|再三|四川|四国|九州|五十嵐|三浦|一[二三四五六七八九]+[。，]|[一二三四五六七八九][一二三四五六七八九](?![一二三四五六七八九])"
)
_RUN = re.compile(f"(?<![数數几幾何{NUMERALS}])(第?)([{NUMERALS}]+)(?=(.?))", re.DOTALL)
_LEADS = re.compile(f"[第再星周週礼禮{NUMERALS}]")  # what the two begin with
_COUNTERS = frozenset(
    "个個名人位家场場起项項条條件次年月日天周週岁歲歳时時点點秒所国國座辆輛架艘枚种種只隻张張份倍层層级級届屆代户戶户村省市县縣"
    "支部本篇轮輪大组組章节節回つか箇ヶカ団體体社棟台冊度階番週間分小处處"[:-2]
)
_TWO, _SMALL, _PER_CENT = 2, 12, 100


def take_numerals(sheet: Sheet, *, afternoon: bool) -> None:
    """Take digits with 万 and its like, shares of a hundred, and numerals that count something."""
    if not _HAS.search(sheet.text):
        return
    for match in sheet.found(_FRACTION) if "分之" in sheet.text else ():
        whole, part = value_of(match[1]), value_of(match[2])
        if whole == _PER_CENT and part is not None:
            sheet.has_share = True
            sheet.take("number", match.span(), [("percent", written(part)[1])], [written(part)])
        elif whole is not None and part is not None:
            sheet.take("number", match.span(), [written(whole), written(part)], weight="answer")
    for match in sheet.at_digits(_WITH_UNITS, _UNIT_SIGNS):
        value = value_of(match[0])
        if value is not None:
            sheet.take("number", match.span(), [written(value)])
    sheet.blank(*(match.span() for match in sheet.led(_LEADS, _NO_NUMBER)))
    for match in sheet.led(_LEADS, _RUN):
        value = value_of(match[2])
        if value is None or not (match[1] or match[3] in _COUNTERS or len(match[2]) > 1):
            continue
        offers = hours(int(value), afternoon=afternoon)
        weight = _weight(value, ordinal=bool(match[1]), counted=match[3] in _COUNTERS)
        sheet.take("number", match.span(), [written(value), ("day of a month", int(value))], offers, weight)


def _weight(value: Value, *, ordinal: bool, counted: bool) -> Weight:
    if value < _TWO or value in (100, 1000, 10_000):
        return "answer"  # a lone 百 is “many” as well
    return "sure" if counted and not ordinal and _TWO < value <= _SMALL else "likely"  # 两 is a pair too

"""Numbers in Chinese characters on the sheet, where they surely are numbers: before a counter, or longer than one."""

from __future__ import annotations

import re
from fractions import Fraction

from pipeline.facts.clocks import hours
from pipeline.facts.fact import Key, Value, Weight
from pipeline.facts.numerals import HALF_BEHIND, NUMERALS, UNITS, value_of
from pipeline.facts.qualities import bound_of, quality
from pipeline.facts.shares import note_share
from pipeline.facts.sheet import Sheet
from pipeline.facts.values import decade_keys, length_keys, share_keys, whole_and_parts, written

_HAS = re.compile(f"[{NUMERALS}{UNITS}半割分]")
_WITH_UNITS = re.compile(f"\\d+(?:[.,]\\d+)*[ \u00a0]?[{UNITS}](?:\\d+[{UNITS}]?|[{UNITS}])*")
_UNIT_SIGNS = frozenset(f".,{UNITS}")
_FRACTION = re.compile(
    f"([{NUMERALS}\\d]{{1,12}})分([之の])([{NUMERALS}\\d]{{1,12}}(?:[.点點][{NUMERALS}\\d]{{1,6}})?)"
)
_TENTHS = re.compile(
    "([一二三四五六七八九两兩]|(?<!\\d)[1-9])(?:成(?![年员員为為立功果本交人长長都效就不分])|割(?!引|合|り))(?:(半)|([一二三四五六七八九1-9])([一二三四五六七八九])?分?(?![一二三四五六七八九十百千万萬个個名人]))?"
)
_RANGE_OF_TENTHS = re.compile(
    "([一二三四五六七八九]|(?<![\\d.])[1-9])(?=(?:(?<=[1-9])[~～〜至到–—-]|(?<![1-9])[~～〜至到、–—-]?)(?:[一二三四五六七八九]|[1-9])[成割](?![引合り]))"
)
_TO = re.compile(f"[至到~～〜–-][{NUMERALS}]{{1,4}}[^{NUMERALS}]")
_TENTH_SIGN = re.compile("[成割]")
_HALVES = re.compile("一半|半数|半數|[过過]半|半分")
_HALF_A = re.compile(
    "(?<![个個年月天日周週時时間间岁歲])半(?:[个個]月|[个個]世[纪紀]|[个個]?小[时時]|年|天|日|世[纪紀]|時間|ダース|打)"
)
# What is many, and nobody counted: 数十, 上百, 成千上万, 数以千计, 十多.
_MANY = re.compile(
    "成千上[万萬]|[数數]以([十百千万萬亿億]{1,2})[计計]|[数數几幾何]([十百千万萬亿億]{1,2})|[上成]([百千万萬])"
    "|(?<![一二三四五六七八九])([十百千万萬])(?=[多余餘几幾数數来來])"
)
_QUARTERS_OF_AN_HOUR = re.compile("([一二三123])刻[钟鐘]")
_DOUBLED = re.compile("(?:增加|增长|增長|上升|提高|增)了?一倍|翻了?[一]?[番倍]|倍増")
_DOZEN = re.compile("(?<![一二三四五六七八九])十[数數几幾]|一打|ダース")
_DOZEN_LEADS, _MANY_LEADS = re.compile("[十一ダ]"), re.compile("[成数數几幾何上十百千万萬]")
# Words in which a numeral says no number.
_NO_NUMBER = re.compile(
    "十分(?!之|の|钟|鐘)|十足|千[万萬](?=[不别別要])|万一|萬一|四[处處周面散季]|八方|(?<![十百千])三番(?:[五四]次|[兩两二]次)?|三天[兩两]頭|三天两头|[七八][国國]集[团團]|七[台臺]河|六安市|九寨|十二分に|三令五申|九牛|七[轉転]八|三不五|五[体體]投|四通八|三更半|六[親亲]不|五花|八门|七嘴|九[龍龙]|五輪|二輪|三者|二酸|"
    "百姓|百分|三思|再三|四川|四国|九州|五十嵐|三浦|一方|一部|千葉|八王子|六本木|三重|三菱|三木|一旦|一律|一切|十字|三角|八百長|"
    "四半期|十人十色|四分五裂|五分五分|十中八九|三位一[体體]|三日坊主|三日天下|二番煎|千人千|百人百|三人成|十年一日|七五三|八分目|二人三|三次元|三軍|三军|八达|八達|四面|二度と|九死一生|四大[皆洲]|一[二三四五六七八九]+[。，]"
)
_EITHER = re.compile(
    "(?<![一二三四五六七八九十0-9])([一二三四五六七八九兩两])([一二三四五六七八九])(?![一二三四五六七八九十百千万萬])"
)
_EITHER_TEN = re.compile("([一二三四五六七八九])[、，,]?([一二三四五六七八九])([十百千万萬])")
_SHORT_DAY = re.compile("[一二三四五六七八九][一二][一二三四五六七八九]")
_RUN = re.compile(f"(?<![数數几幾何{NUMERALS}])(第?)([{NUMERALS}]+)(?=(.?))", re.DOTALL)
_NO_NUMBER_LEADS = re.compile("[一二三四五六七八九十千万萬百再]")
_LEADS = re.compile(f"[第再{NUMERALS}]")  # what the two begin with
_COUNTERS = frozenset(
    "个個名人位家场場起项項条條件次年月日天周週岁歲歳时時点點秒所国國座辆輛架艘枚种種只隻张張份倍层層级級届屆代户戶户村省市县縣"
    "大男女子孩警死傷伤槍枪發发刀拳票鞭頁页党黨封批宗筆笔套支部本篇轮輪大组組章节節回つか箇ヶカ団體体社棟台冊度階番週間分小"
)
_DECADES = frozenset(range(10, 100, 10))
_TWO, _SMALL, _PER_CENT = 2, 12, 100


def take_numerals(sheet: Sheet, *, afternoon: bool) -> None:
    """Take digits with 万 and its like, shares of a whole, and numerals that count something."""
    if not _HAS.search(sheet.text):
        return
    _take_shares(sheet)
    for match in sheet.led(_NO_NUMBER_LEADS, _NO_NUMBER):
        signs = [value_of(sign) for sign in match[0] if sign in NUMERALS]
        sheet.take("number", match.span(), [written(value) for value in signs if value is not None], weight="answer")
    _take_many(sheet)
    for match in list(sheet.at_digits(_WITH_UNITS, _UNIT_SIGNS)):
        value = value_of(match[0])
        if value is not None:
            _take(sheet, match.span(), value, "sure", ())
    for match in sheet.led(_LEADS, _EITHER_TEN):
        tens = [("number", value_of(f"{sign}{match[3]}")) for sign in (match[1], match[2])]
        sheet.take("number", match.span(), [(kind, str(value)) for kind, value in tens], weight="answer")
    for match in sheet.led(_LEADS, _EITHER):  # 两三个: two or three; 六四: 4 June
        one, other = (int(value_of(sign) or 0) for sign in match.groups())
        keys: list[Key] = [("number", str(one)), ("number", str(other)), ("day", f"{one}-{other}")]
        sheet.take("number", match.span(), keys, weight="answer")
    for match in sheet.led(_LEADS, _RUN):
        value = value_of(match[2])
        if value is None or not (
            match[1] or _is_counted(sheet, match) or len(match[2]) > 1 or match[2] in "俩倆仨" or _starts(sheet, match)
        ):
            continue
        if sheet.text.startswith(("年代", "代"), match.end()) and value in _DECADES:
            sheet.add("number", match.span(), *decade_keys(int(value)), "likely")
            sheet.blank(match.span())
            continue
        if _SHORT_DAY.fullmatch(match[2]) and match[3] not in _COUNTERS:  # 九一八: 18 September
            day: Key = ("day", f"{value // 100}-{value % 100}")
            sheet.take("number", match.span(), [written(value), day], weight="answer")
            continue
        offers = hours(int(value), afternoon=afternoon)
        weight = _weight(value, ordinal=bool(match[1]), counted=_is_counted(sheet, match), alone=len(match[2]) == 1)
        _take(sheet, match.span(), value, weight, offers, counts=not match[1])


def _take(
    sheet: Sheet,
    span: tuple[int, int],
    value: Value,
    weight: Weight,
    offers: tuple[Key, ...] | list[Key],
    *,
    counts: bool = True,
) -> None:
    half = HALF_BEHIND.match(sheet.text, span[1])
    if half:
        value, weight = value + Fraction(1, 2), "likely"
    said = quality(sheet, span) if counts and weight != "answer" and not half else None
    asks = whole_and_parts([value])
    if said:
        asks |= length_keys([value], said.units)
    sheet.note("number", span, asks, offers, weight, quality=said)
    sheet.blank((span[0], half.end() if half else span[1]))


def _take_shares(sheet: Sheet) -> None:
    """Take shares: 百分之三十, 三分之二, 4分の1, 七成, 3割, 半数."""
    for match in sheet.found(_FRACTION) if "分之" in sheet.text or "分の" in sheet.text else ():
        whole, part = value_of(match[1]), value_of(match[3])
        if whole == _PER_CENT and part is not None:
            sheet.has_share = True
            _take_percent(sheet, match.span(), part, "sure")
        elif whole and part and whole.denominator == part.denominator == 1:
            note_share(sheet, match.span(), Fraction(int(part), int(whole)), "likely")
            sheet.blank(match.span())
    for match in sheet.around(_RANGE_OF_TENTHS, _TENTH_SIGN):
        _take_percent(sheet, match.span(1), 10 * (value_of(match[1]) or 0), "likely")
    for match in sheet.around(_TENTHS, _TENTH_SIGN):
        tens, units, tenths = (int(value_of(sign) or 0) if sign else 0 for sign in (match[1], match[3], match[4]))
        part = Fraction(100 * tens + (50 if match[2] else 10 * units + tenths), 10)  # 六成二五
        sheet.has_share = True
        _take_percent(sheet, match.span(), part, "likely")
    halves: tuple[tuple[re.Pattern[str], Weight], ...] = ((_HALVES, "likely"), (_HALF_A, "answer"))
    for pattern, weight in halves if "半" in sheet.text else ():
        for match in sheet.found(pattern):
            note_share(sheet, match.span(), Fraction(1, 2), weight)
            sheet.blank(match.span())


def _take_percent(sheet: Sheet, span: tuple[int, int], part: Value, weight: Weight) -> None:
    key = written(part)
    sheet.note("number", span, [("percent", key[1])], [key], weight, quality=bound_of(sheet, span))
    sheet.blank(span)


def _take_many(sheet: Sheet) -> None:
    for match in sheet.found(_DOUBLED) if "倍" in sheet.text or "番" in sheet.text else ():
        sheet.take("number", match.span(), [("number", "2")], weight="likely")
    for match in sheet.led(_DOZEN_LEADS, _DOZEN):
        sheet.take("number", match.span(), [("number", "12"), ("number", "10")], weight="answer")
    for match in sheet.found(_QUARTERS_OF_AN_HOUR) if "刻" in sheet.text else ():
        minutes = 15 * int(value_of(match[1]) or 1)
        sheet.take("number", match.span(), [("number", str(minutes))], share_keys(1, 4)[1], weight="answer")
    for match in sheet.led(_MANY_LEADS, _MANY):
        signs = next((group for group in match.groups() if group), None)
        values = [value_of(signs)] if signs else [1000, 10_000]
        keys = [written(value) for value in values if value is not None]
        sheet.take("number", match.span(), keys, weight="likely")


def _starts(sheet: Sheet, match: re.Match[str]) -> bool:
    """Say whether a numeral is the first of a range: 七至十七歲."""
    return bool(_TO.match(sheet.text, match.end()))


def _is_counted(sheet: Sheet, match: re.Match[str]) -> bool:
    """Say whether a counter or a unit stands behind a numeral."""
    units = sheet.speech.wide_units
    return match[3] in _COUNTERS or bool(units and units.match(sheet.text, match.end()))


def _weight(value: Value, *, ordinal: bool, counted: bool, alone: bool) -> Weight:
    if value < _TWO or (alone and value in (100, 1000, 10_000)):
        return "answer"  # a lone 百 is “many” as well
    return "sure" if counted and not ordinal and _TWO < value <= _SMALL else "likely"  # 两 is a pair too

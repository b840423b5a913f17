"""Decades, and quarters and halves of a year, on the sheet: the nineties, années 1990, Q3, III квартал, 下半年."""

from __future__ import annotations

import re

from pipeline.facts.fact import Key
from pipeline.facts.numerals import NUMERALS, value_of
from pipeline.facts.prepared import folded
from pipeline.facts.runs import TWO_WORDS
from pipeline.facts.sheet import Places, Sheet
from pipeline.facts.values import decade_keys, share_keys

_QUARTER = re.compile(r"(?<!\w)(?:[QT]([1-4])|([1-4])Q)(?![\w.-]*\w)")
_QUARTER_SIGN = re.compile("[QT][1-4]|[1-4]Q")
_WIDE_QUARTER = re.compile("第([一二三四1-4])(?:季度?|四半期)|([一二三四])季度")
_WIDE_NUMBERS = {sign: value for signs in ("一二三四", "1234") for value, sign in enumerate(signs, 1)}
_WIDE_HALF = re.compile("([上下])半年|([上下])半期|(前|後)半(?=[^日月])|年([前后後])半")
_FIRST_HALVES = frozenset("上前")
_WIDE_DECADE = re.compile(
    f"(\\d{{1,2}}|[{NUMERALS}]{{1,3}})[ \u00a0]?世[纪紀][ \u00a0]?(\\d0|[{NUMERALS}]{{1,2}})[ \u00a0]?年代"
)
_DECADE = 10


def take_quarters(sheet: Sheet, places: Places) -> None:
    """Take the quarters of a year that are named by words."""
    for phrase, match in sheet.phrased(places):
        part = phrase.number(match)
        if part in (1, 2) and phrase.value == "half":
            _take_half(sheet, match.span(), part)
        elif part in (1, 2, 3, 4) and phrase.value == "quarter":
            _take_quarter(sheet, match.span(), part)
        elif part in (1, 2, 3, 4) and phrase.value == "chapter":  # الفصل is both
            sheet.take("number", match.span(), [("quarter", part), ("number", str(part))])


def take_short_quarters(sheet: Sheet) -> None:
    """Take Q3, T3 and 3Q."""
    if _QUARTER_SIGN.search(sheet.text):
        for match in sheet.found(_QUARTER):
            _take_quarter(sheet, match.span(), int(match[1] or match[2]))


def take_wide_quarters(sheet: Sheet) -> None:
    """Take the quarters of a year in Chinese and Japanese."""
    for match in sheet.found(_WIDE_QUARTER):
        _take_quarter(sheet, match.span(), _WIDE_NUMBERS[match[1] or match[2]])


def take_wide_halves(sheet: Sheet) -> None:
    """Take the halves of a year in Chinese and Japanese."""
    for match in sheet.found(_WIDE_HALF):
        sign = next(group for group in match.groups() if group)
        _take_half(sheet, match.span(), 1 if sign in _FIRST_HALVES else 2)


def take_wide_decades(sheet: Sheet) -> None:
    """Take the decades with their century in Chinese: 20世纪90年代."""
    for match in sheet.found(_WIDE_DECADE):
        century, decade = value_of(match[1]), value_of(match[2])
        if century and decade is not None and decade % _DECADE == 0:
            sheet.add("number", match.span(), *decade_keys((int(century) - 1) * 100 + int(decade)), "sure")
            sheet.blank(match.span())


def take_decades(sheet: Sheet, places: Places) -> None:
    """Take the decades that are named by words, or have a word that makes one of their digits."""
    persian = sheet.speech.persian
    for phrase, match in sheet.phrased(places):
        value = int(phrase.value) if phrase.value.isdigit() else phrase.number(match)
        if value is not None and value % _DECADE == 0 and not _goes_on(sheet, match.end):
            sheet.add("number", match.span(), *decade_keys(value, persian=persian), "likely")
            sheet.blank(match.span())


def _goes_on(sheet: Sheet, end: int) -> bool:
    """Say whether a number goes on behind its tens: los cuarenta y tres."""
    words = TWO_WORDS.match(sheet.text, end)
    if not words or not words[2] or words[1] not in sheet.speech.joins:
        return False
    following = sheet.speech.words.get(folded(words[2], turkish=sheet.speech.is_turkish))
    return bool(following and following.role == "cardinal" and 1 < following.value < _DECADE)


def _take_quarter(sheet: Sheet, span: tuple[int, int], quarter: int) -> None:
    keys: list[Key] = [("quarter", quarter)]
    sheet.take("number", span, keys, [("number", str(quarter))])


def _take_half(sheet: Sheet, span: tuple[int, int], part: int) -> None:
    keys: list[Key] = [("half", part)]
    sheet.take("number", span, keys, [("number", str(part)), *share_keys(1, 2)[1], ("number", "6")], weight="likely")

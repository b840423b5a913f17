"""Times of the day on the sheet: 17:00, kl. 17.00, 17 h 30, 5 p.m.; and the hour that a number may be."""

from __future__ import annotations

import re
from fractions import Fraction

from pipeline.facts.fact import Key
from pipeline.facts.sheet import Sheet
from pipeline.facts.values import written

_HOUR = r"([01]?\d|2[0-4])"
_TIME = re.compile(
    rf"(?<![\d:.,]){_HOUR}:([0-5]\d)(?::[0-5]\d)?(?![\d:])"
    rf"|(?<![\d:.,]){_HOUR}\.([0-5]\d)(?=[ \u00a0\u202f]?(?:Uhr|год|hor))"
    r"|(?:(?<=kl\.[ \u00a0\u202f])|(?<=kl[ \u00a0\u202f])|(?<=klokka[ \u00a0])|(?<=klokken[ \u00a0])"
    r"|(?<=[Ss]aat[ \u00a0]))"
    rf"{_HOUR}\.([0-5]\d)(?![\d.]\d|\d)"
    rf"|(?<![\d:.,]){_HOUR}[ \u00a0\u202f]?(?:h|Uhr|ч\.|год\.|giờ|টা)[ \u00a0\u202f]?([0-5]\d)(?!\d)"
    rf"|(?<![\d:.,]){_HOUR}[ \u00a0]?시[ \u00a0]?([0-5]?\d)[ \u00a0]?분"
    rf"|(?<![\d:.,]){_HOUR}[ \u00a0\u202f](?:heures?|hours?|Stunden|час(?:ов|а)?|годин[иа]?|horas?|óra|ساع(?:ة|ات|ت))"
    r"(?:[ \u00a0](?:et|and|und|и|і|y|e|و))?[ \u00a0]و?([0-5]?\d)(?![\d.,]*\d)"
    r"(?=[ \u00a0]?(?:m\w*|М\w*|мин\w*|хв\w*|دقيق\w*|[.,;)\n]|$))"
)
_HALF_DAY = re.compile(
    r"(?<![\d:.,])(1[0-2]|0?[1-9])(?:[:.]([0-5]\d))?[ \u00a0\u202f]?"
    r"(?:([ap])(?:\.[ \u00a0\u202f]?m\.|m\b\.?)|([صم])(?!\w)|([πμ])\.[ \u00a0\u202f]?μ\.)",
    re.IGNORECASE,
)
# What is behind the hour: a sign, the first letter of a word, or a second space before it.
_HALF_DAY_SIGNS = frozenset(":.apAPصمπμ")
_TIME_SIGNS = frozenset(":.hHSUчг시سfgóট")
_MAY_BE_LENGTHS = frozenset({8, 12})  # the last group of 3 h 30, and of 3 heures 30
_HOURS = 24
_DIGITS_OF_AN_HOUR = 2
HALF_A_DAY = range(1, 13)
DAY = _HOURS * 60
_HALF = 30
_NOON_HOUR = 12
# The hours after midnight, which stand before the time: 凌晨12:01 is 0:01.
_MORNING = re.compile("凌晨|午夜|半夜|深夜|午前|上午|清晨|早上|오전|새벽|रात|রাত|رات")
_BEFORE = 5
NOON = 12 * 60


def hours(count: int, *, afternoon: bool) -> list[Key]:
    """Give the times of the day that an hour may be: 5 is five, and seventeen where the text speaks of an afternoon."""
    found: list[Key] = [("minute", count * 60)] if 0 <= count <= _HOURS else []
    if afternoon and count in HALF_A_DAY:
        found.append(("minute", (count + 12) * 60 % DAY))
    return found


def take_times(sheet: Sheet, *, afternoon: bool) -> None:
    """Take every time of the day that has minutes, or says which half of the day it is in."""
    for match in sheet.at_digits(_HALF_DAY, _HALF_DAY_SIGNS, digits=_DIGITS_OF_AN_HOUR):
        hour = int(match[1]) % 12 + (12 if match[3] in ("p", "P") or match[4] == "م" or match[5] == "μ" else 0)
        _take(sheet, match, {hour * 60 + int(match[2] or 0)})
    for match in list(sheet.at_digits(_TIME, _TIME_SIGNS, digits=_DIGITS_OF_AN_HOUR)):
        hour, minute = (int(group) for group in match.groups() if group is not None)
        minutes = {hour * 60 + minute}
        if hour == _NOON_HOUR and _MORNING.search(sheet.text, max(0, match.start() - _BEFORE), match.start()):
            minutes.add(minute)
        elif afternoon and hour in HALF_A_DAY:
            minutes.add(hour % 12 * 60 + NOON + minute)
        lengths: list[Key] = []
        if match.lastindex in _MAY_BE_LENGTHS:  # 3 heures 30 may be how long it took
            lengths = [("hours", written(Fraction(hour * 60 + minute, 60))[1])]
        _take(sheet, match, minutes, lengths)


def _take(sheet: Sheet, match: re.Match[str], minutes: set[int], lengths: list[Key] | None = None) -> None:
    whole: list[Key] = []
    for minute in minutes:
        hour = minute // 60
        if minute % 60 == 0:
            whole += [("number", str(hour)), ("number", str(hour % 12 or 12))]
        elif minute % 60 == _HALF:  # half past five is halv seks: either hour may be named
            whole += [("number", str((hour + more) % 12 or 12)) for more in (0, 1)]
    sheet.take("time", match.span(), [*(("minute", minute) for minute in minutes), *(lengths or [])], whole)

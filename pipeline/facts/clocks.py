"""Times of the day on the sheet: 17:00, kl. 17.00, 17 h 30, 5 p.m., 午後5時30分; noon and midnight answer only."""

from __future__ import annotations

import re

from pipeline.facts.fact import Key
from pipeline.facts.sheet import Sheet, Token

_HOUR = r"([01]?\d|2[0-4])"
_TIME = re.compile(
    rf"(?<![\d:.,]){_HOUR}:([0-5]\d)(?::[0-5]\d)?(?![\d:])"
    rf"|(?<![\d:.,]){_HOUR}\.([0-5]\d)(?=[ \u00a0\u202f]?(?:Uhr|год|hor))"
    r"|(?:(?<=kl\.[ \u00a0\u202f])|(?<=kl[ \u00a0\u202f])|(?<=klokka[ \u00a0])|(?<=klokken[ \u00a0])"
    r"|(?<=[Ss]aat[ \u00a0]))"
    rf"{_HOUR}\.([0-5]\d)(?![\d.]\d|\d)"
    rf"|(?<![\d:.,]){_HOUR}[ \u00a0\u202f]?(?:h|Uhr|ч\.|год\.)[ \u00a0\u202f]?([0-5]\d)(?!\d)"
    rf"|(?<![\d:.,]){_HOUR}[ \u00a0]?[时時点點시][ \u00a0]?([0-5]?\d)[ \u00a0]?[分분]"
)
_AND_A_HALF = re.compile(
    r"(?<![\d:.,])([01]?\d|2[0-4])[ \u00a0\u202f]?"
    r"(?:[时時点點]半|(?:h|heures?)?[ \u00a0\u202f]?(?:et demie|y media|e meia)\b|buçuk)"
)
_HALF_DAY = re.compile(
    r"(?<![\d:.,])(1[0-2]|0?[1-9])(?:[:.]([0-5]\d))?[ \u00a0\u202f]?"
    r"(?:([ap])(?:\.[ \u00a0\u202f]?m\.|m\b\.?)|([صم])(?!\w))",
    re.IGNORECASE,
)
# What is behind the hour: a sign, the first letter of a word, or a second space before it.
_HALF_DAY_SIGNS = frozenset(":.apAPصم")
_TIME_SIGNS = frozenset(":.hUчг时時點点시")
_HALF_SIGNS = frozenset("时時點点heyb \u00a0\u202f")
_NOON = frozenset(
    ("noon", "midday", "midi", "mediodía", "mittag", "mittags", "полдень", "полудня", "полдня", "опівдні", "öğlen")
)
_MIDNIGHT = frozenset(
    ("midnight", "minuit", "medianoche", "mitternacht", "полночь", "полуночи", "полночи", "опівночі", "midnatt")
)
_HOURS = 24
_DIGITS_OF_AN_HOUR = 2
_HALF_A_DAY = range(1, 13)
_DAY = _HOURS * 60
_HALF = 30
_NOON_HOUR = 12
# The hours after midnight, which stand before the time: 凌晨12:01 is 0:01.
_MORNING = re.compile("凌晨|午夜|半夜|深夜|午前|上午|清晨|早上")
_NOON_MINUTE = 12 * 60


def hours(count: int, *, afternoon: bool) -> list[Key]:
    """Give the times of the day that an hour may be: 5 is five, and seventeen where the text speaks of an afternoon."""
    found: list[Key] = [("minute", count * 60)] if 0 <= count <= _HOURS else []
    if afternoon and count in _HALF_A_DAY:
        found.append(("minute", (count + 12) * 60 % _DAY))
    return found


def take_times(sheet: Sheet, *, afternoon: bool) -> None:
    """Take every time of the day that has minutes, or says which half of the day it is in."""
    for match in sheet.at_digits(_HALF_DAY, _HALF_DAY_SIGNS, digits=_DIGITS_OF_AN_HOUR):
        hour = int(match[1]) % 12 + (12 if match[3] in ("p", "P") or match[4] == "م" else 0)
        _take(sheet, match, {hour * 60 + int(match[2] or 0)})
    forms = (_TIME, _TIME_SIGNS), (_AND_A_HALF, _HALF_SIGNS)
    found = [match for form in forms for match in sheet.at_digits(*form, digits=_DIGITS_OF_AN_HOUR)]
    for match in found:
        hour, minute, *_ = (*(int(group) for group in match.groups() if group is not None), 30)
        minutes = {hour * 60 + minute}
        if afternoon and hour in _HALF_A_DAY:
            minutes.add(hour % 12 * 60 + _NOON_MINUTE + minute)
        elif hour == _NOON_HOUR and _MORNING.search(sheet.text, max(0, match.start() - 3), match.start()):
            minutes.add(minute)
        _take(sheet, match, minutes)


def half_past(count: int) -> list[Key]:
    """Give the times that half past an hour may be, in the morning and in the afternoon."""
    return [("minute", (count + half) % _HOURS * 60 + 30) for half in (0, 12)]


def says_noon(word: str) -> bool:
    """Say whether a word is noon or midnight."""
    return word in _NOON or word in _MIDNIGHT


def note_noon(sheet: Sheet, tokens: list[Token]) -> None:
    """Note noon and midnight as answers to 12:00 and 0:00."""
    for token in tokens:
        if not token.says:
            continue
        if token.word in _NOON:
            sheet.note("time", (token.start, token.end), [("minute", _NOON_MINUTE), ("number", "12")], weight="answer")
        elif token.word in _MIDNIGHT:
            keys: list[Key] = [("minute", 0), ("minute", _DAY), ("number", "0"), ("number", "24"), ("number", "12")]
            sheet.note("time", (token.start, token.end), keys, weight="answer")


def _take(sheet: Sheet, match: re.Match[str], minutes: set[int]) -> None:
    whole: list[Key] = []
    for minute in minutes:
        hour = minute // 60
        if minute % 60 == 0:
            whole += [("number", str(hour)), ("number", str(hour % 12 or 12))]
        elif minute % 60 == _HALF:  # half past five is halv seks: either hour may be named
            whole += [("number", str((hour + more) % 12 or 12)) for more in (0, 1)]
    sheet.take("time", match.span(), [("minute", minute) for minute in minutes], whole)

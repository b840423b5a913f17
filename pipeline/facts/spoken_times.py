"""Times of the day in words on the sheet: half past nine, halb zehn, neuf heures et quart, в полдень."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Literal

from pipeline.facts.clocks import DAY, HALF_A_DAY, NOON
from pipeline.facts.fact import Key
from pipeline.facts.prepared import WORD, folded
from pipeline.facts.sheet import Places, Sheet
from pipeline.facts.values import whole_and_parts
from pipeline.facts.windows import Found

_HOUR, _HALF = 60, 30
_BEFORE, _BEHIND = 16, 32
_WORDS_BEHIND = 4
_NIGHTS = frozenset({"night", "noche", "noite", "nachts", "gece", "natten", "natta", "ليلا", "شب", "ночи", "ночі"})
_EVENINGS = frozenset({"kvelden"})
_NEITHER = range(5, 7)  # five at night may be either
_NIGHT_BEHIND = 12
_STOP = re.compile("[.;:!?][ \n]|\n\n")
_MARKS = re.compile(r"[ \u00a0\u202f,]*([ap])\.?[ \u00a0\u202f]?m\b", re.IGNORECASE)


def take_spoken_times(sheet: Sheet, places: Places, *, afternoon: bool) -> None:
    """Take every time in words. What says no half of the day may be in either, unless it is in digits."""
    for phrase, match in sheet.phrased(places):
        if phrase.value == "-":  # the afternoon is no noon
            sheet.blank(match.span())
        elif phrase.value.startswith("="):
            minute = int(phrase.value[1:])
            hours = [("number", "12"), ("number", str(minute // _HOUR)), ("number", str(24 - minute // _HOUR))]
            asks: list[Key] = [("minute", minute), *([("minute", DAY)] if not minute else [])]
            sheet.take("time", match.span(), asks, hours, "likely" if phrase.sure else "answer")
        elif (hour := phrase.number(match)) is not None and hour <= DAY // _HOUR:
            _take(sheet, match, hour, phrase.value, afternoon=afternoon)


def _take(sheet: Sheet, found: Found, hour: int, value: str, *, afternoon: bool) -> None:
    offset, also_number = int(value), value == "0"
    in_digits = found.slot[:1].isdigit()
    half = half_of_day(sheet, found.start, found.end)
    minutes = {(hour * _HOUR + offset) % DAY}
    if hour in HALF_A_DAY:
        early, late = (hour % 12 * _HOUR + offset) % DAY, ((hour % 12 * _HOUR + NOON) + offset) % DAY
        if night := _of_night(sheet, found, hour):
            half = night
        if half == "am":
            minutes = {early}
        elif half == "pm":
            minutes = {late}
        elif not in_digits or offset or afternoon:
            minutes = {early, late}
    numbers: list[Key] = [
        ("number", str(value)) for value in {hour, hour % 12 or 12, *(minute // _HOUR for minute in minutes)}
    ]
    asks: set[Key] = {("minute", minute) for minute in minutes}
    if also_number:
        asks.add(("number", str(hour)))
    if offset == _HALF:  # deux heures et demie may be two and a half hours
        asks |= whole_and_parts([hour + Fraction(1, 2)])
    sheet.take("time", found.span(), asks, numbers, "sure" if in_digits and not offset else "likely")


def _of_night(sheet: Sheet, found: Found, hour: int) -> Literal["am", "pm"] | None:
    """Say which half of the day an hour of the night is in: at twelve it is midnight, las doce de la noche."""
    beside = {
        folded(word, turkish=sheet.speech.is_turkish)
        for word in WORD.findall(sheet.text[found.start : found.end + _NIGHT_BEHIND])
    }
    if hour == HALF_A_DAY[-1]:
        return "am" if beside & (_NIGHTS | _EVENINGS) else None
    if beside.isdisjoint(_NIGHTS) or hour in _NEITHER:
        return None
    return "am" if hour < _NEITHER[0] else "pm"


def half_of_day(sheet: Sheet, start: int, end: int) -> Literal["am", "pm"] | None:
    """Say which half of the day the words beside a time name; None where they name none."""
    text, speech = sheet.text, sheet.speech
    if mark := _MARKS.match(text, end):
        return "am" if mark[1] in "aA" else "pm"
    behind = WORD.findall(_STOP.split(text[end : end + _BEHIND])[0])[:_WORDS_BEHIND]
    before = WORD.findall(_STOP.split(text[max(0, start - _BEFORE) : start])[-1])[-2:]
    for word in (*WORD.findall(text[start:end]), *behind, *before[::-1]):
        form = folded(word, turkish=speech.is_turkish)
        if form in speech.morning:
            return "am"
        if form in speech.afternoon:
            return "pm"
    return None

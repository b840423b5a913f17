"""A number with a sign in it, or one beside it, in; what it may also be out: a day, a time, a share, a year."""

from __future__ import annotations

import re
from functools import lru_cache

from pipeline.facts.clocks import HALF_A_DAY, NOON
from pipeline.facts.dates import short_day
from pipeline.facts.fact import Key
from pipeline.facts.sheet import Sheet
from pipeline.facts.values import Keys, share_keys
from pipeline.languages.registry import data_of

_DOTTED = range(3, 7)  # characters of 3.8, 03.08 and 129.12
_SHORT = re.compile(r"(\d{1,3})\.(\d{1,2})")
_SLASHED = re.compile(r"(?<![\d/.-])(\d{1,2})/(\d{1,2})(?![\d/]|[.,-]\d)")
_YEARS = re.compile(r"(?<!\d)(1[89]|20)\d\d[-–/]$")
_ARTICLE = re.compile(
    r"(?:§|\bart\.?|art[ií]c\w*|artik\w*|section|paragra\w*|абзац\w*|стат\w*|пункт\w*|madde\w*|مادة|المادة|ماده|第)"
    r"[ \u00a0]*$",
    re.IGNORECASE,
)
_DIGITS_OF_MINUTES, _LAST_HOUR, _MINUTES = 2, 24, 60
_NOTHING: Keys = (frozenset(), frozenset())


def otherwise(sheet: Sheet, span: tuple[int, int], *, afternoon: bool) -> Keys | None:
    """Give what a number with a point may also be, or one beside a stroke; None where that is nothing."""
    start, end = span
    text, tag = sheet.text, sheet.speech.tag
    if end - start in _DOTTED and text.find(".", start, end) > 0 and (dotted := _SHORT.fullmatch(text, start, end)):
        if _ARTICLE.search(text, max(0, start - 16), start):  # artículo 14.2 is section 2 of article 14
            parts = frozenset[Key](("number", str(int(part))) for part in dotted.groups())
            return frozenset({("number", str(int(dotted[1])))}), parts
        keys = _dotted(dotted[1], dotted[2], tag, afternoon)
        return keys, keys
    if start and end - start == _DIGITS_OF_MINUTES and (years := _YEARS.search(text, max(0, start - 6), start)):
        key: frozenset[Key] = frozenset({("number", years[1] + text[start:end])})  # 2019-21
        return key, key
    if "/" in (text[end : end + 1], text[start - 1 : start]):
        for place in (start, start - 3, start - 2):
            pair = _SLASHED.match(text, place) if place >= 0 else None
            if pair and start in (pair.start(1), pair.start(2)):
                one, other = int(pair[1]), int(pair[2])
                share = share_keys(one, other)[0] if 0 < one < other else frozenset[Key]()
                keys = short_day(pair[1], pair[2], tag) | share
                return keys, keys
    return None


@lru_cache(1024)
def _dotted(first: str, second: str, tag: str, afternoon: bool) -> frozenset[Key]:  # noqa: FBT001 - it is cached
    days = short_day(first, second, tag) if data_of(tag).decimals != "." else frozenset[Key]()
    hour, minute = int(first), int(second)
    if len(second) != _DIGITS_OF_MINUTES or hour > _LAST_HOUR or minute >= _MINUTES:
        return days
    times: set[Key] = {("minute", hour * 60 + minute)}
    if afternoon and hour in HALF_A_DAY:
        times.add(("minute", hour % 12 * 60 + NOON + minute))
    return days | times

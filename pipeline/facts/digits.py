"""Numbers in digits on the sheet, however their thousands are parted: 46 000, 46.000, 1,5 million, 33 %, 1990s."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache

from pipeline.facts.calendars import is_solar_year
from pipeline.facts.clocks import hours
from pipeline.facts.fact import Key, number
from pipeline.facts.sheet import Sheet, Token
from pipeline.facts.speech import GAPS

_NUMBER = re.compile(
    rf"(?<!\d)\d{{1,3}}(?:[{GAPS}]\d{{3}})+(?!\d)(?:[.,٫]\d+)?|\d{{1,3}}(?:，\d{{3}})+(?!\d)|\d+(?:[.,٫٬،]\d+)*"
)
_PERSIAN_DECIMAL = re.compile("\\d{1,3}(/)\\d{1,2}(?=[ \u00a0]?(?:درصد|%|هزار|میلیون|میلیارد|مي?لي(?:ون|ارد)))")
_SEPARATORS = re.compile("[.,٫٬،，]")
_NO_GAPS = dict.fromkeys(map(ord, GAPS))
_GROUPS = re.compile(r"\d{1,3}(?:\d{3})+")
_INDIAN = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}")
_DECADE = re.compile(r"s\b|er\b|-?[xе]\b|-х\b|-е\b|-(?:tallet|talet)\b|年代")
_ROMAN = re.compile(r"\b(?=[XVI]{2})(X{0,3})(IX|IV|V?I{0,3})(?:e|er|ème|º|-й|-е)?\b")
_ROMAN_PAIRS = ("II", "IV", "IX", "VI", "XI", "XV", "XX")
_ROMAN_DIGITS = {"": 0, "I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9}
# Which sign stands before decimals; elsewhere both are found, and a number that could be either is read as either.
_POINT = frozenset({"en", "zh", "ja", "ko", "he", "th"})
_COMMA = frozenset({"de", "fr", "nb", "nn", "no", "da", "sv", "pt", "ru", "uk", "tr", "it", "nl", "pl", "cs", "fi"})
_GROUP = 3
_LONGEST = 30  # digits of a number that says how many; longer ones are names of things
_MOST_SCALES = 2  # mil millones
_SMALL = 12
_LAST_DAY = 31


def take_numbers(sheet: Sheet, tokens: list[Token], *, afternoon: bool) -> list[Token]:
    """Take every number in digits, with the thousands or millions behind it; give the words that are left."""
    starts = {token.start: token for token in tokens}
    used: set[int] = set()
    if sheet.speech.tag == "fa":
        for match in sheet.at_digits(_PERSIAN_DECIMAL):  # ۲/۵ میلیون
            point = match.start(1)
            sheet.text = f"{sheet.text[:point]}.{sheet.text[point + 1 :]}"
    taken: list[tuple[int, int]] = []
    for match in sheet.at_digits(_NUMBER):
        end = match.end()
        values = _values(match[0], sheet.speech.tag)
        if values is None:
            sheet.note("number", match.span(), [("section", match[0])])
            taken.append(match.span())
            continue
        for _ in range(_MOST_SCALES):
            scale = _scale(sheet, starts, end)
            if scale is None:
                break
            values = {value * scale[1] for value in values}
            end = scale[0].end
            used.add(scale[0].start)
        floor = taken[-1][1] if taken else 0
        taken.append(_take(sheet, (match.start(), end), values, afternoon=afternoon, floor=floor))
    sheet.blank(*taken)
    return [token for token in tokens if token.start not in used]


def note_roman(sheet: Sheet) -> None:
    """Note Roman numerals of two letters and more as answers: XX век is the 20th century."""
    for match in sheet.found(_ROMAN) if any(pair in sheet.text for pair in _ROMAN_PAIRS) else ():
        value = 10 * len(match[1]) + _ROMAN_DIGITS[match[2]]
        sheet.note("number", match.span(), [("number", str(value))], weight="answer")


def written(value: Fraction | int) -> Key:
    """Give the key of a value: its digits, to six decimals."""
    if value.denominator == 1:
        return ("number", str(value.numerator))
    return number(f"{float(value):.6f}")


def percent(sheet: Sheet, span: tuple[int, int], *, floor: int = 0) -> tuple[int, int] | None:
    """Give the stretch of a number with its sign or word of per cent; None where there is none.

    What stands before `floor` belongs to another number.
    """
    start, end = span
    behind = sheet.speech.percent_behind.match(sheet.text, end)
    if behind:
        return (start, behind.end()) if behind[1] else span
    before = sheet.speech.percent_before.search(sheet.text, max(floor, start - 8), start)
    return (before.start(), end) if before else None


def _take(
    sheet: Sheet, span: tuple[int, int], values: set[Fraction | int], *, afternoon: bool, floor: int
) -> tuple[int, int]:
    """Note a number; give the stretch that it takes."""
    share = percent(sheet, span, floor=floor)
    if share:
        sheet.has_share = True
        keys = [written(value) for value in values]
        sheet.note("number", share, [("percent", key[1]) for key in keys], keys)
        return share
    decade = bool(_DECADE.match(sheet.text, span[1]))
    asks, offers = _keys(frozenset(values), sheet.speech.tag == "fa", decade, afternoon)
    unsure = values == {1} or (max(values) <= _SMALL and not sheet.speech.known)
    sheet.note("number", span, asks, offers, "likely" if unsure else "sure")
    return span


@lru_cache(4096)
def _keys(
    values: frozenset[Fraction | int],
    persian: bool,  # noqa: FBT001 - it is cached, and so has no names
    decade: bool,  # noqa: FBT001
    afternoon: bool,  # noqa: FBT001
) -> tuple[frozenset[Key], frozenset[Key]]:
    """Give what a number asks for and offers, which may have one of some values."""
    asks = {written(value) for value in values}
    whole = [int(value) for value in values if value.denominator == 1]
    if decade:
        asks |= {("number", str(other)) for value in whole for other in (value % 100, value // 100 + 1)}
    if persian:
        asks |= {("number", str(value + step)) for value in whole if is_solar_year(value) for step in (621, 622)}
    asks |= {("day of a month", value) for value in whole if value <= _LAST_DAY}
    offers = (key for value in whole for key in hours(value, afternoon=afternoon))
    return frozenset(asks), frozenset(asks).union(offers)


def _scale(sheet: Sheet, starts: dict[int, Token], end: int) -> tuple[Token, Fraction] | None:
    gap = sheet.text[end : end + 1] in GAPS[:-1] and end < len(sheet.text)
    token = starts.get(end + gap)
    word = sheet.speech.words.get(token.word) if token else None
    if token is None or word is None or word.role != "scale" or (gap and len(token.word) == 1):
        return None
    return token, word.value


def _values(text: str, tag: str) -> set[Fraction | int] | None:
    """Give the values that a number may have: one, but where comma and point are used in both ways; None for 3.2.1."""
    bare = text.translate(_NO_GAPS)
    if len(bare) > _LONGEST:
        return None
    if bare.isdecimal():
        return {int(bare)}
    parts = _SEPARATORS.split(bare)
    signs = _SEPARATORS.findall(bare)
    if len(bare) != len(text) or len(set(signs)) > 1:
        return {Fraction(f"{''.join(parts[:-1])}.{parts[-1]}")}
    grouped = 1 <= len(parts[0]) <= _GROUP and parts[0] != "0" and all(len(part) == _GROUP for part in parts[1:])
    if len(signs) > 1:
        return {Fraction("".join(parts))} if grouped or _INDIAN.fullmatch(bare) else None
    decimal = Fraction(f"{parts[0]}.{parts[1]}")
    if not grouped or signs[0] == "٫":
        return {decimal}
    group = Fraction("".join(parts))
    if signs[0] in "٬،，":
        return {group}
    if tag in _POINT:
        return {decimal if signs[0] == "." else group}
    if tag in _COMMA:
        return {decimal if signs[0] == "," else group}
    return {decimal, group}

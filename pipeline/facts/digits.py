"""Numbers in digits on the sheet, however their thousands are parted: 46 000, 46.000, 1,5 million, 33 %, 1990s."""

from __future__ import annotations

import re
from fractions import Fraction

from pipeline.facts.calendars import is_solar_year
from pipeline.facts.clocks import hours
from pipeline.facts.fact import Key, number
from pipeline.facts.sheet import Sheet, Token

_SPACES = " \u00a0\u202f\u2009\u2007'"
_NUMBER = re.compile(
    rf"(?<!\d)\d{{1,3}}(?:[{_SPACES}]\d{{3}})+(?!\d)(?:[.,٫]\d+)?|\d{{1,3}}(?:，\d{{3}})+(?!\d)|\d+(?:[.,٫٬،]\d+)*"
)
_PERSIAN_DECIMAL = re.compile("\\d{1,3}(/)\\d{1,2}(?=[ \u00a0]?(?:درصد|%|هزار|میلیون|میلیارد|مي?لي(?:ون|ارد)))")
_SEPARATORS = re.compile("[.,٫٬،，]")
_NO_SPACES = dict.fromkeys(map(ord, _SPACES))
_GROUPS = re.compile(r"\d{1,3}(?:\d{3})+")
_INDIAN = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}")
_DECADE = re.compile(r"s\b|er\b|-?[xе]\b|-х\b|-е\b|-(?:tallet|talet)\b|年代")
_RANGE = re.compile(rf"[{_SPACES}]?[-–—][{_SPACES}]?\d[\d.,]*[{_SPACES}]?%")
_ROMAN = re.compile(r"\b(?=[XVI]{2})(X{0,3})(IX|IV|V?I{0,3})(?:e|er|ème|º|-й|-е)?\b")
_TWO_CAPITALS = re.compile("[XVI]{2}")
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
    for match in sheet.at_digits(_NUMBER):
        end = match.end()
        values = _values(match[0], sheet.speech.tag)
        if values is None:
            sheet.take("number", match.span(), [("section", match[0])])
            continue
        for _ in range(_MOST_SCALES):
            scale = _scale(sheet, starts, end)
            if scale is None:
                break
            values = {value * scale[1] for value in values}
            end = scale[0].end
            used.add(scale[0].start)
        _take(sheet, (match.start(), end), values, afternoon=afternoon)
    return [token for token in tokens if token.start not in used]


def note_roman(sheet: Sheet) -> None:
    """Note Roman numerals of two letters and more as answers: XX век is the 20th century."""
    for match in sheet.found(_ROMAN) if _TWO_CAPITALS.search(sheet.text) else ():
        value = 10 * len(match[1]) + _ROMAN_DIGITS[match[2]]
        sheet.note("number", match.span(), [("number", str(value))], weight="answer")


def written(value: Fraction | int) -> Key:
    """Give the key of a value: its digits, to six decimals."""
    if value.denominator == 1:
        return ("number", str(value.numerator))
    return number(f"{float(value):.6f}")


def percent(sheet: Sheet, span: tuple[int, int]) -> tuple[int, int] | None:
    """Give the stretch of a number with its sign or word of per cent; None where there is none."""
    start, end = span
    after = sheet.speech.percent.match(sheet.text, end + (sheet.text[end : end + 1] in _SPACES))
    if after:
        return start, after.end()
    if _RANGE.match(sheet.text, end):
        return span
    before = sheet.text[max(0, start - 8) : start].rstrip(" \u00a0")
    for match in sheet.speech.percent.finditer(before):
        if match.end() == len(before):
            return start - len(sheet.text[max(0, start - 8) : start]) + match.start(), end
    return None


def _take(sheet: Sheet, span: tuple[int, int], values: set[Fraction | int], *, afternoon: bool) -> None:
    share = percent(sheet, span)
    if share:
        sheet.has_percent = True
        keys = [written(value) for value in values]
        sheet.take("number", share, [("percent", key[1]) for key in keys], keys)
        return
    asks = {written(value) for value in values}
    whole = [int(value) for value in values if value.denominator == 1]
    small = max(values) <= _SMALL
    if _DECADE.match(sheet.text, span[1]):
        asks |= {("number", str(other)) for value in whole for other in (value % 100, value // 100 + 1)}
    if sheet.speech.tag == "fa":
        asks |= {("number", str(value + step)) for value in whole if is_solar_year(value) for step in (621, 622)}
    offers = [key for value in whole for key in hours(value, afternoon=afternoon)]
    asks |= {("day of a month", value) for value in whole if value <= _LAST_DAY}
    unsure = values == {1} or (small and not sheet.speech.known)
    sheet.take("number", span, asks, offers, "likely" if unsure else "sure")


def _scale(sheet: Sheet, starts: dict[int, Token], end: int) -> tuple[Token, Fraction] | None:
    gap = sheet.text[end : end + 1] in _SPACES[:-1] and end < len(sheet.text)
    token = starts.get(end + gap)
    word = sheet.speech.words.get(token.word) if token else None
    if token is None or word is None or word.role != "scale" or (gap and len(token.word) == 1):
        return None
    return token, word.value


def _values(text: str, tag: str) -> set[Fraction | int] | None:
    """Give the values that a number may have: one, but where comma and point are used in both ways; None for 3.2.1."""
    bare = text.translate(_NO_SPACES)
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

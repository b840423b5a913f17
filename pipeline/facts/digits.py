"""Numbers in digits on the sheet, however their thousands are parted: 46 000, 46.000, 1,5 million, 33 %, 1990s."""

from __future__ import annotations

import re
from collections.abc import Iterable
from fractions import Fraction
from functools import lru_cache

from pipeline.facts.calendars import BUDDHIST_YEARS, is_solar_year
from pipeline.facts.clocks import hours
from pipeline.facts.decimals import values_of
from pipeline.facts.fact import Key, Value
from pipeline.facts.numerals import HALF_BEHIND
from pipeline.facts.pairs_of_numbers import otherwise
from pipeline.facts.qualities import bound_of, quality
from pipeline.facts.sheet import Sheet, Token
from pipeline.facts.spoken import GAPS
from pipeline.facts.values import Keys, decade_keys, length_keys, whole_and_parts, written

_NUMBER = re.compile(
    rf"(?<!\d)\d{{1,3}}(?:[{GAPS}]\d{{3}})+(?!\d)(?:[.,٫]\d+)?|\d{{1,3}}(?:，\d{{3}})+(?!\d)|\d+(?:[.,٫٬،]\d+)*"
)
GOING_ON = frozenset("0123456789.,٫٬،，")
"""Behind the first digits of a number that goes on: a sign that parts them, or a digit behind a gap."""
_PERSIAN_DECIMAL = re.compile("\\d{1,3}(/)\\d{1,2}(?=[ \u00a0]?(?:درصد|%|هزار|میلیون|میلیارد|مي?لي(?:ون|ارد)))")
_PERSIAN_POINT = frozenset("/")
_DECADE = re.compile(
    r"'?s\b|er\b|-?er[ -]Jahre|-?[xеіи]\b|-(?:х|е|і|ті|ые|ми|их|ых)\b|-(?:tallet|talet|tal|åra|årene)\b"
    r"|年代|代(?!表|理|替)"
    r"|'?l[ae]r(?:da|de|ın|in|a|e|dan|den)?\b|'?l[ıiuü](?:[ \u00a0](?:yıl|yaş))"
)
DECADE_SIGNS = frozenset("'sexеіиl-年代")
"""Behind the digits of a decade or a century: its ending begins with one of them."""
# Which sign stands before decimals; elsewhere both are found, and a number that could be either is read as either.
_VULGAR = {"½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3)}
_POINTS = re.compile("\\w{0,4}[ \u00a0-]?(?:point|punkt|poeng|puan|пункт)", re.IGNORECASE)
_MOST_SCALES = 2  # mil millones
_SMALL = 12
_ONE = frozenset({1})
_LAST_DAY = 31
_SHORT_YEAR = 2  # digits
_TEN, _LAST_CENTURY = 10, 3000
_Scale = tuple[Token, Value]


def take_numbers(sheet: Sheet, tokens: list[Token], *, afternoon: bool) -> list[Token]:
    """Take every number in digits, with the thousands or millions behind it; give the words that are left."""
    speech = sheet.speech
    if speech.persian:
        for match in sheet.at_digits(_PERSIAN_DECIMAL, _PERSIAN_POINT):  # ۲/۵ میلیون
            sheet.put(match.start(1), ".")
    scales = _scales(sheet, tokens)
    taken: list[tuple[int, int]] = []
    done = floor = 0
    for start, end, sign in sheet.runs():
        if start < done:
            continue
        done = _end(sheet.text, start) if sign in GOING_ON else end
        values = values_of(sheet.text[start:done], speech.tag)
        if values is None:
            sheet.note("number", (start, done), [("section", sheet.text[start:done])])
            span = start, done
        else:
            scaled = _scaled(sheet, scales, done) if scales else []
            for _, factor in scaled:
                values = frozenset(value * factor for value in values)
            span = start, scaled[-1][0].end if scaled else done
            if half := _half(sheet, span[1], in_scale=scaled[-1][1] if scaled else 1):
                values = frozenset(value + half[0] for value in values)
                span = start, half[1]
            behind = sign if span[1] == end else None
            span = _take(sheet, span, values, behind, afternoon=afternoon, floor=floor)
        floor = span[1]
        taken.append(span)
    sheet.blank(*taken)
    return sheet.left_of(tokens) if taken else tokens


def _half(sheet: Sheet, end: int, *, in_scale: Value) -> tuple[Value, int] | None:
    """Give the half that is added behind a number, and its end: 2½, 3 and a half million, 2時間半."""
    text, speech = sheet.text, sheet.speech
    if text[end : end + 1] in _VULGAR:
        return _VULGAR[text[end]] * in_scale, end + 1
    if speech.wide_units:
        behind = HALF_BEHIND.match(text, end)
        return (Fraction(1, 2), behind.end()) if behind else None
    return None


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


def share_asks(sheet: Sheet, end: int, values: Iterable[Value]) -> list[Key]:
    """Give what per cent asks for. Many languages say percentage points without it: 2.75ポイント, 2,75 puntos."""
    keys = [written(value) for value in values]
    shares: list[Key] = [("percent", key[1]) for key in keys]
    return shares + keys if _POINTS.match(sheet.text, end) else shares


def _take(
    sheet: Sheet,
    span: tuple[int, int],
    values: frozenset[Value],
    sign: str | None,
    *,
    afternoon: bool,
    floor: int,
) -> tuple[int, int]:
    """Note a number, and the sign behind it where that is known; give the stretch that it takes."""
    share = percent(sheet, span, floor=floor) if may_be_share(sheet, span[0], sign) else None
    if share:
        sheet.has_share = True
        asked = share_asks(sheet, share[1], values)
        sheet.note("number", share, asked, map(written, values), quality=bound_of(sheet, share))
        return share
    decade = (sign is None or sign in DECADE_SIGNS) and bool(_DECADE.match(sheet.text, span[1]))
    if decade and (value := _decade(values)):
        sheet.add("number", span, *decade_keys(value, persian=sheet.speech.persian), "sure")
        return span
    asks, offers = _keys(values, sheet.speech.persian, afternoon)
    if ahead := sheet.speech.data.dates.years_ahead:  # 2574 of the Buddhist era
        years = {written(value - ahead) for value in values if value in BUDDHIST_YEARS}
        asks, offers = asks | years, offers | years
    if sheet.text[span[0] - 1 : span[0]] == "'" and span[1] - span[0] == _SHORT_YEAR:  # the summer of '68
        years = {written(century + value) for century in (1900, 2000) for value in values}
        asks, offers = asks | years, offers | years
    if other := otherwise(sheet, span, afternoon=afternoon):
        asks, offers = asks | other[0], offers | other[1]
    said = quality(sheet, span)
    if said:
        lengths = length_keys(values, said.units)
        asks, offers = asks | lengths, offers | lengths
    unsure = values == _ONE or (not sheet.speech.known and max(values) <= _SMALL)
    sheet.add("number", span, asks, offers, "likely" if unsure else "sure", quality=said)
    return span


def _decade(values: frozenset[Value]) -> int | None:
    """Give the decade or century that a number with its ending is."""
    value = next(iter(values))
    return int(value) if len(values) == 1 and value % _TEN == 0 and 0 < value < _LAST_CENTURY else None


def may_be_share(sheet: Sheet, start: int, sign: str | None) -> bool:
    """Say whether per cent may stand beside a number, which few have: by the sign behind it and the one before it."""
    text, tails = sheet.text, sheet.speech.percent_tails
    if sign is None or tails is None or sign.upper() in sheet.speech.percent_heads:
        return True
    before = text[start - 1]  # at the start of a text, its end: one look for nothing
    return (text[start - 2] if before in " \u00a0" else before).upper() in tails


@lru_cache(4096)
def _keys(
    values: frozenset[Value],
    persian: bool,  # noqa: FBT001 - it is cached, and so has no names
    afternoon: bool,  # noqa: FBT001
) -> Keys:
    """Give what a number asks for and offers, which may have one of some values."""
    asks = set(whole_and_parts(values))
    whole = [int(value) for value in values if value.denominator == 1]
    if persian:
        asks |= {("number", str(value + step)) for value in whole if is_solar_year(value) for step in (621, 622)}
    offers = (key for value in whole for key in hours(value, afternoon=afternoon))
    return frozenset(asks), frozenset(asks).union(offers)


def _end(text: str, start: int) -> int:
    """Give the end of the number that begins at a digit."""
    match = _NUMBER.match(text, start)
    return match.end() if match else start + 1


def _scales(sheet: Sheet, tokens: list[Token]) -> dict[int, _Scale]:
    """Give the words that multiply what stands before them, by where they begin."""
    words, glued = sheet.speech.words, sheet.speech.glued_scales
    if glued:
        found = (Token(each.start(), each.end(), each[0], says=True) for each in glued.finditer(sheet.text))
        return {token.start: (token, words[token.word].value) for token in found}
    told = ((token, words.get(token.word)) for token in tokens if token.says)
    return {token.start: (token, word.value) for token, word in told if word and word.role == "scale"}


def _scaled(sheet: Sheet, scales: dict[int, _Scale], end: int) -> list[_Scale]:
    """Give the thousands or millions right behind a number."""
    found: list[_Scale] = []
    while len(found) < _MOST_SCALES:
        gap: int = sheet.text[end : end + 1] in GAPS[:-1] and end < len(sheet.text)
        linking = sheet.speech.linking
        if gap and linking and sheet.text.startswith(f"{linking} ", end + 1):
            gap += len(linking) + 1
        scale = scales.get(end + gap)
        if scale is None or (gap and len(scale[0].word) == 1):
            break
        found.append(scale)
        end = scale[0].end
    return found

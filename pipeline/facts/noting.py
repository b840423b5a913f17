"""A number in words in; a fact on the sheet out, with per cent or what it counts, or as a part of a million."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache

from pipeline.facts.clocks import hours
from pipeline.facts.compounds import parts_of
from pipeline.facts.digits import percent, share_asks
from pipeline.facts.fact import Key, Value, Weight
from pipeline.facts.prepared import folded
from pipeline.facts.qualities import bound_of, quality
from pipeline.facts.shares import note_share
from pipeline.facts.sheet import Sheet, Token
from pipeline.facts.spoken import Role
from pipeline.facts.values import Keys, length_keys, whole_and_parts, written

WORD_GAPS = frozenset({" ", "-", "\u00a0", "\n", "\u202f"})
"""What parts the words of one number."""
_BETWEEN = re.compile("[^\\W\\d_]+")
_HALF_A_YEAR = written(6)
_SMALL = 12
_FAR = 12  # letters between a share and the million that it is of


def note_value(
    sheet: Sheet, span: tuple[int, int], values: frozenset[Value], weight: Weight, *, afternoon: bool, counts: bool
) -> int:
    """Note a number with per cent or what it counts, where that stands beside it; give the end of what it takes."""
    share = percent(sheet, span) if weight != "answer" else None
    if share:
        sheet.has_share = True
        asked = share_asks(sheet, share[1], values)
        sheet.note("number", share, asked, map(written, values), weight, quality=bound_of(sheet, share))
        return share[1]
    said = quality(sheet, span) if counts and weight != "answer" else None
    asks, offers = _keys(values, afternoon)
    if said:
        lengths = length_keys(values, said.units)
        asks, offers = asks | lengths, offers | lengths
    sheet.add("number", span, asks, offers, weight, quality=said)
    return span[1]


@lru_cache(1024)
def _keys(values: frozenset[Value], afternoon: bool) -> Keys:  # noqa: FBT001 - it is cached, and so has no names
    """Give what a number in words asks for and offers."""
    asks = whole_and_parts(values)
    offers: set[Key] = set()
    for value in values:
        if value.denominator == 1:
            offers.update(hours(int(value), afternoon=afternoon))
        elif value < _SMALL:  # three years and six months
            offers |= {written(int(value)), _HALF_A_YEAR}
    return asks, asks | offers


def put_share(
    sheet: Sheet, tokens: list[Token], first: int, position: int, part: Fraction, *, sure: bool = True
) -> int:
    """Put a part of a whole on the sheet, or of a million; give the position of the first word behind it."""
    scaled = scaled_by(sheet, tokens, position - 1)
    if scaled:
        return put_scaled(sheet, tokens, first, scaled, part)
    note_share(sheet, (tokens[first].start, tokens[position - 1].end), part, "likely" if sure else "answer")
    return position


def put_scaled(sheet: Sheet, tokens: list[Token], first: int, scale: int, part: Value) -> int:
    """Put a part of a million on the sheet; give the position of the first word behind it."""
    word = parts_of(sheet.speech, tokens[scale].word)[0][0]
    span = tokens[first].start, tokens[scale].end
    note_value(sheet, span, frozenset({word.value * part}), "likely", afternoon=False, counts=True)
    return scale + 1


def scaled_by(sheet: Sheet, tokens: list[Token], position: int, *roles: Role) -> int | None:
    """Give the position of the million that what stands right before it is of: half a million, tens of thousands."""
    end = tokens[position].end
    for place in range(position + 1, len(tokens)):
        if tokens[place].start - end > _FAR:
            return None
        parts = parts_of(sheet.speech, tokens[place].word) if tokens[place].says else []
        if parts and len(parts) == 1 and parts[0][0].role in ("scale", *roles):
            return place if leads_to(sheet, end, tokens[place].start) else None
    return None


def leads_to(sheet: Sheet, end: int, start: int) -> bool:
    """Say whether nothing but a gap and small words stands between two places."""
    between, speech = sheet.text[end:start], sheet.speech
    if between in WORD_GAPS:
        return True
    return (
        len(between) <= _FAR
        and all(folded(word, turkish=speech.is_turkish) in speech.of for word in _BETWEEN.findall(between))
        and not between.strip(" \u00a0\u202f\n-'").startswith((",", ".", ";", ":"))
    )

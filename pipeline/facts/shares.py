"""A part of a whole on the sheet: two thirds, trois quarts, 三分之二, 半数."""

from __future__ import annotations

from fractions import Fraction

from pipeline.facts.fact import Weight
from pipeline.facts.qualities import bound_of
from pipeline.facts.sheet import Sheet
from pipeline.facts.values import share_keys


def note_share(sheet: Sheet, span: tuple[int, int], part: Fraction, weight: Weight) -> None:
    """Note a part of a whole, which is another than any other part, whatever numbers both may answer."""
    asks, offers = share_keys(part.numerator, part.denominator)
    said = bound_of(sheet, span) if weight != "answer" else None
    sheet.add("number", span, asks, offers, weight, quality=said)

"""What a fact is: where it is written, what it says in a form that no language has, and how sure its reading is."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Literal

from msgspec import Struct

Kind = Literal["number", "date", "time", "day of the week", "phone number", "e-mail address", "address", "index number"]

Key = tuple[str, str | int]
"""A reading that is the same in every language: ("number", "46000"), ("day", "3-14"), ("minute", 1020)."""

Value = Fraction | int
"""What a number says: whole ones are whole numbers, since sums of fractions take long."""

Weight = Literal["sure", "likely", "answer"]
"""`sure`: the other text must have it. `likely`: a word or a month that idiom may leave out; it is told only when the
other text has something else in its place. `answer`: it only answers for a fact of the other text (a dual, “both”)."""


class Quality(Struct, frozen=True, gc=False):
    """What a number is of (hours, dollars, women), whether it is a least or a most, and the stretch that says so."""

    units: frozenset[str]
    bound: Literal["", "more", "less"]
    start: int
    end: int


class Fact(Struct, frozen=True, gc=False):
    """One fact of a text. It agrees with another text that offers any of `asks`; `offers` is what it offers itself."""

    kind: Kind
    written: str
    start: int
    end: int
    weight: Weight
    asks: frozenset[Key]
    offers: frozenset[Key]
    quality: Quality | None = None


class Reading(Struct, frozen=True):
    """The facts of one text, in their order, what they offer together, and the text they were read from.

    `percent` is how its language writes per cent; `knows_words` is false where its number words are not known.
    """

    text: str
    facts: tuple[Fact, ...]
    offers: frozenset[Key]
    percent: re.Pattern[str]
    has_share: bool
    knows_words: bool
    has_qualities: bool = False

    @property
    def has_percent(self) -> bool:
        """Say whether the text speaks of shares of a hundred; few comparisons ask."""
        return self.has_share or bool(self.percent.search(self.text))


def number(value: str) -> Key:
    """Give the key of a number that is written as plain digits with a point, without empty decimals."""
    whole, _, decimals = value.partition(".")
    decimals = decimals.rstrip("0")
    whole = whole.lstrip("0") or "0"
    return ("number", f"{whole}.{decimals}" if decimals else whole)

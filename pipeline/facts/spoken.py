"""How one language says numbers, dates and times: what readers look words up in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

from pipeline.facts.fact import Value
from pipeline.facts.listed import Month
from pipeline.facts.phrases import SetPhrase
from pipeline.languages.data import LanguageData

GAPS = " \u00a0\u202f\u2009\u2007'"
"""What may part the thousands of a number, and a number from its sign of per cent."""

Role = Literal["cardinal", "ordinal", "scale", "many", "share", "loose"]
Topic = Literal["idioms", "weekdays", "decades", "quarters", "clock"]
Bound = Literal["more", "less"]
Bounding = tuple[tuple[SetPhrase, Bound], ...]
Told = tuple[Topic, SetPhrase]
"""A phrase with what it tells."""


class Word(Struct, frozen=True):
    """A word that says a number. Where `sure` is false it also means something else. `others` it may say as well."""

    value: Value
    role: Role
    sure: bool
    others: tuple[Value, ...] = ()


class Speech(Struct, frozen=True, eq=False):
    """How one language says numbers and dates. `known` is false where its number words are not known here."""

    tag: str
    known: bool
    data: LanguageData
    words: Mapping[str, Word]
    months: Mapping[str, Month]
    joins: frozenset[str]
    linking: str
    glued_scales: re.Pattern[str] | None
    """The words that multiply a number in digits, of a language that sets no space behind them."""
    afternoon: frozenset[str]
    morning: frozenset[str]
    percent: re.Pattern[str]
    percent_behind: re.Pattern[str]
    """Per cent right behind a number, as the one group; or the rest of a range that has its sign at the end."""
    percent_before: re.Pattern[str]
    percent_heads: frozenset[str]
    """What per cent or the rest of a range may begin with, as capitals."""
    percent_tails: frozenset[str] | None
    """What per cent may end with, as capitals, and what may follow it there; None where it may be any letter."""
    pieces: frozenset[str]
    """What a number of one word is made of; and, where a language writes whole numbers as one word, what may end it."""
    last_pieces: frozenset[str] | None
    stems: tuple[str, ...]
    """What may follow a number in one word: femårig; and the unit of each, or nothing."""
    stem_units: Mapping[str, str]
    ordinal_endings: frozenset[str]
    """What makes an ordinal of a number of one word."""
    fifteen_days: frozenset[str]
    ten_and_unit: bool
    many_hundreds: bool
    letters_within: bool
    persian: bool
    soixante_dix: bool
    unit_and_ten: bool
    prefixes: tuple[str, ...]
    within: Mapping[str, Word]
    """Pieces that make a number only within a longer word."""
    only_behind: frozenset[str]
    only_before: frozenset[str]
    numbered_month: str
    has_dual: bool
    shares_first: bool
    heads: frozenset[str]
    """The first two letters of every number word: a word that begins otherwise holds no number."""
    month_heads: frozenset[str]
    """The first words of months that have two."""
    keys: Mapping[str, tuple[Told, ...]]
    """The words that phrases are looked for by; and the beginnings of such words."""
    key_stems: tuple[tuple[str, Told], ...]
    key_beginnings: tuple[str, ...]
    """The same beginnings alone, to pass over what has none of them."""
    of: frozenset[str]
    units: Mapping[str, frozenset[str]]
    halves: tuple[SetPhrase, ...]
    half_heads: frozenset[str]
    half_signs: tuple[str, ...]
    """The first words of what adds a half; and the last ones, of which one stands wherever a half is added."""
    bounds: Bounding
    """What makes a number a least or a most before it; and behind it."""
    bounds_behind: Bounding
    behind_letters: frozenset[str]
    """What a bound behind a number begins with."""
    bound_signs: frozenset[str]
    """What a bound begins with, where no space stands between words."""
    wide_units: re.Pattern[str] | None
    """The units of a language that sets no space between words."""
    nights: tuple[SetPhrase, ...]

    @property
    def is_turkish(self) -> bool:
        """Say whether I and İ are two letters."""
        return self.data.dotted_i

    def told_by(self, word: str) -> tuple[Told, ...]:
        """Give the phrases that are looked for by a word; most words have none."""
        told = self.keys.get(word, ())
        if not word.startswith(self.key_beginnings):
            return told
        return (*told, *(each for stem, each in self.key_stems if word.startswith(stem)))

"""A text and its language in; its facts out. The readers' order matters: each takes what it knows off the sheet."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from operator import attrgetter

from pipeline.facts.addresses import INDEX_NUMBER, take_addresses
from pipeline.facts.clocks import take_times
from pipeline.facts.dates import take_dates, take_months
from pipeline.facts.digits import take_numbers
from pipeline.facts.fact import Key, Reading
from pipeline.facts.han import take_numerals
from pipeline.facts.idioms import take_idioms, take_names, take_weekdays, take_wide_named_days, take_wide_weekdays
from pipeline.facts.lengths import with_sums
from pipeline.facts.markup import take_markup
from pipeline.facts.periods import (
    take_decades,
    take_quarters,
    take_short_quarters,
    take_wide_decades,
    take_wide_halves,
    take_wide_quarters,
)
from pipeline.facts.prepared import is_wide
from pipeline.facts.roman import note_roman
from pipeline.facts.scaled_sums import with_scaled_sums
from pipeline.facts.sheet import Places, Sheet, Token
from pipeline.facts.speech import speech
from pipeline.facts.spoken import Topic
from pipeline.facts.spoken_times import take_spoken_times
from pipeline.facts.telling import vocabulary
from pipeline.facts.wide_dates import take_wide_dates
from pipeline.facts.wide_times import take_wide_times
from pipeline.facts.words import take_words

_PHRASES: tuple[tuple[Topic, Callable[[Sheet, Places], None]], ...] = (
    ("idioms", take_idioms),
    ("weekdays", take_weekdays),
    ("quarters", take_quarters),
    ("decades", take_decades),
)
# Each with the signs of which it needs one.
_WIDE_PHRASES: tuple[tuple[str, Callable[[Sheet], None]], ...] = (
    ("曜星周週礼禮(", take_wide_weekdays),
    ("元晦节節日夜ーイ", take_wide_named_days),
    ("季期", take_wide_quarters),
    ("半", take_wide_halves),
    ("代", take_wide_decades),
)


def read_facts(text: str, tag: str, *, markdown: bool = False, index_number: str | None = None) -> Reading:
    """Read the facts of a text in a language. `index_number` is the form of a newsroom's own numbers."""
    sheet = Sheet(text, speech(tag))
    wide = not sheet.text.isascii() and is_wide(text)
    if markdown:
        take_markup(sheet)
    take_addresses(sheet, _form(index_number) if index_number else INDEX_NUMBER)
    words = vocabulary(tag)
    before = sheet.text
    tokens = words.tokens(before)
    phrases = words.phrases(tokens)
    _take_phrases(sheet, phrases, wide=wide)
    digits = bool(sheet.runs())
    afternoon = _speaks_of_afternoon(sheet, tokens, wide=wide)
    _take_dates_and_times(sheet, phrases, digits=digits, wide=wide, afternoon=afternoon)
    if sheet.text is not before:
        tokens = words.tokens(sheet.text) if wide else sheet.left_of(tokens)
    tokens = take_months(sheet, tokens)
    note_roman(sheet)
    if digits:
        tokens = take_numbers(sheet, tokens, afternoon=afternoon)
    if sheet.speech.words:
        take_words(sheet, tokens, afternoon=afternoon)
    found = map(sheet.weighed, sheet.facts) if sheet.idioms else sheet.facts
    facts = tuple(sorted(found, key=attrgetter("start", "end")))
    if digits and sheet.speech.words:
        facts = with_scaled_sums(sheet, facts)
    has_qualities = any(fact.quality for fact in facts)
    if has_qualities:
        facts = with_sums(sheet, facts)
    offers = frozenset[Key]().union(*(fact.offers for fact in facts))
    return Reading(text, facts, offers, sheet.speech.percent, sheet.has_share, sheet.speech.known, has_qualities)


def _take_phrases(sheet: Sheet, phrases: Mapping[Topic, Places], *, wide: bool) -> None:
    for topic, take in _PHRASES if phrases else ():
        if topic in phrases:
            take(sheet, phrases[topic])
    for signs, take_wide in _WIDE_PHRASES if wide else ():
        if any(sign in sheet.text for sign in signs):
            take_wide(sheet)


def _take_dates_and_times(
    sheet: Sheet, phrases: Mapping[Topic, Places], *, digits: bool, wide: bool, afternoon: bool
) -> None:
    if digits:
        take_names(sheet)
        take_short_quarters(sheet)
        take_dates(sheet)
    if wide:
        take_wide_dates(sheet)
    if digits:
        take_times(sheet, afternoon=afternoon)
    if "clock" in phrases:
        take_spoken_times(sheet, phrases["clock"], afternoon=afternoon)
    if wide:
        take_wide_times(sheet)
        take_numerals(sheet, afternoon=afternoon)


def _speaks_of_afternoon(sheet: Sheet, tokens: list[Token], *, wide: bool) -> bool:
    said, text = sheet.speech.afternoon, sheet.text
    return not said.isdisjoint([token.word for token in tokens]) or (
        wide and any(word[0] in text and word in text for word in said)
    )


@cache
def _form(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)

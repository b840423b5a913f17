"""A text and its language in; its facts out. The readers' order matters: each takes what it knows off the sheet."""

from __future__ import annotations

import re
from functools import cache
from operator import attrgetter

from pipeline.facts.addresses import INDEX_NUMBER, take_addresses
from pipeline.facts.clocks import note_noon, take_times
from pipeline.facts.dates import take_cjk_dates, take_dates, take_months
from pipeline.facts.digits import note_roman, take_numbers
from pipeline.facts.fact import Key, Reading
from pipeline.facts.han import take_numerals
from pipeline.facts.markup import take_markup
from pipeline.facts.prepared import is_wide
from pipeline.facts.sheet import Sheet
from pipeline.facts.speech import speech
from pipeline.facts.telling import vocabulary
from pipeline.facts.words import take_words


def read_facts(text: str, tag: str, *, markdown: bool = False, index_number: str | None = None) -> Reading:
    """Read the facts of a text in a language. `index_number` is the form of a newsroom's own numbers."""
    sheet = Sheet(text, speech(tag))
    wide = not sheet.text.isascii() and is_wide(text)
    if markdown:
        take_markup(sheet)
    take_addresses(sheet, _form(index_number) if index_number else INDEX_NUMBER)
    if sheet.speech.weekdays:
        sheet.blank(*(match.span() for match in sheet.found(sheet.speech.weekdays)))
    left = sheet.text
    tokens = vocabulary(tag).tokens(left)
    afternoon = not sheet.speech.afternoon.isdisjoint([token.word for token in tokens]) or (
        wide and any(word[0] in left and word in left for word in sheet.speech.afternoon)
    )
    digits = bool(sheet.runs())
    if digits:
        take_dates(sheet)
    if wide:
        take_cjk_dates(sheet)
    if digits:
        take_times(sheet, afternoon=afternoon)
    if wide:
        take_numerals(sheet, afternoon=afternoon)
        if sheet.text is not left:
            tokens = vocabulary(tag).tokens(sheet.text)
    tokens = take_months(sheet, tokens)
    note_noon(sheet, tokens)
    note_roman(sheet)
    if digits:
        tokens = take_numbers(sheet, tokens, afternoon=afternoon)
    if sheet.speech.words:
        take_words(sheet, tokens, afternoon=afternoon)
    facts = tuple(sorted(sheet.facts, key=attrgetter("start", "end")))
    offers = frozenset[Key]().union(*(fact.offers for fact in facts))
    return Reading(text, facts, offers, sheet.speech.percent, sheet.has_share, sheet.speech.known)


@cache
def _form(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)

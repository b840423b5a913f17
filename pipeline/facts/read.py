"""A text and its language in; its facts out. The readers' order matters: each takes what it knows off the sheet."""

from __future__ import annotations

import re
from functools import cache

from pipeline.facts.addresses import INDEX_NUMBER, take_addresses
from pipeline.facts.clocks import note_noon, take_times
from pipeline.facts.dates import take_dates, take_months
from pipeline.facts.digits import note_roman, take_numbers
from pipeline.facts.fact import Reading
from pipeline.facts.han import take_numerals
from pipeline.facts.markup import take_markup
from pipeline.facts.sheet import Sheet
from pipeline.facts.speech import speech
from pipeline.facts.words import take_words

_DIGIT = re.compile(r"\d")
_WIDE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


def read_facts(text: str, tag: str, *, markdown: bool = False, index_number: str | None = None) -> Reading:
    """Read the facts of a text in a language. `index_number` is the form of a newsroom's own numbers."""
    sheet = Sheet(text, speech(tag))
    if markdown:
        take_markup(sheet)
    take_addresses(sheet, _form(index_number or INDEX_NUMBER))
    wide = bool(_WIDE.search(text))
    if sheet.speech.weekdays:
        for match in sheet.found(sheet.speech.weekdays):
            sheet.blank(*match.span())
    tokens = sheet.tokens()
    words = {token.word for token in tokens}
    afternoon = not words.isdisjoint(sheet.speech.afternoon) or (
        wide and any(word in sheet.text for word in sheet.speech.afternoon)
    )
    digits = bool(_DIGIT.search(sheet.text))
    if digits or wide:
        take_dates(sheet)
    if digits:
        take_times(sheet, afternoon=afternoon)
    if wide:
        take_numerals(sheet, afternoon=afternoon)
        tokens = sheet.tokens()
    tokens = take_months(sheet, tokens)
    note_noon(sheet, tokens)
    note_roman(sheet)
    if digits:
        tokens = take_numbers(sheet, tokens, afternoon=afternoon)
    if sheet.speech.words:
        take_words(sheet, tokens, afternoon=afternoon)
    facts = tuple(sorted(sheet.facts, key=lambda fact: (fact.start, fact.end)))
    offers = frozenset(key for fact in facts for key in fact.offers)
    has_percent = sheet.has_percent or bool(sheet.speech.percent.search(text))
    return Reading(text, facts, offers, has_percent, sheet.speech.known)


@cache
def _form(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)

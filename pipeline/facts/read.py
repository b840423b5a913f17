"""A text and its language in; its facts out. The readers' order matters: each takes what it knows off the sheet."""

from __future__ import annotations

import re
from functools import cache
from operator import attrgetter

from pipeline.facts.addresses import INDEX_NUMBER, take_addresses
from pipeline.facts.clocks import note_noon, says_noon, take_times
from pipeline.facts.dates import says_month, take_cjk_dates, take_dates, take_months
from pipeline.facts.digits import note_roman, take_numbers
from pipeline.facts.fact import Key, Reading
from pipeline.facts.han import take_numerals
from pipeline.facts.markup import take_markup
from pipeline.facts.prepared import WIDE, WORD, folded
from pipeline.facts.sheet import Piece, Sheet, Token
from pipeline.facts.speech import Speech, speech
from pipeline.facts.words import says_number, take_words

_MOST_SEEN = 1 << 16


def read_facts(text: str, tag: str, *, markdown: bool = False, index_number: str | None = None) -> Reading:
    """Read the facts of a text in a language. `index_number` is the form of a newsroom's own numbers."""
    sheet = Sheet(text, speech(tag))
    if markdown:
        take_markup(sheet)
    take_addresses(sheet, _form(index_number) if index_number else INDEX_NUMBER)
    wide = bool(WIDE.search(text))
    if sheet.speech.weekdays:
        sheet.blank(*(match.span() for match in sheet.found(sheet.speech.weekdays)))
    seen = _seen(tag)
    tokens = sheet.tokens(seen)
    afternoon = any(token.word in sheet.speech.afternoon for token in tokens) or (
        wide and any(word in sheet.text for word in sheet.speech.afternoon)
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
        tokens = sheet.tokens(seen)
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


class _Seen(dict[str, Piece]):
    """Pieces of text as they were met, with their words: most texts use few, and most of them say nothing."""

    def __init__(self, speech: Speech) -> None:
        self._speech = speech

    def __missing__(self, part: str) -> Piece:
        if len(self) >= _MOST_SEEN:
            self.clear()
        tokens = tuple(self._token(match) for match in WORD.finditer(part))
        self[part] = any(token.says for token in tokens), tokens
        return self[part]

    def _token(self, match: re.Match[str]) -> Token:
        speech = self._speech
        word = folded(match[0], turkish=speech.is_turkish)
        says = word in speech.afternoon or says_number(speech, word) or says_month(speech, word) or says_noon(word)
        return Token(match.start(), match.end(), word, says)


@cache
def _seen(tag: str) -> _Seen:
    return _Seen(speech(tag))


@cache
def _form(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)

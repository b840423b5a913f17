"""Texts that were translated before, in; for a new text the nearest of them, out.

The same pairs give the same offers, whatever their order: where several are equally near, the one whose origin comes
last is taken, and folders of items begin with their date.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable

from msgspec import Struct
from rapidfuzz import fuzz, process

from pipeline.exchange.numbers import adapted
from pipeline.exchange.segment import Match

_NEAR = 75
"""What is less near costs a translator more time than it saves."""
_EXACT = 100
_FEW_WORDS = 13
"""A headline: where one word stands in another form, half of its words may, and it is near all the same."""
_WORD = re.compile(r"\w+")


class Pair(Struct, frozen=True):
    """A text, its approved translation, and the item and segment that they are from."""

    source: str
    target: str
    source_language: str
    target_language: str
    origin: str


class _Shelf(Struct, frozen=True):
    """The pairs of two languages, in the order of their sources' lengths."""

    exact: dict[str, Pair]
    texts: list[str]
    lengths: list[int]
    by_word: dict[str, list[int]]


class Memory:
    """A translation memory over pairs of texts."""

    def __init__(self, pairs: Iterable[Pair]) -> None:
        """Sort the pairs; line ends and repeated blanks count as one blank."""
        found: dict[tuple[str, str], dict[str, Pair]] = defaultdict(dict)
        for pair in sorted(pairs, key=lambda pair: (pair.origin, pair.source, pair.target)):
            if pair.source.strip() and pair.target.strip():
                found[pair.source_language, pair.target_language][_plain(pair.source)] = pair
        self._shelves = {languages: _shelf(exact) for languages, exact in found.items()}

    def offer(self, source: str, source_language: str, target_language: str) -> Match | None:
        """Give the translation of the nearest text, marked with how near it is; None when there is none."""
        shelf = self._shelves.get((source_language, target_language))
        text = _plain(source)
        if shelf is None or not text:
            return None
        if text in shelf.exact:
            pair = shelf.exact[text]
            return Match(pair.target, _EXACT, pair.origin, pair.source)
        near = process.extractOne(text, _candidates(shelf, text), scorer=fuzz.ratio, score_cutoff=_NEAR)
        if near is None:
            return None
        pair, percent = shelf.exact[near[0]], min(int(near[1]), _EXACT - 1)
        fitted = adapted(source, pair.source, pair.target)
        return Match(fitted.text, percent, pair.origin, pair.source, fitted.note)


def _shelf(exact: dict[str, Pair]) -> _Shelf:
    # among equals the first is taken: the last origin comes first
    newest = sorted(exact, key=lambda text: (exact[text].origin, text), reverse=True)
    texts = sorted(newest, key=len)
    by_word: dict[str, list[int]] = defaultdict(list)
    for number, text in enumerate(texts):
        for word in _words(text):
            by_word[word].append(number)
    return _Shelf(exact, texts, [len(text) for text in texts], dict(by_word))


def _candidates(shelf: _Shelf, text: str) -> list[str]:
    """Give the texts that can be near: of a fitting length, and with half of the words of this one.

    Whatever shares half of its words shares one of any half and one more; so the rarer half and one more is looked up.
    Texts of few words, and scripts that set none apart, are compared with all of a fitting length.
    """
    # the score is twice what is common, of the lengths of both: it bounds how much longer or shorter a text can be
    share = _NEAR / 100
    start = bisect_left(shelf.lengths, len(text) * share / (2 - share))
    end = bisect_right(shelf.lengths, len(text) * (2 - share) / share)
    words = sorted(_words(text), key=lambda word: (len(shelf.by_word.get(word, ())), word))
    if len(words) < _FEW_WORDS:
        return shelf.texts[start:end]
    rare = words[: len(words) // 2 + 1]
    found = {number for word in rare for number in shelf.by_word.get(word, ()) if start <= number < end}
    return [shelf.texts[number] for number in sorted(found)]


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.casefold()))


def _plain(text: str) -> str:
    return " ".join(text.split())

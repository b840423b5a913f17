"""The small words that tell a language from others in its script: articles, prepositions, conjunctions."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from pipeline.languages.registry import data_of, with_words

_WORD = re.compile(r"[^\W\d_]+")


def base_of(tag: str) -> str:
    """Give the language that a tag's small words are listed under."""
    return data_of(tag).words_of or tag.partition("-")[0]


@cache
def small_words() -> dict[str, tuple[str, ...]]:
    """Give the small words of every language that has any, by the language."""
    return {tag: tuple(words.split()) for tag in with_words() if (words := data_of(tag).small_words)}


@cache
def scripts() -> frozenset[str]:
    """Give the scripts of these languages."""
    return frozenset(data_of(tag).script for tag in small_words())


@cache
def part_of_word() -> re.Pattern[str]:
    """Find runs of letters of these words, and of no others: in half the time, and sometimes only a word's part."""
    letters = sorted({letter for words in small_words().values() for word in words for letter in word})
    return re.compile(f"[{''.join(letters)}]+")


@cache
def _languages() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for tag, words in small_words().items():
        for word in words:
            found[word] = (*found.get(word, ()), tag)
    return found


def counted(text: str) -> Counter[str]:
    """Count the small words of each language in a text."""
    return _by_language(_WORD.findall(text.lower()))


def counted_at_most(text: str) -> Counter[str]:
    """Count what may be small words of each language: all that are, and parts of words that have other letters too."""
    return _by_language(part_of_word().findall(text.lower()))


def _by_language(words: list[str]) -> Counter[str]:
    known = _languages()
    found = Counter(words)
    counts: Counter[str] = Counter()
    for word in found.keys() & known.keys():
        for tag in known[word]:
            counts[tag] += found[word]
    return counts

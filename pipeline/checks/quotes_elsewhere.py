"""A quote that stands in two items is the same words in both: what a person said once is not told in two ways.

The same is a quote with the same key or the same speaker, and nearly the same words. Less of it is no other quote.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from pipeline.fault import Faults
from pipeline.newsroom.spoken import SpokenQuote, letters
from pipeline.newsroom.summary import ItemSummary

# Of a hundred letters, so many may be others; what differs more is another quote.
_NEAR = 80
_SHORTEST = 20
_LEFT_OUT = re.compile(r"\[?(?:…|\.\.\.)\]?")
_MOST_SHOWN = 60


def check(summaries: Sequence[ItemSummary], faults: Faults) -> None:
    """Compare the quotes of all items; of two that differ the later one is told."""
    by_sketch: dict[tuple[str, int], list[SpokenQuote]] = {}
    seen: set[tuple[str, str, str, str]] = set()
    for summary in summaries:
        for quote in summary.quotes:
            for other in _nearly_same(quote, by_sketch):
                _tell(quote, other, faults)
                break
        for quote in summary.quotes:
            same = (quote.key, quote.speaker, quote.language, quote.words)
            if same not in seen:  # a director may say one thing in a thousand items
                seen.add(same)
                for number in quote.sketch:
                    by_sketch.setdefault((quote.language, number), []).append(quote)


def _nearly_same(quote: SpokenQuote, known: dict[tuple[str, int], list[SpokenQuote]]) -> Iterator[SpokenQuote]:
    """Give the quotes of earlier items that are this one, and have other words."""
    own = ""
    tried: set[int] = set()
    for number in quote.sketch:
        for other in known.get((quote.language, number), ()):
            if id(other) in tried or other.words == quote.words or not _may_be_same(quote, other):
                continue
            tried.add(id(other))
            own, text = own or letters(quote.words), letters(other.words)
            if (
                text != own
                and min(len(own), len(text)) >= _SHORTEST
                and _is_near(own, text)
                and not (_is_part(quote.words, text) or _is_part(other.words, own))
            ):
                yield other


def _may_be_same(one: SpokenQuote, other: SpokenQuote) -> bool:
    return one.key == other.key or letters(one.speaker) == letters(other.speaker)


def _is_near(one: str, other: str) -> bool:
    from rapidfuzz import fuzz  # noqa: PLC0415 - few newsrooms have a quote twice

    return fuzz.ratio(one, other) >= _NEAR


def _is_part(words: str, whole: str) -> bool:
    """Say whether words stand in the letters of others, in their order; where an ellipsis stands, some are left out."""
    at = 0
    for part in _LEFT_OUT.split(words):
        found = whole.find(letters(part), at)
        if found < 0:
            return False
        at = found + len(letters(part))
    return True


def _tell(quote: SpokenQuote, other: SpokenQuote, faults: Faults) -> None:
    here, there = _difference(quote.words, other.words)
    where = f"{other.place.source.name}:{other.place.line}"
    faults.add(
        "same-quote-differs",
        f"these words of {quote.speaker} stand in another item otherwise: {here} here, {there} there",
        quote.place,
        expected=f"the same words as in {where}",
        hint="look which of the two was said; a quote that is only shorter is not told",
        severity="warning",
    )


def _difference(here: str, there: str) -> tuple[str, str]:
    """Give the words that differ first, with nothing of what is the same."""
    one, other = here.split(), there.split()
    for kind, start, end, first, last in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if kind != "equal" and letters(" ".join(one[start:end])) != letters(" ".join(other[first:last])):
            return _shown(one[start:end]), _shown(other[first:last])
    return _shown(one), _shown(other)


def _shown(words: Sequence[str]) -> str:
    text = " ".join(words)
    return f"‘{text[:_MOST_SHOWN]}{'…' if len(text) > _MOST_SHOWN else ''}’" if text else "nothing"

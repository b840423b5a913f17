"""A source and its translation in; what is placed, linked or noted in the one and not in the other, out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import zip_longest

from pipeline.exchange.marks import FOOTNOTE, PLACEMENT, in_any_language
from pipeline.exchange.problem import TranslationProblem
from pipeline.exchange.skeleton import Skeleton

_COPY = "words in braces are not translated: copy them from the source, letter by letter"
_NOTES = "use the source’s footnote marks, each as often as there, behind the words that they belong to"
_WORDS_ONLY = "a link is [words](address), without a blank between ] and (; only the words are translated"
_ADDRESS = "copy the address from the source; only the words of a link are translated"


def placements(source: str, target: str) -> Iterator[TranslationProblem]:
    """Give what is placed in one of the texts only."""
    wanted, given = _as_written(source), _as_written(target)
    for lost, added in _differences(_tight(source), _tight(target)):
        there, here = wanted.get(lost, ""), given.get(added)
        yield TranslationProblem("placement-changed", _message(lost, added), _COPY, here, mark=there or here or "")


def _as_written(text: str) -> dict[str, str]:
    return {_without_blanks(mark): mark for mark in PLACEMENT.findall(text)}


def _tight(text: str) -> list[str]:
    return [_without_blanks(mark) for mark in PLACEMENT.findall(text)]


def _without_blanks(mark: str) -> str:
    return re.sub(r"\s*:\s*", ": ", re.sub(r"^\{\s*|\s*\}$", lambda found: found.group().strip(), mark))


def footnotes(source: str, target: str) -> Iterator[TranslationProblem]:
    """Give the footnotes' marks that stand in one of the texts only."""
    wanted, found = ([each.group() for each in FOOTNOTE.finditer(text)] for text in (source, target))
    for lost, added in _differences(wanted, found):
        yield TranslationProblem("footnote-changed", _message(lost, added), _NOTES, added or None, mark=lost or added)


def _message(lost: str, added: str) -> str:
    if lost and added:
        return f"{added} stands where the source has {lost}"
    return (
        f"{lost} is missing from the translation"
        if lost
        else f"{added} stands in the translation and not in the source"
    )


def _differences(wanted: list[str], found: list[str]) -> Iterator[tuple[str, str]]:
    """Give what is missing beside what is there instead; the empty string where there is none."""
    lost = sorted((Counter(wanted) - Counter(found)).elements())
    added = sorted((Counter(found) - Counter(wanted)).elements())
    return zip_longest(lost, added, fillvalue="")


def links(before: Skeleton, after: Skeleton) -> Iterator[TranslationProblem]:
    """Give the links and pictures that stand in one of the texts only; a page's own translation is the same page."""
    for name, wanted, found in (("link", before.links, after.links), ("picture", before.pictures, after.pictures)):
        known = Counter({in_any_language(url): count for url, count in sorted(wanted.items())})
        given = Counter({in_any_language(url): count for url, count in sorted(found.items())})
        lost = [url for url in sorted(wanted) if given[in_any_language(url)] < known[in_any_language(url)]]
        added = [url for url in sorted(found) if known[in_any_language(url)] < given[in_any_language(url)]]
        for url in lost:
            near = added[0] if added else None
            yield _changed(f"the {name} to {url} is missing or broken", _WORDS_ONLY, name, url, near)
        for url in () if lost else added:
            yield _changed(f"the {name} to {url} is not in the source", _ADDRESS, name, url, url)


def _changed(message: str, hint: str, name: str, url: str, found: str | None) -> TranslationProblem:
    return TranslationProblem("link-changed", message, hint, found, mark=f"]({url})" if name == "picture" else url)

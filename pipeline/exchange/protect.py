"""A source text and its translation in; what the translation has lost or broken of the source's marks out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import zip_longest
from urllib.parse import urlsplit

import langcodes
from msgspec import Struct

from pipeline.exchange.skeleton import Skeleton, skeleton
from pipeline.fault import Severity
from pipeline.i18n.quotation_marks import (
    DOUBLE,
    EAST_ASIAN,
    REVERSED_DOUBLE,
    SINGLE,
    TITLES,
    characters,
    closing,
    opening,
)

_PLACEMENT = re.compile(r"\{ *[^{}\n]+? *\}")
_FOOTNOTE = re.compile(r"(?<!\\)\[\^([^\]\s]+)\](:?)")
_DOUBLE = re.compile(f"[{characters((*DOUBLE, *EAST_ASIAN, *TITLES))}{REVERSED_DOUBLE}]")
# a straight mark between letters stands for a Hebrew abbreviation’s sign
_STRAIGHT = re.compile(r'(?<!\w)"|"(?!\w)')
_QUOTED_ONCE = re.compile(f"[{opening(SINGLE)}].+?[{closing(SINGLE)}]", re.DOTALL)
_TAG = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


class TranslationProblem(Struct, frozen=True):
    """One thing that a translation has lost or broken."""

    code: str
    message: str
    hint: str
    found: str | None = None
    """The words of the translation to look at, where it has any."""
    severity: Severity = "error"


def problems(source: str, target: str, *, markdown: bool = True) -> tuple[TranslationProblem, ...]:
    """Give everything that a translation has lost or broken; only Markdown has a shape to be looked at."""
    return tuple(_problems(source, target, markdown=markdown))


def _problems(source: str, target: str, *, markdown: bool) -> Iterator[TranslationProblem]:
    yield from _placements(source, target)
    yield from _quote_marks(source, target)
    if markdown:
        yield from _footnotes(source, target)
        before, after = skeleton(source), skeleton(target)
        yield from _links(before, after)
        # some languages put into quotation marks what others emphasise
        yield from _emphasis(before, after, quoted=_marks(target) > _marks(source))
        yield from _shape(before, after)


def _placements(source: str, target: str) -> Iterator[TranslationProblem]:
    given = {_tight(mark): mark for mark in _PLACEMENT.findall(target)}
    hint = "words in braces are not translated: copy them from the source, letter by letter"
    wanted = [_tight(mark) for mark in _PLACEMENT.findall(source)]
    for message, found in _differences(wanted, [_tight(mark) for mark in _PLACEMENT.findall(target)]):
        yield TranslationProblem("placement-changed", message, hint, given.get(found or ""))


def _tight(mark: str) -> str:
    return re.sub(r"\s*:\s*", ": ", re.sub(r"^\{\s*|\s*\}$", lambda found: found.group().strip(), mark))


def _footnotes(source: str, target: str) -> Iterator[TranslationProblem]:
    hint = "use the source’s footnote marks, each as often as there, behind the words that they belong to"
    wanted = [found.group() for found in _FOOTNOTE.finditer(source)]
    for message, found in _differences(wanted, [found.group() for found in _FOOTNOTE.finditer(target)]):
        yield TranslationProblem("footnote-changed", message, hint, found)


def _differences(wanted: list[str], found: list[str]) -> Iterator[tuple[str, str | None]]:
    """Tell what is missing and what is there instead; with it, the words of the translation to look at."""
    lost = sorted((Counter(wanted) - Counter(found)).elements())
    added = sorted((Counter(found) - Counter(wanted)).elements())
    for mark, other in zip_longest(lost, added):
        if mark and other:
            yield f"{other} stands where the source has {mark}", other
        elif mark:
            yield f"{mark} is missing from the translation", None
        else:
            yield f"{other} stands in the translation and not in the source", other


def _links(before: Skeleton, after: Skeleton) -> Iterator[TranslationProblem]:
    for name, wanted, found in (("link", before.links, after.links), ("picture", before.pictures, after.pictures)):
        known = Counter({_in_any_language(url): count for url, count in sorted(wanted.items())})
        given = Counter({_in_any_language(url): count for url, count in sorted(found.items())})
        lost = [url for url in sorted(wanted) if given[_in_any_language(url)] < known[_in_any_language(url)]]
        added = [url for url in sorted(found) if known[_in_any_language(url)] < given[_in_any_language(url)]]
        for url in lost:
            hint = "a link is [words](address), without a blank between ] and (; only the words are translated"
            near = added[0] if added else None
            yield TranslationProblem("link-changed", f"the {name} to {url} is missing or broken", hint, near)
        if not lost:
            for url in added:
                hint = "copy the address from the source; only the words of a link are translated"
                yield TranslationProblem("link-changed", f"the {name} to {url} is not in the source", hint, url)


def _in_any_language(url: str) -> str:
    """Give an address without the language that its path names: a page's translation stands beside it (/en/, /fr/)."""
    parts = urlsplit(url)
    steps = ["*" if _TAG.fullmatch(step) and langcodes.tag_is_valid(step) else step for step in parts.path.split("/")]
    return parts._replace(path="/".join(steps)).geturl()


def _emphasis(before: Skeleton, after: Skeleton, *, quoted: bool) -> Iterator[TranslationProblem]:
    if after.loose > before.loose:
        yield TranslationProblem(
            "emphasis-changed",
            "a star (*) or underscore (_) of an emphasis has lost its partner",
            "write *words* with the stars close to the words",
            "*",
        )
    elif after.emphasis < before.emphasis and not quoted:
        yield TranslationProblem(
            "emphasis-changed",
            f"the source has {before.emphasis} emphasised stretches, the translation {after.emphasis}",
            "put the stars around the words that carry the emphasis in your language",
            severity="warning",
        )


def _shape(before: Skeleton, after: Skeleton) -> Iterator[TranslationProblem]:
    wanted, found = Counter(before.blocks), Counter(after.blocks)
    other = [kind for kind in sorted(wanted.keys() | found.keys()) if wanted[kind] != found[kind]]
    if other:
        counts = "; ".join(f"{kind}: {wanted[kind]} in the source, {found[kind]} here" for kind in other)
        yield TranslationProblem(
            "shape-changed",
            f"the translation has another shape ({counts})",
            "keep the source’s blank lines and its lines with #, -, 1., > and |; a text that merely starts with a "
            "number and a stop is written 1\\.",
        )
    if wanted == found and before.blocks != after.blocks:
        hint = "keep the order of crossheads, lists, tables and paragraphs"
        yield TranslationProblem(
            "shape-changed", "the parts of the text stand in another order than in the source", hint
        )


def _quote_marks(source: str, target: str) -> Iterator[TranslationProblem]:
    before, after = _marks(source), _marks(target)
    if before % 2 == 0 and after % 2 == 1:
        last = [*_DOUBLE.findall(target), *_STRAIGHT.findall(target)][-1]
        message = "a quotation mark opens and does not close, or closes and has not opened"
        yield TranslationProblem("quote-marks-changed", message, "put the other mark where the quoted words end", last)
    elif before and not after and not _QUOTED_ONCE.search(target):
        message = "the source has words in quotation marks, the translation none"
        hint = "put the quoted words into the marks of your language"
        yield TranslationProblem("quote-marks-changed", message, hint, severity="warning")


def _marks(text: str) -> int:
    return len(_DOUBLE.findall(text)) + len(_STRAIGHT.findall(text))

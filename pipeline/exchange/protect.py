"""A source text and its translation in; what the translation has lost or broken of the source's marks out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from pipeline.exchange.kept_marks import footnotes, links, placements
from pipeline.exchange.kept_parts import lines, lines_of_marks, parts
from pipeline.exchange.plain_shape import has_plainly_the_shape_of
from pipeline.exchange.problem import TranslationProblem
from pipeline.exchange.shape import line_beside
from pipeline.exchange.skeleton import Skeleton, TextPart, skeleton
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

_DOUBLE = re.compile(f"[{characters((*DOUBLE, *EAST_ASIAN, *TITLES))}{REVERSED_DOUBLE}]")
# a straight mark between letters stands for a Hebrew abbreviation’s sign
_STRAIGHT = re.compile(r'(?<!\w)"|"(?!\w)')
_QUOTED_ONCE = re.compile(f"[{opening(SINGLE)}].+?[{closing(SINGLE)}]", re.DOTALL)

_LINE_END = re.compile("\r\n?")
_NOTHING = TextPart("", 0, "")


def problems(
    source: str, target: str, *, markdown: bool = True, keeps_shape: bool = True
) -> tuple[TranslationProblem, ...]:
    """Give everything that a translation has lost or broken; of a text that is no Markdown only lines count."""
    shape = shape_problems(source, target, markdown=markdown) if keeps_shape else ()
    return (*shape, *_wording_problems(source, target, markdown=markdown))


def shape_problems(source: str, target: str, *, markdown: bool = True) -> tuple[TranslationProblem, ...]:
    """Give the parts, placements, links and notes that a translation has lost or added."""
    # as the reader of Markdown does, so that both count the same lines
    source, target = (_LINE_END.sub("\n", text) for text in (source, target))
    if not markdown:
        if not any(sign in text for sign in "{\n" for text in (source, target)):
            return ()
        return (*placements(source, target), *lines(source, target))
    if source == target or has_plainly_the_shape_of(source, target):
        return ()
    before, after = skeleton(source), skeleton(target)
    marks = (*placements(source, target), *footnotes(source, target), *links(before, after))
    placed = _placed(marks, source, target, before, after) if marks else ()
    return (*placed, *parts(source, target, before, after))


def _placed(
    marks: tuple[TranslationProblem, ...], source: str, target: str, before: Skeleton, after: Skeleton
) -> Iterator[TranslationProblem]:
    """Give problems with the lines that their marks stand in, or behind which they should stand."""
    changed = tuple(lines_of_marks(before, after))
    for each in marks:
        there = next((part for part in changed if each.mark in (part.source or part.target or _NOTHING).words), None)
        behind = there and (there.target or there.behind)
        source_line = _line_of(each.mark, source)
        beside = behind.line if behind else line_beside(before.parts, after.parts, source_line)
        line = beside if behind else _line_of(each.found, target) or beside
        yield replace(each, line=line, source_line=source_line)


def _line_of(words: str | None, text: str) -> int:
    at = text.find(words) if words else -1
    return text.count("\n", 0, at) + 1 if at >= 0 else 0


def _wording_problems(source: str, target: str, *, markdown: bool) -> Iterator[TranslationProblem]:
    yield from _quote_marks(source, target)
    if markdown:
        # some languages put into quotation marks what others emphasise
        yield from _emphasis(skeleton(source), skeleton(target), quoted=_marks(target) > _marks(source))


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

"""A source and its translation in; which paragraphs, crossheads, list entries, rows or lines are lost or added, out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from pipeline.exchange.marks import FOOTNOTE
from pipeline.exchange.problem import TranslationProblem
from pipeline.exchange.shape import Difference, differences
from pipeline.exchange.skeleton import PLACED, Skeleton, TextPart

_KEEP = (
    "keep the source’s blank lines and its lines with #, -, 1., > and |; a text that merely starts with a number and a "
    "stop is written 1\\."
)
_ADD = (
    "add it where it stands in the source, with the blank lines and the sign (#, -, 1., >, |) that it has there; two "
    "paragraphs without a blank line between them are one"
)
_HINTS = {
    "lost": _ADD,
    "cells": "put the text of each cell between the same two signs | as in the source",
    "notes": "put the mark into what translates the place that it has in the source",
}
# Who loses more than so many parts has not lost one here and there: the numbers say more.
_MOST_TOLD = 5
_LONGEST = 60


def parts(source: str, target: str, before: Skeleton, after: Skeleton) -> Iterator[TranslationProblem]:
    """Give the parts that differ; of what is placed only the order, for its loss is told by its mark."""
    found = [each for each in _all(before, after) if not _is_told_by_its_mark(each)]
    others = [each for each in found if each.how != "notes"]
    kept = {mark[1] for mark in FOOTNOTE.finditer(target) if not mark[2]}
    # a note goes where its paragraph goes, and a mark that is lost is told as a mark
    found = others or [each for each in found if not kept.isdisjoint(_notes_elsewhere(each))]
    if len(found) > _MOST_TOLD:
        wanted, given = Counter(_kinds(before.parts)), Counter(_kinds(after.parts))
        other = [kind for kind in sorted(wanted | given) if wanted[kind] != given[kind]]
        counts = "; ".join(f"{kind}: {wanted[kind]} in the source, {given[kind]} here" for kind in other)
        message = "the translation has another shape" + (f" ({counts})" if counts else "")
        yield TranslationProblem("shape-changed", message, _KEEP, line=1, source_line=1)
        return
    there, here = source.split("\n"), target.split("\n")
    for each in found:
        words = _words(here, each.target) if each.target else None
        yield TranslationProblem(
            "shape-changed",
            _message(each, there, here),
            _HINTS.get(each.how, _KEEP),
            words.rstrip("…") if words else None,
            line=_line(each.target or each.behind),
            source_line=each.source.line if each.source else 0,
        )


def lines(source: str, target: str) -> Iterator[TranslationProblem]:
    """Give another number of lines in a text that is no Markdown: two lines of a salutation are two."""
    wanted, found = (sum(bool(line.strip()) for line in text.split("\n")) for text in (source, target))
    if wanted != found:
        message = f"the translation has another number of lines ({wanted} in the source, {found} here)"
        yield TranslationProblem("shape-changed", message, "set it in the source’s lines")


def lines_of_marks(before: Skeleton, after: Skeleton) -> Iterator[Difference]:
    """Give where what is placed has been lost or added."""
    return (each for each in _all(before, after) if _is_told_by_its_mark(each))


def _all(before: Skeleton, after: Skeleton) -> Iterator[Difference]:
    yield from differences(before.parts, after.parts)
    for name, note in before.notes.items():
        yield from differences(note, after.notes[name]) if name in after.notes else ()


def _is_told_by_its_mark(each: Difference) -> bool:
    return each.how != "moved" and any(part and part.kind in PLACED for part in (each.source, each.target))


def _kinds(found: Sequence[TextPart]) -> Iterator[str]:
    for part in found:
        yield part.kind
        yield from _kinds(part.inner)


def _line(part: TextPart | None) -> int:
    return part.line if part else 1


def _message(each: Difference, there: Sequence[str], here: Sequence[str]) -> str:
    """Say what differs; each is given by its kind and the first of its words."""
    source = each.source and (each.source.kind, _words(there, each.source))
    target = each.target and (each.target.kind, _words(here, each.target))
    match each.how:
        case "other" if source and target:
            return f"a {target[0]} stands where the source has a {source[0]}: ‘{target[1]}’"
        case "columns":
            return f"the table has another number of columns ({each.counts[0]} in the source, {each.counts[1]} here)"
        case "cells" if target:
            return f"the table row ‘{target[1]}’ {_cells(each)}"
        case "start":
            return f"the numbered list starts with {each.counts[1]}, and in the source with {each.counts[0]}"
        case "notes" if target:
            marks = ", ".join(f"[^{name}]" for name in _notes_elsewhere(each))
            return f"{marks} is in another place than in the source; it belongs into the {target[0]} ‘{target[1]}’"
        case "too many" if source:
            return f"{each.counts[0]:,} parts start with ‘{source[1]}’ in the source, and {each.counts[1]:,} do here"
        case "moved" if source:
            return f"the {source[0]} ‘{source[1]}’ stands in another place than in the source"
    kind, words = source or target or ("", "")
    what = "is missing" if source else "stands in the translation and not in the source"
    return f"the {kind} ‘{words}’ {what}" if each.is_sure else f"one {kind} {what}, it seems ‘{words}’"


def _cells(each: Difference) -> str:
    """Say which cells are empty in one of the texts only."""
    there, here = (part.filled if part else () for part in (each.source, each.target))
    pairs = list(enumerate(zip(there, here, strict=True), 1))
    empty, added = ([str(at) for at, pair in pairs if pair == other] for other in ((True, False), (False, True)))
    told = [f"has nothing in column {', '.join(empty)}, where the source has a text"] if empty else []
    told += [f"has a text in column {', '.join(added)}, where the source has none"] if added else []
    return " and ".join(told)


def _notes_elsewhere(each: Difference) -> list[str]:
    """Give the notes whose marks stand in a part of the source, and not in the same place here."""
    there, here = (part.notes if part else () for part in (each.source, each.target))
    if each.how != "notes":
        return []
    return [name for names, others in zip_longest(there, here, fillvalue=()) for name in names if name not in others]


def _words(lines: Sequence[str], part: TextPart) -> str:
    line = lines[part.line - 1].strip()
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rstrip()}…"

"""A source and its translation in; which paragraphs, crossheads, list entries, rows or lines are lost or added, out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

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
# Who loses more than so many parts has not lost one here and there: the numbers say more.
_MOST_TOLD = 5
_LONGEST = 60


def parts(source: str, target: str, before: Skeleton, after: Skeleton) -> Iterator[TranslationProblem]:
    """Give the parts that differ; of what is placed only the order, for its loss is told by its mark."""
    found = [each for each in _all(before, after) if not _is_told_by_its_mark(each)]
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
            _ADD if each.how == "lost" else _KEEP,
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
        case "too many" if source:
            return f"{each.counts[0]:,} parts start with ‘{source[1]}’ in the source, and {each.counts[1]:,} do here"
        case "moved" if source:
            return f"the {source[0]} ‘{source[1]}’ stands in another place than in the source"
    kind, words = source or target or ("", "")
    what = "is missing" if source else "stands in the translation and not in the source"
    return f"the {kind} ‘{words}’ {what}" if each.is_sure else f"one {kind} {what}, it seems ‘{words}’"


def _words(lines: Sequence[str], part: TextPart) -> str:
    line = lines[part.line - 1].strip()
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rstrip()}…"

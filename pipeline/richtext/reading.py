"""Text scalars in; their blocks out, all in one reading, with a fault for whatever is not allowed, at its place.

The first reading asks for no positions, which would triple its cost; only fragments at fault are read again with them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from pipeline.fault import Faults
from pipeline.marks.rewritten import line_and_column
from pipeline.marks.settled import Settled, settled
from pipeline.reader.tree import Scalar
from pipeline.richtext import beforehand
from pipeline.richtext.blocks import Block
from pipeline.richtext.closed_set import Converter, MarkdownProblem, Position
from pipeline.richtext.cursor import Loss
from pipeline.richtext.footnotes import unpaired
from pipeline.richtext.fragments import Read, read_fragments
from pipeline.richtext.pandoc import read_apart
from pipeline.richtext.unaccounted import idle, lost
from pipeline.source import Place

Library = Mapping[str, tuple[Block, ...]]
"""Blocks by the Markdown that they come from."""


def markdown(text: str) -> str:
    """Bring Markdown to the form under which the library keeps it."""
    return text.replace("\r\n", "\n").strip("\n")


def read_texts(scalars: Iterable[Scalar], faults: Faults) -> Library:
    """Read every text; equal texts are read once, and at fault wherever they stand."""
    places: dict[str, list[Scalar]] = {}
    for scalar in scalars:
        places.setdefault(markdown(scalar.text), []).append(scalar)
    library: dict[str, tuple[Block, ...]] = {}
    for text, where in places.items():
        found = beforehand.problems(text)
        if found:
            library[text] = ()
            _tell(found, where, faults)
    texts = {text: settled(text) for text in sorted(places.keys() - library.keys())}
    read = read_fragments(list(dict.fromkeys(each.text for each in texts.values())))
    blocks = {text: converted(read[each.text]) for text, each in texts.items()}
    library.update((text, found) for text, (found, _) in blocks.items())
    faulty = [text for text, (_, problems) in blocks.items() if problems]
    problems = {text: [*idle(text, each.idle), *unpaired(text)] for text, each in texts.items()}
    for text, raw in zip(faulty, read_apart([texts[text].text for text in faulty], positions=True), strict=True):
        library[text], found_at = converted([Read(raw, {})])
        problems[text] += [_as_typed(problem, text, texts[text]) for problem in found_at]
    for text, told in problems.items():
        each = texts[text]
        losses = [Loss(loss.kind, each.origin(loss.at)) for part in read[each.text] for loss in part.losses]
        _tell(told or lost(text, losses), places[text], faults)
    return library


def _as_typed(problem: MarkdownProblem, text: str, settled: Settled) -> MarkdownProblem:
    """Give a problem at its place in the text as it was typed."""
    if problem.position is None:
        return problem
    offset = settled.emphasis.offset(problem.position.line, problem.position.column)
    line, column = line_and_column(text, settled.origin(offset))
    return replace(problem, position=replace(problem.position, line=line, column=column))


def converted(parts: Iterable[Read]) -> tuple[tuple[Block, ...], list[MarkdownProblem]]:
    """Give the blocks of a fragment that was read part by part, and the problems in it."""
    converter = Converter()
    blocks: list[Block] = []
    for part in parts:
        converter.words = part.words
        blocks += converter.blocks(part.elements)
    return tuple(blocks), converter.problems


def _tell(problems: Iterable[MarkdownProblem], scalars: Iterable[Scalar], faults: Faults) -> None:
    for problem in problems:
        for scalar in scalars:
            faults.add(
                problem.code,
                problem.message,
                _place(scalar, problem.position, problem.found),
                expected=problem.expected,
                hint=problem.hint,
            )


def _place(scalar: Scalar, position: Position | None, words: str | None) -> Place:
    if position is None:
        return scalar.place
    skipped = len(scalar.text) - len(scalar.text.lstrip("\n"))
    first = position.line + skipped
    if words:
        for number, line in enumerate(scalar.text.split("\n")[first - 1 :], first):
            if words in line:
                return scalar.at(number, line.index(words) + 1, len(words))
    return scalar.at(first, position.column, position.length)

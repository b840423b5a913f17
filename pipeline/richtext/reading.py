"""Text scalars in; their blocks out, all in one reading, with a fault for whatever is not allowed, at its place.

The first reading asks for no positions, which would triple its cost; only fragments at fault are read again with them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pipeline.fault import Faults
from pipeline.reader.tree import Scalar
from pipeline.richtext.blocks import Block
from pipeline.richtext.closed_set import Converter, Position
from pipeline.richtext.footnotes import unpaired
from pipeline.richtext.pandoc import read_fragments
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
    texts = sorted(places)
    library: dict[str, tuple[Block, ...]] = {}
    faulty: list[str] = []
    for text, raw in zip(texts, read_fragments(texts), strict=True):
        converter = Converter()
        library[text] = converter.blocks(raw)
        if converter.problems:
            faulty.append(text)
    problems = {text: unpaired(text) for text in texts if "[^" in text}
    for text, raw in zip(faulty, read_fragments(faulty, positions=True), strict=True):
        converter = Converter()
        converter.blocks(raw)
        problems[text] = [*problems.get(text, []), *converter.problems]
    for text, found in problems.items():
        for scalar in places[text]:
            for problem in found:
                faults.add(
                    problem.code,
                    problem.message,
                    _place(scalar, problem.position),
                    expected=problem.expected,
                    hint=problem.hint,
                )
    return library


def _place(scalar: Scalar, position: Position | None) -> Place:
    if position is None:
        return scalar.place
    skipped = len(scalar.text) - len(scalar.text.lstrip("\n"))
    return scalar.at(position.line + skipped, position.column, position.length)

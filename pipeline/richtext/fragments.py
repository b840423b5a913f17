"""Fragments of Markdown in; what pandoc says of them out, part by part: of shapes that it knows, without asking it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from pipeline.richtext.cursor import Loss
from pipeline.richtext.pandoc import Element, program, read_apart, read_together
from pipeline.richtext.replay import losses
from pipeline.richtext.shapes import END, Part, parts

# Most shapes are a line or two; a newsroom with thousands of releases has some hundreds of these.
_MOST_KNOWN, _LONGEST_KNOWN = 4096, 400


class Read(NamedTuple):
    """A part's blocks as pandoc's JSON, the words by the letters that stand for them in it, and what was lost."""

    elements: list[Element]
    words: Mapping[str, str]
    losses: tuple[Loss, ...] = ()
    """At offsets of the whole fragment."""


class _Shape(NamedTuple):
    """What pandoc said of a shape, and what of the shape is not accounted for."""

    elements: list[Element]
    losses: tuple[Loss, ...]


def read_fragments(fragments: Sequence[str]) -> dict[str, list[Read]]:
    """Give the parts of each fragment, read together where they may be."""
    taken = {text: parts(text) for text in fragments}
    alone = [text for text, found in taken.items() if found is None]
    apart = dict(zip(alone, read_apart(alone), strict=True))
    shapes = _shapes({part.shape for found in taken.values() if found for part in found})
    return {
        text: [Read(apart[text], {}, losses(text, apart[text]))]
        if found is None
        else [_read(part, shapes[part.shape]) for part in found]
        for text, found in taken.items()
    }


def _read(part: Part, shape: _Shape) -> Read:
    found = tuple(Loss(loss.kind, part.offset(loss.at)) for loss in shape.losses)
    return Read(shape.elements, part.words, found)


def _shapes(asked: set[str]) -> dict[str, _Shape]:
    """Give the blocks of each shape; those that this process has read before are known."""
    if not asked:
        return {}
    known = _known(program())
    read = {shape: found for shape in asked if (found := known.get(shape)) is not None}
    new = sorted(asked - read.keys())
    blocks = zip(new, read_together(new, END), strict=True)
    read.update((shape, _Shape(elements, losses(shape, elements))) for shape, elements in blocks)
    if len(known) > _MOST_KNOWN:
        known.clear()
    known.update((shape, read[shape]) for shape in new if len(shape) <= _LONGEST_KNOWN)
    return read


@cache
def _known(program: str) -> dict[str, _Shape]:
    """Give what a pandoc has read in this process so far, by shape. Nobody changes what it said."""
    del program
    return {}

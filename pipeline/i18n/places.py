"""A line of interface words in; its own words, and the places `{name}` that it leaves to fill, out."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TypeVar

PLACE = re.compile(r"\{[a-z_]+\}")

Value = TypeVar("Value")
Piece = TypeVar("Piece")


def names(line: str) -> frozenset[str]:
    """Name the places of a line."""
    return frozenset(found[1:-1] for found in PLACE.findall(line))


def filled(
    line: str, values: Mapping[str, Value], word: Callable[[str], Piece], value: Callable[[Value], Piece]
) -> list[Piece]:
    """Give a line's pieces in their order, its own words written by `word`, and what fills its places by `value`.

    A place that has no value stays as it is written, and so do braces in a value.
    """
    pieces: list[Piece] = []
    end = 0
    for found in PLACE.finditer(line):
        name = found[0][1:-1]
        if name in values:
            if end < found.start():
                pieces.append(word(line[end : found.start()]))
            pieces.append(value(values[name]))
            end = found.end()
    if end < len(line):
        pieces.append(word(line[end:]))
    return pieces

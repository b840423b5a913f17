"""A text and changes to it in; the changed text out, and for each of its places the place in the text as typed."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from functools import cached_property

from msgspec import Struct


class Rewrite(Struct, frozen=True):
    """So many characters give way to others, at an offset of the text as typed."""

    at: int
    length: int
    text: str


class Rewritten(Struct, frozen=True, dict=True):
    """A text, and the changes that made it of the one that was typed."""

    typed: str
    text: str
    changes: tuple[Rewrite, ...] = ()

    @cached_property
    def _steps(self) -> tuple[list[int], list[int]]:
        """Give where each changed stretch ends in the new text, and which offset of the typed text that is."""
        ends, typed, shift = [0], [0], 0
        for change in self.changes:
            shift += len(change.text) - change.length
            typed.append(change.at + change.length)
            ends.append(typed[-1] + shift)
        return ends, typed

    def origin(self, offset: int) -> int:
        """Give the offset in the typed text; inside a change, the one where that starts."""
        ends, typed = self._steps
        step = bisect_right(ends, offset) - 1
        found = typed[step] + offset - ends[step]
        following = self.changes[step : step + 1]
        return min(found, following[0].at) if following else found

    def offset(self, line: int, column: int) -> int:
        """Give the offset of a place in the new text, both counted from 1."""
        start = 0
        for _ in range(line - 1):
            start = self.text.find("\n", start) + 1
        return start + column - 1


def rewritten(text: str, changes: Iterable[Rewrite]) -> Rewritten:
    """Change a text; no two changes overlap, and what is put into the same place keeps its order."""
    ordered = tuple(sorted(changes, key=lambda change: change.at))
    pieces: list[str] = []
    end = 0
    for change in ordered:
        pieces += (text[end : change.at], change.text)
        end = change.at + change.length
    return Rewritten(text, "".join((*pieces, text[end:])), ordered)


def line_and_column(text: str, offset: int) -> tuple[int, int]:
    """Give the line and the column of an offset, both from 1."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)

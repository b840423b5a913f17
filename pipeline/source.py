"""A file's name and bytes in; its text, with places in it, out.

Lines and columns count from 1; columns count characters (Unicode code points), as editors do.
"""

from __future__ import annotations

from functools import cached_property

from msgspec import Struct

# A whole text may be one line, with thousands of faults in it. A report shows some hundred columns of it.
_AROUND = 300


class Source(Struct, frozen=True, dict=True, array_like=True):
    """One file's text, or lines of it. `name` is its path as faults print it, relative to the newsroom.

    `first` is the number of the text's first line, and `skipped` says how many characters of it are left out: a fault
    that is kept or sent needs no more than what stands around its place.
    """

    name: str
    text: str
    first: int = 1
    skipped: int = 0

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """Give the text's lines without their ends."""
        return tuple(self.text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))

    def line(self, number: int) -> str:
        """Give one line; the empty string past the end."""
        index = number - self.first
        return self.lines[index] if 0 <= index < len(self.lines) else ""


class Place(Struct, frozen=True, array_like=True):
    """A stretch of one line of a source: `column` up to, and not including, `end`."""

    source: Source
    line: int
    column: int
    end: int

    @classmethod
    def start_of(cls, source: Source) -> Place:
        """Give the place of a whole file."""
        return cls(source, 1, 1, 1)

    def within(self, length: int) -> Place:
        """Give the place as it is when its stretch spans `length` characters."""
        end = self.column + max(1, length)
        return self if end == self.end else Place(self.source, self.line, self.column, end)

    @property
    def alone(self) -> Place:
        """Give the place with nothing of its source but its own line, as far as it is shown, to be kept or sent."""
        line, skipped = self.source.line(self.line), self.source.skipped
        start = max(0, self.column - 1 - skipped - _AROUND)
        around = line[start : max(0, self.column - 1 - skipped) + _AROUND]
        return Place(Source(self.source.name, around, self.line, skipped + start), self.line, self.column, self.end)

    @property
    def bare(self) -> Place:
        """Give the place with nothing of its source but its own stretch, where its line may not be kept."""
        start, skipped = self.column - 1, self.source.skipped
        stretch = self.source.line(self.line)[start - skipped : self.end - 1 - skipped]
        return Place(Source(self.source.name, stretch, self.line, start), self.line, self.column, self.end)

    @property
    def sort_key(self) -> tuple[str, int, int]:
        """Order places by file, line and column."""
        return (self.source.name, self.line, self.column)

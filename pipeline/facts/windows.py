"""A stretch of a prepared text in; its letters alone, small and without marks, out, with where each of them stands."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from pipeline.facts.prepared import MARKS


class Found(Struct, frozen=True):
    """Where a phrase stands in a text, and what it has in its slot, as it is written."""

    start: int
    end: int
    slot: str

    def span(self) -> tuple[int, int]:
        """Give both places."""
        return self.start, self.end


class Window(Struct, frozen=True):
    """`text` is what patterns are tried on; `places` is where its characters stand, where some were left out."""

    whole: str
    text: str
    first: int
    places: Sequence[int] | None

    def found(self, match: re.Match[str]) -> Found:
        """Give where a match stands in the whole text."""
        start, end = self._span(match.start(), match.end())
        if not match.groups():
            return Found(start, end, "")
        first, last = self._span(match.start(1), match.end(1))
        return Found(start, end, self.whole[first:last])

    def _span(self, start: int, end: int) -> tuple[int, int]:
        if self.places is None:
            return self.first + start, self.first + end
        if start == end:
            return self.places[start - 1] + 1, self.places[start - 1] + 1
        return self.places[start], self.places[end - 1] + 1


def bare(text: str, start: int, end: int) -> Window:
    """Give a stretch of a text with small letters and no marks."""
    part = text[start:end]
    small = part.replace("İ", "i").lower()  # its own small letter is two
    if len(small) != len(part):
        small = part
    if small.isascii() or not MARKS.search(small):
        return Window(text, small, start, None)
    kept = [place for place, sign in enumerate(small) if not MARKS.match(sign)]
    return Window(text, "".join(small[place] for place in kept), start, [start + place for place in kept])

"""What is found in a file: a text and where it stands; and how a search inside a search is bounded."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Literal
from urllib.parse import unquote, unquote_plus

from msgspec import Struct

Reading = Literal["shown", "hidden", "again", "unread"]
"""A reader sees or hears it; only a program finds it; it is another reading of what was found; it was not read."""

SPOKEN = ("alt", "title", "aria-label", "placeholder", "summary")
"""Attributes of a page that are read out to somebody."""

_PERCENT = re.compile("%[0-9A-Fa-f]{2}")
_BETWEEN = " › "
_MOST_BYTES = 512 * 1024 * 1024


class FoundText(Struct, frozen=True):
    """One text and where it stands: `word/header1.xml`, `dam.zip › pictures/map.png › XMP`.

    Of what is “unread” the text says why: damaged, encrypted, too large. A gate lets none of it through unasked.
    """

    where: str
    text: str
    reading: Reading = "hidden"

    def inside(self, outer: str) -> FoundText:
        """Give the same text, with the place that its own file stands in."""
        return FoundText(_BETWEEN.join(each for each in (outer, self.where) if each), self.text, self.reading)


class Depth(Struct):
    """How deep files may lie in files, and how many bytes are unpacked; `read` looks into a file found inside."""

    read: Callable[[str, bytes, Depth], Iterator[FoundText]]
    left: int = 5
    most: int = _MOST_BYTES

    def inside(self, name: str, data: bytes) -> Iterator[FoundText]:
        """Look into a file that lies in this one; what lies deeper than files of ours do is not unpacked."""
        if self.left == 0:
            yield FoundText("", "it lies too deep in other files", "unread")
            return
        self.left -= 1
        yield from self.read(name, data, self)
        self.left += 1


def located(where: str, text: str | None, reading: Reading = "hidden") -> Iterator[FoundText]:
    """Give a text, and once more with its percent signs decoded, as links carry it."""
    if not text or not text.strip():
        return
    yield FoundText(where, text, reading)
    if _PERCENT.search(text):
        yield from (FoundText(where, each, "again") for each in dict.fromkeys((unquote(text), unquote_plus(text))))

"""A text in; its stretches out, those that are for a translator and those that are to stay as they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

# What a translator's program locks: placements, pictures, footnote marks, and the addresses of links.
_CODE = re.compile(
    r"""
      \{ [^{}\n]* \}              # {quote: credibility}
    | !\[ \]\( [^()\s]* \)        # a picture's place
    | \[\^ [^\]\s]+ \] :?         # a footnote's mark, and the start of its text
    | (?<=\]) \( [^()\s]+ \)      # a link's address, behind its words
    | < (?:https?:|mailto:) [^<>\s]+ >
    """,
    re.VERBOSE,
)


class Stretch(Struct, frozen=True):
    """A stretch of a text; `code` when it is to stay as it is."""

    text: str
    code: bool


def stretches(text: str) -> Iterator[Stretch]:
    """Divide a text; the stretches together are the text."""
    end = 0
    for found in _CODE.finditer(text):
        if found.start() > end:
            yield Stretch(text[end : found.start()], code=False)
        yield Stretch(found.group(), code=True)
        end = found.end()
    if end < len(text):
        yield Stretch(text[end:], code=False)

"""A Markdown text as it was typed in; the text that pandoc is given out, and the marks that take no effect."""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct

from pipeline.marks.emphasis import settle
from pipeline.marks.idle import IdleMark, idle_marks
from pipeline.marks.lines import settle_lines
from pipeline.marks.rewritten import Rewritten, rewritten
from pipeline.marks.signs import OWN, UNSEEN

# Without any of these nothing is to be settled, and nothing is idle.
_ANY_MARK = re.compile(rf"[*_~^=#<&\[\]]|^[ \t>{UNSEEN}]*(?:[-+|>]|\d+[.)])", re.MULTILINE)


class Settled(Struct, frozen=True):
    """A text whose marks are plain to every reader of Markdown, and the way back to what was typed."""

    text: str
    idle: tuple[IdleMark, ...]
    lines: Rewritten
    emphasis: Rewritten
    loose: int
    """How many stars and underscores stand as marks would, and have no partner."""

    def origin(self, offset: int) -> int:
        """Give the offset in the typed text of an offset in this one."""
        return self.lines.origin(self.emphasis.origin(offset))


@lru_cache(maxsize=1024)  # a text is read by pandoc, and compared with its translations
def settled(text: str) -> Settled:
    """Settle the marks of a text."""
    if not _ANY_MARK.search(text):
        same = Rewritten(text, text)
        return Settled(text, (), same, same, 0)
    lines = rewritten(text, settle_lines(text))
    found = settle(lines.text)
    emphasis = rewritten(lines.text, found.changes)
    alone = [(lines.origin(at), length) for at, length in found.alone]
    sums = [(lines.origin(at), length) for at, length in found.sums]
    return Settled(emphasis.text, tuple(idle_marks(text, alone, sums, found.loose)), lines, emphasis, found.loose)


def undressed(text: str) -> str:
    """Take away the signs that only say what the stars beside them are."""
    for sign in OWN:
        text = text.replace(sign, "")
    return text

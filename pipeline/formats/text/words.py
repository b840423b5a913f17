"""A paragraph of words in; its lines out, without looking for all the places at which a line of it could end.

Between two words a line may end, in letters and digits it may not (UAX #14, LB18, LB19, LB23, LB25 and LB28): where the
ends of all lines are of this kind, nothing else has to be known. A test compares.
"""

from __future__ import annotations

import re
from functools import cache

from pipeline.formats.text.wholes import wholes
from pipeline.i18n.display_width import NARROW

# Arabic's marks take no column of their own.
_MARK = "\u064b-\u065f\u0670"
_MARKS = re.compile(f"[{_MARK}]")
# What may stand before the space at which a line ends, besides letters and digits.
_ENDS = frozenset("’',.;:!?)]”،؛؟" + "".join(map(chr, (*range(0x64B, 0x660), 0x670))))
# As much of the next word as there would be room for; before the two stress marks of phoneticians a line may end. One
# set of all that may stand in a word would take longer to compile than a text to set.
_WORD = re.compile(rf"(?!['’]|.*[ˈˌ])(?>(?:[\w'’]++|[{_MARK}]++)+)[,.;:]?،?")


def in_words(text: str, room: int) -> list[str] | None:
    """Give the lines of a paragraph without spaces at its ends, or None where it takes more to know them."""
    marked = not _letters(NARROW).fullmatch(text)
    if marked and not _letters(NARROW + _MARK).fullmatch(text):
        return None
    spans = wholes(text)
    lines: list[str] = []
    start = 0
    while (stop := _stop(text, start, room) if marked else start + room) < len(text):
        space = text.rfind(" ", start, stop + 1)
        if space < 0 or not (text[space - 1] in _ENDS or text[space - 1].isalnum()):
            return None
        if not _WORD.fullmatch(text, space + 1, max(stop, space + 1) + 1):
            return None
        if spans and any(first <= space < last for first, last in spans):
            return None
        lines.append(text[start:space])
        start = space + 1
    lines.append(text[start:])
    return lines


def _stop(text: str, start: int, room: int) -> int:
    """Give the place of the first letter that has no more room, as if the text went on."""
    stop = start + room
    while marks := _MARKS.findall(text, start, stop + 1):
        start, stop = stop + 1, stop + len(marks)
    return stop


@cache
def _letters(kinds: str) -> re.Pattern[str]:
    return re.compile(f"[{kinds}]*")

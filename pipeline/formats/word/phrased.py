"""A headline of Chinese or Japanese in; how much narrower its lines have to be so that they end between phrases out.

Word ends a line between any two such characters, and knows no mark that forbids it but one that would be copied with
the text. But the characters are squares, so it is known which of them a line holds: where a line is narrower by a few,
it ends with a phrase. Latin letters and figures are measured with an allowance.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from unicodedata import east_asian_width

from pipeline.formats.word.letterhead import Letterhead
from pipeline.i18n.language import Language
from pipeline.i18n.phrases import phrases

# Of a square: a Latin letter or figure in bold, its allowance, and the space that programs set beside such words.
_NARROW, _UNSURE, _BESIDE = 0.62, 0.06, 0.25
# What a line's width may differ by from what is measured here.
_MARGIN = 0.2
_LIKELY = 0.3
_TWENTIETHS = 10  # of a point, in half a point
# What a line may end behind: not within a word of Latin letters or a number, nor before a mark that closes.
_OPENING, _CLOSING = "（「『【〈《“‘", "、，。．：；？！）」』】〉》”’…ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ "
_UNIT = re.compile(rf"[{_OPENING}]*(?:[!-~\u00c0-\u024f]+|.)[{_CLOSING}]*", re.DOTALL)


def narrower(letterhead: Letterhead, style: str, text: str, language: Language, names: frozenset[str]) -> int:
    """Give the indent at the end of its lines, in twentieths of a point; 0 where it needs none, or none would do."""
    how, size = language.data.phrases, letterhead.sizes.get(letterhead.paragraph_style(style))
    if not how or how.cut_anyway or not size or not language.is_wide:
        return 0
    square = size * _TWENTIETHS
    found = width_of(text, phrases(text, language, names), letterhead.text_width / square)
    return letterhead.text_width - round(found * square) if found else 0


def width_of(text: str, parts: Sequence[str], room: float) -> float | None:
    """Give the width within `room` whose lines all end with a phrase, in squares; None where none does, or all do.

    Of several it is that of the fewest lines, and then the least, whose lines are most alike.
    """
    units = _UNIT.findall(text)
    if _measure(units) <= room - _MARGIN:
        return None
    ends = set(accumulate(map(len, parts)))
    return _least(units, ends, room, 1) or _least(units, ends, room, _LIKELY)


def _least(units: Sequence[str], ends: set[int], room: float, care: float) -> float | None:
    found: list[tuple[int, float]] = []
    for count, place in enumerate(accumulate(map(len, units[:-1])), start=1):
        line = _measure(units[:count])
        width = line + min(_measure(units[count : count + 1]), 1) / 2
        if place in ends and width <= room and (breaks := _breaks(units, width, ends, care)) is not None:
            found.append((len(breaks), width))
    return min(found)[1] if found else None


def _breaks(units: Sequence[str], width: float, ends: set[int], care: float) -> tuple[int, ...] | None:
    """Give where lines of a width end; None where one does not end with a phrase, or only just.

    Of `care`, 1 is sure of it in any font.
    """
    found: list[int] = []
    first, at = 0, 0
    for place, unit in enumerate(units):
        line = _measure(units[first : place + 1])
        unsure = care * _MARGIN + care * _UNSURE * sum(map(str.isascii, "".join(units[first : place + 1])))
        if place > first and line > width:
            # No space stands beside the last word of a line.
            before = _measure(units[first:place])
            line = min(line, before + _measure([unit]))
            if at not in ends or line - width < unsure or width - before < unsure:
                return None
            found.append(at)
            first = place
        at += len(unit)
    return tuple(found)


def _measure(units: Sequence[str]) -> float:
    return _width("".join(units).rstrip(" "))


@lru_cache(maxsize=4096)  # each width that is tried asks for the same beginnings of lines
def _width(text: str) -> float:
    kinds = [east_asian_width(each) in {"W", "F"} or each in "“”‘’…" for each in text]
    beside = sum(kinds[at] != kinds[at + 1] and text[at : at + 2].isalnum() for at in range(len(text) - 1))
    return sum(1 if wide else _NARROW for wide in kinds) + _BESIDE * beside

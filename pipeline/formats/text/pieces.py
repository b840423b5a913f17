"""A text in; the pieces between which a line of it may end (UAX #14) out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from unicode_segmentation_rs import graphemes, line_break_units

from pipeline.formats.text.wholes import wholes
from pipeline.i18n.display_width import width
from pipeline.i18n.quotation_marks import CURLY, EAST_ASIAN, SINGLE_CURLY, TITLES, closing, opening

# Kinsoku: what may not start a line, and what may not end one (JIS X 4051, GB/T 15834).
_PAIRS = (*EAST_ASIAN, *TITLES, CURLY, SINGLE_CURLY)
_NOT_FIRST = frozenset("、。，．：；？！）】々ーぁぃぅぇぉっゃゅょァィゥェォッャュョ,.;:?!)]" + closing(_PAIRS))
_NOT_LAST = frozenset("（【([" + opening(_PAIRS))
# Thai, Lao, Burmese and Khmer set no spaces between words: UAX #14 knows no place in them where a line may end.
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u19e0-\u19ff\ua9e0-\ua9ff\uaa60-\uaa7f]")
# Korean has spaces, and its press ends no line within a word (KLREQ 3.1); Unicode would between any two syllables.
_HANGUL = re.compile("[\uac00-\ud7a3]")
# Of a sequence that it joins, a terminal draws less than the parts: pieces beside it cannot be added up.
JOINER = "\u200d"
_PARTS_WORDS = frozenset(" -\u2010\u2013\u2014/·…")


def pieces(text: str) -> list[str]:
    """Give the pieces between Unicode's break opportunities, less those inside what stays whole."""
    units: list[str] = line_break_units(text)
    if not text.isascii() and _UNSPACED.search(text):
        units = list(chain.from_iterable(map(_words, units)))
    if not text.isascii() and _HANGUL.search(text):
        units = _korean(units)
    spans = iter(wholes(text))
    span = next(spans, None)
    if span is None:
        return units
    found: list[str] = []
    start = end = 0
    for unit in units:
        end += len(unit)
        while span and span[1] <= end:
            span = next(spans, None)
        if not span or end <= span[0]:
            found.append(text[start:end])
            start = end
    return found


def _korean(units: list[str]) -> list[str]:
    """Join what is one word of Korean, also with the figure, name or bracket that it follows."""
    found: list[str] = []
    for unit in units:
        last = found[-1][-1] if found else " "
        if last not in _PARTS_WORDS and (_HANGUL.match(unit) or _HANGUL.match(last)):
            found[-1] += unit
        else:
            found.append(unit)
    return found


def _words(unit: str) -> list[str]:
    """Part what stands between two spaces into words, by the dictionaries of ICU."""
    if not _UNSPACED.search(unit):
        return [unit]
    from icu4py.breakers import LineBreaker  # noqa: PLC0415 - few texts need it

    return list(LineBreaker(unit, "th"))  # it goes by the script, whatever the language


def fitting(text: str, room: int) -> Iterator[tuple[str, int, int]]:
    """Give pieces that may each start a line, and fit on one unless they must stay whole.

    With each come its columns without the spaces at its end, and the number of those.
    """
    for piece in pieces(text):
        letters = piece.rstrip(" ")
        bare, spaces = width(letters), len(piece) - len(letters)
        if bare <= room or wholes(piece):
            yield piece, bare, spaces
        else:
            yield from ((part, width(part), 0) for part in _parted(piece, room))


def _parted(piece: str, room: int) -> Iterator[str]:
    """Part a piece between characters as seen, but not where a line would start or end with a mark that may not."""
    part = ""
    for cluster in graphemes(piece, is_extended=True):
        held = cluster[0] in _NOT_FIRST or (part and part[-1] in _NOT_LAST)
        if part and not (held and width(part + cluster) <= room):
            yield part
            part = ""
        part += cluster
    if part:
        yield part

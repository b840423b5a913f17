"""A text in; its words out, with what stands between them: put together, they are the text.

Words are Unicode's (UAX #29). Where a script sets no spaces, ICU's dictionaries say where one ends. A number, a time, a
phone number or an address is one word, with all that is in it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import accumulate, pairwise

from unicode_segmentation_rs import split_word_bounds

from pipeline.i18n.language import Language

# Thai, Lao, Burmese, Khmer, Chinese and Japanese: UAX #29 parts each of their letters from the next.
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u19e0-\u19ff\ua9e0-\ua9ff\uaa60-\uaa7f"
    "\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff]"
)
_BLANK = " \u00a0\u2007\u2009\u202f"
_JOINED = r"[.,:/'’٫٬·\-]"
# What may be one word though UAX #29 parts it.
_WHOLE = rf"""
    (?:(?<![A-Za-z0-9])[A-Za-z][A-Za-z0-9+.-]{{0,20}}://|www\.|mailto:|tel:)[!#-;=?-~\u00a1-\u0dff]+(?<![.,:;!?'’)\]}}])
  | (?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+
  | \+\d(?:\d|[{_BLANK}().\-/\u2011]{{1,3}}(?=\d))+                   # +44 (0)20 7946 0018
  | \(?0\d{{1,4}}\)?(?:[{_BLANK}-]\d{{2,4}}){{1,4}}                   # 020 7946 0018
  | \d{{1,3}}(?:[{_BLANK}]\d{{3}})+(?!\d)(?:{_JOINED}\d+)?            # 46 000
  | \d+(?:{_JOINED}\d+)+                                            # 46,000; 18:30; 2026-05-01; 46/061/2002
"""
_HINT = re.compile(r"\d|@|//|www\.|mailto:|tel:")


def words(text: str, language: Language) -> list[str]:
    """Take a text apart into words, marks and spaces."""
    pieces = list(_icu(text, language)) if not text.isascii() and _UNSPACED.search(text) else split_word_bounds(text)
    return _joined(text, pieces) if _HINT.search(text) else pieces


def is_space(piece: str) -> bool:
    """Say whether a piece shows nothing."""
    return piece.isspace()


def is_word(piece: str) -> bool:
    """Say whether a piece is a word, and no mark: with a letter, a digit, or a sign such as € or ✊."""
    return any(sign.isalnum() for sign in piece) or unicodedata.category(piece[0])[0] == "S"


def _icu(text: str, language: Language) -> Iterator[str]:
    from icu4py.breakers import WordBreaker  # noqa: PLC0415 - few texts need it

    return iter(WordBreaker(text, language.tag))


def _joined(text: str, pieces: list[str]) -> list[str]:
    """Join the pieces of what is one word: both its ends are ends of pieces."""
    ends = {0, *accumulate(map(len, pieces))}
    spans = [
        (start, end)
        for found in _whole().finditer(text)
        for start, end in [found.span()]
        if start in ends and end in ends
    ]
    if not spans:
        return pieces
    inner = {at for start, end in spans for at in range(start + 1, end)}
    places = sorted(ends - inner)
    return [text[start:end] for start, end in pairwise(places)]


@cache
def _whole() -> re.Pattern[str]:
    return re.compile(_WHOLE, re.VERBOSE)

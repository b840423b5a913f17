"""A text in; the stretches of it that read against its direction out: Latin names, numbers and addresses in Arabic.

The bidirectional algorithm (UAX #9) puts a digit that follows an Arabic letter on that letter’s side, so that the
number of a house leaves its street. Formats keep such stretches together, each by its own means.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from pipeline.i18n.language import Direction
from pipeline.i18n.quotation_marks import CURLY, GUILLEMETS, characters

# Blocks whose letters run from right to left, and letters that run from left to right: first and last code points.
_RTL = ((0x590, 0x8FF), (0xFB1D, 0xFDFF), (0xFE70, 0xFEFC), (0x10800, 0x10FFF), (0x1E800, 0x1EFFF))
_LTR = (
    *((0x41, 0x5A), (0x61, 0x7A), (0xAA, 0xAA), (0xB5, 0xB5), (0xBA, 0xBA), (0xC0, 0xD6), (0xD8, 0xF6), (0xF8, 0x2B8)),
    *((0x370, 0x58F), (0x900, 0x1FFF), (0x2C00, 0x2DFF), (0x3040, 0xD7FF), (0xF900, 0xFAFF), (0xFF21, 0xFF3A)),
    (0xFF41, 0xFF5A),
)


class _Kinds(dict[int, str]):
    """The kind of each character: R or L for letters, 9 for ASCII digits, itself for a mark that can part or join runs.

    What is looked for is looked for among kinds: sets of thousands of letters take long to compile, and to search.
    """

    def __missing__(self, code: int) -> str:
        character = chr(code)
        if any(first <= code <= last for first, last in _RTL):
            kind = "R"
        elif any(first <= code <= last for first, last in _LTR):
            kind = "L"
        elif "0" <= character <= "9":
            kind = "9"
        elif character in _PARTING or character in _JOINING:
            kind = character
        else:
            kind = "\n" if character.isspace() else "*"
        self[code] = kind
        return kind


_PARTING = characters((GUILLEMETS, CURLY)) + "()[]\u2066\u2067\u2068\u2069"
_JOINING = " \u00a0\u200c\u200d.,:;+@#/-–—"
_KINDS = _Kinds()
# A look for letters is far quicker than the kinds of all characters, and shows that most texts need none of it.
_RTL_LETTER = re.compile("[{}]".format("".join(f"{chr(first)}-{chr(last)}" for first, last in _RTL)))
_RTL_RUN = re.compile("R+(?:[ \u00a0\u200c\u200d.-]+R+)*")
# A word may hold anything inside (a URL, an e-mail address) but ends in a letter or digit: a full stop stays out.
_LTR_WORD = rf"[+@#]?[L9](?:[^R\s{re.escape(_PARTING)}]*[L9]/?)?"
# Words stay one run over the punctuation between them: parted, the two halves of a street address would change places.
_LTR_RUN = re.compile(rf"{_LTR_WORD}(?:(?:[,;:.]?[ \u00a0]| [–—-] )(?:{_LTR_WORD}|\({_LTR_WORD}\)))*")
# The algorithm already orders these as Arabic reads them: a number with single separators, and a span of two.
_NUMBER = "9+(?:[.,:]9+)*"
_PLAIN_NUMBER = re.compile(f"{_NUMBER}(?: [–—-] {_NUMBER})?")
# What needs no look at kinds: Arabic, marks that begin no run, and numbers after which Arabic goes on or the text ends.
_ARABIC = "\u0590-\u08ff"
_DIGITS = "[0-9]+(?:[.,:][0-9]+)*"
_ONLY_RTL = rf"(?:[\0-\"$-*,-/:-?\[-`{{-\u00a9\u2000-\u206f{_ARABIC}]++|{_DIGITS}(?=[.,:;]? ?[{_ARABIC}]|[.,:;]?\Z))*+"


def runs_one_way(text: str, direction: Direction) -> bool:
    """Say whether a text plainly holds nothing that could read against its direction, as most do."""
    return _only_rtl().fullmatch(text) is not None if direction == "rtl" else not has_rtl(text)


def has_rtl(text: str) -> bool:
    """Say whether a text shows a letter that reads from right to left."""
    return not text.isascii() and _RTL_LETTER.search(text) is not None


@cache
def _only_rtl() -> re.Pattern[str]:
    """Compile it when there is a text of this direction: many newsrooms have none."""
    return re.compile(_ONLY_RTL)


@lru_cache(maxsize=2048)  # each format asks about the same texts
def stretches(text: str, direction: Direction) -> tuple[tuple[str, bool], ...]:
    """Give a text in pieces, in their order, each with whether it reads against the text's direction."""
    if runs_one_way(text, direction):
        return ((text, False),) if text else ()
    return tuple(parted(text, direction))


def parted(text: str, direction: Direction) -> Iterator[tuple[str, bool]]:
    """Give the same by the kinds of all characters."""
    end = 0
    for start, stop in _FINDERS[direction](text.translate(_KINDS)):
        if start > end:
            yield text[end:start], False
        yield text[start:stop], True
        end = stop
    if end < len(text):
        yield text[end:], False


def _in_rtl(kinds: str) -> Iterator[tuple[int, int]]:
    return (run.span() for run in _LTR_RUN.finditer(kinds) if not _PLAIN_NUMBER.fullmatch(run[0]))


def _in_ltr(kinds: str) -> Iterator[tuple[int, int]]:
    return (run.span() for run in _RTL_RUN.finditer(kinds))


_FINDERS = {"rtl": _in_rtl, "ltr": _in_ltr}

"""A text in; the stretches of it that read against its direction out: Latin names, numbers and addresses in Arabic.

The bidirectional algorithm (UAX #9) puts a digit that follows an Arabic letter on that letter’s side, so that the
number of a house leaves its street. Formats keep such stretches together, each by its own means.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.language import Direction

_RTL = r"\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
_LTR = (
    r"A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02b8\u0370-\u058f\u0900-\u1fff"
    r"\u2c00-\u2dff\u3040-\ud7ff\uf900-\ufaff\uff21-\uff3a\uff41-\uff5a"
)
_HAS_RTL = re.compile(f"[{_RTL}]")
_HAS_LTR = re.compile(rf"[{_LTR}0-9]")
_RTL_RUN = re.compile(rf"[{_RTL}]+(?:[ \u00a0\u200c\u200d.-]+[{_RTL}]+)*")
# A word may hold anything inside (a URL, an e-mail address) but ends in a letter or digit: a full stop stays out.
_LTR_WORD = rf"[+@#]?[{_LTR}0-9](?:[^{_RTL}\s«»“”()\[\]\u2066-\u2069]*[{_LTR}0-9]/?)?"
# Words stay one run over the punctuation between them: parted, the two halves of a street address would change places.
_LTR_RUN = re.compile(rf"{_LTR_WORD}(?:(?:[,;:.]?[ \u00a0]| [–—-] )(?:{_LTR_WORD}|\({_LTR_WORD}\)))*")
# The algorithm already orders these as Arabic reads them: a number with single separators, and a span of two.
_NUMBER = r"[0-9]+(?:[.,:][0-9]+)*"
_PLAIN_NUMBER = re.compile(rf"{_NUMBER}(?: [–—-] {_NUMBER})?")


def stretches(text: str, direction: Direction) -> Iterator[tuple[str, bool]]:
    """Give a text in pieces, in their order, each with whether it reads against the text's direction."""
    found = _FINDERS[direction](text)
    end = 0
    for start, stop in found:
        if start > end:
            yield text[end:start], False
        yield text[start:stop], True
        end = stop
    if end < len(text):
        yield text[end:], False


def has_rtl(text: str) -> bool:
    """Say whether a text shows a letter that reads from right to left."""
    return _HAS_RTL.search(text) is not None


def _in_rtl(text: str) -> Iterator[tuple[int, int]]:
    if _HAS_LTR.search(text):
        yield from (run.span() for run in _LTR_RUN.finditer(text) if not _PLAIN_NUMBER.fullmatch(run[0]))


def _in_ltr(text: str) -> Iterator[tuple[int, int]]:
    if not text.isascii() and _HAS_RTL.search(text):
        yield from (run.span() for run in _RTL_RUN.finditer(text))


_FINDERS = {"rtl": _in_rtl, "ltr": _in_ltr}

"""Keep text of two directions apart with Unicode's isolates (UAX #9, 2.4), so that no number reads backwards.

In: text in a known direction. Out: the same characters, with U+2066, U+2067 and U+2069 around the foreign parts.
A newline ends every isolate (rule X8), so an isolate that runs over several lines is closed and opened again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from pipeline.language import Direction

LRI, RLI, FSI, PDI = "\u2066", "\u2067", "\u2068", "\u2069"
_OPENERS = LRI + RLI + FSI
_RLM = "\u200f"

# Embeddings, overrides and isolates. The marks U+200E and U+200F act on nothing beyond themselves.
_CONTROL = re.compile(r"[\u202a-\u202e\u2066-\u2069]")
_ISOLATES = re.compile(r"[\u2066-\u2069]")
_ISOLATED = re.compile(r"([\u2066-\u2068][^\u2066-\u2069]*\u2069)")

_RTL = r"\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
_LTR = (
    r"A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02b8\u0370-\u058f\u0900-\u1fff"
    r"\u2c00-\u2dff\u3040-\ud7ff\uf900-\ufaff\uff21-\uff3a\uff41-\uff5a"
)
_HAS_RTL = re.compile(f"[{_RTL}]")
_HAS_LTR = re.compile(rf"[{_LTR}0-9]")
_RTL_RUN = re.compile(rf"[{_RTL}]+(?:[ \u00a0\u200c\u200d.-]+[{_RTL}]+)*")
# A word may hold anything inside (a URL, an e-mail address) but ends in a letter or digit: a full stop stays out.
_LTR_WORD = rf"[+@#]?[{_LTR}0-9](?:[^{_RTL}\s«»“”()\[\]{LRI}-{PDI}]*[{_LTR}0-9]/?)?"
# Words stay one run over the punctuation between them: parted, the two halves of a street address would change places.
_LTR_RUN = re.compile(rf"{_LTR_WORD}(?:(?:[,;:.]?[ \u00a0]| [–—-] )(?:{_LTR_WORD}|\({_LTR_WORD}\)))*")
# The algorithm already orders these as Arabic reads them: a number with single separators, and a span of two.
_NUMBER = r"[0-9]+(?:[.,:][0-9]+)*"
_PLAIN_NUMBER = re.compile(rf"{_NUMBER}(?: [–—-] {_NUMBER})?")


def settle(text: str, direction: Direction) -> str:
    """Isolate what runs against the direction of its own text; contain controls that the author typed.

    Parts that are isolated already (names and times filled into a word) stay as they are.
    """
    if not _CONTROL.search(text):
        return _islands(text, direction)
    parts = _ISOLATED.split(text)
    if any(_CONTROL.search(part) for part in parts[::2]):
        return isolate(text, direction)
    return "".join(part if odd % 2 else _islands(part, direction) for odd, part in enumerate(parts))


def _islands(text: str, direction: Direction) -> str:
    if direction == "rtl":
        return _LTR_RUN.sub(_island, text) if _HAS_LTR.search(text) else text
    if text.isascii() or not _HAS_RTL.search(text):
        return text
    return _RTL_RUN.sub(lambda run: f"{RLI}{run[0]}{PDI}", text)


def isolate(text: str, direction: Direction) -> str:
    """Wrap a whole text in an isolate, whatever controls it holds; a stray closing isolate does not let it out."""
    opened = strays = 0
    for control in _ISOLATES.findall(text):
        if control != PDI:
            opened += 1
        elif opened:
            opened -= 1
        else:
            strays += 1
    opener = RLI if direction == "rtl" else LRI
    return opener * (1 + strays) + text + PDI * (1 + opened)


def carry(lines: Iterable[str]) -> list[str]:
    """Close at the end of each line the isolates that are open there, and open them again on the next."""
    carried: list[str] = []
    opened: list[str] = []
    for line in lines:
        start = "".join(opened)
        for control in _ISOLATES.findall(line):
            if control in _OPENERS:
                opened.append(control)
            elif opened:
                opened.pop()
        carried.append(start + line + PDI * len(opened))
    return carried


def anchor(line: str) -> str:
    """Put U+200F before a line of a right-to-left text that shows no letter of it, so that readers set it to the right.

    A line that is isolated as a whole (an address, a letter in another language) keeps its own side.
    """
    outside = _ISOLATED.sub("", line)
    while outside != (inner := _ISOLATED.sub("", outside)):
        outside = inner
    return _RLM + line if outside.strip() and not _HAS_RTL.search(outside) else line


def _island(run: re.Match[str]) -> str:
    return run[0] if _PLAIN_NUMBER.fullmatch(run[0]) else f"{LRI}{run[0]}{PDI}"

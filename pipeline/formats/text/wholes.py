"""What a reader takes for one piece though Unicode would break it: URLs, addresses, phone numbers, marks of references.

The algorithm alone breaks a URL after "/" and a phone number after each space.
"""

from __future__ import annotations

import re
from functools import cache

from pipeline.i18n.character_kinds import DIGITS
from pipeline.i18n.unbroken import DAY, MONTHS

_URL_CHARACTER = r"[!#-;=?-~\u00c0-\u1fff]"
_ADDRESSES = rf"""
      (?:(?<![A-Za-z0-9+.-])[A-Za-z][A-Za-z0-9+.-]*://|www\.|mailto:){_URL_CHARACTER}+
    | (?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+             # an e-mail address
    | (?<![A-Za-z0-9-])[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/{_URL_CHARACTER}*  # a URL without its scheme
    | (?<![A-Za-z0-9./-])[a-z]+/[A-Za-z0-9._-]+\.[a-z0-9]+                  # a file of a pack: print/dam.jpg
    | {MONTHS}
"""
# Numbers in Arabic digits stand between marks, where a text reads from right to left.
_DIGIT = f"\u200e?[{DIGITS}]"
_NUMBERS = rf"""
      \+{_DIGIT}(?:[{DIGITS}]|[ ()./\u200e-]+(?=[{DIGITS}]))*         # an international phone number
    | \({_DIGIT}[{DIGITS}]{{1,4}}\u200e?\)[ ]                        # a national one: (495) 498 8367
      {_DIGIT}(?:[{DIGITS}]|[ \u200e-]+(?=[{DIGITS}]))*
    | (?<![0-9])[0-9]{{1,3}}(?:[ ][0-9]{{3}})+(?![0-9])               # a grouped number: 46 000
    | {DAY}
    | (?:(?<=\S)[ ]|\S)(?:\[[0-9]+\]|\([0-9]+\)(?![ ][0-9]))        # the mark of a link or note, and what it marks
"""
# Whatever stays whole has one of these; most paragraphs of a release have none, and these are looked for far quicker.
_GROUP = re.compile(" (?<=[0-9] )[0-9]{3}")
# Where a number or mark may begin, but for so many characters before it that also belong to it.
_NUMBER_HINT = re.compile(rf"[+(\[0-9](?:(?<=[+(\[]){_DIGIT}|(?<=[0-9]) [0-9]{{3}})|[0-9](?=[0-9]{{0,3}}[年月])")
_BEFORE_HINT = 2


def wholes(text: str) -> list[tuple[int, int]]:
    """Give the first and last place of each piece that stays whole, in their order."""
    if "/" in text or "@" in text or "www." in text or "mailto:" in text:
        return [found.span() for found in whole().finditer(text)]
    return _numbers(text) if "(" in text or "[" in text or "+" in text or "月" in text or _GROUP.search(text) else []


def _numbers(text: str) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    end = 0
    while hint := _NUMBER_HINT.search(text, end):
        found = whole(_NUMBERS).search(text, max(end, hint.start() - _BEFORE_HINT))
        if not found:
            break
        spans.append(found.span())
        end = found.end()
    return spans


@cache
def whole(kinds: str = f"{_ADDRESSES}|{_NUMBERS}") -> re.Pattern[str]:
    """Compile what stays whole when it is first looked for: it takes long, and many texts have none."""
    return re.compile(kinds, re.VERBOSE)

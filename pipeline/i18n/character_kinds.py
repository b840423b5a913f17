"""A text in; the kind of each of its characters out, for finding what reads against the direction of a text.

What is looked for is looked for among kinds: sets of thousands of letters take long to compile, and to search.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from unicodedata import bidirectional, category

# Blocks whose letters run from right to left: first and last code points.
RTL = ((0x590, 0x8FF), (0xFB1D, 0xFDFF), (0xFE70, 0xFEFC), (0x10800, 0x10FFF), (0x1E800, 0x1EFFF))
RTL_SET = "".join(f"{chr(first)}-{chr(last)}" for first, last in RTL)
# Digits of Arabic and of Persian and Urdu: they run from left to right, as ours do.
NATIVE_DIGITS = "\u0660-\u0669\u06f0-\u06f9"
DIGITS = f"0-9{NATIVE_DIGITS}"

# What a character stands for where it is one of many of its kind.
_ALIKE = {
    **dict.fromkeys("\u00a0\u2007\u2009\u202f", "\u00a0"),  # spaces at which no line ends, and thin ones
    **dict.fromkeys("-\u2010\u2011\u2212", "-"),
    **dict.fromkeys("\u2012\u2013", "–"),
    **dict.fromkeys("\u2014\u2015", "—"),
    **dict.fromkeys("'’‘", "'"),
    **dict.fromkeys("%‰‱", "%"),
    **dict.fromkeys("°′″", "°"),
    **dict.fromkeys("+±", "+"),
    **dict.fromkeys("<>≤≥≈≠~=", "="),
    **dict.fromkeys("/⁄∕\\|", "/"),
    **dict.fromkeys("&×÷·∙*", "&"),
    **dict.fromkeys("™®©℠", "®"),
    **dict.fromkeys("٫٬", ","),  # the separators of Arabic numbers
    **dict.fromkeys('"＂', '"'),
    "\u200e": "m",  # typed by somebody who has held a number together by hand
    "\u200f": "n",
    **dict.fromkeys("()[]\u200c\u200d .,:;@#\u2066\u2067\u2068\u2069", ""),
}
_OF_BIDI = {"L": "L", "EN": "9", "AN": "9", "NSM": "m"}
_OF_CATEGORY = {"No": "f", "Nl": "f", "Sc": "$", "Ps": "«", "Pi": "«", "Pe": "»", "Pf": "»"}


class _Kinds(dict[int, str]):
    """The kind of each character, as they are met.

    R and L are letters, 8 a digit of Arabic or Persian, 9 any other, f a fraction such as ½, m a mark on the letter
    before it, $ a currency, « and » quotation marks and rare brackets, a newline whatever parts lines, n any other. The
    rest stands for itself.
    """

    def __missing__(self, code: int) -> str:
        character = chr(code)
        if character in _ALIKE:
            kind = _ALIKE[character] or character
        elif any(first <= code <= last for first, last in RTL):
            kind = "8" if bidirectional(character) in {"EN", "AN"} and category(character) == "Nd" else "R"
        elif character.isspace():
            kind = "\n"
        else:
            kind = _OF_BIDI.get(bidirectional(character)) or _OF_CATEGORY.get(category(character), "n")
        self[code] = kind
        return kind


_KINDS = _Kinds()
# What is one thing though marks or Arabic letters stand in it: an address of the web, a phone number that begins with a
# bracket, a number that a phone dials for a service. A year in brackets before a number is none.
_ARABIC_IN_URL = f"(?<=[/=_?&#.\\-{RTL_SET}])(?![،؛؟])[{RTL_SET}]"
_URL_PART = f"[!#-;=?-~\u00a1-\u024f]|{_ARABIC_IN_URL}"
_ONE_THING = rf"""
    (?P<url>(?<![A-Za-z0-9])(?:[A-Za-z][A-Za-z0-9+.-]{{0,20}}://|www\.|mailto:|tel:|sms:)
        (?:{_URL_PART})*(?<![.,:;!?'’)\]}}]))
  | (?<![{DIGITS}])\((?:\+[{DIGITS}]+(?:[ \u00a0-][{DIGITS}]+)*|[0٠۰][{DIGITS}]{{1,5}}|[{DIGITS}]{{2,3}})\)
        (?=(?:[ \u00a0./-]*[{DIGITS}]){{5}})
  | \*[0-9]+(?:\*[0-9]+)*\#
"""


@cache
def _one_thing() -> re.Pattern[str]:
    """Compile it when there is a text that may have one."""
    return re.compile(_ONE_THING, re.VERBOSE)


def kinds(text: str) -> str:
    """Give the kind of each character; T are the ends of what is one thing, and of a web address all else is L."""
    found = text.translate(_KINDS)
    if "(" in text or "//" in text or "www." in text or "#" in text or ":" in text:
        return "".join(_with_things(text, found))
    return found


def _with_things(text: str, found: str) -> Iterator[str]:
    at = 0
    for thing in _one_thing().finditer(text):
        start, end = thing.span()
        yield found[at:start]
        if thing["url"]:
            end += text.startswith(")", end) and "(" in thing["url"]  # the address of an article: …/Alpha_(letter)
            yield "T" + "L" * (end - start - 2) + "T"
        else:
            yield "T" + found[start + 1 : end - 1] + "T"
        at = end
    yield found[at:]

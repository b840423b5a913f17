"""A text and its language in; the same text in one form out, character for character, so that every place stays true.

Digits of every script become 0 to 9, and the letters that one word may be written with in two ways become one.
"""

from __future__ import annotations

import re
import unicodedata

# Full-width signs, and the many apostrophes, hyphens and signs of per cent.
_SIGNS: dict[int, str | int] = {
    **{code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F) if chr(code) not in "，；！？"},
    **dict.fromkeys(map(ord, "’ʼ‘ʹ`´"), "'"),
    **dict.fromkeys(map(ord, "‐‑"), "-"),
    **dict.fromkeys(map(ord, "٪﹪"), "%"),
}
# Arabic letters that writers leave their hamza or dots from, and Persian's own forms of kaf and yeh.
_ARABIC: dict[int, str | int] = dict(zip(map(ord, "أإآٱىیک"), "اااايي" + "ك", strict=True))
_CYRILLIC = {ord("ё"): "е", ord("Ё"): "Е"}

LETTERLESS = "\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u200b-\u200d"
"""Accents written apart, vowel signs, the long stroke, and what joins or parts letters unseen: not part of a word."""
MARKS = re.compile(f"[{LETTERLESS}]+")
_FAR = re.compile("[^\x00-\u206f]")  # a class of the wide letters themselves takes long to compile
WORD = re.compile(
    "[^\\W\\d_]+(?:[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u200b-\u200d]+[^\\W\\d_]*)*(?:'[^\\W\\d_]+)*"
)
"""A word, in a prepared text."""


class _Table(dict[int, str | int]):
    """What stands for each character; a digit is looked up when it is first met."""

    def __missing__(self, code: int) -> str | int:
        digit = unicodedata.digit(chr(code), None)
        self[code] = code if digit is None or unicodedata.category(chr(code)) != "Nd" else str(digit)
        return self[code]


_ZEROS = "٠۰߀०০੦૦୦௦౦೦൦෦๐໐༠၀႐០᠐᥆᧐᪀᪐᭐᮰᱀᱐꘠꣐꤀꧐꧰꩐꯰"
# What may change: to look for that is faster than to look at all that a text consists of.
_CHANGING = re.compile(
    f"[{re.escape(''.join(map(chr, [*_SIGNS, *_ARABIC, *_CYRILLIC])))}"
    f"{''.join(f'{zero}-{chr(ord(zero) + 9)}' for zero in _ZEROS)}\U00010000-\U0010ffff]"
)
IN_ONE_FORM = _Table({**_SIGNS, **_ARABIC, **_CYRILLIC})


def prepared(text: str) -> str:
    """Give a text in the form that facts are read from; no character moves."""
    if text.isascii():
        return text
    for character in sorted(set(_CHANGING.findall(text))):  # in their order, so that none changes twice
        other = IN_ONE_FORM[ord(character)]
        if other != ord(character):
            text = text.replace(character, other if isinstance(other, str) else chr(other))
    return text


def is_wide(text: str) -> bool:
    """Say whether a text has a letter of a script that sets no space between words: Japanese, Chinese, Korean."""
    return any("\u3040" <= far[0] <= "\u9fff" or "\uac00" <= far[0] <= "\ud7af" for far in _FAR.finditer(text))


def folded(word: str, *, turkish: bool = False) -> str:
    """Give a word of a prepared text as lexicons hold it: small letters, no marks."""
    if turkish:  # it has two letters i
        word = word.replace("I", "ı").replace("İ", "i")
    word = word.lower()
    return word if word.isascii() else MARKS.sub("", word)

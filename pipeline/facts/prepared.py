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
    **dict.fromkeys(map(ord, "‐‑־"), "-"),
    **dict.fromkeys(map(ord, "٪﹪"), "%"),
}
# Arabic letters that writers leave their hamza or dots from, and Persian's own forms of kaf and yeh.
_ARABIC: dict[int, str | int] = dict(zip(map(ord, "أإآٱىیک"), "اااايي" + "ك", strict=True))
_CYRILLIC = {ord("ё"): "е", ord("Ё"): "Е"}
# Letters of Hindi and Bengali with a dot below, which writers leave out.
_DOTTED: dict[int, str | int] = {
    0x958: "\u0915", 0x959: "\u0916", 0x95A: "\u0917", 0x95B: "\u091c", 0x95C: "\u0921", 0x95D: "\u0922",
    0x95E: "\u092b", 0x9DC: "\u09a1", 0x9DD: "\u09a2", 0x9DF: "\u09af",
}  # fmt: skip

LETTERLESS = (
    "\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670"
    "\u093c\u09bc\u200b-\u200d"
)
"""Accents written apart, vowel signs and points of Arabic and Hebrew, the long stroke, the dot below letters of India,
and what joins or parts letters unseen: not part of a word."""
VOWELS = (
    "\u0900-\u0903\u093a-\u093b\u093e-\u094f\u0951-\u0957\u0962-\u0963\u0981-\u0983\u09be-\u09cd\u09d7\u09e2-\u09e3"
    "\u0a01-\u0a03\u0a3c-\u0a4d\u0a70-\u0a71\u0a81-\u0a83\u0abe-\u0acd\u0b01-\u0b03\u0b3e-\u0b57\u0b82\u0bbe-\u0bcd"
    "\u0c00-\u0c04\u0c3e-\u0c56\u0c81-\u0c83\u0cbe-\u0cd6\u0d00-\u0d03\u0d3e-\u0d4d\u0d82-\u0d83\u0dca-\u0ddf"
    "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ecd\u0f71-\u0f84\u102b-\u103e\u1056-\u1059"
    "\u17b4-\u17d3"
)
"""Vowels that are signs on a letter, from India to Cambodia: a part of a word, and none of Python’s `\\w`."""
MARKS = re.compile(f"[{LETTERLESS}]+")
_FAR = re.compile("[^\x00-\u206f]")  # a class of the wide letters themselves takes long to compile
_WITHIN = f"{LETTERLESS.replace(chr(0x640), '')}{VOWELS}"
ANY_WORD = f"[^\\W\\d_]+(?:[{_WITHIN}]+[^\\W\\d_]*)*"
WORD = re.compile(f"{ANY_WORD}(?:'[^\\W\\d_]+)*")
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
    f"[{re.escape(''.join(map(chr, [*_SIGNS, *_ARABIC, *_CYRILLIC, *_DOTTED])))}"
    f"{''.join(f'{zero}-{chr(ord(zero) + 9)}' for zero in _ZEROS)}\U00010000-\U0010ffff]"
)
IN_ONE_FORM = _Table({**_SIGNS, **_ARABIC, **_CYRILLIC, **_DOTTED})


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

"""A text in; its words out, folded, each with its capital and what is before it; and all run together, to search."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from enum import IntEnum
from functools import lru_cache

from msgspec import Struct

from pipeline.names.letters import MARKS_IN_WORDS, folded, opened
from pipeline.names.plain_words import HONORIFICS

_WORD = re.compile(f"(?:[^\\W_]|[{MARKS_IN_WORDS}])+")
_MARKUP = re.compile(r"[*~\\\[\]<>{}^]+")
_QUOTING = re.compile('["“”„«»‹›()（）「」『』]+')
_TIGHT = frozenset("_+/.·•・‧∙⋅＝=&|‐‑–—−\t ")
_COMMAS = frozenset(",،、，､")
# A capital İ has it, and the small i has not.
_DOT = "\u0307"
_ACCENTED = re.compile("[\u00c0-\u024f\u1e00-\u1eff]|[A-Za-z][\u0300-\u036f]")
_END = re.compile(r"[.!?。！？؟।]\s|[。！？]|[;:؛]\s|\n\s*\n")
# What makes of a stretch without spaces an address, a tag, a handle or the name of a file.
_ADDRESS = re.compile(r"\S*(?:[@#_/=]|\.(?=\w)|-\S+-|\w\+\w)\S*")
_WIDE = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)


class Gap(IntEnum):
    """What stands between two words, from nothing that parts them to the end of a sentence."""

    SOFT = 0
    TIGHT = 1
    COMMA = 2
    LOOSE = 3
    STOP = 4


class SeenWord(Struct, frozen=True):
    """A word, or a part of one: folded, where it stands among all letters, what is before it, and its capital.

    `is_name_like` is true of what has a capital, of scripts that have none, and in addresses. `is_marked` says that an
    apostrophe stands before it, and `is_dotted` that a full stop stands behind it. `begins_quote` is true of the
    first of several words in quotation marks, such as a title has. `accents` are the marks on its Latin letters.
    """

    fold: str
    start: int
    gap: Gap
    is_capital: bool
    is_name_like: bool
    is_marked: bool
    is_dotted: bool
    is_in_address: bool
    begins_quote: bool
    accents: str

    @property
    def end(self) -> int:
        """Give where it ends among all letters."""
        return self.start + len(self.fold)


class SeenText(Struct, frozen=True):
    """The words of a text, and all their letters without what stands between."""

    words: tuple[SeenWord, ...]
    letters: str
    starts: tuple[int, ...]

    @classmethod
    def of(cls, written: str) -> SeenText:
        """Take a text apart."""
        words = tuple(_words(opened(written)))
        return cls(words, "".join(word.fold for word in words), tuple(word.start for word in words))

    def at(self, offset: int) -> int:
        """Give the number of the word that holds a letter."""
        return bisect_right(self.starts, offset) - 1

    def between(self, start: int, end: int) -> tuple[SeenWord, ...]:
        """Give the words that begin inside a stretch of letters, beside the one that begins it."""
        return self.words[bisect_right(self.starts, start) : bisect_left(self.starts, end)]


def is_wide(text: str) -> bool:
    """Say whether a text is in a script that sets no spaces between words."""
    return bool(_WIDE.search(text))


def _words(text: str) -> list[SeenWord]:
    addresses = [found.span() for found in _ADDRESS.finditer(text)]
    found: list[SeenWord] = []
    at = before = 0
    sentence_end = ""
    for match in _WORD.finditer(text):
        gap_text = text[before : match.start()]
        in_address = _is_inside(addresses, match.start())
        following = text[match.end() : match.end() + 2]
        is_quoted = bool(gap_text) and bool(_QUOTING.match(gap_text[-1]))
        for number, piece in enumerate(_pieces(match[0])):
            fold = folded(piece)
            if not fold:
                continue
            gap = _gap(gap_text) if number == 0 else Gap.SOFT
            if found and gap is Gap.STOP and sentence_end == "." and _is_abbreviated(found[-1], gap_text):
                gap = Gap.TIGHT
            first = piece[0]
            is_capital = first.lower() == first.upper() or first.isupper() or first.istitle()
            found.append(
                SeenWord(
                    fold=fold,
                    start=at,
                    gap=gap,
                    is_capital=is_capital,
                    is_name_like=is_capital or in_address,
                    is_marked=number == 0 and gap_text == "'",
                    is_dotted=following[:1] == ".",
                    is_in_address=in_address,
                    begins_quote=number == 0 and is_quoted and not _QUOTING.match(following),
                    accents=_accents(piece),
                )
            )
            at += len(fold)
        before, sentence_end = match.end(), following[:1]
    return found


def _accents(piece: str) -> str:
    """Give the marks on Latin letters, in their order."""
    if piece.isascii() or not _ACCENTED.search(piece):
        return ""
    return "".join(each for each in unicodedata.normalize("NFD", piece) if unicodedata.combining(each) and each != _DOT)


def _pieces(word: str) -> list[str]:
    """Take a word apart at its joints; what is all small letters, or begins with its only capital, stays whole."""
    if word.isalpha() and (word.islower() or word[1:].islower() or word.isupper()):
        return [word]
    humps = [0]
    for index in range(1, len(word)):
        one, two = word[index - 1], word[index]
        ends_capitals = one.isupper() and two.isupper() and word[index + 1 : index + 2].islower()
        if (one.islower() and two.isupper()) or ends_capitals or one.isdigit() != two.isdigit():
            humps.append(index)
    return [word[start:end] for start, end in zip(humps, [*humps[1:], len(word)], strict=True)]


def _is_abbreviated(word: SeenWord, gap: str) -> bool:
    """Say whether a full stop belongs to the word before it: A. Sample, Mr. Sample."""
    return gap.strip(" \u00a0\n") == "." and ((len(word.fold) == 1 and word.is_capital) or word.fold in HONORIFICS)


def _is_inside(spans: list[tuple[int, int]], at: int) -> bool:
    index = bisect_right(spans, (at, len(spans) + (1 << 60))) - 1
    return index >= 0 and spans[index][0] <= at < spans[index][1]


@lru_cache(4096)
def _gap(text: str) -> Gap:
    """Say how strongly what stands between two words parts them."""
    if _END.search(text):
        return Gap.STOP
    bare = _QUOTING.sub(" ", _MARKUP.sub("", text).replace("'", ""))
    marks = {sign for sign in bare if not sign.isspace()}
    has_space = any(sign.isspace() for sign in bare)
    if not marks:
        return Gap.TIGHT if has_space else Gap.SOFT
    if marks <= {"-", "‐", "‑"} and (not has_space or bare.endswith("\n")):
        return Gap.SOFT
    if marks <= _TIGHT | {"-"} and len(bare.strip()) <= 2 and not (has_space and marks & set("-/|=–—−&")):  # noqa: PLR2004
        return Gap.TIGHT
    return Gap.COMMA if marks <= _COMMAS and len(bare.strip()) == 1 else Gap.LOOSE

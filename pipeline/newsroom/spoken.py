"""A quote as the rules across items need it: whose it is, its words, and a sketch by which nearly the same is found."""

from __future__ import annotations

import re
import zlib
from functools import lru_cache

from msgspec import Struct

from pipeline.source import Place

# Runs so long that hardly two texts share one by chance, and so short that one changed word leaves most of them.
_RUN, _RUN_OF_HAN, _SKETCHED = 12, 4, 8
_FIRST_HAN = "\u3000"
_BETWEEN = re.compile(r"[\W_]+")


class SpokenQuote(Struct, frozen=True, array_like=True):
    """One quote of a source. Of texts that are nearly the same the sketches have a number in common, but for few."""

    key: str
    speaker: str
    language: str
    words: str
    sketch: tuple[int, ...]
    place: Place


@lru_cache(maxsize=32768)  # a desk compares the quotes of all items again for each page that plans a publication
def letters(text: str) -> str:
    """Give the letters and digits of a text, by which two are compared."""
    return _BETWEEN.sub("", text.casefold())


def sketch_of(words: str) -> tuple[int, ...]:
    """Give the smallest of the checksums of all runs of letters (MinHash)."""
    text = letters(words)
    run = _RUN_OF_HAN if max(text, default="") > _FIRST_HAN else _RUN
    found = {text[at : at + run] for at in range(max(1, len(text) - run + 1))}
    return tuple(sorted({zlib.crc32(each.encode()) for each in found})[:_SKETCHED])

"""A headline and a day in; the name of an item's folder out, which stays whatever becomes of the headline."""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import date

from anyascii import anyascii

# Appeals are named by their folders, and a key has at most so many characters.
LONGEST = 60
_HAN = re.compile(r"([\u3400-\u9fff\uf900-\ufaff])")
_APOSTROPHES = re.compile(r"['’ʼ`]")
_OTHERS = re.compile(r"[^a-z0-9]+")
# A word that is cut off within so many characters is left out whole.
_LONGEST_REST = 20


def folder_name(headline: str, day: date, taken: Collection[str], otherwise: str) -> str:
    """Give a free folder name: the day, then the headline in small letters; `otherwise` stands for one without any."""
    words = slug_of(headline) or otherwise
    lead = f"{day.isoformat()}-"
    for number in range(1, len(taken) + 2):
        tail = f"-{number}" if number > 1 else ""
        name = f"{lead}{_shortened(words, LONGEST - len(lead) - len(tail))}{tail}"
        if name not in taken:
            return name
    raise AssertionError(headline)  # of more names than are taken one is free


def slug_of(text: str) -> str:
    """Give a text in small letters, digits and hyphens; empty where it has no letter."""
    # a Chinese word has no spaces, and each of its signs is a syllable
    spaced = _HAN.sub(r" \1 ", _APOSTROPHES.sub("", text))
    return _OTHERS.sub("-", _APOSTROPHES.sub("", anyascii(spaced)).casefold()).strip("-")


def _shortened(words: str, most: int) -> str:
    if len(words) <= most:
        return words
    whole = words[: most + 1].rpartition("-")[0]
    return whole if len(whole) > most - _LONGEST_REST else words[:most].rstrip("-")

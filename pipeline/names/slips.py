"""Words and the parts of names in; which words are one of these with one letter otherwise, out.

A word with a letter left out is what two words have in common that part in one letter. So the parts are looked up by
that, and no word is compared with all of them.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from pipeline.names.letters import folded, opened

Parts = Mapping[str, tuple[str, ...]]
"""Parts of names, by themselves, by themselves without each of their letters, and as they are folded."""

_SHORTEST = 4
# What Arabic and Hebrew join to a word before it.
_JOINED = frozenset("وفبلكسוהבלכמש")
_ENDS = frozenset("aeiouysnmrtd")


def by_letters(parts: Iterable[str]) -> Parts:
    """Make parts of names ready to be looked up."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for part in parts:
        for key in _keys(part) if len(part) >= _SHORTEST else ():
            found[key][part] = None
    return {key: tuple(each) for key, each in found.items()}


def near(word: str, parts: Parts, tag: str) -> tuple[str, ...]:
    """Give the parts of names that a word is with one letter otherwise, and not with another ending."""
    found = dict.fromkeys(part for key in _keys(word) if key in parts for part in parts[key])
    return tuple(part for part in found if _is_near(word, part, tag))


def _keys(word: str) -> Iterator[str]:
    yield word
    yield folded(word)
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]


@lru_cache(8192)
def spelled(word: str) -> str:
    """Give a word as spellings are compared: accents count in Latin letters, and vowel signs nowhere."""
    seen = word if word.isascii() else opened(word)
    plain, bare = unicodedata.normalize("NFC", seen).casefold(), folded(seen)
    return re.sub("['’ʼ]", "'", plain).replace("‑", "-") if "a" <= bare[:1] <= "z" else bare


def _is_near(word: str, part: str, tag: str) -> bool:
    """Say whether a word is a name's with one letter otherwise, and not with another ending."""
    from pipeline.names.forms import is_form_of  # noqa: PLC0415 - heavy, and hardly any word comes so far

    if word == part or min(len(word), len(part)) < _SHORTEST or not _is_one_letter_off(word, part):
        return folded(word) == folded(part) and word != part and len(part) >= _SHORTEST
    if folded(word) == folded(part):
        return True
    one, other = folded(word), folded(part)
    if one[1:] == other[1:] and {one[0], other[0]} <= _JOINED:
        return False
    return not (is_form_of(one, other, tag) or is_form_of(other, one, tag) or _is_plural(one, other))


def _is_one_letter_off(one: str, other: str) -> bool:
    """Say whether two words part in one letter: another, one too many or too few, or two that changed places."""
    start = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    one, other = one[start:], other[start:]
    while one and other and one[-1] == other[-1]:
        one, other = one[:-1], other[:-1]
    return max(len(one), len(other)) <= 1 or (len(one) == 2 and one == other[::-1])  # noqa: PLR2004


def _is_plural(one: str, other: str) -> bool:
    """Say whether the two part in a last letter that many languages add: the Samples, Annan."""
    short, long = sorted((one, other), key=len)
    if long[-1] == long[-2] != "s":
        return False  # no language doubles the last letter to say something: Johann is not Johan
    return len(long) > len(short) and long.startswith(short) and (not long.isascii() or long[-1] in _ENDS)

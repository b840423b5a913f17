"""A translation and two sources that differ in their numbers, in; the translation with the new numbers out.

Only where that is safe: the words are the same, and every number that changed stands in the translation in the very
form that it has in the source, as often as there, be it in other digits (٣٠٠ for 300).
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

from msgspec import Struct

_NUMBER = re.compile(r"\d+(?:[.,:\u00a0\u202f\u2009'’٫٬/-]\d+)*")


class Adapted(Struct, frozen=True):
    """A translation, and what is to be said of its numbers; nothing when they are the same."""

    text: str
    note: str


def adapted(source: str, translated: str, target: str) -> Adapted:
    """Give the translation `target` of the text `translated` as one of `source`."""
    new, old = _numbers(source), _numbers(translated)
    same_words = _words(source) == _words(translated)
    if new == old or (not same_words and Counter(new) == Counter(old)):
        return Adapted(target, "")
    changes = dict(zip(old, new, strict=True)) if same_words else {}
    changes = {before: after for before, after in changes.items() if before != after}
    told = f"{', '.join(old) or 'none'} there, {', '.join(new) or 'none'} here"
    if not changes or not _is_safe(changes, old, new, _numbers(target)):
        return Adapted(target, f"the numbers differ: {told}")
    text = _NUMBER.sub(lambda found: _written(found.group(), changes), target)
    return Adapted(text, f"the numbers were adapted: {told}")


def _numbers(text: str) -> list[str]:
    return [_plain(found.group()) for found in _NUMBER.finditer(text)]


def _plain(number: str) -> str:
    return "".join(str(unicodedata.digit(sign)) if sign.isdigit() else sign for sign in number)


def _words(text: str) -> str:
    return " ".join(_NUMBER.sub("0", text).split())


def _is_safe(changes: dict[str, str], old: list[str], new: list[str], given: list[str]) -> bool:
    consistent = [changes.get(number, number) for number in old] == new
    return consistent and all(given.count(number) == old.count(number) for number in changes)


def _written(number: str, changes: dict[str, str]) -> str:
    """Give what a number of the translation becomes, in its own digits."""
    plain = _plain(number)
    if plain not in changes:
        return number
    zero = ord(number[0]) - unicodedata.digit(number[0])
    return "".join(chr(zero + int(sign)) if sign.isdigit() else sign for sign in changes[plain])

"""Marks that turn the direction of what stands between them: left open, or turning letters round, they are a fault.

In a text with right-to-left letters, marks (U+200E, U+200F, U+061C) and pairs that are closed stay: somebody may have
set them. Where no such letter stands they do nothing, and hidden.py has them removed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from pipeline.proofreading.passage import Passage, Slip

_MARKS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_OPENED_BY = {"\u202c": "\u202a\u202b\u202d\u202e", "\u2069": "\u2066\u2067\u2068"}
_OVERRIDES = "\u202d\u202e"


def slips(passage: Passage) -> Iterator[Slip]:
    """Give what turns letters round, and what is never closed."""
    if not _MARKS.search(passage.text):
        return
    unused = inert(passage)
    for start, paragraph in passage.paragraphs:
        opened, _ = _pairs(paragraph)
        for found in _MARKS.finditer(paragraph):
            at, sign = found.start(), found[0]
            if start + at in unused or (sign not in _OVERRIDES and at not in opened):
                continue
            turns = sign in _OVERRIDES
            yield Slip(
                "direction-mark",
                start + at,
                start + at + 1,
                f"a hidden mark (U+{ord(sign):04X}) "
                + ("turns the letters behind it round" if turns else "turns what follows, and nothing ends it"),
                "text without it: every format knows which way each word runs",
                "delete it, and look whether the words still stand in their order",
            )


def inert(passage: Passage) -> set[int]:
    """Give the places of marks that do nothing where they stand."""
    if not _MARKS.search(passage.text):
        return set()
    found: set[int] = set()
    for start, paragraph in passage.paragraphs:
        marks = list(_MARKS.finditer(paragraph))
        if not marks:
            continue
        if passage.language.is_rtl or any(
            unicodedata.bidirectional(each) in {"R", "AL"} for each in paragraph if each not in "\u200f\u061c"
        ):
            _, unopened = _pairs(paragraph)
            found |= {start + at for at in unopened}
        elif not any(each[0] in _OVERRIDES for each in marks):
            found |= {start + each.start() for each in marks}
    return found


def _pairs(paragraph: str) -> tuple[set[int], set[int]]:
    """Give the marks that nothing closes, and those that close nothing."""
    stack: list[int] = []
    unopened: set[int] = set()
    for found in _MARKS.finditer(paragraph):
        sign = found[0]
        if sign in "\u202a\u202b\u202d\u202e\u2066\u2067\u2068":
            stack.append(found.start())
        elif sign in _OPENED_BY:
            if stack and paragraph[stack[-1]] in _OPENED_BY[sign]:
                stack.pop()
            else:
                unopened.add(found.start())
    return set(stack), unopened

"""A web or e-mail address that stands in a text as such holds nothing that nobody sees, and starts once."""

from __future__ import annotations

import re

from pipeline.document.shape import TextAt
from pipeline.fault import Faults
from pipeline.marks.rewritten import line_and_column
from pipeline.newsroom.load import Newsroom

_WORD = re.compile(r"[^\s<>]+")
# Only between Latin letters: elsewhere a zero-width space may part an address from Thai or Chinese words.
_HIDDEN = re.compile("(?<=[A-Za-z0-9./@_-])[\u00ad\u200b\u2060\ufeff]+(?=[A-Za-z0-9/@_])")
_TWICE = re.compile(r"https?:(?://)?https?:", re.IGNORECASE)
_ADDRESS = re.compile(r"://|www\.|\w@[\w-]")
_FAR = 2000
# In a link's round brackets it is told when the link is read.
_LINKED = re.compile(r"\]\([^()]*$")


def check(newsroom: Newsroom, faults: Faults) -> None:
    """Look at every text of every language."""
    for item in newsroom.items:
        for variant in item.variants:
            for unit in variant.texts():
                _text(unit, faults)


def _text(unit: TextAt, faults: Faults) -> None:
    text = unit.scalar.text
    if not _ADDRESS.search(text):
        return
    for word in _WORD.finditer(text):
        found = _HIDDEN.search(word.group()) or _TWICE.search(word.group())
        if not found or not _ADDRESS.search(word.group()):
            continue
        if unit.mark.rich and _LINKED.search(text, max(0, word.start() - _FAR), word.start() + found.start()):
            continue
        sign = found.group()[0]
        what = "it starts twice" if sign.isascii() else f"an invisible sign (U+{ord(sign):04X}) stands in it"
        shown = _HIDDEN.sub("", word.group())
        faults.add(
            "bad-link",
            f"the address ‘{shown}’ cannot be followed: {what}",
            unit.scalar.at(*line_and_column(text, word.start()), len(word.group())),
            expected="an address such as https://example.org/russia",
            hint="type it again",
        )

"""A web or e-mail address that stands in a text as such holds nothing that nobody sees, and starts once."""

from __future__ import annotations

import re

from pipeline.document.shape import TextAt
from pipeline.fault import Faults
from pipeline.marks.rewritten import line_and_column
from pipeline.marks.signs import UNSEEN
from pipeline.newsroom.load import Newsroom

# A word with one of the signs that every address has.
_WORD = re.compile(r"(?<![^\s<>\[\]])[^\s<>\[\]/@.]*+[/@.][^\s<>\[\]]*+")
# Only between Latin letters: elsewhere a zero-width space may part an address from Thai or Chinese words.
_HIDDEN = re.compile(rf"(?<=[A-Za-z0-9./@_:-])[{UNSEEN}]+(?=[A-Za-z0-9/@_-]|[.:][A-Za-z0-9/])")
# What an address may go wrong with at its start, and what is told of it.
_STARTS = {
    "it starts twice": re.compile(
        r"(?:https?|mailto):?/{0,2}(?:www\.)?(?:https?(?::|//)|mailto:)|www\.https?(?::|//)", re.IGNORECASE
    ),
    "it does not start with https://": re.compile(
        r"(?<![\w/=.])(?:(?!https?:)h*t+p+s*[:;]{0,2}//|https?:/(?=\w)|https?:///)", re.IGNORECASE | re.ASCII
    ),
}
_ANY = re.compile(r"//|www\.|@|https?:/", re.IGNORECASE)
_ADDRESS = re.compile(r"://|www\.|\w@[\w-]|https?:?/|tp+s*[:;]*//", re.IGNORECASE)
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
    if not _ANY.search(text):
        return
    for word in _WORD.finditer(text):
        shown = _HIDDEN.sub("", word.group())
        if not _ADDRESS.search(shown):
            continue
        found, what = _wrong(word.group(), shown)
        if not found:
            continue
        if unit.mark.rich and _LINKED.search(text, max(0, word.start() - _FAR), word.start() + found.start()):
            continue
        faults.add(
            "bad-link",
            f"the address ‘{shown}’ cannot be followed: {what}",
            unit.scalar.at(*line_and_column(text, word.start()), len(word.group())),
            expected="an address such as https://example.org/russia",
            hint="type it again" if shown == word.group() else f"write ‘{shown}’",
        )


def _wrong(word: str, shown: str) -> tuple[re.Match[str] | None, str]:
    """Give where something is wrong with an address, and what."""
    for what, pattern in _STARTS.items():
        if found := pattern.search(shown):
            return found, what
    hidden = _HIDDEN.search(word)
    return hidden, f"an invisible sign (U+{ord(hidden[0][0]):04X}) stands in it" if hidden else ""

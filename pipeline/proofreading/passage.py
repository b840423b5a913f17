"""What is read, and what is found: a text with what its reading depends on, and a slip in it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property
from itertools import takewhile
from typing import Literal

from msgspec import Struct

from pipeline.i18n.language import Language
from pipeline.i18n.quotations import Quotations, quotations

# What no typographic rule may touch: addresses, what a link leads to, marks that place something, raw HTML.
_SPARED = re.compile(
    r"""
    \]\( [^()\s]* (?:\s+(?:"[^"\n]*"|'[^'\n]*'))? \s*\)   # what a link or a picture leads to, with its title
    | ^\s*\[(?!\^)[^\]\n]+\]:[ ]*\S+.*$                   # the same, at the foot of a text; no footnote
    | <[^<>\n]*>
    | \{[^{}\n]*\}
    | (?:https?://|www\.|mailto:|tel:)[^\s<>「」『』，。、）《》]+
    | (?<![\w.+%-]) [\w.+%-]++ @ [\w-]+(?:\.[\w-]+)+
    | `[^`\n]*`
    | (?:(?<![\w./~-]) [\w.~-]++)? / [\w./~-]+              # a path
    """,
    re.VERBOSE | re.MULTILINE,
)
_MAY_BE_SPARED = frozenset("]<{:@`/w")
_ROW = re.compile(r"[ \t>]*\|")
# What stands between figures, of one number or of two: 5 , 000
_PARTING = "".join(
    (
        " .,'’٫٬،\n\t\u00a0\u00ad\u034f\u061c\u202f\u205f\u2060\u3000\ufeff",
        *map(chr, (*range(0x2000, 0x2010), *range(0x202A, 0x202F), *range(0x2066, 0x206A))),
    )
)
_NEAR = 12
_BLANK_LINES = re.compile(r"\n(?:[ \t]*\n)+")


class Slip(Struct, frozen=True):
    """Something that slipped in, from `start` to `end`, with what was found, what is expected and what to do.

    `fix` is what is put in its place; None where it can be read in more than one way.
    """

    code: str
    start: int
    end: int
    message: str
    expected: str
    hint: str
    fix: str | None = None


class Edit(Struct, frozen=True):
    """A stretch of a text, and what is put in its place."""

    start: int
    end: int
    new: str


class Passage(Struct, frozen=True, dict=True):
    """A text as it is typed, and the language that it is in.

    `rich` says that it is Markdown, `is_name` that it is a name or a credit, whose dashes and lists are its own,
    `is_entry` that it is an entry of a list already. `is_spoken` says that the build sets quotation marks round all of
    it. `tongue` says how sure its language is: "any" is printed in other languages too, "unknown" is a line of an
    address.
    """

    text: str
    language: Language
    rich: bool = False
    is_name: bool = False
    is_spoken: bool = False
    is_entry: bool = False
    tongue: Literal["named", "any", "unknown"] = "named"

    @cached_property
    def _addresses(self) -> tuple[tuple[int, int], ...]:
        if _MAY_BE_SPARED.isdisjoint(self.text):
            return ()
        return tuple(found.span() for found in _SPARED.finditer(self.text))

    @cached_property
    def spared(self) -> frozenset[int]:
        """Give the places that belong to addresses and marks."""
        return frozenset(at for span in self._addresses for at in range(*span))

    @cached_property
    def paragraphs(self) -> tuple[tuple[int, str], ...]:
        """Give each paragraph with where it starts; a text that is no Markdown is one."""
        if not self.rich:
            return ((0, self.text),)
        found, start = [], 0
        for gap in [*_BLANK_LINES.finditer(self.text), None]:
            end = gap.start() if gap else len(self.text)
            found.append((start, self.text[start:end]))
            start = gap.end() if gap else end
        return tuple(found)

    def lines(self, start: int, paragraph: str) -> Iterator[tuple[int, str]]:
        """Give each line of a paragraph with where it starts."""
        for line in paragraph.split("\n"):
            yield start, line
            start += len(line) + 1

    def quotations(self, start: int, paragraph: str) -> Quotations:
        """Give the quotations of a paragraph that starts at a place."""
        first = bisect_left(self._addresses, (start, start))
        inside = takewhile(lambda span: span[0] < start + len(paragraph), self._addresses[max(0, first - 1) :])
        spared = frozenset(at - start for span in inside for at in range(*span))
        return quotations(paragraph, self.language, spared)

    def is_in_a_figure(self, start: int, end: int) -> bool:
        """Say whether a stretch parts figures, with others like it or without: 5 , 000."""
        before = self.text[max(0, start - _NEAR) : start].rstrip(_PARTING)
        after = self.text[end : end + _NEAR].lstrip(_PARTING)
        return before[-1:].isdigit() and after[:1].isdigit()

    def is_in_a_table(self, at: int) -> bool:
        """Say whether a place is in a row of a table."""
        return self.rich and bool(_ROW.match(self.text, self.text.rfind("\n", 0, at) + 1))

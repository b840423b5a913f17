"""Markdown in; the same with plain words between marks cut short, and what puts them back into what pandoc says.

Pandoc spends its time on words, in which it looks for marks in vain. It is given the first and the last letter of each
run of plain words with a stand-in between them. Marks see the same neighbours, so pandoc finds the same structure.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from unicodedata import is_normalized

# A stand-in for fewer characters would hardly be shorter than they are.
_SHORTEST = 12
# What may be a mark, or part of one, and every white space but the plain one: pandoc has its own ways with those.
_MARKS = r"\x00-\x1f`*_\[\]<>&\\|{}~^=#\x7f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_LETTER = r"[^\W\d_]"
# Addresses and the names of characters are compared or encoded as they are written.
_KEPT = r"\]\((?:[^()]|\([^()]*\))*\)|&#?\w+;?"
_RUN = re.compile(rf"{_KEPT}|({_LETTER})([^{_MARKS}]{{{_SHORTEST},}}(?<={_LETTER}))")


class Shorthand:
    """A shorthand for some texts. `mark` stands in none of them, and begins each stand-in."""

    def __init__(self, texts: Iterable[str]) -> None:
        self.mark = "qx"
        for text in texts:
            while self.mark in text:
                self.mark += "x"
        self._numbers: dict[str, int] = {}

    def shorten(self, text: str) -> str:
        """Give a text with stand-ins for its runs of plain words."""
        # pandoc joins letters with their accents, which no run may tear apart
        return _RUN.sub(self._stand_in, text) if is_normalized("NFC", text) else text

    def _stand_in(self, found: re.Match[str]) -> str:
        first, rest = found.groups()
        if rest is None or "  " in rest:
            return found.group()
        number = self._numbers.setdefault(rest[:-1], len(self._numbers))
        return f"{first}{self.mark}{number}q{rest[-1]}"

    def restore(self, said: str) -> str:
        """Put the words back into JSON that pandoc gave."""
        runs = [json.dumps(run, ensure_ascii=False)[1:-1] for run in self._numbers]
        return re.sub(rf"{self.mark}(\d+)q", lambda found: runs[int(found[1])], said)

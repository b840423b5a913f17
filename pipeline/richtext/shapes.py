"""A Markdown text in; its parts out: each as a shape, in which a letter stands for each run of words, and the words.

What a mark means does not depend on the words beside it: to pandoc, one letter is like another. So it is given shapes,
and a shape that it has read before, most often a plain paragraph's, need not be read again. An address is neither mark
nor plain words: it stays in the shape as it is written.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple
from unicodedata import is_normalized

from pipeline.marks.signs import LETTER, OWN

# Tangut: letters that pandoc knows as such, of a script in which nobody has written for five hundred years.
_FIRST, _LAST = 0x17000, 0x187F7
_MOST = ord(LETTER) - _FIRST
END = chr(_LAST)
"""A letter that stands in no shape."""
# Raw HTML and fences end where they say and not where the text does, references and footnotes are one set for a text,
# tabs, returns and the mark of a byte order are treated otherwise in a whole input, and a number can name any letter.
_REACHES_FURTHER = ("<", "```", "~~~", "[^", "]:", "\t", "\r", "\ufeff", "&#", END)
# Behind an empty line, a line that starts like these may go on with the list before it.
_PARTS = re.compile(r"\n\n+(?![-+*\d\s])")
# What may be a mark, or part of one, and every white space but the plain one: pandoc has its own ways with those.
_MARKS = "".join(OWN) + r"\x00-\x1f`*_\[\]<>&\\|{}~^=#\x7f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
# The target of a link or picture that is plainly one, and is taken as it is written.
_TARGET = r"\]\((?:[^()\s\\\"']|\([^()\s\\\"']*\))*\)"
_TARGETS = re.compile(_TARGET)
_OWN = re.compile(f"[{chr(_FIRST)}-{chr(_FIRST + _MOST - 1)}]")


def _run(gap: str) -> re.Pattern[str]:
    """Compile what a letter may stand for: words, from a letter or digit to another, with gaps that say nothing."""
    # a number at a line's start may be a list's; spaces side by side may be the end of a line
    return re.compile(rf"{_TARGET}|((?:[^\W\d_]|(?<!\d)\d(?!\d*+[.)]))[^{_MARKS} ]*(?:{gap}[^{_MARKS} ]+)*(?<=[^\W_]))")


_RUN = _run(" ")
_RUN_OF_LINES = _run(r"(?: |\n(?=[^\W\d_]))")


class Part(NamedTuple):
    """A part that means the same wherever it stands: its shape, and the words by the letters that stand for them."""

    shape: str
    words: Mapping[str, str]
    start: int = 0
    """Where it starts in its text."""

    def offset(self, at: int) -> int:
        """Give the offset in the text of an offset in the shape."""
        return self.start + sum(len(self.words.get(sign, sign)) for sign in self.shape[:at])


def parts(text: str) -> list[Part] | None:
    """Give the parts of a text; None where it has to be read as a whole, and by itself."""
    if any(sign in text for sign in _REACHES_FURTHER):
        return None
    # pandoc joins letters with their accents, and puts in what & names
    if "&" in text or not is_normalized("NFC", text):
        return [Part(text, {})]
    gaps = list(_PARTS.finditer(text))
    starts, ends = [0, *(gap.end() for gap in gaps)], [*(gap.start() for gap in gaps), len(text)]
    return [_part(text[start:end], start) for start, end in zip(starts, ends, strict=True)]


def _part(text: str, start: int) -> Part:
    if "](" in text and (text.count("](") != len(_TARGETS.findall(text)) or _OWN.search(text)):
        return Part(text, {}, start)
    words: dict[str, str] = {}

    def stand_in(found: re.Match[str]) -> str:
        run: str | None = found[1]
        if run is None:
            return found[0]
        letter = chr(_FIRST + len(words))
        words[letter] = run
        return letter

    # headings and rows of tables end with their line, and so does code, which is indented by four
    ends_in_a_line = "#" in text or "|" in text or "    " in text
    shape = (_RUN if ends_in_a_line else _RUN_OF_LINES).sub(stand_in, text)
    return Part(shape, words, start) if len(words) < _MOST else Part(text, {}, start)

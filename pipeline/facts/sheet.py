"""A text that is being read: each reader takes the facts that it knows off it, so that no other reads them again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from msgspec import Struct, field

from pipeline.facts.fact import Fact, Key, Kind, Weight
from pipeline.facts.prepared import MARKS, WORD, folded, lowered, prepared
from pipeline.facts.speech import Speech

_DIGITS = re.compile(r"[0-9]+")
_TAKEN = "\x00"  # no file of a newsroom can hold it; it is no letter, no digit and no space


class Token(NamedTuple):
    """A word of the sheet, as lexicons hold it."""

    start: int
    end: int
    word: str


class Sheet(Struct):
    """`text` is what is still to be read; `written` is what the author typed. Both have the same places."""

    written: str
    speech: Speech
    text: str = ""
    facts: list[Fact] = field(default_factory=list)
    has_percent: bool = False
    _digits: tuple[str, list[int]] = ("", [])

    def __post_init__(self) -> None:
        """Prepare the text."""
        self.text = prepared(self.written)

    def found(self, pattern: re.Pattern[str]) -> list[re.Match[str]]:
        """Give every match in what is still to be read."""
        return list(pattern.finditer(self.text))

    def at_digits(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Give every match that begins with a digit, or a plus or bracket before it: few places to look at."""
        text, end = self.text, 0
        if self._digits[0] is not text:  # most patterns find nothing, and leave the sheet as it was
            self._digits = text, [run.start() for run in _DIGITS.finditer(text)]
        for start in self._digits[1]:
            if start < end:
                continue
            match = None
            if start and text[start - 1] in "+(":
                before = 1 + (start > 1 and text[start - 1] == "(" and text[start - 2] == "+")
                match = pattern.match(text, start - before)
            match = match or pattern.match(text, start)
            if match:
                end = match.end()
                yield match

    def blank(self, start: int, end: int) -> None:
        """Take a stretch off the sheet."""
        self.text = self.text[:start] + _TAKEN * (end - start) + self.text[end:]

    def take(
        self,
        kind: Kind,
        span: tuple[int, int],
        asks: Iterable[Key],
        offers: Iterable[Key] = (),
        weight: Weight = "sure",
    ) -> None:
        """Take a fact off the sheet; it offers what it asks for, and more where `offers` says so."""
        self.note(kind, span, asks, offers, weight)
        self.blank(*span)

    def note(
        self,
        kind: Kind,
        span: tuple[int, int],
        asks: Iterable[Key],
        offers: Iterable[Key] = (),
        weight: Weight = "sure",
    ) -> None:
        """Note a fact whose stretch holds another one too."""
        wanted = frozenset(asks)
        start, end = span
        written = self.written[start:end].strip()
        self.facts.append(Fact(kind, written, start, end, weight, wanted, wanted | frozenset(offers)))

    def tokens(self) -> list[Token]:
        """Give the words that are still to be read."""
        turkish = self.speech.is_turkish
        lower = lowered(self.text, turkish=turkish)
        if len(lower) != len(self.text):  # a letter became two
            return [
                Token(match.start(), match.end(), folded(match[0], turkish=turkish))
                for match in WORD.finditer(self.text)
            ]
        found = WORD.finditer(lower)
        if not MARKS.search(lower):
            return [_token((match.start(), match.end(), match[0])) for match in found]
        return [_token((match.start(), match.end(), _without_marks(match[0]))) for match in found]


def _without_marks(word: str) -> str:
    # marks are no letters, but for the stroke that makes a word longer
    return word if word.isalpha() and "\u0640" not in word else MARKS.sub("", word)


_token = Token._make

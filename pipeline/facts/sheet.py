"""A text that is being read: each reader takes the facts that it knows off it, so that no other reads them again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate
from typing import NamedTuple

from msgspec import Struct, field

from pipeline.facts.fact import Fact, Key, Kind, Weight
from pipeline.facts.prepared import LETTERLESS, prepared
from pipeline.facts.speech import Speech

_DIGITS = re.compile("([0-9]+)((?s:.)?)")
_MANY = 1 << 30
_PIECES = re.compile(f"([\\w'{LETTERLESS}]+)")
_BEFORE = 6  # pieces before one that says something, and one behind it: beyond them, no reader looks
_TAKEN = "\x00"  # no file of a newsroom can hold it; it is no letter, no digit and no space


class Token(NamedTuple):
    """A word of the sheet, as lexicons hold it."""

    start: int
    end: int
    word: str


class Piece(NamedTuple):
    """The words in a run of letters, digits and marks, counted from its start; and whether one says something."""

    says: bool
    tokens: tuple[Token, ...]


class _Run(NamedTuple):
    """Digits side by side, and the character behind them."""

    start: int
    length: int
    behind: str


class Sheet(Struct):
    """`text` is what is still to be read; `written` is what the author typed. Both have the same places."""

    written: str
    speech: Speech
    text: str = ""
    facts: list[Fact] = field(default_factory=list)
    has_share: bool = False
    _runs: tuple[str, list[_Run]] = ("", [])

    def __post_init__(self) -> None:
        """Prepare the text."""
        self.text = prepared(self.written)

    def found(self, pattern: re.Pattern[str]) -> list[re.Match[str]]:
        """Give every match in what is still to be read."""
        return list(pattern.finditer(self.text))

    def at_digits(self, pattern: re.Pattern[str], *, most: int = _MANY, before: str = "") -> Iterator[re.Match[str]]:
        """Give every match that begins with a digit, or a plus or bracket before it: few places to look at.

        Who knows that it begins with `most` digits at most, or that a sign of `before` is behind them, saves looks.
        """
        text, end = self.text, 0
        if self._runs[0] is not text:  # most patterns find nothing, and leave the sheet as it was
            self._runs = text, [_Run(found.start(), len(found[1]), found[2]) for found in _DIGITS.finditer(text)]
        for start, length, behind in self._runs[1]:
            if start < end or length > most or (before and behind not in before):
                continue
            match = None
            if start and text[start - 1] in "+(":
                earlier = 1 + (start > 1 and text[start - 1] == "(" and text[start - 2] == "+")
                match = pattern.match(text, start - earlier)
            match = match or pattern.match(text, start)
            if match:
                end = match.end()
                yield match

    def blank(self, *spans: tuple[int, int]) -> None:
        """Take stretches off the sheet, which are given in their order."""
        if not spans:
            return
        done, left = 0, list[str]()
        for start, end in spans:
            left += self.text[done:start], _TAKEN * (end - start)
            done = end
        self.text = "".join((*left, self.text[done:]))

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
        self.blank(span)

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

    def tokens(self, pieces: Mapping[str, Piece]) -> list[Token]:
        """Give the words still to be read that say something, with those beside them. `pieces` knows them all."""
        parts = _PIECES.split(self.text)  # a piece at every second place
        found = [pieces[part] for part in parts[1::2]]
        telling = [place for place, (says, _) in enumerate(found) if says]
        kept = sorted({near for place in telling for near in range(place - _BEFORE, place + 2)})
        ends = list(accumulate(map(len, parts))) if kept else []
        return [
            Token(ends[2 * place] + start, ends[2 * place] + end, word)
            for place in kept
            if 0 <= place < len(found)
            for start, end, word in found[place].tokens
        ]

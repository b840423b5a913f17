"""A text that is being read: each reader takes the facts that it knows off it, so that no other reads them again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate

from msgspec import Struct, field

from pipeline.facts.fact import Fact, Key, Kind, Weight
from pipeline.facts.prepared import LETTERLESS, prepared
from pipeline.facts.speech import Speech

_DIGITS = re.compile("[0-9]+")
_MANY = 1 << 30
_PIECES = re.compile(f"([\\w'{LETTERLESS}]+)")
_NEAR = 12  # characters between a sign of a date and the date's other end
_BEFORE = 4  # pieces before one that says something, and one behind it: beyond them, no reader looks
_TAKEN = "\x00"  # no file of a newsroom can hold it; it is no letter, no digit and no space


class Token(Struct, frozen=True, gc=False):
    """A word of the sheet, as lexicons hold it, and whether it says something to a reader."""

    start: int
    end: int
    word: str
    says: bool


Piece = tuple[bool, tuple[Token, ...]]
"""The words in a run of letters, digits and marks, counted from its start; before them, whether one says something."""


class Sheet(Struct):
    """`text` is what is still to be read; `written` is what the author typed. Both have the same places."""

    written: str
    speech: Speech
    text: str = ""
    facts: list[Fact] = field(default_factory=list)
    has_share: bool = False
    _runs: tuple[str, list[tuple[int, int]]] = ("", [])
    _tokens: tuple[str, list[Token]] = ("", [])

    def __post_init__(self) -> None:
        """Prepare the text."""
        self.text = prepared(self.written)

    def found(self, pattern: re.Pattern[str]) -> list[re.Match[str]]:
        """Give every match in what is still to be read."""
        return list(pattern.finditer(self.text))

    def at_digits(
        self, pattern: re.Pattern[str], *, digits: int = _MANY, behind: str = "", first: str = ""
    ) -> Iterator[re.Match[str]]:
        """Give every match that begins with a digit, or a plus or bracket before it: few places to look at.

        Looks are saved who knows that a match begins with so many digits at most, that one of some characters is behind
        them, or that one of some is the first, where no plus and no bracket is.
        """
        text, done = self.text, 0
        if self._runs[0] is not text:  # most patterns find nothing, and leave the sheet as it was
            self._runs = text, self._digits()
        for start, end in self._runs[1]:
            if start < done or end - start > digits or (behind and text[end : end + 1] not in behind):
                continue
            match = None
            if start and text[start - 1] in "+(":
                earlier = 1 + (start > 1 and text[start - 1] == "(" and text[start - 2] == "+")
                match = pattern.match(text, start - earlier)
            elif first and text[start] not in first:
                continue
            match = match or pattern.match(text, start)
            if match:
                done = match.end()
                yield match

    def _digits(self) -> list[tuple[int, int]]:
        """Give the runs of digits: those of before that nobody took, or all where a part of one was taken."""
        text, left = self.text, []
        for start, end in self._runs[1]:
            taken = text.count(_TAKEN, start, end)
            if not taken:
                left.append((start, end))
            elif taken < end - start:
                break
        else:
            if self._runs[0]:
                return left
        return [run.span() for run in _DIGITS.finditer(text)]

    def blank(self, *spans: tuple[int, int]) -> None:
        """Take stretches off the sheet, which are given in their order."""
        if not spans:
            return
        done, left = 0, list[str]()
        for start, end in spans:
            left += self.text[done:start], _TAKEN * (end - start)
            done = end
        self.text = "".join((*left, self.text[done:]))

    def around(self, pattern: re.Pattern[str], signs: re.Pattern[str]) -> list[re.Match[str]]:
        """Give every match that holds a sign, which stands near its start and its end."""
        found: list[re.Match[str]] = []
        done = 0
        for sign in signs.finditer(self.text):
            if sign.start() >= done:
                match = pattern.search(self.text, max(done, sign.start() - _NEAR), sign.end() + _NEAR)
                if match:
                    found.append(match)
                    done = match.end()
        return found

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
        self.facts.append(Fact(kind, written, start, end, weight, wanted, wanted.union(offers)))

    def tokens(self, pieces: Mapping[str, Piece]) -> list[Token]:
        """Give the words still to be read that say something, with those beside them. `pieces` knows them all."""
        if self._tokens[0] is not self.text:
            self._tokens = self.text, list(self._telling(pieces))
        return self._tokens[1]

    def _telling(self, pieces: Mapping[str, Piece]) -> Iterator[Token]:
        parts = _PIECES.split(self.text)  # a piece at every second place
        found = [pieces[part] for part in parts[1::2]]
        telling = [place for place, (says, _) in enumerate(found) if says]
        if not telling:
            return
        ends = list(accumulate(map(len, parts)))
        for place in sorted({near for told in telling for near in range(told - _BEFORE, told + 2)}):
            if 0 <= place < len(found):
                at = ends[2 * place]
                for token in found[place][1]:
                    yield Token(at + token.start, at + token.end, token.word, token.says)

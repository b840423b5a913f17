"""A text that is being read: each reader takes the facts that it knows off it, so that no other reads them again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct, field
from msgspec.structs import replace

from pipeline.facts.digit_runs import DIGITS, Run, left
from pipeline.facts.fact import Fact, Key, Kind, Quality, Weight
from pipeline.facts.phrases import SetPhrase
from pipeline.facts.prepared import MARKS, prepared
from pipeline.facts.spoken import Speech
from pipeline.facts.windows import Found

_MANY = 1 << 30
_NEAR = 12  # characters between a sign of a date and the date's other end
_JOINER = "\u200c"
_BEFORE_A_WORD = re.compile("\u200c(?!(?:ها\\w*|اي|ام|امين|تر|ترين)(?!\\w))")
TAKEN = "\x00"
"""It stands for a character that was taken: no file of a newsroom can hold it, and it is no letter, digit or space."""


class Token(Struct, frozen=True, gc=False):
    """A word of the sheet, as lexicons hold it, and whether it says something to a reader."""

    start: int
    end: int
    word: str
    says: bool


Places = list[tuple[SetPhrase, Token]]
"""Phrases, each with a word that it is looked for by."""


class Sheet(Struct):
    """`text` is what is still to be read; `written` is what the author typed. Both have the same places."""

    written: str
    speech: Speech
    text: str = ""
    facts: list[Fact] = field(default_factory=list)
    has_share: bool = False
    idioms: list[tuple[int, int]] = field(default_factory=list)
    """Stretches in which numbers are not meant as such: what stands there only answers."""
    _runs: list[Run] | None = None
    _may_have_halves: bool | None = None
    _taken: list[tuple[int, int]] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Prepare the text."""
        self.text = prepared(self.written)
        if self.speech.persian and _JOINER in self.text:  # it joins words as well as their endings
            self.text = _BEFORE_A_WORD.sub(" ", self.text)

    def found(self, pattern: re.Pattern[str]) -> list[re.Match[str]]:
        """Give every match in what is still to be read."""
        return list(pattern.finditer(self.text))

    def led(self, leads: re.Pattern[str], pattern: re.Pattern[str]) -> list[re.Match[str]]:
        """Give every match that begins with one of some characters, which are found faster than the pattern is."""
        text, done = self.text, 0
        found: list[re.Match[str]] = []
        for lead in leads.finditer(text):
            if lead.start() >= done and (match := pattern.match(text, lead.start())):
                found.append(match)
                done = match.end()
        return found

    def runs(self) -> list[Run]:
        """Give every run of digits that is still to be read; its sign may have been taken since."""
        if self._taken and self._runs:
            self._runs = left(self._runs, self._taken)
        self._taken = []
        if self._runs is None:
            self._runs = [(run.start(), run.end(), run[1]) for run in DIGITS.finditer(self.text)]
        return self._runs

    def at_digits(
        self, pattern: re.Pattern[str], signs: frozenset[str], *, digits: int = _MANY
    ) -> Iterator[re.Match[str]]:
        """Give every match that begins with a digit, where one of some signs is behind it and those beside it.

        Few numbers have such a sign. Looks are saved who knows that a match begins with so many digits at most, too.
        """
        text, done = self.text, 0
        for start, end in [(run[0], run[1]) for run in self.runs() if run[2] in signs]:
            if start >= done and end - start <= digits and (match := pattern.match(text, start)):
                done = match.end()
                yield match

    def blank(self, *spans: tuple[int, int]) -> None:
        """Take stretches off the sheet, which are given in their order."""
        text, done = self.text, 0
        left = list[str]()
        for start, end in spans:
            left += text[done:start], TAKEN * (end - start)
            done = end
        if left:
            self.text = "".join((*left, text[done:]))
            self._taken += spans

    def put(self, place: int, sign: str) -> None:
        """Set another sign where one is, which is no digit."""
        self.text = f"{self.text[:place]}{sign}{self.text[place + 1 :]}"
        self._runs = None

    def around(self, pattern: re.Pattern[str], signs: re.Pattern[str]) -> list[re.Match[str]]:
        """Give every match that holds a sign, which stands near its start and its end."""
        found: list[re.Match[str]] = []
        done = 0
        for sign in signs.finditer(self.text):
            if sign.start() >= done:
                match = pattern.search(self.text, max(done, sign.start() - _NEAR), sign.end() + _NEAR)
                if match and match.start() <= sign.start():  # one behind the sign has a sign of its own
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
        *,
        quality: Quality | None = None,
    ) -> None:
        """Note a fact whose stretch holds another one too."""
        wanted = frozenset(asks)
        self.add(kind, span, wanted, wanted.union(offers) if offers else wanted, weight, quality=quality)

    def add(
        self,
        kind: Kind,
        span: tuple[int, int],
        asks: frozenset[Key],
        offers: frozenset[Key],
        weight: Weight,
        *,
        quality: Quality | None = None,
    ) -> None:
        """Note a fact with what it offers, which says all that it asks for in some way."""
        start, end = span
        self.facts.append(Fact(kind, self.written[start:end].strip(), start, end, weight, asks, offers, quality))

    def may_have_halves(self) -> bool:
        """Say whether a half may be added to a number somewhere; few texts have one."""
        if self._may_have_halves is None:
            small = MARKS.sub("", self.text.lower())
            self._may_have_halves = any(sign.rstrip("*") in small for sign in self.speech.half_signs)
        return self._may_have_halves

    def weighed(self, fact: Fact) -> Fact:
        """Give a fact as it counts: one in an idiom only answers."""
        inside = any(start <= fact.start < end for start, end in self.idioms)
        return replace(fact, weight="answer", quality=None) if inside else fact

    def phrased(self, places: Places) -> Iterator[tuple[SetPhrase, Found]]:
        """Give the phrases that stand around the words that they are looked for by; what was taken is in none."""
        for phrase, token in places:
            if match := phrase.around(self.text, token.start, token.end):
                yield phrase, match

    def left_of(self, tokens: list[Token]) -> list[Token]:
        """Give the words that nobody took."""
        text = self.text
        return [token for token in tokens if text[token.start] != TAKEN and text[token.end - 1] != TAKEN]

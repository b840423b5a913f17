"""A text as it was typed, and how far it has been gone through: what stands there is passed over, or is a loss."""

from __future__ import annotations

import re
from html import unescape
from typing import NoReturn
from unicodedata import normalize

from msgspec import Struct, field

from pipeline.marks.signs import OWN

# What nobody sees: our own signs, and the mark of a byte order, which pandoc drops.
_UNSEEN = frozenset((*OWN, "\ufeff"))
SPACES = re.compile(rf"[ \t\r{''.join(_UNSEEN)}]*")
# Quotes have their mark at each of their lines, or at the first.
GAP = re.compile(rf"{SPACES.pattern}(?:\n[ \t\r>{''.join(_UNSEEN)}]*)*")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]*);")
# What may be written otherwise, or be a mark that is printed as it stands.
_SIGNS = re.compile(rf"[\\&*\]{''.join(_UNSEEN)}]")
_ESCAPABLE = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")


class Loss(Struct, frozen=True):
    """Something typed that a reader would not see as typed: of what kind it is, and where."""

    kind: str
    at: int


class NotConservedError(Exception):
    """What stands at an offset of the text is not what the blocks say."""

    def __init__(self, kind: str, at: int) -> None:
        """Say what and where."""
        super().__init__(kind)
        self.loss = Loss(kind, at)


class Cursor(Struct):
    """Where in a text it stands; `printed` are the marks that a reader would see as they are."""

    text: str
    at: int = 0
    printed: list[Loss] = field(default_factory=list)
    passed: dict[int, int] = field(default_factory=dict)
    """What was gone through already, by where it starts and ends: footnotes."""

    def letters(self, letters: str) -> None:
        """Pass over letters, as they are or as they may be written."""
        if self.text.startswith(letters, self.at) and not _SIGNS.search(letters):
            self.at += len(letters)
            return
        place = 0
        while place < len(letters):
            letter = letters[place]
            if letter in _UNSEEN:
                place += 1
                continue
            self.skip_own()
            found = self.text[self.at : self.at + 1]
            if found == "\\" and self.text[self.at + 1 : self.at + 2] == letter and letter in _ESCAPABLE:
                self.at += 2
                place += 1
            elif found == "&" and (named := self._named(letters, place)):
                place += named
            elif found == letter:
                self._notice(letters, place)
                self.at += 1
                place += 1
            else:
                self.fail("letters")

    def _named(self, letters: str, place: int) -> int:
        """Pass over a sign that is written by its name (&amp;), and give how many letters of the text it is."""
        entity = _ENTITY.match(self.text, self.at)
        meant = normalize("NFC", unescape(entity.group())) if entity else ""
        if not entity or meant == entity.group() or not letters.startswith(meant, place):
            return 0
        self.at = entity.end()
        return len(meant)

    def _notice(self, letters: str, place: int) -> None:
        """Note a mark that is printed as it stands."""
        pair = self.text[self.at : self.at + 2]
        if pair == "](" or (pair == "**" and letters[place - 1 : place] != "*"):
            self.printed.append(Loss("link as typed" if pair == "](" else "stars", self.at))

    def space(self) -> None:
        """Pass over white space, also where it is written by its name."""
        start = self.at
        self.skip_gap()
        named = _ENTITY.match(self.text, self.at) if self.at == start else None
        if named and unescape(named.group()).isspace():
            self.at = named.end()

    def one_of(self, signs: str) -> str:
        """Give which of some signs stands here; the first where none does."""
        found = self.text[self.at : self.at + 1]
        return found if found and found in signs else signs[0]

    def expect(self, mark: str, kind: str) -> None:
        """Pass over a mark; it is a loss of this kind where another thing stands."""
        self.skip_own()
        if not self.text.startswith(mark, self.at):
            self.fail(kind)
        self.at += len(mark)

    def skip_own(self) -> None:
        """Pass over what nobody sees."""
        while self.at < len(self.text) and self.text[self.at] in _UNSEEN:
            self.at += 1

    def skip(self, pattern: re.Pattern[str]) -> None:
        """Pass over what a pattern matches."""
        found = pattern.match(self.text, self.at)
        if found:
            self.at = found.end()

    def skip_gap(self) -> None:
        """Pass over what parts two things: white space, the marks of quotes, and footnotes that were gone through."""
        before = -1
        while before != self.at:
            before = self.at
            self.skip(GAP)
            self.at = self.passed.get(self.at, self.at)

    def fail(self, kind: str) -> NoReturn:
        """Stop, because what stands here is not accounted for."""
        raise NotConservedError(kind, self.at)

"""A text and its language in; the quotations in it out, each with its two marks and how many others are around it.

A passage is either read whole or not at all: where one mark may be read in two ways, none is certain. An apostrophe, a
prime (5'11") and the sign in a Hebrew abbreviation are no quotation marks.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from functools import cache

from msgspec import Struct, field

from pipeline.i18n.language import Language
from pipeline.i18n.quotation_marks import APOSTROPHES, CLOSED_BY

_SIGNS = frozenset("\"'’‘")
_SINGLE = frozenset("'’‘‚")
_CLOSERS = frozenset("".join(CLOSED_BY.values()))
# They open nothing but where a language's press sets them so: ” in Swedish, » in Danish. See TURNED.
_SELDOM_OPEN = frozenset("’”»›")
_MARKS = re.compile(f"[{re.escape(''.join(sorted({*CLOSED_BY, *_CLOSERS})))}]")
_EMPHASIS = "*_"
_OPENING_BRACKETS = "([{<¡¿—–-/،"
_PRIMES = re.compile(r"(?<!\d)\d{1,3}['’]\s?\d{1,2}(?:[\"”]|'')")
_HEIGHT = re.compile(r"(?<=\d)[\"'’”](?=\s?[x×]\s?\d)")
# ’90s, 'tis, rock 'n' roll: what is left out there is no quotation
_ELISION = re.compile(r"(?<!\w)['’‘](?:\d0s?\b|\d\d\b|tis\b|twas\b|em\b|n['’]|til\b|cause\b|s\b|t\b)", re.IGNORECASE)


class Quotation(Struct, frozen=True):
    """A quotation: where its two marks stand in the text, what they are, and how many others it stands in."""

    start: int
    end: int
    first: str
    last: str
    depth: int


class Quotations(Struct, frozen=True):
    """The quotations of a passage, in the order of their first marks.

    `marks` are the places of all marks that quote, or would if they had a partner. Where `certain` is false, some of
    them may be read in another way, and `found` is empty.
    """

    found: tuple[Quotation, ...]
    marks: tuple[int, ...]
    certain: bool


class _Mark(Struct, frozen=True):
    """A mark with what stands beside it: whether it may open, and whether it may close."""

    at: int
    sign: str
    opens: bool
    closes: bool
    is_turned: bool = False

    @property
    def may_open(self) -> bool:
        """Say whether it opens a quotation where it stands."""
        return self.opens and self.sign in CLOSED_BY and (self.is_turned or self.sign not in _SELDOM_OPEN)


def quotations(text: str, language: Language, spared: Collection[int] = ()) -> Quotations:
    """Give the quotations of a passage, which is a paragraph or a line; `spared` are places that hold no marks."""
    reading = _Reading()
    no_marks = _no_marks(text)
    for found in _MARKS.finditer(text):
        if found.start() not in spared and found.start() not in no_marks:
            mark = _mark(text, found.start(), language)
            if not _is_in_a_word(text, mark, language):
                reading.take(mark, is_prime=_is_prime(text, mark))
    return reading.result()


class _Reading(Struct):
    """What was read of a passage so far: the quotations that are open, those that were closed, and every mark."""

    open: list[_Mark] = field(default_factory=list)
    found: list[Quotation] = field(default_factory=list)
    marks: list[int] = field(default_factory=list)
    is_certain: bool = True
    has_apostrophe: bool = False

    def take(self, mark: _Mark, *, is_prime: bool) -> None:
        """Take the next mark: it closes what is open, or opens, or is an apostrophe or a prime; or nobody can say."""
        top = self.open[-1] if self.open else None
        if top and mark.closes and mark.sign in CLOSED_BY[top.sign] and not mark.may_open:
            self.open.pop()
            self.found.append(Quotation(top.at, mark.at, top.sign, mark.sign, len(self.open)))
        elif mark.may_open:
            self.open.append(mark)
        elif mark.sign in APOSTROPHES and mark.closes and not mark.opens:
            self.has_apostrophe = True  # the workers’ rights; or a quotation that an earlier one has closed
            return
        elif is_prime:
            return
        else:
            self.is_certain = False
        self.marks.append(mark.at)

    def result(self) -> Quotations:
        """Give what was read: all of it, or only the marks."""
        doubtful = self.has_apostrophe and any(each.first in _SINGLE for each in self.found)
        if self.open or doubtful or not self.is_certain:
            return Quotations((), tuple(self.marks), certain=False)
        found = sorted(self.found, key=lambda each: each.start)
        return Quotations(tuple(found), tuple(self.marks), certain=True)


def is_in_marks(text: str) -> bool:
    """Say whether one pair of quotation marks holds the whole text."""
    closes = CLOSED_BY.get(text[:1], "")
    if len(text) < 2 or text[-1] not in closes:  # noqa: PLR2004 - one mark on each side
        return False
    depth = 0
    for position, character in enumerate(text):
        if character in closes and depth and not _is_apostrophe(text, position):
            depth -= 1
            if depth == 0:
                return position == len(text) - 1
        elif character == text[0]:
            depth += 1
    return False


def _is_apostrophe(text: str, position: int) -> bool:
    return (
        text[position] in APOSTROPHES and text[position - 1].isalpha() and text[position + 1 : position + 2].isalpha()
    )


def _mark(text: str, at: int, language: Language) -> _Mark:
    sign = text[at]
    before, after = _beside(text, at, -1), _beside(text, at, 1)
    begins, ends = _is_gap(before) or before in _OPENING_BRACKETS, _is_gap(after) or _ends(after)
    opens = begins or (before in CLOSED_BY and not ends)
    closes = ends or (after in _CLOSERS and not begins)
    turned = _turned(language)
    if turned and sign in "«‹»›":
        first = "»›" if "»" in turned else "«‹"
        return _Mark(at, sign, sign in first, sign not in first, sign in turned)
    if sign in "«‹»›「『」』" or (language.is_wide and sign in "‘“’”"):
        return _Mark(at, sign, sign in "«‹「『‘“", sign in "»›」』’”")
    if opens == closes and sign in "\"'" and (language.is_wide or (language.is_rtl and sign == '"')):
        # no space tells there which way a mark is turned: they take turns
        is_second = text.count(sign, 0, at) % 2 == 1
        return _Mark(at, sign, not is_second, is_second)
    if opens and closes:  # between a bracket and a comma: the one that is not a space says it
        return _Mark(at, sign, not _is_gap(after), not _is_gap(before), sign in turned)
    return _Mark(at, sign, opens, closes, sign in turned)


@cache
def _turned(language: Language) -> frozenset[str]:
    """Give the marks that open in a language, and hardly in any other."""
    own = language.data.quotes
    return _SELDOM_OPEN.intersection((own.outer[0], own.inner[0])) if own else frozenset()


def _beside(text: str, at: int, step: int) -> str:
    """Give the character before or behind a mark, over marks of emphasis; empty at the end."""
    at += step
    while 0 <= at < len(text) and text[at] in _EMPHASIS:
        at += step
    return text[at] if 0 <= at < len(text) else ""


def _is_gap(character: str) -> bool:
    return not character or character.isspace()


def _ends(character: str) -> bool:
    """Say whether a character may stand behind a quotation: a comma, a bracket, a dash."""
    if character in _OPENING_BRACKETS[:4] or character in CLOSED_BY or character in _CLOSERS:
        return False
    return unicodedata.category(character)[0] in "PS"


def _is_in_a_word(text: str, mark: _Mark, language: Language) -> bool:
    """Say whether a mark joins letters or figures: l’eau, п'ять, צה"ל."""
    before, after = text[mark.at - 1 : mark.at], text[mark.at + 1 : mark.at + 2]
    if mark.sign in APOSTROPHES and before.isalnum() and after.isalnum():
        return not language.is_wide or (before.isascii() and after.isascii())
    return mark.sign == '"' and language.script == "Hebr" and before.isalpha() and after.isalpha()


def _is_prime(text: str, mark: _Mark) -> bool:
    return mark.sign in "\"'’”" and text[mark.at - 1 : mark.at].isdigit()


def _no_marks(text: str) -> set[int]:
    """Give where inches and feet, minutes and seconds stand, and where something is left out: ’90s."""
    if _SIGNS.isdisjoint(text):
        return set()
    forms = (_PRIMES, _HEIGHT, _ELISION)
    return {at for form in forms for match in form.finditer(text) for at in range(*match.span())}

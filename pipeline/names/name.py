"""A name as somebody wrote it in; its parts out, and every way in which they may stand beside one another."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby, product

from msgspec import Struct

from pipeline.names.letters import alike, folded, opened
from pipeline.names.plain_words import HONORIFICS, NAMES_THAT_ARE_WORDS, PARTICLES
from pipeline.names.words import Gap, SeenText, SeenWord, is_wide

# ä is written ae where there is no ä, and the other way round a keyboard's ae is ä.
_SPELLED_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})
_ALSO = str.maketrans({"Å": "Aa", "Ø": "Oe"})
_DRAWN_TOGETHER = re.compile("(?<=[aou])e|(?<=a)a")
_IN_BRACKETS = re.compile(r"\s*[(（][^)）]*[)）]")
_LEAST_STEM = 2
_SHORT = 5
_MOST_TURNED = 8
_MOST_ALIKE = 4
_KOREAN_FAMILIES = frozenset(["남궁", "황보", "제갈", "사공", "선우", "독고", "동방", "서문"])
_HANGUL = re.compile("[\uac00-\ud7af]{2,4}")


class Order(Struct, frozen=True):
    """The letters of a name in one order of its parts, where its words begin, and whether the order is another one."""

    letters: str
    joints: frozenset[int]
    is_turned: bool
    parts: tuple[str, ...]


class Name(Struct, frozen=True):
    """A name: its parts, folded; those that say who it is; and the orders that surely are that name."""

    written: str
    parts: tuple[str, ...]
    telling: tuple[str, ...]
    initials: tuple[str, ...]
    orders: tuple[Order, ...]
    stems: tuple[str, ...]
    is_wide: bool
    are_all_words: bool
    accents: frozenset[tuple[str, str]]
    is_korean: bool

    @property
    def is_single(self) -> bool:
        """Say whether it has one part only."""
        return len(self.parts) == 1


@lru_cache(1024)
def names_of(written: str) -> tuple[Name, ...]:
    """Give a name, and once more as it is written with ae for ä, or with ä for ae; nothing of what has no letters."""
    # what Persian joins unseen may be written apart, or together: as with a hyphen
    whole = _IN_BRACKETS.sub(" ", written).replace("\u200c", "-")
    plain = opened(whole)
    spelled = (plain, plain.translate(_SPELLED_OUT).translate(_ALSO), _DRAWN_TOGETHER.sub("", folded(plain)))
    forms = (*spelled, *_alike(plain))
    found: dict[tuple[str, ...], Name] = {}
    for form in forms:
        name = _name(written, form)
        if name:
            found.setdefault(name.parts, name)
    return tuple(found.values())


def _alike(plain: str) -> Iterator[str]:
    """Give a name of several words with each of them, or some, in letters of another script that look the same."""
    words = plain.split()
    if not 1 < len(words) <= _MOST_ALIKE:  # one word alone may be a word there: Том of Tom
        return
    for form in product(*((word, *alike(word)) for word in words)):
        yield " ".join(form)


def _name(written: str, form: str) -> Name | None:
    groups = _groups(list(SeenText.of(form).words))
    pieces = [tuple(word.fold for word in group) for group in groups]
    is_korean = bool(_HANGUL.fullmatch(form.replace(" ", "")))
    if is_korean and len(pieces) == 1:  # written in one: the family’s name is the first syllable
        whole = "".join(pieces[0])
        cut = 2 if unicodedata.normalize("NFC", whole[:2]) in _KOREAN_FAMILIES and len(whole) > 2 else 1  # noqa: PLR2004
        pieces = [(whole[:cut],), (whole[cut:],)]
    while len(pieces) > 2 and "".join(pieces[0]) in HONORIFICS:  # noqa: PLR2004 - of “Mrs Sample” nothing else is known
        pieces, groups = pieces[1:], groups[1:]
    accents = frozenset((word.fold, word.accents) for group in groups for word in group if word.accents)
    parts = tuple("".join(each) for each in pieces)
    letters = "".join(parts)
    if not letters or (len(letters) == 1):
        return None
    wide = is_wide(form)
    telling = tuple(part for part in parts[1:-1] if len(part) > 1 and part not in PARTICLES)
    telling = (parts[0], *telling, parts[-1]) if len(parts) > 1 else parts
    orders = tuple(_order(each, is_turned=number > 0) for number, each in enumerate(_turns(pieces)))
    return Name(
        written=written,
        parts=parts,
        telling=telling,
        initials=tuple(word[0] for piece in pieces[:-1] for word in piece if word not in PARTICLES),
        orders=orders,
        stems=tuple(map(_stem, telling)),
        is_wide=wide,
        are_all_words=all(part in NAMES_THAT_ARE_WORDS for part in telling),
        accents=accents,
        is_korean=is_korean,
    )


def _groups(words: list[SeenWord]) -> list[list[SeenWord]]:
    """Put what only hyphens and apostrophes part into one: Jean-Pierre, O’Neil."""
    numbered = zip(words, _numbers(words), strict=True)
    return [[word for word, _ in group] for _, group in groupby(numbered, key=lambda each: each[1])]


def _numbers(words: list[SeenWord]) -> Iterator[int]:
    number = -1
    for word in words:
        number += number < 0 or word.gap is not Gap.SOFT
        yield number


def _turns(pieces: list[tuple[str, ...]]) -> Iterator[list[tuple[str, ...]]]:
    """Give the parts in their order, and with what may be the family's names first; a particle stays with its word."""
    yield pieces
    for start in range(1, len(pieces) if len(pieces) <= _MOST_TURNED else 2):
        if "".join(pieces[start - 1]) not in PARTICLES:
            yield [*pieces[start:], *pieces[:start]]
    if len(pieces) > _MOST_TURNED:
        yield [pieces[-1], *pieces[:-1]]


def _order(pieces: list[tuple[str, ...]], *, is_turned: bool) -> Order:
    words = [word for piece in pieces for word in piece]
    joints, at = set(), 0
    for word in words:
        joints.add(at)
        at += len(word)
    return Order("".join(words), frozenset(joints), is_turned, tuple(map("".join, pieces)))


def _stem(part: str) -> str:
    """Give what every form of a part of a name begins with, or holds."""
    bare = part[2:] if part.startswith(("ال", "al", "el")) and len(part) > _SHORT else part
    cut = 2 if len(bare) <= _SHORT else 3
    return bare[: max(_LEAST_STEM, len(bare) - cut)]

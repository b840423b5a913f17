"""A prepared text in; its words that say something to a reader out, with those beside them that readers look at."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from itertools import accumulate, compress, count
from typing import Generic, TypeVar

from pipeline.facts.compounds import role_of
from pipeline.facts.dates import says_month
from pipeline.facts.phrases import SetPhrase
from pipeline.facts.prepared import LETTERLESS, VOWELS, WORD, folded
from pipeline.facts.sheet import TAKEN, Places, Token
from pipeline.facts.speech import speech
from pipeline.facts.spoken import Speech, Told, Topic
from pipeline.i18n.quotation_marks import DOUBLE, characters

PIECE = re.compile(f"[\\w'{LETTERLESS}{VOWELS}]+")
PARTING = f"\n{TAKEN}，。、；"  # where there is no space; none of them is a part of a piece
EDGES = f".,:;?!()[]|*#{characters(DOUBLE)}"  # beside most words, and a part of none
_BEFORE = 4  # pieces before one that says something, and one behind it: beyond them, no reader looks
_MOST_SEEN = 1 << 16
# How much a word says: nothing; something alone; a number that may go on in the word behind; or what depends on words
# near it that say nothing themselves.
_NOTHING, _ALONE, _GOES_ON, DEPENDS = range(4)

_Piece = tuple[int, tuple[Token, ...]]
"""The words in a run of letters, digits and marks; before them, how much one says."""

Made = TypeVar("Made")


class _Seen(dict[str, Made], Generic[Made]):
    """What was made of stretches of text as they were met: most texts use few."""

    def __init__(self, make: Callable[[str], Made]) -> None:
        self._make = make

    def __missing__(self, written: str) -> Made:
        if len(self) >= _MOST_SEEN:
            self.clear()
        self[written] = made = self._make(written)
        return made


class Vocabulary:
    """The words of one language, in the stretches between two spaces that they were met in."""

    def __init__(self, speech: Speech) -> None:
        self._speech = speech
        self.words = _Seen(self._word)
        self._pieces = _Seen(self._pieces_of)
        self._says = _Seen(self._says_of)
        solar = any(month.solar for month in speech.months.values())
        self.least = DEPENDS if solar or speech.fifteen_days else _ALONE
        self.told: dict[str, tuple[Told, ...]] = {}

    def tokens(self, text: str) -> list[Token]:
        """Give the words that say something, with those beside them, in their order."""
        for sign in PARTING:
            text = text.replace(sign, " ")
        stretches = text.split(" ")
        says = list(map(self._says.__getitem__, stretches))
        telling = list(compress(count(), says))
        if not telling:
            return []
        ends = list(accumulate(map(len, stretches)))
        if max(map(says.__getitem__, telling)) == DEPENDS:
            nearby = self._around(stretches, telling)
        else:
            going_on = (place + 1 for place in telling if says[place] == _GOES_ON and place + 1 < len(stretches))
            nearby = self._in(stretches, sorted({*telling, *going_on}))
        found: list[Token] = []
        for place, piece in nearby:
            at = ends[place] - len(stretches[place]) + place
            found += [Token(at + token.start, at + token.end, token.word, token.says) for token in piece[1]]
        return found

    def phrases(self, tokens: list[Token]) -> Mapping[Topic, Places]:
        """Give the phrases that some words are looked for by, with those words: the ones that go first, first."""
        known = self.told
        found: dict[Topic, list[tuple[SetPhrase, Token]]] = {}
        for token in tokens:
            for topic, phrase in known.get(token.word, ()) if token.says else ():
                found.setdefault(topic, []).append((phrase, token))
        for places in found.values():
            places.sort(key=lambda place: place[0].rank)
        return found

    def _in(self, stretches: list[str], places: Iterable[int]) -> Iterator[tuple[int, _Piece]]:
        """Give the pieces of some stretches."""
        return ((place, piece) for place in places for piece in self._pieces[stretches[place]])

    def _around(self, stretches: list[str], telling: list[int]) -> Iterator[tuple[int, _Piece]]:
        """Give the telling pieces with those near them."""
        for region in self._regions(stretches, telling):
            pieces = list(self._in(stretches, region))
            told = [index for index, (_, piece) in enumerate(pieces) if piece[0]]
            near = {index for each in told for index in range(each - _BEFORE, each + 2)}
            yield from (pieces[index] for index in sorted(near) if 0 <= index < len(pieces))

    def _regions(self, stretches: list[str], telling: list[int]) -> Iterator[range]:
        """Give the stretches that hold all that is near, as far as they stand side by side."""
        region = range(0)
        for told in telling:
            first, before = told, 0
            while first > region.stop and before < _BEFORE:
                first -= 1
                before += len(self._pieces[stretches[first]])
            last = told + 1
            while last < len(stretches) and not self._pieces[stretches[last]]:
                last += 1
            if first > region.stop:
                yield region
                region = range(first, first)
            region = range(region.start, min(max(region.stop, last + 1), len(stretches)))
        yield region

    def _says_of(self, stretch: str) -> int:
        word = stretch.strip(EDGES)
        words = [word] if word.isalpha() else WORD.findall(stretch)  # most are one word, and need no look for it
        return max((self.words[word][1] for word in words), default=_NOTHING)

    def _pieces_of(self, stretch: str) -> tuple[_Piece, ...]:
        word = stretch.strip(EDGES)
        if word.isalpha():
            at, (form, says) = stretch.index(word), self.words[word]
            return ((says, (Token(at, at + len(word), form, says > 0),)),)
        return tuple(self._piece(piece[0], piece.start()) for piece in PIECE.finditer(stretch))

    def _piece(self, written: str, at: int) -> _Piece:
        words = [(word, *self.words[word[0]]) for word in WORD.finditer(written)]
        tokens = (Token(at + word.start(), at + word.end(), form, says > 0) for word, form, says in words)
        return max((says for _, _, says in words), default=_NOTHING), tuple(tokens)

    def _word(self, written: str) -> tuple[str, int]:
        """Give a word as lexicons hold it, and how much it says."""
        speech = self._speech
        word = folded(written, turkish=speech.is_turkish)
        if not word:  # a stroke that only makes words longer, which some type as a dash
            return word, _NOTHING
        role = role_of(speech, word)
        if word in speech.month_heads:
            return word, DEPENDS
        if told := speech.told_by(word):
            self.told[word] = told
        if role in ("cardinal", "scale") or (role == "ordinal" and speech.joins):
            return word, max(_GOES_ON, self.least)
        says = told or role or word in speech.afternoon or says_month(speech, word)
        return word, self.least if says else _NOTHING


@cache
def vocabulary(tag: str) -> Vocabulary:
    """Give the vocabulary of a language, which grows as texts are read."""
    return Vocabulary(speech(tag))

"""One word of a prepared text in; the number words that it is, or is made of, out."""

from __future__ import annotations

from collections.abc import Callable

from pipeline.facts.fact import Value
from pipeline.facts.spoken import Role, Speech, Word
from pipeline.facts.sums import Sum

# What Arabic writes before a word and together with it; the second of a pair says whether the rest is surely a number.
_CLITICS = (("وال", True), ("بال", True), ("فال", True), ("كال", True), ("لل", True), ("ال", True), ("و", True),
            ("ف", False), ("ب", False), ("ل", False), ("ك", False))  # fmt: skip
_CLITIC_LETTERS = frozenset("وبفلكا")
_DUAL = ("ان", "ين", "تا", "تي")
_SHORTEST_DUAL = 5

Parts = list[tuple[Word, bool]]
"""The number words in a word, each with whether it is joined to what stands before it."""


def role_of(speech: Speech, word: str) -> Role | None:
    """Give how a word says a number, or what it begins with does; None where no number is read from it."""
    if parts := parts_of(speech, word):
        return parts[0][0].role
    return "loose" if _compound(speech, word) or is_dual(speech, word) else None


def is_dual(speech: Speech, word: str) -> bool:
    """Say whether a word may be two of something, as Arabic writes it."""
    return speech.has_dual and len(word) >= _SHORTEST_DUAL and word.endswith(_DUAL)


def parts_of(speech: Speech, word: str) -> Parts:
    """Give the number words in a word."""
    if found := speech.words.get(word):
        return [(found, False)]
    if "'" in word:
        if speech.letters_within:
            return []
        pieces = word.split("'")
        found = speech.words.get(pieces[-1]) or speech.words.get(pieces[0])
        return [(found, False)] if found else []
    if speech.has_dual:
        if word[0] in _CLITIC_LETTERS:
            for clitic, sure in _CLITICS:
                if word.startswith(clitic) and (found := speech.words.get(word[len(clitic) :])):
                    return [(Word(found.value, found.role, found.sure and sure, found.others), clitic[0] == "و")]
    elif speech.persian:
        if word[0] == "و" and (found := speech.words.get(word[1:])):
            return [(found, True)]
        return _glued(speech, word) if _may_begin(speech, word) else []
    elif speech.prefixes:
        return _behind_letters(speech, word)
    elif _may_begin(speech, word):
        return _glued(speech, word)
    return []


def _may_begin(speech: Speech, word: str) -> bool:
    """Say whether a number may begin a word; most words begin otherwise."""
    return word[:2] in speech.heads or word[:1] in speech.heads


def _behind_letters(speech: Speech, word: str) -> Parts:
    """Give the number behind the small words that are written together with it: ושלושה, בחמש, ומה־12."""
    joined = False
    rest = word
    while rest.startswith(speech.prefixes):
        joined = joined or (rest is word and rest[0] == speech.prefixes[0])
        rest = rest[1:]
        if found := speech.words.get(rest):
            return [(found, joined)]
    return []


def compound_value(speech: Speech, word: str) -> tuple[Value, str] | None:
    """Give the number that a longer word begins with, and its unit or nothing: femårig, двухлетний, fünfjährig."""
    pieces = _compound(speech, word)
    if not pieces or _means_much_else(speech, pieces):
        return None
    number = Sum(speech)
    if not number.add_all(_parts(speech, pieces), joined=False):
        return None
    rest = word[sum(map(len, pieces)) :]
    return number.value, next(unit for stem, unit in speech.stem_units.items() if rest.startswith(stem))


def _means_much_else(speech: Speech, pieces: list[str]) -> bool:
    """Say whether a word begins with one piece that is rarely a number: 사건 is a case, and 사 four."""
    one = speech.within.get(pieces[0]) or speech.words.get(pieces[0])
    return len(pieces) == 1 and one is not None and not one.sure and (one.role == "scale" or pieces[0] in speech.within)


def _compound(speech: Speech, word: str) -> list[str]:
    """Give the pieces of the number that a longer word begins with; none where it begins with no number."""
    if not speech.stems or not _may_begin(speech, word):
        return []
    return _cut(speech.pieces, word, lambda rest: rest.startswith(speech.stems))


def _glued(speech: Speech, word: str) -> Parts:
    """Give the parts of one that is written as one word: zweiundvierzig, siebzigste, tjuefemte."""
    last = speech.last_pieces
    if last is None:
        return []
    pieces = _cut(speech.pieces, word, speech.ordinal_endings.__contains__) if speech.ordinal_endings else []
    if pieces and pieces[-1] not in speech.joins:
        *before, (last_word, joined) = _parts(speech, pieces)
        return [*before, (Word(last_word.value, "ordinal", sure=True), joined)]
    pieces = _cut(speech.pieces, word, last.__contains__)
    return _parts(speech, [*pieces, word[sum(map(len, pieces)) :]]) if pieces else []


def _cut(known: frozenset[str], word: str, accepts: Callable[[str], bool]) -> list[str]:
    """Cut a word into known pieces, the longest first, so that the rest is accepted; give none where that fails."""
    for length in range(len(word), 0, -1):
        piece, rest = word[:length], word[length:]
        if piece in known:
            if accepts(rest):
                return [piece]
            if more := _cut(known, rest, accepts):
                return [piece, *more]
    return []


def _parts(speech: Speech, pieces: list[str]) -> Parts:
    return [
        (speech.within.get(piece) or speech.words[piece], before in speech.joins)
        for before, piece in zip(["", *pieces], pieces, strict=False)
        if piece not in speech.joins
    ]

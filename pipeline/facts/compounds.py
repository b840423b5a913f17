"""One word of a prepared text in; the number words that it is, or is made of, out."""

from __future__ import annotations

from pipeline.facts.fact import Value
from pipeline.facts.spoken import Role, Speech, Word
from pipeline.facts.sums import Sum

# What Arabic writes before a word and together with it; the second of a pair says whether the rest is surely a number.
_CLITICS = (("وال", True), ("بال", True), ("فال", True), ("كال", True), ("لل", True), ("ال", True), ("و", True),
            ("ف", False), ("ب", False), ("ل", False), ("ك", False))  # fmt: skip
_CLITIC_LETTERS = frozenset("وبفلكا")
_DUAL = ("ان", "ين", "تا", "تي")
_SHORTEST_DUAL = 5
_LETTERS_WITHIN = frozenset({"uk", "ru"})
"""Languages in which an apostrophe is a part of a word: сім'я is no seven."""

Parts = list[tuple[Word, bool]]
"""The number words in a word, each with whether it is joined to what stands before it."""


def role_of(speech: Speech, word: str) -> Role | None:
    """Give how a word says a number, or what it begins with does; None where no number is read from it."""
    if parts := parts_of(speech, word):
        return parts[0][0].role
    return "loose" if (speech.compound and speech.compound.match(word)) or is_dual(speech, word) else None


def is_dual(speech: Speech, word: str) -> bool:
    """Say whether a word may be two of something, as Arabic writes it."""
    return speech.has_dual and len(word) >= _SHORTEST_DUAL and word.endswith(_DUAL)


def parts_of(speech: Speech, word: str) -> Parts:
    """Give the number words in a word."""
    if found := speech.words.get(word):
        return [(found, False)]
    if "'" in word:
        if speech.tag in _LETTERS_WITHIN:
            return []
        pieces = word.split("'")
        found = speech.words.get(pieces[-1]) or speech.words.get(pieces[0])
        return [(found, False)] if found else []
    if speech.has_dual:
        if word[0] in _CLITIC_LETTERS:
            for clitic, sure in _CLITICS:
                if word.startswith(clitic) and (found := speech.words.get(word[len(clitic) :])):
                    return [(Word(found.value, found.role, found.sure and sure, found.others), clitic[0] == "و")]
    elif speech.tag == "fa":
        if word[0] == "و" and (found := speech.words.get(word[1:])):
            return [(found, True)]
        return _glued(speech, word) if word[:2] in speech.heads else []
    elif speech.glued and word[:2] in speech.heads:
        return _glued(speech, word)
    return []


def compound_value(speech: Speech, word: str) -> Value | None:
    """Give the number that a longer word begins with: femårig, двухлетний, fünfundzwanzigjährig."""
    match = speech.compound and speech.compound.match(word)
    if not match:
        return None
    found = speech.words.get(match[1])
    if found:
        return found.value
    number = Sum(speech)
    return number.value if number.add_all(_pieces(speech, match[1]), joined=False) else None


def _glued(speech: Speech, word: str) -> Parts:
    """Give the parts of one that is written as one word: zweiundvierzig, siebzigste, tjuefemte."""
    if speech.glued and speech.glued.fullmatch(word):
        return _pieces(speech, word)
    if speech.ordinal_ending and (match := speech.ordinal_ending.fullmatch(word)):
        *before, (last, joined) = _pieces(speech, match[1])
        return [*before, (Word(last.value, "ordinal", sure=True), joined)]
    return []


def _pieces(speech: Speech, word: str) -> Parts:
    pieces = speech.parts.findall(word) if speech.parts else []
    return [
        (speech.words[piece], before in speech.joins)
        for before, piece in zip(["", *pieces], pieces, strict=False)
        if piece not in speech.joins
    ]

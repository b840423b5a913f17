"""A name is spelled one way: where a field gives a name, and a text of the item has it one letter otherwise.

The rule is mild on purpose. A word counts as a name misspelled where the rest of the name stands beside it, or where it
differs by an accent alone, or where a long one stands with its capital in the middle of a sentence. An ending of the
language, and the name of somebody else whom the item or the newsroom names, is no slip.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from pipeline.checks.given_names import Given, given_names, others_named
from pipeline.checks.gravity import gravity
from pipeline.checks.prose import without_addresses
from pipeline.document.shape import TextAt
from pipeline.fault import Faults, Severity
from pipeline.i18n.language import Language
from pipeline.names.letters import folded, squeezed
from pipeline.names.slips import by_letters, near, spelled
from pipeline.newsroom.item import Variant
from pipeline.newsroom.load import Newsroom

_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ‑-][^\W\d_]+)*")
_BESIDE = re.compile(r"[ \u00a0\n]+(?:[^\W\d_]\.[ \u00a0])?|[·・]")
_SENTENCE = re.compile(r"(?:^|[.!?:;…—–\"“”„«»‘()\[\]•*#|]|\n)\s*$")
_SHORTEST, _SHORTEST_ALONE = 4, 7
# A person's name has two words or three; of an organisation's, so many stand beside the one that differs.
_MOST_BESIDE = 2
# Where names take no ending but an s: vowels make a woman’s name of a man’s.
_OFTEN_LAST = frozenset("aeiouys")


class Seen(Struct, frozen=True):
    """A word of a text: as it is compared, where it stands, and whether it begins a sentence."""

    word: str
    start: int
    end: int
    is_capital: bool


def check(newsroom: Newsroom, faults: Faults) -> None:
    """Compare the texts of every item, in each language, with the names that its fields give."""
    level = gravity(newsroom.settings, "name-spelling")
    for item in newsroom.items:
        withheld = newsroom.withheld_names(f"{item.folder}/{item.slug}")
        for variant in item.variants:
            given = [each for each in given_names(variant, newsroom.settings, withheld) if level or each.is_withheld]
            others = others_named(item, variant, newsroom.settings)
            _check(variant, given, others, level or "warning", faults)


def _check(variant: Variant, given: Iterable[Given], others: Iterable[str], level: Severity, faults: Faults) -> None:
    names = tuple((name, _words(name.written)) for name in given)
    known = {word for each in others for word in _words(each)}
    known |= {word for _, words in names for word in words}
    parts = by_letters(word for _, words in names for word in words)
    # what a translation has of its source is looked at in the source
    own = [
        unit for unit in variant.texts() if variant.translation is None or unit.scalar.place.source.name == variant.file
    ]
    written = {unit.name: {*_WORD.findall(unit.scalar.text)} for unit in own} if parts else {}
    near_to: dict[str, tuple[str, ...]] = {}
    slips = set()
    for word in {word for words in written.values() for word in words}:
        plain = spelled(word)
        found = near(plain, parts, variant.language.tag) if plain not in known else ()
        if found:
            near_to[plain] = found
            slips.add(word)
    rule = _Rule(variant, names, near_to, level, faults)
    for unit in own if slips else ():
        if not slips.isdisjoint(written[unit.name]):
            rule.look(unit)


class _Rule(Struct, frozen=True):
    """What one language of an item is compared with: names and their words, and which word is near which of these."""

    variant: Variant
    names: tuple[tuple[Given, tuple[str, ...]], ...]
    near: Mapping[str, tuple[str, ...]]
    level: Severity
    faults: Faults

    def look(self, unit: TextAt) -> None:
        """Compare one text."""
        text = unit.scalar.text
        seen = tuple(_seen(text))
        alone = without_addresses(text) == text
        for index, each in enumerate(seen):
            for part in self.near.get(each.word, ()) if each.is_capital else ():
                found = self._slip(text, seen, index, part, alone=alone)
                if found:
                    self._tell(unit, *found)
                    break

    def _slip(
        self, text: str, seen: tuple[Seen, ...], index: int, part: str, *, alone: bool
    ) -> tuple[int, int, Given] | None:
        """Give the stretch of a text in which a name is misspelled at a word, and the name; None where it is not."""
        each = seen[index]
        for name, words in self.names:
            for number in (number for number, word in enumerate(words) if word == part):
                stretch = _beside_the_rest(text, seen, index, words, number)
                if stretch:
                    return *stretch, name
                if alone and _is_told_alone(text, each, part, self.variant.language):
                    return each.start, each.end, name
        return None

    def _tell(self, unit: TextAt, start: int, end: int, name: Given) -> None:
        written = unit.scalar.text[start:end]
        line, column = unit.scalar.text.count("\n", 0, start) + 1, start - unit.scalar.text.rfind("\n", 0, start)
        place = unit.scalar.at(line, column, len(written.split("\n", maxsplit=1)[0]))
        another = f'if somebody else is meant, add to this file: not_the_same_person: ["{" ".join(written.split())}"]'
        if name.is_withheld:
            if squeezed(written) in squeezed(name.written):
                return  # it is the name, which another rule tells
            self.faults.add(
                "withheld-name-likely",
                f"‘{written}’ is one letter from a name that must not be printed",
                place,
                expected="the person’s pseudonym",
                hint=another,
            )
            return
        self.faults.add(
            "name-spelling",
            f"‘{written}’ is spelled otherwise than ‘{name.written}’, as {name.where} has it",
            place,
            expected="one spelling of a name",
            hint=f"correct one of the two; {another}",
            severity=self.level,
        )


def _beside_the_rest(
    text: str, seen: tuple[Seen, ...], index: int, words: tuple[str, ...], number: int
) -> tuple[int, int] | None:
    """Give the stretch that has a name as it is but for one word; of a long name, all that stands beside that word."""
    first = last = index
    while first > 0 and number - (index - first) > 0 and seen[first - 1].word == words[number - (index - first) - 1]:
        if not _BESIDE.fullmatch(text[seen[first - 1].end : seen[first].start]):
            break
        first -= 1
    while last + 1 < len(seen) and number + last - index + 1 < len(words):
        is_next = seen[last + 1].word == words[number + last - index + 1]
        if not is_next or not _BESIDE.fullmatch(text[seen[last].end : seen[last + 1].start]):
            break
        last += 1
    others = [each for each in seen[first : last + 1] if each is not seen[index]]
    is_enough = len(others) >= min(len(words) - 1, _MOST_BESIDE) and any(each.is_capital for each in others)
    return (seen[first].start, seen[last].end) if others and is_enough else None


def _is_told_alone(text: str, each: Seen, part: str, language: Language) -> bool:
    """Say whether a word is told although nothing else of the name stands beside it."""
    if _SENTENCE.search(text[max(0, each.start - 4) : each.start]) or each.word[0] == each.word[0].upper():
        return False
    if folded(each.word) == folded(part):
        return len(part) > _SHORTEST
    is_long = min(len(each.word), len(part)) >= _SHORTEST_ALONE
    # where the ends differ, an ending may be meant that is not known here
    is_same_end = each.word[-2:] == part[-2:] or _has_another_last_consonant(each.word, part, language)
    # German writes every noun with a capital, and a noun may be one letter from a name
    return is_long and each.word[0] == part[0] and is_same_end and not language.data.noun_capitals


def _has_another_last_consonant(word: str, part: str, language: Language) -> bool:
    """Say whether only the last consonant is another, where a language changes no name’s end: Aronsem for Aronsen."""
    is_plain = "stays" in language.data.name_endings and word[:-1] == part[:-1] and len(word) == len(part)
    return is_plain and not {word[-1], part[-1]} & _OFTEN_LAST


def _seen(text: str) -> Iterator[Seen]:
    for found in _WORD.finditer(text):
        first = found[0][0]
        is_capital = first.isupper() or first.lower() == first.upper()
        yield Seen(spelled(found[0]), found.start(), found.end(), is_capital)


def _words(name: str) -> tuple[str, ...]:
    return tuple(spelled(found[0]) for found in _WORD.finditer(name))

"""A name is spelled one way: where a field gives a name, and a text of the item has it one letter otherwise.

The rule is mild on purpose. A word counts as a name misspelled where the rest of the name stands beside it, or where it
differs by an accent alone, or where a long one stands with its capital in the middle of a sentence. An ending of the
language, and the name of somebody else whom the item or the newsroom names, is no slip.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from msgspec import Struct

from pipeline.checks.prose import without_addresses
from pipeline.checks.translated import gravity
from pipeline.document.appeal import Appeal
from pipeline.document.parts import Contact
from pipeline.document.settings import Settings
from pipeline.document.shape import TextAt
from pipeline.fault import Faults, Severity
from pipeline.i18n.language import Language
from pipeline.names.forms import is_form_of
from pipeline.names.letters import folded
from pipeline.newsroom.item import Item, Variant
from pipeline.newsroom.load import Newsroom
from pipeline.reader.tree import MapNode, Node, Scalar, follow

# Fields of an item that hold the name of a person, an office or an organisation, by what their route begins with.
_FIELDS: Mapping[str, frozenset[str]] = {
    "quotes": frozenset({"speaker", "organisation"}),
    "spokespeople": frozenset({"name"}),
    "issuers": frozenset({"name", "organisation", "lead", "supporting"}),
    "targets": frozenset({"name"}),
    "persons_at_risk": frozenset({"name", "pseudonym"}),
    "contacts": frozenset({"name", "organisation"}),
}
_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ‑-][^\W\d_]+)*")
_BESIDE = re.compile(r"[ \u00a0\n]+(?:[^\W\d_]\.[ \u00a0])?|[·・]")
_SENTENCE = re.compile(r"(?:^|[.!?:;…—–\"“”„«»‘()\[\]•*#|]|\n)\s*$")
_SHORTEST, _SHORTEST_ALONE = 4, 7
# A person's name has two words or three; of an organisation's, so many stand beside the one that differs.
_MOST_BESIDE = 2
# What Arabic and Hebrew join to a word before it.
_JOINED = frozenset("وفبلكسוהבלכמש")
_ENDS = frozenset("aeiouysnmrtd")
# German writes every noun with a capital, and a noun may be one letter from a name.
_EVERY_NOUN = frozenset({"de", "lb", "nds"})


class Given(Struct, frozen=True):
    """A name that a field gives: as it is written, its words as they are compared, and where it stands."""

    written: str
    words: tuple[str, ...]
    where: str
    is_withheld: bool = False


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
        for variant in item.variants:
            _check(item, variant, newsroom.settings, level, faults)


def _check(item: Item, variant: Variant, settings: Settings, level: Severity | None, faults: Faults) -> None:
    names = tuple(name for name in _given(variant, settings) if level or name.is_withheld)
    if not names:
        return
    known = frozenset(word for name in names for word in name.words)
    known |= {word for each in _others(item, variant, settings) for word in _words(each)}
    rule = _Rule(variant, names, known, level or "warning", faults)
    for unit in variant.texts():
        # what a translation has of its source is looked at in the source
        if variant.translation is None or unit.scalar.place.source.name != item.source.file:
            rule.look(unit)


class _Rule(Struct, frozen=True):
    """What one language of an item is compared with."""

    variant: Variant
    names: tuple[Given, ...]
    known: frozenset[str]
    level: Severity
    faults: Faults

    def look(self, unit: TextAt) -> None:
        """Compare one text."""
        text = unit.scalar.text
        seen = tuple(_seen(text))
        alone = without_addresses(text) == text
        for index, each in enumerate(seen):
            if each.word in self.known or not each.is_capital:
                continue
            for name in self.names:
                slip = _slip(text, seen, index, name, self.variant.language, alone=alone)
                if slip:
                    self._tell(unit, text[slip[0] : slip[1]], slip[0], name)
                    break

    def _tell(self, unit: TextAt, written: str, start: int, name: Given) -> None:
        line, column = unit.scalar.text.count("\n", 0, start) + 1, start - unit.scalar.text.rfind("\n", 0, start)
        place = unit.scalar.at(line, column, len(written.split("\n", maxsplit=1)[0]))
        another = f'if somebody else is meant, add to this file: not_the_same_person: ["{" ".join(written.split())}"]'
        if name.is_withheld:
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


def _slip(
    text: str, seen: tuple[Seen, ...], index: int, name: Given, language: Language, *, alone: bool
) -> tuple[int, int] | None:
    """Give the stretch of a text in which a name is misspelled at a word; None where it is not."""
    each = seen[index]
    for number, part in enumerate(name.words):
        if not _is_near(each.word, part, language):
            continue
        stretch = _beside_the_rest(text, seen, index, name.words, number)
        if stretch:
            return stretch
        if alone and _is_told_alone(text, each, part, language):
            return each.start, each.end
    return None


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


def _is_near(word: str, part: str, language: Language) -> bool:
    """Say whether a word is a name's with one letter otherwise, and not with another ending."""
    if word == part or min(len(word), len(part)) < _SHORTEST or not _is_one_letter_off(word, part):
        return folded(word) == folded(part) and word != part and len(part) >= _SHORTEST
    if folded(word) == folded(part):
        return True
    one, other = folded(word), folded(part)
    if one[1:] == other[1:] and {one[0], other[0]} <= _JOINED:
        return False
    return not (is_form_of(one, other, language.tag) or is_form_of(other, one, language.tag) or _is_plural(one, other))


def _is_one_letter_off(one: str, other: str) -> bool:
    """Say whether two words part in one letter: another, one too many or too few, or two that changed places."""
    start = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    one, other = one[start:], other[start:]
    while one and other and one[-1] == other[-1]:
        one, other = one[:-1], other[:-1]
    return max(len(one), len(other)) <= 1 or (len(one) == 2 and one == other[::-1])  # noqa: PLR2004


def _is_plural(one: str, other: str) -> bool:
    """Say whether the two part in a last letter that many languages add: the Samples, Annan."""
    short, long = sorted((one, other), key=len)
    return len(long) > len(short) and long.startswith(short) and (not long.isascii() or long[-1] in _ENDS)


def _is_told_alone(text: str, each: Seen, part: str, language: Language) -> bool:
    """Say whether a word is told although nothing else of the name stands beside it."""
    if _SENTENCE.search(text[max(0, each.start - 4) : each.start]) or each.word[0] == each.word[0].upper():
        return False
    if folded(each.word) == folded(part):
        return len(part) > _SHORTEST
    is_long = min(len(each.word), len(part)) >= _SHORTEST_ALONE
    # where the ends differ, an ending may be meant that is not known here
    return (
        is_long
        and each.word[0] == part[0]
        and each.word[-2:] == part[-2:]
        and language.tag.partition("-")[0] not in _EVERY_NOUN
    )


def _seen(text: str) -> Iterator[Seen]:
    for found in _WORD.finditer(text):
        first = found[0][0]
        is_capital = first.isupper() or first.lower() == first.upper()
        yield Seen(_spelled(found[0]), found.start(), found.end(), is_capital)


@lru_cache(8192)
def _spelled(word: str) -> str:
    """Give a word as spellings are compared: accents count in Latin letters, and vowel signs nowhere."""
    plain = unicodedata.normalize("NFC", word).casefold()
    return re.sub("['’ʼ]", "'", plain).replace("‑", "-") if "a" <= folded(word)[:1] <= "z" else folded(word)


def _words(name: str) -> tuple[str, ...]:
    return tuple(_spelled(found[0]) for found in _WORD.finditer(name))


def _given(variant: Variant, settings: Settings) -> Iterator[Given]:
    """Give the names that fields of an item, and of the newsroom for it, have in a language."""
    for field, keys in _FIELDS.items():
        node = variant.tree.values.get(field)
        for key, scalar in _scalars(node) if node else ():
            if key in keys:
                where = f"‘{field}’ ({scalar.place.source.name}:{scalar.place.line})"
                yield _name(scalar.text, where, is_withheld=_is_withheld(variant, field, scalar))
    entries = [entry for entry in variant.document.contacts if isinstance(entry, str)]
    named = [settings.contacts[key] for key in entries if key in settings.contacts]
    for text in _of_newsroom(named, settings, variant.language):
        yield _name(text, "newsroom.yaml")


def _name(written: str, where: str, *, is_withheld: bool = False) -> Given:
    return Given(written, _words(written), where, is_withheld)


def _scalars(node: Node, key: str = "") -> Iterator[tuple[str, Scalar]]:
    """Give the texts of a field with the name of the field that holds each; a list's entries have the list's."""
    if isinstance(node, Scalar):
        yield key, node
    elif isinstance(node, MapNode):
        for name, value in node.values.items():
            yield from _scalars(value, name)
    else:
        for item in node.items:
            yield from _scalars(item, key)


def _is_withheld(variant: Variant, field: str, scalar: Scalar) -> bool:
    """Say whether a name may not be printed: another rule looks for it, and no fault may repeat it."""
    if field != "persons_at_risk" or not isinstance(variant.document, Appeal):
        return False
    return any(
        person.name_public == "no" and follow(variant.tree, (field, index, "name")) is scalar
        for index, person in enumerate(variant.document.persons_at_risk)
    )


def _of_newsroom(contacts: Iterable[Contact], settings: Settings, language: Language) -> Iterator[str]:
    own = settings.organisation
    texts = [own.name, own.short_name, *(each for one in contacts for each in (one.name, one.organisation))]
    for text in texts:
        found = next((text[tag] for tag in (*language.fallbacks, "") if tag in text), None) if text else None
        if found:
            yield found
    yield from (term.term for term in settings.glossary if term.keep == "yes")


def _others(item: Item, variant: Variant, settings: Settings) -> Iterator[str]:
    """Give names of others than whom the fields name, which are spelled as they ought to be."""
    translation = variant.translation
    yield from item.source.document.not_the_same_person
    yield from translation.not_the_same_person if translation else ()
    yield from settings.not_the_same_person
    for each in item.variants:
        for field, keys in _FIELDS.items():
            node = each.tree.values.get(field)
            yield from (scalar.text for key, scalar in _scalars(node) if key in keys) if node else ()
    for contact in settings.contacts.values():
        yield from contact.name.values()

"""Number words are read as the number that they say and as nothing else, in every language that has any."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from msgspec import Struct, field

from pipeline.facts.compare import disagreements
from pipeline.facts.fact import number
from pipeline.facts.number_words import words_are_known
from pipeline.facts.read import read_facts
from pipeline.languages.registry import known as all_known

HERE = Path(__file__).parent
WITH_CHARACTERS = {"ja", "zh"}


class Language(Struct):
    """A language of a table: a sentence, and the words of its numbers."""

    sentence: str = ""
    cardinals: dict[int, list[str]] = field(default_factory=dict)
    ordinals: dict[int, list[str]] = field(default_factory=dict)


def _table(name: str) -> Mapping[str, Language]:
    found: dict[str, Language] = {}
    language = Language()
    numbers = language.cardinals
    for line in (HERE / name).read_text(encoding="utf-8").splitlines():
        value, _, words = line.partition(": ")
        if line.startswith("== "):
            language = found[line.removeprefix("== ")] = Language()
            numbers = language.cardinals
        elif line.startswith("-- "):
            numbers = language.ordinals
        elif value == "in a sentence":
            language.sentence = words
        elif not line.startswith("#"):
            numbers[int(value)] = words.split(" | ")
    return found


TABLE, DRAWN = _table("number-words.txt"), _table("number-words-drawn.txt")


def _wrongly_read(tag: str, numbers: Mapping[int, list[str]]) -> Iterator[str]:
    for value, forms in numbers.items():
        for form in forms:
            facts = read_facts(TABLE[tag].sentence.format(form), tag).facts
            if len(facts) != 1 or number(str(value)) not in facts[0].offers:
                yield f"{value}: {form}: {[fact.written for fact in facts]}"


@pytest.mark.parametrize("tag", TABLE)
def test_number_words_are_read_in_a_sentence_and_nothing_else_is(tag: str) -> None:
    assert list(_wrongly_read(tag, TABLE[tag].cardinals)) == []
    assert list(_wrongly_read(tag, TABLE[tag].ordinals)) == []


@pytest.mark.parametrize("tag", DRAWN)
def test_numbers_that_were_drawn_by_lot_are_read(tag: str) -> None:
    assert len(DRAWN[tag].cardinals) == 60
    assert list(_wrongly_read(tag, DRAWN[tag].cardinals)) == []


@pytest.mark.parametrize("tag", TABLE)
def test_words_and_digits_say_the_same_and_another_number_does_not(tag: str) -> None:
    sentence, chosen = TABLE[tag].sentence, random.Random(tag)  # noqa: S311 - the same choice each time
    numbers = {**TABLE[tag].cardinals, **(DRAWN[tag].cardinals if tag in DRAWN else {})}
    for value, forms in numbers.items():
        other = chosen.choice([each for each in numbers if each not in (value, 1)])
        digits, others = (read_facts(sentence.format(each), tag) for each in (value, other))
        for form in forms:
            words = read_facts(sentence.format(form), tag)
            assert disagreements(digits, words) == [], form
            assert disagreements(words, digits) == [], form
            assert disagreements(others, words), f"{form} for {other}"


def test_every_language_whose_number_words_are_known_is_in_a_table() -> None:
    known = {tag.partition("-")[0] for tag in all_known() if words_are_known(tag)}
    assert known - WITH_CHARACTERS - {"no"} == {tag for tag in TABLE if TABLE[tag].cardinals or tag in DRAWN}

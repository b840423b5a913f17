"""What was translated before is offered again, exact or near, and its numbers are looked at."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.exchange.memory import Memory, Pair
from pipeline.exchange.numbers import adapted
from tests.exchange.samples import samples

EN = "Three hundred families must leave their houses before the rains."
NB = "Tre hundre familier må forlate husene sine før regnet."


def pair(source: str = EN, target: str = NB, origin: str = "2026-05-01-dam lead", to: str = "nb") -> Pair:
    return Pair(source, target, "en", to, origin)


def test_a_text_translated_once_is_offered_again_and_told_from_where() -> None:
    offer = Memory([pair()]).offer(EN, "en", "nb")
    assert offer is not None
    assert (offer.text, offer.percent, offer.origin, offer.source) == (NB, 100, "2026-05-01-dam lead", EN)


def test_lines_that_are_broken_elsewhere_are_the_same_text() -> None:
    offer = Memory([pair()]).offer(EN.replace(" must", "\nmust"), "en", "nb")
    assert offer is not None
    assert offer.percent == 100


def test_a_near_text_is_offered_as_near_and_shows_what_it_translates() -> None:
    offer = Memory([pair()]).offer(EN.replace("rains", "floods"), "en", "nb")
    assert offer is not None
    assert 75 <= offer.percent < 100
    assert (offer.text, offer.source) == (NB, EN)


def test_a_text_that_differs_in_a_sign_is_never_exact() -> None:
    long = EN * 40
    offer = Memory([pair(long)]).offer(long[:-1] + "!", "en", "nb")
    assert offer is not None
    assert offer.percent == 99


@pytest.mark.parametrize(
    ("source", "language", "target"),
    [("The committee meets on Monday.", "en", "nb"), (EN, "en", "fr"), (EN, "fr", "nb"), ("", "en", "nb")],
)
def test_what_is_far_or_in_other_languages_is_not_offered(source: str, language: str, target: str) -> None:
    assert Memory([pair()]).offer(source, language, target) is None


def test_a_headline_whose_words_have_other_endings_is_near() -> None:
    before = "Villages await eviction decisions as dams keep rising"
    now = "Village awaits evictions decision as dam keeps rising"
    found = Memory([pair(before, "Landsbyer venter")]).offer(now, "en", "nb")
    assert found is not None
    assert found.text == "Landsbyer venter"


def test_among_equals_the_last_item_wins_whatever_the_order_of_the_pairs() -> None:
    pairs = [
        pair(target="gammel", origin="2024-01-01-a lead"),
        pair(target="ny", origin="2026-01-01-a lead"),
        pair(target="mellom", origin="2025-01-01-a lead"),
        pair(EN.replace("rains", "snows"), "snø", "2025-02-01-b lead"),
        pair(EN.replace("rains", "winds"), "vind", "2025-03-01-c lead"),
    ]
    for turn in range(len(pairs)):
        memory = Memory(pairs[turn:] + pairs[:turn])
        exact, near = memory.offer(EN, "en", "nb"), memory.offer(EN.replace("rains", "colds"), "en", "nb")
        assert exact is not None
        assert near is not None
        assert exact.text == "ny"
        assert near.text == "vind"


NUMBERS = {
    "a number": ("12 were held.", "15 were held.", "12 ble holdt.", "15 ble holdt."),
    "in Arabic digits": ("12 were held in 2025.", "15 were held in 2026.", "احتُجز ١٢ في ٢٠٢٥.", "احتُجز ١٥ في ٢٠٢٦."),
    "two that change places": ("3 of 5 fled.", "5 of 3 fled.", "3 av 5 flyktet.", "5 av 3 flyktet."),
    "a time": ("It opens at 12:30.", "It opens at 14:00.", "Åpner 12:30.", "Åpner 14:00."),
}


@pytest.mark.parametrize("name", NUMBERS)
def test_numbers_are_adapted_where_that_is_safe(name: str) -> None:
    before, now, target, expected = NUMBERS[name]
    result = adapted(now, before, target)
    assert result.text == expected
    assert result.note.startswith("the numbers were adapted: ")


UNSAFE = {
    "written as a word in the translation": ("12 were held.", "15 were held.", "Tolv ble holdt."),
    "written in another form": ("1,200 were held.", "1,500 were held.", "1 200 ble holdt."),
    "that also stands for something else": ("In May 12 were held.", "In May 15 were held.", "12. mai ble 12 holdt."),
    "among other words": ("12 were held.", "15 were freed.", "12 ble holdt."),
    "that is new": ("Many were held.", "15 were held.", "Mange ble holdt."),
    "that became two": ("12 and 12 were held.", "12 and 15 were held.", "12 og 12 ble holdt."),
}


@pytest.mark.parametrize("name", UNSAFE)
def test_numbers_that_cannot_be_adapted_are_told(name: str) -> None:
    before, now, target = UNSAFE[name]
    result = adapted(now, before, target)
    assert result.text == target
    assert result.note.startswith("the numbers differ: ")


def test_an_offer_with_other_numbers_carries_the_note() -> None:
    offer = Memory([pair("In Oslo 12 people were held.", "I Oslo ble 12 holdt.")]).offer(
        "In Oslo 15 people were held.", "en", "nb"
    )
    assert offer is not None
    assert (offer.text, offer.note) == ("I Oslo ble 15 holdt.", "the numbers were adapted: 12 there, 15 here")
    assert offer.percent < 100


@settings(deadline=None)
@given(st.text(max_size=40), st.text(max_size=40), st.text(max_size=40))
def test_no_text_stops_the_memory(source: str, before: str, target: str) -> None:
    Memory([pair(before, target)]).offer(source, "en", "nb")
    adapted(source, before, target)


def many_pairs(count: int) -> list[Pair]:
    """Give as many different pairs as a newsroom of many years has, of the samples' own words."""
    words = [word for sample in samples() for entry in sample.entries for word in entry.source.split()]
    texts: dict[str, None] = {}
    number = 0
    while len(texts) < count:
        number += 1
        start = number * 7919 % (len(words) - 60)
        text = words[start : start + (4, 8, 15, 25, 40, 60)[number % 6]]
        text[number % len(text)] = words[number * 104_729 % len(words)]
        texts[" ".join(text)] = None
    return [pair(text, text.upper(), f"2026-01-01-item body#{number}") for number, text in enumerate(texts)]


@pytest.mark.parametrize("among", [10_000, pytest.param(50_000, marks=pytest.mark.long)])
def test_a_thousand_texts_are_looked_up_among_many_in_seconds(among: int) -> None:
    pairs = many_pairs(among)
    memory = Memory(pairs)
    start = time.process_time()
    found = 0
    for number, chosen in enumerate(pairs[:: among // 1000]):
        words = chosen.source.split()
        words.insert(number % len(words), "moreover")
        found += memory.offer(" ".join(words), "en", "nb") is not None
    taken = time.process_time() - start
    assert found > 900
    assert taken < 30

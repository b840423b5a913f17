"""Forms of other languages: no false alarm in thousands of sentences, and what a fix leaves alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.i18n.held import held
from pipeline.i18n.language import is_tag, language
from pipeline.languages.registry import data_of, known
from pipeline.proofreading.passage import Passage
from pipeline.proofreading.read import fixed, slips
from tests.examples import examples

PAIRS = Path(__file__).parent.parent / "facts"
WITH_HABITS = [tag for tag in known() if data_of(tag).habits]
PIECES = (
    "17 mai|1 mai|18h30|kl 18:30|10.000|1,234,567|50%|2 月 3 日|7 de Enero|Fin!|A Paris|2ème|3-6 juni|ţară| |. |\n|, "
)


def told(tag: str, text: str, *, rich: bool = False) -> list[str]:
    passage = Passage(text, language(tag), rich=rich)
    return [text[slip.start : slip.end] for slip in slips(passage) if slip.code == "local-form"]


def sentences() -> Iterator[tuple[str, str]]:
    """Give the sentences that people wrote to try the facts with, each with its language."""
    for name in ("pairs.txt", "pairs-unseen.txt", "pairs-second.txt"):
        for line in (PAIRS / name).read_text(encoding="utf-8").splitlines():
            cells = [cell.strip() for cell in line.split("|")]
            if not line.startswith("#") and len(cells) > 3:
                yield from ((tag, text) for tag, text in (cells[:2], cells[2:4]) if is_tag(tag))


def test_in_thousands_of_sentences_three_are_told_and_each_is_a_slip() -> None:
    every = dict.fromkeys(sentences())
    assert len(every) > 3000
    assert {(tag, found) for tag, text in every for found in told(tag, text)} == {
        ("fr", "20h30"),
        ("zh-Hans", "2022 年 2 月 24 日"),
        ("zh-Hant", "2022 年 2 月 25 日"),
    }


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("fr-CA", "Objet: non!"),
        ("fr", "Plan A Paris ; A-t-il vu https://example.org/18h30 ?"),
        ("nb", "17. mai, kl. 18.30, 1.234, 2019 mai, side 3–6, 10,5 %"),
        ("de", "7. Juni, 18.30 Uhr, Version 1.2, 5 %"),
        ("es", "7 de enero de 2011, «EE. UU.», «etc.», 13:45 h"),
        ("ro", "Recep Tayyip Erdoğan, Şırnak"),
        ("tr", "22 Eylül’de, 1 Ekim"),
        ("hi", "12,480 और 12,34,567"),
        ("zh-Hans", "2031年5月1日，第 3 号"),
    ],
)
def test_what_may_be_meant_is_not_told(tag: str, text: str) -> None:
    assert told(tag, text) == []


def test_a_day_that_is_mended_at_the_start_of_a_line_begins_no_list() -> None:
    text = "17 mai kom de.\n\nOg 17 mai igjen."
    assert fixed(Passage(text, language("nb"), rich=True)) == "17.\u00a0mai kom de.\n\nOg 17. mai igjen."
    assert told("de", "1.Mai", rich=True) == []


def test_a_name_keeps_its_own_forms() -> None:
    assert slips(Passage("A Paris 18h30", language("fr"), is_name=True)) == ()


@examples(60)
@given(st.lists(st.sampled_from(PIECES.split("|")), max_size=8).map("".join), st.sampled_from(WITH_HABITS))
def test_what_is_mended_keeps_its_figures_and_is_mended_once(text: str, tag: str) -> None:
    own = language(tag)
    once = fixed(Passage(text, own))
    assert [sign for sign in once if sign.isdigit()] == [sign for sign in text if sign.isdigit()]
    assert fixed(Passage(once, own)) == once
    assert not set(told(tag, held(once, own))) - set(told(tag, once))

"""One table of quotation marks: what editions print is in it, and what looks for marks knows all of it."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.exchange.protect import problems
from pipeline.formats.text.ascii import in_ascii
from pipeline.i18n import quotation_marks as marks
from pipeline.i18n.language import language
from pipeline.i18n.quotations import is_in_marks
from pipeline.languages.data import Pair
from pipeline.languages.registry import with_words
from pipeline.templating.engine_templates import template_files

PRINTED = {
    tag: tuple(
        re.findall(
            r"^quote_(?:open|close): [\"']?(.+?)[\"']?$", template_files()[f"words/{tag}.yaml"].decode(), re.MULTILINE
        )
    )
    for tag in with_words()
}
ALL = (*marks.DOUBLE, *marks.SINGLE, *marks.EAST_ASIAN, *marks.TURNED, *marks.STRAIGHT)


@pytest.mark.parametrize("tag", PRINTED)
def test_the_marks_that_a_language_prints_are_a_pair_and_turned_its_way(tag: str) -> None:
    first, last = (mark.strip("\u00a0\u202f") for mark in PRINTED[tag])
    assert last in marks.CLOSED_BY[first]
    turned = marks.turning(language(tag))
    assert first not in turned.closes
    assert last not in turned.opens
    assert is_in_marks(f"{first}so{last}")


@given(st.sampled_from(ALL))
def test_a_quote_in_any_pair_is_in_marks_and_one_half_is_not(pair: Pair) -> None:
    assert is_in_marks(f"{pair[0]}so{pair[1]}")
    assert not is_in_marks(f"{pair[0]}so")


@pytest.mark.parametrize("pair", [*marks.DOUBLE, *marks.EAST_ASIAN, *marks.TITLES], ids="".join)
def test_an_import_misses_each_mark_that_a_translation_lost(pair: Pair) -> None:
    found = problems("He said “no”.", f"{pair[0]}nei")
    assert [each.code for each in found] == ["quote-marks-changed"]


@pytest.mark.parametrize("mark", marks.characters((*marks.DOUBLE, *marks.SINGLE)))
def test_a_western_mark_is_a_straight_one_in_ascii(mark: str) -> None:
    assert in_ascii(f"a{mark}b", language("en")) in {'a"b', "a'b"}


def test_the_table_has_every_mark_that_unicode_calls_one_that_quotes() -> None:
    # Pi and Pf: punctuation that opens or closes a quotation; those of ancient texts stand from U+2E00
    quoting = {chr(code) for code in range(0x2E00) if unicodedata.category(chr(code)) in {"Pi", "Pf"}}
    assert quoting - {*marks.characters(ALL)} == {marks.REVERSED_DOUBLE, marks.REVERSED_SINGLE}


def test_a_mark_that_only_opens_somewhere_does_not_only_close_there() -> None:
    for tag in ("en", "de", "sv", "pl", "ar"):
        turned = marks.turning(language(tag))
        assert not {*turned.opens} & {*turned.closes}

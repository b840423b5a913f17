"""What ends a check early is a quick look that is never surer than the check itself."""

from __future__ import annotations

import re
import sys
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from pipeline.checks import end_marks, scripts, untranslated
from pipeline.checks.function_words import counted, counted_at_most, part_of_word, small_words
from pipeline.checks.glyphs import COMMON_ROWS, is_common, is_in_fonts
from pipeline.checks.prose import without_addresses
from pipeline.checks.scripts import BETWEEN, LETTERS
from pipeline.checks.translated import Translated, translated_texts
from pipeline.checks.untranslated import MAY_BE_FOREIGN
from pipeline.checks.wording import RULES
from pipeline.document.scalars import TEXT_CHECKS
from pipeline.fault import Fault, Faults
from pipeline.proofreading.read import RULES as PROOFREAD
from tests.checks.test_wording import RIGHT, SOURCE, WIDE
from tests.small import checked, item

SMALL = sorted({word for words in small_words().values() for word in words})
ODD = [
    *"”»」』)]*_|#{}^.!?。！？؟؛।;:،٣²ºªß9 \n", "\n\n", "**", "[^1]", "{quote: the}", "![](of.png)", "[](the)", "| a |",
    "thehttps://example.org/of", "of@example.org", "www.example.org,", "a1b", "و21", "αthe", "İ", "這們", "这国", "한",
]  # fmt: skip
ANY = st.one_of(st.sampled_from(SMALL), st.sampled_from(ODD), st.characters(codec="utf-8"))
FEW = st.lists(st.sampled_from(small_words()["en"]), min_size=3, max_size=5)
JOINED = st.builds(str.join, st.sampled_from(["", " "]), st.one_of(st.lists(ANY, max_size=24), FEW))
LETTER = re.compile(r"[^\W\d_]")


@cache
def beside(tag: str) -> Translated:
    """Give the body of a translation beside its source's."""
    headline, body, background = RIGHT[tag]
    texts = f"{{headline: {headline}, dateline: {{place: Oslo}}, body: {body}, background: {background}}}"
    translation = f"language: {tag}\nstatus: approved\ntext: {texts}\n"
    newsroom = checked(
        replace(item(SOURCE), translations={tag: translation.encode()}), newsroom=WIDE.replace(" hi,", "")
    ).newsroom
    assert newsroom is not None
    return next(each for each in translated_texts(newsroom) if each.unit.name == "body")


def told(tag: str, source: str, text: str) -> list[Fault]:
    each, faults = beside(tag), Faults()
    here = replace(each.source, scalar=replace(each.source.scalar, text=source))
    there = replace(each.unit, scalar=replace(each.unit.scalar, text=text))
    for rule in (end_marks.check, scripts.check, untranslated.check):
        rule(replace(each, source=here, unit=there), "warning", faults)
    return [*faults]


@given(tag=st.sampled_from(["nb", "ar", "zh-Hans", "zh-Hant", "ru", "de", "ja"]), source=JOINED, text=JOINED)
def test_a_rule_that_ends_early_would_have_found_nothing(tag: str, source: str, text: str) -> None:
    found = told(tag, source, text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(end_marks, "is_ended", lambda *_, **__: False)
        patch.setattr(scripts, "letters_of_others", lambda _: re.compile("(?s).+"))
        patch.setattr(untranslated, "scripts", LETTERS.keys)
        assert told(tag, source, text) == found


@pytest.mark.parametrize(
    ("tag", "source", "text", "slips"),
    [
        ("nb", "One.\n\nTwo.", "En\n\nTo.", 1),
        ("nb", "One.\n\n| a |\n\nTwo.", "En.\n\n| a |\n\nTo", 1),
        ("nb", "One.", "En.\n\nTo\n\nTre.", 0),
        ("ja", "Must they leave?", "家族は「去る」", 1),
    ],
)
def test_one_paragraph_without_its_mark_is_enough(tag: str, source: str, text: str, slips: int) -> None:
    assert [fault.code for fault in told(tag, source, text)] == ["missing-end-mark"] * slips


def test_what_stands_between_words_is_no_letter() -> None:
    between = re.compile(f"[{BETWEEN}]")
    assert [sign for sign in map(chr, range(sys.maxunicode + 1)) if between.match(sign) and LETTER.match(sign)] == []


def test_small_words_have_the_letters_that_are_counted_at_most() -> None:
    assert [word for word in SMALL if not part_of_word().fullmatch(word)] == []
    assert [
        sign for sign in map(chr, range(sys.maxunicode + 1)) if part_of_word().match(sign) and not LETTER.match(sign)
    ] == []


@given(JOINED)
def test_no_language_has_more_small_words_than_are_counted_at_most(text: str) -> None:
    words = without_addresses(text)
    for part in (words, MAY_BE_FOREIGN.sub(" ", words)):
        assert counted(part) <= counted_at_most(words)


@given(JOINED)
def test_a_text_without_addresses_has_none(text: str) -> None:
    words = without_addresses(text)
    assert without_addresses(words) == words


def test_every_row_that_is_common_is_in_the_fonts_whole() -> None:
    inside = [chr(row * 256 + place) for row in COMMON_ROWS for place in range(256)]
    assert [each for each in inside if not is_in_fonts(each)] == ["\ufffe", "\uffff"]
    assert not any(map(is_common, ("a\ufffe", "a\uffff", "a\ud800", "a𝒜", "aአ")))
    assert all(map(is_common, ("", "Nå", "中，", "نص")))


def test_every_rule_of_wording_is_one_that_a_newsroom_sets() -> None:
    always_errors = {"direction-mark", "lost-character", "quote-in-quotation-marks"}
    assert {*RULES, *PROOFREAD} - always_errors == {*TEXT_CHECKS} - {
        "glossary-term",
        "headline-too-long",
        "name-spelling",
    }

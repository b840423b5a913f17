"""What nobody should write and somebody will: each comes out as a text that can be read, in every script."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.edition.model import Edition
from pipeline.formats.text.tables import table_lines
from pipeline.i18n.language import language
from pipeline.i18n.punctuation import punctuation
from pipeline.richtext.blocks import Alignment
from tests.formats.text.test_every_edition import set_in, to_reach
from tests.formats.text.wellset import columns, crooked, too_wide, unclean, unreadable, wrongly_broken
from tests.small import NEWSROOM, RELEASE, item, made

WORD = {"en": "word", "nb": "språk", "ar": "حقوق", "zh-Hans": "人权新闻，"}
TAGS = tuple(WORD)


def release(tag: str, headline: str | None = None, body: str = "", rest: str = "") -> Edition:
    """Give the edition of a release whose body stands in YAML as a press officer would write it."""
    told = "\n".join(f"  {line}" for line in body.splitlines())
    source = RELEASE.replace("language: en", f"language: {tag}").replace("  Three hundred families must leave.", told)
    if headline:
        source = source.replace("Villagers face eviction", headline)
    return made(item(source + rest), newsroom=f"{NEWSROOM}limits: {{headline: 700}}\n")[f"item.{tag}"]


def well_set(edition: Edition) -> str:
    """Give the text of an edition after looking at it as a news agency would."""
    text = set_in(edition, 72)
    assert too_wide(text, 72) == []
    assert unclean(text) == []
    assert crooked(text) == []
    assert unreadable(text, to_reach(edition), edition.language) == []
    if edition.language.is_wide:
        assert wrongly_broken(text) == []
    return text


@pytest.mark.parametrize("tag", TAGS)
def test_a_table_of_twelve_columns_is_a_list_of_records(tag: str) -> None:
    row = [f"{WORD[tag].rstrip('，')} {number}" for number in range(1, 13)]
    table = "\n".join([f"| {' | '.join(row)} |", f"|{'---|' * 12}", f"| {' | '.join(row)} |", f"| {' | '.join(row)} |"])
    edition = release(tag, body=table)
    text = well_set(edition)
    colon = punctuation(edition.language).colon.strip()
    assert "---  ---" not in text
    assert text.count(colon) >= 24


@pytest.mark.parametrize("tag", TAGS)
def test_forty_notes_are_forty_notes(tag: str) -> None:
    notes = "".join(f"  - {WORD[tag] * 8} {number}\n" for number in range(1, 41))
    text = well_set(release(tag, body=WORD[tag], rest=f"notes_to_editors:\n{notes}"))
    assert "\n 9. " in text.replace("\u200f", "")
    assert "\n40. " in text.replace("\u200f", "")


@pytest.mark.parametrize("tag", TAGS)
@pytest.mark.parametrize("gap", [" ", ""], ids=["words", "no spaces"])
def test_a_headline_of_three_hundred_letters_stays_in_its_columns(tag: str, gap: str) -> None:
    headline = ((WORD[tag].rstrip("，") + gap) * 150)[:300]
    text = well_set(release(tag, headline=headline.strip(), body=WORD[tag]))
    assert "=" * 60 in text


@pytest.mark.parametrize("tag", TAGS)
def test_a_body_of_emoji_stays_in_its_columns(tag: str) -> None:
    emoji = "😀🎉🔥" * 60
    assert well_set(release(tag, body=emoji)).count("🔥") == 60


@pytest.mark.parametrize("tag", ["en", "ar"])
def test_arabic_and_english_in_one_line_keep_their_numbers(tag: str) -> None:
    arabic, english = "قالت المنظمة إن الرقم EUR 46/061/2002 هو", "Amnesty said (mobile) see https://example.org/a?b=1"
    mixed = f"{english} {arabic} +44 20 7946 0018 {english}، {arabic} "
    edition = release(tag, body=mixed * 20)
    text = well_set(edition)
    assert text.count("https://example.org/a?b=1") == 40
    assert text.count("+44 20 7946 0018") >= 20


@pytest.mark.parametrize("tag", TAGS)
def test_a_quote_of_one_word_has_its_marks_and_its_speaker(tag: str) -> None:
    quotes = "quotes:\n  q: {text: Never, speaker: Ada Example}\n"
    text = well_set(release(tag, body="{quote: q}", rest=quotes))
    line = next(line for line in text.splitlines() if "Never" in line)
    assert columns(line.strip()) > len("Never")
    assert "Ada Example" in text


@pytest.mark.parametrize("tag", TAGS)
def test_a_body_of_six_thousand_words_is_set_to_its_end(tag: str) -> None:
    paragraph = f"{WORD[tag]} " * 300
    text = well_set(release(tag, body="\n\n".join([paragraph.strip()] * 20)))
    assert "".join(text.split()).count(WORD[tag]) >= 6000


# The comma ends the phone number: with the digits of another cell behind it, it would be a longer one, and kept whole.
_CELL = st.lists(
    st.sampled_from(["word", "人权", "حقوق", "e\u0301", "😀", "12 345", "+44 20 7946 0018,", "한국", "नमस्ते"[:2], "x"]),
    max_size=4,
).map(" ".join)
_ALIGNMENT: st.SearchStrategy[Alignment] = st.sampled_from(["start", "center", "end"])


@st.composite
def _tables(draw: st.DrawFn) -> tuple[list[Alignment], list[list[str]]]:
    size = draw(st.integers(1, 12))
    rows = draw(st.lists(st.lists(_CELL, min_size=size, max_size=size), min_size=2, max_size=5))
    return draw(st.lists(_ALIGNMENT, min_size=size, max_size=size)), rows


@given(_tables(), st.integers(30, 80))
def test_any_table_stands_in_straight_columns_or_as_records(
    table: tuple[list[Alignment], list[list[str]]], most: int
) -> None:
    alignments, (header, *rows) = table
    text = "\n".join(table_lines(alignments, header, rows, most, punctuation(language("en"))))
    assert crooked(text) == []
    assert too_wide(text, most) == []
    for row in rows:
        for cell in row:
            assert "".join(cell.split()) in "".join(text.split())

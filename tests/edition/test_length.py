"""The length of a text is counted as a newsroom counts: words, or characters where a language sets no spaces."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from pipeline.edition.length import length
from pipeline.edition.model import Box, Demands, Quote, Rich
from pipeline.i18n.language import language
from pipeline.richtext.blocks import (
    BulletList,
    Paragraph,
    PlacedBox,
    PlacedDemands,
    PlacedPicture,
    PlacedQuote,
    Table,
    Text,
)
from tests.factory import edition, phrase, rich
from tests.small import APPEAL, RELEASE, item, made

BULLETIN = """\
type: urgent-appeal
stage: outcome
status: approved
language: en
issue_date: 2026-05-01
headline: Two are home
body: Three appeals ended.
outcomes:
  - {title: A teacher is home, number: 18/26, country: NO, text: She was released.}
"""
SOURCES = {
    "headline and text": (RELEASE, 3 + 5),
    "lead": (RELEASE + "lead: They have nowhere to go.\n", 3 + 5 + 5),
    "no background": (RELEASE + "background: They came long ago.\n", 3 + 5),
    "demands": (RELEASE + "demands: {intro: We ask, items: [Stop at once.]}\n", 3 + 5 + 2 + 3),
    "no letter and no call": (APPEAL, 3 + 5),
    "the outcomes of a bulletin": (BULLETIN, 3 + 3 + 4 + 3),
}


def cell(text: str) -> tuple[Text, ...]:
    return (Text(text),)


def counted(headline: str, lead: str | None, body: str, tag: str = "en") -> int:
    whole = edition(tag, headline)
    return length(replace(whole, lead=rich(lead, tag) if lead else None, body=rich(body, tag)))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Soldiers closed the only road.", 5), ("the well-known e-mail", 3), ("Lantern’s word – and ours", 4),
        ("1.5 million, 46,000 and 3%", 5), ("  two   spaces \u00a0 more ", 3), ("“Go,” he said … twice.", 4),
    ],
)  # fmt: skip
def test_words_stand_between_spaces_and_a_sign_alone_is_none(text: str, words: int) -> None:
    assert counted("One", None, text) == 1 + words


@pytest.mark.parametrize(
    ("tag", "text", "signs"),
    [
        ("zh-Hans", "士兵封了路。", 6), ("zh-Hans", "明灯（Lantern）说 46,000 人。", 9), ("ja", "道路は閉鎖された", 8),
        ("ja", "Émile Zola", 2),
    ],
)  # fmt: skip
def test_chinese_and_japanese_count_characters_and_a_latin_word_as_one(tag: str, text: str, signs: int) -> None:
    assert counted("路", None, text, tag) == 1 + signs


def test_headline_lead_and_text_are_counted() -> None:
    assert counted("Villagers face eviction", "The only road is closed.", "Soldiers came.") == 3 + 5 + 2


def test_what_stands_in_the_text_is_counted_where_it_stands_and_what_stands_around_it_is_not() -> None:
    whole = edition(headline="One")
    placed = Rich(
        (
            Paragraph(cell("two words")), BulletList(((Paragraph(cell("an item")),),)),
            Table(("start",), (cell("a head"),), ((cell("a cell"),),)),
            PlacedQuote("mayor"), PlacedBox("law"), PlacedDemands(), PlacedPicture("road.jpg", "no words of it"),
        ),
        language("en"),
    )  # fmt: skip
    asked = Demands(phrase("we ask"), (phrase("open the road"),), is_numbered=False)
    shown = replace(
        whole,
        lead=None,
        body=placed,
        quotes={"mayor": Quote(rich("We will go"), phrase("Ada Example"), phrase("mayor"), None, None)},
        boxes={"law": Box(None, None, phrase("The law"), rich("is old"))},
        placed_demands=asked,
        background=rich("What came before"),
        notes_to_editors=(rich("Whom to call"),),
        subheadline=phrase("Below the headline"),
        kicker=phrase("Above it"),
    )
    inside = 2 + 2 + 2 + 2 + (3 + 2 + 1) + (2 + 2) + (2 + 3)
    assert length(shown) == 1 + inside
    said = rich("“We,” said Ada Example, “go.”")
    run_in = replace(shown.quotes["mayor"], run_in=said)
    assert length(replace(shown, quotes={"mayor": run_in})) == 1 + inside - (3 + 2 + 1) + 5


def test_boxes_and_demands_that_the_text_does_not_place_count_too() -> None:
    whole = replace(edition(headline="One"), lead=None, body=rich("two"))
    law = Box(None, "Important", phrase("The law"), rich("is old"))
    assert length(replace(whole, boxes={"law": law}, loose_boxes=("law",))) == 2 + 4
    asked = Demands(None, (phrase("open the road"), phrase("pay")), is_numbered=True)
    assert length(replace(whole, demands=asked)) == 2 + 4


@pytest.mark.parametrize("name", SOURCES)
def test_what_is_counted_of_a_source(name: str) -> None:
    source, words = SOURCES[name]
    (only,) = made(item(source, "appeals" if "urgent-appeal" in source else "releases")).values()
    assert only.length == str(words)

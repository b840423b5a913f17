"""Markdown becomes the closed set of blocks; everything else is a fault at its place. Real pandoc throughout."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.fault import Faults
from pipeline.reader.tree import Scalar
from pipeline.richtext.blocks import (
    Block,
    Crosshead,
    NumberedList,
    Paragraph,
    PlacedBox,
    PlacedPicture,
    PlacedQuote,
    Table,
    Text,
)
from pipeline.richtext.reading import read_texts
from pipeline.source import Place, Source
from tests.examples import examples


def reading(text: str) -> tuple[tuple[Block, ...], list[tuple[str, int, int]]]:
    """Read a literal block's text; give its blocks and its faults, lines counted from the text's first."""
    faults = Faults()
    scalar = Scalar(text, Place(Source("a.yaml", ""), 0, 1, 1), "literal", 0)
    blocks = read_texts([scalar], faults)[text]
    return blocks, [(fault.code, fault.place.line, fault.place.column) for fault in faults]


def test_marks_alone_in_a_paragraph_place_quotes_boxes_and_pictures() -> None:
    blocks, faults = reading("{quote: one}\n\n{box: two}\n\n![](three.jpg)")
    assert faults == []
    assert blocks == (PlacedQuote("one"), PlacedBox("two"), PlacedPicture("three.jpg", ""))


def test_a_line_end_is_a_space_and_in_chinese_and_japanese_nothing() -> None:
    assert reading("one\ntwo")[0] == (Paragraph((Text("one two"),)),)
    assert reading("人权\n组织")[0] == (Paragraph((Text("人权组织"),)),)


def test_crossheads_lists_and_tables_keep_their_facts() -> None:
    blocks, faults = reading("## One\n\n3. a\n4. b\n\n| a | b |\n|---|--:|\n| 1 | 2 |")
    assert faults == []
    assert isinstance(blocks[0], Crosshead)
    assert isinstance(blocks[1], NumberedList)
    assert blocks[1].start == 3
    assert isinstance(blocks[2], Table)
    assert blocks[2].alignments == ("start", "end")


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("one <b>two</b>", ("raw-html", 1, 5)),
        ("<script>alert(1)</script>", ("raw-html", 1, 1)),
        ("one `two`", ("outside-the-set", 1, 5)),
        ("# one", ("outside-the-set", 1, 1)),
        ("one\n\n>", ("outside-the-set", 3, 1)),
        ("1. >", ("outside-the-set", 1, 4)),
        ("1. \\\nso", ("mark-without-effect", 1, 4)),
        ("\\\nso", ("mark-without-effect", 1, 1)),
        ("one[^1]\n\n[^1]: ", ("outside-the-set", 1, 4)),
        ("one\n\n---", ("outside-the-set", 3, 1)),
        ("one [two](javascript:alert(1))", ("bad-link", 1, 5)),
        ("one [two](example.org)", ("bad-link", 1, 5)),
        ("one ![](a.jpg) two", ("picture-in-text", 1, 5)),
        ("one {quote: two} three", ("misplaced-mark", 1, 5)),
        ("{Quote two}", ("misplaced-mark", 1, 1)),
    ],
)
def test_what_is_outside_the_set_is_a_fault_at_its_place(text: str, fault: tuple[str, int, int]) -> None:
    faults = reading(text)[1]
    assert fault in faults


def test_many_texts_are_read_in_one_go_and_each_keeps_its_own_blocks() -> None:
    scalars = [
        Scalar(f"text {number}[^1]\n\n[^1]: note {number}", Place(Source("a", ""), 1, 1, 1), "literal")
        for number in range(200)
    ]
    library = read_texts(scalars, Faults())
    assert len(library) == 200
    assert all(str(number) in repr(library[scalar.text]) for number, scalar in enumerate(scalars))


@examples(25)
@given(st.lists(st.text(alphabet="ab*_[](){}!#>|-`~<&\\ \n0.:", min_size=1, max_size=40), min_size=5, max_size=20))
def test_no_text_breaks_the_reading(texts: list[str]) -> None:
    scalars = [Scalar(text, Place(Source("a", ""), 1, 1, 1), "literal") for text in texts]
    assert len(read_texts(scalars, Faults())) <= len(texts)

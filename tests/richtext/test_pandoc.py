"""Texts are read part by part, with letters for plain words; what is found is what pandoc finds in each as it is."""

import subprocess
from collections.abc import Iterable
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.marks.settled import undressed
from pipeline.marks.signs import LETTER, OPENER
from pipeline.richtext.beforehand import problems
from pipeline.richtext.blocks import Block, Emphasis, Link, Paragraph, Text
from pipeline.richtext.fragments import Read, read_fragments
from pipeline.richtext.pandoc import read_apart
from pipeline.richtext.reading import converted
from pipeline.richtext.shapes import Part, parts
from tests.examples import examples

WORDS = (
    "Researchers spoke to many people there",
    "they said: “nobody answered”, twice, in 1998",
    "Это слова, которые никто не читает",
    "研究人员与许多人谈过话，他们说：“没有人回答”。",
    "تحدث الباحثون إلى كثيرين هناك",
    "e\u0301le\u0301phants et rhinoce\u0301ros; pas\u00a0de lions",
    "two  spaces between these words of ours",
    "O'Brien's \"house\" - it stands/stood (still) at 3.30 p.m.",
    "a non-breaking\u202fspace and a\u3000wide one here",
    "café naïve ﬁligree İstanbul ǅungla",
    "x",
    "12",
    "3.5",
    "1998. In that year",
    "two lines\nof one paragraph,\nas editors wrap them",
    "一行\n又一行",
    "\U00017000 and \U000187f7, Tangut letters",
)
MARKS = (
    *"*_[]()!\\|{}~^=#+-:&<>`\"'.",
    *("**", "***", "__", "![", "](", "](https://www.example.org/straße/über-uns)", "[a b](", "[a b]", "[A b][]"),
    *("\\(", "\\)", "](a\\)b)", "](a\\(b).", "](A(b(c)d))", "](a b)", '](/url "The map (of 2024")', "](/url 'a b')"),
    *("![](map(1).jpg)", "[the map](", "map\\(1.jpg)", "[a](\U00017000 b)", "[a](\U00017000)"),
    *("&amp;", "&CounterClockwiseContourIntegral;", "&#65;", "<b>", "<!-- ", "~~~", "```"),
    *("[^1]", "[^1]: ", "[A b]: /url", "{quote: resident}", "https://www.example.org/register"),
    *("\U00017000", "&#x17000;", "\n\n&#x187F7;\n\n", "\n\n&#100343;\n\n", "\U000187f7"),
    *("\ufeff", "\u200f", " “", "” ", "\u00a0"),
    *(OPENER, LETTER, f"{OPENER}**{LETTER}", f"{LETTER}**{OPENER}", f"{OPENER}_{LETTER}", f"{LETTER}_{OPENER}"),
)
ENDS = (
    *(" ", " ", "\n", "\n\n", "\n\n", "\n\n\n", "\n \n", "  \n", "\\\n", "\n- ", "\n1. ", "\n\n2) ", "\n  - ", "\n> "),
    *("\n\n## ", "\n### "),
    *("\n---\n", "\n===\n", "\n***\n", "\n    ", "\n\n    ", "\t", "\r", "", " | ", " |\n| "),
    "\n| a | b |\n|:--|--:|\n| ",
)
# What is found beforehand is never given to pandoc: a footnote in itself would take all memory.
TEXTS = (
    st.lists(st.sampled_from(WORDS) | st.sampled_from(MARKS) | st.sampled_from(ENDS), max_size=24)
    .map("".join)
    .filter(lambda text: not problems(undressed(text)))
)


def told(parts: Iterable[Read]) -> tuple[tuple[Block, ...], list[str]]:
    blocks, found = converted(parts)
    return blocks, [problem.code for problem in found]


@examples(25)
@given(st.lists(TEXTS, min_size=1, max_size=40))
def test_texts_read_in_parts_are_read_as_each_by_itself(texts: list[str]) -> None:
    in_parts = {text: told(found) for text, found in read_fragments(texts).items()}
    apart = {text: told([Read(found, {})]) for text, found in zip(texts, read_apart(texts), strict=True)}
    assert in_parts == apart


def test_a_letter_stands_for_plain_words_and_what_a_mark_needs_stays() -> None:
    text = "They met **27 people of the valley** on\nthat day: [the long road](https://www.example.org/long)."
    assert parts(text) == [
        Part(
            "\U00017000 **\U00017001** \U00017002: [\U00017003](https://www.example.org/long).",
            {
                "\U00017000": "They met",
                "\U00017001": "27 people of the valley",
                "\U00017002": "on\nthat day",
                "\U00017003": "the long road",
            },
        )
    ]


def test_what_stands_alone_is_a_part_and_a_list_goes_on_behind_an_empty_line() -> None:
    text = "Two words.\n\n## A crosshead\n\n- one\n\n- two\n\n  more of two\n\nThe end."
    assert [part.shape for part in parts(text) or ()] == [
        "\U00017000.",
        "## \U00017000\n\n- \U00017001\n\n- \U00017002\n\n  \U00017003",
        "\U00017000.",
    ]


@pytest.mark.parametrize(
    ("text", "url"),
    [
        (r"[the map](https://example.org/a\(b).", "https://example.org/a(b"),
        (r"[the map](https://example.org/a\)b-c).", "https://example.org/a)b-c"),
        ("[the map](https://example.org/A(b(c)d)).", "https://example.org/A(b(c)d)"),
        ('[the map](https://example.org/map "The map of 2024").', "https://example.org/map"),
        ("[the map](https://example.org/map(1)).", "https://example.org/map(1)"),
    ],
)
def test_an_address_comes_out_as_it_was_written(text: str, url: str) -> None:
    assert told(read_fragments([text])[text]) == ((Paragraph((Link(url, (Text("the map"),)), Text("."))),), [])


def test_a_long_number_takes_no_longer_than_its_digits() -> None:
    assert parts("1" * 100_000 + ".") == [Part("1" * 100_000 + ".", {})]


def test_a_shape_that_was_read_before_needs_no_pandoc(monkeypatch: pytest.MonkeyPatch) -> None:
    assert told(read_fragments(["One word, then *another*."])["One word, then *another*."])
    monkeypatch.setattr(subprocess, "run", None)
    text = "一個詞，然後 *另一個*."
    assert told(read_fragments([text])[text]) == (
        (Paragraph((Text("一個詞，然後 "), Emphasis((Text("另一個"),)), Text("."))),),
        [],
    )


def test_more_shapes_than_are_kept_are_read_all_the_same() -> None:
    ends = ["".join(signs) for signs in product(".,;:!?", repeat=5)]
    for start in ("first", "*second*"):
        texts = [f"{start}{end}" for end in ends[:5000]]
        found = read_fragments(texts)
        assert [told(found[text])[0] for text in texts[::499]] == [
            told([Read(each, {})])[0] for each in read_apart(texts[::499])
        ]

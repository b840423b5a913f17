"""Texts are read together and with stand-ins for plain words; what is found is what pandoc finds in each by itself."""

import os

from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.richtext.blocks import Block
from pipeline.richtext.closed_set import Converter
from pipeline.richtext.pandoc import Element, read_apart, read_fragments
from pipeline.richtext.shorthand import Shorthand

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
)
MARKS = (
    *"*_[]()!\\|{}~^=#+-:&<>`\"'.",
    *("**", "***", "__", "![", "](", "](https://www.example.org/straße/über-uns)", "[a b](", "[a b]", "[A b][]"),
    *("&amp;", "&CounterClockwiseContourIntegral;", "&#65;", "<b>", "<!-- ", "~~~", "```"),
    *("[^1]", "[^1]: ", "[A b]: /url", "{quote: resident}", "qx", "qxx", "qx0q", "https://www.example.org/register"),
    *("\ufeff", "\u200f", " “", "” ", "\u00a0"),
)
ENDS = (
    *(" ", " ", "\n", "\n\n", "\n\n", "  \n", "\\\n", "\n- ", "\n1. ", "\n\n2) ", "\n  - ", "\n> "),
    *("\n\n## ", "\n### "),
    *("\n---\n", "\n===\n", "\n***\n", "\n    ", "\n\n    ", "\t", "\r", "", " | ", " |\n| "),
    "\n| a | b |\n|:--|--:|\n| ",
)
TEXTS = st.lists(st.sampled_from(WORDS) | st.sampled_from(MARKS) | st.sampled_from(ENDS), max_size=24).map("".join)
MANY = int(os.environ.get("PANDOC_EXAMPLES", "25"))


def told(elements: list[Element]) -> tuple[tuple[Block, ...], list[str]]:
    converter = Converter()
    return converter.blocks(elements), [problem.code for problem in converter.problems]


@settings(max_examples=MANY, deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=40))
def test_texts_read_together_are_read_as_each_by_itself(texts: list[str]) -> None:
    together = [told(blocks) for blocks in read_fragments(texts)]
    apart = [told(blocks) for blocks in read_apart(texts)]
    assert together == apart


def test_only_plain_words_become_shorter() -> None:
    short = Shorthand([])
    text = "They met **27 people of the valley** on [the long road to town](https://www.example.org/long-address-of-it)"
    assert short.shorten(text) == "They met **27 pqx0qy** on [tqx1qn](https://www.example.org/long-address-of-it)"
    assert short.restore('"pqx0qy", "tqx1qn"') == '"people of the valley", "the long road to town"'


def test_a_stand_in_is_never_taken_for_an_author_s_own_letters() -> None:
    texts = ["qx0q and a text that is long enough", "qxx1q and another one, as long as it is"]
    assert Shorthand(texts).mark == "qxxx"
    assert [told(blocks) for blocks in read_fragments(texts)] == [told(each) for each in read_apart(texts)]

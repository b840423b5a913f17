"""Every fix, in whatever text: none is left behind, no figure changes, and no letter but by the table."""

from __future__ import annotations

import re
import time
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from msgspec.structs import replace

from pipeline.i18n.language import language
from pipeline.proofreading import read
from pipeline.proofreading.passage import Passage, Slip
from pipeline.proofreading.read import RULES, FigureTouchedError, applied, edits, figures, fixed, is_plain, slips
from tests.examples import examples, one_in

_TAGS = "en nb fr de es pt ru uk tr ar fa zh-Hans zh-Hant ja he hi th sv"
_WORDS = "word Ministry no l don workers Ärzte дом Комитет نص حزب می 她 報告 ข่าว हिंदी 1 5 10 2026 ٣ ۵ 三 5*3 ½ Ⅳ ² o a"
_LISTED = (
    "• · – — ▪ ‣ \uf0b7 \uf0a7 ■ - -- * ** _ # ## > | 1. \\ [^1] {quote:a} <b> ~~ ` ( ) [ ] … ... 1.first 2.second "
    "・ ✓ ‒ -one *one –one ,,so"
)
_QUOTING = "\" ' “ ” ‘ ’ „ « » ‹ › 「 」 『 』 ＂ . , ; : ! ? ، 。 ， ： https://example.org/a-b_c press@example.org"
TAGS = _TAGS.split()
WORDS = _WORDS.split()
MARKS = [*_LISTED.split(), *_QUOTING.split(), "](https://example.org/a b)", '[a](https://example.org "so")']
PLAIN = ["a", "Oslo", "o", "1", "1.", " ", "  ", " ,", " .", " -", "-", ",", ".", "(", "!", "@", "/", "\n", "'"]
SPACES = [" ", "  ", "\n", "\n\n", "\t", "\u00a0", "\u202f", "\u2009", "\u2007", "\u3000", "\u2003", "\u200a", " \n"]
HIDDEN = [
    *"\u00ad\u200b\u200c\u200d\ufeff\u2060\u200e\u200f\u061c\u202a\u202b\u202c\u202e\u2066\u2067\u2069",
    *("ﬁ", "ﬄ", "ﻣﺮﺣﺒﺎ", "ﺎﺒﺣ", "ﻻ", "ﷺ", "e\u0301", "й", "\u0438\u0306", "か\u3099", "\u1112\u1161\u11ab"),
    *("\u034f", "\u115f", "\u3164", "\u2800", "⼈", "\U000e0041"),
    *("Ａ", "ｚ", "５", "𝐁", "𝟓", "\ufffd", "\ufffc", "\uf04a", "👩\u200d👩", "❤\ufe0f"),
]
PIECES = st.sampled_from(WORDS) | st.sampled_from(MARKS) | st.sampled_from(SPACES) | st.sampled_from(HIDDEN)
TEXTS = st.one_of(
    st.lists(PIECES, max_size=30).map("".join),
    st.lists(st.sampled_from(WORDS + MARKS), max_size=14).map(" ".join),
    st.lists(st.lists(PIECES, min_size=1, max_size=6).map(" ".join), max_size=8).map("\n".join),
    st.text(max_size=40),
)


@st.composite
def passages(draw: st.DrawFn) -> Passage:
    return Passage(
        draw(TEXTS),
        language(draw(st.sampled_from(TAGS))),
        rich=draw(st.booleans()),
        is_name=draw(st.booleans()),
        is_spoken=draw(st.booleans()),
        is_entry=draw(st.booleans()),
    )


def again(passage: Passage, text: str) -> Passage:
    return replace(passage, text=text)


def letters(text: str) -> str:
    """Give the letters and accents of a text, whatever form they have, but for o, which may be a bullet of Word's."""
    text = re.sub(r"(?m)^[ \t]*(?:(?:[-*+>]|#{1,6}|[0-9]{1,3}[.)])[ \t]+)*[oØü§vq]\t", "", text)
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text))
    return "".join(each for each in plain if unicodedata.category(each)[0] in "LM" and each not in "o\ufe0f\u034f")


@examples(400)
@given(passages())
def test_what_is_fixed_needs_no_fix_and_nothing_is_told_that_would_be_fixed(passage: Passage) -> None:
    mended = again(passage, fixed(passage))
    assert [slip for slip in slips(mended) if slip.fix is not None] == []
    assert fixed(mended) == mended.text


@examples(400)
@given(passages())
def test_no_figure_and_no_letter_changes(passage: Passage) -> None:
    mended = fixed(passage)
    assert figures(mended) == figures(passage.text)
    assert letters(mended) == letters(passage.text)


@examples(200)
@example(" '' ", "en", False)  # noqa: FBT003
@example(" '0' ", "en", False)  # noqa: FBT003
@given(
    st.lists(st.sampled_from([*SPACES[:2], *SPACES[4:11], *HIDDEN[:11], *"0123456789.,'’،"]), max_size=8).map("".join),
    st.sampled_from(TAGS),
    st.booleans(),
)
def test_what_stands_between_figures_is_never_touched(inner: str, tag: str, rich: bool) -> None:  # noqa: FBT001
    text = f"a 1{inner}1 b"
    assert fixed(Passage(text, language(tag), rich=rich)) == text


@examples(200)
@given(passages())
def test_slips_and_edits_stand_in_the_text_in_their_order(passage: Passage) -> None:
    for slip in slips(passage):
        assert 0 <= slip.start < slip.end <= len(passage.text)
        assert slip.fix != passage.text[slip.start : slip.end]
        assert all((slip.message, slip.expected, slip.hint))
    changes = edits(passage)
    assert all(one.end <= other.start for one, other in pairwise(changes))
    assert applied(passage.text, changes) == fixed(passage)


@examples(200)
@given(st.lists(st.sampled_from([*WORDS[:16], "1", "10", "2026"]), max_size=30), st.sampled_from(TAGS))
def test_plain_words_in_plain_sentences_are_no_slip(words: list[str], tag: str) -> None:
    text = " ".join(words)
    assert slips(Passage(text, language(tag), rich=True)) == ()


@examples(200)
@given(
    st.lists(st.sampled_from(PLAIN), max_size=5).map(lambda pieces: "a" + "".join(pieces)),
    st.sampled_from(TAGS),
    st.booleans(),
)
def test_no_rule_would_find_anything_in_a_plain_text(text: str, tag: str, rich: bool) -> None:  # noqa: FBT001
    passage = Passage(text, language(tag), rich=rich)
    found = [slip for rule in RULES.values() for slip in rule(passage)]
    assert not (is_plain(passage) and found)


def test_a_fix_that_would_change_a_figure_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    def wrong(passage: Passage) -> list[Slip]:
        at = passage.text.find("62")
        return [Slip("odd-space", at, at + 2, "-", "-", "-", "26")] if at >= 0 else []

    monkeypatch.setattr(read, "RULES", {"odd-space": wrong})
    with pytest.raises(FigureTouchedError):
        edits(Passage("In “62” of them", language("en")), ("odd-space",))


_HOSTILE = (
    '\u00a0 a a- ]( " "a"_ * •_a_ aaaaa\u00a0 a/ a. \u202b \u0301 a_-_b_ < { [ 字" ‘a’_ a\'_ a_, ` www. a@ “ «» ﻣ 𝟓'
)
HOSTILE = [
    *_HOSTILE.replace(" ", "|").replace("_", " ").split("|"),
    *("Aa\n", '"a"\n\n', "[a](https://example.org/a) ", "1.aa\n", "a\t", "\t ", "a-\n", "\u00a0\n", "o\t", "\n", " \n"),
]


@pytest.mark.parametrize("tag", ["en", "ja"])
@pytest.mark.parametrize("piece", one_in(3, HOSTILE), ids=ascii)
def test_a_long_text_of_whatever_takes_seconds_at_most(piece: str, tag: str) -> None:
    passage = Passage("a" + piece * (20_000 // len(piece)) + " b", language(tag), rich=True)
    started = time.process_time()
    slips(passage)
    assert time.process_time() - started < 5

"""What has changed between two texts: exact to the byte, and as somebody would mark it by hand."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.i18n.language import language
from pipeline.wording.alignment import same_words
from pipeline.wording.runs import Run, runs_between
from tests.examples import one_in
from tests.wording.shown import between

_ANY = st.text(st.characters(codec="utf-8"), max_size=60)
_BITS = st.sampled_from(
    ["a", "b", "the ", "the", " ", "  ", "\u00a0", "\n", "\n\n", ". ", ", ", "46,000", "18:30", "+44 20 7946 0018",
     "人民", "家庭", "的", "。", "ครอบครัว", "كِتاب", "كتاب", "e\u0301", "é", "👩\u200d🚀", "\u200d", "🇳🇴", "(", ")"]
)  # fmt: skip
_MADE = st.lists(_BITS, max_size=30).map("".join)
_TEXTS = st.one_of(_ANY, _MADE)
_TAGS = st.sampled_from(["en", "ar", "zh-Hans", "th"])


@given(_TEXTS, _TEXTS, _TAGS)
def test_runs_put_together_are_both_texts(before: str, after: str, tag: str) -> None:
    runs = runs_between(before, after, language(tag))
    assert "".join(run.text for run in runs if run.kind != "added") == before
    assert "".join(run.text for run in runs if run.kind != "removed") == after
    assert all(run.text for run in runs)
    assert all(one.kind != other.kind for one, other in pairwise(runs))
    assert not any((one.kind, other.kind) == ("added", "removed") for one, other in pairwise(runs))


@given(_TEXTS, _TAGS)
def test_of_equal_texts_everything_was_kept(text: str, tag: str) -> None:
    assert runs_between(text, text, language(tag)) == ((Run("kept", text),) if text else ())


_NUMBERS = st.lists(st.integers(0, 8), max_size=40)


@given(_NUMBERS, _NUMBERS)
def test_the_same_words_are_as_many_as_can_be(before: list[int], after: list[int]) -> None:
    found = same_words(before, after)
    for each in found:
        assert before[each.before : each.before + each.count] == after[each.after : each.after + each.count]
    ends = [(each.before + each.count, each.after + each.count) for each in found]
    starts = [(each.before, each.after) for each in found][1:]
    assert all(end[0] <= start[0] and end[1] <= start[1] for end, start in zip(ends, starts, strict=False))
    row = [0] * (len(after) + 1)
    for one in before:  # the longest common row, by the book
        last = 0
        for at, other in enumerate(after, 1):
            last, row[at] = row[at], last + 1 if one == other else max(row[at], row[at - 1])
    assert sum(each.count for each in found) == row[-1]


@pytest.mark.parametrize(
    ("before", "after", "tag", "expected"),
    [
        ("He has been held.", "He was held.", "en", "He [-has been-]{+was+} held."),
        ("46,000 signed at 18:30.", "47,000 signed at 19:30.", "en",
         "[-46,000-]{+47,000+} signed at [-18:30-]{+19:30+}."),
        ("Call +44 20 7946 0018.", "Call +44 20 7946 0019.", "en", "Call [-+44 20 7946 0018-]{++44 20 7946 0019+}."),
        ("See https://example.org/a, please.", "See https://example.org/b, please.", "en",
         "See [-https://example.org/a-]{+https://example.org/b+}, please."),
        ("One. Three.", "One. Two. Three.", "en", "One. {+Two. +}Three."),
        ("One. Two. Three.", "One. Three.", "en", "One. [-Two. -]Three."),
        ("One two.", "One two. Three four.", "en", "One two.{+ Three four.+}"),
        ("the dog", "the big dog", "en", "the {+big +}dog"),
        ("10\u00a0000 km", "10 000 km", "fr", "[-10\u00a0000-]{+10 000+} km"),
        ("a\u00a0b", "a b", "fr", "a[-\u00a0-]{+ +}b"),
        ("One.\n\nTwo.", "One. Two.", "en", "One.[-\n\n-]{+ +}Two."),
        ("他说，300个家庭必须离开。", "他说，400个家庭必须搬走。", "zh-Hans",
         "他说，[-300-]{+400+}个家庭必须[-离开-]{+搬走+}。"),
        ("300家族が退去を命じられたと述べた。", "400家族が退去を命じられたと発表した。", "ja",
         "[-300-]{+400+}家族が退去を命じられたと[-述べた-]{+発表した+}。"),
        ("สามร้อยครอบครัวต้องออกจากบ้าน", "สี่ร้อยครอบครัวต้องออกจากหมู่บ้าน", "th",
         "[-สาม-]{+สี่+}ร้อยครอบครัวต้องออกจาก[-บ้าน-]{+หมู่บ้าน+}"),
        ("تلقى معظمهم رسالة", "تلقى كلهم رسالةً", "ar", "تلقى [-معظمهم رسالة-]{+كلهم رسالةً+}"),
        ("הם קיבלו מכתב אחד", "הם קיבלו שני מכתבים", "he", "הם קיבלו [-מכתב אחד-]{+שני מכתבים+}"),
        ("I like 👩\u200d🚀.", "I like 👨\u200d🚀.", "en", "I like [-👩\u200d🚀-]{+👨\u200d🚀+}."),
    ],
)  # fmt: skip
def test_it_is_marked_as_by_hand(before: str, after: str, tag: str, expected: str) -> None:
    assert between(before, after, tag) == expected


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("It was to keep.\n\nA closing paragraph.", "It was to keep.", "It was to keep.[-\n\nA closing paragraph.-]"),
        ("One.\n\nThird one.", "One.\n\nNew one.\n\nThird one.", "One.\n\n{+New one.\n\n+}Third one."),
        ("He left. He stayed.", "He left. He ran. He stayed.", "He left. {+He ran. +}He stayed."),
        ("house and garden", "house and field and garden", "house and {+field and +}garden"),
        ("a, b, c", "a, c", "a, [-b, -]c"),
    ],
)
def test_a_change_begins_where_a_sentence_or_a_word_does(before: str, after: str, expected: str) -> None:
    assert between(before, after) == expected


def test_what_two_sentences_share_by_chance_was_not_kept() -> None:
    one = "The court said that the man had been held for three days without a lawyer, and that he was well."
    other = "Nobody told a journalist why the police had kept them, nor for how long; lawyers waited at the gate."
    assert between(one, other) == f"[-{one[:-1]}-]{{+{other[:-1]}+}}."


def _sized(count: int, seed: int) -> list[str]:
    chance = random.Random(seed)  # noqa: S311 - a test's text
    vocabulary = [*(f"word{number}" for number in range(900)), *["the", "of", "and", "a"] * 90]
    return [chance.choice(vocabulary) for _ in range(count)]


@pytest.mark.parametrize("other", one_in(2, [1, 2]), ids=["edited", "another text"])
def test_a_hundred_thousand_words_are_compared(other: int) -> None:
    before, after = _sized(100_000, 1), _sized(100_000, other)
    after[::50] = ["new"] * 2_000
    runs = runs_between(" ".join(before), " ".join(after), language("en"))
    assert "".join(run.text for run in runs if run.kind != "added") == " ".join(before)
    assert sum(run.kind == "added" for run in runs) > 1_000 * (other == 1)

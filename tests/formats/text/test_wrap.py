"""Wrapping: what must hold for every text, and the cases a news agency would notice."""

from __future__ import annotations

from itertools import accumulate, pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from unicode_segmentation_rs import graphemes

from pipeline.formats.text.wholes import whole, wholes
from pipeline.formats.text.wrap import fill_by_piece, wrap
from pipeline.i18n.bidi import settle
from pipeline.i18n.display_width import width
from tests.typed_numbers import without_marks

# Kinsoku (JIS X 4051, GB/T 15834): what may not start a line, and what may not end one.
NOT_FIRST = "、。，．：；？！）」』】〉》”’々ーぁぃぅぇぉっゃゅょァィゥェォッャュョ"
NOT_LAST = "（「『【〈《“‘"
URL = "https://example.org/a/long/path/to-a-report?id=42&lang=en"

_LATIN = st.text("abcdefgh éß'", min_size=1, max_size=8)
_CJK = st.lists(
    st.sampled_from(["人", "権", "新", "聞", "双", "方", "都", "人々", "きょ", "はっ", "ぴー", "ニュー"]),
    min_size=1,
    max_size=6,
).map("".join)
_SENTENCES = st.lists(
    st.one_of(
        _CJK,
        _CJK.map(lambda text: f"{text}。"),
        _CJK.map(lambda text: f"「{text}」、"),
        _CJK.map(lambda text: f"（{text}）"),
        _LATIN.map(lambda text: f" {text} "),
    ),
    max_size=30,
).map("".join)
_ANY = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=200)
# Bidirectional controls are opened again on each line; that is tested by itself.
_ANY_WITHOUT_CONTROLS = _ANY.map(lambda text: "".join(each for each in text if each not in "\u2066\u2067\u2068\u2069"))

_WHOLE = (
    URL, "a@b.org", "www.a.org", "mailto:a", "a.org/b", "+44 20 7946", "(495) 498 83", "46 000 [1]", "(3)", "[2]", "7",
    "123 456", "1 204 000", "4(5)",
)  # fmt: skip
_BETWEEN = (" ", "  ", "-", "/", "\u200d", "\u00a0", "👩\u200d🚀", "\ufe0f", "حقوق", "e\u0301", "\t")
_MIXED = st.lists(st.one_of(_LATIN, _CJK, st.sampled_from(_WHOLE), st.sampled_from(_BETWEEN)), max_size=40).map("".join)
_BITS = ("a", "bc", "def", " ", "  ", "人", "é", "\u200d", "-", "4 567")
_SHORT = st.lists(st.sampled_from(_BITS), min_size=20).map("".join)


def without_spaces(text: str) -> str:
    return text.replace(" ", "")


@given(_ANY_WITHOUT_CONTROLS, st.integers(10, 80))
def test_joining_the_lines_gives_the_text_back(text: str, columns: int) -> None:
    assert without_spaces("".join(wrap(text, columns))) == without_spaces(text)


@given(st.lists(_LATIN.map(str.strip).filter(bool), min_size=1), st.integers(10, 80))
def test_only_the_space_between_two_words_is_lost_at_a_line_end(words: list[str], columns: int) -> None:
    text = " ".join(" ".join(words).split(" "))
    assert " ".join(wrap(text, columns)).split() == text.split()


@given(_SENTENCES, st.integers(10, 40), st.integers(0, 4))
def test_no_line_is_wider_than_asked(text: str, columns: int, indent: int) -> None:
    for line in wrap(text, columns, "-" * indent, " " * indent):
        assert width(line) <= columns


@given(st.one_of(_ANY_WITHOUT_CONTROLS, _SENTENCES, _MIXED, _SHORT), st.integers(6, 40), st.integers(0, 4))
def test_lines_filled_at_once_are_those_filled_piece_by_piece(text: str, columns: int, indent: int) -> None:
    bare = text.strip(" ")
    fits = width(bare) <= columns - indent
    first, *rest = [bare] if fits else fill_by_piece(bare, columns - indent, columns)
    assert wrap(bare, columns, first_indent="-" * indent) == ["-" * indent + first, *rest]


@given(st.one_of(_SENTENCES, _MIXED, _SHORT), st.integers(-9, 5), st.integers(0, 12))
@example("a page of words", 1, 4)
def test_a_page_too_narrow_for_its_indent_has_room_for_something(text: str, columns: int, indent: int) -> None:
    bare, space = text.strip(" "), " " * indent
    expected = [bare] if width(bare) <= columns - indent else fill_by_piece(bare, columns - indent, columns - indent)
    assert wrap(bare, columns, space, space) == [space + line for line in expected]


@given(_MIXED)
@example("some 123 456 people")
def test_a_glance_at_a_text_hides_nothing_that_stays_whole(text: str) -> None:
    assert wholes(text) == [found.span() for found in whole().finditer(text)]


@given(_SENTENCES, st.integers(12, 40))
def test_no_line_of_chinese_or_japanese_starts_or_ends_where_it_may_not(text: str, columns: int) -> None:
    lines = wrap(text, columns)
    for before, after in pairwise(lines):
        assert after[0] not in NOT_FIRST
        assert before[-1] not in NOT_LAST


@given(_SENTENCES, _SENTENCES, st.integers(10, 80))
def test_a_url_is_never_broken(before: str, after: str, columns: int) -> None:
    assert any(URL in line for line in wrap(f"{before}{URL} {after}", columns))


def test_what_parts_lines_cannot_be_printed_so_that_what_can_be_is_one_line() -> None:
    for code in (*range(0xD800), *range(0xE000, 0x20000)):
        assert len(f"a{chr(code)}b".splitlines()) == 1 or not chr(code).isprintable()


@given(_ANY, st.integers(1, 80))
def test_lines_have_no_spaces_at_their_ends(text: str, columns: int) -> None:
    assert all(line == line.rstrip(" ") for line in wrap(text, columns))


@pytest.mark.parametrize(
    "piece",
    [
        "+44 20 7946 0018",
        "+7 (495) 498-83-67",
        "(495) 498 8367",
        "press.office@example.org",
        "www.example.org/russia/russian",
        "example.org/a/b/c",
        "46 000",
        "1 204 000",
        "report [12]",
        "report (3)",
    ],
)
def test_what_one_reads_as_one_piece_stays_whole(piece: str) -> None:
    for padding in range(1, 40):
        lines = wrap(f"{'x' * padding} {piece} tail", 40)
        assert any(piece in line for line in lines), lines


def test_a_number_in_arabic_digits_stays_whole_with_its_marks() -> None:
    for number in ("+٤٤ (٠)٢٠ ٧٩٤٦ ٠٤٤٢", "(٠٢٠) ٧٩٤٦ ٠٤٤٤", "+۹۸ ۲۱ ۸۸۷۷ ۶۶۵۵"):
        lines = wrap(settle(f"اتصلوا على الرقم {number} الآن، من فضلكم.", "rtl"), 24)
        assert sum(number in without_marks(line) for line in lines) == 1


def test_a_full_stop_after_a_url_stays_with_it() -> None:
    assert wrap(f"See {URL}.", 30) == ["See", f"{URL}."]


def test_a_chinese_comma_after_a_url_does_not_join_the_next_words_to_it() -> None:
    assert wrap("详见https://example.org/a，也可致电", 20) == ["详见", "https://example.org/a，", "也可致电"]


def test_wide_characters_count_two_columns() -> None:
    assert wrap("人权新闻室成员将于星期一举行示威", 20) == ["人权新闻室成员将于星", "期一举行示威"]


def test_a_word_wider_than_a_line_is_broken_between_characters_as_seen() -> None:
    assert wrap("e\u0301" * 25, 10) == ["e\u0301" * 10, "e\u0301" * 10, "e\u0301" * 5]


def test_a_piece_that_has_to_be_broken_still_starts_no_line_with_a_comma() -> None:
    assert wrap("aaa' 「人」、", 12) == ["aaa'", "「人」、"]


def test_the_first_line_and_the_rest_have_their_own_indents() -> None:
    assert wrap("one two three four", 10, "- ", "  ") == ["- one two", "  three", "  four"]


def test_wrapping_can_be_turned_off_and_keeps_line_breaks() -> None:
    assert wrap("a long line " * 20 + "\nsecond", None, "> ", "  ") == [
        "> " + ("a long line " * 20).strip(),
        "  second",
    ]


def test_a_no_break_space_holds() -> None:
    assert wrap("aaaa aaaa 10\u00a0km", 12) == ["aaaa aaaa", "10\u00a0km"]


def test_an_isolate_over_two_lines_is_closed_and_opened_again() -> None:
    assert wrap("aaa \u2067bbb ccc\u2069 ddd", 8) == ["aaa \u2067bbb\u2069", "\u2067ccc\u2069 ddd"]


def test_the_space_at_the_end_of_a_full_line_takes_no_room() -> None:
    assert wrap("aaaa bbbb  cc dddd eee", 9) == ["aaaa bbbb", "cc dddd", "eee"]


# Words whose parts are no words, in sentences of each language that sets no spaces.
UNSPACED = {
    "th": (
        "ครอบครัวสามร้อยครอบครัวต้องออกจากบ้านก่อนฤดูฝนในจังหวัดนี้ และรัฐบาลยังไม่ให้เหตุผลแก่ศาล โทร. +66 2 123 4567",
        ("ครอบครัว", "จังหวัด", "รัฐบาล", "เหตุผล", "+66 2 123 4567"),
    ),
    "lo": ("ຂ້ອຍຕ້ອງການໃຫ້ລັດຖະບານປ່ອຍຕົວນັກໂທດທັນທີ", ("ຕ້ອງການ", "ລັດຖະບານ", "ນັກໂທດ", "ທັນທີ")),
    "km": ("យើងសូមអំពាវនាវឱ្យរដ្ឋាភិបាលដោះលែងអ្នកទោសនយោបាយទាំងអស់", ("អំពាវនាវ", "រដ្ឋាភិបាល", "ដោះលែង", "នយោបាយ")),
    "my": ("အစိုးရသည်နိုင်ငံရေးအကျဉ်းသားအားလုံးကိုချက်ချင်းလွှတ်ပေးရမည်", ("အစိုးရ", "နိုင်ငံရေး", "အားလုံး", "ချက်ချင်း")),
}


@pytest.mark.parametrize("tag", UNSPACED)
@pytest.mark.parametrize("columns", [14, 16, 20, 24])
def test_a_line_of_a_language_without_spaces_ends_between_words(tag: str, columns: int) -> None:
    text, words = UNSPACED[tag]
    lines = wrap(text, columns)
    assert len(lines) > 1
    assert max(map(width, lines)) <= columns
    assert [(word, lines) for word in words if sum(line.count(word) for line in lines) != text.count(word)] == []


@pytest.mark.parametrize("columns", [14, 17, 20, 26, 40])
def test_a_line_of_korean_ends_between_words(columns: int) -> None:
    text = "법원은 2019년에 쫓겨난 12,480가구에 땅을 돌려주라고 했다. Lantern은 “돈을 6월까지”라고 (서울에서) 말했다."
    lines = wrap(text, columns)
    assert len(lines) > 1
    assert " ".join(lines) == text


@given(st.text(st.sampled_from("กครอบัวำที่ๆລນ້ាើងက်ျaé1"), max_size=60), st.integers(3, 30))
def test_no_line_of_a_language_without_spaces_ends_in_a_character(text: str, columns: int) -> None:
    ends = set(accumulate(map(len, wrap(text, columns))))
    assert ends <= {0, *accumulate(map(len, graphemes(text, is_extended=True)))}

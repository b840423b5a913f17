"""The reader gives text and places, guesses nothing, and refuses what a press officer cannot mean."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.fault import Faults
from pipeline.reader.decode import decode
from pipeline.reader.events import read
from pipeline.reader.tree import MapNode, Scalar, plain
from tests.examples import examples


def tree(text: str | bytes) -> tuple[MapNode | None, list[tuple[str, int, int]]]:
    """Read a text; give its tree and its faults as code, line and column."""
    faults = Faults()
    source = decode("release.yaml", text if isinstance(text, bytes) else text.encode(), faults)
    node = read(source, faults) if source else None
    return node, [(fault.code, fault.place.line, fault.place.column) for fault in faults]


def scalar(text: str, key: str = "a") -> Scalar:
    """Read a text and give one of its scalars."""
    node, _ = tree(text)
    assert node is not None
    found = node.values[key]
    assert isinstance(found, Scalar)
    return found


def test_nothing_is_guessed() -> None:
    node, faults = tree("language: no\nnumber: 010\nday: 2026-02-30\nempty:\n")
    assert node is not None
    assert plain(node) == {"language": "no", "number": "010", "day": "2026-02-30", "empty": None}
    assert faults == []


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("a: b\na: c\n", ("duplicate-key", 2, 1)),
        ("\ta: b\n", ("tab-indentation", 1, 1)),
        ("a:\n\tb: c\n", ("tab-indentation", 2, 1)),
        ("a: *b\n", ("alias", 1, 4)),
        ("a: &b c\n", ("alias", 1, 4)),
        ("a: !!str b\n", ("tag", 1, 4)),
        ("<<: {a: b}\n", ("merge-key", 1, 1)),
        ("a: b\n---\nc: d\n", ("second-document", 2, 1)),
        ("[" * 100_000, ("nested-too-deep", 1, 25)),
        ("", ("empty-file", 1, 1)),
        ("# a comment only\n", ("empty-file", 1, 1)),
        ("- a\n", ("not-fields", 1, 1)),
        ("a: b: c\n", ("yaml-syntax", 1, 5)),
        ("a: 'b\n", ("yaml-syntax", 1, 4)),
        ("a: b\x01\n", ("control-character", 1, 5)),
        ("a: b\ufdd0\n", ("control-character", 1, 5)),
        ('a: "b\\uFDD1"\n', ("control-character", 1, 4)),
        (b"a: b\nc: \xff\n", ("not-utf-8", 2, 4)),
        (b"\xef\xbb\xbfa: \xff\n", ("not-utf-8", 1, 4)),
    ],
)
def test_what_cannot_be_meant_is_refused_at_its_place(text: str | bytes, fault: tuple[str, int, int]) -> None:
    assert tree(text)[1] == [fault]


def test_a_byte_order_mark_is_accepted_and_moves_no_column() -> None:
    node, faults = tree(b"\xef\xbb\xbfa: b\n")
    assert faults == []
    assert node is not None
    assert node.keys["a"].column == 1


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("a: one two\n", (1, 8)),
        ('a: "one two"\n', (1, 9)),
        ("a: |\n  one two\n", (2, 7)),
        ("a: |\n\n  one two\n", (3, 7)),
    ],
)
def test_a_place_inside_a_text_is_its_place_in_the_file(text: str, where: tuple[int, int]) -> None:
    found = scalar(text)
    line = next(number for number, content in enumerate(found.text.split("\n"), 1) if "two" in content)
    place = found.at(line, 5, 3)
    assert (place.line, place.column) == where


def test_columns_count_characters_in_arabic_and_chinese() -> None:
    found = scalar("a: 北京 العربية two\n")
    place = found.at(1, found.text.index("two") + 1, 3)
    assert place.source.line(1)[place.column - 1 : place.end - 1] == "two"


def test_an_escape_in_quotes_points_at_the_text_and_not_at_a_wrong_column() -> None:
    found = scalar('a: "one\\ttwo"\n').at(1, 5, 3)
    assert found.source.line(1)[found.column - 1 : found.end - 1] == "two"


STYLES = ("a: >\n  {}\n", "a: >-\n  {}\nb: c\n", "a: |\n  {}\n", 'a: "{}"\nb: c\n', "a: '{}'\n", "a: {}\nb: c\n")


@examples(100)
@given(
    st.sampled_from(STYLES),
    st.lists(st.sampled_from([" ", "\n  ", "\n\n  ", "\n    ", "\n\n\n    "]), min_size=1, max_size=8),
    st.sampled_from(["\n", "\r\n"]),
)
def test_a_word_is_found_where_it_stands_however_its_lines_are_joined(style: str, gaps: list[str], end: str) -> None:
    words = [f"w{number}w" for number in range(len(gaps) + 1)]
    typed = words[0] + "".join(gap + word for gap, word in zip(gaps, words[1:], strict=True))
    found = scalar(style.format(typed).replace("\n", end))
    for word in words:
        at = found.text.index(word)
        place = found.at(found.text.count("\n", 0, at) + 1, at - found.text.rfind("\n", 0, at), len(word))
        assert place.source.line(place.line)[place.column - 1 : place.end - 1] == word


def test_signs_by_number_and_doubled_marks_are_found_too() -> None:
    for text, wanted in (('a: "it\\u00ad is\n  so\\u00ad"\n', "\\u00ad"), ("a: 'it''s\n  so'\n", "so")):
        found = scalar(text)
        at = found.text.rindex(wanted if wanted in found.text else "\u00ad")
        place = found.at(1, at + 1, 2 if wanted == "so" else 1)
        assert (place.line, place.source.line(2)[place.column - 1 : place.end - 1]) == (2, wanted)


@given(st.binary(max_size=200))
def test_any_bytes_give_a_tree_or_a_fault_and_never_an_exception(data: bytes) -> None:
    node, faults = tree(data)
    assert node is not None or faults


@given(st.text(alphabet="ab:-[]{}#&*!|>'\"%@` \n\t?,<", max_size=60))
def test_any_yaml_like_text_gives_a_tree_or_a_fault(text: str) -> None:
    node, faults = tree(text)
    assert node is not None or faults


_NUMBERED = "\nlast: lost #here\n"


@given(
    st.lists(st.sampled_from(["a: b", " c", " #d", "\t#e", "  ## F", ": |", "\n", "\n  ", "- ", "'", '"', "é"])).map(
        "".join
    )
)
def test_a_lost_end_is_told_whether_or_not_another_one_stands_in_the_file(text: str) -> None:
    # a file without any words before a # is not looked at for lost ends, and must have none
    own, told = tree(text)
    both, more = tree(text + _NUMBERED)
    if own and both and "last" in both.values and "last" not in own.values:
        *others, last = [fault for fault in more if fault[0] == "hash-in-text"]
        assert last[1] > text.count("\n")
        assert others == [fault for fault in told if fault[0] == "hash-in-text"]


@given(
    st.dictionaries(
        st.from_regex("[a-z]{1,8}", fullmatch=True),
        st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1),
    )
)
def test_quoted_texts_come_back_as_they_were_written(values: dict[str, str]) -> None:
    text = "".join(f"{key}: '{value.replace(chr(39), chr(39) * 2)}'\n" for key, value in values.items())
    node, faults = tree(text or "a: b\n")
    assert faults == []
    assert node is not None
    assert plain(node) == (values or {"a": "b"})


@pytest.mark.parametrize("sign", ["\x0b", "\x85", "\u2028"])
def test_a_word_processors_line_break_is_to_become_a_line_end(sign: str) -> None:
    faults = Faults()
    assert decode("release.yaml", f"a: Ministry{sign}of Works\n".encode(), faults) is None
    assert [(fault.code, "begin a new line" in (fault.hint or "")) for fault in faults] == [("control-character", True)]

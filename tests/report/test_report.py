"""What a press officer sees of a fault, to the letter, in a terminal, a program and a CI page."""

from __future__ import annotations

import json
import re
import tracemalloc
from pathlib import Path

import msgspec
import pytest
import wcwidth
from hypothesis import given
from hypothesis import strategies as st

from pipeline.fault import Fault, Severity
from pipeline.report import render
from pipeline.source import Place, Source
from tests.examples import examples

NAME = "releases/dam/release.yaml"


def fault(text: str, marked: str, *, severity: Severity = "error", line: int = 1, name: str = NAME) -> Fault:
    """Give a fault at a part of one line of a text."""
    source = Source(name, text)
    column = source.line(line).index(marked) + 1
    place = Place(source, line, column, column + len(marked))
    return Fault("unknown-key", "unknown key", place, "a field", "did you mean ‘headline’?", severity)


def shown(text: str, marked: str) -> tuple[str, str]:
    """Give the excerpt and the carets of a fault, as they stand behind the bar."""
    lines = render([fault(text, marked)], "text").split("\n")
    return lines[3].removeprefix("1 | "), lines[4].removeprefix("  | ")


def assert_carets_stand_under(marked: str, excerpt: str, carets: str) -> None:
    before = excerpt[: excerpt.index(marked)]
    assert wcwidth.wcswidth(before) == len(carets) - len(carets.lstrip())
    assert carets.strip() == "^" * wcwidth.wcswidth(marked)


def test_a_fault_is_told_with_its_line_and_a_caret() -> None:
    assert render([fault("type: x\nheadlin: Villagers", "headlin", line=2)], "text") == (
        "error[unknown-key]: unknown key\n"
        " --> releases/dam/release.yaml:2:1\n"
        "  |\n"
        "2 | headlin: Villagers\n"
        "  | ^^^^^^^\n"
        "  = expected: a field\n"
        "  = hint: did you mean ‘headline’?\n"
        "\n"
        "1 error in 1 file\n"
    )


def test_a_chinese_line_to_the_letter() -> None:
    assert render([fault("headline: 村民面临 驱逐", "驱逐")], "text").split("\n")[3:5] == [
        "1 | headline: 村民面临 驱逐",
        "  |                    ^^^^",
    ]


def test_an_arabic_line_to_the_letter() -> None:
    """Three isolates in their order: before the place, the place, after it."""
    assert render([fault("headline: القرى تواجه الإخلاء", "تواجه")], "text").split("\n")[3:5] == [
        "1 | \u2066headline: القرى \u2069\u2066تواجه\u2069\u2066 الإخلاء\u2069",
        "  |                 ^^^^^",
    ]


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("标题: 村民 headlin", "headlin"),
        ("kicker: 🏳️‍🌈 e\u0301te\u0301 here", "here"),
        ("عنوان: القرى headlin", "القرى"),
        ("headline: 村民 و القرى", "القرى"),
        ("می‌خواهم: بروم", "بروم"),
        ("שלום: עולם", "עולם"),
    ],
)
def test_carets_stand_under_their_text_in_every_script(text: str, marked: str) -> None:
    assert_carets_stand_under(marked, *shown(text, marked))


def test_a_tab_takes_the_columns_that_are_shown() -> None:
    assert shown("\ttype: x", "type") == ("    type: x", "    ^^^^")


def test_characters_that_would_act_on_the_terminal_are_shown_instead() -> None:
    excerpt, carets = shown("a\u202e\x1b[2Jb", "b")
    assert excerpt == "a<U+202E><U+001B>[2Jb"
    assert_carets_stand_under("b", excerpt, carets)


def test_what_a_fault_quotes_does_not_act_on_the_terminal_either() -> None:
    place = Place(Source(NAME, "type: x"), 1, 7, 8)
    told = render([Fault("unknown-value", "‘\x1b[31m\nerror’", place, "\u202ea", "\u2067b")], "text")
    assert "‘<U+001B>[31m<U+000A>error’" in told
    assert not set(told) & {"\x1b", "\u202e", "\u2067"}


@pytest.mark.parametrize("letter", ["x", "村", "e\u0301", "ق"])
def test_a_long_line_is_cut_around_its_place(letter: str) -> None:
    excerpt, carets = shown(letter * 300 + " headlin " + letter * 300, "headlin")
    seen = excerpt.replace("\u2066", "").replace("\u2069", "")
    assert seen.startswith("…")
    assert seen.endswith("…")
    assert wcwidth.wcwidth(seen[1]) != 0
    assert 95 <= wcwidth.wcswidth(seen) <= 102
    assert_carets_stand_under("headlin", excerpt, carets)


def test_a_place_longer_than_what_is_shown_is_marked_as_far_as_it_is_shown() -> None:
    excerpt, carets = shown("a: " + "村" * 200, "村" * 200)
    assert len(carets) == wcwidth.wcswidth(excerpt) - 1


def test_a_place_past_the_end_of_its_line_has_one_caret() -> None:
    source = Source(NAME, "lead:")
    told = render([Fault("empty-field", "empty", Place(source, 1, 6, 7))], "text")
    assert told.split("\n")[3:5] == ["1 | lead:", "  |      ^"]


def test_a_place_on_an_empty_line_has_no_excerpt() -> None:
    told = render([Fault("empty-file", "this file is empty", Place.start_of(Source(NAME, "")))], "text")
    assert told == f"error[empty-file]: this file is empty\n --> {NAME}:1:1\n\n1 error in 1 file\n"


def test_the_last_line_counts() -> None:
    found = [fault("a", "a"), fault("b", "b", name="b.yaml"), fault("c", "c", severity="warning")]
    assert render(found, "text").split("\n")[-2] == "2 errors, 1 warning in 2 files"
    assert render(found[2:], "text").split("\n")[-2] == "1 warning in 1 file"
    assert render([], "text") == ""


def test_colour_comes_only_when_asked_for_and_changes_nothing_else() -> None:
    found = [fault("headlin: القرى", "headlin"), fault("c", "c", severity="warning")]
    plain, coloured = render(found, "text"), render(found, "text", colour=True)
    assert "\033" not in plain
    assert "\033[1m\033[31merror[unknown-key]\033[0m: unknown key" in coloured
    assert "\033[33m^\033[0m" in coloured
    for code in ("\033[0m", "\033[1m", "\033[31m", "\033[33m", "\033[34m"):
        coloured = coloured.replace(code, "")
    assert coloured == plain


def test_programs_get_the_same_keys_always() -> None:
    place = Place(Source(NAME, "headlin: القرى"), 1, 1, 8)
    assert json.loads(render([Fault("unknown-key", "unknown key", place)], "json")) == [
        {
            "code": "unknown-key",
            "severity": "error",
            "message": "unknown key",
            "expected": None,
            "hint": None,
            "file": NAME,
            "line": 1,
            "column": 1,
            "end_column": 8,
        }
    ]
    assert json.loads(render([], "json")) == []


def test_a_ci_page_gets_commands_with_everything_escaped() -> None:
    place = Place(Source("a,b:c%.yaml", "x"), 1, 1, 2)
    told = render([Fault("yaml-syntax", "100%: a,\r\nb", place, "c", "d", "warning")], "github")
    assert told == (
        "::warning file=a%2Cb%3Ac%25.yaml,line=1,col=1,endColumn=2,title=yaml-syntax::"
        "100%25: a,%0D%0Ab%0Aexpected: c%0Ahint: d\n"
    )


def test_every_shape_takes_any_number_of_faults() -> None:
    found = [fault("a", "a"), fault("b", "b")]
    assert len(json.loads(render(found, "json"))) == 2
    assert len(render(found, "github").splitlines()) == 2
    assert Path(NAME).name in render(found, "text")


def test_a_fault_in_a_long_line_is_kept_with_little_of_it_and_shown_the_same() -> None:
    words = " ".join(f"word{number}" for number in range(9000))
    source = Source(NAME, f"body: {words}\n")
    for number in (0, 30, 4000, 8999):
        column = source.line(1).index(f"word{number}") + 1
        whole = Fault("x", "y", Place(source, 1, column, column + len(f"word{number}")))
        kept = whole.alone
        assert len(msgspec.json.encode(kept)) < 1000
        assert render([kept], "text") == render([whole], "text") == render([kept.alone], "text")
        assert render([kept], "github") == render([whole], "github")


def test_thousands_of_faults_in_one_long_line_take_little_room() -> None:
    source = Source(NAME, "body: " + "слово " * 10_000)
    faults = [Fault("x", "y", Place(source, 1, 7 + 6 * number, 12 + 6 * number)).alone for number in range(7473)]
    data = msgspec.json.encode(faults)
    tracemalloc.start()
    read = msgspec.json.decode(data, type=tuple[Fault, ...])
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(read) == 7473
    assert peak < 16_000_000


def _many(count: int, message: str = "unknown key ‘headlin’", hint: str = "did you mean ‘headline’?") -> list[Fault]:
    """Give the same fault in many files."""
    return [
        Fault(
            "unknown-key",
            message,
            Place(Source(f"releases/{number:03}/release.yaml", "headlin: x"), 1, 1, 8),
            "a field",
            hint,
        )
        for number in range(count)
    ]


@pytest.mark.parametrize("hint", [None, "remove it", "it has these fields: ‘status’, ‘headline’, ‘lead’"])
def test_faults_whose_hints_say_another_thing_are_told_apart(hint: str | None) -> None:
    fields = "it has these fields: ‘contact’, ‘headline’, ‘body’"
    told = render([*_many(2, hint=fields), *(msgspec.structs.replace(each, hint=hint) for each in _many(2))], "text")
    assert told.count("error[unknown-key]") == 2
    assert told.count("= and 1 more place:") == 2
    assert "likewise" not in told


def test_a_fault_that_many_places_share_is_told_once_with_its_count() -> None:
    twice = Fault(
        "unknown-key",
        "unknown key ‘headlin’",
        Place(Source("releases/002/release.yaml", ""), 7, 3, 8),
        "a field",
        "did you mean ‘headlines’?",
    )
    assert render([*_many(3), twice], "text") == (
        "error[unknown-key]: unknown key ‘headlin’\n"
        " --> releases/000/release.yaml:1:1\n"
        "  |\n"
        "1 | headlin: x\n"
        "  | ^^^^^^^\n"
        "  = expected: a field\n"
        "  = hint: did you mean ‘headline’? (so it is here; likewise in the other places)\n"
        "  = and 3 more places:\n"
        "    releases/001/release.yaml:1:1; releases/002/release.yaml:1:1, 7:3\n"
        "\n"
        "4 errors in 3 files\n"
    )


@pytest.mark.parametrize("count", [1, 2, 40, 400])
def test_programs_are_given_every_place_and_people_so_many_that_they_can_be_read(count: int) -> None:
    faults = _many(count)
    assert len(json.loads(render(faults, "json"))) == count
    assert render(faults, "github").count("::error ") == count
    told = render(faults, "text")
    assert told.count("error[unknown-key]") == 1
    assert told.count("release.yaml:1:1") == min(count, 61)
    assert ("press check --format json" in told) is (count > 61)
    assert told.endswith(f"\n{count} error{'' if count == 1 else 's'} in {count} file{'' if count == 1 else 's'}\n")
    assert max(len(line) for line in told.splitlines()) <= 120


def test_what_differs_in_its_words_its_gravity_or_what_is_expected_is_told_by_itself() -> None:
    (one,) = _many(1)
    others = [
        msgspec.structs.replace(one, message="unknown key ‘kickr’"),
        msgspec.structs.replace(one, severity="warning"),
        msgspec.structs.replace(one, expected="another field"),
        msgspec.structs.replace(one, code="unknown-value"),
    ]
    told = render([one, *others], "text")
    assert told.count(" --> ") == 5
    assert "more place" not in told


@examples(40)
@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("xyz"), st.integers(1, 9)), max_size=30, unique=True))
def test_every_fault_has_its_place_in_what_is_told_and_none_is_counted_twice(found: list[tuple[str, str, int]]) -> None:
    faults = [
        Fault("unknown-key", message, Place(Source(f"{name}.yaml", ""), line, 1, 2)) for message, name, line in found
    ]
    told = render(faults, "text")
    blocks = told.split("\n\n")[: len({message for message, _, _ in found})]
    placed = [
        (block.split(": ")[1].split("\n")[0], name, int(line))
        for block in blocks
        for name, lines in re.findall(r"([xyz])\.yaml:((?:\d:1(?:, )?)+)", block)
        for line in re.findall(r"(\d):1", lines)
    ]
    assert sorted(placed) == sorted(found)

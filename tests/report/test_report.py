"""What a press officer sees of a fault, to the letter."""

from __future__ import annotations

import json

import wcwidth

from pipeline.fault import Fault
from pipeline.report import render
from pipeline.source import Place, Source


def fault(text: str, marked: str, code: str = "unknown-key") -> Fault:
    """Give a fault at a part of the first line of a text."""
    source = Source("releases/dam/release.yaml", text)
    column = text.index(marked) + 1
    return Fault(code, f"unknown key ‘{marked}’", Place(source, 1, column, column + len(marked)), "a field", "did you mean ‘headline’?")


def test_a_fault_is_told_with_its_line_and_a_caret() -> None:
    assert render([fault("headlin: Villagers", "headlin")], "text") == (
        "error[unknown-key]: unknown key ‘headlin’\n"
        " --> releases/dam/release.yaml:1:1\n"
        "  |\n"
        "1 | headlin: Villagers\n"
        "  | ^^^^^^^\n"
        "  = expected: a field\n"
        "  = hint: did you mean ‘headline’?\n"
        "\n"
        "1 error in 1 file\n"
    )


def test_the_caret_stands_under_chinese_by_its_width() -> None:
    lines = render([fault("标题: 村民 headlin", "headlin")], "text").split("\n")
    line, caret = lines[3], lines[4]
    assert caret.index("^") == wcwidth.wcswidth(line[: line.index("headlin")])


def test_the_caret_stands_under_arabic_in_logical_order() -> None:
    lines = render([fault("عنوان: القرى headlin", "القرى")], "text").split("\n")
    line, caret = lines[3], lines[4]
    assert line.endswith("\u202c")
    shown = line.replace("\u202d", "").replace("\u202c", "")
    assert caret.index("^") == wcwidth.wcswidth(shown[: shown.index("القرى")])
    assert caret.count("^") == wcwidth.wcswidth("القرى")


def test_a_direction_control_is_shown_and_does_not_act() -> None:
    assert "a<U+202E>b" in render([fault("a\u202eb", "b")], "text")


def test_a_long_line_is_cut_around_its_place() -> None:
    lines = render([fault("x" * 300 + "headlin" + "y" * 300, "headlin")], "text").split("\n")
    assert "headlin" in lines[3]
    assert len(lines[3]) < 120
    assert lines[4].index("^") == lines[3].index("headlin")


def test_programs_get_the_same_keys_always() -> None:
    found = json.loads(render([fault("headlin: x", "headlin")], "json"))
    assert found == [
        {
            "code": "unknown-key", "severity": "error", "message": "unknown key ‘headlin’", "expected": "a field",
            "hint": "did you mean ‘headline’?", "file": "releases/dam/release.yaml", "line": 1, "column": 1, "end_column": 8,
        }
    ]  # fmt: skip


def test_a_ci_page_gets_commands_with_everything_escaped() -> None:
    source = Source("a,b:c.yaml", "x")
    told = render([Fault("yaml-syntax", "100%\nwrong", Place(source, 1, 1, 2))], "github")
    assert told == "::error file=a%2Cb%3Ac.yaml,line=1,col=1,endColumn=2,title=yaml-syntax::100%25%0Awrong\n"


def test_no_fault_prints_nothing_for_a_person() -> None:
    assert render([], "text") == ""

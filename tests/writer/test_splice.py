"""A file's text changes where it was asked to, and nowhere else: whatever the text, whatever the style."""

from __future__ import annotations

import copy
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.fault import Faults
from pipeline.reader.decode import CONTROL
from pipeline.reader.events import read
from pipeline.reader.tree import plain
from pipeline.source import Source
from pipeline.writer.scalars import UnwritableError
from pipeline.writer.splice import fresh, spliced
from tests.examples import examples

ROOT = Path(__file__).parent.parent.parent
SAMPLES = sorted([*ROOT.glob("releases/*/*.yaml"), *ROOT.glob("appeals/*/*.yaml"), ROOT / "newsroom.yaml"])

# One text in every style, with a remark wherever YAML lets one stand; XX is where it goes.
STYLES = {
    "plain": "XX: old text   # a remark",
    "plain over lines": "XX: old text that\n  goes on",
    "single": "XX: 'old text'   # a remark",
    "double": 'XX: "old text"   # a remark',
    "literal": "XX: |   # a remark\n  old\n\n  text\n",
    "literal, stripped": "XX: |-\n  old\n",
    "literal, kept": "XX: |+\n  old\n\n",
    "literal, indented by hand": "XX: |4\n      old\n    text\n",
    "folded": "XX: >-\n  old text\n  goes on\n\n  and on",
    "open": "XX:   # a remark",
    "in braces": "XX: {a: one, b: old text, c: three}   # a remark",
    "in brackets": "XX: [one, old text, three]",
}
FRAME = "# above\nfirst: 'kept'   # as it is\n\n{}\n\n# below\nlast:\n    - kept,   # too\n    - {{x: 1,y:   2}}\n"
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=60).filter(lambda text: not CONTROL.search(text))
SIGNS = [
    *(
        "word",
        " ",
        "  ",
        "\n",
        "\n\n",
        ": ",
        " #",
        "#",
        "- ",
        "'",
        '"',
        "{",
        "}",
        "[",
        ",",
        "|",
        ">",
        "\t",
        "*",
        "&",
        "!",
        "%",
    ),
    *("@", "`", "? ", "~", "no", "010", "ä", "ب", "中", "…", "---", "...", "\\", "\r", "\u00a0", "\ufeff", "😀"),
]
LIKELY = st.lists(st.sampled_from(SIGNS), max_size=12).map("".join)


def _tree(text: str) -> dict[str, object]:
    faults = Faults()
    tree = read(Source("x.yaml", text), faults)
    assert tree is not None
    assert not faults.errors, list(faults)
    found = plain(tree)
    assert isinstance(found, dict)
    return found


def _with(tree: dict[str, object], text: str) -> dict[str, object]:
    match tree["XX"]:
        case dict() as group:
            return {**tree, "XX": {**group, "b": text}}
        case list() as entries:
            return {**tree, "XX": [entries[0], text, entries[2]]}
        case _:
            return {**tree, "XX": text}


@examples(30)
@given(text=TEXT | LIKELY)
@pytest.mark.parametrize("windows", [False, True])
@pytest.mark.parametrize("style", STYLES)
def test_any_text_in_any_style_reads_back_and_every_other_byte_stays(style: str, windows: bool, text: str) -> None:  # noqa: FBT001
    before = FRAME.format(STYLES[style])
    before = before.replace("\n", "\r\n") if windows else before
    wanted = _with(_tree(before), text)
    after = spliced(Source("x.yaml", before), wanted)
    assert _tree(after) == wanted
    start = before.index("XX")
    assert after.startswith(before[:start])
    assert after.endswith(before[before.index("# below") :])
    if "a remark" in before:
        assert "# a remark" in after


@pytest.mark.parametrize(
    ("style", "text", "written"),
    [
        ("plain", "new text", "XX: new text   # a remark"),
        ("plain", "new: text", 'XX: "new: text"   # a remark'),
        ("single", "it's new", "XX: 'it''s new'   # a remark"),
        ("double", "new", 'XX: "new"   # a remark'),
        ("literal", "new\n\ntext\n", "XX: |   # a remark\n  new\n\n  text\n"),
        ("literal", "new: # text", "XX: |-   # a remark\n  new: # text\n"),
        ("folded", "new text", "XX: >-\n  new text\n"),
        ("open", "new text", "XX: new text   # a remark"),
        ("in braces", "b, c", 'XX: {a: one, b: "b, c", c: three}   # a remark'),
    ],
)
def test_a_style_is_kept_where_it_can_hold_the_text(style: str, text: str, written: str) -> None:
    before = FRAME.format(STYLES[style])
    assert written in spliced(Source("x.yaml", before), _with(_tree(before), text))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: "/".join(path.parts[-2:]))
def test_a_sample_that_holds_what_is_wanted_stays_byte_for_byte(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert spliced(Source(path.name, text), _tree(text)) == text
    assert _tree(fresh(_tree(text))) == _tree(text)


def test_fields_and_entries_are_added_where_the_tree_has_them_and_nothing_else_moves() -> None:
    before = "a: 1 # one\nc:\n- x: 1   # first\n# the end\n"
    wanted = {"a": "1", "b": {"d": "two\n", "e": None}, "c": [{"x": "1", "y": "2"}, {"x": "3"}], "f": ["4"]}
    after = spliced(Source("x.yaml", before), wanted)
    assert after == (
        "a: 1 # one\nb:\n  d: |\n    two\n  e:\nc:\n- x: 1   # first\n  y: 2\n- x: 3\nf:\n  - 4\n# the end\n"
    )


def test_what_is_not_wanted_is_removed_with_its_line() -> None:
    before = "a: 1\nb: |\n  two\n  three\nc: 4 # four\nd: {e: 5, f: 6}\n"
    assert spliced(Source("x.yaml", before), {"a": "1", "c": "4", "d": {"f": "6"}}) == "a: 1\nc: 4 # four\nd: {f: 6}\n"


def test_a_file_that_ends_without_a_line_end_goes_on_to() -> None:
    before = "a: 1\nb: two"
    assert spliced(Source("x.yaml", before), {"a": "3", "b": "two", "c": "4"}) == "a: 3\nb: two\nc: 4"


def test_a_text_that_no_file_of_a_newsroom_may_hold_is_refused_and_not_written() -> None:
    with pytest.raises(UnwritableError):
        spliced(Source("x.yaml", "a: 1\n"), {"a": "\x07"})


tree_of = st.recursive(
    TEXT | LIKELY | st.none(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(LIKELY.filter(str.strip), inner, max_size=3),
    max_leaves=8,
)
trees = st.dictionaries(st.sampled_from("abcd"), tree_of, min_size=1)


@examples(150)
@given(before=trees, after=trees)
def test_any_tree_becomes_any_other(before: dict[str, object], after: dict[str, object]) -> None:
    text = fresh(before)
    assert _tree(text) == before
    assert _tree(spliced(Source("x.yaml", text), copy.deepcopy(after))) == after

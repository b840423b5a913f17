"""Whose a remark is, and what becomes of a file in each way that people write one."""

from __future__ import annotations

import pytest

from pipeline.source import Source
from pipeline.writer.changing import Changed, changed
from pipeline.writer.operations import Insert, Move, Operation, Remove, Rename, SetText, SetValue
from pipeline.writer.scalars import UnwritableError
from pipeline.writer.splice import spliced

CONTACTS = """\
# Invented: everybody here.
contacts:  # the desk knows them all
# on leave until May
- name: Flora  # first name only
  phones: ["+44 20 7946 0101", "+44 20 7946 0102"]  # both ring
  # speaks Russian

- name: Salma
  note: |
    Call before noon.
  # not on Fridays

# Nobody else, please.

- # a volunteer
  name: 弗洛拉  # مؤقت
# the end
"""


def do(text: str, *operations: Operation) -> Changed:
    return changed(Source("x.yaml", text), operations)


def test_an_entry_takes_its_remarks_along_and_what_stands_between_entries_stays() -> None:
    assert do(CONTACTS, Move(("contacts",), 2, 0)).text == (
        "# Invented: everybody here.\ncontacts:  # the desk knows them all\n"
        "- # a volunteer\n  name: 弗洛拉  # مؤقت\n\n"
        "# on leave until May\n- name: Flora  # first name only\n"
        '  phones: ["+44 20 7946 0101", "+44 20 7946 0102"]  # both ring\n  # speaks Russian\n\n'
        "# Nobody else, please.\n\n"
        "- name: Salma\n  note: |\n    Call before noon.\n  # not on Fridays\n# the end\n"
    )


def test_a_removed_entry_takes_its_remarks_and_no_blank_lines_pile_up() -> None:
    found = do(CONTACTS, Remove(("contacts", 1)))
    assert found.text == CONTACTS.replace("- name: Salma\n  note: |\n    Call before noon.\n  # not on Fridays\n\n", "")
    assert do(found.text, SetText(("contacts", 0, "name"), "Fiona"), *found.removed).text == CONTACTS.replace(
        "Flora ", "Fiona "
    )


def test_a_key_moves_behind_its_hyphen_with_its_remark_and_back() -> None:
    before = "c:\n  - a: 1  # one\n    # two\n    b: 2\n"
    there = do(before, Move(("c", 0), 1, 0)).text
    assert there == "c:\n  - # two\n    b: 2\n    a: 1  # one\n"
    assert do(there, Move(("c", 0), 0, 1)).text == before


def test_what_has_no_other_entry_goes_with_it_and_comes_back() -> None:
    before = "a: 1\n# whom to ask\nc:  # by phone\n  # first\n  - {n: [x]}  # only\n\nd: 2\n"
    found = do(before, Remove(("c", 0, "n", 0)))
    assert found.text == "a: 1\n\nd: 2\n"
    assert found.removed[0].route == ()
    assert found.removed[0].key == "c"
    assert do(found.text, *found.removed).text == before


@pytest.mark.parametrize(
    "operation",
    [
        Remove(("a",)),
        Remove(("b",)),
        Remove(("a", 0)),
        Move(("a",), 0, 1),
        Move((), 0, 1),
        Rename(("b",), "c"),
        Rename(("a",), "\x07"),
        SetText(("b",), "x"),
        SetText((), "x"),
        SetText(("a",), "\x07"),
        SetValue(("b", "c"), "x"),
        Insert(("b",), 0, "x"),
        Remove(("b", 0)),
        Remove(()),
        Move(("a",), 0, 0),
        Rename(("a", 0), "b"),
        Insert(("a",), 0, "x"),
        Insert((), 2, "x", "b"),
        Insert((), 0, "x", "a"),
        Insert((), 0, "x"),
    ],
)
def test_what_does_not_fit_the_file_is_refused(operation: Operation) -> None:
    with pytest.raises(UnwritableError):
        do("a: x\n", operation)


def test_a_new_key_comes_before_the_first_that_follows_it_and_below_what_is_said_of_the_file() -> None:
    order = ("headline", "lead", "quotes", "contacts", "links")
    found = do(CONTACTS, SetValue(("quotes",), {"q": {"text": "Yes."}}, order), SetValue(("links",), ["x"], order))
    assert found.text == CONTACTS.replace("contacts:  #", "quotes:\n  q:\n    text: Yes.\ncontacts:  #").replace(
        "# the end", "links:\n  - x\n# the end"
    )
    assert do(CONTACTS, SetValue(("contacts", 0, "role"), "Editor", ("name", "role", "phones"))).text == (
        CONTACTS.replace("  phones:", "  role: Editor\n  phones:")
    )


def test_a_new_entry_is_set_apart_as_all_others_are() -> None:
    before = "quotes:\n  a: 1\n\n  b: 2  # two\nc: 3\n"
    assert do(before, Insert(("quotes",), 0, "0", "n")).text == before.replace("  a: 1", "  n: 0\n\n  a: 1")
    assert do(before, Insert(("quotes",), 2, "0", "n")).text == before.replace("# two", "# two\n\n  n: 0")


def test_a_list_of_other_entries_leaves_what_is_said_of_the_key_and_of_none() -> None:
    before = "c:  # k\n  # x\n  - x  # x\n\n  # none\n\n  - y  # y\nd:\n  a: 1  # one\n"
    assert do(before, SetValue(("c",), ["n", {"o": "p"}, "q"]), SetValue(("d",), {"b": "2"})).text == (
        "c:  # k\n  - n\n  - o: p\n  - q\n\n  # none\n\nd:\n  b: 2\n"
    )


@pytest.mark.parametrize("empty", ["c:", "c: []", "c: {}"])
def test_what_is_empty_gets_its_first_entry(empty: str) -> None:
    key = "k" if "{" in empty else None
    found = do(f"{empty}  # none yet\n", Insert(("c",), 0, "x", key)).text
    assert "x" in found
    assert found.splitlines()[0].endswith("  # none yet")


@pytest.mark.parametrize(
    ("before", "operation", "after"),
    [
        ("t: [a, b,  # both\n  c]\n", Move(("t",), 2, 0), "t: [c, a,  # both\n  b]\n"),
        ("t: [a,  # one\n  b]\n", Remove(("t", 1)), "t: [a,  # one\n  ]\n"),
        ("t: [\n  a  # one\n]\n", Insert(("t",), 1, "b"), "t: [\n  a,  # one\n  b\n]\n"),
        ("t: [a, b]  # two\n", Remove(("t", 1)), "t: [a]  # two\n"),
        ("t: {a: 1, b: 2}\n", Insert(("t",), 0, "3", "c"), "t: {c: 3, a: 1, b: 2}\n"),
        ("c:\n  - a\n# none's\n  - b\n", Move(("c",), 1, 0), "c:\n  - b\n# none's\n  - a\n"),
        ("? a  # one\n: 1\nb: 2\n", Move((), 0, 1), "b: 2\n? a  # one\n: 1\n"),
        ("# file\na: 1\n# two\nb: 2\n", Move((), 1, 0), "# file\n\n# two\nb: 2\na: 1\n"),
        ("c:\r\n- a # one\n- b\n- d\r\n", Move(("c",), 1, 0), "c:\r\n- b\n- a # one\n- d\r\n"),
        ("c:\n- a # one\n- b", Move(("c",), 0, 1), "c:\n- b\n- a # one"),
    ],
)
def test_each_way_to_write_a_list(before: str, operation: Operation, after: str) -> None:
    assert do(before, operation).text == after


@pytest.mark.parametrize("index", [0, 1])
def test_a_block_whose_words_depend_on_what_follows_says_the_same_elsewhere_and_comes_back(index: int) -> None:
    for before in ("c:\n  - |\n    one\n  - |\n    two", "c:\n  - |+\n    one\n\n  - x # x\n\n\n  - y # y\n"):
        found = do(before, Remove(("c", index)))
        assert do(found.text, *found.removed).text == before
        do(before, Move(("c",), index, 1 - index))  # what it gives is read again


def test_a_wanted_tree_leaves_a_remark_with_what_it_was_said_of() -> None:
    before = "c:\n  # of x\n  - x # x\n  - {a: 1, b: 2} # m\n  # of y\n  - y # y\n  - z # z\n"
    wanted = {"c": ["z", {"a": "1", "b": "3"}, "n", "x"]}
    assert spliced(Source("x.yaml", before), wanted) == (
        "c:\n  - z # z\n  - {a: 1, b: 3} # m\n  - n\n  # of x\n  - x # x\n"
    )

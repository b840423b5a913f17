"""What is typed into an entry goes into that entry, whatever an editor did to its list meanwhile, or is told."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.desk.form.context import FormContext
from pipeline.desk.saving.edit import TextEdit, tree_of, with_texts
from pipeline.desk.saving.entries import Asked, GoneError, as_now, with_asked
from pipeline.desk.saving.same_entries import Lineage
from pipeline.desk.words import desk_words
from pipeline.document.release import Release
from pipeline.reader.tree import Route
from pipeline.source import Source
from pipeline.writer.changing import changed
from pipeline.writer.operations import Insert, Move, Operation, Remove, SetText
from tests.desk.forms import settings
from tests.examples import examples
from tests.small import RELEASE

NAMES = ("Ada Adams", "Bo Berg", "Cy Clark", "Di Dahl", "Ed Evans")
FILE = RELEASE.replace(
    "contacts: [press-office]\n",
    "contacts:\n"
    + "".join(f"- name: {name}\n  email: {name[:2].lower()}@example.org\n" for name in NAMES)
    + "keywords: [dam, river, valley, village]\n",
)
LISTS = ("contacts", "keywords")


@st.composite
def operations(draw: st.DrawFn, text: str) -> str:
    """Do to a file what somebody in an editor might: other entries, other places, other texts; some lists go whole."""
    for number in range(draw(st.integers(0, 6))):
        tree = tree_of(Source("", text))
        route: Route = (draw(st.sampled_from([name for name in LISTS if name in tree] or ["headline"])),)
        if route == ("headline",):
            return text
        entries = tree[str(route[0])]
        index = draw(st.integers(0, len(entries) - 1))
        is_group = route == ("contacts",)
        new: Any = {"name": f"New {number}", "email": f"new{number}@example.org"} if is_group else f"new word {number}"
        at = (*route, index, "email") if is_group else (*route, index)
        shown = entries[index]["email"] if is_group else entries[index]
        every: list[Operation] = [
            Insert(route, draw(st.integers(0, len(entries))), new),
            Remove((*route, index)),
            Move(route, index, draw(st.integers(0, len(entries) - 1))),
            SetText(at, f"{shown}x"),
        ]
        text = changed(Source("", text), [draw(st.sampled_from(every))]).text
    return text


def lineage_of(*texts: str) -> Lineage:
    found = Lineage()
    for number, text in enumerate(texts):
        found.saw(str(number), tree_of(Source("", text)))
    return found


@given(st.data())
@examples(200)
def test_a_text_goes_into_its_own_entry_or_is_told(data: st.DataObject) -> None:
    then = data.draw(operations(FILE))
    now = data.draw(operations(then))
    tree = tree_of(Source("", then))
    name = data.draw(st.sampled_from([each for each in LISTS if each in tree] or [""]))
    if not name:
        return
    index = data.draw(st.integers(0, len(tree[name]) - 1))
    entry = tree[name][index]
    field = data.draw(st.sampled_from(["name", "email", "role"])) if name == "contacts" else ""
    route: Route = (name, index, field) if field else (name, index)
    base = entry.get(field, "") if field else entry
    typed = f"{base} TYPED"
    found = with_texts(Source("", now), Release, [TextEdit(route, base, typed, "0")], lineage_of(then, now))
    after, before = tree_of(Source("", found.text)).get(name, []), tree_of(Source("", now)).get(name, [])
    if found.conflicts:
        assert found.text == now
        assert found.conflicts[0].mine == typed
        return
    changes = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
    ((old, new),) = changes
    # an entry is its own: the editor changes e-mails only, by adding to them, and no name twice
    if field:
        assert old["name"] == entry["name"]
        assert new[field].endswith("TYPED")
    else:
        assert old.rstrip("x") == entry.rstrip("x")
        assert new == typed


@given(st.data())
@examples(100)
def test_an_operation_is_done_to_its_own_entry_or_refused(data: st.DataObject) -> None:
    then = data.draw(operations(FILE))
    now = data.draw(operations(then))
    tree = tree_of(Source("", then))
    if "contacts" not in tree:
        return
    entries = tree["contacts"]
    index = data.draw(st.integers(0, len(entries) - 1))
    try:
        asked = as_now(Asked("remove", ("contacts", index), drawn="0"), lineage_of(then, now))
    except GoneError:
        return
    done = with_asked(Source("", now), Release, asked, FormContext(settings(), desk_words("en")))
    left = [each["name"] for each in tree_of(Source("", done.text)).get("contacts", [])]
    there = [each["name"] for each in tree_of(Source("", now))["contacts"]]
    assert sorted([*left, entries[index]["name"]]) == sorted(there)
    assert done.undo is not None
    again = with_asked(
        Source("", done.text),
        Release,
        Asked("undo", asked.route, undo=done.undo),
        FormContext(settings(), desk_words("en")),
    )
    assert again.text == now


@given(st.data())
@examples(100)
def test_what_was_removed_comes_back_after_other_edits(data: st.DataObject) -> None:
    context = FormContext(settings(), desk_words("en"))
    index = data.draw(st.integers(0, len(NAMES) - 1))
    removed = with_asked(Source("", FILE), Release, Asked("remove", ("contacts", index)), context)
    assert removed.undo is not None
    now = data.draw(operations(removed.text))
    lineage = lineage_of(removed.text, now)
    asked = as_now(Asked("undo", ("contacts", index), drawn="0", undo=removed.undo), lineage)
    done = with_asked(Source("", now), Release, asked, context)
    there = tree_of(Source("", now)).get("contacts", [])
    back = tree_of(Source("", done.text))["contacts"]
    entry = tree_of(Source("", FILE))["contacts"][index]
    assert entry in back
    back.remove(entry)
    assert back == there


@pytest.mark.parametrize("base", ["", "Press officer"])
def test_a_field_that_is_alike_in_every_entry_is_not_mistaken(base: str) -> None:
    role = f"  role: {base}\n" if base else ""
    then = RELEASE.replace("[press-office]", f"\n- name: Ada Adams\n{role}- name: Bo Berg\n{role}".rstrip("\n"))
    now = then.replace("- name: Ada", f"- name: Cy Clark\n{role}- name: Ada")
    edit = TextEdit(("contacts", 1, "role"), base, "Director", "0")
    found = tree_of(Source("", with_texts(Source("", now), Release, [edit], lineage_of(then, now)).text))
    assert found["contacts"][2] == {"name": "Bo Berg", "role": "Director"}
    # nobody knows the state that the page was drawn from: told, and not written into somebody else’s entry
    lost = with_texts(Source("", now), Release, [edit], Lineage())
    assert lost.text == now
    assert lost.conflicts[0].is_gone


def test_an_entry_stays_while_its_only_text_is_typed_anew() -> None:
    text = RELEASE + "spokespeople:\n- name: Ada\n- name: Bo\n"
    emptied = with_texts(
        Source("", text), Release, [TextEdit(("spokespeople", 0, "name"), "Ada", "", "0")], lineage_of(text)
    )
    assert len(tree_of(Source("", emptied.text))["spokespeople"]) == 2


def test_entries_keep_their_numbers_through_many_states_of_typing() -> None:
    text, lineage = RELEASE + "keywords: [a, b]\n", Lineage()
    lineage.saw("start", tree_of(Source("", text)))
    for number in range(30):
        text = text.replace("[a", f"[{number} entirely other words, a" if number == 29 else "[a")
        lineage.saw(str(number), tree_of(Source("", text.replace("b]", f"{'x' * number}]"))), only_texts=number < 29)
    assert lineage.now("start", ("keywords", 1)) is None or lineage.now("start", ("keywords", 1)) == ("keywords", 2)
    assert lineage.now("28", ("keywords", 0)) == ("keywords", 1)
    assert lineage.moved("28")

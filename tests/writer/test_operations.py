"""An operation changes its entry and no other; remarks stay with what they are said of; what is done can be undone."""

from __future__ import annotations

from hypothesis import assume, given, note
from hypothesis import strategies as st

from pipeline.source import Source
from pipeline.writer.changing import Changed, changed
from pipeline.writer.operations import Insert, Move, Operation, Remove, Rename, SetText
from pipeline.writer.spans import held, spans
from pipeline.writer.splice import spliced
from tests.examples import examples
from tests.writer.documents import Document, Entry, Group, Route, Text, documents


def do(text: str, *operations: Operation) -> Changed:
    note(text)
    for each in operations:
        note(str(each))
    found = changed(Source("x.yaml", text), operations)
    note(found.text)
    return found


def lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.strip()]


def group_of(document: Document, data: st.DataObject, at_least: int = 1) -> tuple[Route, Group]:
    groups = [(route, group) for route, group in document.groups() if len(group.entries) >= at_least]
    assume(groups)
    return data.draw(st.sampled_from(groups))


@examples(400, slow=True)
@given(document=documents())
def test_a_random_file_reads_as_its_model(document: Document) -> None:
    note(document.text)
    assert held(spans(document.text)) == document.root.tree


@examples(600, slow=True)
@given(document=documents(), data=st.data())
def test_what_is_moved_takes_its_remarks_along_and_comes_back(document: Document, data: st.DataObject) -> None:
    route, group = group_of(document, data, 2)
    index, to = (data.draw(st.integers(0, len(group.entries) - 1)) for _ in range(2))
    before = document.text
    group.entries.insert(to, group.entries.pop(index))
    assume(route or group.gaps[0] or not group.entries[0].lead)  # it would be said of the file
    there = do(before, Move(route, index, to)).text
    assert there == document.text
    assert do(there, Move(route, to, index)).text == before


@examples(600, slow=True)
@given(document=documents(), data=st.data())
def test_what_is_removed_takes_its_remarks_and_nothing_else_and_can_be_put_back(
    document: Document, data: st.DataObject
) -> None:
    route, group = group_of(document, data)
    step = data.draw(st.sampled_from(document.keys(group)))
    before = document.text
    route = (*route, step)
    gone = route
    while len(gone) > 1 and isinstance(parent := document.at(gone[:-1]), Group) and len(parent.entries) == 1:
        gone = gone[:-1]
    inside = document.at(gone[:-1])
    assert isinstance(inside, Group)
    assume(len(inside.entries) > 1)
    index = document.keys(inside).index(gone[-1])
    if index == len(inside.entries) - 1:
        inside.comma = True
    del inside.entries[index]
    # what stands above it and is no entry's stays
    gap = inside.gaps.pop(index)
    if index < len(inside.gaps):
        inside.gaps[index] = [*gap, *inside.gaps[index]]
    else:
        inside.tail = [*gap, *inside.tail]
    after = do(before, Remove(route))
    assert lines(after.text) == lines(document.text)
    assert do(after.text, *after.removed).text == before


@examples(400, slow=True)
@given(document=documents(), data=st.data())
def test_what_is_put_in_changes_nothing_else(document: Document, data: st.DataObject) -> None:
    route, group = group_of(document, data)
    index = data.draw(st.integers(0, len(group.entries)))
    before = document.text
    key = None if group.is_list else "new"
    group.entries.insert(index, Entry(Text("words"), key))
    group.gaps.insert(min(index + (index == 0), len(group.gaps)), [])
    after = do(before, Insert(route, index, "words", key)).text
    assert lines(after) == lines(document.text)
    again = do(after, Remove((*route, index if key is None else key))).text
    # between brackets, a comma may stay behind what is last again
    assert again == before or (group.form == "lines" and again.replace(",", "") == before.replace(",", ""))


@examples(400, slow=True)
@given(document=documents(), data=st.data())
def test_a_key_is_renamed_where_it_stands_and_back(document: Document, data: st.DataObject) -> None:
    route, group = group_of(document, data)
    assume(not group.is_list)
    entry = data.draw(st.sampled_from(group.entries))
    before, old = document.text, str(entry.key)
    entry.key = "new"
    after = do(before, Rename((*route, old), "new")).text
    assert after == document.text
    assert do(after, Rename((*route, "new"), old)).text == before


@examples(400, slow=True)
@given(document=documents(), data=st.data())
def test_a_text_is_set_where_it_stands(document: Document, data: st.DataObject) -> None:
    route, group = group_of(document, data)
    index = data.draw(st.integers(0, len(group.entries) - 1))
    text = group.entries[index].value
    assume(isinstance(text, Text) and text.style in ("plain", "single", "double"))
    assert isinstance(text, Text)
    before = document.text
    text.words = "other"
    assert do(before, SetText((*route, document.keys(group)[index]), "other")).text == document.text


@examples(300, slow=True)
@given(document=documents(), data=st.data())
def test_a_wanted_tree_gives_what_the_operation_gives(document: Document, data: st.DataObject) -> None:
    route, group = group_of(document, data, 2)
    values = [str(each.value.tree) for each in group.entries]
    assume(len(set(values)) == len(values))
    index, to = (data.draw(st.integers(0, len(values) - 1)) for _ in range(2))
    step = document.keys(group)[index]
    moves = group.is_list and data.draw(st.booleans())
    operation: Operation = Move(route, index, to) if moves else Remove((*route, step))
    there = do(document.text, operation).text
    wanted = held(spans(there))
    assert isinstance(wanted, dict)
    assert spliced(Source("x.yaml", document.text), wanted) == there


@examples(200, slow=True)
@given(document=documents(), data=st.data())
def test_what_was_removed_comes_back_in_whatever_order_it_went(document: Document, data: st.DataObject) -> None:
    before, operations = document.text, []
    for _ in range(data.draw(st.integers(2, 4))):
        route, group = group_of(document, data, 2)
        index = data.draw(st.integers(0, len(group.entries) - 1))
        operations.append(Remove((*route, document.keys(group)[index])))
        del group.entries[index]
        del group.gaps[index]
    after = do(before, *operations)
    assert do(after.text, *after.removed).text == before

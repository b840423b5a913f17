"""What is laid over a source's tree is words; what has no place there is told where it stands, and changes nothing."""

from __future__ import annotations

import pytest

from pipeline.document.merge import merge, with_local
from pipeline.document.shape import Outline, Shape, Unit
from pipeline.fault import Fault, Faults
from pipeline.reader.events import read
from pipeline.reader.tree import MapNode, plain
from pipeline.source import Source

TEXT = Shape(unit=Unit())
BOX = Outline(fields={"id": Shape(), "text": TEXT}, identity=("id",))
OUTLINE = Outline(
    fields={
        "headline": TEXT,
        "date": Shape(),
        "dateline": Shape(group=Outline(fields={"place": TEXT, "day": Shape()})),
        "boxes": Shape(items=Shape(group=BOX)),
        "notes": Shape(items=TEXT),
        "names": Shape(values=TEXT),
        "local": Shape(group=Outline(fields={"call": TEXT}, own_readers=True)),
    }
)
SOURCE = """\
headline: Eviction
date: 2026-05-01
dateline: {place: Oslo, day: Friday}
boxes: [{id: one, text: First}, {id: two, text: Second}]
notes: [Here, There]
names: {road: The road, dam: The dam}
local: {call: Come}
"""


def tree(text: str, name: str = "item.yaml") -> MapNode:
    found = read(Source(name, text), Faults())
    assert found is not None
    return found


def shown(made: MapNode) -> dict[str, object]:
    return {key: plain(node) for key, node in made.values.items()}


def merged(texts: str, source: str = SOURCE) -> tuple[MapNode, tuple[Fault, ...]]:
    faults = Faults()
    made = merge(OUTLINE, tree(source), tree(texts, "nb.yaml"), faults)
    return made, tuple(faults)


def untouched(source: str = SOURCE) -> dict[str, object]:
    return {key: value for key, value in shown(tree(source)).items() if key != "local"}


def changed(texts: str, source: str = SOURCE) -> dict[str, object]:
    """Give what a translation changes; it must be without fault."""
    made, faults = merged(texts, source)
    assert faults == ()
    own, now = untouched(source), shown(made)
    assert set(now) == set(own)
    return {key: value for key, value in now.items() if value != own[key]}


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ("headline: Utkastelse", {"headline": "Utkastelse"}),
        ("dateline: {place: Bergen}", {"dateline": {"place": "Bergen", "day": "Friday"}}),
        ("boxes: [{id: two, text: Ny}]", {"boxes": [{"id": "one", "text": "First"}, {"id": "two", "text": "Ny"}]}),
        ("notes: [Her, Der]", {"notes": ["Her", "Der"]}),
        ("names: {dam: Demningen}", {"names": {"road": "The road", "dam": "Demningen"}}),
    ],
)
def test_a_text_stands_where_the_sources_stood_and_the_rest_is_the_sources(texts: str, expected: object) -> None:
    assert changed(texts) == expected


def test_a_text_that_was_left_empty_leaves_the_sources_and_one_in_quotes_takes_it_away() -> None:
    assert changed("headline:\nnotes:\n") == {}
    assert changed('headline: ""') == {"headline": ""}


def test_what_a_source_says_to_its_own_readers_is_no_translations_to_have() -> None:
    made, _ = merged("headline: Utkastelse")
    assert "local" not in made.values
    own = tree("local: {call: Kom}")
    assert shown(with_local(made, own))["local"] == {"call": "Kom"}
    assert with_local(made, tree("headline: x")) is made


WRONG = [
    ("headline: [a]", "headline", "text", 1),
    ("dateline: Bergen", "dateline", "fields, as in the source", 1),
    ("boxes: Andre", "boxes", "a list, as in the source", 1),
    ("boxes:\n  - {id: two, text: [a]}", "boxes.two.text", "text", 2),
    ("names: Demningen", "names", "the same keys as in the source", 1),
]


@pytest.mark.parametrize(("texts", "name", "expected", "line"), WRONG)
def test_another_shape_than_the_sources_is_told_and_the_sources_stands(
    texts: str, name: str, expected: str, line: int
) -> None:
    made, (fault,) = merged(texts)
    assert (fault.code, fault.message) == ("wrong-shape", f"‘{name}’ does not have the source’s shape")
    assert (fault.expected, fault.place.source.name, fault.place.line) == (expected, "nb.yaml", line)
    assert shown(made) == untouched()


@pytest.mark.parametrize("texts", ["dateline: {place: Bergen}", "boxes: [{id: one, text: A}]", "names: {dam: Dam}"])
def test_where_the_source_itself_has_another_shape_the_translation_is_compared_with_that(texts: str) -> None:
    name = texts.partition(":")[0]
    source = f"headline: Eviction\n{name}: One line\n"
    made, (fault,) = merged(texts, source)
    assert (fault.code, fault.expected) == ("wrong-shape", "the same shape as in the source")
    assert shown(made) == untouched(source)


NOTHING = [
    ("names: {damm: Demningen}", "names.damm", "did you mean ‘dam’?"),
    ("boxes: [{id: tvo, text: Andre}]", "boxes.tvo", "did you mean ‘two’?"),
    ("notes: [Her, Der, Overalt]", "notes.3", None),
    ("boxes: [{id: one, text: A}, {id: two, text: B}, {text: C}]", "boxes.3", None),
]


@pytest.mark.parametrize(("texts", "name", "hint"), NOTHING)
def test_a_text_that_the_source_has_not_translates_nothing_and_the_nearest_name_is_given(
    texts: str, name: str, hint: str | None
) -> None:
    _, (fault,) = merged(texts)
    assert (fault.code, fault.message) == ("unknown-text", f"‘{name}’ translates nothing: the source has no such text")
    assert fault.hint == hint


def test_a_text_behind_one_that_translates_nothing_is_taken_all_the_same() -> None:
    made, (fault,) = merged("boxes: [{id: three, text: Tredje}, {id: one, text: Første}]")
    assert fault.code == "unknown-text"
    assert shown(made)["boxes"] == [{"id": "one", "text": "Første"}, {"id": "two", "text": "Second"}]


def test_a_field_that_the_source_leaves_out_is_told_by_its_name_and_no_fact_is_proposed() -> None:
    _, (fault,) = merged("headline: Utkastelse", "date: 2026-05-01\nnotes: [Here]\n")
    assert fault.message == "‘headline’ translates nothing: the source has no such text"
    _, (fault,) = merged("dateline: {place: Bergen}", "dateline: {day: Friday}")
    assert fault.message == "‘dateline.place’ translates nothing: the source has no such text"
    _, (fault,) = merged("dateline: {place: Bergen}", "date: 2026-05-01\nheadline: Eviction\n")
    assert "‘date’" not in str(fault.hint)
    _, (fault,) = merged("notes: [Her]", "date: 2026-05-01\nnames: {road: The road}\n")
    assert fault.hint == "did you mean ‘names’?"


def test_a_fact_a_field_for_own_readers_and_an_unknown_one_are_told_and_change_nothing() -> None:
    made, faults = merged("date: 2026-06-01\nlocal: {call: Kom}\nheadlin: Nytt\nboxes: [{id: one}]\n")
    assert [(each.code, each.place.line) for each in faults] == [
        ("not-translatable", 1),
        ("not-translatable", 2),
        ("unknown-key", 3),
    ]
    assert shown(made) == untouched()

"""Each fault of a file stands at the field that it is of; none is lost, and none told twice."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from msgspec.structs import replace

from pipeline.checks.whole_newsroom import check
from pipeline.desk.form import form_of
from pipeline.desk.form.place import route_of, within
from pipeline.document.appeal import Appeal
from pipeline.document.release import Release
from pipeline.fault import Fault, Faults
from pipeline.newsroom.files import Folder, ItemFiles, NewsroomFiles
from pipeline.reader.decode import decode
from pipeline.reader.events import read
from pipeline.reader.tree import MapNode, Route
from pipeline.source import Place, Source
from tests.desk.forms import context, fields_of, form, told, tree_of
from tests.desk.serving import DRAFT, Desk
from tests.small import TEMPLATES

HERE = Path(__file__).parents[1] / "faulty"
NEWSROOM = HERE / "newsroom"
FOLDERS: dict[str, Folder] = {"appeal": "appeals", "release": "releases"}
# What can stand at no field: it is of the file, of what acts write, or of another item.
OF_THE_FILE = {
    "unknown-value", "empty-field", "wrong-shape", "notice-without-withdrawal", "withdrawn-without-notice",
    "order-of-times", "invalid-date", "invalid-time", "missing-field", "older-model", "newer-model",
}  # fmt: skip


@cache
def checked() -> tuple[tuple[Path, type[Release | Appeal], MapNode, tuple[Fault, ...]], ...]:
    """Give each faulty release and appeal that can be read, with its faults; all were checked in one newsroom."""
    items, paths = [], {}
    media = {path.name: path.read_bytes() for path in (NEWSROOM / "releases/good/media").iterdir()}
    for path in sorted(HERE.glob("*.yaml")):
        kind = re.search(r"(?m)^# as: (\w+)", path.read_text(encoding="utf-8", errors="replace"))
        folder = FOLDERS.get(kind[1] if kind else "release")
        if folder:
            items.append(ItemFiles(folder, path.stem, path.read_bytes(), {}, media))
            paths[items[-1].source_name] = path, Appeal if folder == "appeals" else Release
    words = {Path(name).stem: data for name, data in TEMPLATES.files.items() if name.startswith("words/")}
    found = check(NewsroomFiles((NEWSROOM / "newsroom.yaml").read_bytes(), words, tuple(items)))
    cases = []
    for name, (path, model) in paths.items():
        source = decode(name, path.read_bytes(), Faults())
        tree = read(source, Faults()) if source else None
        if tree is not None:
            faults = tuple(fault for fault in found.faults if fault.place.source.name == name)
            cases.append((path, model, tree, faults))
    return tuple(cases)


def test_enough_faulty_files_are_looked_at() -> None:
    assert len(checked()) > 150
    assert sum(len(faults) for *_, faults in checked()) > 200


def test_every_fault_of_every_faulty_file_is_told_once() -> None:
    for path, model, tree, faults in checked():
        drawn = form_of(model, tree, faults, context())
        shown = [(each.code, each.line, each.column, each.message) for each in told(drawn)]
        expected = [(each.code, each.place.line, each.place.column, each.message) for each in faults]
        assert Counter(shown) == Counter(expected), path.name


def test_what_is_told_elsewhere_is_of_no_field() -> None:
    """Nearly every fault has its field; what is left is of what acts write, or of the file."""
    for path, model, tree, faults in checked():
        drawn = form_of(model, tree, faults, context())
        routes = {(fault.code, fault.place.line, fault.place.column): route_of(fault, model, tree) for fault in faults}
        for each in drawn.faults_elsewhere:
            route = routes[each.code, each.line, each.column]
            assert not route or route[0] in {"status", "withdrawn", "published_at", "updated_at", "corrections",
                                             "closed", "model"}, (path.name, each)  # fmt: skip
            assert route or (each.line, each.column) == (1, 1) or each.code in OF_THE_FILE, (path.name, each)


SOUND = "type: press-release\nlanguage: en\nheadline: a\ndateline: {date: 2031-03-04}\n"


@pytest.mark.parametrize(
    ("more", "code", "at"),
    [
        ("kickr: x", "unknown-key", ("kickr",)),
        ("embargo: {lifts_at: 2031-03-04 09:00, timezone: CET}", "unknown-timezone", ("embargo", "timezone")),
        ("embargo: {lifts_at: 2031-03-04 09:00}", "missing-field", ("embargo", "timezone")),
        ("quotes:\n  a: {text: b}", "missing-field", ("quotes", "a", "speaker")),
        ("links:\n  - {text: b}", "missing-field", ("links", 0, "url")),
        ("links:\n  - text: b\n    url: c", "bad-link", ("links", 0, "url")),
        ("country: [NO, Narnia]", "unknown-country", ("country", 1)),
        ("country: Narnia", "unknown-country", ("country",)),
        ("boxes: [{id: A b, text: c}]", "invalid-key", ("boxes", 0)),
        ("quotes:\n  A b: {text: c, speaker: d}", "invalid-key", ("quotes", "A b")),
        ("body: |\n  One.\n\n  <b>Two</b>\nkicker: x", "raw-html", ("body",)),
        ("questions: []\nlinks: a", "wrong-shape", ("links",)),
    ],
)
def test_a_fault_stands_at_its_field(more: str, code: str, at: Route) -> None:
    text = SOUND + "status: draft\n" + more + "\n"
    found = faults_of(text)
    drawn = form(text, found)
    assert {field.route for field in fields_of(drawn) for fault in field.faults if fault.code == code} == {at}
    part = next(part for part in drawn.parts if part.name == at[0])
    assert code in {fault.code for fault in part.faults}
    assert part.is_open
    for entry in part.field.entries:
        assert entry.faults == tuple(within(entry.field))


def faults_of(text: str) -> tuple[Fault, ...]:
    words = {Path(name).stem: data for name, data in TEMPLATES.files.items() if name.startswith("words/")}
    files = NewsroomFiles(
        (NEWSROOM / "newsroom.yaml").read_bytes(), words, (ItemFiles("releases", "item", text.encode(), {}, {}),)
    )
    source = Source("item.yaml", text)
    own = (each for each in check(files).faults if each.place.source.name == "releases/item/release.yaml")
    return tuple(replace(each, place=Place(source, each.place.line, each.place.column, each.place.end)) for each in own)


def test_the_words_at_fault_are_found_in_the_text_of_their_field() -> None:
    text = (
        SOUND + "status: draft\nkicker: 'The  dams'\n"
        "body: |\n  One, two.\n\n  See <b>that</b> now.\nlead: >\n  One\n  <i>.\n"
    )
    found = [
        (field.name, fault.code, field.value[fault.start : fault.start + fault.length])
        for field in fields_of(form(text, faults_of(text)))
        for fault in field.faults
        if fault.start is not None
    ]
    assert {("kicker", "double-space", "  "), ("body", "raw-html", "<b>")} <= set(found)
    assert "lead" not in {name for name, _, _ in found}


def test_nearly_every_fault_within_a_text_says_where() -> None:
    drawn = [form_of(model, tree, faults, context()) for _, model, tree, faults in checked()]
    inside = [fault for each in drawn for field in fields_of(each) if field.has_control for fault in field.faults]
    assert sum(fault.start is not None for fault in inside) > len(inside) * 0.75


def test_a_missing_headline_stands_at_the_headline() -> None:
    text = "type: press-release\nstatus: draft\nlanguage: en\ndateline: {date: 2031-03-04}\n"
    drawn = form(text, faults_of(text))
    assert [field.route for field in fields_of(drawn) if field.faults] == [("headline",)]


def test_the_page_is_told_of_a_missing_field_as_the_form_says_it(desk: Desk) -> None:
    item = "releases/2026-05-02-draft"
    text = DRAFT + "embargo: {lifts_at: 2031-03-04 09:00}\n"
    (desk.folder / item / "release.yaml").write_text(text, encoding="utf-8")
    fields = desk.ask("GET", f"/items/{item}/state").json["fields"]
    assert isinstance(fields, list)
    (zone,) = (each for each in fields if each["route"] == ["embargo", "timezone"])
    assert [(each["message"], each["hint"]) for each in zone["faults"]] == [("This is needed.", "")]


def test_a_fault_of_the_whole_file_is_told_elsewhere() -> None:
    source = Source("item.yaml", SOUND)
    found = form(SOUND, [Fault("missing-file", "there is no such file", Place.start_of(source))])
    assert [each.code for each in found.faults_elsewhere] == ["missing-file"]


def test_a_fault_of_another_file_is_told_elsewhere() -> None:
    text = SOUND + "status: draft\nkickr: x\n"
    other = form_of(Release, tree_of(text, "nb.yaml"), faults_of(text), context())
    assert [each.code for each in other.faults_elsewhere] == ["unknown-key"]

"""What “Add” writes is what the file needs there, with nothing made up; what is emptied goes, unless it is needed."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.desk.form.new import Add, NewEntry, entry_for_new, key_for, value_for_new
from pipeline.desk.form.order import order_of
from pipeline.desk.saving.edit import as_written
from pipeline.document.appeal import Appeal
from pipeline.document.base import Model
from pipeline.document.release import Release
from pipeline.reader.tree import Route
from pipeline.source import Source
from pipeline.writer.splice import spliced
from tests.desk.forms import SAMPLES, context, field_at, fields_of, form, model_of, tree_of
from tests.small import RELEASE

FILE = tree_of(
    "type: press-release\nlanguage: ar\nquotes: {torill-aasheim: {text: a, speaker: b}}\n"
    "targets: [{id: minister, office: Minister}]\n"
)


@pytest.mark.parametrize(
    ("model", "add", "expected"),
    [
        (Release, Add(("quotes",), "Quote", "Torill Aasheim"),
         NewEntry("torill-aasheim-2", {"text": "", "speaker": "Torill Aasheim"})),
        (Release, Add(("quotes",), "Quote"), NewEntry("quotes", {"text": "", "speaker": ""})),
        (Release, Add(("contacts",), "choice", "press-office"), NewEntry(None, "press-office")),
        (Release, Add(("contacts",), "Contact"), NewEntry(None, {"name": ""})),
        (Release, Add(("media",), "file", "a.jpg"), NewEntry(None, {"file": "a.jpg", "alt": ""})),
        (Release, Add(("media",), "file", "a.mp4"), NewEntry(None, {"file": "a.mp4", "title": ""})),
        (Release, Add(("questions",), "QuestionGroup"), NewEntry(None, {"items": [{"question": "", "answer": ""}]})),
        (Release, Add(("country",), "new", "NO"), NewEntry(None, "NO")),
        (Release, Add(("notes_to_editors",), "new"), NewEntry(None, "")),
        (Release, Add(("addressees",), "Addressee"), NewEntry(None, {"name": ""})),
        (Release, Add(("events",), "Event"), NewEntry(None, {"title": "", "starts": ""})),
        (Appeal, Add(("targets",), "Target", "Minister"), NewEntry(None, {"id": "minister-2", "office": "Minister"})),
        (Appeal, Add(("targets", 0, "salutations"), "language", "fr"), NewEntry("fr", "")),
        (Appeal, Add(("persons_at_risk",), "PersonAtRisk"), NewEntry(None, {"name": "", "name_public": "no"})),
        (Appeal, Add(("persons_at_risk",), "GroupAtRisk"), NewEntry(None, {"name": "", "group": "yes"})),
        (Appeal, Add(("previous",), "choice", "2026-valley"), NewEntry(None, "2026-valley")),
        (Appeal, Add(("letters",), "Letter"),
         NewEntry(None, {"target": "", "language": "ar", "subject": "", "text": "", "closing": ""})),
    ],
)  # fmt: skip
def test_an_entry_has_what_it_needs_and_nothing_made_up(model: type[Model], add: Add, expected: NewEntry) -> None:
    assert entry_for_new(model, FILE, add, context()) == expected


@pytest.mark.parametrize(
    ("model", "add", "expected"),
    [
        (Release, Add(("kicker",)), ""),
        (Release, Add(("embargo",)), {"lifts_at": "", "timezone": "Europe/Oslo"}),
        (Release, Add(("demands",)), {"items": [""]}),
        (Release, Add(("links",)), []),
        (Release, Add(("quotes",)), {}),
        (Release, Add(("contacts",), "choice", "press-office"), ["press-office"]),
        (Appeal, Add(("targets", 0, "address")), {"lines": [""], "country": ""}),
        (Appeal, Add(("targets", 0, "salutations"), "language", "fr"), {"fr": ""}),
    ],
)
def test_what_was_not_there_begins_with_what_it_needs(model: type[Model], add: Add, expected: object) -> None:
    assert value_for_new(model, FILE, add, context()) == expected


@pytest.mark.parametrize(
    ("words", "taken", "key"),
    [
        ("Torill Aasheim", (), "torill-aasheim"),
        ("Torill Aasheim", ("torill-aasheim", "torill-aasheim-2"), "torill-aasheim-3"),
        ("Министр обороны", (), "ministr-oborony"),
        ("!", (), "entry"),
        ("The Minister for Land, Water and the Whole of the Country", (), "the-minister-for-land-water-and-the"),
    ],
)
def test_a_key_is_made_of_words(words: str, taken: tuple[str, ...], key: str) -> None:
    assert key_for(words, taken) == key


@pytest.mark.parametrize(
    ("route", "text", "kept"),
    [
        (("kicker",), "  ", None),
        (("headline",), "", ""),
        (("kicker",), "x", "x"),
        (("quotes", "a", "speaker"), "", ""),
        (("quotes", "a", "role"), "", None),
        (("notes_to_editors", 0), "", ""),
    ],
)
def test_an_emptied_field_goes_unless_it_is_needed(route: Route, text: str, kept: str | None) -> None:
    assert as_written(Release, route, text, "") == kept


@pytest.mark.parametrize("model", [Release, Appeal])
def test_every_part_that_is_added_can_be_written_and_is_then_drawn(model: type[Model]) -> None:
    start = f"type: {'press-release' if model is Release else 'urgent-appeal'}\nlanguage: en\n"
    for name in order_of(model)[: -len(("type", "language"))]:
        value = value_for_new(model, tree_of(start), Add((name,)), context())
        text = spliced(Source("item.yaml", start), {"type": start.split()[1], "language": "en", name: value})
        part = form(text).part(name)
        assert part is not None
        assert part.field.is_used, text


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.parent.name)
def test_every_addition_of_a_form_gives_something(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    tree = tree_of(text)
    for field in fields_of(form(text)):
        for addition in field.adds:
            given = addition.choices[0].value if addition.choices else "nb" if addition.asks else ""
            made = entry_for_new(model_of(tree), tree, Add(field.route, addition.name, given), context())
            assert (made.key is None) == (field.kind == "list"), field.route
            assert made.value is not None


def test_a_text_for_every_language_keeps_its_field() -> None:
    drawn = form(RELEASE.replace("contacts: [press-office]", "contacts: [{name: a}]"))
    assert field_at(drawn, "contacts", 0, "name").kind == "local"

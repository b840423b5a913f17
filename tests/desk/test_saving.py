"""What somebody types goes into the file, and nothing else of the file changes; two who type lose nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.desk.edits import model_of
from pipeline.desk.form.context import FormContext
from pipeline.desk.form.draw import form_of
from pipeline.desk.form.shapes import Field
from pipeline.desk.saving.edit import TextEdit, as_shown, text_at, tree_of, with_texts
from pipeline.desk.saving.merge import merged
from pipeline.desk.saving.same_entries import Lineage
from pipeline.desk.saving.wrapped import shown, written
from pipeline.desk.words import desk_words
from pipeline.document.release import Release
from pipeline.fault import Faults
from pipeline.newsroom.settings import reload_settings
from pipeline.newsroom.shared_files import SharedFiles
from pipeline.reader.events import read
from pipeline.source import Source
from tests.examples import one_in
from tests.small import NEWSROOM, RELEASE, TEMPLATES

ROOT = Path(__file__).parents[2]
SAMPLES = sorted([*ROOT.glob("releases/*/release.yaml"), *ROOT.glob("appeals/*/appeal.yaml")])

LINES = st.sampled_from(
    ["word", "two words", "- entry", "# head", "> said", "| a | b |", "1. one", "end\\", "end  ", "", "", "[^1]: note"]
)
TEXTS = st.lists(LINES, max_size=14).map("\n".join)


@given(TEXTS)
def test_a_text_that_nobody_touched_goes_back_as_it_stood(text: str) -> None:
    text = text.rstrip("\n")
    assert written(shown(text), text) == text


@given(TEXTS, TEXTS)
def test_what_is_typed_is_what_is_shown_again(before: str, typed: str) -> None:
    before, typed = before.rstrip("\n"), shown(typed)
    assert shown(written(typed, before)) == typed


@given(TEXTS, TEXTS, TEXTS)
def test_a_merge_has_what_each_typed_or_is_none(base: str, mine: str, theirs: str) -> None:
    assert merged(base, mine, base) == mine
    assert merged(base, base, theirs) == theirs
    assert merged(base, mine, mine) == mine
    assert merged(base, mine, theirs) == merged(base, theirs, mine)


def test_two_who_type_in_different_paragraphs_lose_nothing() -> None:
    base = "One.\n\nTwo.\n\nThree."
    mine = "One here.\n\nTwo.\n\nThree."
    assert merged(base, mine, "One.\n\nTwo.\n\nThree there.") == "One here.\n\nTwo.\n\nThree there."
    assert merged(base, "One here.\n\nTwo.\n\nThree.", "One there.\n\nTwo.\n\nThree.") is None
    assert merged(base, "Two.\n\nThree.", "One.\n\nTwo.\n\nThree.\n\nFour.") == "Two.\n\nThree.\n\nFour."
    assert merged(base, f"{base}\n\nMine.", f"{base}\n\nTheirs.") is None  # whose comes first, only they can say


def _fields(path: Path) -> Iterator[tuple[Source, Field]]:
    key = path.relative_to(ROOT).parent.as_posix()
    source = Source(f"{key}/{path.name}", path.read_text(encoding="utf-8"))
    tree = read(source, Faults())
    assert tree is not None
    shared = SharedFiles.of(NEWSROOM.encode(), TEMPLATES.files)
    loaded = reload_settings(shared.settings, shared.words, shared.english).loaded
    assert loaded is not None
    context = FormContext(loaded.settings, desk_words("en"), shown=shown)
    form = form_of(model_of(key, path.name), tree, (), context)
    for part in form.parts:
        for field in part.field.all_fields():
            if field.has_control and not field.is_raw:
                yield source, field


def drawn(source: Source) -> Lineage:
    """Give what the desk knows after a page was drawn from a file: its state is called “now”."""
    found = Lineage()
    found.saw("now", tree_of(source))
    return found


@pytest.mark.parametrize("path", one_in(3, SAMPLES), ids=lambda path: path.parent.name)
def test_saving_what_the_form_shows_changes_no_byte_of_a_sample(path: Path) -> None:
    fields = list(_fields(path))
    model = model_of(path.relative_to(ROOT).parent.as_posix(), path.name)
    source = fields[0][0]
    edits = [TextEdit(field.route, field.value, field.value, "now") for _, field in fields if field.value]
    found = with_texts(source, model, edits, drawn(source))
    assert found.text == fields[0][0].text
    assert not found.conflicts


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.parent.name)
def test_an_edit_changes_its_own_lines_only(path: Path) -> None:
    fields = list(_fields(path))
    model = model_of(path.relative_to(ROOT).parent.as_posix(), path.name)
    for source, field in fields[:: max(1, len(fields) // 12)]:
        typed = f"{field.value} xyz" if field.value else "xyz"
        found = with_texts(source, model, [TextEdit(field.route, field.value, typed, "now")], drawn(source))
        assert as_shown(model, field.route, text_at(tree_of(Source("", found.text)), field.route)) == typed
        before, after = source.text.split("\n"), found.text.split("\n")
        start = next(index for index, (one, other) in enumerate(zip(before, after, strict=False)) if one != other)
        kept = sum(one == other for one, other in zip(reversed(before), reversed(after), strict=False))
        assert start + kept >= len(before) - max(12, field.value.count("\n") + len(field.value) // 60 + 3)


def test_an_emptied_field_goes_and_a_needed_one_stays() -> None:
    source = Source("", RELEASE + "kicker: Dam\n")
    gone = with_texts(source, Release, [TextEdit(("kicker",), "Dam", "")]).text
    assert gone == RELEASE
    stays = with_texts(source, Release, [TextEdit(("headline",), "Villagers face eviction", "")]).text
    assert "headline: ''" in stays or 'headline: ""' in stays


def test_a_new_field_stands_where_the_model_has_it() -> None:
    text = with_texts(Source("", RELEASE), Release, [TextEdit(("kicker",), "", "Dam")]).text
    assert text == RELEASE.replace("headline:", "kicker: Dam\nheadline:")
    embargo = with_texts(Source("", RELEASE), Release, [TextEdit(("embargo", "timezone"), "", "Europe/Oslo")]).text
    assert "embargo:\n  timezone: Europe/Oslo\n" in embargo


def test_both_texts_are_given_back_where_two_changed_one() -> None:
    source = Source("", RELEASE)
    found = with_texts(source, Release, [TextEdit(("headline",), "What it was", "Mine")])
    assert found.text == RELEASE
    (conflict,) = found.conflicts
    assert (conflict.mine, conflict.theirs) == ("Mine", "Villagers face eviction")


def test_a_text_finds_its_entry_again_after_another_was_put_before_it() -> None:
    source = Source("", RELEASE + "keywords: [new, dam, river]\n")
    found = with_texts(source, Release, [TextEdit(("keywords", 0), "dam", "dams")])
    assert "keywords: [new, dams, river]\n" in found.text

"""The form has every text of a file once, with the file's own words, in the order of the page."""

from __future__ import annotations

import random
import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.desk.form.order import NEVER, group_of, open_at_start, order_of
from pipeline.document.appeal import Appeal
from pipeline.document.base import Model
from pipeline.document.release import Release
from pipeline.formats.registry import FORMATS
from pipeline.pictures.prepare import prepare_all
from tests.desk.forms import SAMPLES, field_at, fields_of, form, is_no_field, scalars, tree_of
from tests.examples import examples
from tests.saying.readers import read_web
from tests.saying.typed import KINDS, MEDIA, NEWSROOM_TEXT, marked, source, texts_of
from tests.small import NEWSROOM, TEMPLATES, item, made


def compare(text: str) -> None:
    tree, drawn = tree_of(text), form(text)
    controls = [field for field in fields_of(drawn) if field.has_control and field.is_used]
    texts = {route: node.text for route, node in scalars(tree) if not is_no_field(route)}
    assert Counter(field.route for field in controls) == Counter(list(texts))
    assert {field.route: field.value for field in controls} == texts


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.parent.name)
def test_every_text_of_a_sample_is_in_one_field_as_it_stands_there(path: Path) -> None:
    compare(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.parent.name)
@examples(24)
@given(seed=st.integers(0, 1_000_000))
def test_every_text_of_any_file_is_in_one_field(path: Path, seed: int) -> None:
    """Also where a list stands for a text, a text for a group, or a key that nobody knows."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    lines = path.read_text(encoding="utf-8").split("\n")
    wrong = (
        "kickr: x",
        "headline: [a, {b: c}]",
        "embargo: soon",
        "dateline: {dat: 1, date: [2]}",
        "quotes: [a]",
        "contacts: {a: b}",
        "country: NO",
    )
    top = [at for at, line in enumerate(lines) if re.match(r"[a-z_]+:( [^|>]|$)", line)]
    if chance.random() < 0.8:
        put = chance.choice(wrong)
        own = next((at for at in top if lines[at].startswith(put.partition(":")[0] + ":")), None)
        if own is not None:
            end = next((at for at in range(own + 1, len(lines)) if re.match(r"[a-z_#]", lines[at])), len(lines))
            lines[own:end] = [put]
        else:
            lines.append(put)
    compare("\n".join(lines) + "\n")


def page_order(kind: str) -> dict[str, int]:
    """Fill an item, set its page, and say where on it each part begins."""
    texts = texts_of(kind)
    typed = [marked(number, "plain", rich=rich) for number, (_, _, rich) in enumerate(texts, 100)]
    given_file = source(kind, typed)
    (edition,) = made(
        item(given_file, "appeals" if "appeal" in kind else "releases", media=MEDIA), newsroom=NEWSROOM + NEWSROOM_TEXT
    ).values()
    page = next(
        artefact.data
        for each in FORMATS
        for artefact in each.render(edition, TEMPLATES, prepare_all(MEDIA))
        if artefact.name.endswith(".html")
    )
    seen = read_web(page).text
    found: dict[str, int] = {}
    for number, (_, route, _) in enumerate(texts, 100):
        # the card to act names the petition first, and the petition names its targets too
        at = (seen.rfind if route[0] == "petition" else seen.find)(f"q{number}z")
        if at >= 0 and (route[0] != "targets" or route[-1] == "channel_note"):
            found[str(route[0])] = min(at, found.get(str(route[0]), at))
    found["contacts"] = seen.index("press@example.org")
    return found


@pytest.mark.parametrize("kind", ["release", "appeal"])
def test_the_parts_stand_in_the_order_in_which_a_reader_meets_them(kind: str) -> None:
    model, found = KINDS[kind][0], page_order(kind)
    # the equals of a joint statement are its masthead; as a part it is where they are named in the story
    found.pop("issuers", None)
    expected = [name for name in order_of(model) if name in found]
    assert len(expected) > 18
    assert sorted(expected, key=found.__getitem__) == expected


@pytest.mark.parametrize("model", [Release, Appeal])
def test_each_field_of_an_item_has_its_place_or_is_written_by_acts(model: type[Model]) -> None:
    assert sorted(order_of(model)) == sorted(model.model_fields.keys() - NEVER)
    assert {group_of(name) for name in order_of(model)} == {"text", "people", "pictures", "dates", "reference"}


@pytest.mark.parametrize(
    ("kind", "more"),
    [
        ("press-release", set()), ("media-advisory", {"events", "spokespeople"}), ("joint-statement", {"issuers"}),
        ("open-letter", {"addressees", "salutation", "closing", "issuers"}),
    ],
)  # fmt: skip
def test_a_new_item_opens_with_what_its_kind_needs(kind: str, more: set[str]) -> None:
    drawn = form(f"type: {kind}\nlanguage: en\n")
    names = {part.name for part in drawn.parts} - {"type", "language"}
    assert names == {"headline", "lead", "body", "dateline", "contacts", "topics"} | more == open_at_start(kind)
    offered = {offer.name for group in drawn.more for offer in group.offers}
    assert offered == set(order_of(Release)) - names - {"type", "language"}


def test_a_texts_language_and_direction_are_its_own() -> None:
    drawn = form(
        "type: urgent-appeal\nlanguage: ar\nheadline: x\nquotes: {a: {text: b, text_language: en, speaker: c}}\n"
        "targets: [{id: m, email: a@example.org, salutations: {zh-Hans: d}}]\nletters: [{target: m, language: fr, "
        "subject: e, text: f, closing: g}]\nsee_also: [{title: h, title_language: nb, url: https://example.org}]\n"
    )
    found = {
        route: (field_at(drawn, *route).language, field_at(drawn, *route).direction)
        for route in (
            ("headline",), ("quotes", "a", "text"), ("quotes", "a", "speaker"), ("targets", 0, "email"),
            ("targets", 0, "salutations", "zh-Hans"), ("letters", 0, "subject"), ("letters", 0, "language"),
            ("see_also", 0, "title"), ("see_also", 0, "url"),
        )
    }  # fmt: skip
    assert list(found.values()) == [
        ("ar", "rtl"), ("en", "ltr"), ("ar", "rtl"), ("", "ltr"), ("zh-Hans", "ltr"), ("fr", "ltr"), ("", "ltr"),
        ("nb", "ltr"), ("", "ltr"),
    ]  # fmt: skip


def test_entries_are_named_by_their_own_words() -> None:
    drawn = form(
        "type: press-release\nlanguage: en\n"
        "quotes: {a: {text: b, speaker: Torill Aasheim}, c: {text: d, speaker: ''}}\n"
        "contacts: [press-office, {name: {nb: Vakt, en: Duty desk}}]\nnotes_to_editors: [a, b]\n"
        "boxes: [{id: i, text: j}]\n"
    )
    titles = [entry.title for part in drawn.parts for entry in part.field.entries]
    assert titles == [
        "Quote, Torill Aasheim", "Quote, d", "Box, j", "Note 1", "Note 2", "Contact, Press office, London",
        "Contact, Duty desk",
    ]  # fmt: skip
    marks = [entry.mark for part in drawn.parts for entry in part.field.entries if entry.mark]
    assert marks == ["{quote: a}", "{quote: c}", "{box: i}"]


DAY, NEXT_DAY = "Tuesday 4\u00a0March\u00a02031", "Wednesday 5\u00a0March\u00a02031"
DAG = "tirsdag 4.\u00a0mars\u00a02031"
SKIPPED = "There is no 02:30 in Oslo on that day: summer time skips it. Write 01:30 +01:00 or 03:30 +02:00."
TWICE = "It is 02:30 twice in Oslo on that day: summer time ends. Write 02:30 +02:00 or 02:30 +01:00."


@pytest.mark.parametrize(
    ("typed", "zone", "tag", "echo"),
    [
        ("2031-03-04 09:00", "Europe/Oslo", "en", f"{DAY}, 09:00 in Oslo, 08:00 UTC"),
        ("2031-03-04 09:00", "Europe/Oslo", "nb", f"{DAG}, kl.\u00a009.00 i Oslo, kl.\u00a008.00 UTC"),
        ("2031-03-04 23:30", "America/New_York", "en", f"{DAY}, 23:30 in New York; {NEXT_DAY}, 04:30 UTC"),
        ("2031-03-30 02:30", "Europe/Oslo", "en", SKIPPED),
        ("2031-10-26 02:30", "Europe/Oslo", "en", TWICE),
        ("2031-03-04", "Europe/Oslo", "en", ""),
        ("4 March", "Europe/Oslo", "en", ""),
        ("2031-03-04 09:00", "CET", "en", ""),
    ],
)
def test_a_moment_is_spelled_out_with_its_zone(typed: str, zone: str, tag: str, echo: str) -> None:
    file = f"type: press-release\nlanguage: en\nembargo: {{lifts_at: '{typed}', timezone: {zone}}}\n"
    assert field_at(form(file, tag=tag), "embargo", "lifts_at").echo == echo


def test_facts_are_echoed_as_they_will_be_printed() -> None:
    drawn = form(
        "type: press-release\nlanguage: nb\ncountry: [NO, '150']\ndateline: {date: 2031-03-04}\n"
        "contacts: [{name: a, phones: [{number: '+442079460018', label: hotline}], languages: [nb]}]\n"
    )
    echoes = [field.echo for field in fields_of(drawn) if field.echo]
    assert echoes == [
        "Tuesday 4\u00a0March\u00a02031",
        "+44 20 7946 0018", "Norwegian Bokmål", "Norway", "Europe", "Norwegian Bokmål",
    ]  # fmt: skip


def test_a_headline_is_counted_as_the_check_counts_it() -> None:
    headline = "type: press-release\nlanguage: {}\nheadline: {}\n"
    counts = [
        field_at(form(headline.format(*each)), "headline")
        for each in (("en", "👨‍👩‍👧  ab "), ("zh-Hans", "法庭没有口译"))
    ]
    assert [(field.count, field.limit) for field in counts] == [(11, 120), (12, 120)]


def test_a_choice_has_its_words_and_keeps_what_is_none() -> None:
    file = "type: press-release\nlanguage: en\nboxes: [{kind: importnt, text: a}, {text: b}]\n"
    wrong, none = (field_at(form(file), "boxes", at, "kind") for at in (0, 1))
    assert [(each.label, each.is_chosen) for each in wrong.choices] == [
        ("None", False), ("Important", False), ("Warning", False), ("Information", False), ("importnt", True),
    ]  # fmt: skip
    assert [each.label for each in none.choices if each.is_chosen] == ["None"]


def test_what_is_one_without_its_list_is_drawn_as_a_list_of_one() -> None:
    drawn = form("type: press-release\nlanguage: en\ncountry: NO\n")
    part = drawn.part("country")
    assert part is not None
    assert [entry.route for entry in part.field.entries] == [("country",)]

"""A newsroom's own template that prints a part no more is told; the engine's print every part."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from pipeline.edition.model import Appeal, Edition
from pipeline.fault import Fault, Faults
from pipeline.formats.required_parts import NO_PARTS, PARTS, check_parts
from pipeline.templating.engine_templates import template_files
from pipeline.templating.reading import read_by
from tests.small import NEWSROOM, RELEASE
from tests.translating.newsroom import press

ENGINES = template_files()


def told(own: Mapping[str, bytes | str]) -> list[Fault]:
    """Give the faults of a newsroom that has some templates of its own."""
    faults = Faults()
    data = {name: each.encode() if isinstance(each, str) else each for name, each in own.items()}
    check_parts({**ENGINES, **data}, frozenset(own), faults)
    return list(faults)


def named(faults: list[Fault]) -> list[str]:
    """Give the parts that faults name."""
    return [name for fault in faults for name in re.findall(r"‘(\w+)’ \(", fault.message)]


def without(name: str, *lines: str) -> dict[str, str]:
    """Give a template of the engine's without some of its text."""
    text = ENGINES[name].decode()
    for line in lines:
        assert line in text, line
        text = text.replace(line, "")
    return {name: text}


def test_the_engines_templates_print_every_part_in_every_format() -> None:
    assert told(dict(ENGINES)) == []


def test_every_field_of_an_edition_is_a_part_or_said_to_be_none() -> None:
    fields = {*Edition.__struct_fields__, *Appeal.__struct_fields__}
    parts = {each.name for each in PARTS}
    assert fields - parts - NO_PARTS.keys() == set()
    assert NO_PARTS.keys() & parts == set()
    assert NO_PARTS.keys() - fields == set()


ERRORS = {
    "a page without its banners": (
        without("html/page.html", "{{ parts.banners_first(edition) }}", "{{ parts.banners_last(edition) }}"),
        {"banners"},
    ),
    "corrections in no release": (without("html/release.html", "{{ parts.corrections(edition) }}"), {"corrections"}),
    "corrections that are only asked for": (
        {
            "text/release.txt": ENGINES["text/release.txt"]
            .decode()
            .replace("{{ parts.corrections(edition) }}", "{% if edition.corrections %}Corrected.{% endif %}")
        },
        {"corrections"},
    ),
    "a macro that is emptied": (
        {
            "word/parts.xml": ENGINES["word/parts.xml"]
            .decode()
            .replace("for correction in edition.corrections", "for correction in []")
        },
        {"corrections"},
    ),
    "an appeal that never ends": (without("text/appeal.txt", "{{ actions.closing(appeal.closing) }}"), {"closing"}),
    "a mail whose page has no text": (without("text/mail.html", "{{ page.written(text, looks) }}"), {"mail"}),
    "no text": (without("word/appeal.xml", "{{ edition.body | rich }}"), {"body"}),
}  # fmt: skip


@pytest.mark.parametrize("name", ERRORS)
def test_what_would_mislead_readers_is_an_error_that_names_the_part(name: str) -> None:
    own, parts = ERRORS[name]
    found = told(own)
    assert set(named(found)) == parts
    assert {(fault.severity, fault.code) for fault in found} == {("error", "template-misses-part")}
    assert {fault.place.source.name for fault in found} == {f"templates/{each}" for each in own}


def test_another_part_is_a_warning_unless_the_template_says_that_it_means_it() -> None:
    own = without(
        "html/release.html", "{{ parts.spokespeople(edition.spokespeople) }}", "{{ parts.end_mark(edition) }}"
    )
    found = told(own)
    assert [each.severity for each in found] == ["warning"]
    assert named(found) == ["spokespeople", "end_mark"]
    (name, text), = own.items()  # fmt: skip
    assert told({name: "{# leaves out: spokespeople, end_mark #}" + text}) == []


def test_a_page_of_before_the_bar_is_told_what_reporters_miss() -> None:
    bar = "{{ parts.toolbar(edition) }}", "{{ parts.press_contact(edition) }}"
    own = without("html/release.html", *bar) | without("html/picture.html", "{{ words.full_size | phrase }}")
    assert set(named(told(own))) == {"toolbar", "press_contact", "full_size"}


def test_a_template_of_long_ago_is_told_once_a_gravity_with_all_that_it_misses() -> None:
    found = told({"text/release.txt": "{{ edition.headline }}"})
    assert sorted(each.severity for each in found) == ["error", "warning"]
    assert {"corrections", "members", "registration", "kicker"} < set(named(found))


@pytest.mark.parametrize("template", ["text/parts.txt", "word/parts.xml", "html/signing-parts.html"])
def test_a_macro_that_a_copied_template_does_not_have_yet_is_told_by_its_name(template: str) -> None:
    text = re.sub(r"(?s){% macro members\(.*?{% endmacro %}", "", ENGINES[template].decode())
    (fault,) = [each for each in told({template: text}) if each.code == "template-misses-macro"]
    assert "‘members’" in fault.message
    assert fault.place.source.name == f"templates/{template}"


def test_a_letter_of_before_is_told_what_the_paper_has_now() -> None:
    (fault,) = told({"word/letter.xml": "<w:p>{{ letter.subject | phrase }}{{ letter.text | rich }}</w:p>"})
    assert named([fault]) == ["subject_line", "name_mark", "window"]
    assert (fault.severity, fault.place.source.name) == ("warning", "templates/word/letter.xml")


def test_what_misleads_is_not_left_out_by_saying_so() -> None:
    (name, text), = without("html/release.html", "{{ parts.corrections(edition) }}").items()  # fmt: skip
    assert [each.severity for each in told({name: "{# leaves out: corrections #}" + text})] == ["error"]


def test_a_headline_in_the_title_of_the_window_is_not_on_the_page() -> None:
    own = without("html/top-parts.html", "{{ edition.headline | heading }}")
    assert named(told(own)) == ["headline"]


@pytest.mark.parametrize(
    "text",
    [
        '{% extends "page.html" %}{% block article %}{{ super() }}{{ edition.kicker }}{% endblock %}',
        '{% import "more.html" as more with context %}{{ more.all(edition) }}',
        '{% from "more.html" import all with context %}{{ all(edition) }}',
        '{% include "more.html" %}',
        "{% for each in [edition.kicker] %}{{ each }}{% endfor %}",
        "{% macro a(b) %}{{ b.kicker }}{% endmacro %}{{ a(edition) }}",
    ],
)
def test_a_part_is_found_however_a_template_comes_to_it(text: str) -> None:
    more = "{% macro all(edition) %}{{ edition.kicker }}{% endmacro %}{{ edition.kicker }}"
    found = read_by(["x.html"], {"x.html": text, "more.html": more, "page.html": "{% block article %}{% endblock %}"})
    assert found is not None
    assert "kicker" in found.names


@pytest.mark.parametrize(
    "text",
    [
        '{% extends "page.html" %}{% block article %}{% endblock %}',
        '{% import "more.html" as more with context %}{{ more.other(edition) }}',
        "{% if edition.kicker %}yes{% endif %}{{ 1 if edition.kicker else 2 }}",
        "{# edition.kicker #}",
        "{% macro a(b) %}{{ b.kicker }}{% endmacro %}",
    ],
)
def test_what_is_not_printed_is_not_read(text: str) -> None:
    more = "{% macro all(edition) %}{{ edition.kicker }}{% endmacro %}"
    page = "{% block article %}{{ edition.kicker }}{% endblock %}"
    found = read_by(["x.html"], {"x.html": text, "more.html": more, "page.html": page})
    assert found is not None
    assert "kicker" not in found.names


@pytest.mark.builds
def test_check_tells_it_and_a_build_makes_nothing_until_it_is_mended(tmp_path: Path) -> None:
    (tmp_path / "newsroom.yaml").write_text(NEWSROOM.replace("[en, nb, ar, zh-Hans]", "[en]"), encoding="utf-8")
    (tmp_path / "releases/item").mkdir(parents=True)
    (tmp_path / "releases/item/release.yaml").write_text(RELEASE, encoding="utf-8")
    own = tmp_path / "templates/html/release.html"
    own.parent.mkdir(parents=True)
    own.write_text(without("html/release.html", "{{ parts.corrections(edition) }}")["html/release.html"], "utf-8")
    for command in ("check", "build"):
        done = press(tmp_path, command)
        assert done.exit_code == 1
        assert "error[template-misses-part]" in done.output
        assert "templates/html/release.html:1:1" in done.output
    assert not list(tmp_path.glob("build/media/item/*"))
    own.write_bytes(ENGINES["html/release.html"])
    assert press(tmp_path, "build").exit_code == 0
    assert list(tmp_path.glob("build/media/item/*.html"))

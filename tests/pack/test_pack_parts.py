"""A newsroom's own first page of a pack that lacks a part is told which; the engine's lack none."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from pipeline.fault import Fault, Faults
from pipeline.pack.required_parts import PACK_PARTS, check_pack_parts
from pipeline.templating.engine_templates import template_files
from tests.small import NEWSROOM, RELEASE
from tests.translating.newsroom import press

ENGINES = template_files()
PAGE, TEXT = "pack/start-part.html", "pack/read-me.txt"


def told(own: Mapping[str, str]) -> list[Fault]:
    faults = Faults()
    check_pack_parts(ENGINES | {name: text.encode() for name, text in own.items()}, frozenset(own), faults)
    return list(faults)


def changed(name: str, *lines: str, to: str = "") -> dict[str, str]:
    """Give a template of the engine's with other text in the place of some of its own."""
    text = ENGINES[name].decode()
    for line in lines:
        assert line in text, line
        text = text.replace(line, to)
    return {name: text}


def test_the_engines_templates_print_every_part() -> None:
    assert told({name: data.decode() for name, data in ENGINES.items() if name.startswith("pack/")}) == []


MISSED = {
    "banners": (
        changed(PAGE, "{{ banners() }}"),
        changed(TEXT, "{{ parts.banners_first(edition) }}", "{{ parts.banners_last(edition) }}"),
    ),
    "corrections": (
        changed(PAGE, "in edition.corrections", to="in []"),
        changed(TEXT, "{{ parts.corrections(edition) }}"),
    ),
    "body": (
        changed(PAGE, "in edition.body | paragraphs", to="in []"),
        changed(TEXT, "{{ edition.body | rich }}"),
    ),
    "contacts": (changed(PAGE, "in person.phones", to="in []"), changed(TEXT, "{{ parts.contacts(edition) }}")),
    "shelves": (changed(PAGE, "in shelf.files", to="in []"), changed(TEXT, "in shelf.files", to="in []")),
    "translator": (
        changed(PAGE, "{{ edition.translator | phrase }}"),
        changed(TEXT, "{{ parts.translator(edition) }}"),
    ),
}


@pytest.mark.parametrize("part", MISSED)
def test_a_page_or_a_text_without_a_part_is_told_which(part: str) -> None:
    for own in MISSED[part]:
        (fault,) = told(own)
        assert re.findall(r"‘(\w+)’ \(", fault.message) == [part]
        assert fault.severity == next(each.severity for each in PACK_PARTS if each.name == part)
        assert [fault.place.source.name] == [f"templates/{name}" for name in own]


def test_what_is_left_out_on_purpose_is_told_no_more_but_for_what_misleads() -> None:
    own = changed(PAGE, "{{ edition.translator | phrase }}")[PAGE]
    assert told({PAGE: "{# leaves out: translator #}" + own}) == []
    own = changed(PAGE, "{{ banners() }}")[PAGE]
    assert [each.severity for each in told({PAGE: "{# leaves out: banners #}" + own})] == ["error"]


OF_BEFORE = (
    "{% import 'parts.txt' as parts with context %}{{ parts.banners_first(edition) }}{{ words.pack_title }}"
    "{% for shelf in shelves %}{% for file in shelf.files %}{{ file.path }}{% endfor %}{% endfor %}"
)


def test_a_read_me_of_before_is_told_once_a_gravity() -> None:
    faults = [fault for fault in told({TEXT: OF_BEFORE}) if fault.code == "template-misses-part"]
    assert sorted(each.severity for each in faults) == ["error", "warning"]


@pytest.mark.long
def test_a_read_me_of_before_still_makes_packs(tmp_path: Path) -> None:
    newsroom = tmp_path / "newsroom"
    (newsroom / "templates/pack").mkdir(parents=True)
    (newsroom / "templates/pack/read-me.txt").write_text(OF_BEFORE, encoding="utf-8")
    (newsroom / "releases/dam").mkdir(parents=True)
    (newsroom / "releases/dam/release.yaml").write_text(RELEASE, encoding="utf-8")
    (newsroom / "newsroom.yaml").write_text(NEWSROOM, encoding="utf-8")
    done = press(newsroom, "check")
    assert "the first text of a pack does not print ‘corrections’" in done.output
    (newsroom / "templates/pack/read-me.txt").write_text(
        OF_BEFORE + "{{ parts.corrections(edition) }}{{ edition.body | rich }}", encoding="utf-8"
    )
    assert press(newsroom, "build").exit_code == 0

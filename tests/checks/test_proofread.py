"""What is proofread: each text that is printed, wherever it stands, and mended there by the same rules."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.document.appeal import Appeal
from pipeline.document.printed import printed
from pipeline.document.settings import Settings
from pipeline.fault import Faults
from pipeline.reader.events import read
from pipeline.source import Source
from tests.building.small_newsroom import write
from tests.small import APPEAL, NEWSROOM, RELEASE, checked, item
from tests.translating.newsroom import press

SIGN = "a\u00adb"
_ORGANISATION = "  boilerplate: {en: Watch protects people.}\n"
_CONTACT = "name: Press office"
_TARGET = "lines: [1 Road]"
_SALUTATION = "en: Dear Minister"

IN_THE_NEWSROOM = {
    "organisation.name": (_ORGANISATION, f"{_ORGANISATION}  short_name: {{en: {SIGN}}}\n"),
    "address_line": (_ORGANISATION, f"{_ORGANISATION}  address_line: {SIGN}\n"),
    "boilerplate": (_ORGANISATION, f"  boilerplate: {{en: {SIGN}}}\n"),
    "closing_lines": (_ORGANISATION, f"{_ORGANISATION}  closing_lines: [{SIGN}]\n"),
    "latest_news": (_ORGANISATION, f"{_ORGANISATION}  latest_news: {{text: {SIGN}, url: https://example.org}}\n"),
    "data_controller": (_ORGANISATION, f"{_ORGANISATION}  data_controller: {{nb: {SIGN}}}\n"),
    "licence": ("press_office:", f"licence: {{en: {SIGN}}}\npress_office:"),
    "topics": ("en: Eviction", f"en: {SIGN}"),
    "contact.name": (_CONTACT, f"name: {SIGN}"),
    "contact.role": (_CONTACT, f"{_CONTACT}, role: {{ar: {SIGN}}}"),
    "contact.organisation": (_CONTACT, f"{_CONTACT}, organisation: {SIGN}"),
    "contact.purpose": (_CONTACT, f"{_CONTACT}, purpose: {SIGN}"),
    "contact.hours": (_CONTACT, f"{_CONTACT}, hours: {SIGN}"),
    "phone.label": ("7946 0018}", f"7946 0018, label: {SIGN}}}"),
}  # fmt: skip
IN_A_RELEASE = {
    "contact": ("[press-office]", f"[{{name: {SIGN}}}]"),
    "local contact": ("[press-office]", f"[press-office]\nlocal: {{contacts: [{{name: Ada, role: {SIGN}}}]}}"),
    "event.address": (
        "contacts:",
        f"events: [{{title: Talk, starts: 2026-05-01 10:00, address: [1 Road, {SIGN}]}}]\ncontacts:",
    ),
    "index number": ("contacts:", f"index_number: {SIGN}\ncontacts:"),
}
IN_AN_APPEAL = {
    "target.address": (_TARGET, f"lines: [1 Road, {SIGN}]"),
    "salutation": (_SALUTATION, f"en: Dear {SIGN}"),
    "number": ("stage:", f"number: {SIGN}\nstage:"),
    "data_controller": ("stage:", f"data_controller: {SIGN}\nstage:"),
}


def told(*, newsroom: str = NEWSROOM, release: str = RELEASE, appeal: str = APPEAL) -> list[str]:
    found = checked(item(release), item(appeal, "appeals", "appeal"), newsroom=newsroom)
    return [fault.code for fault in found.faults]


def mended(folder: Path, name: str, text: str) -> str:
    write(folder, "newsroom.yaml", NEWSROOM)
    write(folder, "releases/item/release.yaml", RELEASE)
    write(folder, name, text)
    press(folder, "check", "--fix", "--yes")
    return (folder / name).read_text()


@pytest.mark.parametrize("where", IN_THE_NEWSROOM)
def test_what_newsroom_yaml_has_printed(where: str, tmp_path: Path) -> None:
    before, after = IN_THE_NEWSROOM[where]
    text = NEWSROOM.replace(before, after)
    assert told(newsroom=text) == ["hidden-character"]
    assert mended(tmp_path, "newsroom.yaml", text) == text.replace(SIGN, "ab")


@pytest.mark.parametrize("where", IN_A_RELEASE)
def test_what_a_release_has_printed_and_nobody_translates(where: str, tmp_path: Path) -> None:
    before, after = IN_A_RELEASE[where]
    text = RELEASE.replace(before, after)
    assert "hidden-character" in told(release=text)
    assert mended(tmp_path, "releases/item/release.yaml", text) == text.replace(SIGN, "ab")


@pytest.mark.parametrize("where", IN_AN_APPEAL)
def test_what_an_appeal_has_printed_and_nobody_translates(where: str, tmp_path: Path) -> None:
    before, after = IN_AN_APPEAL[where]
    text = APPEAL.replace(before, after)
    assert told(appeal=text) == ["hidden-character"]
    assert mended(tmp_path, "appeals/item/appeal.yaml", text) == text.replace(SIGN, "ab")


def test_each_is_read_in_the_language_that_its_key_names() -> None:
    typed = NEWSROOM.replace(_CONTACT, "name: {en: 'The “Boss” - so', ar: 'قال “لا”'}, role: 'The \"Boss\" - A'")
    assert told(newsroom=typed) == ["straight-quotes", "straight-quotes", "hyphen-for-dash"]
    salutations = APPEAL.replace(_SALUTATION, "en: 'Dear \"Sir\"', fr: 'M. « X »'")
    assert told(appeal=salutations) == ["straight-quotes", "straight-quotes"]


def test_a_text_for_every_language_keeps_the_marks_of_one() -> None:
    """A name in Russian marks is printed in English texts too."""
    assert told(newsroom=NEWSROOM.replace(_CONTACT, "name: «Фонарь»")) == []
    assert told(newsroom=NEWSROOM.replace(_CONTACT, "name: {en: «Lantern»}")) == ["foreign-quotes", "foreign-quotes"]


def test_an_address_has_the_language_of_its_country() -> None:
    assert told(appeal=APPEAL.replace(_TARGET, "lines: ['12 Quay Road - \"B\"', '«Площадь»  1', 'P.O. Box 5']")) == []
    assert told(appeal=APPEAL.replace(_TARGET, 'lines: ["1 \\u202eRoad"]')) == ["direction-mark"]


def test_a_key_and_a_note_of_the_desk_are_not_printed() -> None:
    tree = read(Source("", f"{NEWSROOM}glossary: [{{term: x, translations: {{nb: y}}}}]\n"), Faults())
    assert tree
    assert {each.route[0] for each in printed(Settings, tree)} == {"organisation", "contacts", "topics"}
    tree = read(Source("", APPEAL), Faults())
    assert tree
    assert {each.route[:1] for each in printed(Appeal, tree)} == {("targets",)}

"""The web page, the Word file, the plain text and both texts of the mail have their parts in one order."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from pipeline.edition.model import Edition
from pipeline.formats.part_order import ELSEWHERE, ORDER, order
from pipeline.formats.registry import FORMATS
from pipeline.templating.templates import Templates
from tests.compiled import COMPILED
from tests.formats.text.mails import mail_of
from tests.formats.word.order import parts_in_order
from tests.saying.facts import Format
from tests.saying.filled import Filler, pictures
from tests.saying.readers import read_text, read_web, read_word, squeezed
from tests.saying.samples import templates

EDITIONS = {
    "release": Filler().edition(),
    "appeal": Filler().edition("urgent-appeal"),
    "closed appeal": Filler().closed(),
}
_READ = {"web": read_web, "word": read_word, "text": read_text}
_FOLDERS: Mapping[Format, str] = {"web": "html", "word": "word", "text": "text"}
# The masthead begins by a logo here: plain text has none, and a page reads them out behind its text. Plain text lists
# the one picture of a filled edition once.
_NOT_SEEN = {"txt": frozenset({"masthead", "loose pictures"}), "html": frozenset({"masthead"}), "docx": frozenset()}


def astray(edition: Edition, form: Format, files: Templates) -> list[str]:
    """Give the parts that do not stand behind the part before them."""
    made = next(each for each in FORMATS if each.folder == _FOLDERS[form])
    file = made.render(edition, files, pictures())[0]
    return out_of_order(edition, made.name, _READ[form](file.data).text)


def astray_in_mail(edition: Edition, files: Templates) -> list[str]:
    """Give the parts that do not stand behind the part before them in a mail's HTML part."""
    return out_of_order(edition, "txt", read_web(mail_of(edition, files).page.encode()).text)


def out_of_order(edition: Edition, form: str, text: str) -> list[str]:
    """Give the parts that do not stand in a text in the order of a format."""
    places = {name: place for place, name in enumerate(order(form))}
    found, at, wrong, met = squeezed(text), 0, [], set()
    for name, first in sorted(parts_in_order(edition), key=lambda part: places[part[0]]):
        if name in _NOT_SEEN[form] or first in met:  # what says the same once more may be left to its first place
            continue
        met.add(first)
        place = found.find(squeezed(first), at)
        if place < 0:
            wrong.append(name)
        else:
            at = place + len(squeezed(first))
    return wrong


@pytest.mark.parametrize("form", _READ)
@pytest.mark.parametrize("kind", EDITIONS)
def test_the_parts_stand_in_one_order_in_every_format(kind: str, form: Format) -> None:
    assert astray(EDITIONS[kind], form, templates()) == []


@pytest.mark.parametrize("kind", EDITIONS)
def test_the_parts_stand_in_the_texts_order_in_a_mails_html_too(kind: str) -> None:
    assert astray_in_mail(EDITIONS[kind], templates()) == []


def test_a_format_has_every_part_and_says_why_one_stands_elsewhere() -> None:
    for each in FORMATS:
        assert sorted(order(each.name)) == sorted(ORDER)
    assert all(part.why for parts in ELSEWHERE.values() for part in parts)


@pytest.mark.parametrize(
    ("form", "name", "first", "second"),
    [
        ("text", "appeal.txt", "{{ actions.persons(appeal) }}", "{{ edition.body | rich }}"),
        ("text", "appeal.txt", "{{ actions.privacy(edition) }}", "{{ actions.letters(appeal.letters) }}"),
        ("web", "appeal.html", "{{ parts.demands(edition.demands) }}", "{{ parts.petition(edition) }}"),
        ("text", "release.txt", "{{ parts.history(edition) }}", "{{ parts.about(edition.organisation) }}"),
        ("text", "release.txt", "{{ parts.details(edition) }}", "{{ parts.dateline(edition) }}"),
        ("web", "release.html", "{{ parts.notes(edition) }}", "{{ parts.contacts(edition) }}"),
    ],
)  # fmt: skip
def test_two_parts_that_change_places_are_told(form: Format, name: str, first: str, second: str) -> None:
    files = dict(templates().files)
    path = f"{_FOLDERS[form]}/{name}"
    source = files[path].decode()
    assert source.count(first) == source.count(second) == 1
    files[path] = source.replace(first, "@").replace(second, first).replace("@", second).encode()
    changed = Templates(files, COMPILED)
    assert any(astray(edition, form, changed) for edition in EDITIONS.values())
    if form == "text":
        assert any(astray_in_mail(edition, changed) for edition in EDITIONS.values())

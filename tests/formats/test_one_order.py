"""The web page, the Word file and the plain text have the same parts in the same order."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from pipeline.edition.model import Edition
from pipeline.formats.registry import FORMATS
from pipeline.templating.templates import Templates
from tests.compiled import COMPILED
from tests.formats.word.order import parts_in_order
from tests.saying.facts import Format
from tests.saying.filled import Filler, pictures
from tests.saying.readers import read_text, read_web, read_word, squeezed
from tests.saying.samples import templates

# What each format has where its readers look for it.
ELSEWHERE: Mapping[Format, Mapping[str, str]] = {
    "web": {
        "release line": "above the headline, and a page has its banners and its masthead there too",
        "details": "beside the text where there is room",
        "logos and equals": "in the masthead",
        "transcripts": "unfolded at the recording",
        "languages": "at the head of the page and at the foot",
    },
    "word": {},
    "text": {
        "release line": "in the masthead",
        "details": "in the masthead, as a wire has them",
        "logos and equals": "in the masthead",
        "imprint": "its name is in the masthead",
    },
}
EDITIONS = {
    "release": Filler().edition(),
    "appeal": Filler().edition("urgent-appeal"),
    "closed appeal": Filler().closed(),
}
_READ = {"web": read_web, "word": read_word, "text": read_text}
_FOLDERS: Mapping[Format, str] = {"web": "html", "word": "word", "text": "text"}


def astray(edition: Edition, form: Format, files: Templates) -> list[str]:
    """Give the parts that do not stand behind the part before them."""
    made = next(each for each in FORMATS if each.folder == _FOLDERS[form]).render(edition, files, pictures())
    found, at, wrong = squeezed(_READ[form](made[0].data).text), 0, []
    for name, first in parts_in_order(edition):
        if name in ELSEWHERE[form]:
            continue
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


@pytest.mark.parametrize(
    ("form", "name", "first", "second"),
    [
        ("text", "appeal.txt", "{{ actions.persons(appeal) }}", "{{ edition.body | rich }}"),
        ("text", "appeal.txt", "{{ actions.privacy(edition) }}", "{{ actions.letters(appeal.letters) }}"),
        ("web", "appeal.html", "{{ parts.demands(edition.demands) }}", "{{ parts.petition(edition) }}"),
        ("text", "release.txt", "{{ parts.history(edition) }}", "{{ parts.about(edition.organisation) }}"),
        ("web", "release.html", "{{ parts.notes(edition) }}", "{{ parts.contacts(edition) }}"),
    ],
)  # fmt: skip
def test_two_parts_that_change_places_are_told(form: Format, name: str, first: str, second: str) -> None:
    files = dict(templates().files)
    path = f"{_FOLDERS[form]}/{name}"
    source = files[path].decode()
    assert source.count(first) == source.count(second) == 1
    files[path] = source.replace(first, "@").replace(second, first).replace("@", second).encode()
    assert any(astray(edition, form, Templates(files, COMPILED)) for edition in EDITIONS.values())

"""A Word file read through with python-docx: every text of the edition, each where the one before it ends."""

from __future__ import annotations

from itertools import pairwise

import pytest

from pipeline.edition.model import Edition
from pipeline.formats.word.render import render
from pipeline.templating.templates import Templates
from tests.compiled import COMPILED
from tests.examples import one_in
from tests.formats.word.everything import TONGUES, Made, newsroom_files, tongues
from tests.formats.word.order import astray, in_order, letter_in_order
from tests.formats.word.reading import TEMPLATES, read_through
from tests.saying.facts import LEFT_OUT, facts
from tests.saying.filled import Filler, pictures
from tests.saying.readers import shown, squeezed
from tests.saying.samples import samples
from tests.saying.stems import STEMS

# What stands in the header of each page; under embargo, the first line is a banner's.
_IN_THE_MARGINS = {"Edition.kind_label", "Edition.release_line", "Organisation.address_line", "Organisation.web"}
FILLED = {
    "release.xml": Filler().edition(),
    "appeal.xml": Filler().edition("urgent-appeal"),
    "appeal.xml, closed": Filler().closed(),
}


def wanted(file: Made) -> list[str]:
    """Give the texts that a file has to hold, in order."""
    if file.role == "text" or not file.edition.appeal:
        return in_order(file.edition)
    (letter,) = (
        each
        for letter in file.edition.appeal.letters
        for each in letter.copies
        if file.name == file.edition.letter_file(each)
    )
    return letter_in_order(file.edition, letter)


def filled(edition: Edition, templates: Templates = TEMPLATES) -> list[str]:
    """Set a filled edition, and give what is astray in it and in its letters."""
    text, *letters = render(edition, templates, pictures())
    wrong = astray(in_order(edition), read_through(text.data), edition.words)
    sheets = [copy for letter in (edition.appeal.letters if edition.appeal else ()) for copy in letter.copies]
    for letter, file in zip(sheets, letters, strict=True):
        wrong += astray(letter_in_order(edition, letter), read_through(file.data), edition.words)
    return wrong


def test_python_docx_reads_every_text_of_every_sample_in_reading_order() -> None:
    wrong = {file.name: astray(wanted(file), read_through(file.data), file.edition.words) for file in newsroom_files()}
    assert {name: texts for name, texts in wrong.items() if texts} == {}


@pytest.mark.parametrize("edition", FILLED.values(), ids=FILLED)
def test_python_docx_reads_every_text_that_an_edition_can_have_in_reading_order(edition: Edition) -> None:
    assert filled(edition) == []


@pytest.mark.parametrize("name", [*FILLED, *STEMS, *TONGUES])
def test_the_order_leaves_no_fact_of_an_edition_out(name: str) -> None:
    edition = FILLED[name] if name in FILLED else tongues()[name] if name in TONGUES else samples()[name][0]
    ordered = squeezed("".join(in_order(edition)))
    unordered = {*_IN_THE_MARGINS, *LEFT_OUT["word"]}
    left = [fact for fact in facts(edition) if shown(fact) not in ordered and fact.field not in unordered]
    assert [fact for fact in left if not fact.address] == []


# Every line of the two templates that sets a part, and the line after it.
_LINES = {
    name: [line for line in TEMPLATES.files[f"word/{name}"].decode().splitlines() if line.startswith("{{ ")]
    for name in ("release.xml", "appeal.xml")
}
# An appeal has one of these two, never both.
_EITHER = ("{{ actions.closing(appeal) }}", "{{ actions.deadline(appeal) }}")
_NEIGHBOURS = [(name, *pair) for name, lines in _LINES.items() for pair in pairwise(lines) if pair != _EITHER]


def changed(name: str, old: str, new: str) -> Templates:
    """Give the templates with a piece of one changed."""
    source = TEMPLATES.files[f"word/{name}"].decode()
    assert source.count(old) == 1
    return Templates({**TEMPLATES.files, f"word/{name}": source.replace(old, new).encode()}, COMPILED)


@pytest.mark.parametrize(("name", "first", "second"), one_in(4, _NEIGHBOURS))
def test_two_parts_that_change_places_are_told(name: str, first: str, second: str) -> None:
    source = TEMPLATES.files[f"word/{name}"].decode()
    between = source.partition(first)[2].partition(second)[0]
    swapped = changed(name, f"{first}{between}{second}", f"{second}{between}{first}")
    assert any(filled(edition, swapped) for kind, edition in FILLED.items() if kind.startswith(name))


@pytest.mark.parametrize(
    ("name", "line"),
    [("release.xml", "{{ edition.body | rich }}"), ("release.xml", "{{ parts.end_mark(edition) }}"),
     ("appeal.xml", "{{ parts.demands(edition.demands) }}")],
)  # fmt: skip
def test_a_part_that_is_left_out_or_printed_twice_is_told(name: str, line: str) -> None:
    for new in ("", line * 2):
        templates = changed(name, line, new)
        assert any(filled(edition, templates) for kind, edition in FILLED.items() if kind.startswith(name))

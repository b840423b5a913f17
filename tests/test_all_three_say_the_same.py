"""The web page, Word files, plain text and mail of an edition say the same: every fact of it stands in each."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from msgspec import Struct
from msgspec.structs import replace

from pipeline.edition import model
from pipeline.edition.model import Edition
from pipeline.formats.artefact import Artefact
from pipeline.pictures.prepare import Prepared
from pipeline.richtext import blocks
from tests.examples import one_in
from tests.formats.text.mails import opened
from tests.saying.facts import HEADINGS, LEFT_OUT, NO_FACTS, Fact, Format, facts
from tests.saying.filled import Filler
from tests.saying.filled import pictures as filled_pictures
from tests.saying.readers import Read, read_text, read_web, read_word, shown, squeezed
from tests.saying.samples import pictures, rendered, samples
from tests.saying.stems import STEMS


def read(artefacts: list[Artefact]) -> dict[Format, Read]:
    """Read what was made of one edition; its letters to post belong to the Word file."""
    of: dict[Format, Read] = {}
    for artefact in artefacts:
        if artefact.name.endswith(".html"):
            of["web"] = read_web(artefact.data)
        elif artefact.name.endswith(".docx"):
            of["word"] = of.get("word", Read("")) + read_word(artefact.data)
        elif artefact.name.endswith(f"{artefact.language}.txt"):
            of["text"] = read_text(artefact.data)
        elif artefact.name.endswith(".eml"):
            of["mail"] = read_web(opened(artefact.data).page.encode())
    return of


def made(edition: Edition, files: Mapping[str, Prepared]) -> dict[Format, Read]:
    """Make an edition in each format, and read it; of its mail the HTML part, for the other is the plain text."""
    return read(rendered(replace(edition, layout=replace(edition.layout, text_mail=True)), files))


def missing(edition: Edition, found: Read, form: Format) -> list[Fact]:
    """Give the facts that a format lacks."""
    text = squeezed(found.text)
    return [
        fact
        for fact in facts(edition)
        if fact.field not in LEFT_OUT[form] and shown(fact) not in text and not followed(fact, found, form)
    ]


def followed(fact: Fact, found: Read, form: Format) -> bool:
    """Say whether an address stands behind a link: on a page, and behind the words of a Word file's sentence."""
    return fact.address and (form in {"web", "mail"} or fact.field == "Link.url") and fact.text in found.targets


@pytest.mark.parametrize("stem", one_in(3, sorted(STEMS)))
def test_every_fact_of_a_sample_stands_in_each_format(stem: str) -> None:
    edition, item = samples()[stem]
    found = made(edition, pictures(item.slug))
    assert {form: missing(edition, text, form) for form, text in found.items()} == {form: [] for form in LEFT_OUT}


FILLED = {
    "release": Filler().edition(),
    "appeal": Filler().edition("urgent-appeal"),
    "closed appeal": Filler().closed(),
}


@pytest.mark.parametrize("edition", FILLED.values(), ids=FILLED)
def test_every_field_that_an_edition_can_have_stands_in_each_format(edition: Edition) -> None:
    found = made(edition, filled_pictures())
    assert {form: missing(edition, text, form) for form, text in found.items()} == {form: [] for form in LEFT_OUT}


@pytest.mark.parametrize("edition", FILLED.values(), ids=FILLED)
def test_no_two_facts_of_a_filled_edition_hide_each_other(edition: Edition) -> None:
    texts = [shown(fact) for fact in facts(edition)]
    assert len(texts) > 100
    assert [text for text in texts if sum(text in other for other in texts) > 1] == []


def test_what_is_left_out_is_named_as_the_edition_names_it() -> None:
    known = {
        f"{kind.__name__}.{name}"
        for module in (model, blocks)
        for kind in vars(module).values()
        if isinstance(kind, type) and issubclass(kind, Struct)
        for name in kind.__struct_fields__
    }
    listed = {*NO_FACTS, *HEADINGS, *(name for names in LEFT_OUT.values() for name in names)}
    assert listed - known == set()


def test_what_one_format_leaves_out_is_really_not_there() -> None:
    for edition in FILLED.values():
        for form, found in made(edition, filled_pictures()).items():
            text = squeezed(found.text)
            assert [fact for fact in facts(edition) if fact.field in LEFT_OUT[form] and shown(fact) in text] == []

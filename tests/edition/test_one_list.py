"""Notes have one numbering in a document, and links are one list, in whatever field and language they were written."""

from __future__ import annotations

import io
import re

import docx
import lxml.html
import pytest
from msgspec.structs import replace

from pipeline.edition.model import Edition
from pipeline.formats.html.render import render as web
from pipeline.formats.text.render import set_text
from pipeline.formats.word.render import render as word
from tests.formats.word.reading import TEMPLATES
from tests.small import RELEASE, item, made

NOTED = RELEASE + (
    "background: |\n  The court moved twice.[^a] Nobody was told.[^b]\n\n  [^a]: In 2024.\n\n  [^b]: Nor since.\n"
    "notes_to_editors:\n  - Pictures are free.\n  - |\n    The register is public.[^c]\n\n    [^c]: On Mondays.\n"
)
LINKED = RELEASE + (
    "see_also:\n  - {title: Thirty homes, url: 'https://example.org/en', index_number: EUR 1/2/3, language: nb,\n"
    "     translations: {fr: 'https://example.org/fr'}}\n"
    "links:\n  - {text: The campaign, url: 'https://example.org/c'}\n"
)


@pytest.fixture(scope="module")
def noted() -> Edition:
    """Give an edition with three footnotes, one of them in a note to editors."""
    return made(item(NOTED))["item.en"]


def test_notes_to_editors_count_on_from_the_footnotes_in_plain_text(noted: Edition) -> None:
    text = set_text(noted, TEMPLATES)
    assert "The court moved twice. (1) Nobody was told. (2)" in text
    assert re.findall(r"^(\d)\. (\w+)", text.partition("Notes to editors\n")[2], re.MULTILINE) == [
        ("1", "In"), ("2", "Nor"), ("3", "On"), ("4", "Pictures"), ("5", "The"),
    ]  # fmt: skip


def test_notes_to_editors_count_on_from_the_footnotes_on_the_page(noted: Edition) -> None:
    (page,) = web(noted, TEMPLATES, {})
    (section,) = lxml.html.document_fromstring(page.data.decode()).xpath("//section[@role='doc-endnotes']")
    lists = [(int(each.get("start", "1")), len(each)) for each in section.iter("ol")]
    assert lists == [(1, 3), (4, 2)]


def test_notes_to_editors_count_on_from_the_footnotes_in_word(noted: Edition) -> None:
    (file,) = word(noted, TEMPLATES, {})
    document = docx.Document(io.BytesIO(file.data))
    (first,) = [each for each in document.paragraphs if each.text == "Pictures are free."]
    (number,) = first._p.xpath("w:pPr/w:numPr/w:numId/@w:val")  # noqa: SLF001 - python-docx knows no numbers of lists
    (start,) = document.part.numbering_part.element.xpath(f"w:num[@w:numId='{number}']//w:startOverride/@w:val")
    assert start == "4"


def test_without_footnotes_notes_count_from_one(noted: Edition) -> None:
    assert noted.first_note == 4
    assert made(item(RELEASE + "notes_to_editors: [Pictures are free.]\n"))["item.en"].first_note == 1


def test_links_are_one_list_and_a_language_stands_in_the_link() -> None:
    edition = made(item(LINKED))["item.en"]
    (page,) = web(edition, TEMPLATES, {})
    root = lxml.html.document_fromstring(page.data.decode())
    (links,) = root.xpath("//ul[@class='links']")
    assert [[link.text_content() for link in entry.iter("a")] for entry in links] == [
        ["Thirty homes (EUR 1/2/3, in Norwegian Bokmål)", "in French"], ["The campaign"],
    ]  # fmt: skip
    text = set_text(replace(edition, layout=replace(edition.layout, text_columns=None)), TEMPLATES)
    assert "- Thirty homes (EUR 1/2/3, in Norwegian Bokmål) [1], in French [2]\n- The campaign [3]\n" in text

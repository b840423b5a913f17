"""A withheld name in a film's tags, on a PDF's page or in a table is told as one in a text is."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfWriter
from pypdf.annotations import FreeText, Link

from tests.attachments import samples
from tests.small import APPEAL, checked, item

ODF = 'xmlns:t="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
XLSX = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
PERSON = "persons_at_risk:\n  - {name: Quagmire Exemplar, name_public: no, pseudonym: Ann}\n"


def within(kind: str, xml: str) -> bytes:
    """Give an office file with one more part, where such a file has its words."""
    return samples.office(kind, content_xml=xml)


def noted(note: str = "", url: str = "", bookmark: str = "") -> bytes:
    """Give a PDF of one empty page with something beside it."""
    writer, out = PdfWriter(), io.BytesIO()
    writer.add_blank_page(200, 200)
    if note:
        writer.add_annotation(0, FreeText(text=note, rect=(10, 10, 90, 30)))
    if url:
        writer.add_annotation(0, Link(rect=(10, 10, 90, 30), url=url))
    if bookmark:
        writer.add_outline_item(title=bookmark, page_number=0)
    writer.write(out)
    return out.getvalue()


FILES = {
    "film.mp4": samples.mp4(udta=samples.tag(b"\xa9ART", "Quagmire Exemplar")),
    "paper.pdf": samples.pdf("Quagmire Exemplar was held"),
    "note.pdf": noted(note="Ask Quagmire Exemplar"),
    "link.pdf": noted(url="mailto:quagmire.exemplar@example.org"),
    "bookmark.pdf": noted(bookmark="What Quagmire Exemplar said"),
    "paper.docx": samples.office("docx", docProps__core_xml="<dc:creator>Quagmire Exemplar</dc:creator>"),
    "figures.csv": b"name\nQuagmire Exemplar\n",
    "halves.csv": b"first;last\nQuagmire;Exemplar\n",
    "quoted.csv": b'"1";"Quagmire";"Exemplar"\n',
    "open.odt": within("odt", f"<t:p {ODF}>The lawyer <t:span>Quag</t:span>mire<t:s/>Exemplar was held.</t:p>"),
    "rows.ods": within("ods", f"<t:table-row {ODF}><t:p>Quagmire</t:p><t:p>Exemplar</t:p></t:table-row>"),
    "runs.xlsx": within("xlsx", f"<sst {XLSX}><si><r><t>Quag</t></r><r><t>mire Exemplar</t></r></si></sst>"),
    "cells.xlsx": within("xlsx", f"<sst {XLSX}><si><t>Quagmire</t></si><si><t>Exemplar</t></si></sst>"),
    "table.docx": within("docx", f"<w:tr {WORD}><w:p><w:t>Quagmire</w:t></w:p><w:p><w:t>Exemplar</w:t></w:p></w:tr>"),
}


@pytest.mark.parametrize("file", FILES)
def test_a_withheld_name_in_a_file_is_told(file: str) -> None:
    listed = f"media: [{{file: {file}, description: What was said}}]\n"
    told = checked(item(APPEAL + PERSON + listed, "appeals", media={file: FILES[file]}))
    assert [fault.code for fault in told.faults if fault.severity == "error"] == ["withheld-name"]

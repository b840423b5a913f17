"""A withheld name in a film's tags, on a PDF's page or in a table is told as one in a text is."""

from __future__ import annotations

import pytest

from tests.attachments import samples
from tests.small import APPEAL, checked, item

ODF = 'xmlns:t="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
XLSX = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
PERSON = "persons_at_risk:\n  - {name: Quagmire Exemplar, name_public: no, pseudonym: Ann}\n"


def within(kind: str, xml: str) -> bytes:
    """Give an office file with one more part, where such a file has its words."""
    return samples.office(kind, content_xml=xml)


FILES = {
    "film.mp4": samples.mp4(udta=samples.tag(b"\xa9ART", "Quagmire Exemplar")),
    "paper.pdf": samples.pdf("Quagmire Exemplar was held"),
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

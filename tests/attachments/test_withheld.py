"""A withheld name in a film's tags, on a PDF's page or in a table is told as one in a text is."""

from __future__ import annotations

import pytest

from tests.attachments import samples
from tests.small import APPEAL, checked, item

PERSON = "persons_at_risk:\n  - {name: Quagmire Exemplar, name_public: no, pseudonym: Ann}\n"
FILES = {
    "film.mp4": samples.mp4(udta=samples.tag(b"\xa9ART", "Quagmire Exemplar")),
    "paper.pdf": samples.pdf("Quagmire Exemplar was held"),
    "paper.docx": samples.office("docx", docProps__core_xml="<dc:creator>Quagmire Exemplar</dc:creator>"),
    "figures.csv": b"name\nQuagmire Exemplar\n",
}


@pytest.mark.parametrize("file", FILES)
def test_a_withheld_name_in_a_file_is_told(file: str) -> None:
    listed = f"media: [{{file: {file}, description: What was said}}]\n"
    told = checked(item(APPEAL + PERSON + listed, "appeals", media={file: FILES[file]}))
    assert [fault.code for fault in told.faults if fault.severity == "error"] == ["withheld-name"]

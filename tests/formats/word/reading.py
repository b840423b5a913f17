"""Word files read back: by python-docx as a stranger would read them, and part by part as XML."""

from __future__ import annotations

import atexit
import io
import re
import shutil
import subprocess
import tempfile
import zipfile
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.table import Table, _Cell
from lxml import etree

from pipeline.templating.engine_templates import template_files
from pipeline.templating.templates import Templates
from tests.compiled import COMPILED

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
TEMPLATES = Templates(template_files(), COMPILED)

needs_office = pytest.mark.skipif(
    not (shutil.which("soffice") and shutil.which("pdftotext")), reason="LibreOffice or poppler is not installed"
)


def opened(data: bytes) -> Document:
    """Open a Word file with python-docx."""
    return docx.Document(io.BytesIO(data))


def texts(data: bytes) -> list[str]:
    """Give the texts of the body in reading order, cells and all, without the marks that hold numbers in place."""

    def walk() -> Iterator[str]:
        for block in opened(data).iter_inner_content():
            if isinstance(block, Table):
                for row in block.rows:
                    yield from (cell.text for cell in row.cells)
            else:
                yield block.text

    return [bare(text) for text in walk()]


def read_through(data: bytes) -> str:
    """Give the text of the body as a reader comes to it: a footnote at its mark, a picture by its description."""
    document = opened(data)
    notes = {each.get(f"{W}id"): each for each in part(data, "word/footnotes.xml").iter(f"{W}footnote")}

    def written(root: etree._Element) -> Iterator[str]:
        for element in root.iter():
            match element.tag:
                case tag if tag == f"{W}t":
                    yield element.text or ""
                case tag if tag == f"{W}footnoteReference":
                    yield from written(notes[element.get(f"{W}id")])
                case tag if tag == f"{DRAWING}docPr":
                    yield element.get("descr", "")
        yield "\n"

    def walk(container: Document | _Cell) -> Iterator[str]:
        for block in container.iter_inner_content():
            if isinstance(block, Table):
                for row in block.rows:
                    for cell in row.cells:
                        yield from walk(cell)
            else:
                yield from written(block._element)  # noqa: SLF001 - python-docx has no footnotes

    return "".join(walk(document))


def bare(text: str) -> str:
    """Take away directional marks and isolates."""
    return re.sub("[\u200e\u200f\u2066-\u2069]", "", text)


def part(data: bytes, name: str) -> etree._Element:
    """Give one part of a Word file."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read(name))


def parts(data: bytes) -> dict[str, bytes]:
    """Give every part of a Word file."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@cache
def _profile() -> str:
    """Give LibreOffice a profile a test process: to make one takes longer than to print a page."""
    folder = Path(tempfile.mkdtemp(prefix="office-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return f"-env:UserInstallation={folder.as_uri()}"


def _office(*arguments: str, timeout: int) -> None:
    command = ["soffice", _profile(), "--headless", *arguments]
    subprocess.run(command, check=True, capture_output=True, timeout=timeout)


def converted(data: bytes, suffix: str, folder: Path) -> bytes:
    """Let LibreOffice save a Word file in another format, or in its own way."""
    source = folder / "from" / "file.docx"
    source.parent.mkdir(parents=True, exist_ok=True)
    source.write_bytes(data)
    made = folder / "to"
    _office("--convert-to", suffix, "--outdir", str(made), str(source), timeout=120)
    return (made / f"file.{suffix}").read_bytes()


def converted_all(files: Mapping[str, bytes], folder: Path) -> dict[str, Path]:
    """Let LibreOffice print Word files in one go; give the PDFs by the Word files' names."""
    source, made = folder / "from", folder / "to"
    source.mkdir()
    for name, data in files.items():
        (source / name).write_bytes(data)
    _office("--convert-to", "pdf", "--outdir", str(made), *(str(source / name) for name in files), timeout=400)
    return {name: made / f"{Path(name).stem}.pdf" for name in files}


def printed(data: bytes, folder: Path, *options: str) -> str:
    """Give the text that stands on the printed pages."""
    page = folder / "page.pdf"
    page.write_bytes(converted(data, "pdf", folder))
    found = subprocess.run(["pdftotext", *options, str(page), "-"], check=True, capture_output=True, timeout=60)
    return found.stdout.decode("utf-8")

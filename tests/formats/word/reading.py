"""Word files read back: by python-docx as a stranger would read them, and part by part as XML."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.table import Table
from lxml import etree

from pipeline.defaults import template_files
from pipeline.templates import Templates

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TEMPLATES = Templates(template_files())

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


def converted(data: bytes, suffix: str, folder: Path) -> bytes:
    """Let LibreOffice save a Word file in another format, or in its own way."""
    source = folder / "from" / "file.docx"
    source.parent.mkdir(parents=True, exist_ok=True)
    source.write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    made = folder / "to"
    command = ["soffice", profile, "--headless", "--convert-to", suffix, "--outdir", str(made), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return (made / f"file.{suffix}").read_bytes()


def converted_all(files: Mapping[str, bytes], folder: Path) -> dict[str, Path]:
    """Let LibreOffice print Word files in one go; give the PDFs by the Word files' names."""
    source, made = folder / "from", folder / "to"
    source.mkdir()
    for name, data in files.items():
        (source / name).write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    names = [str(source / name) for name in files]
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(made), *names]
    subprocess.run(command, check=True, capture_output=True, timeout=400)
    return {name: made / f"{Path(name).stem}.pdf" for name in files}


def printed(data: bytes, folder: Path, *options: str) -> str:
    """Give the text that stands on the printed pages."""
    page = folder / "page.pdf"
    page.write_bytes(converted(data, "pdf", folder))
    found = subprocess.run(["pdftotext", *options, str(page), "-"], check=True, capture_output=True, timeout=60)
    return found.stdout.decode("utf-8")

"""An edition and its blocks in; a Word file out."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from typing import Any

import docx
from docx.document import Document
from docx.oxml import OxmlElement
from docx.shared import Cm
from docx.text.paragraph import Paragraph

from bench.afternoon.editions import RIGHT_TO_LEFT, Edition
from bench.afternoon.markdown import Block

_STYLES = {"bullet": "List Bullet", "number": "List Number", "quote": "Quote"}


def word_file(edition: Edition, blocks: Sequence[Block], pictures: Mapping[str, bytes]) -> bytes:
    """Give the file."""
    document = docx.Document()
    document.core_properties.title = edition.item["headline"]
    document.core_properties.language = edition.language
    document.sections[0].header.paragraphs[0].text = edition.embargo or edition.item["index_number"]
    document.add_heading(edition.item["headline"], level=1)
    for block in blocks:
        _add(document, block, pictures)
    if edition.embargo:
        document.add_paragraph(edition.embargo)
    if edition.is_right_to_left:
        _turn(document)
    return _saved(document)


def letter_file(letter: dict[str, Any]) -> bytes:
    """Give a letter that supporters send, with the address that it goes to."""
    to, language = letter["to"], letter["language"]
    document = docx.Document()
    document.core_properties.title = letter["subject"]
    for line in (to["office"], to["institution"], *to["address"]["lines"]):
        document.add_paragraph(line)
    document.add_paragraph().add_run(letter["subject"]).bold = True
    for paragraph in (to["salutations"].get(language, ""), *letter["text"].split("\n\n"), letter["closing"]):
        document.add_paragraph(paragraph)
    if language in RIGHT_TO_LEFT:
        _turn(document)
    return _saved(document)


def _saved(document: Document) -> bytes:
    data = io.BytesIO()
    document.save(data)
    return data.getvalue()


def _add(document: Document, block: Block, pictures: Mapping[str, bytes]) -> None:
    if block.picture in pictures:
        document.add_picture(io.BytesIO(pictures[block.picture]), width=Cm(16))
    elif block.kind == "table":
        table = document.add_table(rows=0, cols=len(block.rows[0]), style="Table Grid")
        for row in block.rows:
            for cell, text in zip(table.add_row().cells, row, strict=False):
                cell.text = text
    elif block.kind == "heading":
        document.add_heading(block.text, level=2)
    else:
        style = _STYLES.get(block.kind)
        paragraph = document.add_paragraph(style=f"{style} 2" if style and block.level == 2 else style)
        for run in block.runs:
            added = paragraph.add_run(run.text)
            if run.bold:
                added.bold = True
            if run.italic:
                added.italic = True


def _turn(document: Document) -> None:
    """Set everything from right to left."""
    paragraphs: list[Paragraph] = [*document.paragraphs]
    paragraphs += [each for table in document.tables for cell in table._cells for each in cell.paragraphs]  # noqa: SLF001
    for paragraph in paragraphs:
        properties: Any = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - python-docx has no other way
        properties.append(OxmlElement("w:bidi"))
        for run in paragraph.runs:
            run.font.rtl = True

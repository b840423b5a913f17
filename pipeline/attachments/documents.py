"""A PDF or an office file in; what it says of its authors out, and of a PDF the texts on its pages and beside them."""

from __future__ import annotations

import html
import logging
import re
import zipfile
from collections.abc import Iterator
from io import BytesIO

from pipeline.attachments.said import Said, label_of

# What is damaged is told as a fault, and not by a library on the terminal.
logging.getLogger("pypdf").addHandler(logging.NullHandler())
_MOST_PAGES = 1_000
_MOST_BYTES = 16_000_000
_MOST_DEEP = 50
_OF_OFFICE = re.compile(r"docProps/(core|app|custom)\.xml|meta\.xml")
_FIELD = re.compile(
    r"<(?:[\w-]+:)?(creator|initial-creator|lastModifiedBy|title|subject|description|keywords?|Manager|Company)\b"
    r"[^>]*>([^<]+)<"
)
_CHANGE = re.compile(r'<w:(ins|del|comment)\b[^>]*\bw:author="([^"]+)"')
_PARTS_OF_TEXT = re.compile(r"word/(document|comments|footnotes)\.xml")


def of_pdf(data: bytes) -> list[Said] | None:
    """Give what a PDF says of itself; None for one that is damaged or locked."""
    from pypdf import PdfReader  # noqa: PLC0415 - it takes long to load

    try:
        reader = PdfReader(BytesIO(data))
        if reader.is_encrypted or not len(reader.pages):
            return None
        found = [(name.removeprefix("/"), str(text)) for name, text in (reader.metadata or {}).items() if text]
        xmp = reader.xmp_metadata
        found += [("creator", str(name)) for name in (xmp.dc_creator if xmp else None) or ()]
    except Exception:  # noqa: BLE001 - its library raises many kinds on damaged files
        return None
    return [Said(label_of("" if name == "Creator" else name), text) for name, text in found if name != "Producer"]


def words_of_pdf(data: bytes) -> Iterator[tuple[str, str]]:
    """Give the words of each page, and those beside them: notes, links, forms, bookmarks, what pictures show.

    Raise whatever its library does of a damaged one.
    """
    from pypdf import PdfReader  # noqa: PLC0415 - it takes long to load

    reader = PdfReader(BytesIO(data))
    if reader.is_encrypted or len(reader.pages) > _MOST_PAGES or reader.attachments:
        raise ValueError("it is locked, has too many pages, or holds other files")
    for name, text in (reader.metadata or {}).items():
        yield f"PDF {name}", str(text)
    if reader.xmp_metadata:
        yield "XMP", str(reader.xmp_metadata.stream.get_data().decode(errors="replace"))
    for number, page in enumerate(reader.pages, 1):
        yield f"page {number}", page.extract_text()
    for number in sorted({number for numbers in reader.xref.values() for number in numbers} | {*reader.xref_objStm}):
        yield from (("beside the pages", text) for text in _strings(reader.get_object(number)))


def _strings(node: object, deep: int = 0) -> Iterator[str]:
    """Give the texts of an object of a PDF; what it refers to is an object of its own."""
    if deep > _MOST_DEEP:
        raise ValueError("it is nested too deeply")
    match node:
        case str() if type(node).__name__ == "TextStringObject":
            yield node
        case bytes():
            yield node.decode("latin-1")
        case dict():
            for value in node.values():
                yield from _strings(value, deep + 1)
        case list():
            for value in node:
                yield from _strings(value, deep + 1)
        case _:
            return


def of_office(data: bytes) -> list[Said] | None:
    """Give what an office file says of itself, with who changed or commented it; None for one that is damaged."""
    found: dict[Said, None] = {}
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            if archive.testzip():
                return None
            for member in archive.infolist():
                if member.file_size > _MOST_BYTES:
                    continue
                if _OF_OFFICE.fullmatch(member.filename):
                    text = archive.read(member).decode(errors="replace")
                    found |= {Said(label_of(name), html.unescape(value)): None for name, value in _FIELD.findall(text)}
                elif _PARTS_OF_TEXT.fullmatch(member.filename):
                    text = archive.read(member).decode(errors="replace")
                    found |= {Said(_CHANGES[kind], html.unescape(who)): None for kind, who in _CHANGE.findall(text)}
    except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError, ValueError, EOFError, MemoryError):
        return None
    return list(found)


_CHANGES = {"ins": "tracked change by", "del": "tracked change by", "comment": "comment by"}

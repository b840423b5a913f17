"""What a reader finds in each format: the text of a web page, of Word files and of a plain text, made comparable."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from urllib.parse import unquote

import docx
from lxml import etree, html
from msgspec import Struct

from tests.saying.facts import Fact

# Whitespace, soft hyphens, and the marks that only say in which direction to read.
_UNSEEN = re.compile("[\\s\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+")
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_PARTS = re.compile(r"/word/(document|header\d*|footer\d*|footnotes)\.xml")


class Read(Struct, frozen=True):
    """The text that stands in a file, and the addresses that its links lead to."""

    text: str
    targets: frozenset[str] = frozenset()

    def __add__(self, other: Read) -> Read:
        return Read(self.text + "\n" + other.text, self.targets | other.targets)


def squeezed(text: str) -> str:
    """Take away what line breaks, typesetting and direction add to a text."""
    return _UNSEEN.sub("", text)


def shown(fact: Fact) -> str:
    """Give what must stand in a text: of an address, what one types into a browser."""
    return squeezed(fact.text.partition("://")[2].rstrip("/") if "://" in fact.text and fact.address else fact.text)


def read_web(data: bytes) -> Read:
    """Read a page as people do, with pictures described: its head is for programs."""
    page = html.document_fromstring(data.decode("utf-8"))
    body = page.body
    assert body is not None
    etree.strip_elements(body, "script", "style", with_tail=False)
    # For elements such as <sup> that only hold the mark of a note.
    described = [each.get("alt", "") for each in body.iter("img")]
    links = frozenset(_address(each.get("href", "")) for each in body.iter("a"))
    return Read("\n".join([body.text_content(), *described]), links)


def read_word(data: bytes) -> Read:
    """Read a Word file with its headers, footers and footnotes, through python-docx."""
    package = docx.Document(io.BytesIO(data)).part.package
    read = Read("")
    for part in package.iter_parts():
        if _PARTS.fullmatch(part.partname):
            links = frozenset(_address(link.target_ref) for link in part.rels.values() if link.is_external)
            read += Read("".join(_written(etree.fromstring(part.blob))), links)
    return read


def _written(root: etree._Element) -> Iterator[str]:
    for element in root.iter():
        if element.tag == f"{_W}t":
            yield element.text or ""
        elif element.tag in {f"{_W}p", f"{_W}br", f"{_W}tab"}:
            yield "\n"
        elif element.tag == f"{_DRAWING}docPr":
            yield element.get("descr", "")


def read_text(data: bytes) -> Read:
    """Read a plain text."""
    return Read(data.decode("utf-8"))


def _address(url: str) -> str:
    return unquote(url.removeprefix("mailto:").removeprefix("tel:"))

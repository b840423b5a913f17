"""Bytes of an XML file in; its root element out, or the fault that they are no such file.

No document type is read: entities of a file's own could fill the memory, or name other files.
"""

from __future__ import annotations

import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE

from lxml import etree

from pipeline.exchange.bounds import is_in_bounds
from pipeline.fault import Faults
from pipeline.reader.decode import decode
from pipeline.source import Place, Source

_DECLARATION = re.compile(r"\s*<\?xml\b[^>]*\?>")
_ENCODING = re.compile(r"\bencoding\s*=\s*[\"']([^\"']*)[\"']")
_BEFORE_ROOT = re.compile(r"\s+|<\?(?:(?!\?>).)*\?>|<!--(?:(?!-->).)*-->", re.DOTALL)
_UNICODE = {"utf-8", "utf8", "utf-16", "utf16", "utf-16le", "utf-16be", "us-ascii", "ascii"}


def parsed(name: str, data: bytes, faults: Faults) -> tuple[Source, etree._Element] | None:
    """Read an XML file in UTF-8, or in UTF-16 with its mark."""
    text_bytes = _utf_8(data)
    source = decode(name, text_bytes, faults) if is_in_bounds(name, text_bytes, faults) else None
    if source is None:
        return None
    text = "\n".join(source.lines)
    declaration = _DECLARATION.match(text)
    encoding = _ENCODING.search(declaration.group()) if declaration else None
    if encoding and encoding[1].casefold() not in _UNICODE:
        _unreadable(source, 1, encoding.start() + 1, f"this file is said to be in “{encoding[1]}”", faults)
        return None
    doctype = _doctype(text)
    if doctype is not None:
        line = text.count("\n", 0, doctype) + 1
        column = doctype - (text.rfind("\n", 0, doctype) + 1) + 1
        faults.add(
            "entities-refused",
            "this file brings definitions of its own (DOCTYPE)",
            Place(source, line, column, column + len("<!DOCTYPE")),
            expected="XLIFF, which has none",
            hint="do not open this file elsewhere; ask its sender where it comes from",
        )
        return None
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    # the declaration has said its word on the encoding; blanks in its stead leave all places as they are
    blank = re.sub(r"[^\n]", " ", declaration.group()) if declaration else ""
    try:
        return source, etree.fromstring((blank + text[len(blank) :]).encode(), parser)
    except etree.XMLSyntaxError as error:
        line, column = error.position
        message = "here the file breaks off, or its signs < and > no longer fit"
        _unreadable(source, max(1, line), max(1, column), message, faults)
        return None


def _utf_8(data: bytes) -> bytes:
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        try:
            return data.decode("utf-16").encode()
        except UnicodeDecodeError:
            return data
    return data


def _doctype(text: str) -> int | None:
    """Give where a document type starts, in front of the root."""
    at = 0
    while found := _BEFORE_ROOT.match(text, at):
        at = found.end()
    return at if text[at : at + len("<!DOCTYPE")].upper() == "<!DOCTYPE" else None


def _unreadable(source: Source, line: int, column: int, message: str, faults: Faults) -> None:
    faults.add(
        "unreadable-xliff",
        message,
        Place(source, line, column, column + 1),
        expected="an XLIFF file in UTF-8, as ‘press translate export’ writes it",
        hint="translate in OmegaT, Poedit or another program for XLIFF files; they write them right by themselves",
    )

"""A file's name and bytes in; every text and piece of metadata in it out, each with where it stands.

The bytes decide what kind of file it is, and the name where they leave it open: a picture called “notes.txt” is one.
Damaged bytes give what can still be read, and never an exception.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from pipeline.search import attachments, mail, page, pictures, plain, word, zips
from pipeline.search.found import Depth, FoundText, located

_PAGES = (b"<!doctype html", b"<html")
_BINARY = ("pdf", "bin", "ico", "tif", "tiff", "heic", "avif", "odttf", "ttf", "otf", "woff", "woff2")


def texts_in(name: str, data: bytes, is_known: Callable[[bytes], bool] | None = None) -> Iterator[FoundText]:
    """Give every text that a reader or a program could find in a file, its own name first.

    A file inside that `is_known` was looked into before: of it, only the name is given.
    """

    def read(inner: str, content: bytes, depth: Depth) -> Iterator[FoundText]:
        return iter(()) if is_known and is_known(content) else _inside(inner, content, depth)

    yield from located("file name", name)
    found = _inside(name, data, Depth(read))
    # a Word file's parts have places of their own; what lies in a pack is named with the pack
    yield from (each.inside(name) for each in found) if name.lower().endswith(".zip") else found


def _inside(name: str, data: bytes, depth: Depth) -> Iterator[FoundText]:
    ending = name.lower().rpartition(".")[2]
    start = data[:200].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")) or ending in {"zip", "docx"}:
        return zips.texts(data, depth)
    if pictures.is_picture(data):
        return pictures.texts(data)
    if data.startswith(b"%PDF-"):
        return attachments.pdf(data)
    if attachments.is_recording(data):
        return attachments.recording(data)
    if ending in {"eml", "rfc822"}:
        return mail.texts(data, depth)
    if ending in {"html", "htm", "xhtml"} or start.startswith(_PAGES):
        return page.texts(data, depth)
    if ending in {"xml", "rels", "svg", "svg+xml"} or start.startswith(b"<?xml"):
        return word.part(name, data)
    if ending == "json":
        return plain.json_values("JSON", data)
    return plain.strings("bytes", data) if ending in _BINARY else plain.text("text", data)


def shown_in(name: str, data: bytes) -> Iterator[str]:
    """Give only what a reader of a file sees or hears, each text once."""
    return (found.text for found in _inside(name, data, Depth(_inside)) if found.reading == "shown")

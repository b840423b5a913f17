"""A file's name or its first bytes in; which kind of file it is out. Nothing is loaded, so everybody may ask."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Mapping
from io import BytesIO
from typing import Literal

from msgspec import Struct

AttachmentKind = Literal["video", "audio", "document"]
Family = Literal["mp4", "quicktime", "webm", "mp3", "wav", "ogg", "pdf", "docx", "xlsx", "pptx", "odt", "ods", "text"]


class FileKind(Struct, frozen=True):
    """What a name's ending says: the kind, the media type, how the bytes are written, and what people call it."""

    kind: AttachmentKind
    media_type: str
    families: tuple[Family, ...]
    name: str


_OFFICE = "application/vnd.openxmlformats-officedocument"
_OPEN = "application/vnd.oasis.opendocument"
KINDS: Mapping[str, FileKind] = {
    "mp4": FileKind("video", "video/mp4", ("mp4",), "MP4"),
    "webm": FileKind("video", "video/webm", ("webm",), "WebM"),
    "mov": FileKind("video", "video/quicktime", ("quicktime",), "MOV"),
    "mp3": FileKind("audio", "audio/mpeg", ("mp3",), "MP3"),
    "m4a": FileKind("audio", "audio/mp4", ("mp4",), "M4A"),
    "wav": FileKind("audio", "audio/wav", ("wav",), "WAV"),
    "ogg": FileKind("audio", "audio/ogg", ("ogg",), "Ogg"),
    "pdf": FileKind("document", "application/pdf", ("pdf",), "PDF"),
    "docx": FileKind("document", f"{_OFFICE}.wordprocessingml.document", ("docx",), "Word"),
    "xlsx": FileKind("document", f"{_OFFICE}.spreadsheetml.sheet", ("xlsx",), "Excel"),
    "pptx": FileKind("document", f"{_OFFICE}.presentationml.presentation", ("pptx",), "PowerPoint"),
    "odt": FileKind("document", f"{_OPEN}.text", ("odt",), "ODT"),
    "ods": FileKind("document", f"{_OPEN}.spreadsheet", ("ods",), "ODS"),
    "csv": FileKind("document", "text/csv; charset=utf-8", ("text",), "CSV"),
    "txt": FileKind("document", "text/plain; charset=utf-8", ("text",), "TXT"),
}
"""By the ending of a file's name, in small letters."""
RECORDINGS = tuple(ending for ending, each in KINDS.items() if each.kind != "document")
DOCUMENTS = tuple(ending for ending, each in KINDS.items() if each.kind == "document")

_STARTS: tuple[tuple[bytes, Family], ...] = (
    (rb"....ftypqt  ", "quicktime"),
    (rb"....ftyp", "mp4"),
    (rb"....(?:moov|mdat|wide|free|skip|pnot)", "quicktime"),
    (rb"\x1a\x45\xdf\xa3.{0,60}webm", "webm"),
    (rb"RIFF....WAVE", "wav"),
    (rb"OggS", "ogg"),
    (rb"%PDF-", "pdf"),
    (rb"ID3|\xff[\xe2\xe3\xf2\xf3\xfa\xfb]", "mp3"),  # the third layer alone: \xff\xfe begins a text in UTF-16
)
_ZIP = b"PK\x03\x04"
_MAIN: tuple[tuple[str, Family], ...] = (
    ("word/document.xml", "docx"),
    ("xl/workbook.xml", "xlsx"),
    ("ppt/presentation.xml", "pptx"),
)
_PROGRAM = "vbaProject.bin"
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def kind_of(file: str) -> FileKind | None:
    """Give what a file's name says that it is; None for whatever has to be a picture."""
    stem, _, ending = file.rpartition(".")
    return KINDS.get(ending.lower()) if stem else None


def family_of(data: bytes) -> Family | None:
    """Give how a file's bytes are written; None for any other, and for a document with a program in it."""
    for start, family in _STARTS:
        if re.match(start, data[:100], re.DOTALL):
            return family
    if data.startswith(_ZIP):
        return _office(data)
    if _CONTROL.search(data):
        return None
    try:
        data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    return "text"


def _office(data: bytes) -> Family | None:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            names = archive.namelist()
            if any(name.endswith(_PROGRAM) for name in names):
                return None
            said = archive.read("mimetype")[:100].decode(errors="replace").strip() if "mimetype" in names else ""
    except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError, ValueError, EOFError):
        return None
    if said:
        found = next((each for each in KINDS.values() if each.media_type == said), None)
        return found.families[0] if found else None
    return next((family for name, family in _MAIN if name in names), None)

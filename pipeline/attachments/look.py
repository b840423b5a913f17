"""A file's name and bytes in; what it is, how long it is and what it says of itself out, or the reason why not."""

from __future__ import annotations

import zlib
from functools import lru_cache
from io import BytesIO
from typing import Literal

from msgspec import Struct

from pipeline.attachments import boxes, documents, matroska
from pipeline.attachments.kinds import Family, FileKind, family_of, kind_of
from pipeline.attachments.said import Said, label_of

AttachmentFlaw = Literal["other-kind", "broken", "empty"]
_HEAD = 100  # bytes that say what a recording is
# A tag of a recording that is no text of anybody's, or that is told as the length already.
_TECHNICAL = frozenset({"filename", "mime_type", "is_lossless", "year"})


class AttachmentInfo(Struct, frozen=True):
    """What is known of a file: what its name says, its bytes, its seconds, and what it says of itself."""

    kind: FileKind
    size: int
    seconds: float | None
    said: tuple[Said, ...]


@lru_cache(maxsize=32)  # each language of an item asks
def look(file: str, data: bytes) -> AttachmentInfo | AttachmentFlaw:
    """Look at a file whose name and bytes have to agree."""
    if not data:
        return "empty"
    kind = kind_of(file)
    family = family_of(data)
    if kind is None or family not in kind.families:
        return "other-kind"
    found = _look(family, data)
    if found is None:
        return "broken"
    seconds, said = found
    told = dict.fromkeys(Said(each.label, text) for each in said if each.label and (text := _clean(each.text)))
    return AttachmentInfo(kind, len(data), seconds, tuple(told))


def said_in(data: bytes) -> list[Said] | None:
    """Give all that a recording says of itself, whatever it is called; None for one that is damaged."""
    found = _look(family_of(data[:_HEAD]), data)
    return found[1] if found else None


def _clean(text: str) -> str:
    return " ".join("".join(each if each.isprintable() else " " for each in text).split())


def _look(family: Family | None, data: bytes) -> tuple[float | None, list[Said]] | None:
    match family:
        case "pdf":
            said = documents.of_pdf(data)
            return None if said is None else (None, said)
        case "docx" | "xlsx" | "pptx" | "odt" | "ods":
            said = documents.of_office(data)
            return None if said is None else (None, said)
        case "mp4" | "quicktime":
            return (boxes.duration(data), list(boxes.said(data))) if boxes.is_whole(data) else None
        case "webm":
            return matroska.duration(data), list(matroska.said(data))
        case "mp3" | "wav" | "ogg":
            return _tagged(data)
        case "text":
            return (None, []) if data.strip() else None
        case _:
            return None


def _tagged(data: bytes) -> tuple[float | None, list[Said]] | None:
    from tinytag import TinyTag, TinyTagException  # noqa: PLC0415 - most items have no sound

    try:
        tag = TinyTag.get(file_obj=BytesIO(data))
        values = tag.as_dict()
    except (TinyTagException, ValueError, OverflowError, IndexError, KeyError, zlib.error):
        return None
    if not tag.duration:
        return None
    said = [
        Said(label_of(name), text)
        for name, value in values.items()
        if name not in _TECHNICAL
        for text in (value if isinstance(value, list) else [value])
        if isinstance(text, str)
    ]
    return tag.duration, said

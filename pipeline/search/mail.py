"""A mail in; its headers and its parts out, decoded, with the lines whole that were broken to flow."""

from __future__ import annotations

import binascii
import email
from collections.abc import Iterator
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message

from pipeline.search.found import Depth, FoundText, located
from pipeline.search.plain import decoded, lines

_DAMAGE = (RecursionError, ValueError, LookupError, TypeError, AttributeError, AssertionError)


def texts(data: bytes, depth: Depth) -> Iterator[FoundText]:
    """Give the texts of a mail; of one that Python cannot take apart, what it is as text."""
    try:
        parts = [*email.message_from_bytes(data).walk()]
    except _DAMAGE:
        yield FoundText("mail", "it cannot be taken apart", "unread")
        yield from lines("mail", decoded(data), "hidden")
        return
    for part in parts:
        for key, value in part.raw_items():
            where = f"mail {key.lower()}"
            yield from located(where, str(value), "hidden")
            whole = _header(str(value))
            if whole != str(value):
                yield from located(where, whole, "again")
        for edge in (part.preamble, part.epilogue):
            yield from located("mail between its parts", edge if isinstance(edge, str) else None)
        if not part.is_multipart():
            yield from _body(part, depth)


def _body(part: Message, depth: Depth) -> Iterator[FoundText]:
    try:
        payload = part.get_payload(decode=True)
    except (ValueError, LookupError, binascii.Error):
        payload = None
    if not isinstance(payload, bytes):
        yield from located("mail body", str(part.get_payload()), "hidden")
        return
    name = _name(part)
    if name or part.get_content_maintype() != "text" or part.get_content_subtype() == "html":
        name = name or f"part.{part.get_content_subtype()}"
        yield from (each.inside(f"mail part {name}") for each in depth.inside(name, payload))
        return
    body = decoded(payload, str(part.get_param("charset", "utf-8")))
    yield from lines("mail body", body)
    if "flowed" in str(part.get_param("format", "")).lower():
        yield from located(
            "mail body", _unflowed(body, delete="yes" in str(part.get_param("delsp", "")).lower()), "again"
        )


def _unflowed(body: str, *, delete: bool) -> str:
    """Join the lines that end in a space (RFC 3676), without it where the mail says so."""
    whole = []
    for line in body.splitlines():
        bare = line.removeprefix(" ")
        whole.append((bare[:-1] if delete else bare) if bare.endswith(" ") else f"{bare}\n")
    return "".join(whole)


def _name(part: Message) -> str:
    try:
        return part.get_filename() or ""
    except (ValueError, LookupError, TypeError):
        return "part"


def _header(value: str) -> str:
    """Decode a header's words (RFC 2047); one that is damaged stays as it is."""
    try:
        pieces = decode_header("".join(value.splitlines()))
    except (HeaderParseError, ValueError, binascii.Error):
        return value
    return "".join(piece if isinstance(piece, str) else decoded(piece, kind or "utf-8") for piece, kind in pieces)

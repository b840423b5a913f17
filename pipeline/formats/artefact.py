"""What a format makes: bytes and a name, and what they are for."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Role = Literal["text", "letter", "mail"]


class Artefact(Struct, frozen=True):
    """One file: `name` without folders, bytes, media type, language tag, and what it is for.

    A mail is the press office's own draft of the mail that it sends the text with: it goes into no pack.
    """

    name: str
    data: bytes
    media_type: str
    language: str
    role: Role

"""What a format makes: bytes and a name, and what they are for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Role = Literal["text", "letter", "mail"]


@dataclass(frozen=True, slots=True)
class Artefact:
    """One file: `name` without folders, bytes, media type, language tag, and what it is for.

    A mail is the press office's own draft of the mail that it sends the text with: it goes into no pack.
    """

    name: str
    data: bytes
    media_type: str
    language: str
    role: Role

"""What a format makes: bytes and a name, and what they are for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Role = Literal["text", "letter"]


@dataclass(frozen=True, slots=True)
class Artefact:
    """One file: `name` without folders, bytes, media type, language tag, and whether it is a text or a letter."""

    name: str
    data: bytes
    media_type: str
    language: str
    role: Role

"""What a format makes: bytes and a name, and what they are for."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from pipeline.edition.pack_folders import LETTERS

Role = Literal["text", "letter", "mail"]


class Artefact(Struct, frozen=True):
    """One file: `name` without folders, bytes, media type, language tag, and what it is for.

    `path` is where it lies beside the others: letters in a folder of their own.

    A mail is the press office's own draft of the mail that it sends the text with: it goes into no pack.
    """

    name: str
    data: bytes
    media_type: str
    language: str
    role: Role

    @property
    def path(self) -> str:
        """Give its place: texts lie at the top."""
        return f"{LETTERS}/{self.name}" if self.role == "letter" else self.name

"""A pack's editions in; the files that any of them shows or leads to out, each once, sorted by name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

from msgspec import Struct

from pipeline.edition.model import Attachment, Edition, Picture, PrintFile

T = TypeVar("T")


class Shown(Struct, frozen=True):
    """What the editions of a pack show: pictures, the same for print, recordings and documents, by file."""

    pictures: Mapping[str, Picture]
    print_files: Mapping[str, PrintFile]
    attachments: Mapping[str, Attachment]

    @classmethod
    def of(cls, editions: Sequence[Edition]) -> Shown:
        """Give what editions show; nothing of a withdrawn item."""
        if any("withdrawn" in edition.marks for edition in editions):
            return cls({}, {}, {})
        pictures = {file: picture for edition in editions for file, picture in edition.pictures.items()}
        prints = {each.print_file.file: each.print_file for each in pictures.values() if each.print_file}
        attachments = {file: each for edition in editions for file, each in edition.attachments.items()}
        return cls(_sorted(pictures), _sorted(prints), _sorted(attachments))


def _sorted(found: Mapping[str, T]) -> dict[str, T]:
    return dict(sorted(found.items()))

"""A document in; the picture files that it names out, each with where it names it: its media, then its logos."""

from __future__ import annotations

from msgspec import Struct

from pipeline.document.parts import Publication
from pipeline.document.release import Release
from pipeline.reader.tree import Route


class NamedPicture(Struct, frozen=True):
    """A picture by its file name, and the route of the field that names it."""

    file: str
    route: Route


def named_pictures(document: Publication) -> tuple[NamedPicture, ...]:
    """Give every picture; a logo that ‘media’ lists too is given once, as that."""
    listed = [NamedPicture(each.file, ("media", index, "file")) for index, each in enumerate(document.media)]
    return (*listed, *logos(document))


def logos(document: Publication) -> tuple[NamedPicture, ...]:
    """Give the logos that ‘media’ does not list."""
    listed = {each.file for each in document.media}
    return tuple({each.file: each for each in every_logo(document) if each.file not in listed}.values())


def every_logo(document: Publication) -> tuple[NamedPicture, ...]:
    """Give the logos of those who issue a text as equals."""
    issuers = document.issuers if isinstance(document, Release) else None
    return tuple(
        NamedPicture(each.logo, ("issuers", "organisations", index, "logo"))
        for index, each in enumerate(issuers.organisations if issuers else ())
        if each.logo
    )

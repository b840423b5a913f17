"""A document in; the files of media/ that it names out, each with where it names it: first its media, then logos."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from pipeline.document.media import Attachment, MediaEntry, Picture
from pipeline.document.parts import Publication
from pipeline.document.release import Release
from pipeline.reader.tree import Route


class NamedFile(Struct, frozen=True):
    """A file by its name, the route of the field that names it, and its entry under ‘media’; a logo needs none."""

    file: str
    route: Route
    entry: MediaEntry | None = None

    @property
    def is_picture(self) -> bool:
        """Say whether it has to be a picture."""
        return self.entry is None or isinstance(self.entry, Picture)

    @property
    def noun(self) -> str:
        """Give what people call such a file."""
        if self.is_picture:
            return "picture"
        return "document" if isinstance(self.entry, Attachment) else "recording"


def named_files(document: Publication) -> tuple[NamedFile, ...]:
    """Give every file; a logo that ‘media’ lists too is given once, as that."""
    return (*_listed(document), *logos(document))


def _listed(document: Publication) -> Iterator[NamedFile]:
    for index, entry in enumerate(document.media):
        yield NamedFile(entry.file, ("media", index, "file"), entry)
        if isinstance(entry, Picture) and entry.print_file:
            yield NamedFile(entry.print_file, ("media", index, "print_file"), entry)


def logos(document: Publication) -> tuple[NamedFile, ...]:
    """Give the logos that ‘media’ does not list."""
    listed = {each.file for each in document.media}
    return tuple({each.file: each for each in every_logo(document) if each.file not in listed}.values())


def every_logo(document: Publication) -> tuple[NamedFile, ...]:
    """Give the logos of those who issue a text as equals."""
    issuers = document.issuers if isinstance(document, Release) else None
    return tuple(
        NamedFile(each.logo, ("issuers", "organisations", index, "logo"))
        for index, each in enumerate(issuers.organisations if issuers else ())
        if each.logo
    )

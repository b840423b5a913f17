"""A pack's artefacts and an edition in; what lies in the pack out, as a reader of that edition's language calls it."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from msgspec import Struct

from pipeline.edition.model import Edition, Picture
from pipeline.formats.artefact import Artefact
from pipeline.formats.text.render import ASCII_ENDING
from pipeline.pack.names import extension


class Listed(Struct, frozen=True):
    """A file as the read-me lists it: its path in the pack, and its format and language as a reader calls them."""

    path: str
    format: str
    language: str


class Shelf(Struct, frozen=True):
    """The texts of one language, which is called by its own name."""

    language: str
    files: tuple[Listed, ...]


class ShownPicture(Struct, frozen=True):
    """A picture with its path in the pack."""

    path: str
    picture: Picture


def letters_in(artefacts: Sequence[Artefact], reader: Edition, editions: Sequence[Edition]) -> list[Listed]:
    """Give the letters, each with its language by its own name."""
    return [listed(each, reader, _language_of(each, editions)) for each in artefacts if each.role == "letter"]


def pictures_in(edition: Edition, files: Collection[str]) -> list[ShownPicture]:
    """Give an edition's pictures that lie in the pack, sorted by name."""
    pictures = [each for _, each in sorted(edition.pictures.items())]
    return [ShownPicture(each.path, each) for each in pictures if each.path in files]


def shelf(edition: Edition, artefacts: Sequence[Artefact], reader: Edition) -> Shelf:
    """Give the texts of one language."""
    own = [each for each in artefacts if each.role == "text" and each.language == edition.language.tag]
    return Shelf(edition.language_name, tuple(listed(each, reader, edition.language_name) for each in own))


def listed(artefact: Artefact, reader: Edition, language: str) -> Listed:
    """Give a file as a reader calls it."""
    kind = "ascii" if artefact.name.endswith(ASCII_ENDING) else extension(artefact.name)
    return Listed(artefact.path, reader.words.get(f"format_{kind}", kind.upper()), language)


def _language_of(artefact: Artefact, editions: Sequence[Edition]) -> str:
    """Give the own name of a file's language, which that of a letter may have without an edition in it."""
    for edition in editions:
        if edition.language.tag == artefact.language:
            return edition.language_name
    from pipeline.i18n.language_names import own_name  # noqa: PLC0415 - it loads all that CLDR has of the language

    return own_name(artefact.language)

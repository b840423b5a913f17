"""A pack's artefacts and an edition in; what lies in the pack out, as a reader of that edition's language calls it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from pipeline.edition.model import Edition, Picture
from pipeline.formats.artefact import Artefact
from pipeline.formats.text.render import ASCII_ENDING
from pipeline.i18n.places import filled
from pipeline.pack.names import extension
from pipeline.state.file_names import without_marks

_FIRST_FORMATS = ("html", "docx")


class Listed(Struct, frozen=True):
    """A file as the first pages list it: its path in the pack, and its format and language as a reader calls them.

    `to` is whom a letter is to, where the reader's own text says so.
    """

    path: str
    format: str
    language: str
    to: str | None = None


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
    to = dict(_addressees(reader))
    letters = (each for each in artefacts if each.role == "letter")
    return [
        replace(_listed(each, reader, _language_of(each, editions)), to=to.get(without_marks(each.name)))
        for each in letters
    ]


def _addressees(reader: Edition) -> Iterator[tuple[str, str]]:
    """Give whom each letter is to, with the name of its file, in whatever state that is."""
    for letter in reader.appeal.letters if reader.appeal else ():
        if not letter.to:
            yield without_marks(reader.letter_file(letter)), letter.heading
        for one, copy in zip(letter.to, letter.copies if letter.to else (), strict=True):
            to = "".join(filled(reader.words["letter_to"], {"name": one.name.text}, str, str))
            yield without_marks(reader.letter_file(copy)), to


def pictures_in(edition: Edition, files: Collection[str]) -> list[ShownPicture]:
    """Give an edition's pictures that lie in the pack, sorted by name."""
    pictures = [each for _, each in sorted(edition.pictures.items())]
    return [ShownPicture(each.path, each) for each in pictures if each.path in files]


def shelves_in(artefacts: Sequence[Artefact], reader: Edition, editions: Sequence[Edition]) -> list[Shelf]:
    """Give the texts by language, the reader's own first, then the others in the pack's order."""
    ordered = (reader, *(each for each in editions if each is not reader))
    return [Shelf(each.language_name, tuple(_shelf(each, artefacts, reader))) for each in ordered]


def _shelf(edition: Edition, artefacts: Sequence[Artefact], reader: Edition) -> Iterator[Listed]:
    """Give the texts of one language: the page first, then Word, then what is pasted elsewhere."""
    own = [each for each in artefacts if each.role == "text" and each.language == edition.language.tag]
    for each in sorted(own, key=_place):
        yield _listed(each, reader, edition.language_name)


def _place(text: Artefact) -> tuple[int, bool]:
    ending = extension(text.name)
    place = _FIRST_FORMATS.index(ending) if ending in _FIRST_FORMATS else len(_FIRST_FORMATS)
    return place, text.name.endswith(ASCII_ENDING)


def _listed(artefact: Artefact, reader: Edition, language: str) -> Listed:
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

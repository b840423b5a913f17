"""One edition and the list of what lies in its pack in; the pack's read-me in that edition's language out.

What it says and in which order is the template's, `templates/pack/read-me.txt`, which has the filters and the parts of
the plain text's templates.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import lru_cache

import jinja2
from msgspec import Struct

from pipeline.edition.model import Edition, Picture
from pipeline.formats.artefact import Artefact
from pipeline.formats.text.inlines import References
from pipeline.formats.text.page import Page
from pipeline.formats.text.plain_letters import has_ascii
from pipeline.formats.text.render import ASCII_ENDING, environment, tidy
from pipeline.pack.names import READ_ME_TEMPLATE, extension
from pipeline.templating.templates import Templates


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


def read_me(
    edition: Edition,
    editions: Sequence[Edition],
    artefacts: Sequence[Artefact],
    files: Collection[str],
    templates: Templates,
) -> bytes:
    """Set the read-me of one edition; `files` are the paths of what the pack shows, in the pack's order."""
    settings = _environment(templates)
    # The reader's own language first, then the others in the pack's order.
    ordered = [edition, *(each for each in editions if each is not edition)]
    text = settings.get_template(READ_ME_TEMPLATE).render(
        page=Page(edition, settings, References(), edition.layout.text_columns),
        edition=edition,
        words=edition.words,
        shelves=[_shelf(each, artefacts, edition) for each in ordered],
        without_ascii=[
            each.language_name for each in ordered if each.layout.text_ascii and not has_ascii(each.language)
        ],
        letters=[_listed(each, edition, _language_of(each, ordered)) for each in artefacts if each.role == "letter"],
        pictures=[each for each in _pictures(edition) if each.path in files],
        attachments=[each for _, each in sorted(edition.attachments.items()) if each.path in files],
    )
    return tidy(text, rtl=edition.language.is_rtl).encode()


def _pictures(edition: Edition) -> list[ShownPicture]:
    return [ShownPicture(picture.path, picture) for file, picture in sorted(edition.pictures.items())]


@lru_cache(maxsize=8)
def _environment(templates: Templates) -> jinja2.Environment:
    """Give the plain text's environment with the read-me beside its templates."""
    plain = environment(templates)
    loaders = [jinja2.DictLoader({READ_ME_TEMPLATE: templates.text(READ_ME_TEMPLATE)}), plain.loader]
    return plain.overlay(loader=jinja2.ChoiceLoader([loader for loader in loaders if loader]))


def _shelf(edition: Edition, artefacts: Sequence[Artefact], reader: Edition) -> Shelf:
    own = [each for each in artefacts if each.role == "text" and each.language == edition.language.tag]
    return Shelf(edition.language_name, tuple(_listed(each, reader, edition.language_name) for each in own))


def _listed(artefact: Artefact, reader: Edition, language: str) -> Listed:
    kind = "ascii" if artefact.name.endswith(ASCII_ENDING) else extension(artefact.name)
    return Listed(artefact.path, reader.words.get(f"format_{kind}", kind.upper()), language)


def _language_of(artefact: Artefact, editions: Sequence[Edition]) -> str:
    """Give the own name of a file's language, which that of a letter may have without an edition in it."""
    for edition in editions:
        if edition.language.tag == artefact.language:
            return edition.language_name
    from pipeline.i18n.language_names import own_name  # noqa: PLC0415 - it loads all that CLDR has of the language

    return own_name(artefact.language)

"""An edition in; what a page says in one place of many of its parts out: whom to call, what may be used how."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.edition.model import Contact, Edition, Phrase, Picture


def people_to_call(edition: Edition) -> tuple[Contact, ...]:
    """Give everybody whom a journalist may call, the press office last; it may be a contact itself."""
    office = edition.organisation.press_office
    return (*edition.contacts, *([office] if office and office not in edition.contacts else []))


def pictures(edition: Edition) -> tuple[Picture, ...]:
    """Give the pictures of the text; a logo is none of them."""
    equals = edition.issuers.organisations if edition.issuers else ()
    logos = {each.logo for each in equals}
    return tuple(each for each in edition.pictures.values() if each.file not in logos)


def picture_files(edition: Edition) -> tuple[str, ...]:
    """Give where the pictures of the text lie in their largest size."""
    return tuple(each.path for each in pictures(edition))


def shared_pictures(edition: Edition) -> tuple[Picture, ...]:
    """Give the pictures that may be shown where nobody asked for them."""
    return tuple(each for each in pictures(edition) if not each.content_warning)


def terms(edition: Edition) -> tuple[tuple[Phrase, tuple[str, ...]], ...]:
    """Give the terms on which pictures and files may be used, each once, with the names of the files that have them."""
    found: dict[Phrase, list[str]] = {}
    for file, usage in _usages(edition):
        found.setdefault(usage, []).append(file)
    return tuple((usage, tuple(files)) for usage, files in found.items())


def _usages(edition: Edition) -> Iterator[tuple[str, Phrase]]:
    yield from ((file, each.usage) for file, each in edition.pictures.items() if each.usage)
    yield from ((file, each.usage) for file, each in edition.attachments.items() if each.usage)

"""A variant in; what stands around its own words out: what the directory adds, the embargo, and the pictures of media/.

A signer saw these too. So a change in them un-signs what has not gone out, and is told by its name: which contact,
which line about the organisation. What has gone out goes out anew with it, and nobody has to sign again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pipeline.document.named_files import named_files
from pipeline.document.parts import Publication
from pipeline.document.settings import Settings
from pipeline.newsroom.item import Variant
from pipeline.newsroom.load import Newsroom
from pipeline.signoff.own_words import PassageReader
from pipeline.signoff.passages import Around, NamedText


def around(variant: Variant, newsroom: Newsroom, media: Mapping[str, str]) -> Around:
    """Give what stands around the words of one language; `media` are digests of the item's files, by name."""
    reader = PassageReader(variant.language, newsroom.library)
    found = _passages(reader, variant.document, newsroom.settings, media)
    return Around(variant.language.tag, tuple(found))


def _passages(
    reader: PassageReader, document: Publication, settings: Settings, media: Mapping[str, str]
) -> Iterator[NamedText]:
    if document.embargo:
        yield from reader.group(document.embargo, "embargo")
    office = (settings.press_office,) if settings.press_office else ()
    local = document.local.contacts if document.local else ()
    for key in dict.fromkeys(each for each in (*local, *document.contacts, *office) if isinstance(each, str)):
        yield from reader.group(settings.contacts[key], f"contacts.{key}")
    for key in document.topics:
        yield NamedText(f"topics.{key}", reader.in_language(settings.topics[key]))
    yield from reader.group(settings.organisation, "organisation")
    if document.media and settings.licence:
        yield NamedText("licence", reader.in_language(settings.licence))
    yield NamedText("timezone", settings.timezone)
    # what recordings and documents say are the text's own words
    for file in sorted({each.file for each in named_files(document) if each.is_picture}):
        yield NamedText(f"media.{file}", media.get(file, ""))

"""Contacts, phones and spokespeople of an edition."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

import phonenumbers
from msgspec.structs import replace

from pipeline.document import contacts as written_contacts
from pipeline.document import parts
from pipeline.document.addresses import is_short
from pipeline.document.parts import Publication
from pipeline.edition.model import Contact, Phone, Phrase, Spokesperson
from pipeline.edition.texts import Texts
from pipeline.i18n.language import Language, language


def contacts(texts: Texts, document: Publication) -> tuple[Contact, ...]:
    """Give whom the readers of this language may call, then everybody, nobody twice; keys are the directory's."""
    local = document.local.contacts if document.local else ()
    named = [(entry, texts.language) for entry in local]
    named += [(entry, texts.source_language) for entry in document.contacts if entry not in local]
    directory = texts.newsroom.settings.contacts
    return tuple(
        contact(texts, directory[entry]) if isinstance(entry, str) else contact(texts, entry, written)
        for entry, written in named
    )


def contact(texts: Texts, entry: written_contacts.Contact, written: Language | None = None) -> Contact:
    """Give one contact; `written` is the language of the file that it stands in, if not the newsroom's."""
    return Contact(
        name=texts.local(entry.name, written),
        role=texts.maybe_local_words(entry.role, written),
        organisation=texts.maybe_local(entry.organisation, written),
        purpose=texts.maybe_local_words(entry.purpose, written),
        phones=tuple(_labelled(texts, each, written) for each in entry.phones),
        email=entry.email,
        languages=language_names(texts, entry.languages),
        hours=texts.maybe_local_words(entry.hours, written),
    )


def _labelled(texts: Texts, entry: written_contacts.Phone, written: Language | None) -> Phone:
    """Give a number as it stands in a file; a short one with the country where it can be dialled."""
    found = phone(texts, entry.number, entry.label, written)
    is_for_messages = entry.label == "text"
    return replace(
        found,
        uri=f"sms:{_dialled(entry.number)}" if is_for_messages else found.uri,
        country=texts.voice.country(entry.country) if entry.country else None,
    )


def _dialled(number: str) -> str:
    return "".join(sign for sign in number if sign in "+0123456789")


def phone(texts: Texts, number: str, label: str | Mapping[str, str], written: Language | None = None) -> Phone:
    """Give a number with its label; `label` is phone, mobile, fax, text, or the newsroom's own words."""
    own = texts.voice.phrase(texts.voice.word(label)) if isinstance(label, str) else texts.local_words(label, written)
    return Phone(own, number, _uri(number))


@lru_cache(maxsize=1024)  # the newsroom's own numbers stand in every edition
def _uri(number: str) -> str:
    if is_short(number):  # RFC 3966 wants the country of a local number, and phones dial without
        return f"tel:{_dialled(number)}"
    return phonenumbers.format_number(phonenumbers.parse(number), phonenumbers.PhoneNumberFormat.RFC3966)


def spokespeople(texts: Texts, people: Iterable[parts.Spokesperson]) -> tuple[Spokesperson, ...]:
    """Give those available for interview."""
    return tuple(
        Spokesperson(
            texts.phrase(person.name, "spokespeople", index, "name"),
            texts.maybe(person.role, "spokespeople", index, "role"),
            language_names(texts, person.languages),
        )
        for index, person in enumerate(people)
    )


def language_names(texts: Texts, tags: tuple[str, ...]) -> str | None:
    """Give languages by their names in the edition's language, as a list."""
    return texts.voice.listing(texts.voice.language_name(language(tag)) for tag in tags) if tags else None


def heading(*names: Phrase | None) -> Phrase:
    """Join names into one heading: rank and name; the first one's language stands for all."""
    given = [name for name in names if name]
    return Phrase(" ".join(name.text for name in given), given[0].language)

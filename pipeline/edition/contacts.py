"""Contacts, phones and spokespeople of an edition."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import phonenumbers

from pipeline.document import parts
from pipeline.edition.model import Contact, Phone, Phrase, Spokesperson
from pipeline.edition.texts import Texts
from pipeline.language import language


def contacts(texts: Texts, entries: Iterable[str | parts.Contact]) -> tuple[Contact, ...]:
    """Give contacts in their order, keys looked up in the newsroom's directory."""
    directory = texts.desk.newsroom.contacts
    return tuple(contact(texts, directory[entry] if isinstance(entry, str) else entry) for entry in entries)


def contact(texts: Texts, entry: parts.Contact) -> Contact:
    """Give one contact."""
    return Contact(
        name=texts.local(entry.name),
        role=texts.maybe_local(entry.role),
        organisation=texts.maybe_local(entry.organisation),
        purpose=texts.maybe_local(entry.purpose),
        phones=tuple(phone(texts, each.number, each.label) for each in entry.phones),
        email=entry.email,
        languages=language_names(texts, entry.languages),
        hours=texts.maybe_local(entry.hours),
    )


def phone(texts: Texts, number: str, label: str | Mapping[str, str]) -> Phone:
    """Give a number with its label; `label` is phone, mobile, fax, or the newsroom's own words."""
    printed = texts.voice.phrase(texts.voice.word(label)) if isinstance(label, str) else texts.local(label)
    return Phone(
        printed, number, phonenumbers.format_number(phonenumbers.parse(number), phonenumbers.PhoneNumberFormat.RFC3966)
    )


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

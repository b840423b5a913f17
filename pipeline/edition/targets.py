"""The officials of an appeal as they are printed: name, office, address, numbers, and when the address was checked."""

from __future__ import annotations

from pipeline.document import appeal as document
from pipeline.edition.contacts import heading, language_names, phone
from pipeline.edition.model import LabelledLink, Phrase, Target
from pipeline.edition.texts import Texts


def targets_by_id(texts: Texts, source: document.Appeal) -> dict[str, Target]:
    """Give the targets as they are printed, by id."""
    return {each.id: _target(texts, each, index) for index, each in enumerate(source.targets)}


def _target(texts: Texts, entry: document.Target, index: int) -> Target:
    voice, route = texts.voice, ("targets", index)
    named = (
        texts.maybe(entry.honorific, *route, "honorific"),
        texts.maybe(entry.rank, *route, "rank"),
        texts.maybe(entry.name, *route, "name"),
    )
    office = texts.maybe(entry.office, *route, "office")
    institution = texts.maybe(entry.institution, *route, "institution")
    lines: tuple[Phrase, ...] = ()
    if entry.address:
        written = tuple(
            texts.phrase(line, *route, "address", "lines", place) for place, line in enumerate(entry.address.lines)
        )
        lines = (*written, voice.country(entry.address.country))
    faxes = (entry.fax,) if isinstance(entry.fax, str) else entry.fax
    return Target(
        id=entry.id,
        heading=heading(*named) if any(named) else office or institution or Phrase(entry.id, texts.language),
        office=office if any(named) else None,
        institution=institution if any(named) or office else None,
        address=lines,
        faxes=tuple(phone(texts, number, "fax") for number in faxes),
        phones=tuple(phone(texts, number, "phone") for number in entry.phones),
        emails=emails(entry),
        social=tuple(
            LabelledLink(Phrase(url.partition("://")[2] or url, texts.language), url, None) for url in entry.social
        ),
        reads=voice.word("reads", languages=names) if (names := language_names(texts, entry.reads)) else None,
        channel_note=texts.maybe(entry.channel_note, *route, "channel_note"),
        verified=voice.word("verified_on", date=voice.date(entry.verified.on).text) if entry.verified else None,
    )


def emails(target: document.Target) -> tuple[str, ...]:
    """Give a target's addresses, written as one or as a list."""
    return (target.email,) if isinstance(target.email, str) else target.email

"""A document and the settings in; what falls due of it and when, and the moments at which a check says something else.

Nothing that is made changes at these moments; what does stands in `of_document.changes`.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from msgspec import Struct

from pipeline.document.appeal import Appeal, PersonAtRisk, Target
from pipeline.document.contacts import Contact
from pipeline.document.release import Release
from pipeline.document.settings import Settings
from pipeline.newsroom.item import Document
from pipeline.reader.tree import Route
from pipeline.state.duty import is_on_duty, is_on_duty_on
from pipeline.state.moments import aware
from pipeline.state.of_document import closes_at, consent_end, deadline, end_of, expiry, leaves_office, lifts_at

SOON = timedelta(days=14)
"""How long before rights, a term of office or a consent end `press check` begins to say so."""
A_WEEK = timedelta(days=7)
"""How long before the last day to write is over it begins to say so."""


class Unattended(Struct, frozen=True):
    """A moment, or a whole day, at which a text comes out and none of its contacts is on duty; `end` is its end."""

    route: Route
    end: datetime
    moment: datetime | None = None
    day: date | None = None


def verification_due(target: Target, settings: Settings) -> datetime | None:
    """Give when a target's address has to be checked again; None where it has not been, or need not be."""
    days = settings.due.verified_days
    if days is None or target.verified is None:
        return None
    return end_of(target.verified.on + timedelta(days=days), settings.timezone)


def unattended(document: Document, settings: Settings) -> Unattended | None:
    """Give when a text comes out and nobody answers: at its lift, when it is published, or on its day of issue.

    Of a contact without hours of duty nobody knows, and so nothing is said.
    """
    known = {**settings.contacts}
    named = [known.get(each) if isinstance(each, str) else each for each in document.contacts]
    contacts = [each for each in named or [known.get(settings.press_office or "")] if each]
    if not contacts or not all(each.duty for each in contacts):
        return None
    found = _comes_out(document, settings.timezone)
    return None if found is None or any(_answers(each, settings.timezone, found) for each in contacts) else found


def _answers(contact: Contact, zone: str, out: Unattended) -> bool:
    if out.moment:
        return is_on_duty(contact, zone, out.moment)
    return out.day is not None and is_on_duty_on(contact, zone, out.day)


def _comes_out(document: Document, zone: str) -> Unattended | None:
    lifts = lifts_at(document)
    if lifts:
        return Unattended(("embargo", "lifts_at"), lifts, moment=lifts)
    if isinstance(document.published_at, datetime):
        moment = aware(document.published_at, zone)
        return Unattended(("published_at",), moment, moment=moment)
    day = document.dateline.date if isinstance(document, Release) else document.issue_date
    route: Route = ("dateline", "date") if isinstance(document, Release) else ("issue_date",)
    return Unattended(route, end_of(day, zone), day=day)


def warnings_of(document: Document, settings: Settings) -> tuple[datetime, ...]:
    """Give the moments at which a check begins or ceases to warn of something; between two it says the same."""
    return tuple(sorted(_warnings(document, settings))) if document.status != "withdrawn" else ()


def _warnings(document: Document, settings: Settings) -> Iterator[datetime]:
    zone = settings.timezone
    yield from (end - SOON for each in document.media if (end := expiry(each, zone)))
    yield from (aware(each.at, zone) for each in document.corrections)
    alone = unattended(document, settings)
    if alone:
        yield alone.end
    if isinstance(document, Appeal):
        for person in document.persons_at_risk:
            if isinstance(person, PersonAtRisk) and (end := consent_end(person, zone)):
                yield end - SOON
        closes, last = closes_at(document, zone), deadline(document, zone)
        found = [verification_due(each, settings) for each in document.targets]
        found += [end - SOON for each in document.targets if (end := leaves_office(each, zone))]
        found += [last - A_WEEK] if last else []
        yield from (each for each in found if each and (closes is None or each < closes))

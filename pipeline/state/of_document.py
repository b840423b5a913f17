"""A document and a moment in; its state out, and the moments at which it changes."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from pipeline.document.appeal import Appeal, PersonAtRisk, Target
from pipeline.document.media import MediaEntry
from pipeline.newsroom.item import Document, Item, Variant
from pipeline.state.earlier_stage import EarlierStage
from pipeline.state.fields import StateFields, state_fields
from pipeline.state.moments import aware, earliest
from pipeline.state.states import State, state_of


def state_at(variant: Variant, moment: datetime) -> State:
    """Give the state of one language of an item at a moment."""
    document = variant.document
    own = variant.translation.status if variant.translation else None
    return state_of(document.status, own, lifts_at(document), moment, is_corrected=bool(document.corrections))


def lifts_at(document: Document) -> datetime | None:
    """Give the moment at which the embargo lifts."""
    return aware(document.embargo.lifts_at, document.embargo.timezone) if document.embargo else None


def closes_at(document: Document, timezone: str) -> datetime | None:
    """Give the moment at which an appeal closes."""
    return earliest(document.closed.at, timezone) if isinstance(document, Appeal) and document.closed else None


def is_closed(document: Document, timezone: str, moment: datetime) -> bool:
    """Say whether an appeal is over."""
    closes = closes_at(document, timezone)
    return closes is not None and closes <= moment


def deadline(document: Document, timezone: str) -> datetime | None:
    """Give the end of the last day to write."""
    if not isinstance(document, Appeal) or document.send_before is None:
        return None
    return end_of(document.send_before, timezone)


def is_overdue(document: Document, timezone: str, moment: datetime) -> bool:
    """Say whether the last day to write has passed."""
    last = deadline(document, timezone)
    return last is not None and last <= moment


def leaves_office(target: Target, timezone: str) -> datetime | None:
    """Give the end of an official's last day in office."""
    return end_of(target.in_office_until, timezone) if target.in_office_until else None


def has_left_office(target: Target, timezone: str, moment: datetime) -> bool:
    """Say whether an official's last day in office has passed."""
    left = leaves_office(target, timezone)
    return left is not None and left <= moment


def consent_end(person: PersonAtRisk, timezone: str) -> datetime | None:
    """Give when the consent to print a name that may be printed ends; None where it has no last day."""
    return end_of(person.last_day, timezone) if person.last_day else None


def expiry(entry: MediaEntry, timezone: str) -> datetime | None:
    """Give the moment from which a file of media/ is not shown any more: the end of the last day of its rights."""
    return end_of(entry.expires, timezone) if entry.expires else None


def to_come(document: Document, timezone: str, moment: datetime) -> tuple[int, ...]:
    """Give the numbers of corrections, from 0, whose moments have not come."""
    return tuple(number for number, each in enumerate(document.corrections) if aware(each.at, timezone) > moment)


def expired(document: Document, timezone: str, moment: datetime) -> frozenset[str]:
    """Name the files of media/ whose rights have ended."""
    return frozenset(
        each.file for each in document.media if (end := expiry(each, timezone)) is not None and end <= moment
    )


def end_of(day: date, timezone: str) -> datetime:
    """Give the end of a day: the first moment of the next."""
    return aware(datetime(day.year, day.month, day.day) + timedelta(days=1), timezone)  # noqa: DTZ001 - the zone is given


def changes(document: Document, timezone: str) -> tuple[datetime, ...]:
    """Give the moments at which what is made of a document changes; between two of them it is the same."""
    lifts, closed, last = lifts_at(document), closes_at(document, timezone), deadline(document, timezone)
    if last and closed and closed <= last:  # of a closed appeal nobody prints it
        last = None
    targets = document.targets if isinstance(document, Appeal) else ()
    left = [end for each in targets if (end := leaves_office(each, timezone))]
    if closed:  # whoever leaves office after that is written to by nobody
        left = [end for end in left if end < closed]
    people = document.persons_at_risk if isinstance(document, Appeal) else ()
    lapses = [
        end for each in people if isinstance(each, PersonAtRisk) if (end := consent_end(each, timezone)) is not None
    ]
    ends = [end for each in document.media if (end := expiry(each, timezone))]
    gone = aware(document.withdrawn.at, timezone) if document.withdrawn else None
    return tuple(sorted(moment for moment in (lifts, closed, last, gone, *left, *lapses, *ends) if moment))


def fields_of(item: Item, zone: str) -> StateFields:
    """Give the state fields of an item, as its trees have them."""
    own = {each.language.tag: each.own for each in item.translations if each.own}
    return state_fields(item.source.tree, own, zone)


def as_earlier_stage(item: Item, moment: datetime) -> EarlierStage | None:
    """Give what later appeals print of an item; nothing of a release."""
    document = item.source.document
    if not isinstance(document, Appeal):
        return None
    return EarlierStage(
        slug=item.slug,
        stage=document.stage,
        number=document.number,
        issued=document.issue_date,
        source=item.source.language.tag,
        languages=tuple(each.language.tag for each in item.variants),
        public=tuple(
            each.language.tag for each in item.variants if state_at(each, moment) in ("published", "corrected")
        ),
    )

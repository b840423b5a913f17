"""A document and a moment in; its state out, and the moments at which it changes."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from pipeline.document.appeal import Appeal, Target
from pipeline.document.media import MediaEntry
from pipeline.newsroom.item import Document, Item, Variant
from pipeline.state.earlier_stage import EarlierStage
from pipeline.state.fields import StateFields, state_fields
from pipeline.state.moments import aware, earliest
from pipeline.state.states import State, state_of

SOON = timedelta(days=14)
"""How long before the rights to a file end `press check` begins to say so."""


def state_at(variant: Variant, moment: datetime) -> State:
    """Give the state of one language of an item at a moment."""
    document = variant.document
    own = variant.translation.status if variant.translation else None
    return state_of(document.status, own, lifts_at(document), moment, is_corrected=bool(document.corrections))


def lifts_at(document: Document) -> datetime | None:
    """Give the moment at which the embargo lifts."""
    return aware(document.embargo.lifts_at, document.embargo.timezone) if document.embargo else None


def is_closed(document: Document, timezone: str, moment: datetime) -> bool:
    """Say whether an appeal is over."""
    closed = document.closed if isinstance(document, Appeal) else None
    return closed is not None and earliest(closed.at, timezone) <= moment


def _deadline(document: Document, timezone: str) -> datetime | None:
    """Give the end of the last day to write."""
    if not isinstance(document, Appeal) or document.send_before is None:
        return None
    return _end_of(document.send_before, timezone)


def is_overdue(document: Document, timezone: str, moment: datetime) -> bool:
    """Say whether the last day to write has passed."""
    deadline = _deadline(document, timezone)
    return deadline is not None and deadline <= moment


def has_left_office(target: Target, timezone: str, moment: datetime) -> bool:
    """Say whether an official's last day in office has passed."""
    return target.in_office_until is not None and _end_of(target.in_office_until, timezone) <= moment


def expiry(entry: MediaEntry, timezone: str) -> datetime | None:
    """Give the moment from which a file of media/ is not shown any more: the end of the last day of its rights."""
    return _end_of(entry.expires, timezone) if entry.expires else None


def expired(document: Document, timezone: str, moment: datetime) -> frozenset[str]:
    """Name the files of media/ whose rights have ended."""
    return frozenset(
        each.file for each in document.media if (end := expiry(each, timezone)) is not None and end <= moment
    )


def _end_of(day: date, timezone: str) -> datetime:
    return aware(datetime(day.year, day.month, day.day) + timedelta(days=1), timezone)  # noqa: DTZ001 - the zone is given


def changes(document: Document, timezone: str) -> tuple[datetime, ...]:
    """Give the moments at which what is made of a document changes; between two of them it is the same."""
    lifts = lifts_at(document)
    closed = earliest(document.closed.at, timezone) if isinstance(document, Appeal) and document.closed else None
    deadline = _deadline(document, timezone)
    if deadline and closed and closed <= deadline:  # of a closed appeal nobody prints it
        deadline = None
    targets = document.targets if isinstance(document, Appeal) else ()
    left = [_end_of(each.in_office_until, timezone) for each in targets if each.in_office_until]
    if closed:  # whoever leaves office after that is written to by nobody
        left = [end for end in left if end < closed]
    ends = [end for each in document.media if (end := expiry(each, timezone))]
    warned = [end - SOON for end in ends]
    gone = aware(document.withdrawn.at, timezone) if document.withdrawn else None
    return tuple(sorted(moment for moment in (lifts, closed, deadline, gone, *left, *ends, *warned) if moment))


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

"""A document and a moment in; its state out, and the marks that a state puts on every artefact."""

from __future__ import annotations

from datetime import datetime

from pipeline.desk.item import Document, Item, Variant
from pipeline.document.appeal import Appeal
from pipeline.edition.earlier import Earlier
from pipeline.edition.model import Banner, State
from pipeline.edition.moments import aware
from pipeline.edition.wording import Wording

_PREFIXES: dict[State, str] = {"embargoed": "EMBARGOED-", "draft": "DRAFT-", "in-review": "DRAFT-"}


def state_at(variant: Variant, moment: datetime) -> State:
    """Give the state of one language of an item at a moment; an embargo lifts at its very second."""
    document = variant.document
    if document.status == "withdrawn":
        return "withdrawn"
    if document.status in ("draft", "in-review"):
        return document.status
    if variant.translation and variant.translation.status != "approved":
        return "draft" if variant.translation.status == "draft" else "in-review"
    lifts = lifts_at(document)
    if lifts and moment < lifts:
        return "embargoed"
    return "corrected" if document.corrections else "published"


def lifts_at(document: Document) -> datetime | None:
    """Give the moment at which the embargo lifts."""
    return aware(document.embargo.lifts_at, document.embargo.timezone) if document.embargo else None


def is_closed(document: Document, timezone: str, moment: datetime) -> bool:
    """Say whether an appeal is over."""
    return (
        isinstance(document, Appeal) and document.closed is not None and aware(document.closed.at, timezone) <= moment
    )


def changes(document: Document, timezone: str) -> tuple[datetime, ...]:
    """Give the moments at which what is made of a document changes; between two of them it is the same."""
    lifts = lifts_at(document)
    closed = aware(document.closed.at, timezone) if isinstance(document, Appeal) and document.closed else None
    return tuple(sorted(moment for moment in (lifts, closed) if moment))


def earlier_stage(item: Item, moment: datetime) -> Earlier | None:
    """Give what later appeals print of an item; nothing of a release."""
    document = item.source.document
    if not isinstance(document, Appeal):
        return None
    return Earlier(
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


def prefix(state: State) -> str:
    """Give what a file's name starts with in a state: EMBARGOED-, DRAFT- or nothing."""
    return _PREFIXES.get(state, "")


def banners(document: Document, state: State, voice: Wording, organisation: str, timezone: str) -> tuple[Banner, ...]:
    """Give the marks that stand first and last on every artefact of a state."""
    if state in ("draft", "in-review"):
        return (Banner("draft", voice.word("draft_mark" if state == "draft" else "in_review_mark"), ()),)
    if state == "withdrawn" and document.withdrawn:
        at = voice.time(aware(document.withdrawn.at, timezone)).text
        line = voice.word("withdrawn_on", organisation=organisation, time=at)
        return (Banner("withdrawn", voice.word("withdrawn"), (line,)),)
    if state == "embargoed" and document.embargo:
        lines = [voice.word("embargo_notice")]
        if document.embargo.accredited_from:
            start = aware(document.embargo.accredited_from, document.embargo.timezone)
            lines.append(voice.word("embargo_accredited_from", time=voice.time(start, utc=True).text))
        return (Banner("embargo", embargo_line(document, voice), tuple(lines)),)
    return ()


def embargo_line(document: Document, voice: Wording) -> str:
    """Give the line that names the time of the embargo, in its own zone and in UTC."""
    lifts = lifts_at(document)
    return voice.word("embargoed_until", time=voice.time(lifts, utc=True).text) if lifts else ""

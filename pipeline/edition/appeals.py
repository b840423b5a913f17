"""What only an appeal has. Once it is closed, letters, targets and the call to act are made for nobody."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from pipeline.document import appeal as document
from pipeline.edition.chain import STAGES, earlier_stages, outcomes
from pipeline.edition.letters import letter
from pipeline.edition.model import (
    Appeal,
    Closing,
    LastDay,
    Person,
    Phrase,
    Target,
    TargetGroup,
    TargetRole,
)
from pipeline.edition.targets import names_in_sentence, targets_by_id
from pipeline.edition.texts import Texts
from pipeline.edition.wording import Wording
from pipeline.newsroom.item import Item
from pipeline.state.earlier_stage import EarlierStage
from pipeline.state.moments import aware
from pipeline.state.of_document import is_closed, is_overdue

_GROUPS: tuple[tuple[TargetRole, str], ...] = (
    ("primary", "targets"),
    ("copy", "copies"),
    ("diplomatic-copy", "diplomatic_copies"),
)
# Of somebody in an appeal that has ended, nobody says unasked that the danger is there still.
_OVER: tuple[document.Stage, ...] = ("stop-action", "outcome")


def appeal(texts: Texts, item: Item, stages: Mapping[str, EarlierStage], moment: datetime) -> Appeal | None:
    """Give an appeal's own parts at a moment; None for a release, which has none."""
    source = texts.variant.document
    if not isinstance(source, document.Appeal):
        return None
    voice = texts.voice
    closed = is_closed(source, texts.newsroom.settings.timezone, moment)
    overdue = is_overdue(source, texts.newsroom.settings.timezone, moment)
    targets = {} if closed else targets_by_id(texts, source)
    return Appeal(
        number=source.number,
        stage=voice.word(STAGES[source.stage]),
        concern=texts.maybe(source.concern, "concern"),
        send_before=voice.word(
            "send_before_passed" if overdue else "send_before", date=voice.date(source.send_before).text
        )
        if source.send_before and not closed
        else None,
        after_date=_after_date(texts, source) if not closed else None,
        persons=tuple(_person(texts, each, index) for index, each in enumerate(source.persons_at_risk)),
        persons_heading=voice.word("persons_concerned" if closed or source.stage in _OVER else "persons_at_risk"),
        call_to_action=None if closed else texts.maybe_rich(source.call_to_action, "call_to_action"),
        guidance=None if closed else texts.maybe_rich(source.guidance, "guidance"),
        targets=() if closed else _groups(texts, source, targets),
        letters=() if closed else tuple(letter(texts, source, index, item) for index in range(len(source.letters))),
        privacy=None if closed and not source.petition else _privacy(texts, source, closed=closed),
        earlier=earlier_stages(texts, source, stages),
        closing=_closing(texts, source.closed) if source.closed and closed else None,
        local_call=texts.maybe_rich(source.local.call_to_action, "local", "call_to_action")
        if source.local and not closed
        else None,
        is_overdue=overdue and not closed,
        outcomes=outcomes(texts, source),
        closing_call=None if closed else texts.maybe_rich(source.closing_call, "closing_call"),
        last_day=_last_day(voice, source.send_before) if source.send_before and not closed and not overdue else None,
    )


def _last_day(voice: Wording, day: date) -> LastDay:
    # a page counts in digits of its own, and is told which signs the edition's language writes them with
    digits = voice.conventions.digits("0123456789")
    return LastDay(day.isoformat(), voice.words.single["days_left"], voice.word("last_day"), digits)


def _after_date(texts: Texts, source: document.Appeal) -> Phrase | None:
    if source.after_date:
        return texts.phrase(source.after_date, "after_date")
    return texts.voice.phrase(texts.voice.word("after_date")) if source.send_before else None


def _groups(texts: Texts, source: document.Appeal, targets: dict[str, Target]) -> tuple[TargetGroup, ...]:
    groups = []
    for role, word in _GROUPS:
        members = tuple(
            targets[each.id] for each in source.targets if each.role == role and not source.only_receives(each)
        )
        if members:
            groups.append(TargetGroup(role, texts.voice.word(word), members))
    handed = tuple(targets[each.id] for each in source.targets if source.only_receives(each))
    if handed:
        groups.append(TargetGroup("recipient", texts.voice.word("recipients"), handed))
    return tuple(groups)


def _privacy(texts: Texts, source: document.Appeal, *, closed: bool) -> str | None:
    """Make the privacy note from `sent_to_target`; it is never written by hand, so it is the same everywhere."""
    if source.sent_to_target is None:
        return None
    voice, past = texts.voice, "_closed" if closed else ""
    if not source.sent_to_target:
        note = voice.word(f"privacy_nothing{past}")
    else:
        fields = voice.listing(voice.word(f"field_{each}") for each in source.sent_to_target)
        delivered = source.petition.delivered_to if source.petition else ()
        note = voice.word(f"privacy_sent{past}", names=names_in_sentence(texts, source, delivered), fields=fields)
    controller = source.data_controller or texts.newsroom.settings.organisation.data_controller
    if controller is None:
        return note
    return voice.sentences(
        note,
        voice.word(
            "data_controller",
            organisation=texts.local(controller, texts.source_language if source.data_controller else None).text,
        ),
    )


def _person(texts: Texts, entry: document.PersonAtRisk | document.GroupAtRisk, index: int) -> Person:
    route = ("persons_at_risk", index)
    item = texts.source_name.rpartition("/")[0]
    if isinstance(entry, document.GroupAtRisk) or (
        entry.is_public and " ".join(entry.name.split()) not in texts.newsroom.withheld_names(item)
    ):
        name = texts.phrase(entry.name, *route, "name")
    elif entry.pseudonym:
        name = texts.phrase(entry.pseudonym, *route, "pseudonym")
    else:
        name = texts.voice.phrase(texts.voice.word("name_withheld"))
    return Person(name, texts.maybe(entry.role, *route, "role"), texts.maybe(entry.note, *route, "note"))


def _closing(texts: Texts, entry: document.Closed) -> Closing:
    voice = texts.voice
    zone = texts.newsroom.settings.timezone
    at = voice.time(aware(entry.at, zone)) if isinstance(entry.at, datetime) else voice.date(entry.at)
    return Closing(
        on=voice.word("closed_on", time=at.text),
        thanks=texts.phrase(entry.thanks, "closed", "thanks")
        if entry.thanks
        else voice.phrase(voice.word("closed_thanks")),
        result=texts.maybe_rich(entry.result, "closed", "result"),
        onward=texts.maybe_rich(entry.onward, "closed", "onward"),
    )

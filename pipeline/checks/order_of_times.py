"""What a document says happened first comes before what it says came later: an event ends after it starts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from msgspec import Struct

from pipeline.document.appeal import Appeal, PersonAtRisk
from pipeline.document.release import Release
from pipeline.fault import Faults, Severity
from pipeline.newsroom.item import Variant
from pipeline.newsroom.load import Newsroom
from pipeline.reader.tree import Route
from pipeline.state.moments import aware, earliest, latest
from pipeline.state.of_document import lifts_at

# A day of issue has no hour, and a moment may fall into the next day in another zone.
_A_DAY = timedelta(days=1)
# The year that a date at fault, which is told already, is mended to (document/mend.py).
_STAND_IN = 1900


class TimesInOrder(Struct, frozen=True):
    """Two moments, and what is wrong where the one that should come later does not; `route` is where it is told."""

    earlier: datetime
    later: datetime
    route: Route
    message: str
    expected: str
    hint: str = "check the day, the month and the year of both"
    severity: Severity = "error"


def check(newsroom: Newsroom, faults: Faults) -> None:
    """Check every pair of times of every source (translations have none of their own)."""
    zone = newsroom.settings.timezone
    for item in newsroom.items:
        for pair in _pairs(item.source, zone):
            if pair.later < pair.earlier and min(pair.earlier.year, pair.later.year) > _STAND_IN:
                place = item.source.at(pair.route)
                faults.add(
                    "times-out-of-order",
                    pair.message,
                    place,
                    expected=pair.expected,
                    hint=pair.hint,
                    severity=pair.severity,
                )


def _pairs(variant: Variant, zone: str) -> Iterator[TimesInOrder]:
    document = variant.document
    # of a day without an hour, whichever of its hours is in order
    published = earliest(document.published_at, zone) if document.published_at else None
    last_hour = latest(document.published_at, zone) if document.published_at else None
    lifts = lifts_at(document)
    if document.embargo and document.embargo.accredited_from and lifts:
        start = aware(document.embargo.accredited_from, document.embargo.timezone)
        yield TimesInOrder(
            start, lifts, ("embargo", "accredited_from"), "accredited journalists get the text after everybody else",
            "a time before ‘lifts_at’", "swap the two",
        )  # fmt: skip
    if published:
        yield from _after_publication(variant, published, zone)
        if lifts and last_hour:
            yield TimesInOrder(
                lifts, last_hour, ("published_at",), "the text is published before its embargo lifts",
                "a time that is not before ‘lifts_at’",
            )  # fmt: skip
    issued = document.dateline.date if isinstance(document, Release) else document.issue_date
    day = datetime(issued.year, issued.month, issued.day, tzinfo=UTC) - _A_DAY
    route: Route = ("dateline", "date") if isinstance(document, Release) else ("issue_date",)
    for moment, message in ((last_hour, "the text was published before its day of issue"),
                            (lifts, "the embargo lifts before the day of issue")):  # fmt: skip
        if moment:
            yield TimesInOrder(day, moment, route, message, "a day of issue that is not after it", severity="warning")
    for index, earlier in enumerate(document.history):
        yield TimesInOrder(
            earliest(earlier.on, "UTC"), last_hour or day + 3 * _A_DAY, ("history", index, "on"),
            "the text was published before on a day after its own", "a day before ‘published_at’ or the day of issue",
            severity="warning",
        )  # fmt: skip
    yield from (
        _of_release(document, zone, lifts) if isinstance(document, Release) else _of_appeal(document, zone, lifts)
    )


def _after_publication(variant: Variant, published: datetime, zone: str) -> Iterator[TimesInOrder]:
    document = variant.document
    expected = "a time after ‘published_at’"
    if document.updated_at:
        yield TimesInOrder(
            published, latest(document.updated_at, zone), ("updated_at",),
            "the text was updated before it was published", expected, "swap the two",
        )  # fmt: skip
    for index, correction in enumerate(document.corrections):
        yield TimesInOrder(
            published, aware(correction.at, zone), ("corrections", index, "at"),
            "the text was corrected before it was published", expected,
        )  # fmt: skip
    if document.withdrawn:
        yield TimesInOrder(
            published, aware(document.withdrawn.at, zone), ("withdrawn", "at"),
            "the text was withdrawn before it was published", expected,
        )  # fmt: skip


def _of_release(document: Release, zone: str, lifts: datetime | None) -> Iterator[TimesInOrder]:
    last = None
    for index, event in enumerate(document.events):
        own = event.timezone or zone
        starts, ends = aware(event.starts, own), aware(event.ends, own) if event.ends else None
        last = max(last or starts, ends or starts)
        if ends:
            yield TimesInOrder(
                starts + timedelta(seconds=1), ends, ("events", index, "ends"),
                f"‘{event.title}’ ends before it starts" if ends < starts else f"‘{event.title}’ ends when it starts",
                "a time after ‘starts’", "after midnight it is the next day; or leave ‘ends’ out",
            )  # fmt: skip
        if event.registration and event.registration.until:
            until = event.registration.until
            yield TimesInOrder(
                earliest(until, own), ends or starts, ("events", index, "registration", "until"),
                f"the registration for ‘{event.title}’ ends after the event",
                "a day that is not after the event",
            )  # fmt: skip
    for index, wrong in enumerate(document.corrects):
        if wrong.published_on:
            yield TimesInOrder(
                earliest(wrong.published_on, "UTC"), latest(document.dateline.date, zone) + _A_DAY,
                ("corrects", index, "published_on"), "what this text corrects was published after it",
                "a day that is not after the day of issue",
            )  # fmt: skip
    if lifts and last and document.type == "media-advisory":
        yield TimesInOrder(
            lifts, last, ("embargo", "lifts_at"), "the embargo of this invitation lifts when all is over",
            "a time before the event", severity="warning",
        )  # fmt: skip


def _of_appeal(document: Appeal, zone: str, lifts: datetime | None) -> Iterator[TimesInOrder]:
    issued = datetime(document.issue_date.year, document.issue_date.month, document.issue_date.day)  # noqa: DTZ001 - the zone follows
    if document.closed:
        yield TimesInOrder(
            aware(issued, zone), latest(document.closed.at, zone), ("closed", "at"),
            "the appeal is closed before its day of issue", "a time after ‘issue_date’",
        )  # fmt: skip
    for index, person in enumerate(document.persons_at_risk):
        consent = person.consent if isinstance(person, PersonAtRisk) else None
        for field, last in (("until", consent.until), ("withdrawn_on", consent.withdrawn_on)) if consent else ():
            if consent and last:
                yield TimesInOrder(
                    earliest(consent.on, zone), latest(last, zone), ("persons_at_risk", index, "consent", field),
                    "the consent ends before it was given", "a day that is not before ‘on’",
                )  # fmt: skip
    if document.send_before and lifts:
        until = document.send_before
        end = aware(datetime(until.year, until.month, until.day), zone) + _A_DAY  # noqa: DTZ001 - as above
        yield TimesInOrder(
            lifts, end, ("send_before",), "the last day to write is over when the embargo lifts",
            "a day after the embargo",
        )  # fmt: skip

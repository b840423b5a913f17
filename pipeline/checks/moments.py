"""Every local time happens once: summer time neither skips nor repeats it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from pipeline.document.appeal import Appeal
from pipeline.document.release import Release
from pipeline.fault import Faults
from pipeline.newsroom.item import Variant
from pipeline.newsroom.load import Newsroom
from pipeline.reader.tree import Route
from pipeline.state.moments import aware, either_side, machine, trouble


def check(newsroom: Newsroom, faults: Faults) -> None:
    """Check every time of every source (translations have none of their own)."""
    zone = newsroom.settings.timezone
    for item in newsroom.items:
        for route, local, own_zone in _times(item.source, zone):
            _once(item.source, route, local, own_zone, faults)
            if route[0] in (
                "embargo",
                "events",
            ):  # other times take their zone from newsroom.yaml, and may name another
                _offset(item.source, route, local, own_zone, faults)


def _times(variant: Variant, zone: str) -> Iterator[tuple[Route, datetime, str]]:
    document = variant.document
    if document.embargo:
        yield ("embargo", "lifts_at"), document.embargo.lifts_at, document.embargo.timezone
        if document.embargo.accredited_from:
            yield ("embargo", "accredited_from"), document.embargo.accredited_from, document.embargo.timezone
    for field, when in (("published_at", document.published_at), ("updated_at", document.updated_at)):
        if isinstance(when, datetime):  # a day alone is in every zone the same
            yield (field,), when, zone
    for index, correction in enumerate(document.corrections):
        yield ("corrections", index, "at"), correction.at, zone
    if document.withdrawn:
        yield ("withdrawn", "at"), document.withdrawn.at, zone
    if isinstance(document, Appeal) and document.closed and isinstance(document.closed.at, datetime):
        yield ("closed", "at"), document.closed.at, zone
    if isinstance(document, Release):
        for index, event in enumerate(document.events):
            yield ("events", index, "starts"), event.starts, event.timezone or zone
            if event.ends:
                yield ("events", index, "ends"), event.ends, event.timezone or zone
            until = event.registration.until if event.registration else None
            if isinstance(until, datetime):
                yield ("events", index, "registration", "until"), until, event.timezone or zone


def _offset(variant: Variant, route: Route, local: datetime, zone: str, faults: Faults) -> None:
    """Check that a time with an offset has one that its zone has at that moment: one of the two is a slip."""
    moment = aware(local, zone)
    if local.tzinfo is None or moment.utcoffset() == local.utcoffset():
        return
    faults.add(
        "offset-not-of-zone",
        f"{_written(local)} has another offset from UTC than {zone} has then",
        variant.at(route),
        expected=f"the offset that {zone} has on that day, or none",
        hint=f"it is {_written(moment)} there; or leave the offset out and mean {local:%H:%M} in {zone}",
    )


def _once(variant: Variant, route: Route, local: datetime, zone: str, faults: Faults) -> None:
    found = trouble(local, zone)
    if found is None:
        return
    early, late = either_side(local, zone)
    if found == "skipped":
        faults.add(
            "skipped-time",
            f"there is no {local:%H:%M} on {local:%Y-%m-%d} in {zone}: summer time skips it",
            variant.at(route),
            expected="a time that the clocks show",
            hint=f"did you mean {early:%H:%M} or {late:%H:%M}?",
        )
    else:
        faults.add(
            "repeated-time",
            f"{local:%H:%M} on {local:%Y-%m-%d} in {zone} happens twice: summer time ends",
            variant.at(route),
            expected="a time with its offset from UTC, where the clock shows it twice",
            hint=f"write {_written(early)} or {_written(late)}",
        )


def _written(moment: datetime) -> str:
    return machine(moment).replace("T", " ")

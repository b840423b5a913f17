"""An item's source, as a tree, in; what falls due of it, for lists and calendars, out. No schema is asked.

What cannot be read is left out: the check tells of it. No name of anybody at risk is given.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Literal

from msgspec import Struct

from pipeline.newsroom.withheld import consent_end, is_public
from pipeline.reader.tree import ListNode, MapNode, Scalar
from pipeline.state.moments import aware

ListedKind = Literal["consent-ends", "term-ends", "check-address"]
"""A consent ends, a target's term of office, a target's address is to be checked again."""
_NEVER_READ = datetime.min.replace(tzinfo=UTC)


class ListedDue(Struct, frozen=True, array_like=True):
    """What falls due, and when; `about` is a target's id, or the number of a person in the list."""

    at: datetime
    kind: ListedKind
    about: str = ""


def listed_dues(source: MapNode, zone: str, verified_days: int | None) -> tuple[ListedDue, ...]:
    """Give what falls due of an item; an address only where newsroom.yaml says after how many days."""
    return (*_consents(source, zone), *_targets(source, zone, verified_days))


def _consents(source: MapNode, zone: str) -> Iterator[ListedDue]:
    for number, person in enumerate(_entries(source, "persons_at_risk"), start=1):
        end = consent_end(person, zone) if is_public(person) else None
        if end and end > _NEVER_READ:
            yield ListedDue(end, "consent-ends", str(number))


def _targets(source: MapNode, zone: str, verified_days: int | None) -> Iterator[ListedDue]:
    for target in _entries(source, "targets"):
        name = _text(target, "id")
        end = _end_of(_text(target, "in_office_until"), 0, zone)
        if end:
            yield ListedDue(end, "term-ends", name)
        verified = target.values.get("verified")
        if verified_days is not None and isinstance(verified, MapNode):
            due = _end_of(_text(verified, "on"), verified_days, zone)
            if due:
                yield ListedDue(due, "check-address", name)


def _end_of(day: str, days: int, zone: str) -> datetime | None:
    try:
        last = datetime.fromisoformat(day).replace(hour=0, minute=0, second=0, tzinfo=None)
        return aware(last + timedelta(days=days + 1), zone).astimezone(UTC)
    except (ValueError, OSError, OverflowError, LookupError):
        return None


def _entries(source: MapNode, field: str) -> Iterator[MapNode]:
    found = source.values.get(field)
    for each in found.items if isinstance(found, ListNode) else ():
        if isinstance(each, MapNode):
            yield each


def _text(tree: MapNode, key: str) -> str:
    found = tree.values.get(key)
    return found.text.strip() if isinstance(found, Scalar) else ""

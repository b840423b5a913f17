"""Local times and zones in; unambiguous moments out. The rules are the IANA data's, never the machine's."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

Trouble = Literal["skipped", "repeated"]


def aware(local: datetime, zone: str) -> datetime:
    """Give the moment of a local time; one that already has an offset keeps it, shown in the zone."""
    rules = ZoneInfo(zone)
    return local.astimezone(rules) if local.tzinfo else local.replace(tzinfo=rules)


def earliest(when: date, zone: str) -> datetime:
    """Give a moment; of a day without an hour, its first."""
    return aware(when if isinstance(when, datetime) else datetime.combine(when, time()), zone)


def latest(when: date, zone: str) -> datetime:
    """Give a moment; of a day without an hour, its last second."""
    if isinstance(when, datetime):
        return aware(when, zone)
    return aware(datetime.combine(when + timedelta(days=1), time()), zone) - timedelta(seconds=1)


def trouble(local: datetime, zone: str) -> Trouble | None:
    """Say whether a change to or from summer time skips or repeats a local time (PEP 495)."""
    if local.tzinfo:
        return None
    first, second = aware(local, zone), aware(local, zone).replace(fold=1)
    if first.utcoffset() == second.utcoffset():
        return None
    returned = first.astimezone(UTC).astimezone(first.tzinfo).replace(tzinfo=None)
    return "repeated" if returned == local else "skipped"


def either_side(local: datetime, zone: str) -> tuple[datetime, datetime]:
    """Give the two moments that a skipped or repeated time may mean, for a hint."""
    first = aware(local, zone)
    second = first.replace(fold=1)
    low, high = sorted((first.astimezone(UTC), second.astimezone(UTC)))
    return low.astimezone(first.tzinfo), high.astimezone(first.tzinfo)


def machine(moment: datetime) -> str:
    """Give a moment as RFC 3339 with its offset."""
    return moment.isoformat(timespec="seconds")

"""A contact's hours of duty and a moment in; whether somebody answers then, out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta
from typing import get_args

from pipeline.document.contacts import Contact, Day, Duty
from pipeline.state.moments import aware

_A_DAY = timedelta(days=1)
_DAYS: tuple[Day, ...] = get_args(Day)


def is_on_duty(contact: Contact, zone: str, moment: datetime) -> bool:
    """Say whether a contact answers at a moment; `zone` is the newsroom's. Holidays are days like others."""
    return any(start <= moment < end for start, end in _spells(contact.duty, zone, moment))


def is_on_duty_on(contact: Contact, zone: str, day: date) -> bool:
    """Say whether a contact answers at any time of a day in the newsroom's zone."""
    first = aware(datetime.combine(day, time()), zone)
    last = aware(datetime.combine(day + _A_DAY, time()), zone)
    return any(start < last and first < end for start, end in _spells(contact.duty, zone, first))


def _spells(duty: Iterable[Duty], zone: str, moment: datetime) -> Iterator[tuple[datetime, datetime]]:
    """Give the spells of duty of the days around a moment; one that ends before it starts ends on the next day."""
    for each in duty:
        own = each.timezone or zone
        today = aware(moment, own).date()
        for day in (today - _A_DAY, today, today + _A_DAY):
            if not each.days or _DAYS[day.weekday()] in each.days:
                last = day + _A_DAY if each.ends <= each.starts else day
                yield _at(day, each.starts, own), _at(last, each.ends, own)


def _at(day: date, minutes: int, zone: str) -> datetime:
    """Give a moment by the clock on the wall: 09:00 is 09:00 also on the day on which summer time begins."""
    midnight = datetime.combine(day + minutes // (24 * 60) * _A_DAY, time())
    return aware(midnight + timedelta(minutes=minutes % (24 * 60)), zone)

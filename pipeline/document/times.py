"""Days, local times and time zones, as they are written in a file."""

from __future__ import annotations

import re
from datetime import date, datetime
from functools import cache
from pkgutil import get_data
from typing import Annotated

from pydantic import BeforeValidator, WithJsonSchema

from pipeline.document.refusal import line_of, refuse
from pipeline.fault import did_you_mean

# Beyond these a time zone may carry a moment out of the calendar.
_YEARS = (1900, 2999)
_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_TIME = re.compile(r"(\d{4}-\d{2}-\d{2})[ T](\d{2}):(\d{2})(?::(\d{2}))?\s*(Z|[+-]\d{2}:?\d{2})?", re.ASCII)


def _date(value: object) -> date:
    text = line_of(value)
    match = _DATE.fullmatch(text)
    expected = "a date as YYYY-MM-DD, such as 2026-05-01"
    if not match:
        refuse(
            "invalid-date",
            f"‘{text}’ is not a date",
            expected=expected,
            hint="year first, two digits each for month and day",
        )
    if not _YEARS[0] <= int(match[1]) <= _YEARS[1]:
        refuse(
            "invalid-date",
            f"the year {match[1]} is not one of a newsroom’s",
            expected=f"a year from {_YEARS[0]} to {_YEARS[1]}",
            hint="check for a slip of the finger",
        )
    try:
        return date(*(int(part) for part in match.groups()))
    except ValueError:
        refuse(
            "invalid-date", f"there is no day {text}", expected="a day that exists", hint="check the month’s last day"
        )


def _moment(value: object) -> datetime:
    text = line_of(value)
    match = _TIME.fullmatch(text)
    if not match:
        refuse(
            "invalid-time",
            f"‘{text}’ is not a date with a time",
            expected="a time as YYYY-MM-DD HH:MM, such as 2026-05-01 18:00",
            hint="year, month, day and the 24-hour clock, without a zone: 2026-05-01 18:00",
        )
    day = _date(match[1])
    hour, minute, second = int(match[2]), int(match[3]), int(match[4] or 0)
    try:
        local = datetime(day.year, day.month, day.day, hour, minute, second)  # noqa: DTZ001 - the zone is resolved in moments.py
    except ValueError:
        refuse(
            "invalid-time",
            f"there is no time {match[2]}:{match[3]}",
            expected="00:00 to 23:59",
            hint="for midnight at the end of a day write 00:00 of the next day",
        )
    if not match[5]:
        return local
    zone = "+00:00" if match[5] == "Z" else match[5]
    try:
        return datetime.fromisoformat(f"{local.isoformat()}{zone}")
    except ValueError:
        refuse("invalid-time", f"there is no offset {match[5]}", expected="an offset such as +02:00", hint=None)


def _day_or_moment(value: object) -> date:
    text = line_of(value)
    return _date(text) if _DATE.fullmatch(text) else _moment(value)


def _zone(value: object) -> str:
    text = line_of(value)
    if text not in zones():
        refuse(
            "unknown-timezone",
            f"‘{text}’ is not a time zone",
            expected="a name of the IANA list, such as Europe/Brussels",
            hint=_zone_hint(text),
        )
    return text


def _zone_hint(text: str) -> str | None:
    if text.upper() in {"CET", "CEST", "GMT", "BST", "EST", "EDT", "PST", "MSK"}:
        return "letters such as CET or BST change with summer time; name the city"
    city = text.lower().replace(" ", "_")
    named = (each for each in sorted(zones()) if city in {each.lower(), each.rpartition("/")[2].lower()})
    return did_you_mean(next(named, text), zones())


@cache
def zones() -> frozenset[str]:
    """Give the names of the IANA list; the package's own is the same on every machine, and one file."""
    names = (get_data("tzdata", "zones") or b"").decode().split()
    return frozenset(name for name in names if "/" in name and not name.startswith("Etc/")) | {"UTC"}


_DURATION = re.compile(r"(?:(\d{1,2}):)?(\d{1,3}):(\d{2})", re.ASCII)


def _duration(value: object) -> int:
    text = line_of(value)
    match = _DURATION.fullmatch(text)
    hours, minutes, seconds = (int(each or 0) for each in match.groups()) if match else (0, 0, 0)
    if not match or seconds > 59 or (hours and minutes > 59) or not hours + minutes + seconds:  # noqa: PLR2004 - a clock
        refuse(
            "invalid-duration",
            f"‘{text}’ is not a length of time",
            expected="minutes and seconds, such as 2:31, or hours before them, such as 1:02:31",
            hint="two digits for the seconds: 0:45 is forty-five seconds",
        )
    return hours * 3600 + minutes * 60 + seconds


_CLOCK = re.compile(r"([01]\d|2[0-3]):([0-5]\d)|(24):(00)", re.ASCII)


def _clock(value: object) -> int:
    text = line_of(value)
    match = _CLOCK.fullmatch(text)
    if not match:
        refuse(
            "invalid-clock",
            f"‘{text}’ is not a time of day",
            expected="hours and minutes as HH:MM, such as 09:00",
            hint="24-hour clock, two digits each; 24:00 is the end of the day",
        )
    return int(match[1] or match[3]) * 60 + int(match[2] or match[4])


Clock = Annotated[
    int,
    BeforeValidator(_clock),
    WithJsonSchema({"type": "string", "pattern": r"^([01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$"}),
]
"""A time of day, written as HH:MM: minutes from midnight."""
Duration = Annotated[
    int,
    BeforeValidator(_duration),
    WithJsonSchema({"type": "string", "pattern": r"^([0-9]{1,2}:)?[0-9]{1,3}:[0-9]{2}$"}),
]
"""Seconds, written as M:SS or H:MM:SS."""
Date = Annotated[date, BeforeValidator(_date), WithJsonSchema({"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"})]
"""YYYY-MM-DD."""
Moment = Annotated[
    datetime,
    BeforeValidator(_moment),
    WithJsonSchema({"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}"}),
]
"""YYYY-MM-DD HH:MM, local to a zone that is named beside it or by the newsroom; an offset may follow."""
DayOrMoment = Annotated[
    datetime | date,
    BeforeValidator(_day_or_moment),
    WithJsonSchema({"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}(?:[ T]\d{2}:\d{2}|$)"}),
]
"""A moment, or a day whose hour nobody gives: a `date` that is no `datetime`."""
Zone = Annotated[str, BeforeValidator(_zone)]
"""An IANA time zone."""

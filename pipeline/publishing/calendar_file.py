"""Entries in; the bytes of a calendar file out, as RFC 5545 has it: for one address that calendars subscribe to.

Written by hand: a calendar that is only written needs two rules, escaping and folding.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from msgspec import Struct

from pipeline import fingerprint

_LINE_END = "\r\n"
_LONGEST = 75
"""Bytes of a line without its end."""
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})


class CalendarEntry(Struct, frozen=True):
    """One entry. `key` tells it from all others, and stays when its time moves. What is a moment starts as it ends."""

    key: tuple[str, ...]
    starts: datetime
    ends: datetime
    summary: str
    description: str
    category: str
    is_certain: bool = True


def calendar(entries: Iterable[CalendarEntry], name: str, moment: datetime) -> bytes:
    """Give the bytes of a calendar with a name, made at a moment; every time in it is in UTC."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//press//press schedule//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"NAME:{_text(name)}",
        f"X-WR-CALNAME:{_text(name)}",
        "REFRESH-INTERVAL;VALUE=DURATION:PT15M",
        "X-PUBLISHED-TTL:PT15M",
        *(line for each in entries for line in _entry(each, moment)),
        "END:VCALENDAR",
    ]
    return "".join(f"{part}{_LINE_END}" for line in lines for part in _folded(line)).encode()


def _entry(entry: CalendarEntry, moment: datetime) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{fingerprint.of_values(list(entry.key))}"
    yield f"DTSTAMP:{_utc(moment)}"
    yield f"DTSTART:{_utc(entry.starts)}"
    if entry.ends > entry.starts:
        yield f"DTEND:{_utc(entry.ends)}"
    yield f"SUMMARY:{_text(entry.summary)}"
    yield f"DESCRIPTION:{_text(entry.description)}"
    yield f"CATEGORIES:{_text(entry.category)}"
    yield f"STATUS:{'CONFIRMED' if entry.is_certain else 'TENTATIVE'}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _utc(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")


def _text(text: str) -> str:
    """Escape a text; a control character has no place in one."""
    return "".join(sign for sign in text if sign >= " " or sign in "\t\n").translate(_ESCAPES)


def _folded(line: str) -> Iterator[str]:
    """Fold a line by its bytes, and part no letter of several; a line that goes on starts with a space."""
    part, size = "", 0
    for sign in line:
        length = len(sign.encode())
        if size + length > _LONGEST:
            yield part
            part, size = " ", 1
        part += sign
        size += length
    yield part

"""The calendar file, read back by rules of its own: no line too long, no letter parted, nothing of a text lost."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

from hypothesis import example, given
from hypothesis import strategies as st

from pipeline.publishing.calendar_file import CalendarEntry, calendar
from tests.examples import examples

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
_ESCAPE = re.compile(r"\\(.)")


def entry(summary: str = "Dam", key: str = "a", at: datetime = NOW, hours: int = 0) -> CalendarEntry:
    return CalendarEntry((key,), at, at + timedelta(hours=hours), summary, f"About {summary}", "lifts")


def read_back(data: bytes) -> list[dict[str, str]]:
    """Unfold, split and unescape a calendar, as RFC 5545 says that a reader does."""
    assert data.endswith(b"\r\n")
    lines = data.split(b"\r\n")[:-1]
    assert all(len(line) <= 75 for line in lines)
    assert all(b"\n" not in line and b"\r" not in line for line in lines)
    for line in lines:
        line.decode()  # no letter is parted
    whole = data.replace(b"\r\n ", b"").decode().split("\r\n")[:-1]
    assert (whole[0], whole[-1]) == ("BEGIN:VCALENDAR", "END:VCALENDAR")
    events: list[dict[str, str]] = []
    for each in whole:
        name, _, value = each.partition(":")
        if each == "BEGIN:VEVENT":
            events.append({})
        elif events:
            events[-1][name] = _ESCAPE.sub(lambda found: {"n": "\n", "N": "\n"}.get(found[1], found[1]), value)
    return events


@given(st.text(st.characters(exclude_categories=["Cs"])), st.integers(0, 48))
@example("Two, three; four\\n\nfive", 0)
@example("村" * 60 + "👩‍👩‍👧" * 9, 1)
@examples(200)
def test_a_text_reads_back_as_it_was(summary: str, hours: int) -> None:
    (event,) = read_back(calendar([entry(summary, hours=hours)], "Ours", NOW))
    assert event["SUMMARY"] == "".join(sign for sign in summary if sign >= " " or sign in "\t\n")
    assert event["DTSTART"] == "20261122T120000Z"
    assert ("DTEND" in event) == bool(hours)


def test_an_entry_keeps_its_identity_when_its_time_or_words_change() -> None:
    before, other, moved = entry(), entry(key="b"), entry("Another", at=NOW + timedelta(days=1))
    uids = [event["UID"] for event in read_back(calendar([before, other, moved], "Ours", NOW))]
    assert uids[0] == uids[2] != uids[1]


def test_times_are_in_utc_whatever_zone_they_come_in() -> None:
    local = datetime.fromisoformat("2026-07-01T18:00:00+02:00")
    (event,) = read_back(calendar([entry(at=local)], "Ours", local))
    assert (event["DTSTART"], event["DTSTAMP"]) == ("20260701T160000Z", "20260701T160000Z")


def test_the_same_entries_at_the_same_moment_are_the_same_bytes() -> None:
    assert calendar([entry()], "Ours", NOW) == calendar([entry()], "Ours", NOW)

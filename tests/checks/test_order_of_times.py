"""Every pair of times that a document gives is in its order, or told at the later one."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.examples import examples
from tests.small import APPEAL, RELEASE, checked, item

NOON = datetime(2026, 5, 1, 12, 0)  # noqa: DTZ001 - as a file gives it
EMBARGO = "embargo: {lifts_at: FIRST, timezone: Europe/Oslo}\n"
ADVISORY = RELEASE.replace("press-release", "media-advisory")
# what is given first, what has to come later, and how much later it must be at least
PAIRS = {
    "an event's end": (RELEASE + "events: [{title: Talk, starts: FIRST, ends: SECOND}]\n", timedelta(minutes=1)),
    "an update": (RELEASE + "published_at: FIRST\nupdated_at: SECOND\n", timedelta(0)),
    "a correction": (RELEASE + "published_at: FIRST\ncorrections: [{at: SECOND, note: Nine.}]\n", timedelta(0)),
    "accreditation": (
        RELEASE + "embargo: {lifts_at: SECOND, timezone: Europe/Oslo, accredited_from: FIRST}\n", timedelta(0),
    ),
    "publication": (RELEASE + EMBARGO + "published_at: SECOND\n", timedelta(0)),
    "an invitation": (ADVISORY + EMBARGO + "events: [{title: Talk, starts: SECOND}]\n", timedelta(0)),
}  # fmt: skip
minutes = st.integers(-1000, 1000) | st.sampled_from([-1, 0, 1])


@examples(80)
@given(st.sampled_from(sorted(PAIRS)), minutes)
def test_two_times_are_told_just_when_they_are_the_wrong_way_round(kind: str, apart: int) -> None:
    source, least = PAIRS[kind]
    later = NOON + timedelta(minutes=apart)
    written = source.replace("FIRST", f"{NOON:%Y-%m-%d %H:%M}").replace("SECOND", f"{later:%Y-%m-%d %H:%M}")
    found = checked(item(written)).faults
    assert ("times-out-of-order" in [fault.code for fault in found]) == (later - NOON < least), (kind, apart, found)


def test_the_case_of_an_event_that_ends_an_hour_before_it_starts() -> None:
    source = ADVISORY + "events:\n  - {title: Press conference, starts: 2026-05-05 10:00, ends: 2026-05-05 09:00}\n"
    (fault,) = checked(item(source)).faults
    assert (fault.code, fault.severity) == ("times-out-of-order", "error")
    assert fault.message == "‘Press conference’ ends before it starts"


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ("published_at: 2026-05-01\nupdated_at: 2026-05-01 00:00\n", []),
        ("published_at: 2026-05-01 23:59\nupdated_at: 2026-05-01\n", []),
        ("published_at: 2026-05-02\nupdated_at: 2026-05-01\n", ["error"]),
        ("published_at: 2026-05-01\ncorrections: [{at: 2026-05-01 00:00, note: Nine.}]\n", []),
        ("published_at: 2026-05-02\ncorrections: [{at: 2026-05-01 23:59, note: Nine.}]\n", ["error"]),
        (EMBARGO.replace("FIRST", "2026-05-01 18:00") + "published_at: 2026-05-01\n", []),
        (EMBARGO.replace("FIRST", "2026-05-01 18:00") + "published_at: 2026-04-30\n", ["error"]),
        ("published_at: 2026-04-30\n", []),
        ("published_at: 2026-04-01\n", ["warning"]),
        ("history: [{on: 2026-05-01, note: First.}]\n", []),
        ("published_at: 2026-05-01\nhistory: [{on: 2026-05-02, note: First.}]\n", ["warning"]),
        ("corrects: [{title: A, note: B., published_on: 2026-05-01}]\n", []),
        ("corrects: [{title: A, note: B., published_on: 2026-05-04}]\n", ["error"]),
    ],
)
def test_of_a_day_without_a_clock_any_hour_is_in_order(more: str, told: list[str]) -> None:
    found = checked(item(RELEASE + more)).faults
    assert [fault.severity for fault in found if fault.code == "times-out-of-order"] == told


def test_zones_are_reckoned_with() -> None:
    late = "events: [{title: Talk, starts: 2026-05-05 10:00 +02:00, ends: 2026-05-05 09:00 +00:00}]\n"
    assert [fault.code for fault in checked(item(RELEASE + late)).faults if fault.code == "times-out-of-order"] == []


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ("closed: {at: 2026-04-30 23:59}\n", ["error"]),
        ("closed: {at: 2026-05-01 00:00}\n", []),
        ("embargo: {lifts_at: 2027-01-01 00:00, timezone: Europe/Oslo}\n", []),
        ("embargo: {lifts_at: 2027-01-01 00:01, timezone: Europe/Oslo}\n", ["error"]),
        ("embargo: {lifts_at: 2026-04-29 23:59, timezone: Europe/Oslo}\n", ["warning"]),
        ("published_at: 2026-04-30 20:00\n", []),
        ("published_at: 2026-04-01 20:00\n", ["warning"]),
    ],
)
def test_the_times_of_an_appeal(more: str, told: list[str]) -> None:
    found = checked(item(APPEAL + more, "appeals")).faults
    assert [fault.severity for fault in found if fault.code == "times-out-of-order"] == told

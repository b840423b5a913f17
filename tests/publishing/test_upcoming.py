"""What changes of an item by itself: each at its moment, in order, and nothing of what is over."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from pipeline.newsroom.files import Folder
from pipeline.publishing.upcoming import Upcoming, upcoming
from pipeline.state.listing import ItemListing, listing_of
from tests.small import APPEAL, RELEASE, item

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
CONSENT = "{name: %s, pseudonym: Zed, name_public: yes, consent: {by: Herself, on: 2026-04-01, until: %s}}"
PEOPLE = (
    f"persons_at_risk:\n  - {CONSENT % ('Ida Sample', '2026-12-01')}\n  - {CONSENT % ('Ada Sample', '2027-01-31')}\n"
)
MEDIA = """\
media:
  - {file: a.png, expires: 2026-12-24}
  - {file: b.png, expires: 2026-12-24}
  - {file: c.png, expires: soon}
"""
TARGET = APPEAL.replace(
    "office: Minister,", "office: Minister, in_office_until: 2026-12-15, verified: {on: 2026-10-01},"
)
CLOSED = "closed: {at: 2026-12-10 12:00}\n"


def midnight_after(month: int, day: int, year: int = 2026) -> datetime:
    """Give the end of a day of winter in Oslo."""
    return datetime(year, month, day, 23, tzinfo=UTC)


def listing(source: str, days: int | None = 90) -> ItemListing:
    folder: Folder = "appeals" if source.startswith("type: urgent") else "releases"
    found = listing_of(item(source, folder), {}, "Europe/Oslo", verified_days=days)
    assert found is not None
    return found


EVERYTHING = (
    Upcoming(midnight_after(12, 1), "consent-ends", "1"),
    Upcoming(midnight_after(12, 15), "term-ends", "minister"),
    Upcoming(midnight_after(12, 30), "check-address", "minister"),
    Upcoming(midnight_after(12, 31), "deadline"),
    Upcoming(midnight_after(1, 31, 2027), "consent-ends", "2"),
)


def test_everything_that_falls_due_is_there_in_its_order() -> None:
    assert upcoming(listing(TARGET + PEOPLE), NOW) == EVERYTHING
    assert [each.kind for each in upcoming(listing(TARGET, None), NOW)] == ["term-ends", "deadline"]


@pytest.mark.parametrize("number", range(len(EVERYTHING)))
def test_each_is_to_come_until_its_very_second(number: int) -> None:
    at = EVERYTHING[number].at
    found = listing(TARGET + PEOPLE)
    assert upcoming(found, at - timedelta(seconds=1)) == EVERYTHING[number:]
    assert upcoming(found, at) == EVERYTHING[number + 1 :]


def test_of_a_closed_appeal_only_names_are_still_at_risk() -> None:
    closes = Upcoming(datetime(2026, 12, 10, 11, tzinfo=UTC), "closes")
    assert upcoming(listing(TARGET + PEOPLE + CLOSED), NOW) == (EVERYTHING[0], closes, EVERYTHING[4])


def test_a_withdrawn_text_waits_for_nothing() -> None:
    assert upcoming(listing((TARGET + PEOPLE).replace("approved", "withdrawn")), NOW) == ()


def test_the_rights_to_each_file_end_by_its_name_and_what_cannot_be_read_is_left_out() -> None:
    end = midnight_after(12, 24)
    ends = (Upcoming(end, "rights-end", "a.png"), Upcoming(end, "rights-end", "b.png"))
    assert upcoming(listing(RELEASE + MEDIA), NOW) == ends
    wrong = PEOPLE.replace("2026-12-01", "soon")
    assert [each.about for each in upcoming(listing(APPEAL + wrong), NOW) if each.kind == "consent-ends"] == ["2"]


def test_a_consent_that_was_withdrawn_does_not_end_again() -> None:
    assert upcoming(listing(RELEASE), NOW) == ()
    withdrawn = PEOPLE.replace("until: 2026-12-01", "withdrawn_on: 2026-11-01, until: 2026-12-01")
    assert [each.about for each in upcoming(listing(APPEAL + withdrawn), NOW) if each.kind == "consent-ends"] == ["2"]

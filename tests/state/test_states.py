"""What a status, an embargo and a moment make of a text: what is not plainly cleared never counts as out."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from pipeline.document.appeal import Appeal
from pipeline.newsroom.item import Item
from pipeline.state.of_document import (
    as_earlier_stage,
    changes,
    closes_at,
    consent_end,
    deadline,
    expired,
    expiry,
    fields_of,
    has_left_office,
    is_closed,
    is_overdue,
    leaves_office,
    lifts_at,
    state_at,
    to_come,
)
from pipeline.state.states import State, Status, state_of
from tests.small import APPEAL, RELEASE, checked, item

LIFTS = datetime(2030, 7, 1, 16, 0, tzinfo=UTC)
SECOND = timedelta(seconds=1)
OSLO = "Europe/Oslo"


@pytest.mark.parametrize(
    ("status", "translation", "expected"),
    [
        ("draft", None, "draft"),
        ("in-review", "approved", "in-review"),
        ("withdrawn", "draft", "withdrawn"),
        ("approved", "draft", "draft"),
        ("approved", "requested", "in-review"),
        ("approved", "reviewed", "in-review"),
        ("approved", "approved", "published"),
        ("approved", None, "published"),
    ],
)
def test_a_text_is_out_only_where_its_item_and_its_own_file_are_approved(
    status: Status, translation: str | None, expected: State
) -> None:
    assert state_of(status, translation, None, LIFTS, is_corrected=False) == expected


def test_an_embargo_holds_to_its_second_and_a_correction_is_told_behind_it() -> None:
    for corrected, after in ((False, "published"), (True, "corrected")):
        assert state_of("approved", None, LIFTS, LIFTS - SECOND, is_corrected=corrected) == "embargoed"
        assert state_of("approved", None, LIFTS, LIFTS, is_corrected=corrected) == after


def one(source: str, **translations: str) -> Item:
    """Read an item as the newsroom has it."""
    folder = "appeals" if "urgent-appeal" in source else "releases"
    found = checked(item(source, folder, media={"a.pdf": b"%PDF-1.4"}, **translations))  # type: ignore[arg-type]
    assert found.newsroom
    return found.newsroom.items[0]


def appeal(source: str) -> Appeal:
    document = one(source).source.document
    assert isinstance(document, Appeal)
    return document


def oslo(text: str) -> datetime:
    """Give the start of a day in Oslo."""
    hours = 2 if "-03-30" < text[4:] < "-10-25" else 1
    return datetime.fromisoformat(text).replace(tzinfo=UTC) - timedelta(hours=hours)


def test_what_is_over_is_over_from_the_first_moment_of_the_next_day_where_the_newsroom_is() -> None:
    found = appeal(
        APPEAL.replace("office: Minister,", "office: Minister, in_office_until: 2026-09-30,").replace(
            "targets:\n",
            "persons_at_risk:\n"
            "  - {name: Ivo Sample, role: farmer, consent: yes, consent_until: 2026-08-31}\n"
            "targets:\n",
        )
    )
    (target,), (person,) = found.targets, found.persons_at_risk
    assert deadline(found, OSLO) == oslo("2027-01-01")
    assert leaves_office(target, OSLO) == oslo("2026-10-01")
    for is_so, end in (
        (lambda at: is_overdue(found, OSLO, at), oslo("2027-01-01")),
        (lambda at: has_left_office(target, OSLO, at), oslo("2026-10-01")),
    ):
        assert [is_so(end - SECOND), is_so(end)] == [False, True]
    print(person)

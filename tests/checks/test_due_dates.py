"""What falls due is told at its own second, and what was found before does not hold beyond it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from pipeline.building.run import run_task
from pipeline.building.task import BuildOptions, ItemResult, Task, TaskItem
from pipeline.newsroom.shared_files import SharedFiles
from tests.small import APPEAL, NEWSROOM, TEMPLATES, item

SECOND = timedelta(seconds=1)
DAYS = NEWSROOM + "due: {verified_days: 90}\n"
OPEN = APPEAL.replace("2026-12-31", "2027-12-31")
CHECKED = OPEN.replace("office: Minister,", "office: Minister, verified: {on: 2026-09-01},")
OFFICE = OPEN.replace("office: Minister,", "office: Minister, in_office_until: 2026-12-31,")
PERSON = (
    "persons_at_risk: [{name: Ida Sample, pseudonym: Zed, name_public: yes,"
    " consent: {by: She, on: 2026-04-01, until: 2026-12-31}}]\n"
)


def midnight(year: int, month: int, day: int) -> datetime:
    """Give the start of a day of winter in Oslo."""
    return datetime(year, month, day, tzinfo=UTC) - timedelta(hours=1)


def found(moment: datetime, source: str, newsroom: str = DAYS) -> ItemResult:
    shared = SharedFiles.of(newsroom.encode(), TEMPLATES.files)
    return run_task(Task(shared, (TaskItem(item(source, "appeals"), {}),), BuildOptions(), moment)).items[0]


def codes(moment: datetime, source: str, newsroom: str = DAYS) -> set[str]:
    return {each.code for each in found(moment, source, newsroom).faults}


@pytest.mark.parametrize(
    ("source", "begins", "code"),
    [
        (CHECKED, midnight(2026, 12, 1), "address-unchecked"),  # 90 days after 1 September, the last day counts whole
        (CHECKED + PERSON, midnight(2026, 12, 18), "consent-ends-soon"),
        (OFFICE, midnight(2026, 12, 18), "leaves-office-soon"),
        (APPEAL, midnight(2026, 12, 25), "deadline-near"),
    ],
)
def test_it_begins_at_its_second_and_a_kept_finding_ends_there(source: str, begins: datetime, code: str) -> None:
    assert code not in codes(begins - SECOND, source)
    assert code in codes(begins, source)
    result = found(begins - SECOND, source)
    assert begins in result.warnings
    assert begins not in result.changes, "nothing is made again for a warning"


def test_what_comes_after_is_told_in_its_place() -> None:
    over = midnight(2027, 1, 1)
    assert "leaves-office-soon" in codes(over - SECOND, OFFICE)
    assert {"left-office", "leaves-office-soon"} & codes(over, OFFICE) == {"left-office"}
    assert {"deadline-passed", "deadline-near"} & codes(over, APPEAL) == {"deadline-passed"}
    assert {"consent-ended", "consent-ends-soon"} & codes(over, OPEN + PERSON) == {"consent-ended"}
    assert over in found(over, OPEN + PERSON).changes


def test_of_a_closed_appeal_and_of_one_that_nobody_asks_about_nothing_is_due() -> None:
    late, closed = midnight(2026, 12, 20), "closed: {at: 2026-12-01 09:00}\n"
    assert codes(late, CHECKED + closed) == set()
    assert codes(late, CHECKED, NEWSROOM) == set()
    assert found(late, CHECKED, NEWSROOM).warnings == found(late, OPEN, NEWSROOM).warnings
    assert codes(late, OPEN) == {"address-unchecked"}, "nobody has noted a day"
    assert codes(late, OPEN + PERSON.replace("pseudonym: Zed, ", "")) >= {"no-pseudonym", "consent-ends-soon"}

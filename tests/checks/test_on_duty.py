"""A text that comes out when nobody answers is told until it is out, and only where everybody's hours are known."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from pipeline.building.run import run_task
from pipeline.building.task import BuildOptions, ItemResult, Task, TaskItem
from pipeline.newsroom.shared_files import SharedFiles
from tests.small import NEWSROOM, RELEASE, TEMPLATES, item

# A Saturday, 09:00 in Oslo.
LIFT = datetime(2031, 3, 8, 8, tzinfo=UTC)
SECOND = timedelta(seconds=1)
EMBARGO = "embargo: {lifts_at: 2031-03-08 09:00, timezone: Europe/Oslo}\n"
WEEK = "duty: [{days: [monday, tuesday, wednesday, thursday, friday], starts: 09:00, ends: 17:00}]"
OFFICE = NEWSROOM.replace("email: press@example.org}", "email: press@example.org, " + WEEK + "}")
OFFICER = "  officer: {name: Duty officer, email: duty@example.org, duty: [{starts: 00:00, ends: 24:00}]}\n"
BOTH = OFFICE.replace("press_office:", OFFICER + "press_office:")


def found(moment: datetime, source: str, newsroom: str = OFFICE) -> ItemResult:
    shared = SharedFiles.of(newsroom.encode(), TEMPLATES.files)
    return run_task(Task(shared, (TaskItem(item(source), {}),), BuildOptions(), moment)).items[0]


def told(moment: datetime, source: str, newsroom: str = OFFICE) -> list[str]:
    return [each.message for each in found(moment, source, newsroom).faults if each.code == "nobody-on-duty"]


def test_a_lift_on_a_saturday_is_told_until_that_second() -> None:
    said = "the embargo lifts on Saturday 2031-03-08 at 09:00, and none of its contacts is on duty then"
    assert told(LIFT - SECOND, RELEASE + EMBARGO) == [said]
    assert told(LIFT, RELEASE + EMBARGO) == []
    assert LIFT in found(LIFT, RELEASE + EMBARGO).warnings


@pytest.mark.parametrize(
    ("source", "newsroom"),
    [
        (RELEASE + EMBARGO.replace("03-08", "03-07"), OFFICE),
        (RELEASE + EMBARGO, NEWSROOM),
        (RELEASE.replace("[press-office]", "[press-office, officer]") + EMBARGO, BOTH),
        (RELEASE.replace("[press-office]", "[press-office, {name: Ida, email: ida@example.org}]") + EMBARGO, OFFICE),
        (
            RELEASE.replace("approved", "withdrawn") + EMBARGO + "withdrawn: {at: 2026-05-02 10:00, notice: No.}\n",
            OFFICE,
        ),
    ],
)
def test_nothing_is_told_while_somebody_answers_or_nobody_knows(source: str, newsroom: str) -> None:
    assert told(LIFT - SECOND, source, newsroom) == []


def test_a_text_without_contacts_has_the_press_office() -> None:
    assert len(told(LIFT - SECOND, RELEASE.replace("contacts: [press-office]\n", "") + EMBARGO)) == 1


def test_a_text_without_an_embargo_has_its_day_of_issue_or_its_moment() -> None:
    day = RELEASE.replace("2026-05-01", "2031-03-08")
    assert told(LIFT, day) == ["this text comes out on Saturday 2031-03-08, and none of its contacts is on duty then"]
    over = datetime(2031, 3, 8, 23, tzinfo=UTC)
    assert told(over - SECOND, day) != []
    assert told(over, day) == []
    assert told(LIFT, day.replace("03-08", "03-10")) == []
    evening = RELEASE + "published_at: 2031-03-07 20:00\n"
    assert told(LIFT - timedelta(days=1), evening) == [
        "this text is published on Friday 2031-03-07 at 20:00, and none of its contacts is on duty then"
    ]

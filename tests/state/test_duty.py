"""Hours of duty: by the clock of a city, over midnight, on the day on which summer time begins."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from pipeline.document.contacts import Contact
from pipeline.state.duty import is_on_duty, is_on_duty_on

WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday"]


def contact(*duty: dict[str, object]) -> Contact:
    return Contact.model_validate({"name": "Press office", "duty": list(duty)})


OFFICE = contact({"days": WEEKDAYS, "starts": "09:00", "ends": "18:00", "timezone": "Europe/London"})
NIGHT = contact({"days": ["friday"], "starts": "18:00", "ends": "09:00"})
ALWAYS = contact({"starts": "00:00", "ends": "24:00"})


@pytest.mark.parametrize(
    ("who", "moment", "answers"),
    [
        (OFFICE, "2031-03-07T08:59:59+00:00", False),  # a Friday
        (OFFICE, "2031-03-07T09:00:00+00:00", True),
        (OFFICE, "2031-03-07T17:59:59+00:00", True),
        (OFFICE, "2031-03-07T18:00:00+00:00", False),
        (OFFICE, "2031-03-08T12:00:00+00:00", False),
        (OFFICE, "2031-03-31T08:00:00+00:00", True),  # the first working day of summer time in London
        (OFFICE, "2031-03-31T17:00:00+00:00", False),
        (NIGHT, "2031-03-07T18:00:00+01:00", True),
        (NIGHT, "2031-03-08T08:59:59+01:00", True),
        (NIGHT, "2031-03-08T09:00:00+01:00", False),
        (NIGHT, "2031-03-08T20:00:00+01:00", False),
        (NIGHT, "2031-03-07T08:00:00+01:00", False),
        (ALWAYS, "2031-03-08T23:59:59+01:00", True),
        (ALWAYS, "2031-03-09T00:00:00+01:00", True),
        (ALWAYS, "2031-03-30T02:30:00+02:00", True),
        (contact(), "2031-03-07T12:00:00+01:00", False),
    ],
)
def test_somebody_answers_in_these_hours_and_in_no_others(who: Contact, moment: str, *, answers: bool) -> None:
    assert is_on_duty(who, "Europe/Oslo", datetime.fromisoformat(moment)) == answers


def test_of_a_day_without_an_hour_any_hour_counts() -> None:
    assert [is_on_duty_on(OFFICE, "Europe/Oslo", date(2031, 3, day)) for day in (7, 8, 9, 10)] == [
        True,
        False,
        False,
        True,
    ]
    assert is_on_duty_on(NIGHT, "Europe/Oslo", date(2031, 3, 8)), "the night goes on until nine"
    assert not is_on_duty_on(NIGHT, "Europe/Oslo", date(2031, 3, 9))

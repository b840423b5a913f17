"""An official whose last day in office is over is told from then on, also where the appeal had been built before."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.building.small_newsroom import build_newsroom, contents, write, write_newsroom
from tests.checks.test_overdue import at
from tests.small import APPEAL

# The last day in office is over at midnight in Oslo.
OVER = datetime(2026, 11, 30, 23, 0, tzinfo=UTC)
SECOND = timedelta(seconds=1)
SOURCE = APPEAL.replace("office: Minister,", "office: Minister, in_office_until: 2026-11-30,")
CLOSED_BEFORE, CLOSED_AFTER = "closed: {at: 2026-11-20 09:00}\n", "closed: {at: 2026-12-20 09:00}\n"


def told(moment: datetime, source: str = SOURCE) -> list[tuple[str, str]]:
    return [(each.code, each.severity) for each in at(moment, source).faults if each.code == "left-office"]


def test_the_last_day_in_office_ends_where_the_newsroom_is() -> None:
    assert told(OVER - SECOND) == []
    assert told(OVER) == [("left-office", "error")]
    assert at(OVER, SOURCE).rendered is None


@pytest.mark.parametrize(("closed", "moments"), [("", [OVER]), (CLOSED_AFTER, [OVER]), (CLOSED_BEFORE, [])])
def test_what_is_made_changes_at_that_moment_unless_the_appeal_is_closed_by_then(
    closed: str, moments: list[datetime]
) -> None:
    assert [each for each in at(OVER - SECOND, SOURCE + closed).changes if each == OVER] == moments
    assert bool(told(OVER, SOURCE + closed)) == bool(moments)


def test_a_build_after_that_day_does_not_hold_on_to_what_it_found_before(tmp_path: Path) -> None:
    write_newsroom(tmp_path)
    write(tmp_path, "appeals/first/appeal.yaml", SOURCE)
    before = build_newsroom(tmp_path, tmp_path / "build", OVER - SECOND)
    assert "left-office" not in [each.code for each in before.faults]
    assert any("letter-minister" in name for name in contents(tmp_path / "build"))
    after = build_newsroom(tmp_path, tmp_path / "build", OVER)
    assert "left-office" in [each.code for each in after.faults]

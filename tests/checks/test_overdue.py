"""When the last day to write has passed, the check says so, and every page says so and what to do now."""

from __future__ import annotations

import io
import re
from datetime import UTC, datetime, timedelta

import docx
import pytest

from pipeline.building.run import run_task
from pipeline.building.task import BuildOptions, ItemResult, Task, TaskItem
from pipeline.newsroom.shared_files import SharedFiles
from tests.compiled import COMPILED
from tests.small import APPEAL, NEWSROOM, TEMPLATES, item

# The last day is over at midnight in Oslo.
OVER = datetime(2026, 12, 31, 23, 0, tzinfo=UTC)
SECOND = timedelta(seconds=1)
BEFORE, PASSED = (
    "Send your appeal before 31\u00a0December\u00a02026.",
    "The last day to write was 31\u00a0December\u00a02026.",
)
NOW = "If you write after this date, check with us first."


def at(moment: datetime, source: str = APPEAL) -> ItemResult:
    shared = SharedFiles.of(NEWSROOM.encode(), TEMPLATES.files)
    files = item(source, "appeals")
    return run_task(Task(shared, (TaskItem(files, {}),), BuildOptions(), moment), COMPILED).items[0]


def told(result: ItemResult) -> list[tuple[str, str]]:
    return [(fault.code, fault.severity) for fault in result.faults if fault.code == "deadline-passed"]


def test_the_deadline_passes_at_the_end_of_its_day_where_the_newsroom_is() -> None:
    assert told(at(OVER - SECOND)) == []
    assert told(at(OVER)) == [("deadline-passed", "warning")]
    assert OVER in at(OVER).changes


@pytest.mark.parametrize(("moment", "overdue"), [(OVER - SECOND, False), (OVER, True)])
def test_every_format_says_so_first_and_what_to_do_now(moment: datetime, *, overdue: bool) -> None:
    rendered = at(moment).rendered
    assert rendered is not None
    files = rendered.files
    word = "\n".join(each.text for each in docx.Document(io.BytesIO(files["item.en.docx"])).paragraphs)
    page = re.sub(r"<[^>]+>", "", files["item.en.html"].decode().partition("<body>")[2])
    for shown in (page, files["item.en.txt"].decode(), word):
        assert (PASSED in shown) == overdue
        assert (BEFORE in shown) == (not overdue)
        assert NOW in shown
        if overdue:
            assert shown.index(PASSED) < shown.index(NOW) < shown.rindex("Three hundred families")


@pytest.mark.parametrize(
    "more", ["closed: {at: 2026-12-01 09:00}\n", "withdrawn: {at: 2026-12-01 09:00, notice: Gone.}\n"]
)
def test_an_appeal_that_is_over_is_not_overdue(more: str) -> None:
    source = APPEAL.replace("approved", "withdrawn" if "withdrawn" in more else "approved") + more
    result = at(OVER, source)
    assert told(result) == []
    assert result.rendered is not None
    assert PASSED.encode() not in result.rendered.files["item.en.html"]

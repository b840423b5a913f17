"""press status: what the lists say, on a terminal of any width and to programs."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from pipeline.cli.status_text import Screen, lines, shortened, until
from pipeline.i18n.display_width import width
from pipeline.overview.glance import glance
from pipeline.report.visible import visible
from tests.building.small_newsroom import write
from tests.overview.test_rows import listed
from tests.small import APPEAL, MOMENT, NEWSROOM, RELEASE, item
from tests.translating.newsroom import press

LIFTS = "embargo: {lifts_at: 2031-12-01 18:00, timezone: Europe/Oslo}\n"
IN_ARABIC = "قرويون يواجهون الإخلاء (2)"
ARABIC = RELEASE.replace("language: en", "language: ar").replace("Villagers face eviction", IN_ARABIC)


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    """Lay a newsroom with one item of each kind."""
    write(tmp_path, "newsroom.yaml", NEWSROOM)
    write(tmp_path, "releases/dam/release.yaml", RELEASE)
    write(tmp_path, "releases/held/release.yaml", RELEASE + LIFTS)
    write(tmp_path, "releases/broken/release.yaml", "type: [\n")
    write(tmp_path, "appeals/first/appeal.yaml", APPEAL)
    return tmp_path


def test_the_newsroom_at_a_moment(newsroom: Path) -> None:
    shown = press(newsroom, "status", "--at", "2026-12-20 09:00").stdout.splitlines()
    assert shown[0] == "2026-12-20 09:00 in Europe/Oslo"
    heads = [line for line in shown[1:] if line and not line.startswith(" ")]
    assert heads == [
        "What happens next", "Cannot be read (1)", "Under embargo (1)", "Published (2)", "Translations behind",
    ]  # fmt: skip
    at = shown.index("What happens next")
    assert shown[at + 1].split("  ")[1:3] == ["2027-01-01 00:00", "in 11 days"]
    assert shown[shown.index("Cannot be read (1)") + 1].split() == ["broken", "1", "error"]
    assert "until 2031-12-01 18:00" in shown[shown.index("Under embargo (1)") + 1]
    later = press(newsroom, "status", "--at", "2031-12-01 18:00", "held").stdout
    assert "Published (1)" in later


def test_options_choose_items_and_show_them_all(newsroom: Path) -> None:
    for number in range(12):
        write(newsroom, f"releases/item-{number}/release.yaml", RELEASE)
    assert "and 4 more: press status --state published" in press(newsroom, "status", "--at", "2026-12-20 09:00").stdout
    assert press(newsroom, "status", "--state", "published").stdout.count("Villagers face eviction") == 13
    assert press(newsroom, "status", "--kind", "appeal").stdout.count("Stop the eviction") == 2
    assert "no item" in press(newsroom, "status", "--lang", "nb").stdout
    assert press(newsroom, "status", "nowhere").exit_code == 2


def test_a_program_gets_every_row(newsroom: Path) -> None:
    found = json.loads(press(newsroom, "status", "--json", "--at", "2026-12-28 09:00").stdout)
    assert [(each["item"], each["group"]) for each in found["items"]] == [
        ("releases/broken", "unreadable"), ("releases/dam", "published"), ("releases/held", "embargoed"),
        ("appeals/first", "published"),
    ]  # fmt: skip
    assert found["next"] == [
        {"item": "appeals/first", "at": "2027-01-01T00:00:00+01:00", "what": "deadline", "about": ""},
        {"item": "releases/held", "at": "2031-12-01T18:00:00+01:00", "what": "lifts", "about": ""},
    ]
    assert (found["last_day_this_week"], found["items"][0]["state"]) == (["appeals/first"], None)


@pytest.mark.parametrize("columns", [40, 60, 80, 120])
def test_no_line_is_wider_than_the_terminal_where_it_can_be_broken(columns: int) -> None:
    every = [
        listed(item(RELEASE.replace("Villagers", "Villagers " * 20), slug="2026-05-01-dam")),
        listed(item(RELEASE.replace("Villagers face eviction", "村民面临拆迁" * 12), slug="2026-05-02-dam")),
        listed(item(ARABIC, slug="2026-05-03-dam")),
        listed(item(APPEAL, "appeals", "2026-05-01-appeal")),
    ]
    shown = list(lines(glance(every, MOMENT), MOMENT, ZoneInfo("Europe/Oslo"), Screen(columns, False, False)))  # noqa: FBT003
    assert max(map(width, shown)) <= columns
    assert any("…" in line for line in shown)


def test_a_right_to_left_headline_keeps_to_itself() -> None:
    seen = glance([listed(item(ARABIC))], MOMENT)
    shown = list(lines(seen, MOMENT, ZoneInfo("UTC"), Screen(None, False, False)))  # noqa: FBT003
    assert any(line.endswith(f"\u2067{IN_ARABIC}\u2069") for line in shown)


def test_a_headline_cannot_act_on_the_terminal() -> None:
    acting = RELEASE.replace("Villagers face eviction", '"\\x1b[2J\\u202e Villagers"')
    seen = glance([listed(item(acting))], MOMENT)
    shown = "\n".join(lines(seen, MOMENT, ZoneInfo("UTC"), Screen(80, False, False)))  # noqa: FBT003
    assert visible(shown.replace("\n", "")) == shown.replace("\n", "")


@pytest.mark.parametrize(
    ("left", "said"),
    [
        (timedelta(seconds=1), "in 1 minute"),
        (timedelta(minutes=90), "in 90 minutes"),
        (timedelta(hours=47), "in 47 hours"),
        (timedelta(days=2), "in 2 days"),
        (timedelta(days=1500), "in 1,500 days"),
    ],
)
def test_how_long_it_is_until_something_happens(left: timedelta, said: str) -> None:
    assert until(left) == said


@pytest.mark.parametrize(
    ("text", "columns", "short"), [("abcdef", 6, "abcdef"), ("abcdefg", 6, "abcde…"), ("村民面临", 6, "村民…")]
)
def test_a_text_is_cut_off_by_the_columns_that_it_takes(text: str, columns: int, short: str) -> None:
    assert shortened(text, columns) == short

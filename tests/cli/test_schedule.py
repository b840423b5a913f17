"""press schedule in a newsroom: the list, the JSON, the calendar, and what is in none of them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.building.small_newsroom import write
from tests.command import press
from tests.small import APPEAL, NEWSROOM, RELEASE

AT = ("--at", "2031-03-01 12:00")
LIFT = "embargo: {lifts_at: 2031-03-08 09:00, timezone: Europe/Oslo}\n"
PERSON = (
    "persons_at_risk:\n  - {name: Ida Sample, pseudonym: Zed, name_public: yes,"
    " consent: {by: Herself, on: 2026-04-01, until: %s}}\n"
)
OPEN = APPEAL.replace("2026-12-31", "2031-06-30").replace(
    "office: Minister,", "office: Minister, in_office_until: 2031-05-31,"
)


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    write(tmp_path, "newsroom.yaml", NEWSROOM)
    write(tmp_path, "releases/dam/release.yaml", RELEASE + LIFT)
    write(
        tmp_path, "releases/draft/release.yaml", RELEASE.replace("approved", "draft") + LIFT.replace("09:00", "10:00")
    )
    write(tmp_path, "releases/wrong/release.yaml", RELEASE + LIFT.replace("09:00", "11:00") + "kickr: x\n")
    write(tmp_path, "appeals/open/appeal.yaml", OPEN + PERSON % "2031-04-30")
    return tmp_path


def test_the_list_says_when_what_and_what_keeps_it_from_happening(newsroom: Path) -> None:
    done = press("schedule", *AT, cwd=newsroom)
    assert done.returncode == 0, done.stderr
    first, *rest = done.stdout.splitlines()
    assert first == "2031-03-01 12:00 in Europe/Oslo"
    assert [(line[:16], line.split()[-1]) for line in rest] == [
        ("2031-03-08 09:00", "eviction"),
        ("2031-03-08 10:00", "draft"),
        ("2031-03-08 11:00", "out"),
        ("2031-05-01 00:00", "eviction"),
        ("2031-06-01 00:00", "eviction"),
        ("2031-07-01 00:00", "eviction"),
    ]
    for words in ("the embargo lifts", "still draft", "1 error: it will not go out", "‘minister’ leaves office"):
        assert words in done.stdout
    assert "the consent to name person 1 ends" in done.stdout
    assert press("schedule", "dam", *AT, cwd=newsroom).stdout.count("\n") == 2


def test_programs_get_the_same(newsroom: Path) -> None:
    found = json.loads(press("schedule", *AT, "--json", cwd=newsroom).stdout)
    assert [(each["item"], each["what"], each["about"], each["errors"]) for each in found["next"]] == [
        ("releases/dam", "lifts", "", 0),
        ("releases/draft", "lifts", "", 0),
        ("releases/wrong", "lifts", "", 1),
        ("appeals/open", "consent-ends", "1", 0),
        ("appeals/open", "term-ends", "minister", 0),
        ("appeals/open", "deadline", "", 0),
    ]
    assert found["next"][0]["at"] == "2031-03-08T09:00:00+01:00"


def calendar(newsroom: Path, *more: str) -> str:
    done = press("schedule", *AT, "--ics", "schedule.ics", *more, cwd=newsroom)
    assert done.returncode == 0, done.stderr
    return (newsroom / "schedule.ics").read_bytes().replace(b"\r\n ", b"").decode()


def test_a_calendar_has_folders_names_and_headlines_only_when_asked_for(newsroom: Path) -> None:
    text = calendar(newsroom)
    assert "SUMMARY:dam: the embargo lifts" in text
    assert "SUMMARY:draft: the embargo lifts (still draft)" in text
    assert text.count("STATUS:TENTATIVE") == 2
    assert "DTSTART:20310308T080000Z" in text
    assert "Villagers" not in text
    assert "Ida" not in text
    assert "SUMMARY:Villagers face eviction: the embargo lifts" in calendar(newsroom, "--headlines")


def test_what_ends_with_a_day_is_a_whole_day(newsroom: Path) -> None:
    text = calendar(newsroom)
    assert "DTSTART:20310629T220000Z\r\nDTEND:20310630T220000Z\r\nSUMMARY:open: the last day to write is over" in text


def test_no_calendar_has_a_withheld_name_in_a_headline_or_a_folder(newsroom: Path) -> None:
    write(
        newsroom,
        "releases/free-ida-sample/release.yaml",
        RELEASE.replace("Villagers face eviction", "Free Ida Sample") + LIFT,
    )
    assert "Free Ida Sample" in calendar(newsroom, "--headlines")
    write(newsroom, "appeals/open/appeal.yaml", OPEN + PERSON % "2026-04-30")
    text = calendar(newsroom, "--headlines")
    assert "sample" not in text.lower()
    assert "SUMMARY:a text: the embargo lifts" in text


def test_one_thing_is_asked_for_at_a_time(newsroom: Path) -> None:
    assert press("schedule", "--json", "--cron", cwd=newsroom).returncode == 2
    assert press("schedule", "--headlines", cwd=newsroom).returncode == 2
    for system, has in (("--systemd", "ExecStart="), ("--cron", "* * * * *"), ("--windows", "<Command>")):
        done = press("schedule", system, cwd=newsroom)
        assert done.returncode == 0
        assert has in done.stdout
        assert " publish" in done.stdout or ">publish<" in done.stdout


def test_a_calendar_takes_the_place_of_a_calendar_only(newsroom: Path) -> None:
    before = (newsroom / "newsroom.yaml").read_bytes()
    done = press("schedule", *AT, "--ics", "newsroom.yaml", cwd=newsroom)
    assert (done.returncode, (newsroom / "newsroom.yaml").read_bytes()) == (4, before)
    assert "newsroom.yaml is there and is no calendar" in done.stderr
    assert press("schedule", *AT, "--ics", "../press.ics", cwd=newsroom).returncode == 0
    assert press("schedule", *AT, "--ics", "../press.ics", cwd=newsroom).returncode == 0

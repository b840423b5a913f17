"""`press translate record` on the real command line: what it writes, what it leaves, what it refuses."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.translating.newsroom import SUMMIT, change, press, samples


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    """Give a newsroom with one of the samples."""
    return samples(tmp_path, SUMMIT)


def _told(newsroom: Path) -> list[tuple[str, str]]:
    """Give what `press check` tells: each fault's file and the unit that it names."""
    faults = json.loads(press(newsroom, "check", "--format", "json").stdout)
    stale = [fault for fault in faults if fault["code"] == "stale-translation"]
    return [(re.findall("‘([^’]+)’", fault["message"])[0], fault["file"]) for fault in stale]


def test_a_source_number_that_changes_makes_five_editions_stale_and_names_the_unit(newsroom: Path) -> None:
    change(newsroom, "Members have taken part on every side", "3,500 members have taken part on every side")
    assert _told(newsroom) == [
        ("background#4", f"releases/{SUMMIT}/{tag}.yaml") for tag in ("ar", "fr", "nb", "ru", "zh-Hans")
    ]
    built = press(newsroom, "build", SUMMIT)
    assert built.exit_code == 1
    made = {path.name for path in (newsroom / "build").rglob("*") if path.is_file() and SUMMIT in path.name}
    assert {name.removeprefix(SUMMIT).split(".")[1] for name in made} == {"en"}


def test_the_samples_are_recorded_and_recording_again_changes_no_byte(tmp_path: Path) -> None:
    newsroom = samples(tmp_path)
    before = {path: path.read_bytes() for path in newsroom.rglob("*.yaml")}
    assert press(newsroom, "translate", "record").output == "nothing to record\n"
    assert {path: path.read_bytes() for path in newsroom.rglob("*.yaml")} == before


def test_a_stale_text_stays_stale_until_it_is_named(newsroom: Path) -> None:
    change(newsroom, "on Monday afternoon", "on Tuesday afternoon")
    assert press(newsroom, "translate", "record", SUMMIT).output == "nothing to record\n"
    assert len(_told(newsroom)) == 5
    assert press(newsroom, "translate", "record", SUMMIT, "--lang", "fr", "--unit", "body#1").exit_code == 0
    assert [Path(name).stem for _, name in _told(newsroom)] == ["ar", "nb", "ru", "zh-Hans"]
    assert press(newsroom, "translate", "record", SUMMIT, "--all").exit_code == 0
    assert _told(newsroom) == []


def test_only_the_record_changes_and_comments_and_style_stay(newsroom: Path) -> None:
    change(newsroom, "on Monday afternoon", "on Tuesday afternoon")
    path = newsroom / "releases" / SUMMIT / "nb.yaml"
    before = path.read_text(encoding="utf-8").split("\n")
    press(newsroom, "translate", "record", SUMMIT, "--lang", "nb", "--unit", "body")
    after = path.read_text(encoding="utf-8").split("\n")
    changed = [new for old, new in zip(before, after, strict=True) if old != new]
    assert [line.split()[0] for line in changed] == ["body:"]


def test_a_file_without_a_record_gets_one_at_its_end_and_nothing_else(newsroom: Path) -> None:
    path = newsroom / "releases" / SUMMIT / "nb.yaml"
    whole = path.read_text(encoding="utf-8")
    path.write_text(whole[: whole.index("translated_from:")], encoding="utf-8")
    assert "unrecorded-translation" in press(newsroom, "check").stdout
    press(newsroom, "translate", "record")
    assert path.read_text(encoding="utf-8") == whole


def test_moved_paragraphs_move_in_the_translations_file(newsroom: Path) -> None:
    path = newsroom / "releases" / SUMMIT / "release.yaml"
    text = path.read_text(encoding="utf-8")
    before, rest = text.split("  ## Civilians pay", 1)
    moved, rest = rest.split("  An urgent appeal, named", 1)
    last, after = rest.split("quotes:\n", 1)
    swapped = f"{before}  An urgent appeal, named{last}\n  ## Civilians pay{moved.rstrip()}\nquotes:\n{after}"
    path.write_text(swapped, encoding="utf-8")
    assert press(newsroom, "check").exit_code == 0
    press(newsroom, "translate", "record", SUMMIT)
    assert press(newsroom, "check").output == "1 item checked, no fault\n"
    french = (newsroom / "releases" / SUMMIT / "fr.yaml").read_text(encoding="utf-8")
    assert french.index("Une action urgente, citée") < french.index("## Les civils paient pour Moscou")


BACKGROUND = "## Les civils paient"


def _lose_a_crosshead(newsroom: Path, own: str = "") -> Path:
    """Take a crosshead out of the summit’s French body, and its records out of the file."""
    path = newsroom / "releases" / SUMMIT / "fr.yaml"
    text = path.read_text(encoding="utf-8")
    line = next(each for each in text.split("\n") if each.strip().startswith(BACKGROUND))
    text = text.replace(f"{line}\n\n", "")[: text.index("translated_from:")].replace("text:\n", f"{own}text:\n", 1)
    path.write_text(text.partition("translated_from:")[0], encoding="utf-8")
    return path


@pytest.mark.parametrize("arguments", [[], [SUMMIT], [SUMMIT, "--all"], [SUMMIT, "--unit", "body"]])
def test_what_has_lost_its_sources_shape_is_not_recorded(newsroom: Path, arguments: list[str]) -> None:
    path = _lose_a_crosshead(newsroom)
    before = path.read_bytes()
    done = press(newsroom, "translate", "record", *arguments)
    assert done.exit_code == 1
    assert "error[shape-changed]: body: the crosshead (##) ‘## Civilians pay" in done.stderr
    assert "nothing was recorded" in done.stderr
    assert path.read_bytes() == before


def test_who_approves_it_is_told_even_where_it_is_recorded(newsroom: Path) -> None:
    path = newsroom / "releases" / SUMMIT / "fr.yaml"
    text = path.read_text(encoding="utf-8").replace("status: approved", "status: reviewed")
    line = next(each for each in text.split("\n") if each.strip().startswith(BACKGROUND))
    path.write_text(text.replace(f"{line}\n\n", ""), encoding="utf-8")
    assert "warning[shape-changed]" in press(newsroom, "check").stdout
    done = press(newsroom, "translate", "record", SUMMIT, "--lang", "fr", "--status", "approved")
    assert (done.exit_code, "shape-changed" in done.stderr) == (1, True)
    assert "status: reviewed" in path.read_text(encoding="utf-8")
    assert press(newsroom, "translate", "record", SUMMIT, "--lang", "nb", "--status", "reviewed").exit_code == 0


def test_a_shape_that_is_meant_is_recorded(newsroom: Path) -> None:
    path = _lose_a_crosshead(newsroom, "own_shape: [body]\n")
    assert press(newsroom, "translate", "record", SUMMIT).exit_code == 0
    assert press(newsroom, "check").output == "1 item checked, no fault\n"
    change(newsroom, "take to the street on Monday", "take to the streets on Monday")
    assert ("body", f"releases/{SUMMIT}/fr.yaml") in _told(newsroom)
    assert press(newsroom, "translate", "record", SUMMIT, "--all").exit_code == 0
    assert "own_shape: [body]" in path.read_text(encoding="utf-8")
    assert press(newsroom, "check").output == "1 item checked, no fault\n"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--all"], "say for which items"),
        ([SUMMIT, "--unit", "boddy"], "did you mean ‘body’?"),
        ([SUMMIT, "--lang", "de"], "has no translation ‘de’"),
        (["2002-11-10-eu-russia"], "there is no release or appeal"),
    ],
)
def test_what_cannot_be_meant_is_refused(newsroom: Path, arguments: list[str], told: str) -> None:
    result = press(newsroom, "translate", "record", *arguments)
    assert result.exit_code == 2
    assert told in result.stderr


def test_a_status_is_set_where_it_stands(newsroom: Path) -> None:
    path = newsroom / "releases" / SUMMIT / "nb.yaml"
    before = path.read_text(encoding="utf-8")
    assert press(newsroom, "translate", "record", SUMMIT, "--lang", "nb", "--status", "reviewed").exit_code == 0
    assert path.read_text(encoding="utf-8") == before.replace("status: approved", "status: reviewed", 1)

"""press find: today's files, by place; nothing is missed after an edit, and programs get it as JSON."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.building.small_newsroom import write
from tests.command import press
from tests.small import NEWSROOM, RELEASE

NB = "language: nb\nstatus: approved\ntext: {headline: 46 000 skrev under, body: Brød.}\n"


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    """Lay a newsroom with a number in two languages."""
    write(tmp_path, "newsroom.yaml", NEWSROOM)
    write(tmp_path, "releases/2026-05-01-dam/release.yaml", RELEASE.replace("Villagers", "46,000 villagers"))
    write(tmp_path, "releases/2026-05-01-dam/nb.yaml", NB)
    write(tmp_path, "releases/2026-04-01-other/release.yaml", RELEASE)
    return tmp_path


def test_a_number_is_found_in_each_language_with_its_place(newsroom: Path) -> None:
    done = press("find", "46", "000", cwd=newsroom)
    assert done.returncode == 0
    assert done.stdout.splitlines() == [
        "In today’s files",
        "  releases/2026-05-01-dam",
        "    release.yaml:4  Headline  46,000 villagers face eviction",
        "    nb.yaml:3       Headline  46 000 skrev under",
    ]


def test_the_directory_is_searched_too(newsroom: Path) -> None:
    assert press("find", "7946 0018", cwd=newsroom).stdout.splitlines()[1:] == [
        "  the newsroom",
        "    newsroom.yaml:10  contacts.press-office.phones.1.number  +44 20 7946 0018",
    ]


def test_what_was_edited_or_deleted_is_known_at_once(newsroom: Path) -> None:
    (newsroom / "build").mkdir()
    found = json.loads(press("find", "Villagers", "--json", cwd=newsroom).stdout)["today"]
    assert [each["item"] for each in found] == ["releases/2026-05-01-dam", "releases/2026-04-01-other"]
    write(newsroom, "releases/2026-04-01-other/release.yaml", RELEASE.replace("Villagers", "Farmers"))
    assert press("find", "Farmers", cwd=newsroom).stdout.count("Farmers face eviction") == 1
    assert "2026-04-01" not in press("find", "Villagers", cwd=newsroom).stdout
    (newsroom / "releases/2026-05-01-dam/nb.yaml").unlink()
    assert "nb.yaml" not in press("find", "skrev", cwd=newsroom).stdout


def test_where_it_stands_nowhere_it_says_so(newsroom: Path) -> None:
    assert press("find", "Xanadu", cwd=newsroom).stdout == (
        "‘Xanadu’ stands nowhere: neither in today’s files nor in a text that went out.\n"
    )
    done = press("find", "*", cwd=newsroom)
    told = "press: there is nothing to look for: write a name, a number or some words\n"
    assert (done.returncode, done.stderr) == (2, told)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no terminal that a test can be")
def test_on_a_terminal_a_long_first_reading_shows_how_far_it_is(newsroom: Path) -> None:
    (newsroom / "build").mkdir()
    command = [sys.executable, "-m", "pipeline", "find", "nothing of the kind"]

    def shown() -> bytes:
        ours, theirs = os.openpty()
        subprocess.run(command, cwd=newsroom, stderr=theirs, stdout=subprocess.DEVNULL, check=True)
        os.close(theirs)
        try:
            return os.read(ours, 100_000)
        except OSError:  # nothing was written, and the other end is closed
            return b""
        finally:
            os.close(ours)

    assert shown() == b"", "of two items there is nothing to wait for"
    for number in range(60):
        write(newsroom, f"releases/2026-03-01-{number}/release.yaml", RELEASE)
    assert re.search(rb"/6[0-2]\b", shown())

"""press diff: what it says of versions that there are, and of those that there are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.building.small_newsroom import write
from tests.command import press
from tests.small import NEWSROOM, RELEASE

AT_FAULT = "press: its files have an error (releases/broken/release.yaml:1); run ‘press check’, mend it and try again\n"


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    """Lay a newsroom of which nothing has gone out."""
    write(tmp_path, "newsroom.yaml", NEWSROOM)
    write(tmp_path, "releases/dam/release.yaml", RELEASE)
    write(tmp_path, "releases/broken/release.yaml", RELEASE.replace("headline:", "headlin:"))
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (["dam", "--from", "1"], 2, "press: it has not gone out yet; compare with ‘signed’ or ‘now’\n"),
        (["dam", "--from", "signed"], 2, "press: nobody has signed it yet\n"),
        (["dam", "--from", "now", "--lang", "fr"], 2, "press: there is no file in this language\n"),
        (["damm", "--from", "now"], 2, "press: there is no release or appeal ‘damm’; did you mean ‘dam’?\n"),
        (["broken", "--from", "now"], 1, AT_FAULT),
    ],
)  # fmt: skip
def test_where_there_is_nothing_to_compare_it_is_said_why(
    newsroom: Path, arguments: list[str], code: int, told: str
) -> None:
    done = press("diff", *arguments, cwd=newsroom)
    assert (done.returncode, done.stdout, done.stderr) == (code, "", told)


def test_that_nothing_has_gone_out_is_an_answer(newsroom: Path) -> None:
    done = press("diff", "dam", cwd=newsroom)
    told = "It has not gone out and nobody has signed it, so there is nothing to compare with.\n"
    assert (done.returncode, done.stdout) == (0, told)


def test_of_the_same_text_not_a_word_has_changed(newsroom: Path) -> None:
    done = press("diff", "releases/dam", "--from", "now", cwd=newsroom)
    assert done.returncode == 0
    assert done.stdout.splitlines() == [
        "releases/dam  en", "from the files as they are now", "to   the files as they are now", "",
        "Not a word has changed.",
    ]  # fmt: skip


def test_a_file_is_written_once_and_never_among_the_newsrooms_own(newsroom: Path, tmp_path: Path) -> None:
    page, among = tmp_path / "out" / "changes.html", newsroom / "releases" / "changes.docx"
    assert press("diff", "dam", "--from", "now", "--html", str(page), cwd=newsroom).returncode == 0
    assert page.read_bytes().startswith(b"<!DOCTYPE html>")
    page.write_text("mine")
    done = press("diff", "dam", "--from", "now", "--html", str(page), cwd=newsroom)
    assert (done.returncode, page.read_text()) == (4, "mine")
    assert press("diff", "dam", "--from", "now", "--html", str(page), "--replace", cwd=newsroom).returncode == 0
    assert press("diff", "dam", "--from", "now", "--word", str(among), cwd=newsroom).returncode == 4
    assert not among.exists()

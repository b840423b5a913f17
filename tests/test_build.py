"""A whole build on disk: what stands in build/ afterwards, whatever is broken, and the same bytes everywhere."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.command import press
from tests.examples import one_in
from tests.small import APPEAL, NEWSROOM, RELEASE, TEMPLATES

ROOT = Path(__file__).parent.parent


def program(*arguments: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the real program in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "pipeline", *arguments],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )


def digests(folder: Path) -> dict[str, str]:
    """Give the digest of every file below a folder, but of the build log, which knows times."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.relative_to(folder).as_posix().startswith((".build-log", ".standing", ".lock"))
    }


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    """Write a small newsroom to disk."""
    (tmp_path / "newsroom.yaml").write_text(NEWSROOM, encoding="utf-8")
    for folder, slug, name, text in [
        ("releases", "dam", "release.yaml", RELEASE),
        ("appeals", "free-them", "appeal.yaml", APPEAL),
    ]:
        (tmp_path / folder / slug).mkdir(parents=True)
        (tmp_path / folder / slug / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_a_build_gives_every_format_and_a_pack(newsroom: Path) -> None:
    done = program("build", cwd=newsroom)
    assert (done.returncode, done.stderr) == (0, "")
    assert set(digests(newsroom / "build")) == {
        ".made-by-press",
        "media/dam/dam.en.docx",
        "media/dam/dam.en.html",
        "media/dam/dam.en.txt",
        "media/free-them/free-them.en.docx",
        "media/free-them/free-them.en.html",
        "media/free-them/letters/free-them.en.letter-minister.docx",
        "media/free-them/free-them.en.txt",
        "packs/dam.zip",
        "packs/free-them.zip",
    }
    assert press("verify", "build/packs/dam.zip", "build/packs/free-them.zip", cwd=newsroom).returncode == 0


def test_a_broken_item_stops_nothing_else_and_leaves_nothing_old(newsroom: Path) -> None:
    press("build", cwd=newsroom)
    (newsroom / "releases/dam/release.yaml").write_text("headlin: no\n", encoding="utf-8")
    done = press("build", cwd=newsroom)
    assert done.returncode == 1
    assert "did you mean ‘headline’?" in done.stderr
    assert "Traceback" not in done.stderr
    found = set(digests(newsroom / "build"))
    assert "packs/free-them.zip" in found
    assert not [name for name in found if "dam" in name]


def test_a_pack_is_never_made_without_one_of_its_languages(newsroom: Path) -> None:
    (newsroom / "newsroom.yaml").write_text(NEWSROOM.replace("[en]", "[en, nb]"), encoding="utf-8")
    (newsroom / "releases/dam/nb.yaml").write_text(
        "language: nb\nstatus: approved\ntext: {headline: Nei}\n", encoding="utf-8"
    )
    done = press("build", "dam", cwd=newsroom)
    assert done.returncode == 1
    found = set(digests(newsroom / "build"))
    assert "media/dam/dam.en.html" in found
    assert not [name for name in found if ".nb." in name or name.startswith("packs/")]


def test_what_was_deleted_or_lifted_leaves_nothing_behind(newsroom: Path) -> None:
    embargo = "embargo: {lifts_at: 2090-07-01 18:00, timezone: Europe/Brussels}\n"
    (newsroom / "releases/dam/release.yaml").write_text(RELEASE + embargo, encoding="utf-8")
    press("build", cwd=newsroom)
    assert {"packs/EMBARGOED-dam.zip", "media/dam/EMBARGOED-dam.en.txt"} <= set(digests(newsroom / "build"))
    (newsroom / "releases/dam/release.yaml").write_text(RELEASE, encoding="utf-8")
    press("build", cwd=newsroom)
    assert not [name for name in digests(newsroom / "build") if "EMBARGOED" in name]
    (newsroom / "releases/dam/release.yaml").unlink()
    (newsroom / "releases/dam").rmdir()
    press("build", cwd=newsroom)
    assert not [name for name in digests(newsroom / "build") if "dam" in name]


def test_a_folder_that_no_build_made_is_never_written_into(newsroom: Path) -> None:
    (newsroom / "mine").mkdir()
    (newsroom / "mine/letter.txt").write_text("mine", encoding="utf-8")
    done = press("build", "--out", "mine", cwd=newsroom)
    assert done.returncode == 4
    assert digests(newsroom / "mine").keys() == {"letter.txt"}


@pytest.mark.parametrize(
    ("name", "text", "told"),
    one_in(
        3,
        [
            ("text/release.txt", "{{ edition.nothing }}", "nothing"),
            ("text/release.txt", "{% if %}", "line 1"),
            ("word/letterhead.docx", "no document", "letterhead.docx"),
        ],
    ),
)
def test_a_slip_in_a_template_is_one_line_and_no_traceback(newsroom: Path, name: str, text: str, told: str) -> None:
    (newsroom / "templates" / name).parent.mkdir(parents=True)
    own = TEMPLATES.files[name].decode() if name.endswith(".txt") else ""
    (newsroom / "templates" / name).write_text(text + own, encoding="utf-8")
    done = press("build", cwd=newsroom)
    assert done.returncode == 1
    assert told in done.stderr
    assert done.stderr.count("\n") == 1
    checked = press("check", cwd=newsroom)
    assert (checked.returncode, checked.stderr) == (1, done.stderr)


def test_wrong_usage_says_so_and_ends_with_two(newsroom: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    done = press("check", "dm", cwd=newsroom)
    assert done.returncode == 2
    assert "did you mean ‘dam’?" in done.stderr
    assert press("check", cwd=tmp_path_factory.mktemp("empty")).returncode == 2


@pytest.mark.parametrize("whole", [False, pytest.param(True, marks=pytest.mark.long)])
def test_a_build_is_the_same_in_another_environment(newsroom: Path, tmp_path: Path, *, whole: bool) -> None:
    """A small newsroom or the real samples, here, and in a process with another zone, locale, hash seed and folder."""
    root = ROOT if whole else newsroom
    one = press("build", "--out", str(tmp_path / "one"), cwd=root)
    two = program(
        "build",
        "--out",
        str(tmp_path / "two"),
        cwd=root,
        TZ="America/Anchorage",
        PYTHONHASHSEED="2",
        LC_ALL="tr_TR.UTF-8",
        PYTHONUTF8="1",
    )
    assert (one.returncode, one.stderr, two.returncode, two.stderr) == (0, "", 0, "")
    first, second = digests(tmp_path / "one"), digests(tmp_path / "two")
    assert len(first) > (50 if whole else 8)
    assert first == second

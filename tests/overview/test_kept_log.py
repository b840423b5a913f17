"""What `press status` learns is kept beside the build log, never in it: a build still sees every change of state."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from pipeline.building import build_log_file
from pipeline.overview.kept_log import NAME
from pipeline.storage.engine import engine
from pipeline.storage.file_stamps import COARSEST_TICK_NS
from pipeline.storage.output_folder import OutputFolder
from tests.building.small_newsroom import write
from tests.small import APPEAL, NEWSROOM, RELEASE
from tests.translating.newsroom import press


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    """Lay a newsroom."""
    write(tmp_path, "newsroom.yaml", NEWSROOM)
    write(tmp_path, "releases/dam/release.yaml", RELEASE)
    write(tmp_path, "releases/other/release.yaml", RELEASE.replace("Villagers", "Others"))
    return tmp_path


def kept(newsroom: Path) -> list[str]:
    return sorted(build_log_file.decode((newsroom / "build" / NAME).read_bytes(), engine()).entries)


def test_a_withdrawal_that_status_has_seen_is_still_seen_by_a_build(newsroom: Path) -> None:
    press(newsroom, "build")
    assert (newsroom / "build/packs/dam.zip").is_file()
    log = OutputFolder(newsroom / "build").read_log()
    withdrawn = RELEASE.replace("approved", "withdrawn") + "withdrawn: {at: 2026-06-01 09:00, notice: It was wrong.}\n"
    write(newsroom, "releases/dam/release.yaml", withdrawn)
    for _ in range(2):
        assert '"state": "withdrawn"' in press(newsroom, "status", "dam", "--json").stdout
    assert OutputFolder(newsroom / "build").read_log() == log
    assert "dam" in press(newsroom, "build").stdout
    assert "Three hundred" not in (newsroom / "build/media/dam/dam.en.txt").read_text(encoding="utf-8")


def test_only_what_no_build_has_read_is_kept(newsroom: Path) -> None:
    time.sleep(COARSEST_TICK_NS / 1e9 + 0.1)  # the stamp of a younger file is not trusted
    press(newsroom, "build")
    press(newsroom, "status")
    assert not (newsroom / "build" / NAME).exists() or kept(newsroom) == []
    write(newsroom, "releases/dam/release.yaml", RELEASE.replace("Villagers", "Families"))
    assert "Families face eviction" in press(newsroom, "status").stdout
    assert kept(newsroom) == ["releases/dam"]


def test_no_withheld_name_is_kept(newsroom: Path) -> None:
    person = "persons_at_risk: [{name: Oriel Vanta, pseudonym: Zara, name_public: no}]\n"
    write(newsroom, "appeals/first/appeal.yaml", APPEAL + person)
    write(newsroom, "releases/dam/release.yaml", RELEASE.replace("Villagers face", "Oriel Vanta faces"))
    shown = press(newsroom, "status").stdout
    assert "Oriel Vanta faces eviction" in shown, "who reads the file reads the list"
    assert b"Vanta" not in (newsroom / "build" / NAME).read_bytes()
    assert "releases/dam" not in kept(newsroom)
    before = kept(newsroom)
    write(newsroom, "releases/other/release.yaml", RELEASE.replace("Villagers face", "Vanta, Oriel, faces"))
    press(newsroom, "status")
    assert b"Vanta" not in (newsroom / "build" / NAME).read_bytes()
    assert kept(newsroom) == [key for key in before if key != "releases/other"]


def test_what_will_be_is_not_kept_as_what_is(newsroom: Path) -> None:
    press(newsroom, "status", "--at", "2031-03-04 09:00")
    assert not (newsroom / "build" / NAME).exists()


def test_a_newsroom_at_fault_is_listed_all_the_same(newsroom: Path) -> None:
    for text in (NEWSROOM.replace("Europe/Oslo", "Oslo"), NEWSROOM + "languages: [", "organisation: none\n"):
        write(newsroom, "newsroom.yaml", text)
        shown = press(newsroom, "status")
        assert (shown.exit_code, "Villagers face eviction" in shown.stdout) == (0, True)


def test_nothing_is_written_where_somebody_else_writes_or_nothing_of_ours_stands(newsroom: Path) -> None:
    write(newsroom, "build/letter.txt", "mine")
    assert "Villagers face eviction" in press(newsroom, "status").stdout
    assert [each.name for each in (newsroom / "build").iterdir()] == ["letter.txt"]

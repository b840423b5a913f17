"""press diff and press find over a newsroom that has published: which version is meant, and what stood there."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.building.small_newsroom import write
from tests.command import press
from tests.small import NEWSROOM, RELEASE

DAM = "releases/2026-05-01-dam"
CORRECTED = RELEASE.replace("Three hundred", "Three hundred and twenty") + (
    "corrections: [{at: 2026-05-02 09:00, note: The number was wrong.}]\n"
)
NOW = CORRECTED.replace("must leave", "have left")


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    """Lay a newsroom of which one release went out, and again with a correction, and was edited since."""
    write(tmp_path, "newsroom.yaml", NEWSROOM)
    for text in (RELEASE, CORRECTED):
        write(tmp_path, f"{DAM}/release.yaml", text)
        done = press("publish", "--by", "Vera Example", cwd=tmp_path)
        assert done.returncode == 0, done.stdout + done.stderr
    write(tmp_path, f"{DAM}/release.yaml", NOW)
    return tmp_path


def changes(newsroom: Path, *versions: str) -> list[str]:
    done = press("diff", DAM, *versions, cwd=newsroom)
    assert done.returncode == 0, done.stderr
    return [line.strip() for line in done.stdout.splitlines() if "[-" in line or "{+" in line]


def test_the_last_version_that_went_out_is_compared_with_the_files(newsroom: Path) -> None:
    assert changes(newsroom) == ["Three hundred and twenty families [-must leave-]{+have left+}."]
    assert changes(newsroom, "--from", "published") == changes(newsroom, "--from", "2") == changes(newsroom)


def test_any_two_versions_are_compared(newsroom: Path) -> None:
    assert changes(newsroom, "--from", "1", "--to", "2")[0] == "Three hundred {+and twenty +}families must leave."
    assert changes(newsroom, "--from", "2", "--to", "1")[0] == "Three hundred [-and twenty -]families must leave."


def test_a_number_is_found_in_the_version_that_is_public_and_in_the_one_that_is_not(newsroom: Path) -> None:
    found = json.loads(press("find", "families must leave", "--json", cwd=newsroom).stdout)
    assert found["today"] == []
    assert [(each["version"], each["public"]) for each in found["versions"]] == [(2, True), (1, False)]
    assert "packs/2026-05-01-dam.zip" in found["versions"][0]["files"]
    twenty = json.loads(press("find", "and twenty", "--json", cwd=newsroom).stdout)
    assert [each["version"] for each in twenty["versions"]] == [2]
    assert [(each["file"], each["line"]) for each in twenty["today"]] == [("release.yaml", 7)]


def test_a_text_that_is_not_kept_is_told(newsroom: Path) -> None:
    for each in (newsroom / "ledger" / "texts").rglob("*.gz"):
        each.unlink()
    done = press("diff", DAM, cwd=newsroom)
    assert done.returncode == 2
    assert "is not kept in ledger/texts" in done.stderr

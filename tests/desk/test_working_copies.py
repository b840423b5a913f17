"""An item that may stand in public is edited beside its place, and put there whole: no half of it is ever built."""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
from pathlib import Path
from threading import Thread
from time import sleep

import pytest

from pipeline.cli.newsroom import find_newsroom
from tests.command import press
from tests.desk.serving import Desk, newsroom, serving
from tests.desk.typing import versions
from tests.examples import one_in
from tests.small import RELEASE

KEY = "releases/2026-05-01-eviction"
FILE = f"{KEY}/release.yaml"
NORWEGIAN = f"{KEY}/nb.yaml"
HEADLINE = "Villagers face eviction"


def typed(desk: Desk, text: str, base: str = HEADLINE) -> None:
    assert desk.type(KEY, ["headline"], base, text).json["conflicts"] == []


def test_a_build_meanwhile_makes_what_is_in_place(desk: Desk) -> None:
    before = (desk.folder / FILE).read_bytes()
    typed(desk, "Half a sent")
    assert (desk.folder / FILE).read_bytes() == before
    press("build", cwd=desk.folder)
    built = "".join(each.read_text(encoding="utf-8") for each in desk.folder.glob("build/**/*.html"))
    assert HEADLINE in built
    assert "Half a sent" not in built
    assert desk.submit(f"/items/{KEY}/done").status == 303
    assert b"headline: Half a sent\n" in (desk.folder / FILE).read_bytes()
    assert not (desk.folder / ".desk/working" / KEY).exists()


def test_what_was_changed_in_the_place_meanwhile_is_merged_or_told(desk: Desk) -> None:
    typed(desk, "Mine")
    path = desk.folder / FILE
    path.write_text(path.read_text(encoding="utf-8").replace("Three hundred", "Four hundred"), encoding="utf-8")
    assert desk.submit(f"/items/{KEY}/done").status == 303
    assert "headline: Mine\n" in path.read_text(encoding="utf-8")
    assert "Four hundred" in path.read_text(encoding="utf-8")
    typed(desk, "Mine again", "Mine")
    theirs = path.read_text(encoding="utf-8").replace("headline: Mine\n", "headline: Theirs\n")
    path.write_text(theirs, encoding="utf-8")
    told = desk.submit(f"/items/{KEY}/done")
    assert told.status == 409
    assert "Your copy is kept" in told.text
    assert path.read_text(encoding="utf-8") == theirs
    assert "headline: Mine again\n" in (desk.folder / ".desk/working" / FILE).read_text(encoding="utf-8")


def test_a_discarded_copy_stays_among_the_versions(desk: Desk) -> None:
    before = (desk.folder / FILE).read_bytes()
    typed(desk, "Not to be")
    assert desk.submit(f"/items/{KEY}/discard").status == 303
    assert (desk.folder / FILE).read_bytes() == before
    assert "headline: Not to be\n" in versions(desk.folder)
    page = desk.ask("GET", f"/items/{KEY}/versions/release.yaml").text
    assert "release.yaml" in page


@pytest.mark.parametrize("is_renamed", one_in(2, [True, False]))
def test_a_copy_of_an_item_that_is_gone_is_kept_and_named(desk: Desk, is_renamed: bool) -> None:  # noqa: FBT001 - a case
    typed(desk, "Kept all the same")
    if is_renamed:
        (desk.folder / KEY).rename(desk.folder / "releases/2026-05-01-other")
    else:
        shutil.rmtree(desk.folder / KEY)
    for answer in (
        desk.ask("GET", f"/items/{KEY}"),
        desk.ask("GET", f"/items/{KEY}/state"),
        desk.type(KEY, ["headline"], "Kept all the same", "More"),
        desk.submit(f"/items/{KEY}/done"),
    ):
        assert answer.status == 404
        assert f".desk/working/{KEY}" in answer.text
    kept = (desk.folder / ".desk/working" / FILE).read_text(encoding="utf-8")
    assert "headline: Kept all the same\n" in kept
    assert not (desk.folder / KEY).exists()
    assert desk.ask("GET", "/").status == 200


@pytest.mark.long
def test_done_is_one_step_at_whatever_moment_it_is_killed(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.desk.killed_done", str(tmp_path / "newsroom")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    *killed, through = [line.split(maxsplit=3) for line in done.stdout.splitlines()]
    assert len(killed) > 20
    assert {then for then, *_ in killed} == {"old", "mixed", "new"}  # some kills were in the middle
    assert {found for _, found, *_ in killed} == {"old", "new"}
    # and Done, asked for again, is done
    assert {(again, left) for _, _, again, left in [*killed, through]} == {("new", "[]")}


@pytest.mark.long
@pytest.mark.parametrize("rounds", [2, pytest.param(25, marks=pytest.mark.long)])
def test_done_is_finished_after_a_kill_in_the_middle(tmp_path: Path, rounds: int) -> None:
    chance = random.Random(rounds)  # noqa: S311 - the same each time
    folder = newsroom(tmp_path, {NORWEGIAN: "language: nb\nstatus: draft\ntext:\n  headline: Gammel\n"})
    for number in range(rounds):
        (folder / FILE).write_text(RELEASE, encoding="utf-8")
        (folder / NORWEGIAN).write_text("language: nb\nstatus: draft\ntext:\n  headline: Gammel\n", encoding="utf-8")
        with serving(folder) as desk:
            desk.open()
            typed(desk, f"New {number}")
            fields = {"base": (folder / NORWEGIAN).read_text(encoding="utf-8")}
            desk.submit(f"/items/{KEY}/yaml/nb.yaml", **fields, text=fields["base"].replace("Gammel", f"Ny {number}"))
            assert "Gammel" in (folder / NORWEGIAN).read_text(encoding="utf-8")
            asking = Thread(target=_done, args=(desk,))
            asking.start()
            sleep(chance.random() * 0.03)
            desk.process.kill()
            asking.join()
        find_newsroom(folder)  # as every command does first
        found = [f" {number}\n" in (folder / name).read_text(encoding="utf-8") for name in (FILE, NORWEGIAN)]
        assert found[0] == found[1]
        with serving(folder) as desk:
            desk.open()
            assert desk.submit(f"/items/{KEY}/done").status == 303
        assert f"headline: New {number}\n" in (folder / FILE).read_text(encoding="utf-8")
        assert f"headline: Ny {number}\n" in (folder / NORWEGIAN).read_text(encoding="utf-8")
        assert not list((folder / ".desk").rglob("working/**/*.yaml"))


def _done(desk: Desk) -> None:
    try:
        desk.submit(f"/items/{KEY}/done")
    except OSError:
        return  # it was killed before it could answer

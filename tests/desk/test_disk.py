"""A disk that refuses, files that another program breaks or takes away: a sentence, and nothing half-written."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from threading import Thread

import pytest

from pipeline.desk.saving.edit import tree_of
from pipeline.source import Source
from tests.desk.serving import Answer, Desk, newsroom, serving
from tests.desk.typing import versions

KEY = "releases/2026-05-02-draft"
FILE = f"{KEY}/release.yaml"
HEADLINE = "Villagers face eviction"
_MOUNTED = subprocess.run(
    ["unshare", "-m", "mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", "/mnt"], capture_output=True, check=False
)
mounting = pytest.mark.skipif(_MOUNTED.returncode != 0, reason="no small disk can be mounted here")


def hold(answer: Answer, status: int) -> None:
    assert answer.status == status
    assert answer.text
    assert "Traceback" not in answer.text


@mounting
def test_a_full_disk_is_told_and_the_file_stays_whole(tmp_path: Path) -> None:
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", str(tmp_path)], check=True)
    try:
        folder = newsroom(tmp_path)
        with serving(folder) as desk:
            desk.open()
            assert desk.type(KEY, ["kicker"], "", "Dam").status == 200
            before = (folder / FILE).read_bytes()
            with (folder / "filler").open("wb", buffering=0) as filler:
                try:
                    while True:
                        filler.write(b"x" * 1024)
                except OSError:
                    pass
            hold(desk.type(KEY, ["headline"], HEADLINE, "Too much " * 3000), 507)
            assert (folder / FILE).read_bytes() == before
            hold(desk.submit("/new", headline="No room", kind="press-release", language="en"), 507)
            assert len(list((folder / "releases").iterdir())) == 2
            assert not list(folder.rglob("*.part"))
            (folder / "filler").unlink()
            assert desk.type(KEY, ["headline"], HEADLINE, "There is room").status == 200
    finally:
        subprocess.run(["umount", "-l", str(tmp_path)], check=True)


def test_a_folder_that_may_not_be_written_is_told(desk: Desk) -> None:
    folder = desk.folder / KEY
    before = (desk.folder / FILE).read_bytes()
    if (
        os.geteuid() == 0
        and subprocess.run(["chattr", "+i", str(desk.folder / FILE)], check=False, capture_output=True).returncode
    ):
        pytest.skip("root may write everywhere here")
    folder.chmod(0o500)
    try:
        hold(desk.type(KEY, ["headline"], HEADLINE, "Mine"), 507)
        assert (desk.folder / FILE).read_bytes() == before
    finally:
        folder.chmod(0o700)
        subprocess.run(["chattr", "-i", str(desk.folder / FILE)], check=False, capture_output=True)


def test_a_folder_that_goes_away_and_comes_back_takes_what_was_typed(desk: Desk) -> None:
    away = desk.folder / "away"
    shutil.move(desk.folder / KEY, away)
    hold(desk.type(KEY, ["headline"], HEADLINE, "Mine"), 404)
    hold(desk.ask("GET", f"/items/{KEY}/state"), 404)
    assert not (desk.folder / KEY).exists()
    shutil.move(away, desk.folder / KEY)
    assert desk.type(KEY, ["headline"], HEADLINE, "Mine").status == 200


def test_a_file_that_another_program_breaks_can_be_mended_and_loses_nothing(desk: Desk) -> None:
    path = desk.folder / FILE
    assert desk.type(KEY, ["headline"], HEADLINE, "Mine").status == 200
    whole = path.read_text(encoding="utf-8")
    broken = whole.replace("headline:", "headline: [")
    path.write_text(broken, encoding="utf-8")
    hold(desk.type(KEY, ["headline"], "Mine", "Mine too"), 409)
    assert path.read_text(encoding="utf-8") == broken
    assert desk.ask("GET", f"/items/{KEY}/state").json["unreadable"] is True
    assert desk.ask("GET", f"/items/{KEY}").headers["location"].endswith("/yaml/release.yaml")
    view = desk.ask("GET", f"/items/{KEY}/yaml/release.yaml")
    assert view.status == 200
    assert "headline: [" in view.text
    assert desk.submit(f"/items/{KEY}/yaml/release.yaml", base=broken, text=whole).status == 200
    assert path.read_text(encoding="utf-8") == whole
    path.write_bytes(b"\xff\xfe not utf-8")
    hold(desk.type(KEY, ["headline"], "Mine", "Mine too"), 409)
    assert desk.ask("GET", f"/items/{KEY}/state").status == 200
    assert HEADLINE in versions(desk.folder)


def test_a_program_that_writes_the_file_all_the_time_loses_nothing_to_the_desk(desk: Desk) -> None:
    path, lines = desk.folder / FILE, 60
    ended: list[bool] = []

    def edit() -> None:
        for number in range(lines):
            # as an editor saves: what it wrote last is in its buffer, and it reads the file anew before it goes on
            text = path.read_text(encoding="utf-8")
            part = path.with_name("editor")
            part.write_text(text + f"# line {number}\n", encoding="utf-8")
            if path.read_text(encoding="utf-8") == text:
                part.replace(path)
        ended.append(True)

    editor = Thread(target=edit)
    editor.start()
    last, number = HEADLINE, 0
    while not ended and number < 300:
        number += 1
        answer = desk.type(KEY, ["headline"], last, f"Typed {number}")
        assert answer.status in {200, 409}
        last = f"Typed {number}" if answer.status == 200 else last
    editor.join()
    assert desk.type(KEY, ["headline"], last, "The last").json["conflicts"] == []
    assert tree_of(Source("", path.read_text(encoding="utf-8")))["headline"] == "The last"

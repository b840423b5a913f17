"""What a newsroom is looked at with remembers what it has read: what must leave leaves all the same."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from tests.building.small_newsroom import write
from tests.command import press
from tests.examples import one_in
from tests.publishing.real import agree, public
from tests.small import NEWSROOM, RELEASE

NB = """\
language: nb
status: approved
text: {headline: Landsbyboere må flytte, dateline: {place: Oslo}, body: Tre hundre familier må flytte.}
"""
BY = ("--by", "Vera Example")
LATER = "embargo: {lifts_at: 2031-03-04 09:00, timezone: Europe/Oslo}\nbody:"
SETTLES = 2.5  # seconds after which a file is known by its stamp


@pytest.mark.parametrize("look", one_in(3, ["status", "check", "schedule"]))
def test_what_must_leave_leaves_though_it_was_looked_at_before(tmp_path: Path, look: str) -> None:
    write(tmp_path, "newsroom.yaml", NEWSROOM)
    changes = {
        "drafted": RELEASE.replace("approved", "draft"),
        "embargoed": RELEASE.replace("body:", LATER),
        "withdrawn": RELEASE.replace("approved", "withdrawn") + "withdrawn: {at: 2026-05-02 10:00, notice: Wrong.}\n",
        "stays": RELEASE,
    }
    for name in changes:
        write(tmp_path, f"releases/{name}/release.yaml", RELEASE)
    write(tmp_path, "releases/stays/nb.yaml", NB)
    assert press("publish", *BY, cwd=tmp_path).returncode == 0
    assert {f"{tag}/stays.html" for tag in ("en", "nb")} <= public(tmp_path).keys()
    for name, text in changes.items():
        write(tmp_path, f"releases/{name}/release.yaml", text)
    write(tmp_path, "releases/stays/nb.yaml", NB.replace("approved", "draft"))
    time.sleep(SETTLES)
    press(look, cwd=tmp_path)
    assert press("publish", *BY, cwd=tmp_path).returncode == 0
    left = public(tmp_path)
    assert sorted(name for name in left if name.endswith(".txt")) == ["en/stays.en.txt", "en/withdrawn.en.txt"]
    assert b"Three hundred" not in left["en/withdrawn.en.txt"]
    agree(tmp_path)

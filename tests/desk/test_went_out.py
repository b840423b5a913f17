"""What the ledger knows is asked for in the desk's list and of `press status`: as it is, changed, ready, never out."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.command import press
from tests.desk.serving import newsroom, serving
from tests.small import RELEASE

KNOWN = {
    "as-it-is": ["1-eviction", "3-same", "3-stop", "7-withdrawn"],
    "changed": ["4-words", "5-language", "6-fault"],
    "ready": ["8-ready"],
    "never": ["2-draft", "9-fault"],
}
NB = "language: nb\nstatus: %s\ntext: {headline: Nei, body: Brød., dateline: {place: Oslo}}\n"


def folder_of(root: Path, name: str) -> Path:
    return root / f"releases/2026-05-0{name}"


def put(root: Path, name: str, text: str, nb: str = "") -> None:
    folder = folder_of(root, name)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "release.yaml").write_text(text, encoding="utf-8")
    if nb:
        (folder / "nb.yaml").write_text(nb, encoding="utf-8")


def told(root: Path, value: str) -> list[str]:
    """Give what `press status` lists of a value; each row names it."""
    items = json.loads(press("status", "--out", value, "--json", cwd=root).stdout)["items"]
    assert {each["went_out"] for each in items} == {value}
    return sorted(each["item"].rpartition("/2026-05-0")[2] for each in items)


@pytest.mark.long
def test_the_desk_s_list_and_press_status_ask_for_what_the_ledger_knows(tmp_path: Path) -> None:
    newsroom(tmp_path)
    for name in ("3-same", "4-words", "5-language", "6-fault", "7-withdrawn"):
        put(tmp_path, name, RELEASE, NB % "draft")
    with serving(tmp_path) as desk:
        desk.open()
        assert 'id="out"' not in desk.ask("GET", "/").text
    done = press("publish", "--by", "Vera Example", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    put(tmp_path, "4-words", RELEASE.replace("Three", "Four") + "minor_change: a slip\n")
    put(tmp_path, "5-language", RELEASE, NB % "approved")
    put(tmp_path, "6-fault", RELEASE.replace("Three", "Four"))
    notice = "withdrawn: {at: 2026-05-09 10:00, notice: No.}\n"
    put(tmp_path, "7-withdrawn", RELEASE.replace("approved", "withdrawn") + notice)
    put(tmp_path, "8-ready", RELEASE)
    put(tmp_path, "9-fault", RELEASE + "headlin: x\n")
    with serving(tmp_path) as desk:
        desk.open()
        assert 'id="out"' in desk.ask("GET", "/").text

        def found(value: str) -> list[str]:
            page = desk.ask("GET", f"/items?out={value}").text
            return sorted(re.findall(r'href="/items/\w+/2026-05-0([\w-]+)"', page))

        assert {each: found(each) for each in KNOWN} == KNOWN
    assert {each: told(tmp_path, each) for each in KNOWN} == KNOWN

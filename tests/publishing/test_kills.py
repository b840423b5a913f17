"""press publish is killed at any moment, and started twice at once: readers find nothing that must not be there.

And the next command leaves the ledger and build/public/ in agreement.
"""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.storage.door import read
from tests.building.small_newsroom import write
from tests.publishing.real import agree, entries, public, said
from tests.small import NEWSROOM, RELEASE

ROOT = Path(__file__).parents[2]
PRESS = (sys.executable, "-m", "pipeline")
ITEMS = ("one", "two")


class Item:
    """A release as somebody edits it: the words that readers may find, and those that they must not."""

    def __init__(self, name: str) -> None:
        self.name, self.status, self.number = name, "approved", 0
        self.words: list[str] = []

    def write(self, root: Path) -> None:
        if self.status == "deleted":
            shutil.rmtree(root / "releases" / self.name, ignore_errors=True)
            return
        self.number += 1
        self.words.append(f"Q{self.name}{self.number}q")
        text = RELEASE.replace("Three hundred", self.words[-1]).replace("status: approved", f"status: {self.status}")
        text += f"minor_change: {self.words[-1]}\n"
        if self.status == "withdrawn":
            text += "withdrawn: {at: 2026-05-02 10:00, notice: It was wrong.}\n"
        write(root, f"releases/{self.name}/release.yaml", text)


def start(root: Path) -> subprocess.Popen[str]:
    command = [*PRESS, "publish", "--by", "Vera Example", "--newsroom", str(root)]
    return subprocess.Popen(command, cwd=ROOT, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def ended(process: subprocess.Popen[str]) -> int:
    out, err = process.communicate(timeout=120)
    assert "Traceback" not in err, err
    assert process.returncode == 0, (out, err)
    return process.returncode


def killed_at_random(root: Path, chance: random.Random) -> bool:
    """Kill a publication while it commits, or somewhere else; say whether it was alive."""
    process = start(root)
    folder, after = root / "build/.publishing", chance.choice([0.0, 0.0, 0.005, 0.02, 0.05, 0.1])
    waits: Callable[[], bool] = chance.choice([
        (folder / "staged").exists, (folder / "journal.json").exists, (root / "build/.lock-holder").exists,
    ])  # fmt: skip
    while process.poll() is None and not waits():
        time.sleep(0.0005)
    time.sleep(after)
    is_alive = process.poll() is None
    process.kill()
    process.communicate()
    return is_alive


def words_found(root: Path) -> set[str]:
    return {word for _, text in said(root) for word in text.split() if word.startswith("Q") and word.endswith("q")}


def look(root: Path, items: list[Item]) -> None:
    """Hold what must hold after every publication that came to its end."""
    agree(root)
    found = words_found(root)
    for item in items:
        if item.status == "approved":
            assert found & {*item.words} == {item.words[-1]}
        else:
            assert not found & {*item.words}, item.status
    for one in public(root):
        assert one.split("/")[0] in ("en", "packs"), one


@pytest.mark.parametrize(
    ("kills", "seed"), [(1, 0), *(pytest.param(20, seed, marks=pytest.mark.long) for seed in range(1, 11))]
)
def test_a_publication_that_is_killed_is_completed_or_never_was(tmp_path: Path, kills: int, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - the same each time
    write(tmp_path, "newsroom.yaml", NEWSROOM)
    items = [Item(name) for name in ITEMS]
    for each in items:
        each.write(tmp_path)
    ended(start(tmp_path))
    look(tmp_path, items)
    alive = 0
    for _ in range(kills):
        for each in items:
            each.status = chance.choice(["approved", "approved", "approved", "draft", "withdrawn", "deleted"])
            each.write(tmp_path)
        known = {word for each in items for word in each.words}
        before = words_found(tmp_path)
        alive += killed_at_random(tmp_path, chance)
        # whatever it was cut off in: only what was cleared, then or now, has stood there
        now = {each.words[-1] for each in items if each.status == "approved"}
        assert words_found(tmp_path) & known <= before | now
        if chance.random() < 0.3:  # somebody edits before the next command comes
            items[0].status = chance.choice(["draft", "withdrawn", "approved"])
            items[0].write(tmp_path)
        if chance.random() < 0.3:
            both = [start(tmp_path), start(tmp_path)]
            assert [ended(each) for each in both] == [0, 0]
        else:
            ended(start(tmp_path))
        look(tmp_path, items)
        count = len(entries(tmp_path))
        ended(start(tmp_path))
        assert len(entries(tmp_path)) == count
        assert not list((tmp_path / "build/.publishing").glob("journal*"))
    assert alive


@pytest.mark.skipif(
    subprocess.run(  # noqa: PLW1510 - the answer is the code
        ["unshare", "-m", "mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", "/mnt"], capture_output=True
    ).returncode
    != 0,
    reason="no file system may be mounted here",
)
def test_a_full_disk_keeps_nothing_in_public_that_must_go(tmp_path: Path) -> None:
    write(tmp_path, "newsroom.yaml", NEWSROOM)
    item = Item("one")
    item.write(tmp_path)
    ended(start(tmp_path))
    item.status = "draft"
    item.write(tmp_path)
    script = (
        "rm build/.ledger-index.sqlite; mount -t tmpfs -o size=1m tmpfs /mnt && cp -a build /mnt && "
        "mount --bind /mnt/build build && "
        f"(dd if=/dev/zero of=/mnt/full bs=4k 2>/dev/null; {' '.join(PRESS)} publish --by V --newsroom . ; code=$?;"
        " find build/public -type f | wc -l; exit $code)"
    )
    done = subprocess.run(
        ["unshare", "-m", "sh", "-c", script], cwd=tmp_path, capture_output=True, text=True, check=False,
        env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin:/usr/sbin:/sbin", "HOME": str(tmp_path)},
    )  # fmt: skip
    assert done.returncode == 3, done
    assert "Traceback" not in done.stderr
    assert done.stdout.split()[-1] == "0"
    assert isinstance(read(tmp_path / "newsroom.yaml"), bytes)
    ended(start(tmp_path))  # on the disk that was underneath all the time
    look(tmp_path, [item])

"""After any edits, narrow builds, failures and kills: nothing stands that must be gone, and nothing good is gone."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from unittest import mock

import pytest
from hypothesis import HealthCheck, Phase, given
from hypothesis import strategies as st

from pipeline.building.task import BuildOptions
from pipeline.richtext.pandoc import PandocError
from pipeline.search.words import find_words
from tests.building.small_newsroom import CLOSED, build_newsroom, clean, contents, write
from tests.examples import examples
from tests.small import APPEAL, NEWSROOM, RELEASE
from tests.unpacked import unpacked

ROOT = Path(__file__).parents[2]
MOMENT = datetime(2026, 12, 5, 12, tzinfo=UTC)
ITEMS = ("one", "two", "three")
NOTICE = "withdrawn: {at: 2026-12-04 10:00, notice: It was wrong.}\n"
TYPO = "kickr: x\n"
LETTER = "Please stop."


class Cut(Exception):  # noqa: N818 - it is a power cut, and no error
    """The build ends here."""


class Item:
    """One item of the model: what its file says, and every word that any form of it ever had."""

    def __init__(self, name: str) -> None:
        self.name, self.folder = name, "appeals" if name == "three" else "releases"
        self.words: list[str] = []
        self.state, self.typo, self.closed, self.was_built = "approved", False, False, False

    @property
    def is_gone(self) -> bool:
        return self.state != "approved"

    def write(self, root: Path) -> None:
        home = root / self.folder / self.name
        if self.state == "deleted":
            shutil.rmtree(home, ignore_errors=True)
            return
        base = APPEAL if self.folder == "appeals" else RELEASE
        text = base.replace("Three hundred families", f"{self.words[-1]} families")
        text = text.replace("status: approved", f"status: {self.state}")
        if self.state == "withdrawn":
            text += NOTICE
        text += (TYPO if self.typo else "") + (CLOSED.replace("12-10", "12-04") if self.closed else "")
        write(root, f"{self.folder}/{self.name}/{self.folder[:-1]}.yaml", text)


def holding(out: Path, words: list[str]) -> list[tuple[str, str]]:
    """Name the files that hold one of some words, in whatever part of them."""
    found = (path for each in out.glob("[!.]*") for path in each.rglob("*") if path.is_file())
    files = {path: unpacked(path.read_bytes()) for path in found}
    return [(path.name, word) for path, data in files.items() for word in words if word.encode() in data]


def look(out: Path, items: dict[str, Item]) -> None:
    """Hold what must hold after every build, however it ended."""
    for item in items.values():
        if item.is_gone:
            assert holding(out, item.words) == [], f"{item.name} is {item.state}"
        elif item.was_built:
            pages = [path.read_text() for path in (out / "media" / item.name).glob("*.en.html")]
            assert pages, f"{item.name} is gone"
            assert any(word in pages[0] for word in item.words)
        if item.closed and not item.is_gone:
            assert [name for name, _ in holding(out, [LETTER]) if item.name in name] == []


def edit(item: Item, pick: Callable[[int], int], fresh: Callable[[], str]) -> None:
    match pick(8):
        case 0 | 1:
            item.words.append(fresh())
        case 2:
            item.state = "withdrawn"
        case 3:
            item.state = "draft"
        case 4:
            item.state = "deleted"
        case 5:
            item.state = "approved"
        case 6:
            item.typo = not item.typo
        case _:
            item.closed = item.folder == "appeals" and not item.closed
    if item.is_gone or item.closed:  # every file of an appeal holds its letters, and goes with them
        item.was_built = False


def attempt(root: Path, items: dict[str, Item], pick: Callable[[int], int]) -> None:
    """Build in one of many ways, and note which items stand whole from now on."""
    out, kind = root / "build", pick(7)
    chosen = frozenset([ITEMS[pick(3)]]) if kind in (1, 2) else frozenset()
    chosen &= {item.name for item in items.values() if item.state != "deleted"}
    options = BuildOptions(frozenset({"html"}) if kind in (2, 3) else frozenset())
    left = iter(range(pick(3))) if kind == 4 else None

    def on_item(_slug: str) -> None:
        if left is not None and next(left, None) is None:
            raise Cut

    write(root, "newsroom.yaml", NEWSROOM + TYPO if kind == 5 else NEWSROOM)
    broken = {"PYPANDOC_PANDOC": ("/bin/false", "/bin/cat")[pick(2)]} if kind == 6 else {}
    try:
        with mock.patch.dict(os.environ, broken):
            build_newsroom(root, out, MOMENT, chosen=chosen, options=options, on_item=on_item)
    except (Cut, PandocError):
        return
    if kind in (0, 1, 2, 3):
        for item in items.values():
            if not item.is_gone and not item.typo and (not chosen or item.name in chosen):
                item.was_built = True


@examples(
    12,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
@given(st.data())
def test_whatever_happens_nothing_bad_stands_and_nothing_good_is_gone(data: st.DataObject) -> None:
    def pick(count: int) -> int:
        return data.draw(st.integers(0, count - 1))

    used = 0

    def fresh() -> str:
        nonlocal used
        used += 1
        return f"Quagmire{used:03}x"

    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        items = {name: Item(name) for name in ITEMS}
        for item in items.values():
            item.words.append(fresh())
            item.write(root)
        write(root, "newsroom.yaml", NEWSROOM)
        build_newsroom(root, root / "build", MOMENT)
        for item in items.values():
            item.was_built = True
        for _ in range(pick(6) + 1):
            for _ in range(pick(3)):
                item = items[ITEMS[pick(3)]]
                edit(item, pick, fresh)
                item.write(root)
            attempt(root, items, pick)
            look(root / "build", items)
        gone = [word for item in items.values() if item.is_gone for word in item.words]
        built = {path.name: path.read_bytes() for path in (root / "build").rglob("*.*") if path.is_file()}
        visible = {name: each for name, each in built.items() if not name.startswith(".")}
        assert [found for name, each in visible.items() for found in find_words(name, each, gone)] == []


def press(newsroom: Path) -> list[str]:
    return [sys.executable, "-m", "pipeline", "build", "--newsroom", str(newsroom)]


@pytest.mark.parametrize(
    ("seed", "kills"), [(1, 1), *(pytest.param(seed, 20, marks=pytest.mark.long) for seed in range(2, 12))]
)
def test_whenever_a_build_is_killed_the_next_one_is_clean(seed: int, kills: int, tmp_path: Path) -> None:
    """Kill the command, or it and all its workers, at moments that differ; what was withdrawn meanwhile is gone."""
    chance = random.Random(seed)  # noqa: S311 - the same kills each time
    secret = RELEASE.replace("Three hundred", "Quagmire")
    write(tmp_path, "newsroom.yaml", NEWSROOM)
    for number in range(20):  # more than one process takes them
        write(tmp_path, f"releases/item-{number}/release.yaml", secret if number < kills else RELEASE)
    for turn in range(kills):
        if turn % 5 == 0:
            subprocess.run(press(tmp_path), cwd=ROOT, check=True, capture_output=True, timeout=120)
        write(tmp_path, f"releases/item-{turn}/release.yaml", secret.replace("approved", "withdrawn") + NOTICE)
        for number in range(kills, 20):
            write(tmp_path, f"releases/item-{number}/release.yaml", RELEASE.replace("hundred", f"hundred and {turn}"))
        with subprocess.Popen(press(tmp_path), cwd=ROOT, stderr=-1, stdout=-1, start_new_session=True) as build:
            time.sleep(chance.uniform(0, 1.5))
            (os.killpg if chance.random() < 1 / 2 else os.kill)(build.pid, signal.SIGKILL)
            build.communicate()
        assert [path.name for path in (tmp_path / "build/packs").glob("*.zip") if not is_whole(path)] == []
    subprocess.run(press(tmp_path), cwd=ROOT, check=True, capture_output=True, timeout=120)
    assert holding(tmp_path / "build", ["Quagmire"]) == []
    clean(tmp_path, tmp_path / "clean", datetime.now(UTC))
    assert contents(tmp_path / "build") == contents(tmp_path / "clean")


def is_whole(path: Path) -> bool:
    with zipfile.ZipFile(path) as archive:
        return archive.testzip() is None

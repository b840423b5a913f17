"""Whoever only opens items, looks at them and leaves changes no byte; nor does saving what is shown."""

from __future__ import annotations

import re
import shutil
from html import unescape
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from bench.corpus import write_newsroom
from tests.desk.serving import Desk, newsroom, serving
from tests.desk.typing import PATIENCE, sitting

ROOT = Path(__file__).parents[2]
SAMPLES = sorted(
    each.parent.relative_to(ROOT).as_posix()
    for each in ROOT.glob("*/*/*.yaml")
    if each.name in {"release.yaml", "appeal.yaml"}
)
VIEWS = ("state", "frame", "preview/html/en", "preview/txt/en", "preview/mail/en", "translations")


def sources(folder: Path) -> dict[str, bytes]:
    """Give every file of a newsroom but what is built and what the desk keeps for itself."""
    found = (each.relative_to(folder) for each in folder.rglob("*") if each.is_file())
    return {each.as_posix(): (folder / each).read_bytes() for each in found if each.parts[0] not in {"build", ".desk"}}


def samples(folder: Path) -> Path:
    for name in ("releases", "appeals"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "newsroom.yaml", folder)
    return folder


def look_at(desk: Desk, key: str) -> str:
    """Open an item, and everything that its page shows."""
    page = desk.ask("GET", f"/items/{key}")
    assert page.status == 200, key
    for view in VIEWS:
        assert desk.ask("GET", f"/items/{key}/{view}").status in {200, 204}, (key, view)
    return page.text


def save_as_shown(desk: Desk, key: str, page: str) -> None:
    """Send every text back as the page shows it."""
    stamp = re.findall(r'data-stamp="(\w+)"', page)[0]
    values = desk.ask("GET", f"/items/{key}/state").json["fields"]
    assert isinstance(values, list)
    texts = [
        {"route": each["route"], "base": each["value"], "text": each["value"], "drawn": stamp}
        for each in values
        if each["value"]
    ]
    name = f"{key.partition('/')[0].removesuffix('s')}.yaml"
    answer = desk.post(f"/items/{key}/edit/{name}", {"texts": texts})
    assert answer.status == 200
    assert answer.json["conflicts"] == answer.json["refused"] == []


@pytest.mark.long
def test_opening_and_saving_the_samples_changes_no_byte(tmp_path: Path) -> None:
    folder = samples(tmp_path)
    before = sources(folder)
    with serving(folder) as desk:
        desk.open()
        desk.ask("GET", "/")
        for key in SAMPLES:
            save_as_shown(desk, key, look_at(desk, key))
    assert sources(folder) == before
    assert not (folder / ".desk/working").exists()
    assert not (folder / ".desk/versions").exists()


_IN_PARTS = 8


@pytest.mark.long
@pytest.mark.parametrize("part", range(_IN_PARTS))
def test_opening_and_saving_many_items_changes_no_byte(tmp_path: Path, part: int) -> None:
    write_newsroom(tmp_path, 1000)
    before = sources(tmp_path)
    keys = sorted({"/".join(name.split("/")[:2]) for name in before if name.endswith(".yaml") and "/" in name})
    assert len(keys) == 1000
    with serving(tmp_path) as desk:
        desk.open()
        for key in keys[part::_IN_PARTS]:
            save_as_shown(desk, key, look_at(desk, key))
    assert sources(tmp_path) == before


@pytest.mark.long
@pytest.mark.parametrize("key", [SAMPLES[0], SAMPLES[-1]])
def test_a_page_that_is_opened_previewed_and_left_changes_no_byte(browser: Browser, tmp_path: Path, key: str) -> None:
    folder = samples(tmp_path)
    before = sources(folder)
    with serving(folder) as desk:
        desk.open()
        with sitting(browser, desk) as one:
            page = one.open(key)
            expect(page.locator("#shown")).not_to_be_empty(timeout=PATIENCE)
            for view in page.locator("input[name=view]").all()[:3]:
                view.check()
            for field in page.locator("[data-route]:visible").all()[:6]:
                field.focus()
            page.close(run_before_unload=True)
    assert sources(folder) == before


@pytest.mark.long
def test_python_has_nothing_to_say_of_a_desk(tmp_path: Path) -> None:
    folder = newsroom(tmp_path)
    with serving(folder, is_strict=True) as desk:
        desk.open()
        desk.ask("GET", "/")
        for key in ("releases/2026-05-02-draft", "appeals/2026-05-03-stop"):
            page = unescape(look_at(desk, key))
            save_as_shown(desk, key, page)
            desk.submit(f"/items/{key}/pack")
            desk.ask("GET", f"/items/{key}/review")
        desk.type("releases/2026-05-01-eviction", ["kicker"], "", "Dam")
        desk.submit("/items/releases/2026-05-01-eviction/done")
        desk.submit("/new", headline="A new one", kind="press-release", language="en")
        desk.process.terminate()
        desk.process.wait()

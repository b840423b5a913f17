"""A folder that another program takes away while its page is open: what was typed is told, kept, and written again."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from pipeline.desk.saving.edit import tree_of
from pipeline.source import Source
from tests.desk.serving import DRAFT, Desk, newsroom, serving
from tests.desk.typing import PATIENCE, SAVED, control, saved, sitting, until

KEY = "releases/2026-05-02-draft"
FILE = f"{KEY}/release.yaml"
NORWEGIAN = "language: nb\nstatus: draft\ntext:\n  headline: Landsby\n"
ALARM = "#alarm"


@pytest.fixture
def room(tmp_path: Path) -> Path:
    folder = newsroom(tmp_path, {FILE: f"# a remark\n{DRAFT}", f"{KEY}/nb.yaml": NORWEGIAN})
    (folder / KEY / "media").mkdir()
    (folder / KEY / "media/dam.jpg").write_bytes(b"no picture")
    return folder


@pytest.mark.long
def test_what_was_typed_is_written_again_with_all_texts(browser: Browser, room: Path) -> None:
    before = (room / FILE).read_text(encoding="utf-8")
    with serving(room) as desk:
        desk.open()
        with sitting(browser, desk) as one:
            page = one.open(KEY)
            page.locator(control("headline")).focus()
            page.keyboard.press("End")
            page.keyboard.type(" now")
            saved(page)
            shutil.rmtree(room / KEY)
            page.keyboard.type(" at once")
            expect(page.locator(ALARM)).to_contain_text("out of its place", timeout=PATIENCE)
            page.keyboard.type(", all of them")
            assert not (room / KEY).exists()
            page.locator(ALARM).get_by_role("button", name="Write it again").click()
            expect(page.locator("#said")).to_contain_text("written again", timeout=PATIENCE)
            expect(page.locator("#said")).to_contain_text("dam.jpg")
            expect(page.locator(control("headline"))).to_be_focused(timeout=PATIENCE)
            until(lambda: headline_of(room) == "Villagers face eviction now at once, all of them")
            expect(page.locator(ALARM)).to_be_empty(timeout=PATIENCE)
            saved(page)
            assert (room / KEY / "nb.yaml").read_text(encoding="utf-8") == NORWEGIAN
            page.keyboard.type("!")
            saved(page)
            assert headline_of(room) == "Villagers face eviction now at once, all of them!"
            lines = (room / FILE).read_text(encoding="utf-8").splitlines()
            assert [each for each in lines if not each.startswith("headline:")] == [
                each for each in before.splitlines() if not each.startswith("headline:")
            ]


@pytest.mark.long
def test_a_folder_that_was_renamed_is_gone_on_with_under_its_new_name(browser: Browser, room: Path) -> None:
    with serving(room) as desk:
        desk.open()
        with sitting(browser, desk) as one:
            page = one.open(KEY)
            page.locator(control("headline")).focus()
            page.keyboard.press("End")
            new = "releases/2026-05-02-families"
            (room / KEY).rename(room / new)
            page.keyboard.type(" today")
            page.locator(ALARM).get_by_role("button", name="2026-05-02-families now").click()
            page.wait_for_url(f"**/items/{new}")
            headline = page.locator(control("headline"))
            expect(headline).to_have_value("Villagers face eviction today", timeout=PATIENCE)
            assert "eviction today\n" in (room / new / "release.yaml").read_text(encoding="utf-8")
            assert not (room / KEY).exists()
            assert page.evaluate("Object.keys(localStorage).length") == 0


@pytest.mark.long
def test_it_is_told_also_where_nobody_types_until_the_folder_is_back(browser: Browser, room: Path) -> None:
    with serving(room) as desk:
        desk.open()
        with sitting(browser, desk) as one:
            page = one.open(KEY)
            expect(page.locator("#shown")).not_to_be_empty(timeout=PATIENCE)
            (room / FILE).rename(room / "away.yaml")  # its source alone
            expect(page.locator(ALARM)).to_contain_text("out of its place", timeout=PATIENCE)
            (room / "away.yaml").rename(room / FILE)
            expect(page.locator(ALARM)).to_be_empty(timeout=PATIENCE)
            assert not page.locator(SAVED).count()


@pytest.mark.long
def test_a_desk_that_was_started_again_writes_the_source_again(room: Path) -> None:
    with serving(room) as desk:
        desk.open()
        desk.type(KEY, ["headline"], "Villagers face eviction", "Kept")
    shutil.rmtree(room / KEY)
    with serving(room) as desk:
        desk.open()
        assert written_again(desk, KEY) == ["release.yaml"]
        assert "headline: Kept\n" in (room / FILE).read_text(encoding="utf-8")
        assert written_again(desk, KEY) == []


def test_an_approved_text_comes_back_as_it_was_and_its_copy_stays_a_copy(desk: Desk) -> None:
    key = "releases/2026-05-01-eviction"
    before = (desk.folder / key / "release.yaml").read_bytes()
    desk.ask("GET", f"/items/{key}")
    desk.type(key, ["headline"], "Villagers face eviction", "Half a sent")
    shutil.rmtree(desk.folder / key)
    assert written_again(desk, key) == ["release.yaml"]
    assert (desk.folder / key / "release.yaml").read_bytes() == before
    assert "Half a sent" in desk.ask("GET", f"/items/{key}").text


@pytest.mark.parametrize("key", ["releases/2026-01-01-never", "releases/..", "releases/.desk", "working/x"])
def test_what_never_was_is_not_written(desk: Desk, key: str) -> None:
    before = sorted(desk.folder.rglob("*"))
    answer = desk.post(f"/items/{key}/vanished", {})
    assert answer.status == 409
    assert "Traceback" not in answer.text
    assert sorted(desk.folder.rglob("*")) == before


def headline_of(folder: Path) -> object:
    return tree_of(Source("", (folder / FILE).read_text(encoding="utf-8")))["headline"]


def written_again(desk: Desk, key: str) -> object:
    answer = desk.post(f"/items/{key}/vanished", {})
    assert answer.status == 200, answer.text
    return answer.json["written"]

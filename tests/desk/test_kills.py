"""The desk is killed at random moments while somebody types, and tabs are closed: what was typed is there at last."""

from __future__ import annotations

import random
import re
from contextlib import ExitStack
from pathlib import Path
from threading import Timer

import pytest
from playwright.sync_api import Browser, Page, expect

from pipeline.desk.saving.edit import tree_of
from pipeline.source import Source
from tests.desk.serving import DRAFT, free_port, newsroom, serving
from tests.desk.typing import PATIENCE, control, sitting

KEY = "releases/2026-05-02-draft"
FILE = f"{KEY}/release.yaml"
WORDS_A_ROUND = 6


def body_of(folder: Path) -> str:
    """Read the body from the file, which is whole YAML at every moment."""
    found: str = tree_of(Source("", (folder / FILE).read_text(encoding="utf-8")))["body"]
    return found


def caret_to_end(page: Page) -> None:
    page.locator(control("body")).evaluate("each => { each.focus(); each.setSelectionRange(1e6, 1e6); }")


def until_typed(page: Page, folder: Path, typed: list[str]) -> None:
    """Wait until the file has every word, in its order."""
    for _ in range(PATIENCE // 100):
        if body_of(folder).split()[-len(typed) :] == typed:
            return
        page.wait_for_timeout(100)
    assert body_of(folder).split()[-len(typed) :] == typed


@pytest.mark.parametrize(
    ("kills", "seed"), [(1, 0), *(pytest.param(25, seed, marks=pytest.mark.long) for seed in range(8))]
)
def test_nothing_typed_is_lost_however_often_the_desk_is_killed(
    browser: Browser, tmp_path: Path, kills: int, seed: int
) -> None:
    chance = random.Random(seed)  # noqa: S311 - the same each time
    folder, port = newsroom(tmp_path, {FILE: DRAFT}), free_port()
    typed: list[str] = []
    with ExitStack() as stack:
        for kill in range(kills + 1):
            with serving(folder, "--port", str(port)) as desk:
                if not kill:
                    desk.open()
                    one = stack.enter_context(sitting(browser, desk))
                    page = one.open(KEY)
                    caret_to_end(page)
                elif page.is_closed():
                    page = one.open(KEY)
                    expect(page.locator(control("body"))).to_have_value(re.compile(typed[-1]), timeout=PATIENCE)
                    caret_to_end(page)
                if kill:
                    until_typed(page, folder, typed)
                assert not page.locator("[data-conflict]").count()
                if kill == kills:
                    return
                said: list[str] = []
                timer = Timer(chance.random() * 0.6, desk.process.kill)
                timer.start()
                for number in range(WORDS_A_ROUND):
                    typed.append(f"k{kill}w{number}")
                    page.keyboard.type(f" {typed[-1]}")
                    if page.locator("#saved").get_attribute("data-kind") == "saved":
                        said = list(typed)
                timer.join()
                desk.process.wait()
                there = body_of(folder).split()
                assert [word for word in said if word not in there] == []
                if kill % 5 == 2:  # the tab goes as well, before anything could be sent again
                    page.close()

"""The page of what has changed: read back, it is the later text; no checker finds anything, and nothing runs."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from typing import Any

import lxml.html
import pytest
from playwright.sync_api import Browser

from pipeline.comparing.page import changes_page
from tests.comparing.texts import AFTER, BEFORE, TEXTS, comparison, comparisons
from tests.examples import one_in
from tests.readers.installed import checker, program

AXE = """async () => (await axe.run()).violations.flatMap(({ id, nodes }) =>
  nodes.map((node) => [id, node.html.slice(0, 200), node.failureSummary.slice(0, 300)]))"""


def read(kept: str, tag: str = "en") -> list[str]:
    """Read the lines of the passages, without the words that stand there for screen readers."""
    page = lxml.html.document_fromstring(changes_page([comparison(tag)]).decode())
    for gone in page.xpath(f"//article//{'del' if kept == 'ins' else 'ins'} | //article//*[@class='said']"):
        gone.drop_tree()
    return [text for each in page.xpath("//article//p[not(@class)]") if (text := each.text_content().strip(" ¶"))]


@pytest.mark.parametrize("tag", TEXTS)
def test_read_without_what_was_removed_it_is_the_later_text(tag: str) -> None:
    before, after = TEXTS[tag]
    there = {text for _, text in before.passages}
    changed = {line for _, text in after.passages if text not in there for line in text.split("\n\n")}
    assert {line.replace("<U+00A0>", "\u00a0") for line in read("ins", tag)} == changed


def test_read_without_what_was_added_it_has_the_earlier_words() -> None:
    shown = " ".join(read("del"))
    for name, text in BEFORE.passages:
        if (name, text) not in AFTER.passages and "Call" not in text:
            assert " ".join(text.split()) in " ".join(shown.split()), name


def test_each_change_is_said_to_who_cannot_see_it() -> None:
    page = lxml.html.document_fromstring(changes_page([comparison("ar")]).decode())
    assert [each.text_content() for each in page.xpath("//article//del")] == [
        "removed: معظمهم (end)", "removed: 46 000 (end)", "removed: International (end)",
    ]  # fmt: skip
    assert page.xpath("//article//div/@dir") == ["rtl"]


def test_what_a_text_says_of_the_page_is_text() -> None:
    text = changes_page(comparisons()).decode()
    assert "year=2030&amp;town=all" in text
    assert "<script" not in text
    assert re.search('(?:src|href)="(?!#|data:,)', text) is None


def test_the_same_comparison_gives_the_same_bytes() -> None:
    assert changes_page(comparisons()) == changes_page(comparisons())


@pytest.mark.long
@pytest.mark.readers
def test_the_nu_checker_finds_nothing(tmp_path: Path) -> None:
    path = tmp_path / "changes.html"
    path.write_bytes(changes_page(comparisons()))
    jar = checker("vnu-jar/build/dist/vnu.jar")
    done = subprocess.run([program("java"), "-jar", str(jar), str(path)], check=False, capture_output=True, timeout=60)
    assert done.stderr.decode() == ""


@pytest.mark.readers
@pytest.mark.parametrize("scheme", one_in(2, ["light", "dark"]))
def test_axe_finds_nothing_and_nothing_is_wider_than_a_telephone(scheme: Any, browser: Browser, tmp_path: Path) -> None:
    path = tmp_path / "changes.html"
    path.write_bytes(changes_page(comparisons()))
    context = browser.new_context(viewport={"width": 320, "height": 800}, color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    page.goto(path.as_uri())
    page.add_script_tag(content=checker("axe-core/axe.min.js").read_text(encoding="utf-8"))
    assert page.evaluate(AXE) == []
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    context.close()


@pytest.mark.readers
def test_the_policy_admits_the_pages_own_style(browser: Browser, tmp_path: Path) -> None:
    path = tmp_path / "changes.html"
    path.write_bytes(changes_page(comparisons()))
    page = browser.new_page()
    told: list[str] = []
    page.on("console", lambda message: told.append(message.text))
    page.goto(path.as_uri())
    assert page.evaluate("getComputedStyle(document.body).margin") == "0px"
    assert told == []
    page.close()

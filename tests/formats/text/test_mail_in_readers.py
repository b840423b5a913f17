"""The HTML part of every sample's mail in what reads it: Chromium, axe-core, the Nu checker."""

from __future__ import annotations

from itertools import product
from pathlib import Path
from typing import Any, get_args

import pytest
from playwright.sync_api import Browser

from tests.formats.html.test_in_browser import CONTRASTS
from tests.formats.html.test_newsroom_in_browser import AXE, Scheme, opened, said
from tests.formats.text.mails import newsroom_mails
from tests.readers.installed import checker
from tests.saying.stems import STEMS

pytestmark = pytest.mark.readers

# A telephone of today, and the pane of a mail program on a desk.
WIDTHS = (375, 800)
# A mail is shown within the page of a mail program, whose landmarks and skip links are that page's.
OF_A_PAGE = ("region", "landmark-one-main")
# An open appeal with letters in two other languages, one under embargo with a table, in three scripts; a long run looks
# at all.
FEW = frozenset({
    ("2026-11-09-ndoulo-valley-further-information.en", "dark"), ("2031-03-04-courts-interpreters.ar", "light"),
    ("2031-03-04-courts-interpreters.zh-Hans", "light"),
})  # fmt: skip
LOOKED_AT = [
    pytest.param(stem, scheme, marks=() if (stem, scheme) in FEW else pytest.mark.long)
    for stem, scheme in product(STEMS, get_args(Scheme))
]


@pytest.mark.parametrize(("stem", "scheme"), LOOKED_AT)
def test_a_mail_fits_is_read_light_and_dark_and_asks_for_nothing(browser: Browser, stem: str, scheme: Scheme) -> None:
    source = checker("axe-core/axe.min.js").read_text(encoding="utf-8")
    with opened(browser, newsroom_mails()[stem].page, scheme=scheme, csp=False) as (tab, asked):
        for width in WIDTHS:
            tab.set_viewport_size({"width": width, "height": 900})
            assert tab.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, width
        ink, paper = tab.evaluate(
            "[getComputedStyle(document.body).color, matchMedia('(prefers-color-scheme: dark)').matches]"
        )
        assert (ink == "rgb(255, 255, 255)") == paper == (scheme == "dark")
        if scheme == "light":  # of a dark canvas Chromium names no colour
            assert tab.evaluate(CONTRASTS) == []
        tab.add_script_tag(content=source)
        rules = {rule: {"enabled": False} for rule in OF_A_PAGE}
        results: dict[str, Any] = tab.evaluate("options => axe.run(document, options)", {**AXE, "rules": rules})
        assert asked == []
    assert len(results["passes"]) > 10  # it ran
    assert [(found["id"], node["html"]) for found in results["violations"] for node in found["nodes"]] == []


@pytest.mark.long  # the same checker reads a few pages in every run
def test_the_nu_checker_finds_neither_error_nor_warning_in_any_mail(tmp_path: Path) -> None:
    for stem, mail in newsroom_mails().items():
        (tmp_path / f"{stem}.html").write_text(mail.page, encoding="utf-8")
    assert len(list(tmp_path.iterdir())) > 30
    spoiled = newsroom_mails()["2002-11-10-eu-russia-summit.ru"].page.replace("<h1", "<center></center><h1")
    (tmp_path / "error.html").write_text(spoiled, encoding="utf-8")
    assert {name for name, _ in said(tmp_path)} == {"error.html"}

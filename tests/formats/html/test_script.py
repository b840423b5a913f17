"""The page's one script: where it stands, what it may hold, and what it does in a real browser."""

from __future__ import annotations

import jinja2
import pytest
from msgspec.structs import replace
from playwright.sync_api import Browser

from pipeline.formats.html.script import pack_script
from tests.factory import edition
from tests.formats.html.samples import page, whole_release
from tests.formats.html.test_in_browser import opened


def test_only_a_page_that_has_a_use_for_it_holds_the_script() -> None:
    assert '"use strict"' in page(whole_release())
    assert '"use strict"' not in page(replace(edition(), share=None, state="withdrawn"))


def test_packing_drops_remarks_and_indents_and_nothing_else() -> None:
    assert pack_script("// why\r\n  const a = 'b // c';  \n\n\tgo(a);\n") == "const a = 'b // c';\ngo(a);"


@pytest.mark.parametrize("script", ["a = '</script>'", "a = '<!-- '"])
def test_a_script_that_would_end_its_element_is_refused(script: str) -> None:
    with pytest.raises(jinja2.TemplateError, match="must not hold"):
        pack_script(script)


@pytest.mark.readers
def test_a_click_copies_the_address_says_so_and_keeps_the_focus(browser: Browser) -> None:
    with opened(browser, page(whole_release())) as seen:
        seen.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        button = seen.page.get_by_role("button", name="Copy the link")
        button.focus()
        seen.page.keyboard.press("Enter")
        said = seen.page.get_by_role("button", name="Copied")
        said.wait_for()
        assert seen.page.evaluate("document.querySelector('[role=status]').textContent") == "Copied"
        assert seen.page.evaluate("document.activeElement.textContent") == "Copied"
        assert seen.page.evaluate("navigator.clipboard.readText()") == whole_release().canonical_url
        assert seen.said == []

"""A press officer in a real browser: by the keyboard alone or by the mouse, with every press besides typing counted."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

from msgspec import Struct, field
from playwright.sync_api import Browser, Page

from tests.desk.serving import Desk

How = Literal["keys", "mouse"]
_PATIENCE = 30


class Hands(Struct):
    """Who works at a desk. `presses` counts keys and clicks; what is typed into a field is not counted."""

    desk: Desk
    page: Page
    how: How
    presses: int = 0
    complaints: list[str] = field(default_factory=list)

    @property
    def is_mouse(self) -> bool:
        return self.how == "mouse"

    def words_of(self, selector: str) -> str:
        """Give what something says, with a space for each no-break space."""
        return self.page.locator(selector).inner_text().replace("\u00a0", " ")

    def press(self, *keys: str) -> None:
        """Press keys one after the other."""
        for key in keys:
            self.page.keyboard.press(key)
            self.presses += 1

    def click(self, selector: str, text: str = "") -> None:
        """Click what a press officer sees."""
        found = self.page.locator(selector, has_text=text) if text else self.page.locator(selector)
        found.first.click(timeout=_PATIENCE * 1000)
        self.presses += 1

    def type(self, text: str) -> None:
        """Type into what has the focus."""
        self.page.keyboard.type(text)

    def part(self, name: str, letters: str = "") -> None:
        """Go to a part of the form; add it where it is not there yet."""
        if not self.is_mouse:
            self.find(letters or name)
            self.until(lambda: name in self.part_of_focus(), f"the focus is in {name}")
            return
        section = self.page.locator("#main [data-part]").filter(has=self.page.locator("h2", has_text=name)).first
        if section.count():
            self.click(f'.rail a[href="#{section.get_attribute("id")}"]')
            section.locator("[data-given], [data-route]").last.click()
            self.presses += 1
        else:
            self.click(".add-part summary")
            self.click(".add-part button", name)
        self.until(lambda: name in self.part_of_focus(), f"the focus is in {name}")

    def find(self, letters: str) -> None:
        """Press the key that finds everything, and take what comes first."""
        self.press("F9")
        self.until_focus("dialog.finding input")
        self.type(letters)
        self.press("Enter")

    def tool(self, name: str) -> None:
        """Use a text tool of the field that has the focus."""
        if self.is_mouse:
            area = self.focused()
            self.click(f'[role=toolbar][aria-controls="{area}"] button', name)
        else:
            self.press("Alt+F10", name[0].lower())
            self.until(lambda: self.said_of_focus().startswith(name), f"the focus is on {name}")
            self.press("Enter")

    def act(self, name: str) -> None:
        """Do something with the whole item."""
        if self.is_mouse:
            self.click(".acts summary")
            self.click(".acts li", name)
        else:
            self.find(name)

    def arrive(self, address: str, focus: str = "") -> None:
        """Wait until another page is there, and until what it gives the focus to has it.

        Chromium gives the focus to a field of a new page at the next frame: what is typed before that goes nowhere.
        """
        self.page.wait_for_url(address, timeout=_PATIENCE * 1000)
        if focus:
            self.until_focus(focus)

    def until_focus(self, selector: str) -> None:
        """Wait until something has the focus."""
        has = "selector => document.activeElement?.matches(selector)"
        self.until(lambda: bool(self.page.evaluate(has, selector)), f"the focus is on {selector}")

    def part_of_focus(self) -> str:
        """Give the title of the part that the focus is in."""
        title = "document.activeElement?.closest('[data-part]')?.querySelector('h2')?.textContent ?? ''"
        return str(self.page.evaluate(title))

    def focused(self) -> str:
        """Give the id of what has the focus."""
        return str(self.page.evaluate("document.activeElement.id"))

    def said_of_focus(self) -> str:
        """Give the words of what has the focus."""
        return str(self.page.evaluate("document.activeElement.textContent"))

    def until(self, condition: Callable[[], bool], what: str) -> None:
        """Wait until something is so."""
        end = time.monotonic() + _PATIENCE
        while not condition():
            assert time.monotonic() < end, f"never: {what}; the focus is on {self.focused()!r}"
            self.page.wait_for_timeout(20)

    def saved(self) -> None:
        """Wait until the desk says that it has everything."""
        self.until(lambda: self.page.get_attribute("#saved", "data-kind") == "saved", "saved")

    def status(self) -> str:
        """Give what the status region says."""
        return self.page.inner_text("#said").strip()

    def shown(self) -> str:
        """Give the text of the preview."""
        return str(self.page.evaluate("document.getElementById('page').contentDocument.body.innerText"))

    def open(self, key: str) -> None:
        """Open an item, as from the list."""
        self.page.goto(f"{self.desk.origin}/items/{key}")
        self.until(lambda: self.page.inner_text("#shown") != "", "the preview is drawn")
        self.presses = 0


@contextmanager
def at_desk(browser: Browser, desk: Desk, how: How, width: int = 1280) -> Iterator[Hands]:
    """Sit down at a desk, opened by its link; nothing may be complained about in the browser's console."""
    context = browser.new_context(viewport={"width": width, "height": 900}, accept_downloads=True)
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.set_default_timeout(_PATIENCE * 1000)
    hands = Hands(desk, page, how)
    page.on("console", lambda message: hands.complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: hands.complaints.append(str(error)))
    try:
        page.goto(desk.link)
        page.wait_for_url("**/")
        yield hands
        assert hands.complaints == [], hands.complaints
    finally:
        context.close()


def on_disk(desk: Desk, key: str) -> str:
    """Give the source file of an item."""
    return Path(desk.folder, key, f"{key.partition('/')[0].removesuffix('s')}.yaml").read_text(encoding="utf-8")

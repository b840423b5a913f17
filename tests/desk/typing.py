"""Real pages of a running desk in a real browser, and what somebody does there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep

from msgspec import Struct, field
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.desk.serving import Desk

SAVED = "#saved[data-kind=saved]"
PATIENCE = 30_000


class Sitting(Struct):
    """Somebody's browser with the desk in it, and what the console complained about."""

    context: BrowserContext
    desk: Desk
    complaints: list[str] = field(default_factory=list)

    def open(self, key: str) -> Page:
        """Open an item's page."""
        page = self.context.new_page()
        page.set_default_timeout(PATIENCE)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.goto(f"{self.desk.origin}/items/{key}")
        return page


@contextmanager
def sitting(browser: Browser, desk: Desk) -> Iterator[Sitting]:
    """Give a browser of its own that is signed in at a desk."""
    context = browser.new_context()
    name, _, value = desk.cookie.partition("=")
    context.add_cookies([{"name": name, "value": value, "url": desk.origin}])
    found = Sitting(context, desk)
    try:
        yield found
        assert found.complaints == []
    finally:
        context.close()


def control(*route: str | int) -> str:
    """Give the selector of a field."""
    written = ",".join(f'"{step}"' if isinstance(step, str) else str(step) for step in route)
    return f"[data-route='[{written}]']"


def saved(page: Page) -> None:
    """Wait until the page says that everything is saved."""
    expect(page.locator(SAVED)).to_be_attached(timeout=PATIENCE)


def until(condition: Callable[[], bool]) -> None:
    """Wait until something is so that no page tells of."""
    end = monotonic() + PATIENCE / 1000
    while not condition():
        assert monotonic() < end
        sleep(0.02)


def written_elsewhere(path: Path, text: str) -> None:
    """Write a file as an editor does: whoever reads it meanwhile has the one text or the other."""
    part = path.with_name(f".{path.name}.editor")
    part.write_text(text, encoding="utf-8")
    part.replace(path)


def versions(folder: Path) -> str:
    """Give all texts that the desk keeps beside a newsroom's items."""
    kept = (folder / ".desk/versions").rglob("*.*")
    return "\n".join(each.read_text(encoding="utf-8") for each in sorted(kept) if each.is_file())

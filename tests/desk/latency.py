"""How long a desk takes: from a key to the drawn page, and for each view; over any newsroom, in the real Chromium."""

from __future__ import annotations

import json
import shutil
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from msgspec import Struct
from playwright.sync_api import Browser, sync_playwright

from tests.desk.serving import Desk, serving
from tests.small import RELEASE

_SENTENCE = "The families heard of the order on Monday, and they have nowhere to go before the rains. "
_BODY = "".join(f"  {_SENTENCE * 6}Number {number}.\n\n" for number in range(9))
ITEM = RELEASE.replace("approved", "draft").replace("  Three hundred families must leave.\n", _BODY)
"""A draft of 5 kB."""
KEY = "releases/2026-05-09-latency"
_PAUSE = 120
_FIRST_LOOK = 300_000
_WATCH = """() => {
  const area = document.getElementById('f__body');
  const frame = document.getElementById('page');
  window.took = [];
  let typed = 0, wanted = '';
  area.focus();
  area.setSelectionRange(0, 0);
  area.addEventListener('input', () => {
    typed = performance.now();
    wanted = area.value.slice(0, area.selectionStart);
    delete frame.dataset.isLast;
  });
  frame.addEventListener('drawn', () => {
    if (!wanted || !frame.contentDocument.body.textContent.includes(wanted.trim())) return;
    frame.getBoundingClientRect(); frame.contentDocument.body.offsetHeight; // it is laid out
    window.took.push(performance.now() - typed);
    wanted = '';
    frame.dataset.isLast = '';
  });
}"""


class Latency(Struct, frozen=True):
    """Milliseconds: from a key to the drawn page, and of each view that the desk answers."""

    keys: tuple[float, ...]
    views: dict[str, float]

    @property
    def to_drawn(self) -> float:
        """Give the 95th percentile from a key to the drawn page."""
        return percentile(self.keys, 95)


def percentile(values: Sequence[float], wanted: int) -> float:
    """Give a percentile: that one of the values which so many per cent do not exceed."""
    return sorted(values)[max(0, -(-len(values) * wanted // 100) - 1)]


def measured(folder: Path, browser: Browser, keys: int) -> Latency:
    """Measure at a newsroom; an item is added to it."""
    home = folder / KEY
    home.mkdir(parents=True, exist_ok=True)
    (home / "release.yaml").write_text(ITEM, encoding="utf-8")
    with serving(folder) as desk:
        took = _typed(desk, browser, keys)
    with serving(folder) as desk:
        desk.open()
        _wait_until_read(lambda: desk.ask("GET", "/reading").json)
        views = {
            "list": _median(lambda: desk.ask("GET", "/")),
            "search": _median(lambda: desk.ask("GET", "/items?q=latency")),
            "item": _median(lambda: desk.ask("GET", f"/items/{KEY}")),
            "publish": _median(lambda: desk.ask("GET", f"/items/{KEY}/publish")),
            "state": _median(lambda: desk.ask("GET", f"/items/{KEY}/state")),
        }
    return Latency(took, views)


def _typed(desk: Desk, browser: Browser, keys: int) -> tuple[float, ...]:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    try:
        page.goto(desk.link, timeout=_FIRST_LOOK)
        page.wait_for_url("**/", timeout=_FIRST_LOOK)
        _wait_until_read(lambda: page.request.get(f"{desk.origin}/reading").json())
        page.goto(f"{desk.origin}/items/{KEY}")
        page.wait_for_load_state("networkidle")
        page.evaluate(_WATCH)
        for number in range(keys):
            page.keyboard.press("abcdefghij"[number % 10])
            page.wait_for_timeout(_PAUSE)
        # no `wait_for_function`: it evaluates a string, which the desk's policy refuses once it has to wait
        page.locator("#page[data-is-last]").wait_for(state="attached")
        return tuple(page.evaluate("window.took"))
    finally:
        page.close()


def _wait_until_read(told: Callable[[], Mapping[str, object]]) -> None:
    """Wait until the desk has read the newsroom: while it does, its pages share the machine."""
    while (now := told())["waits"] or now["told"]:
        time.sleep(1)


def _median(ask: Callable[[], object], rounds: int = 9) -> float:
    took = []
    for _ in range(rounds):
        begun = time.perf_counter()
        ask()
        took.append((time.perf_counter() - begun) * 1000)
    return percentile(took, 50)


def main() -> int:
    """Measure at the newsroom that is named, and print the figures as JSON."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        found = measured(Path(sys.argv[1]), browser, 40)
        browser.close()
    sys.stdout.write(json.dumps({"from a key to the drawn page": found.to_drawn, **found.views}) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())

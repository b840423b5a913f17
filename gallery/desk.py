"""A desk over a new newsroom, in; the pictures of “Your first release in ten minutes” out, taken in Chromium."""

from __future__ import annotations

import io
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, ViewportSize

from gallery.shown import ROOT
from pipeline.fingerprint import of_bytes

MOST_BYTES = 120_000
_COLOURS = 128
_WINDOW: ViewportSize = {"width": 1280, "height": 800}
_PRESS = [sys.executable, "-m", "pipeline"]
_SHOWN = ("pages", "static", "words")
_INIT = ("--name", "Example Watch", "--languages", "en,nb", "--timezone", "Europe/Oslo", "--email", "press@example.org")


def digest() -> str:
    """Give the digest of what the pictures show: the desk’s pages, scripts, styles and words."""
    folder = ROOT / "pipeline" / "desk"
    files = sorted(path for name in _SHOWN for path in (folder / name).iterdir() if path.is_file())
    return of_bytes(b"".join(path.read_bytes() for path in files))


def pictures(opened: Browser) -> dict[str, bytes]:
    """Give each picture by its file’s name."""
    with tempfile.TemporaryDirectory() as folder:
        newsroom = Path(folder) / "news"
        subprocess.run([*_PRESS, "init", str(newsroom), *_INIT], check=True, capture_output=True)  # noqa: S603 - our own
        with _desk(newsroom) as link:
            context = opened.new_context(viewport=_WINDOW)
            page = context.new_page()
            page.goto(link)
            page.wait_for_url("**/")
            found = {name: _taken(page, steps) for name, steps in _STEPS.items()}
            context.close()
            return found


def _list(page: Page) -> None:
    page.locator("h1").wait_for()


def _new(page: Page) -> None:
    page.keyboard.press("n")
    page.wait_for_url("**/new")
    page.locator("#headline:focus").wait_for()
    page.keyboard.type("Water is back in the valley")


def _form(page: Page) -> None:
    page.keyboard.press("Enter")
    page.wait_for_url("**/items/**")
    for part, text in (("f__lead", "Three hundred families have water again, a year after the pump broke."),
                       ("f__body", "The pump was mended on Monday.\n\nIt serves **three villages**.")):  # fmt: skip
        page.click(f"#{part}")
        page.keyboard.type(text)
    page.wait_for_timeout(2500)
    page.evaluate("document.getElementById('part-lead').scrollIntoView({ block: 'center', behavior: 'instant' })")


def _find(page: Page) -> None:
    page.keyboard.press("F9")
    page.locator("dialog.finding input:focus").wait_for()
    page.keyboard.type("em")


def _embargo(page: Page) -> None:
    page.keyboard.press("Enter")
    page.locator("#f__embargo__lifts_at:focus").wait_for()
    page.keyboard.type("2031-03-04 09:00")
    page.keyboard.press("Tab")
    page.keyboard.type("Europe/Oslo")
    page.wait_for_timeout(2500)


def _pack(page: Page) -> None:
    page.locator(".acts summary").click()
    page.locator(".acts button").first.click()
    page.locator("a[download]").wait_for()


_STEPS: dict[str, Callable[[Page], None]] = {
    "list.png": _list, "new.png": _new, "form.png": _form, "find.png": _find, "embargo.png": _embargo,
    "pack.png": _pack,
}  # fmt: skip


def _taken(page: Page, steps: Callable[[Page], None]) -> bytes:
    steps(page)
    page.mouse.move(0, 0)  # what scrolled below it would be shown as if it were pointed at
    page.wait_for_load_state("networkidle")
    picture = Image.open(io.BytesIO(page.screenshot())).convert("RGB").quantize(_COLOURS)
    kept = io.BytesIO()
    picture.save(kept, "PNG", optimize=True)
    return kept.getvalue()


@contextmanager
def _desk(newsroom: Path) -> Iterator[str]:
    command = [*_PRESS, "desk", "--newsroom", str(newsroom), "--no-browser", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603 - our own
        try:
            printed = process.stdout or io.StringIO()
            yield next(found[0] for line in printed if (found := re.findall(r"http://\S+", line)))
        finally:
            process.kill()

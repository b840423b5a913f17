"""A web page, a Word file or a plain text in; a picture of its first page out, taken in the program that reads it."""

from __future__ import annotations

import io
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from html import escape
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from gallery.shown import MOMENT, Shown

NEEDED = ("chromium", "soffice", "pdftoppm")
WIDTH, HEIGHT = 520, 700
# The window is this much larger than the panel: a page is seen as on a laptop, and is still readable when it is small.
_WINDOW = 1.75
_TERMINAL = """<!DOCTYPE html><meta charset="utf-8"><title>text</title><style>
body { margin: 24px; background: #fff; color: #111 }
pre { margin: 0; font: 19px/1.4 "DejaVu Sans Mono", "Noto Sans Mono", monospace }
/* so that two Latin letters are as wide as one Chinese character, as in a terminal */
pre:lang(zh), pre:lang(ja), pre:lang(ko) { font: 22px/1.4 "Noto Sans Mono CJK SC", monospace }
div { unicode-bidi: plaintext; min-block-size: 1.4em; white-space: pre }
</style>"""

# A page loads a picture when it is scrolled to; on a photograph it has to be there.
_SHOW_PICTURES = """() => Promise.all([...document.images].map(each => {
  each.loading = 'eager';
  return each.decode();
}))"""


@contextmanager
def browser() -> Iterator[Browser]:
    """Start the system's Chromium."""
    with sync_playwright() as playwright:
        # in containers it may be run by root, for whom Chromium's own sandbox does not start
        started = playwright.chromium.launch(
            executable_path=shutil.which("chromium"),
            args=["--no-sandbox", "--force-color-profile=srgb"],
            timeout=60_000,
        )
        yield started
        started.close()


def panels(shown: Shown, opened: Browser) -> tuple[Image.Image, Image.Image, Image.Image]:
    """Give the three pictures, each of one size."""
    return _web(shown, opened), _word(shown), _text(shown, opened)


def _web(shown: Shown, opened: Browser) -> Image.Image:
    return _photographed(shown.web.decode(), opened)


def _text(shown: Shown, opened: Browser) -> Image.Image:
    """Set a text as a terminal that knows right-to-left lines shows it."""
    lines = "".join(f"<div>{escape(line)}</div>" for line in shown.text.decode().splitlines())
    direction = shown.language.direction
    return _photographed(f'{_TERMINAL}<pre dir="{direction}" lang="{shown.language.tag}">{lines}</pre>', opened)


def _photographed(page: str, opened: Browser) -> Image.Image:
    tab = opened.new_page(viewport={"width": int(WIDTH * _WINDOW), "height": int(HEIGHT * _WINDOW)})
    try:
        tab.clock.set_fixed_time(MOMENT)  # a page counts the days left by its reader's clock
        tab.set_content(page, timeout=30_000)
        tab.evaluate(_SHOW_PICTURES)
        return _fitted(Image.open(io.BytesIO(tab.screenshot(animations="disabled"))))
    finally:
        tab.close()


def _word(shown: Shown) -> Image.Image:
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        (folder / "shown.docx").write_bytes(shown.word)
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
        convert = [
            "soffice",
            profile,
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            made,
            str(folder / "shown.docx"),
        ]
        _run(convert, 180)
        _run(["pdftoppm", "-singlefile", "-png", "-r", "110", str(folder / "shown.pdf"), str(folder / "page")], 60)
        return _fitted(Image.open(io.BytesIO((folder / "page.png").read_bytes())))


def _run(command: list[str], seconds: int) -> None:
    subprocess.run(command, check=True, capture_output=True, timeout=seconds)  # noqa: S603 - programs named in NEEDED


def _fitted(picture: Image.Image) -> Image.Image:
    """Bring a picture to the panel's width, and cut it off below."""
    whole = picture.convert("RGB")
    whole = whole.resize((WIDTH, round(whole.height * WIDTH / whole.width)), Image.Resampling.LANCZOS)
    panel = Image.new("RGB", (WIDTH, HEIGHT), "white")
    panel.paste(whole, (0, 0))
    return panel

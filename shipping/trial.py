"""A wheel in; what a press office does in its first ten minutes, done with nothing but the wheel, out in lines."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.parse import urljoin
from urllib.request import HTTPCookieProcessor, build_opener

_SAID = (
    "--name", "Example Watch", "--languages", "en", "--timezone", "Europe/Oslo",
    "--email", "press@example.org", "--place", "Oslo",
)  # fmt: skip
_HEADLINE = "Families return to the valley"
_TEXT = """\
lead: They came home on Monday.
body: |
  Three hundred people walked back along the river.
"""
_READING = b'id="reading"'  # of the page that stands there while the desk reads the newsroom
_MADE = frozenset({".html", ".docx", ".txt", ".zip"})
_SECONDS = 600  # the slowest step fetches the libraries

Say = Callable[[str], None]


def run(folder: Path, wheel: Path, pins: Path, say: Say) -> None:
    """Install the wheel with the pinned libraries into a new environment, and use it from a folder of its own."""
    programs = _environment(folder / "env", wheel, pins)
    say("the wheel is installed into an empty environment; every requirement of the wheel is met")
    newsroom = folder / "news"
    press = _Press(programs / "press", folder)
    say(press.do("--version").strip())
    press.do("init", str(newsroom), *_SAID)
    made = press.do("new", "release", _HEADLINE, "--newsroom", str(newsroom)).splitlines()[0]
    say(f"press init, press new release: {made}")
    release = newsroom / made.removeprefix("made: ")
    draft = release.read_text(encoding="utf-8").replace("status: draft", "status: approved")
    release.write_text(draft + _TEXT, encoding="utf-8", newline="")
    say(f"press check: {press.do('check', '--newsroom', str(newsroom)).splitlines()[-1]}")
    told = press.do("build", "--newsroom", str(newsroom)).splitlines()[0]
    lacking = _MADE - {path.suffix for path in (newsroom / "build").rglob("*")}
    if lacking:
        raise SystemExit(f"dist: press build made no {', '.join(sorted(lacking))}")
    say(f"press build: {told.replace(str(newsroom), 'news')}")
    size = press.ask_the_desk(newsroom)
    say(f"press desk: its first page answers with {size} bytes, and shows the release")


def quietly(*command: str, folder: Path, environment: Mapping[str, str] | None = None) -> str:
    """Run a command and give what it prints; where it fails, end with all that it said."""
    done = subprocess.run(  # noqa: S603 - our own
        command, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False, timeout=_SECONDS
    )
    if done.returncode:
        raise SystemExit(f"dist: {' '.join(command)} ended with {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def _environment(folder: Path, wheel: Path, pins: Path) -> Path:
    """Make the environment, and give the folder of its programs."""
    quietly(sys.executable, "-m", "venv", str(folder), folder=folder.parent)
    programs = folder / ("Scripts" if os.name == "nt" else "bin")
    pip = (str(programs / "python"), "-m", "pip", "--disable-pip-version-check", "--no-input")
    for asked in (
        ("install", "--require-hashes", "--only-binary", ":all:", "-r", str(pins)),
        ("install", "--no-deps", str(wheel)),
        ("check",),
    ):
        quietly(*pip, *asked, folder=folder.parent)
    return programs


class _Press:
    """The command of that environment, run where nothing of the checkout is on the path."""

    def __init__(self, program: Path, folder: Path) -> None:
        self.program = str(program)
        self.folder = folder
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV"))}
        self.environment = kept | {"PYTHONUTF8": "1", "PYTHONNOUSERSITE": "1"}

    def do(self, *arguments: str) -> str:
        """Run a command of it, and give what it prints."""
        return quietly(self.program, *arguments, folder=self.folder, environment=self.environment)

    def ask_the_desk(self, newsroom: Path) -> int:
        """Open the desk as a browser would, look for the release on its first page, and end it."""
        command = [self.program, "desk", "--port", "0", "--no-browser", "--newsroom", str(newsroom)]
        with subprocess.Popen(  # noqa: S603 - our own
            command, cwd=self.folder, env=self.environment, stdout=subprocess.PIPE, encoding="utf-8", bufsize=1
        ) as desk:
            try:
                assert desk.stdout is not None  # noqa: S101 - it was asked for
                link = next((match[0] for line in desk.stdout if (match := re.search(r"http://\S+", line))), None)
                if link is None:
                    raise SystemExit("dist: press desk printed no link")
                page = _list_behind(link)
            finally:
                desk.terminate()
        if _HEADLINE.encode() not in page:
            raise SystemExit("dist: the desk’s first page does not show the release")
        return len(page)


def _list_behind(link: str) -> bytes:
    """Follow the link as a browser does: to the list of items, and to that page's own style and scripts."""
    browser = build_opener(HTTPCookieProcessor(CookieJar()))
    browser.open(link, timeout=_SECONDS).close()
    page = _READING
    until = time.monotonic() + _SECONDS
    while _READING in page and time.monotonic() < until:
        time.sleep(0.1)
        with browser.open(urljoin(link, "/"), timeout=_SECONDS) as answer:
            page = answer.read()
    for name in re.findall(r'(?:href|src)="(/static/[^"]+)"', page.decode()):
        browser.open(urljoin(link, name), timeout=_SECONDS).close()
    return page

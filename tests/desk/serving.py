"""A real desk in a process of its own, and a client that asks it as a browser would."""

from __future__ import annotations

import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO
from urllib.parse import urlencode, urlsplit

from msgspec import Struct

from tests.small import APPEAL, NEWSROOM, RELEASE

DRAFT = RELEASE.replace("approved", "draft")
SECONDS = 60


def newsroom(folder: Path, files: Mapping[str, str] | None = None) -> Path:
    """Write a small newsroom: an approved release, a draft and an appeal, and what else is given."""
    every = {
        "newsroom.yaml": NEWSROOM,
        "releases/2026-05-01-eviction/release.yaml": RELEASE,
        "releases/2026-05-02-draft/release.yaml": DRAFT,
        "appeals/2026-05-03-stop/appeal.yaml": APPEAL,
        **(files or {}),
    }
    for name, text in every.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
    return folder


def laid_again(folder: Path, files: Mapping[str, str] | None = None) -> Path:
    """Lay a small newsroom from nothing, for a desk that goes on and knows which versions it has kept."""
    gone = [each for each in folder.iterdir() if each.name != ".desk"]
    for each in (*gone, folder / ".desk/working", folder / ".desk/base"):
        shutil.rmtree(each, ignore_errors=True) if each.is_dir() else each.unlink(missing_ok=True)
    return newsroom(folder, files)


def free_port() -> int:
    """Give a port that nobody listens on, for a desk that is started again on it."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        return int(listening.getsockname()[1])


class Answer(Struct):
    """What the desk answered."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode()

    @property
    def json(self) -> dict[str, object]:
        found: dict[str, object] = json.loads(self.body)
        return found


class Desk(Struct):
    """A desk that runs; `cookie` and `token` are empty until it was opened by its link."""

    process: subprocess.Popen[str]
    folder: Path
    link: str
    cookie: str = ""
    token: str = ""
    through: int = 0
    """The port of a desk behind a proxy, which is called otherwise."""

    @property
    def origin(self) -> str:
        parts = urlsplit(self.link)
        return f"{parts.scheme}://{parts.netloc}"

    @property
    def port(self) -> int:
        return self.through or int(self.origin.rpartition(":")[2])

    def open(self) -> None:
        """Open the desk by its link, as the browser does."""
        parts = urlsplit(self.link)
        found = self.ask("GET", f"{parts.path}?{parts.query}")
        self.cookie = found.headers["set-cookie"].partition(";")[0]
        self.token = re.findall(r'name="press-token" content="(\w+)"', self.ask("GET", "/new").text)[0]

    def ask(self, method: str, path: str, body: bytes = b"", headers: Mapping[str, str | None] | None = None) -> Answer:
        """Ask as this desk's own page would; a header that is None is left out.

        A page that stands for another one while the newsroom is being read asks for that one again; so does this.
        """
        until = time.monotonic() + SECONDS
        answer = self._ask(method, path, body, headers)
        while method == "GET" and b'id="reading"' in answer.body and time.monotonic() < until:
            time.sleep(0.05)
            answer = self._ask(method, path, body, headers)
        return answer

    def _ask(self, method: str, path: str, body: bytes, headers: Mapping[str, str | None] | None) -> Answer:
        usual: dict[str, str | None] = {"Host": self.origin[7:], "Cookie": self.cookie or None, "Origin": self.origin}
        sent = {name: value for name, value in {**usual, **(headers or {})}.items() if value is not None}
        connection = HTTPConnection("127.0.0.1", self.port, timeout=SECONDS)
        try:
            connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
            for name, value in sent.items():
                connection.putheader(name, value)
            if body or method == "POST":
                connection.putheader("Content-Length", str(len(body)))
            connection.endheaders(body)
            answer: HTTPResponse = connection.getresponse()
            return Answer(answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read())
        finally:
            connection.close()

    def post(self, path: str, body: object) -> Answer:
        """Send JSON as a script of the page does."""
        headers = {"X-Press-Token": self.token, "Content-Type": "application/json"}
        return self.ask("POST", path, json.dumps(body).encode(), headers)

    def submit(self, path: str, **fields: str) -> Answer:
        """Send a form as the page does."""
        headers = {"Content-Type": "application/x-www-form-urlencoded"}
        return self.ask("POST", path, urlencode({"token": self.token, **fields}).encode(), headers)

    def type(self, key: str, route: list[str | int], base: str, text: str) -> Answer:
        """Type a field's new text."""
        name = f"{key.partition('/')[0].removesuffix('s')}.yaml"
        return self.post(f"/items/{key}/edit/{name}", {"texts": [{"route": route, "base": base, "text": text}]})


@contextmanager
def serving(folder: Path, *arguments: str, is_strict: bool = False) -> Iterator[Desk]:
    """Run a desk on a free port, until the test is done with it; `is_strict` has Python tell what it else forgives."""
    command = [sys.executable, "-m", "pipeline", "desk", "--newsroom", str(folder), "--no-browser"]
    if "--port" not in arguments:
        command += ["--port", "0"]
    environment = {**os.environ, **({"PYTHONDEVMODE": "1"} if is_strict else {})}
    with TemporaryFile("w+", encoding="utf-8") as complaints:
        with _running([*command, *arguments], environment, complaints) as process:
            yield _opened(process, folder, arguments)
        complaints.seek(0)
        said = complaints.read()
        assert said.split("\n") == [""]  # whatever was asked for, the console is for the link


@contextmanager
def _running(command: list[str], environment: dict[str, str], complaints: IO[str]) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=complaints, text=True, env=environment)
    try:
        yield process
    finally:
        process.kill()
        process.wait()
        if process.stdout is not None:
            process.stdout.close()


def _opened(process: subprocess.Popen[str], folder: Path, arguments: Sequence[str]) -> Desk:
    """Read the link that a desk prints."""
    assert process.stdout is not None
    link = next((found[0] for line in process.stdout if (found := re.findall(r"https?://\S+", line))), "")
    assert link, "the desk printed no link"
    through = int(arguments[arguments.index("--port") + 1]) if "--behind" in arguments else 0
    return Desk(process, folder, link, through=through)

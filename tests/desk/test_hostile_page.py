"""Another page in the same browser, from another site or another port of this machine, can read and write nothing."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser

from tests.desk.serving import Desk
from tests.examples import one_in

DRAFT = "releases/2026-05-02-draft"
EDIT = json.dumps({"texts": [{"route": ["headline"], "base": "Villagers face eviction", "text": "Taken over"}]})
# each line is one thing that a page may try; what it learns goes into window.learned
TRIES = """
window.learned = [];
const tell = (what) => (text) => window.learned.push(`${what}: ${String(text).slice(0, 80)}`);
const quiet = () => {};
const desk = "%(origin)s", item = desk + "/items/%(draft)s";
(async () => {
  for (const path of ["/", "/items/%(draft)s/state", "/items/%(draft)s/yaml/release.yaml", "/static/desk.js"]) {
    await fetch(desk + path, { credentials: "include" }).then((a) => a.text()).then(tell("read " + path), quiet);
    await fetch(desk + path, { credentials: "include", mode: "no-cors" })
      .then((a) => a.type !== "opaque" && tell("no-cors")(a.type), quiet);
  }
  for (const type of ["text/plain", "application/json", "application/x-www-form-urlencoded"]) {
    const sent = { method: "POST", credentials: "include", body: %(body)s, headers: { "content-type": type } };
    await fetch(item + "/edit/release.yaml", { ...sent, mode: "no-cors" }).catch(quiet);
    await fetch(item + "/edit/release.yaml", sent).then((a) => a.text()).then(tell("write"), quiet);
  }
  navigator.sendBeacon(item + "/edit/release.yaml", %(body)s);
  for (const source of ["/items/%(draft)s/state", "/items/%(draft)s/preview/html/en"]) {
    const image = new Image();
    image.onload = tell("picture");
    image.src = desk + source;
    const script = document.createElement("script");
    script.onload = () => tell("script " + source)("ran");
    script.src = desk + source;
    document.body.append(script);
    const frame = document.createElement("iframe");
    frame.onload = () => {
      try { tell("frame")(frame.contentDocument.body.textContent); } catch { /* it is another origin's */ }
    };
    frame.src = item;
    document.body.append(frame);
  }
  const form = document.createElement("form");
  form.method = "post";
  form.action = item + "/yaml/release.yaml";
  form.target = "sent";
  for (const [name, value] of [["base", ""], ["text", "type: statement"], ["token", "0"]]) {
    const field = document.createElement("input");
    [field.name, field.value] = [name, value];
    form.append(field);
  }
  document.body.append(Object.assign(document.createElement("iframe"), { name: "sent" }), form);
  form.submit();
  const opened = window.open(item);
  setTimeout(() => {
    try { if (opened) tell("opened")(opened.document.title); } catch { /* it is another origin's */ }
    window.isDone = true;
  }, 1500);
})();
"""


@contextmanager
def another_site(folder: Path) -> Iterator[int]:
    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base calls it so
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server.server_address[1]
    finally:
        server.shutdown()
        server.server_close()


@pytest.mark.readers
@pytest.mark.parametrize("name", one_in(2, ["127.0.0.1", "localhost"]))
def test_a_hostile_page_learns_and_changes_nothing(desk: Desk, browser: Browser, tmp_path: Path, name: str) -> None:
    site = tmp_path / "site"
    site.mkdir()
    tries = TRIES % {"origin": desk.origin, "draft": DRAFT, "body": json.dumps(EDIT)}
    (site / "index.html").write_text(f"<!doctype html><title>Prizes</title><body><script>{tries}</script></body>")
    before = _items(desk)
    context = browser.new_context()
    own, value = desk.cookie.split("=")
    context.add_cookies([{"name": own, "value": value, "domain": "127.0.0.1", "path": "/", "sameSite": "Strict"}])
    with another_site(site) as port:
        page = context.new_page()
        page.goto(f"http://{name}:{port}/index.html")
        page.wait_for_function("window.isDone", timeout=60_000)
        assert page.evaluate("window.learned") == []
        # the same browser's own page of the desk reads and writes
        own_page = context.new_page()
        own_page.goto(f"{desk.origin}/items/{DRAFT}")
        assert own_page.locator("h1").first.inner_text() == "Villagers face eviction"
    context.close()
    assert _items(desk) == before


def _items(desk: Desk) -> dict[Path, bytes]:
    """Give every text of the newsroom; what the desk itself notes of the pages that it draws is none."""
    return {path: path.read_bytes() for path in desk.folder.rglob("*.yaml") if ".desk" not in path.parts}

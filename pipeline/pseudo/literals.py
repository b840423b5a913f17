"""A disguised edition and its files in; every word in them that is not the edition's out, with its place in a template.

In a disguised edition no text reads as it was written. So a plain word on the page comes from a template or from the
letterhead, where it would stay English in every language.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from lxml import etree, html
from msgspec import Struct

from pipeline.edition.model import Edition
from pipeline.fault import Fault
from pipeline.formats.artefact import Artefact
from pipeline.formats.format import Format
from pipeline.formats.registry import FORMATS
from pipeline.i18n.places import PLACE
from pipeline.source import Place, Source
from pipeline.templating.templates import Templates

_WORD = re.compile(r"[^\W\d_]{2,}")
_ADDRESS = re.compile(r"\S*(?:://|@|www\.)\S*")
# What a format prints of a file's name.
_EXTENSIONS = frozenset(each.extension for each in FORMATS)
_SPOKEN = ("alt", "title", "aria-label", "placeholder", "summary")
_UNSEEN = frozenset({"script", "style"})
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PRINTED = re.compile(r"word/(document|footnotes|header\d*|footer\d*)\.xml")
_JINJA = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|<!--.*?-->|<style.*?</style>|<[^>]*>", re.DOTALL)
# Of a tag, only what is read out to somebody.
_ATTRIBUTE = re.compile(rf'\b({"|".join(_SPOKEN)}|descr|name)="([^"{{]*)"')


def literals(edition: Edition, form: Format, artefacts: Iterable[Artefact], templates: Templates) -> tuple[Fault, ...]:
    """Find the words that a format's templates brought in by themselves."""
    own = {word for text in _strings(edition) for word in _WORD.findall(text)} | _EXTENSIONS
    shown = (artefact for artefact in artefacts if artefact.name not in _again(edition))
    found = {word for artefact in shown for text in _shown(artefact) for word in _words(text)} - own
    return tuple(_fault(word, form, templates) for word in sorted(found))


def _again(edition: Edition) -> tuple[str, str]:
    """Name the files that hold the plain text once more, coded in ways that undo a disguise."""
    return (f"{edition.stem}.eml", f"{edition.stem}.ascii.txt")


def _words(text: str) -> list[str]:
    return _WORD.findall(_ADDRESS.sub(" ", text))


def _strings(value: object) -> Iterator[str]:
    match value:
        case str():
            yield PLACE.sub(" ", value)
        case Mapping():
            yield from _strings(tuple(value.values()))
        case tuple():
            for each in value:
                yield from _strings(each)
        case Struct():
            for name in value.__struct_fields__:
                yield from _strings(getattr(value, name))
        case _:
            return


def _shown(artefact: Artefact) -> Iterator[str]:
    """Give what a reader sees or hears of a file."""
    if artefact.name.endswith(".html"):
        for element in html.document_fromstring(artefact.data).iter(etree.Element):
            seen = element.tag not in _UNSEEN
            yield from (text for text in (element.text if seen else None, element.tail) if text)
            yield from (text for key in _SPOKEN if (text := element.get(key)))
    elif artefact.name.endswith(".docx"):
        yield from _in_word(artefact.data)
    else:
        yield artefact.data.decode("utf-8")


def _in_word(data: bytes) -> Iterator[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        parts = [etree.fromstring(file.read(name)) for name in file.namelist() if _PRINTED.fullmatch(name)]
    for part in parts:
        for paragraph in part.iter(f"{_W}p"):
            yield "".join(text.text or "" for text in paragraph.iter(f"{_W}t"))
        yield from (
            text for element in part.iter("{*}docPr") for key in ("descr", "title") if (text := element.get(key))
        )


def _fault(word: str, form: Format, templates: Templates) -> Fault:
    return Fault(
        "literal-word",
        f"‘{word}’ stands on the page and is no word of the text or of the interface",
        _place(word, form, templates),
        expected="words.… from templates/words/, so that every language has its own",
        hint="add the word to your files of words, or take it out of the template or the letterhead",
        severity="warning",
    )


def _place(word: str, form: Format, templates: Templates) -> Place:
    files = _files(form.folder, templates)
    # first where a template prints as it stands, then inside what it works out
    for file, text in [*((each, _bare(each.text)) for each in files), *((each, each.text) for each in files)]:
        position = re.search(rf"\b{re.escape(word)}\b", text)
        if position:
            before = file.text[: position.start()]
            column = position.start() - (before.rfind("\n") + 1) + 1
            return Place(file, before.count("\n") + 1, column, column + len(word))
    # a letterhead is no text, so nothing in it has a line
    unread = next((name for name in form.every if name.endswith(".docx")), form.release[0])
    return Place.start_of(Source(f"templates/{unread}", ""))


@lru_cache(maxsize=8)
def _files(folder: str, templates: Templates) -> tuple[Source, ...]:
    names = sorted(
        name for name in templates.files if name.startswith(f"{folder}/") and not name.endswith((".docx", ".css"))
    )
    return tuple(Source(f"templates/{name}", templates.text(name)) for name in names)


def _bare(text: str) -> str:
    """Blank out what is not printed as it stands, and leave every character where it is."""

    def blank(found: re.Match[str]) -> str:
        kept = [" "] * len(found[0])
        for said in _ATTRIBUTE.finditer(found[0]):
            kept[said.start(2) : said.end(2)] = said[2]
        return "".join(kept)

    return _JINJA.sub(blank, text)

"""A disguised edition and its files in; every word in them that is not the edition's out, with its place in a template.

In a disguised edition no text reads as it was written. So a plain word on the page comes from a template or from the
letterhead, where it would stay English in every language.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from msgspec import Struct

from pipeline.edition.model import Edition
from pipeline.fault import Fault
from pipeline.formats.artefact import Artefact
from pipeline.formats.format import Format
from pipeline.formats.registry import FORMATS
from pipeline.i18n.places import PLACE
from pipeline.source import Place, Source
from pipeline.templating.templates import NO_TEXTS, Templates

_WORD = re.compile(r"[^\W\d_]{2,}")
# Thai, Burmese, Khmer, Chinese and Japanese have no spaces: the end of a line leaves a part of what is one word here.
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uf900-\ufaff]+")
_ADDRESS = re.compile(r"\S*(?:://|@|www\.)\S*")
# What a format prints of a file's name.
_EXTENSIONS = frozenset(each.extension for each in FORMATS)
_JINJA = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|<!--.*?-->|<style.*?</style>|<[^>]*>", re.DOTALL)


def literals(edition: Edition, form: Format, artefacts: Iterable[Artefact], templates: Templates) -> tuple[Fault, ...]:
    """Find the words that a format's templates brought in by themselves."""
    own = {word for text in _strings(edition) for word in _WORD.findall(text)} | _EXTENSIONS
    found = {word for artefact in artefacts for text in form.shown(artefact) for word in _words(text)} - own
    new = (word for word in found if not (_UNSPACED.fullmatch(word) and any(word in each for each in own)))
    return tuple(_fault(word, form, templates) for word in sorted(new))


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


def _fault(word: str, form: Format, templates: Templates) -> Fault:
    return Fault(
        "literal-word",
        f"‘{word}’ stands on the page and is no word of the text or of the interface",
        _place(word, form, templates),
        expected="words.… from the files of words, so that every language has its own",
        hint="add the word to your files of words, or take it out of the template or the letterhead",
        severity="warning",
    )


def _place(word: str, form: Format, templates: Templates) -> Place:
    files = _files(form.folder, templates)
    # first where a template prints as it stands, then inside what it works out
    for file, text in [*((each, _bare(each.text, form)) for each in files), *((each, each.text) for each in files)]:
        position = re.search(rf"\b{re.escape(word)}\b", text)
        if position:
            before = file.text[: position.start()]
            column = position.start() - (before.rfind("\n") + 1) + 1
            return Place(file, before.count("\n") + 1, column, column + len(word))
    # a letterhead is no text, so nothing in it has a line
    unread = next((name for name in form.every if name.endswith(NO_TEXTS)), form.release[0])
    return Place.start_of(Source(f"templates/{unread}", ""))


@lru_cache(maxsize=8)
def _files(folder: str, templates: Templates) -> tuple[Source, ...]:
    unprinted = (*NO_TEXTS, ".css", ".js")
    names = sorted(name for name in templates.files if name.startswith(f"{folder}/") and not name.endswith(unprinted))
    return tuple(Source(f"templates/{name}", templates.text(name)) for name in names)


def _bare(text: str, form: Format) -> str:
    """Blank out what is not printed as it stands, and leave every character where it is."""
    # of a tag, only what is read out to somebody
    attribute = re.compile(rf'\b({"|".join(form.spoken)})="([^"{{]*)"')

    def blank(found: re.Match[str]) -> str:
        kept = [" "] * len(found[0])
        for said in attribute.finditer(found[0]) if form.spoken else ():
            kept[said.start(2) : said.end(2)] = said[2]
        return "".join(kept)

    return _JINJA.sub(blank, text)

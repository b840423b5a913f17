"""Templates in, as bytes; the fingerprint of each, and all that it includes, out. Done when one of them has changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import PurePath

from jinja2 import Environment, TemplateSyntaxError, meta

from pipeline import fingerprint
from pipeline.formats.registry import FORMATS
from pipeline.pack.names import READ_ME_FORMAT, READ_ME_TEMPLATE
from pipeline.templating.templates import NO_TEXTS

_JINJA = Environment(autoescape=True)
# What Jinja fills ends as the templates do that a release and a read-me start from; a style sheet includes nothing.
_STARTED_FROM = (READ_ME_TEMPLATE, *(name for each in FORMATS for name in each.release))
_FILLED = tuple({PurePath(name).suffix for name in _STARTED_FROM})
# The other folder from which templates of a folder may include: a read-me is set with the parts of its format.
_BESIDE = {READ_ME_TEMPLATE.partition("/")[0]: READ_ME_FORMAT.folder}


def included_templates(files: Mapping[str, bytes]) -> dict[str, tuple[str, ...]]:
    """Give all that each template includes, itself among it and sorted; one that is not there is named too."""
    no_texts = [name for name, data in files.items() if not name.endswith(NO_TEXTS) and not _is_text(data)]
    included = {name: (*_included(name, data, files), *no_texts) for name, data in files.items()}
    return {name: tuple(_closure(name, included)) for name in files if not name.startswith("words/")}


def template_fingerprints(files: Mapping[str, bytes]) -> dict[str, str]:
    """Give the fingerprint of each template's own bytes."""
    return {name: fingerprint.of_bytes(data) for name, data in files.items() if not name.startswith("words/")}


def _is_text(data: bytes) -> bool:
    """Say whether a file can be a template. One that cannot stops every build, whoever includes it."""
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def _closure(name: str, included: Mapping[str, tuple[str, ...]]) -> list[str]:
    """Give a template and all that it includes, sorted; one that is not there is among them."""
    found, left = {name}, [name]
    while left:
        new = set(included.get(left.pop(), ())) - found
        found |= new
        left += new
    return sorted(found)


def _included(name: str, data: bytes, files: Mapping[str, bytes]) -> Iterator[str]:
    """Name the templates that a template includes, imports or extends; all it may, where it names them as it runs."""
    if not name.endswith(_FILLED) or not _is_text(data):
        return
    folder = name.partition("/")[0]
    folders = (folder, _BESIDE.get(folder, folder))
    for each in _referenced(data):
        if each is None:
            yield from (other for other in files if other.partition("/")[0] in folders)
        else:
            yield from (f"{place}/{each}" for place in dict.fromkeys(folders))


@lru_cache(maxsize=128)  # most are the engine's own, and a desk builds again and again
def _referenced(data: bytes) -> tuple[str | None, ...]:
    """Name what a template refers to; None stands for what it names as it runs."""
    try:
        return tuple(meta.find_referenced_templates(_JINJA.parse(data.decode())))
    except TemplateSyntaxError:
        return (None,)  # what it includes shows when it is set, and stops the build

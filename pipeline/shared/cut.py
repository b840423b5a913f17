"""What all items share in, as bytes; its parts out, each with its digest.

Done when any of it has changed since the last build. What cannot be read is one part, so that all depend on it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping

from jinja2 import Environment, TemplateSyntaxError, meta

from pipeline.fault import Faults
from pipeline.job import Kit
from pipeline.reader.decode import decode
from pipeline.reader.events import read
from pipeline.reader.tree import plain
from pipeline.shared.parts import BY_NAME, Shared, key_of

_JINJA = Environment(autoescape=True)
_TEXTS = (".html", ".txt", ".xml")
# Of each folder's templates, where else they may include from: a read-me is set with the plain text's parts.
_BESIDE = {"pack": "text"}


def cut(kit: Kit) -> Shared:
    """Cut a kit into its parts."""
    words = {f"words/{tag}": _look(data) for tag, data in kit.words.items()}
    return Shared(kit.office, kit.look, {**_fields(kit.newsroom), **words, **_templates(kit.templates)})


def _look(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _fields(newsroom: bytes | None) -> dict[str, str]:
    faults = Faults()
    source = decode("newsroom.yaml", newsroom or b"", faults)
    tree = read(source, faults) if source else None
    fields = plain(tree) if tree else None
    if not isinstance(fields, dict):
        return {}
    found: dict[str, object] = {name: value for name, value in fields.items() if name not in BY_NAME}
    for name in BY_NAME:
        value = fields.get(name)
        if isinstance(value, Mapping):
            found.update({f"{name}/{key}": entry for key, entry in value.items()})
        elif isinstance(value, list):
            found.update({f"{name}/{entry}": entry for entry in value if isinstance(entry, str)})
    office = fields.get("press_office")
    found["press_office"] = [office, found.get(f"contacts/{office}")]
    return {name: key_of(value) for name, value in found.items()}


def _templates(files: Mapping[str, bytes]) -> dict[str, str]:
    no_texts = [name for name, data in files.items() if not name.endswith(".docx") and not _is_text(data)]
    included = {name: (*_included(name, data, files), *no_texts) for name, data in files.items()}
    return {
        name: key_of([(each, _look(files[each]) if each in files else None) for each in _closure(name, included)])
        for name in files
        if not name.startswith("words/")
    }


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
    if not name.endswith(_TEXTS) or not _is_text(data):
        return
    folder = name.partition("/")[0]
    folders = (folder, _BESIDE.get(folder, folder))
    try:
        named = list(meta.find_referenced_templates(_JINJA.parse(data.decode())))
    except TemplateSyntaxError:
        named = [None]  # what it includes shows when it is set, and stops the build
    for each in named:
        if each is None:
            yield from (other for other in files if other.partition("/")[0] in folders)
        else:
            yield from (f"{place}/{each}" for place in dict.fromkeys(folders))

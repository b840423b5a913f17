"""An item's translations in; the source texts that they were made from out, as kept in a file beside them.

A record says only whether a source has changed. This file keeps what it was, once for all languages and by its digest,
so that a translator can see the change. Nothing else depends on it: without it, a stale text is stale all the same.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from pipeline.document.shape import units
from pipeline.fault import Faults
from pipeline.reader.events import read
from pipeline.source import Source
from pipeline.translating.item_trees import FileTree, ItemTrees
from pipeline.translation.digest import digest, joined, paragraphs
from pipeline.translation.units import records

_ABOUT = (
    "Kept by ‘press translate’: the source texts that the translations here were made from, so that a translator sees "
    "what has changed since. Nothing of it is printed."
)


def read_previous_sources(trees: ItemTrees) -> dict[str, str]:
    """Give the source texts that are kept, by their digests; none where the file is missing or damaged."""
    try:
        found = json.loads(trees.previous_sources)["sources"]
        return {key: text for key, text in found.items() if isinstance(text, str) and digest(text) == key}
    except (ValueError, LookupError, TypeError, AttributeError):
        return {}


def previous_source(kept: Mapping[str, str], made_from: str) -> str:
    """Give the source text that a record of one or several digests stands for; empty where it is not known."""
    found = [kept.get(each, "") for each in made_from.split()]
    return joined(tuple(found)).strip("\n") if found and all(found) else ""


def updated_previous_sources(trees: ItemTrees, after: Mapping[str, str], also: Iterable[str] = ()) -> str | None:
    """Give the file's new text when translations get new texts, by language; None where it stays as it is.

    `also` are source texts that a file from a translator brought with it.
    """
    changed = {tag: file_tree for tag, text in after.items() if (file_tree := _file_tree(trees.name_of(tag), text))}
    now = replace(trees, translations={**trees.translations, **changed})
    parts = [part for text in also for part in paragraphs(text)]
    for unit in units(trees.outline, trees.source.tree):
        parts += paragraphs(unit.scalar.text) if unit.mark.rich else [unit.scalar.text]
    known = {**read_previous_sources(trees), **{digest(part): part for part in parts}}
    wanted = {
        each
        for file_tree in now.translations.values()
        for line in records(file_tree.tree).values()
        for each in line.split()
    }
    kept = {each: known[each] for each in sorted(wanted) if each in known}
    if kept == read_previous_sources(trees):
        return None
    return json.dumps({"about": _ABOUT, "sources": kept}, ensure_ascii=False, indent=1) + "\n"


def _file_tree(name: str, text: str) -> FileTree | None:
    source = Source(name, text)
    tree = read(source, Faults())
    return FileTree(source, tree) if tree else None

"""The source texts that an item's translations were made from, kept beside them; what has changed since is told by it.

A translation's record says only whether its source has changed. So that a translator sees what it was, every recorded
source text is kept once for all languages, by its digest, in a file that nothing else depends on: without it, a stale
text is stale all the same.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from pipeline.document.shape import units
from pipeline.fault import Faults
from pipeline.reader.events import read
from pipeline.source import Source
from pipeline.translating.item_trees import ItemTrees, TextTree
from pipeline.translation.digest import digest, joined, paragraphs
from pipeline.translation.units import records

_ABOUT = (
    "Kept by ‘press translate’: the source texts that the translations here were made from, so that a translator sees "
    "what has changed since. Nothing of it is printed."
)


def previous_sources(trees: ItemTrees) -> dict[str, str]:
    """Give the source texts that are kept, by their digests; none where the file is not there, or not whole."""
    try:
        found = json.loads(trees.previous)["sources"]
        return {key: text for key, text in found.items() if isinstance(text, str) and digest(text) == key}
    except (ValueError, LookupError, TypeError, AttributeError):
        return {}


def previous(kept: Mapping[str, str], made_from: str) -> str:
    """Give the source text that a record of one or several digests stands for; empty where it is not known."""
    found = [kept.get(each, "") for each in made_from.split()]
    return joined(tuple(found)).strip("\n") if found and all(found) else ""


def keeping(trees: ItemTrees, after: Mapping[str, str], also: Iterable[str] = ()) -> str | None:
    """Give the file's new text for an item whose translations get new texts, by language; None where it may stay.

    `also` are source texts that a file from a translator brought along.
    """
    changed = {tag: text_tree for tag, text in after.items() if (text_tree := _paper(trees.name_of(tag), text))}
    now = replace(trees, translations={**trees.translations, **changed})
    parts = [part for text in also for part in paragraphs(text)]
    for unit in units(trees.outline, trees.source.tree):
        parts += paragraphs(unit.scalar.text) if unit.mark.rich else [unit.scalar.text]
    known = {**previous_sources(trees), **{digest(part): part for part in parts}}
    wanted = {
        each
        for text_tree in now.translations.values()
        for line in records(text_tree.tree).values()
        for each in line.split()
    }
    kept = {each: known[each] for each in sorted(wanted) if each in known}
    if kept == previous_sources(trees):
        return None
    return json.dumps({"about": _ABOUT, "sources": kept}, ensure_ascii=False, indent=1) + "\n"


def _paper(name: str, text: str) -> TextTree | None:
    source = Source(name, text)
    tree = read(source, Faults())
    return TextTree(source, tree) if tree else None

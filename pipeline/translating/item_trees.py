"""One item's YAML files in; the trees of its source and translations out, or the faults that hide them.

A tree is enough for all that `press translate` does: documents, and pandoc with them, are left to `press check`.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from pipeline.document.outlines import outlines
from pipeline.document.shape import Outline
from pipeline.exchange.segment import Brief
from pipeline.fault import Faults
from pipeline.newsroom.files import PREVIOUS_SOURCES_FILE, Folder
from pipeline.reader.decode import decode
from pipeline.reader.events import read
from pipeline.reader.tree import MapNode, Scalar
from pipeline.source import Place, Source


class FileTree(Struct, frozen=True):
    """One YAML file: its text and its tree."""

    source: Source
    tree: MapNode

    def text_of(self, key: str) -> str:
        """Give the text of a field at the top; empty when it has none."""
        found = self.tree.values.get(key)
        return found.text if isinstance(found, Scalar) else ""


class ItemTrees(Struct, frozen=True):
    """An item's source, its translations by the names of their files, and the kept previous sources."""

    folder: Folder
    slug: str
    source: FileTree
    translations: Mapping[str, FileTree]
    previous_sources: bytes = b"{}"

    @property
    def outline(self) -> Outline:
        """Give the outline of the source."""
        return outlines()[self.folder]

    @property
    def language(self) -> str:
        """Give the language of the source."""
        return self.source.text_of("language")

    def name_of(self, stem: str) -> str:
        """Give the name of a translation's file in the newsroom."""
        return f"{self.folder}/{self.slug}/{stem}.yaml"


def brief_of(trees: ItemTrees, tag: str) -> Brief:
    """Give what the press office says of a translation."""
    file_tree = trees.translations.get(tag)
    if file_tree is None:
        return Brief()
    note = file_tree.text_of("note_to_translator").strip()
    due, urgency, translator, reviewer = (
        " ".join(file_tree.text_of(key).split()) for key in ("due", "urgency", "translator", "reviewer")
    )
    return Brief(due, urgency, translator, reviewer, note)


def read_item_trees(folder: Folder, slug: str, texts: Mapping[str, bytes], faults: Faults) -> ItemTrees | None:
    """Read an item's files by their names; None when its source cannot be read.

    Only faults that hide a tree are told here; `press check` tells the rest.
    """
    own = f"{folder.removesuffix('s')}.yaml"
    texts = dict(texts)
    previous = texts.pop(PREVIOUS_SOURCES_FILE, b"{}")
    if own not in texts:
        faults.add(
            "missing-file",
            f"there is no {own} in this folder",
            Place.start_of(Source(f"{folder}/{slug}/{own}", "")),
            expected="one source file in each folder",
            hint="add it, or remove the folder",
        )
        return None
    found = {
        name: file_tree
        for name, data in sorted(texts.items())
        if (file_tree := _file_tree(folder, slug, name, data, faults))
    }
    if own not in found:
        return None
    translations = {name.removesuffix(".yaml"): file_tree for name, file_tree in found.items() if name != own}
    return ItemTrees(folder, slug, found[own], translations, previous)


def _file_tree(folder: Folder, slug: str, name: str, data: bytes, faults: Faults) -> FileTree | None:
    source = decode(f"{folder}/{slug}/{name}", data, faults)
    tree = read(source, faults) if source else None
    return FileTree(source, tree) if source and tree else None

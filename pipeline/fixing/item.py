"""An item's files, or newsroom.yaml, in; each mended out, with the records of translations carried along.

A source text that is mended says what it said before. So a translation that was made from it is as current as it was,
and its record names the mended text, as `press translate record` would write it. What was stale stays stale.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import cast

from msgspec import Struct
from msgspec.structs import replace

from pipeline.document.appeal import Appeal
from pipeline.document.merge import merge
from pipeline.document.passages import passage_of, printed_passages, tongue
from pipeline.document.release import Release
from pipeline.document.settings import Settings
from pipeline.document.shape import TextAt, local_units, units
from pipeline.fault import Faults
from pipeline.i18n.language import Language, is_tag, language
from pipeline.proofreading.passage import Edit, Passage
from pipeline.proofreading.read import FigureTouchedError, edits
from pipeline.reader.events import read
from pipeline.reader.tree import MapNode, Node, Route, Scalar, plain
from pipeline.source import Place, Source
from pipeline.translating.item_trees import FileTree, ItemTrees
from pipeline.translation.digest import digest, digests, paragraphs
from pipeline.translation.units import records
from pipeline.writer.editing import edited
from pipeline.writer.splice import spliced

Changes = Mapping[Route, Sequence[Edit]]


class FixedItem(Struct, frozen=True):
    """An item whose slips are mended: its new trees, and how many places of which file were mended.

    A file of which only the records changed has no places. Files by the names of `ItemTrees`: the source is "".
    """

    trees: ItemTrees
    places: Mapping[str, int]

    @property
    def changed(self) -> Mapping[str, str]:
        """Give the new texts of files that changed."""
        return {
            stem: self.trees.translations[stem].source.text if stem else self.trees.source.source.text
            for stem in self.places
        }


def fix_item(trees: ItemTrees, codes: Collection[str]) -> FixedItem:
    """Mend an item's texts of some kinds of slips."""
    own = _language(trees.language)
    if own is None:
        return FixedItem(trees, {})
    changes = _changes(_source_units(trees, own), codes)
    source = _changed(trees.source, changes)
    places = {"": _count(changes)} if changes else {}
    translations = dict(trees.translations)
    for stem, file_tree in trees.translations.items():
        tag = _language(file_tree.text_of("language"))
        theirs = _changes(_translated_units(trees, file_tree, tag), codes) if tag else {}
        there = _with_records(trees, source, _changed(file_tree, theirs))
        if there is not file_tree:
            translations[stem] = there
            places[stem] = _count(theirs)
    return FixedItem(replace(trees, source=source, translations=translations), places)


def fix_settings(source: Source, tree: MapNode, codes: Collection[str]) -> tuple[str, int]:
    """Mend what newsroom.yaml has printed: give its text, and how many places of it were mended."""
    said = tree.values.get("language")
    own = _language(said.text) if isinstance(said, Scalar) else None
    if own is None:
        return source.text, 0
    found = printed_passages(Settings, tree, own)
    changes = _changes((_Text(unit.route, unit.scalar.place, passage) for unit, passage in found), codes)
    return (edited(source, changes) if changes else source.text), _count(changes)


def _language(tag: str) -> Language | None:
    return language(tag) if tag and is_tag(tag) else None


def _count(changes: Changes) -> int:
    return sum(map(len, changes.values()))


class _Text(Struct, frozen=True):
    """A text with its route in its own file, and the passage that is proofread."""

    route: Route
    place: Place
    passage: Passage


def _source_units(trees: ItemTrees, own: Language) -> Iterator[_Text]:
    tree = trees.source.tree
    for unit in (*units(trees.outline, tree), *local_units(trees.outline, tree)):
        passage = passage_of(unit, own, tongue(trees.outline, tree, unit.route))
        yield _Text(unit.route, unit.scalar.place, passage)
    yield from _printed(trees, tree, own)


def _translated_units(trees: ItemTrees, file_tree: FileTree, own: Language) -> Iterator[_Text]:
    texts = file_tree.tree.values.get("text")
    routes = dict(_routes(file_tree.tree, ()))
    found = list(local_units(trees.outline, file_tree.tree))
    if isinstance(texts, MapNode):
        found += units(trees.outline, merge(trees.outline, trees.source.tree, texts, Faults()))
    for unit in found:
        place = unit.scalar.place
        if place.source.name == file_tree.source.name:
            yield _Text(routes[place.line, place.column], place, passage_of(unit, own))
    local = file_tree.tree.values.get("local")
    if local:
        yield from _printed(trees, replace(file_tree.tree, values={"local": local}), own)


def _printed(trees: ItemTrees, tree: MapNode, own: Language) -> Iterator[_Text]:
    model = Appeal if trees.folder == "appeals" else Release
    for unit, passage in printed_passages(model, tree, own):
        yield _Text(unit.route, unit.scalar.place, passage)


def _routes(node: Node, route: Route) -> Iterator[tuple[tuple[int, int], Route]]:
    """Give where each text of a file stands, and its route."""
    match node:
        case Scalar():
            yield (node.place.line, node.place.column), route
        case MapNode():
            for key, value in node.values.items():
                yield from _routes(value, (*route, key))
        case _:
            for index, item in enumerate(node.items):
                yield from _routes(item, (*route, index))


def _changes(found: Iterator[_Text], codes: Collection[str]) -> Changes:
    changes: dict[Route, Sequence[Edit]] = {}
    for each in found:
        try:
            mended = edits(each.passage, codes)
        except FigureTouchedError as error:
            raise FigureTouchedError(f"{each.place.source.name}:{each.place.line}") from error
        if mended:
            changes[each.route] = mended
    return changes


def _changed(file_tree: FileTree, changes: Changes) -> FileTree:
    return _with_text(file_tree, edited(file_tree.source, changes)) if changes else file_tree


def _with_text(file_tree: FileTree, text: str) -> FileTree:
    source = Source(file_tree.source.name, text)
    tree = read(source, Faults())
    assert tree is not None  # noqa: S101 - the writer has read it
    return FileTree(source, tree)


def _with_records(trees: ItemTrees, source: FileTree, file_tree: FileTree) -> FileTree:
    """Have a translation's records name the source as it is mended, where they name it as it was."""
    if source is trees.source:
        return file_tree
    before = {unit.name: unit for unit in units(trees.outline, trees.source.tree)}
    after = {unit.name: unit for unit in units(trees.outline, source.tree)}
    now = records(file_tree.tree)
    carried = {name: _carried(record, before[name], after[name]) for name, record in now.items() if name in before}
    if all(now[name] == record for name, record in carried.items()):
        return file_tree
    wanted = cast("dict[str, object]", plain(file_tree.tree))
    wanted["translated_from"] = {**now, **carried}
    return _with_text(file_tree, spliced(file_tree.source, wanted))


def _carried(record: str, before: TextAt, after: TextAt) -> str:
    rich = before.mark.rich
    if record.split() == digests(before.scalar.text, rich=rich).split():
        return digests(after.scalar.text, rich=rich)
    if not rich:
        return record
    old, new = paragraphs(before.scalar.text), paragraphs(after.scalar.text)
    if len(old) != len(new):
        return record
    names = {digest(one): digest(other) for one, other in zip(old, new, strict=True)}
    return " ".join(names.get(each, each) for each in record.split())

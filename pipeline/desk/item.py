"""One item's files in; the item out: its source, its languages, each a typed document over its own tree."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pipeline.desk.files import ItemFiles
from pipeline.document.appeal import Appeal
from pipeline.document.base import Model
from pipeline.document.merge import merge
from pipeline.document.release import Release
from pipeline.document.schema import validate
from pipeline.document.shape import TextAt, units
from pipeline.document.translation import Translation
from pipeline.fault import Faults
from pipeline.language import Language, language
from pipeline.reader.decode import decode
from pipeline.reader.events import read
from pipeline.reader.tree import MapNode, Route, Scalar, follow, key_place
from pipeline.source import Place, Source

Document = Release | Appeal


@dataclass(frozen=True, slots=True)
class Variant:
    """The item in one language. `translation` is None for the source."""

    language: Language
    document: Document
    tree: MapNode
    translation: Translation | None

    def place(self, *route: str | int) -> Place:
        """Give the place of a value."""
        return follow(self.tree, route).place

    def key(self, *route: str | int) -> Place:
        """Give the place of a field's name."""
        return key_place(self.tree, route)

    def texts(self) -> tuple[TextAt, ...]:
        """Give every unit of text, with its place."""
        return tuple(units(type(self.document), self.tree))

    def at(self, route: Route) -> Place:
        """Give the place of a route."""
        return follow(self.tree, route).place


@dataclass(frozen=True, slots=True)
class Item:
    """One release or appeal: the source first, then its translations by tag."""

    folder: str
    slug: str
    source: Variant
    translations: tuple[Variant, ...]
    media: Mapping[str, bytes]

    @property
    def variants(self) -> tuple[Variant, ...]:
        """Give the source and its translations."""
        return (self.source, *self.translations)


def read_item(files: ItemFiles, rich: list[Scalar], faults: Faults) -> Item | None:
    """Read an item; None when its source is at fault. A translation at fault takes only itself out.

    Every Markdown text that was found goes to `rich`, also of what is at fault otherwise: its own faults are told too.
    """
    tree = _tree(files.source_name, files.source, faults)
    if tree is None:
        return None
    model: type[Release | Appeal] = Appeal if files.folder == "appeals" else Release
    rich.extend(_rich(model, tree))
    document = validate(model, tree, faults)
    translations = []
    for stem, data in sorted(files.translations.items()):
        variant = _translation(f"{files.folder}/{files.slug}/{stem}.yaml", data, tree, model, rich, faults)
        if variant:
            translations.append(variant)
    if document is None:
        return None
    source = Variant(language(document.language), document, tree, None)
    return Item(files.folder, files.slug, source, tuple(translations), files.media)


def _rich(model: type[Model], tree: MapNode) -> Iterator[Scalar]:
    return (unit.scalar for unit in units(model, tree) if unit.mark.rich)


def _tree(name: str, data: bytes | None, faults: Faults) -> MapNode | None:
    if data is None:
        faults.add(
            "missing-file",
            f"there is no {name.rsplit('/', 1)[1]} in this folder",
            Place.start_of(Source(name, "")),
            expected="one source file in each folder",
            hint="add it, or remove the folder",
        )
        return None
    source = decode(name, data, faults)
    return read(source, faults) if source else None


def _translation(  # noqa: PLR0917 - the file, what it translates, and the two collectors
    name: str, data: bytes, source: MapNode, model: type[Model], rich: list[Scalar], faults: Faults
) -> Variant | None:
    before = len(faults)
    own = _tree(name, data, faults)
    translation = validate(Translation, own, faults) if own else None
    if own is None or translation is None:
        return None
    _language_name(name, own, translation, source, faults)
    texts = own.values["text"]
    if translation.status == "requested" or not isinstance(texts, MapNode):
        return None
    merged = merge(model, source, texts, faults)
    rich.extend(_rich(model, merged))
    document = validate(model, merged, faults)
    if len(faults) != before or not isinstance(document, Release | Appeal):
        return None
    return Variant(language(translation.language), document, merged, translation)


def _language_name(name: str, own: MapNode, translation: Translation, source: MapNode, faults: Faults) -> None:
    stem = name.rsplit("/", 1)[1].removesuffix(".yaml")
    place = follow(own, ("language",)).place
    written = source.values.get("language")
    if translation.language != stem:
        faults.add(
            "language-name",
            f"this file is called {stem}.yaml and says that its language is {translation.language}",
            place,
            expected="the same language in both",
            hint=f"rename the file to {translation.language}.yaml",
        )
    elif isinstance(written, Scalar) and translation.language == written.text:
        faults.add(
            "language-name",
            "this translation is in the language of its source",
            place,
            expected="another language",
            hint="remove the file, or correct its language",
        )

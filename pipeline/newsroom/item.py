"""One item's files in; the item out: its source, its languages, each a typed document over its own tree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from msgspec import Struct

from pipeline.document.appeal import Appeal
from pipeline.document.base import Model
from pipeline.document.mend import mend
from pipeline.document.merge import merge, with_local
from pipeline.document.outline import outline_of
from pipeline.document.release import Release
from pipeline.document.schema import validate
from pipeline.document.settings import Translations
from pipeline.document.shape import TextAt, local_units, units
from pipeline.document.translation import Translation
from pipeline.fault import Faults
from pipeline.i18n.language import Language, language
from pipeline.newsroom.files import ItemFiles
from pipeline.newsroom.media import media_of
from pipeline.newsroom.stray_files import stray_of, tell_stray
from pipeline.newsroom.unread import tell_all_unread
from pipeline.reader.decode import decode
from pipeline.reader.events import read
from pipeline.reader.tree import MapNode, Route, Scalar, follow, key_place, plain
from pipeline.source import Place, Source
from pipeline.translation.going_out import settle

Document = Release | Appeal


class Variant(Struct, frozen=True, dict=True):
    """The item in one language, and the file that holds it. `translation` is None for the source.

    Where that file is at fault, `document` and `tree` are mended: good for finding more faults, and for nothing else.
    """

    file: str
    language: Language
    document: Document
    tree: MapNode
    translation: Translation | None
    own: MapNode | None = None
    """The translation's own file, as it is written; None for the source."""

    def place(self, *route: str | int) -> Place:
        """Give the place of a value."""
        return follow(self.tree, route).place

    def key(self, *route: str | int) -> Place:
        """Give the place of a field's name."""
        return key_place(self.tree, route)

    def texts(self) -> tuple[TextAt, ...]:
        """Give every text of this language, with its place: what is translated, then what only its readers get."""
        return self._texts

    @cached_property  # nearly every check walks them
    def _texts(self) -> tuple[TextAt, ...]:
        return _texts(type(self.document), self.tree)

    def at(self, route: Route) -> Place:
        """Give the place of a route."""
        return follow(self.tree, route).place


class Item(Struct, frozen=True):
    """One release or appeal: the source first, then its translations by tag."""

    folder: str
    slug: str
    source: Variant
    translations: tuple[Variant, ...]
    media: Mapping[str, bytes]
    """The pictures that the source lists, and perhaps others, by file name."""
    unlisted: tuple[str, ...] = ()
    """The names of pictures that the source does not list."""
    unread: tuple[str, ...] = ()
    """The names of pictures that could not be read, or must not be; that is told already."""

    @property
    def variants(self) -> tuple[Variant, ...]:
        """Give the source and its translations."""
        return (self.source, *self.translations)


def read_item(
    files: ItemFiles, languages: Sequence[str], policy: Translations, rich: list[Scalar], faults: Faults
) -> Item | None:
    """Read an item; None when its source cannot be read, or not be mended where it is at fault.

    Every Markdown text that was found goes to `rich`, also of what is at fault otherwise: its own faults are told too.
    `languages` are the newsroom's, and `policy` what may go out of a translation.
    """
    meant = _tell_strays(files, faults)
    if files.source is None and files.is_source_unread:
        tree = None
    else:
        tree = _tree(files.source_name, files.source, faults, meant)
    if tree is None:
        tell_all_unread(files.unread, faults)
        return None
    media = media_of(files, tree, faults)
    model: type[Release | Appeal] = Appeal if files.folder == "appeals" else Release
    whole = _whole(model, tree, languages, rich, faults)
    translations = []
    for stem, data in sorted(files.translations.items()):
        name = f"{files.folder}/{files.slug}/{stem}.yaml"
        own = _tree(name, data, faults)
        variant = _translation(name, own, tree, model, languages, policy, rich, faults) if own else None
        if variant:
            translations.append(variant)
    if whole is None:
        return None
    document, tree = whole
    source = Variant(files.source_name, language(document.language), document, tree, None)
    rich.extend(_rich(source.texts()))
    return Item(files.folder, files.slug, source, tuple(translations), media.read, media.unlisted, media.unread)


def _tell_strays(files: ItemFiles, faults: Faults) -> str | None:
    """Tell of copies and such; give the one that is meant to be the source, where there is no source."""
    source = files.source_name.rpartition("/")[2]
    names = [source, *(f"{tag}.yaml" for tag in files.translations)]
    found = [(name, stray) for name in files.strays if (stray := stray_of(name, source, names))]
    meant = [name for name, stray in found if stray.of.casefold() == source] if files.source is None else []
    for name, stray in found:
        if name not in meant[:1]:  # the fault of the source that is missing names it
            tell_stray(f"{files.key}/{name}", stray, faults)
    return meant[0] if meant else None


def _texts(model: type[Model], tree: MapNode) -> tuple[TextAt, ...]:
    outline = outline_of(model)
    return (*units(outline, tree), *local_units(outline, tree))


def _rich(texts: Iterable[TextAt]) -> Iterator[Scalar]:
    return (unit.scalar for unit in texts if unit.mark.rich)


def _tree(name: str, data: bytes | None, faults: Faults, meant: str | None = None) -> MapNode | None:
    """Read a file's tree; `meant` is a file whose name is nearly this one, where there is none of it."""
    if data is None:
        base = name.rpartition("/")[2]
        faults.add(
            "missing-file",
            f"there is no {base} in this folder",
            Place.start_of(Source(name, "")),
            expected="one source file in each folder",
            hint=f"rename ‘{meant}’ to ‘{base}’" if meant else "add it, or remove the folder",
        )
        return None
    source = decode(name, data, faults)
    return read(source, faults) if source else None


def _whole(
    model: type[Release | Appeal], tree: MapNode, languages: Sequence[str], rich: list[Scalar], faults: Faults
) -> tuple[Document, MapNode] | None:
    """Give the document and its tree; where the tree is at fault, both mended, and its Markdown goes to `rich`."""
    document = validate(model, tree, faults)
    if document:
        return document, tree
    rich.extend(_rich(_texts(model, tree)))
    mended = mend(model, tree, languages)
    if mended is None:
        return None
    return model.model_validate(plain(mended)), mended


def _translation(  # noqa: PLR0917 - the file, what it translates, and the two collectors
    name: str,
    own: MapNode,
    source: MapNode,
    model: type[Release | Appeal],
    languages: Sequence[str],
    policy: Translations,
    rich: list[Scalar],
    faults: Faults,
) -> Variant | None:
    translation = validate(Translation, own, faults)
    if translation is None:
        mended = mend(Translation, own, languages)
        if mended is None:
            return None
        own, translation = mended, Translation.model_validate(plain(mended))
    _language_name(name, own, translation, source, faults)
    texts = own.values["text"]
    if translation.status == "requested" or not isinstance(texts, MapNode):
        return None
    merged = merge(outline_of(model), source, texts, faults)
    settled = settle(model, source, merged, own, policy=policy, faults=faults)
    whole = _whole(model, with_local(settled, own), languages, rich, faults)
    if whole is None:
        return None
    document, merged = whole
    variant = Variant(name, language(translation.language), document, merged, translation, own)
    rich.extend(_rich(variant.texts()))
    return variant


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

"""A checked desk and a moment in; files and packs out, item by item: editions -> artefacts -> packs.

Read it after check.py, which turns files into the checked desk. Everything here is values; the world writes them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from pipeline.check import Checked
from pipeline.desk.item import Item, Variant
from pipeline.edition.make import Setting, editions
from pipeline.edition.model import Edition
from pipeline.formats.artefact import Artefact
from pipeline.formats.registry import FORMATS
from pipeline.pack.consistency import NotForPacking
from pipeline.pack.contents import make_pack
from pipeline.pictures.prepare import Prepared, prepare_all
from pipeline.templates import Templates


@dataclass(frozen=True, slots=True)
class Choice:
    """What to build: items by slug, formats and languages; empty means all. `drafts` adds what may not go out yet."""

    items: frozenset[str] = frozenset()
    formats: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()
    drafts: bool = False

    @property
    def is_whole(self) -> bool:
        """Say whether every format and language is built, so that a pack can be."""
        return not (self.formats or self.languages)


@dataclass(frozen=True, slots=True)
class ItemOutput:
    """What one item's build gives: its files, and its pack when it is whole. Both empty for an item at fault.

    `refused` says why an item was not built although its files are in order: a promise of the outputs would not hold.
    """

    slug: str
    files: Mapping[str, bytes]
    packs: Mapping[str, bytes]
    editions: int
    refused: str | None = None


def build(checked: Checked, templates: Templates, moment: datetime, choice: Choice) -> Iterator[ItemOutput]:
    """Build the chosen items one by one; an item whose source is at fault gives nothing."""
    if checked.desk is None:
        return
    items = {item.slug: item for item in checked.desk.items if item.source.file not in checked.faulty_files}
    for slug in checked.slugs:
        if choice.items and slug not in choice.items:
            continue
        item = items.get(slug)
        if item is None:
            yield ItemOutput(slug, {}, {}, 0)
        else:
            setting = Setting(checked.desk, items, moment)
            yield _build_item(checked, item, setting, templates, choice)


def _build_item(checked: Checked, item: Item, setting: Setting, templates: Templates, choice: Choice) -> ItemOutput:
    sound = Item(item.folder, item.slug, item.source, _sound(checked, item), item.media)
    made = [
        edition
        for edition in editions(setting, sound, drafts=choice.drafts)
        if not choice.languages or edition.language.tag in choice.languages
    ]
    shown = {file for edition in made for file in edition.pictures}
    pictures = prepare_all({file: item.media[file] for file in sorted(shown)})
    artefacts = [artefact for edition in made for artefact in render(edition, templates, pictures, choice)]
    packs = {}
    # a pack promises every language, so there is none while one of them is at fault
    if made and choice.is_whole and not checked.of_item(item.slug):
        try:
            pack = make_pack(made, artefacts, pictures, templates, setting.moment)
        except NotForPacking as reason:
            return ItemOutput(item.slug, {}, {}, 0, refused=str(reason))
        packs[pack.name] = pack.data
    return ItemOutput(item.slug, {artefact.name: artefact.data for artefact in artefacts}, packs, len(made))


def _sound(checked: Checked, item: Item) -> tuple[Variant, ...]:
    return tuple(variant for variant in item.translations if variant.file not in checked.faulty_files)


def render(edition: Edition, templates: Templates, media: Mapping[str, Prepared], choice: Choice) -> list[Artefact]:
    """Give the chosen formats of an edition."""
    return [
        artefact
        for name, make in FORMATS.items()
        if not choice.formats or name in choice.formats
        for artefact in make(edition, templates, media)
    ]

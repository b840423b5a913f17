"""The build, read top to bottom: files -> desk -> checks -> editions -> artefacts -> packs.

Files and the moment come in as values; what to write goes out as values, item by item.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from pipeline.checks import check_desk
from pipeline.desk.files import NewsroomFiles
from pipeline.desk.item import Item, Variant
from pipeline.desk.load import Desk, load
from pipeline.edition.make import Setting, editions
from pipeline.edition.model import Edition
from pipeline.fault import Fault, Faults
from pipeline.formats.artefact import Artefact
from pipeline.formats.registry import FORMATS
from pipeline.pack.contents import make_pack
from pipeline.source import Place, Source
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
class Checked:
    """A desk that was read and checked, and every fault of it. `desk` is None when the newsroom itself is at fault."""

    desk: Desk | None
    faults: tuple[Fault, ...]
    slugs: tuple[str, ...]

    @property
    def faulty_files(self) -> frozenset[str]:
        """Give the files that hold an error."""
        return frozenset(fault.place.source.name for fault in self.faults if fault.severity == "error")

    def about(self, slugs: frozenset[str]) -> tuple[Fault, ...]:
        """Give the faults of some items, and of the newsroom that they stand on; of everything when none is named."""
        return tuple(
            fault
            for fault in self.faults
            if not slugs
            or (parts := fault.place.source.name.split("/"))[0] not in ("releases", "appeals")
            or parts[1] in slugs
        )

    def of_item(self, slug: str) -> bool:
        """Say whether an error stands in any file of an item."""
        return any(name.split("/")[1:2] == [slug] for name in self.faulty_files)


@dataclass(frozen=True, slots=True)
class ItemOutput:
    """What one item's build gives: its files, and its pack when it is whole. Both empty for an item at fault."""

    slug: str
    files: Mapping[str, bytes]
    packs: Mapping[str, bytes]
    editions: int


def check(files: NewsroomFiles, templates: Templates) -> Checked:
    """Read and check everything."""
    faults = Faults()
    _folder_names(files, faults)
    desk = load(files, templates.files["words/en.yaml"], faults)
    if desk:
        check_desk(desk, faults)
    return Checked(desk, tuple(faults), tuple(item.slug for item in files.items))


def _folder_names(files: NewsroomFiles, faults: Faults) -> None:
    seen: dict[str, str] = {}
    for item in files.items:
        place = Place.start_of(Source(item.source_name, ""))
        if not re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", item.slug):
            faults.add(
                "folder-name",
                f"‘{item.slug}’ cannot name a folder",
                place,
                expected="small letters a to z, digits and single hyphens",
                hint="rename the folder; its name becomes the name of every file",
            )
        if item.slug in seen:
            faults.add(
                "folder-name",
                f"the folder name ‘{item.slug}’ is taken by {seen[item.slug]}/",
                place,
                expected="a name of its own for each release and appeal",
                hint="rename one of the two",
            )
        seen[item.slug] = item.folder


def build(checked: Checked, templates: Templates, moment: datetime, choice: Choice) -> Iterator[ItemOutput]:
    """Build the chosen items one by one; an item whose source is at fault gives nothing."""
    if checked.desk is None:
        return
    items = {item.slug: item for item in checked.desk.items}
    for slug in checked.slugs:
        if choice.items and slug not in choice.items:
            continue
        item = items.get(slug)
        if item is None or item.source.tree.place.source.name in checked.faulty_files:
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
    artefacts = [artefact for edition in made for artefact in render(edition, templates, item.media, choice)]
    packs = {}
    # a pack promises every language, so there is none while one of them is at fault
    if made and choice.is_whole and not checked.of_item(item.slug):
        pack = make_pack(made, artefacts, item.media, templates, setting.moment)
        packs[pack.name] = pack.data
    return ItemOutput(item.slug, {artefact.name: artefact.data for artefact in artefacts}, packs, len(made))


def _sound(checked: Checked, item: Item) -> tuple[Variant, ...]:
    return tuple(
        variant
        for variant in item.translations
        if f"{item.folder}/{item.slug}/{variant.language.tag}.yaml" not in checked.faulty_files
    )


def render(edition: Edition, templates: Templates, media: Mapping[str, bytes], choice: Choice) -> list[Artefact]:
    """Give the chosen formats of an edition."""
    return [
        artefact
        for name, make in FORMATS.items()
        if not choice.formats or name in choice.formats
        for artefact in make(edition, templates, media)
    ]

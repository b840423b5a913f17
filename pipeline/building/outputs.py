"""What stands in build/: written, kept or removed, each time with a note of what it was made of.

An item at fault keeps what was made of it last, unless that would mislead or endanger somebody.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from msgspec import Struct
from msgspec.structs import replace

from pipeline.building import standing
from pipeline.building.build_log import BuiltFiles
from pipeline.building.plan import Plan
from pipeline.building.standing import Removal, Standing, StandingItems
from pipeline.building.task import ItemResult, RenderedItem
from pipeline.building.withheld import Withheld
from pipeline.fault import Fault
from pipeline.formats.artefact import Artefact
from pipeline.names.person import WithheldPerson
from pipeline.newsroom.withheld import others_of
from pipeline.search.leaks import leaks
from pipeline.storage.newsroom_folder import ItemFolder
from pipeline.storage.output_folder import OutputFolder

# Faults of a translation that may not go out: what was made of it before would say something else than its source.
_MISLEADING = frozenset({"stale-translation", "fact-differs", "fact-missing", "fact-added"})
# Faults of which the reason may stand in build/ already: the name was withheld after what stands was made.
_NAMES = frozenset({"withheld-name", "withheld-name-likely"})
_SOURCES = ("/release.yaml", "/appeal.yaml")


class BuiltItem(Struct, frozen=True):
    """What stands in build/ of one item: its files and its packs, by name. `refused` says why nothing does.

    `kept_from` is the moment at which what stands was made, where the item is at fault and nothing newer could be.
    `is_new` is true of what this build made, and `has_older` of an item whose other formats, languages or packs stand
    as an earlier build made them.
    """

    slug: str
    files: tuple[str, ...] = ()
    packs: tuple[str, ...] = ()
    editions: int = 0
    refused: str | None = None
    kept_from: datetime | None = None
    is_new: bool = False
    has_older: bool = False


class Outputs:
    """The folder of one build, what stands in it, and what became of each item: `built`, by slug.

    `people` are those whose names nothing that stands may hold.
    """

    def __init__(
        self,
        folder: OutputFolder,
        stands: StandingItems,
        plan: Plan,
        moment: datetime,
        people: tuple[WithheldPerson, ...],
    ) -> None:
        self.folder, self.stands, self.plan, self.moment, self.people = folder, stands, plan, moment, people
        self.built: dict[str, BuiltItem] = {}

    def unchanged(
        self, slug: str, built: BuiltFiles | None, changed: frozenset[str]
    ) -> dict[str, tuple[Artefact, ...]]:
        """Give what stands of an item by format, but for the formats that changed."""
        found: dict[str, tuple[Artefact, ...]] = {}
        for name, info in built.files.items() if built else ():
            if info.format not in changed:
                data = self.folder.read(slug, name)
                artefact = Artefact(name.rpartition("/")[2], data, info.media_type, info.language, info.role)
                found[info.format] = (*found.get(info.format, ()), artefact)
        return found

    def staying(self, slug: str, *, is_whole: bool) -> tuple[str, ...]:
        """Name what stands of an item and stays beside what is made of it: nothing, where all of it is made."""
        return () if is_whole else self.folder.what_stands(slug)[0]

    def remove(self, keys: Iterable[str]) -> list[Removal]:
        """Remove what must not stand a moment longer; `keys` are those of the items that there are."""
        refused = None
        for removal in self.plan.removals:
            try:
                self._remove(removal.key, removal.slug, removal.languages)
            except OSError as error:  # whatever else must go goes first
                refused = refused or error
        if refused:
            raise refused
        there = {*keys, *self.plan.renamed}
        self.stands.items = {
            key: standing.with_known(stands, self.plan.known, key)
            for key, stands in self.stands.items.items()
            if key in there
        }
        return self.plan.removals

    def remove_named(self, folders: Iterable[ItemFolder], withheld: Withheld) -> list[Removal]:
        """Remove of every item what holds a name that was not withheld when it was made; needs nothing to succeed.

        Disguised editions go unseen: a designer makes them again.
        """
        names = withheld.by_fingerprint()
        new = tuple(person for each, person in names.items() if each not in self.stands.withheld)
        by_slug = {folder.slug: folder for folder in folders}
        removals = []
        for slug in sorted(self.folder.slugs()) if new else ():
            folder = by_slug.get(slug)
            key = folder.key if folder else slug
            others = _others(folder) if folder else ()
            if any(leaks(self.folder.read_all(slug), new, key, others)):
                self._remove(key, slug, None)
                removals.append(Removal(key, slug, "withheld"))
        for slug in self.folder.names("pseudo") if new else ():
            self.folder.remove_folder(f"pseudo/{slug}")
        self.stands.withheld = tuple(names)
        return removals

    def _remove(self, key: str, slug: str, languages: Iterable[str] | None) -> None:
        self.folder.remove(slug, languages)
        if languages is not None:
            self._settle(slug)
        stands = self.stands.items.get(key)
        if stands and languages is None:
            del self.stands.items[key]
        elif stands:
            self.stands.items[key] = replace(stands, is_whole=False)

    def _settle(self, slug: str) -> None:
        """Take links out of the pages that stand to what does not stand any more."""
        from pipeline.formats.html.file_links import beside, is_page, settled  # noqa: PLC0415 - heavy, and rarely needed

        files, _ = self.folder.what_stands(slug)
        there = beside(files)
        self.folder.add(slug, {name: settled(self.folder.read(slug, name), there) for name in files if is_page(name)})

    def changed_state(self, key: str) -> bool:
        """Say whether what stands of an item belongs to another state, so that all of it has to be made again."""
        stands, now = self.stands.items.get(key), self.plan.known.get(key)
        return bool(stands and now and standing.is_replaced(stands, now, self.moment))

    def write(
        self, folder: ItemFolder, content: str, result: ItemResult, rendered: RenderedItem, *, is_whole: bool
    ) -> None:
        """Write what was made. A whole item replaces all that stands of it; so does one of which nothing is made."""
        slug = folder.slug
        if is_whole or not rendered.files:
            self.folder.replace(slug, rendered.files, rendered.packs)
        else:
            self.folder.add(slug, rendered.files)
        names, packs = tuple(sorted(rendered.files)), tuple(sorted(rendered.packs))
        others = not is_whole and {*names, *packs} != {name for some in self.folder.what_stands(slug) for name in some}
        self.built[slug] = BuiltItem(
            slug, names, packs, rendered.editions, rendered.refused, is_new=True, has_older=others
        )
        if result.fields and rendered.files:
            fields, has_all = result.fields, is_whole and bool(packs)
            self.stands.items[folder.key] = Standing(slug, content, fields, self.moment, fields, has_all)
        else:
            self.stands.items.pop(folder.key, None)

    def keeps(self, folder: ItemFolder, faults: Iterable[Fault]) -> bool:
        """Say whether an item at fault keeps what was made of it last, and note it so.

        What stands has to be whole, or there is nothing better; and it must not mislead: not where corrections have
        changed since, and not where a translation no longer says what its source does. (What has to go for people's
        safety is gone by now.)
        """
        stands, errors = self.stands.items.get(folder.key), _errors(faults)
        if self.endangers(folder, errors):
            return False
        before = self.built.get(folder.slug)
        if not (errors and stands) or self._is_corrected(folder.key) or (before and before.is_new):
            return False
        of_source = any(fault.place.source.name.endswith(_SOURCES) for fault in errors)
        misleads = any(self._misleads(folder.key, fault) for fault in errors)
        if misleads or not (stands.is_whole or of_source):
            return False
        self._keep(folder, stands)
        return True

    def endangers(self, folder: ItemFolder, faults: Iterable[Fault]) -> bool:
        """Say whether what stands of an item has a name, or likely has, that its files are at fault for."""
        if not any(fault.code in _NAMES for fault in faults):
            return False
        from pipeline.names.finding import Names  # noqa: PLC0415 - heavy, and rarely needed
        from pipeline.search.texts import texts_in  # noqa: PLC0415 - as above

        names = Names.of(self.people)
        others, files = _others(folder), self.folder.read_all(folder.slug)
        texts = (found.text for name, data in files.items() for found in texts_in(name, data))
        return any(names.find(text, item=folder.key, others=others) for text in dict.fromkeys(texts))

    def settle_faulty(self, folder: ItemFolder, faults: tuple[Fault, ...]) -> bool:
        """Keep what stands of an item whose source is at fault; or remove what would mislead, and say so."""
        before = self.built.get(folder.slug)
        if (before and before.kept_from) or self.keeps(folder, faults):
            return False
        stands = self.stands.items.get(folder.key)
        tags = {_tag(fault) for fault in _errors(faults) if self._misleads(folder.key, fault)}
        if stands and tags and not (self._is_corrected(folder.key) or self.endangers(folder, faults)):
            self._remove(folder.key, folder.slug, tags)
            self._keep(folder, stands)
        else:
            self._remove(folder.key, folder.slug, None)
            self.built[folder.slug] = BuiltItem(folder.slug)
        return True

    def leave_renamed(self) -> bool:
        """Remove what stands under an item's old name, once it stands under the new one; say if there was any."""
        left = [old for old, new in self.plan.renamed.items() if new in self.stands.items]
        for old in left:
            self._remove(old, self.stands.items[old].slug, None)
        return bool(left)

    def remove_all(self, folder: ItemFolder) -> None:
        """Remove all that stands of an item."""
        self._remove(folder.key, folder.slug, None)

    def remove_others(self, slugs: Iterable[str]) -> None:
        """Remove what belongs to no item; what was renamed stays until it stands under its new name."""
        self.folder.remove_others({*slugs, *(each.slug for each in self.stands.items.values())})

    def _is_corrected(self, key: str) -> bool:
        stands, now = self.stands.items.get(key), self.plan.known.get(key)
        return bool(stands and now and now.corrections != stands.made_of.corrections)

    def _misleads(self, key: str, fault: Fault) -> bool:
        """Say whether what was made of a translation before says something else than its source does now."""
        stands, now = self.stands.items.get(key), self.plan.known.get(key)
        is_other_source = bool(stands and now and now.source != stands.made_of.source)
        return fault.code in _MISLEADING or (fault.code == "missing-translation" and is_other_source)

    def _keep(self, folder: ItemFolder, stands: Standing) -> None:
        files, packs = self.folder.what_stands(folder.slug)
        self.built[folder.slug] = BuiltItem(folder.slug, files, packs, kept_from=stands.made_at)


def _others(folder: ItemFolder) -> tuple[str, ...]:
    """Give the words of an item that mean somebody else than a withheld name."""
    return others_of(folder.read_texts())


def _errors(faults: Iterable[Fault]) -> list[Fault]:
    return [fault for fault in faults if fault.severity == "error"]


def _tag(fault: Fault) -> str:
    return fault.place.source.name.rpartition("/")[2].removesuffix(".yaml")

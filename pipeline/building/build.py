"""A newsroom's folder and the moment in; its outputs brought up to date: plan -> remove -> make -> write -> log.

1. Plan: read of each item only what decides whether it may stand, and remove what must not, whatever fails later.
2. Scan: read, check and make what has changed since the build log was written.
3. Apply the rules across items, which know now what every item says of itself.
4. Make what has to be made again for another reason: an earlier appeal, a template, outputs that somebody changed.
5. Remove what belongs to nothing any more, and write the log.

An item at fault keeps what was made of it last, unless that would mislead or endanger somebody.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from datetime import datetime

from msgspec import Struct
from msgspec.structs import replace

from pipeline import fingerprint
from pipeline.building import build_log_file, standing
from pipeline.building.build_log import BuildLog, BuiltFiles, LogEntry
from pipeline.building.dependencies import PACK, Dependencies
from pipeline.building.plan import Plan, plan, zone_of
from pipeline.building.scan import BuildContext, Scan, earlier_stages, run_items, scan
from pipeline.building.standing import Removal, Standing, StandingItems
from pipeline.building.task import ItemResult, RenderedItem, TaskItem
from pipeline.checks.folder_names import is_plain
from pipeline.fault import Fault
from pipeline.formats.artefact import Artefact
from pipeline.formats.registry import FORMATS
from pipeline.newsroom.files import ItemFiles
from pipeline.state.earlier_stage import EarlierStage
from pipeline.storage.newsroom_folder import ItemFolder
from pipeline.storage.output_folder import OutputFolder

# How many items are made before the log is written in between: so much is made again after a power cut.
_SAVE_AFTER = 512
# How often a build begins again because somebody saved a source while it was built.
_MOST_PASSES = 3
_EVERYTHING = frozenset((*(each.name for each in FORMATS), PACK))
# Faults of a translation that may not go out: what was made of it before would say something else than its source.
_MISLEADING = frozenset({"stale-translation", "fact-differs", "fact-missing", "fact-added"})


class BuiltItem(Struct, frozen=True):
    """What stands in build/ of one item: its files and its packs, by name. `refused` says why nothing does.

    `kept_from` is the moment at which what stands was made, where the item is at fault and nothing newer could be.
    """

    slug: str
    files: tuple[str, ...] = ()
    packs: tuple[str, ...] = ()
    editions: int = 0
    refused: str | None = None
    kept_from: datetime | None = None
    is_new: bool = False


class BuildResult(Struct, frozen=True):
    """Every fault of the newsroom, what stands of each item that was asked for, and what had to go."""

    faults: tuple[Fault, ...]
    items: tuple[BuiltItem, ...]
    removals: tuple[Removal, ...] = ()


class BuildRequest(Struct, frozen=True):
    """What a build is asked for: how to find the items' folders, the chosen slugs (empty for all), where to write.

    `on_item` is told each item that is as it ought to be.
    """

    find: Callable[[], tuple[ItemFolder, ...]]
    chosen: frozenset[str]
    output: OutputFolder
    on_item: Callable[[str], None]


def build(request: BuildRequest, engine: str, context: BuildContext) -> BuildResult:
    """Bring the outputs of the chosen items up to date.

    A source that is saved while it is built is built again.
    """
    removals: list[Removal] = []
    for _ in range(_MOST_PASSES):
        log = build_log_file.decode(request.output.read_log(), engine)
        stands = standing.decode(request.output.read_standing())
        work = _Build(request, log, stands, context)
        try:
            removals += work.remove()
            known = scan(work.folders, log, context, ask=work.ask, on_result=work.on_result)
            result = work.finish(known)
        finally:
            work.save()
        if not work.changed_meanwhile:
            break
    return replace(result, removals=tuple(removals))


class _Build:
    """The state of one build: what was written, and the log that is kept of it."""

    def __init__(self, request: BuildRequest, log: BuildLog, stands: StandingItems, context: BuildContext) -> None:
        self.request, self.log, self.stands, self.context = request, log, stands, context
        self.folders = request.find()
        self.output = request.output
        self.dependencies = Dependencies(context.shared, log.parts)
        self.owners: dict[str, str] = {}
        for each in self.folders:
            self.owners.setdefault(each.slug, each.key)
        stands.zone = zone_of(context.shared.settings) or stands.zone
        self.plan: Plan = plan(self.folders, stands, log, request.output, context.moment)
        # what had to go, or has another name now, is made whole, also where it was not asked for
        self.whole = {removal.key for removal in self.plan.removals} | {*self.plan.renamed.values()}
        self.asked = tuple(folder for folder in self.folders if self.is_asked_for(folder))
        self.stages: dict[str, dict[str, EarlierStage]] = {}
        self.built: dict[str, BuiltItem] = {}
        self.changed_meanwhile = False
        gone = log.entries.keys() - {each.key for each in self.folders}
        for key in gone:
            del log.entries[key]
        self.unsaved = len(gone)
        self.by_number: dict[str, set[str]] = {}
        for key, entry in log.entries.items():
            self._shares_number(key, entry)

    def remove(self) -> list[Removal]:
        """Remove what must not stand a moment longer; this comes before everything that could fail."""
        for removal in self.plan.removals:
            self.output.remove(removal.slug, removal.languages)
            self._nothing_whole(removal.key, removal.languages)
        here = {each.key for each in self.folders} | self.plan.renamed.keys()
        self.stands.items = {
            key: standing.with_known(stands, self.plan.known, key)
            for key, stands in self.stands.items.items()
            if key in here
        }
        if self.plan.removals:
            self.unsaved += 1
            with suppress(OSError):  # on a full disk: what is gone is gone, and the next build finds it so
                self.save()
        return self.plan.removals

    def _nothing_whole(self, key: str, languages: Iterable[str] | None) -> None:
        """Note that what stands of an item is not whole any more, or is nothing at all."""
        stands = self.stands.items.get(key)
        if stands and languages is None:
            del self.stands.items[key]
        elif stands:
            self.stands.items[key] = replace(stands, is_whole=False)
        entry = self.log.entries.get(key)
        if entry and entry.built:
            self._note(key, replace(entry, built=None))

    def is_asked_for(self, folder: ItemFolder) -> bool:
        """Say whether an item's outputs are to be brought up to date, and are its own."""
        asked = not self.request.chosen or folder.slug in self.request.chosen or folder.key in self.whole
        return asked and self.owners[folder.slug] == folder.key and is_plain(folder.slug)

    def is_whole(self, key: str) -> bool:
        """Say whether all of an item is to be made: it was asked for, or what stands belongs to another state."""
        if self.context.options.is_whole or key in self.whole:
            return True
        stands, now = self.stands.items.get(key), self.plan.known.get(key)
        return bool(stands and now and standing.is_replaced(stands, now, self.context.moment))

    def ask(self, folder: ItemFolder, files: ItemFiles, content: str) -> TaskItem:
        """Ask for an item that has to be read: to be made in the same go, unless it would come out as it is.

        What an appeal prints of earlier ones is not known yet, so of one that names some this cannot be told.
        """
        entry = self.log.entries.get(folder.key)
        is_to_be_made = self.is_asked_for(folder)
        if entry and entry.built and entry.content == content and not entry.summary.previous:
            is_to_be_made = is_to_be_made and entry.built.made_from != self._made_from(entry, {})
        return TaskItem(files, is_to_be_made=is_to_be_made, is_whole=self.is_whole(folder.key))

    def _made_from(self, entry: LogEntry, stages: Mapping[str, EarlierStage]) -> dict[str, str]:
        return entry.made_from(self.dependencies, self.context.options, stages, self.context.moment)

    def on_result(self, folder: ItemFolder, entry: LogEntry, result: ItemResult) -> LogEntry:
        """Take an item that was made before the rules across items were applied.

        One whose index number another item has may be at fault: it waits until all are known.
        """
        if self._shares_number(folder.key, entry):
            result = replace(result, rendered=None)
        return self._take(folder, entry, result)

    def _shares_number(self, key: str, entry: LogEntry) -> bool:
        """Note an item's index number; say whether another item has it."""
        number = entry.summary.index_number
        holders = self.by_number.setdefault(number.text, set()) if number else set()
        holders.add(key)
        return len(holders) > 1

    def _take(self, folder: ItemFolder, entry: LogEntry, result: ItemResult) -> LogEntry:
        before = self.log.entries.get(folder.key)
        built = before.built if before else None
        if result.rendered and not folder.is_as_found():
            self.changed_meanwhile = True
        elif result.rendered and not self._keeps(folder, entry.faults):
            built = self._write(folder, entry, result, result.rendered)
        entry = replace(entry, built=built)
        self.log.entries[folder.key] = entry
        self.unsaved += 1
        if self.unsaved % _SAVE_AFTER == 0:
            self.save()
        return entry

    def _write(
        self, folder: ItemFolder, entry: LogEntry, result: ItemResult, rendered: RenderedItem
    ) -> BuiltFiles | None:
        """Write what was made. A whole build replaces all that stands of an item; so does one that makes nothing."""
        slug, is_whole = folder.slug, self.is_whole(folder.key)
        if is_whole or not rendered.files:
            self.output.replace(slug, rendered.files, rendered.packs)
        else:
            self.output.add(slug, rendered.files)
        packs = tuple(sorted(rendered.packs))
        names = tuple(sorted(rendered.files))
        self.built[slug] = BuiltItem(slug, names, packs, rendered.editions, rendered.refused, is_new=True)
        self.request.on_item(slug)
        self._stands(folder, entry, result, rendered, is_whole=is_whole)
        if not is_whole or rendered.refused:
            return None
        content = fingerprint.of_files(
            {f"media/{name}": data for name, data in rendered.files.items()}
            | {f"packs/{name}": data for name, data in rendered.packs.items()}
        )
        made_from = self._made_from(entry, self.stages.get(folder.key, {}))
        return BuiltFiles(made_from, self.output.stamp(slug), content, rendered.artefacts, packs, rendered.editions)

    def _stands(
        self, folder: ItemFolder, entry: LogEntry, result: ItemResult, rendered: RenderedItem, *, is_whole: bool
    ) -> None:
        """Note what stands of an item now, and what it was made of."""
        if result.fields and rendered.files:
            moment, fields = self.context.moment, result.fields
            is_whole = is_whole and bool(rendered.packs)
            self.stands.items[folder.key] = Standing(folder.slug, entry.content, fields, moment, fields, is_whole)
        else:
            self.stands.items.pop(folder.key, None)

    def _keeps(self, folder: ItemFolder, faults: Iterable[Fault]) -> bool:
        """Say whether an item at fault keeps what was made of it last, and note it so.

        What stands has to be whole, or there is nothing better; and it must not mislead: not where corrections have
        changed since, and not where a translation no longer says what its source does. (What has to go for people's
        safety is gone by now.)
        """
        stands, now = self.stands.items.get(folder.key), self.plan.known.get(folder.key)
        errors = [fault for fault in faults if fault.severity == "error"]
        if not (errors and stands) or (now and now.corrections != stands.made_of.corrections):
            return False
        of_source = any(fault.place.source.name.endswith(("/release.yaml", "/appeal.yaml")) for fault in errors)
        misleads = any(self._misleads(folder.key, fault) for fault in errors)
        if misleads or not (stands.is_whole or of_source):
            return False
        self._keep(folder, stands)
        return True

    def _misleads(self, key: str, fault: Fault) -> bool:
        """Say whether what was made of a translation before says something else than its source does now."""
        stands, now = self.stands.items.get(key), self.plan.known.get(key)
        is_other_source = bool(stands and now and now.source != stands.made_of.source)
        return fault.code in _MISLEADING or (fault.code == "missing-translation" and is_other_source)

    def _keep(self, folder: ItemFolder, stands: Standing) -> None:
        files, packs = self.output.what_stands(folder.slug)
        self.built[folder.slug] = BuiltItem(folder.slug, files, packs, kept_from=stands.made_at)
        self.request.on_item(folder.slug)

    def finish(self, known: Scan) -> BuildResult:
        """Apply the rules across items; settle what is at fault, and make what is not as it ought to be."""
        for key, entry in known.entries.items():
            self._note(key, entry)
        faults = known.faults()
        if not known.settings_are_sound:
            return BuildResult(faults, ())
        self.log.settings, self.log.check = self.context.shared.settings_fingerprint, known.settings
        if self._make_the_rest(known, _files_at_fault(faults)):
            faults = known.faults()
        faulty = _files_at_fault(faults)
        for folder in self.asked:
            found = known.entries.get(folder.key)
            if found is None or found.summary.source in faulty:
                self._settle_faulty(folder, _about(faults, folder.key))
        self._leave_renamed()
        if not self.request.chosen:
            self.output.remove_others({*self.owners, *(each.slug for each in self.stands.items.values())})
        return BuildResult(faults, tuple(self.built.get(each.slug, BuiltItem(each.slug)) for each in self.asked))

    def _settle_faulty(self, folder: ItemFolder, faults: tuple[Fault, ...]) -> None:
        """Keep what stands of an item whose source is at fault; or remove what would mislead."""
        if folder.slug in self.built and self.built[folder.slug].kept_from:
            return
        if self._keeps(folder, faults):
            return
        stands, now = self.stands.items.get(folder.key), self.plan.known.get(folder.key)
        tags = {_tag(fault) for fault in faults if fault.severity == "error" and self._misleads(folder.key, fault)}
        if stands and tags and now and now.corrections == stands.made_of.corrections:
            self.output.remove(folder.slug, tags)
            self._nothing_whole(folder.key, tags)
            self._keep(folder, stands)
            return
        self.output.remove(folder.slug)
        self._nothing_whole(folder.key, None)
        self.built[folder.slug] = BuiltItem(folder.slug)
        self.request.on_item(folder.slug)

    def _leave_renamed(self) -> None:
        """Remove what stands under an item's old name, once it stands under the new one."""
        for old, new in self.plan.renamed.items():
            if new in self.stands.items:
                self.output.remove(self.stands.items.pop(old).slug)
                self.unsaved += 1

    def _make_the_rest(self, known: Scan, faulty: frozenset[str]) -> bool:
        """Make what was made from something else than it would be now, or not at all; say if there was any."""
        sound = [
            (folder, entry)
            for folder in self.asked
            if (entry := known.entries.get(folder.key))
            and entry.summary.source not in faulty
            and folder.slug not in self.built
        ]
        stamps = self.output.stamps(folder.slug for folder, _ in sound)
        rest = []
        for folder, entry in sound:
            self.stages[folder.key] = earlier_stages(entry, known.entries, faulty)
            changed = self._changed(folder, entry, stamps[folder.slug])
            if changed:
                rest.append((folder, entry, changed))
        items = ((folder, self._again(folder, entry, changed)) for folder, entry, changed in rest)
        run_items(items, len(rest), known, self.context, self._take)
        return bool(rest)

    def _changed(self, folder: ItemFolder, entry: LogEntry, stamp: str) -> frozenset[str]:
        """Name the formats, and the pack, that would not come out as they stand; all, where somebody touched them."""
        built = entry.built
        if built is None or not self.is_whole(folder.key):
            return _EVERYTHING
        if stamp != built.stamp:
            if self.output.fingerprint(folder.slug) != built.content:
                return _EVERYTHING
            self._note(folder.key, replace(entry, built=replace(built, stamp=stamp)))
        made_from = self._made_from(entry, self.stages[folder.key])
        changed = frozenset(name for name, each in made_from.items() if each != built.made_from[name])
        if not changed:
            self.built[folder.slug] = BuiltItem(folder.slug, tuple(sorted(built.files)), built.packs, built.editions)
            self.request.on_item(folder.slug)
        return changed

    def _again(self, folder: ItemFolder, entry: LogEntry, changed: frozenset[str]) -> TaskItem:
        """Ask for an item whose findings are known, with the artefacts that would come out as they stand."""
        unchanged: dict[str, list[Artefact]] = {}
        for name, info in entry.built.files.items() if entry.built else ():
            if info.format not in changed:
                data = self.output.read(folder.slug, name)
                artefact = Artefact(name, data, info.media_type, info.language, info.role)
                unchanged.setdefault(info.format, []).append(artefact)
        return TaskItem(
            folder.read(),
            self.stages[folder.key],
            faulty=_files_at_fault(entry.faults),
            unchanged={name: tuple(some) for name, some in unchanged.items()},
            is_whole=self.is_whole(folder.key),
        )

    def _note(self, key: str, entry: LogEntry) -> None:
        if self.log.entries.get(key) is not entry:
            self.log.entries[key] = entry
            self.unsaved += 1

    def save(self) -> None:
        """Write what stands, and the log, if anything in them is new."""
        if self.unsaved:
            self.output.write_standing(standing.encode(self.stands))
            self.output.write_log(build_log_file.encode(self.log))
            self.unsaved = 0


def _files_at_fault(faults: tuple[Fault, ...]) -> frozenset[str]:
    return frozenset(fault.place.source.name for fault in faults if fault.severity == "error")


def _about(faults: tuple[Fault, ...], key: str) -> tuple[Fault, ...]:
    return tuple(fault for fault in faults if fault.place.source.name.startswith(f"{key}/"))


def _tag(fault: Fault) -> str:
    return fault.place.source.name.rpartition("/")[2].removesuffix(".yaml")

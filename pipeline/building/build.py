"""A newsroom's folder and the moment in; its outputs brought up to date: plan -> remove -> make -> write -> log.

1. Plan: read of each item only what decides whether it may stand, and remove what must not, whatever fails later.
2. Scan: read, check and make what has changed since the build log was written.
3. Apply the rules across items, which know now what every item says of itself.
4. Make what has to be made again for another reason: an earlier appeal, a template, outputs that somebody changed.
5. Remove what belongs to nothing any more, and write the log.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress

from msgspec.structs import replace

from pipeline.building import build_log_file, standing
from pipeline.building.build_log import BuildLog, BuiltFiles, LogEntry, MadeFrom, earlier_stages
from pipeline.building.dependencies import PACK, Dependencies
from pipeline.building.index_numbers import IndexNumbers
from pipeline.building.outputs import BuiltItem, Outputs
from pipeline.building.plan import plan
from pipeline.building.reasons import Before, Made, reasons
from pipeline.building.request import BuildRequest, BuildResult
from pipeline.building.scan import BuildContext, Scan, run_items, scan
from pipeline.building.standing import Removal, StandingItems
from pipeline.building.task import ItemResult, RenderedItem, TaskItem
from pipeline.building.withheld import gather
from pipeline.checks.folder_names import is_plain
from pipeline.fault import Fault, files_at_fault
from pipeline.formats.registry import FORMATS
from pipeline.newsroom.files import ItemFiles
from pipeline.newsroom.zone import zone_of
from pipeline.state.earlier_stage import EarlierStage
from pipeline.storage.newsroom_folder import ItemFolder

# How many items are made before the log is written in between: so much is made again after a power cut.
_SAVE_AFTER = 512
# How often a build begins again because somebody saved a source while it was built.
_MOST_PASSES = 3
_EVERYTHING = frozenset((*(each.name for each in FORMATS), PACK))


def build(request: BuildRequest, engine: str, context: BuildContext) -> BuildResult:
    """Bring the outputs of the chosen items up to date.

    A source that is saved while it is built is built again.
    """
    removals: list[Removal] = []
    for _ in range(_MOST_PASSES):
        log = build_log_file.decode_parts(request.output.read_log(), engine)
        stands = standing.decode(request.output.read_standing())
        work = _Build(request, log, stands, context)
        try:
            removals += work.remove()
            known = scan(work.folders, log, context, withheld=work.withheld, ask=work.ask, on_result=work.on_result)
            result = work.finish(known)
        finally:
            work.save()
        if not work.changed_meanwhile:
            break
    return replace(result, removals=(*removals, *result.removals))


class _Build:
    """The state of one build: what was written, and the log that is kept of it."""

    def __init__(self, request: BuildRequest, log: BuildLog, stands: StandingItems, context: BuildContext) -> None:
        self.request, self.log, self.context, self.stands = request, log, context, stands
        self.before = Before.of(log, stands)
        self.reasons: dict[str, dict[str, tuple[str, ...]]] = {}
        self.folders = request.find()
        self.dependencies = Dependencies(context.shared, log.parts)
        self.owners: dict[str, str] = {}
        for each in self.folders:
            self.owners.setdefault(each.slug, each.key)
        if stands.settings != context.shared.settings_fingerprint:
            stands.zone = zone_of(context.shared.settings) or stands.zone
            stands.settings = context.shared.settings_fingerprint
        found = plan(self.folders, stands, log, request.output, context.moment)
        self.withheld = gather(self.folders, log, context.names_at, context.shared.settings, stands.zone)
        self.outputs = Outputs(request.output, stands, found, context.moment, self.withheld.people)
        # what had to go, or has another name now, is made whole, also where it was not asked for
        self.whole = {removal.key for removal in found.removals} | {*found.renamed.values()}
        self.stages: dict[str, dict[str, EarlierStage]] = {}
        self.unchanged: dict[str, frozenset[str]] = {}
        self.changed_meanwhile = False
        self.leaks: list[Fault] = []
        gone = log.entries.keys() - {each.key for each in self.folders}
        for key in gone:
            del log.entries[key]
        self.unsaved, self.changed = len(gone), {*gone}
        self.numbers = IndexNumbers()
        for key, entry in log.entries.items():
            self.numbers.is_shared(entry.summary.index_number, key)

    def remove(self) -> list[Removal]:
        """Remove what must not stand a moment longer; this comes before everything that could fail."""
        removals = self.outputs.remove(each.key for each in self.folders)
        looked_for = self.stands.withheld
        removals = [*removals, *self.outputs.remove_named(self.folders, self.withheld)]
        self.whole |= {removal.key for removal in removals}
        self.unsaved += self.stands.withheld != looked_for
        for removal in removals:
            self._forget_built(removal.key)
        if removals:
            self.unsaved += 1
            with suppress(OSError):  # on a full disk: what is gone is gone, and the next build finds it so
                self.save()
        return removals

    @property
    def asked(self) -> tuple[ItemFolder, ...]:
        """Give the items whose outputs are to be brought up to date."""
        return tuple(folder for folder in self.folders if self.is_asked_for(folder))

    def is_asked_for(self, folder: ItemFolder) -> bool:
        """Say whether an item's outputs are to be brought up to date, and are its own."""
        asked = not self.request.chosen or folder.slug in self.request.chosen or folder.key in self.whole
        return asked and self.owners[folder.slug] == folder.key and is_plain(folder.slug)

    def is_whole(self, key: str) -> bool:
        """Say whether all of an item is to be made: it was asked for, or what stands belongs to another state."""
        return self.context.options.is_whole or key in self.whole or self.outputs.changed_state(key)

    def ask(self, folder: ItemFolder, files: ItemFiles, content: str) -> TaskItem:
        """Ask for an item that has to be read: to be made in the same go, unless it would come out as it is.

        What an appeal prints of earlier ones is not known yet, so of one that names some this cannot be told.
        """
        entry = self.log.entries.get(folder.key)
        is_to_be_made = self.is_asked_for(folder)
        if entry and entry.built and entry.content == content and not entry.summary.previous:
            is_to_be_made = is_to_be_made and entry.built.made_from != self._made_from(entry, {})
        whole = self.is_whole(folder.key)
        stands = self.outputs.staying(folder.slug, is_whole=whole)
        return TaskItem(files, is_to_be_made=is_to_be_made, is_whole=whole, stands=stands)

    def _made_from(self, entry: LogEntry, stages: Mapping[str, EarlierStage]) -> MadeFrom:
        return entry.made_from(self.dependencies, self.context.options, stages, self.context.moment)

    def on_result(self, folder: ItemFolder, entry: LogEntry, result: ItemResult) -> LogEntry:
        """Take an item that was made before the rules across items were applied.

        One that may be at fault beside others waits until all are known: another item has its index number, or it
        ought to name the stage before it.
        """
        if self.numbers.is_shared(entry.summary.index_number, folder.key) or entry.summary.follows:
            result = replace(result, rendered=None)
        return self._take(folder, entry, result)

    def _take(self, folder: ItemFolder, entry: LogEntry, result: ItemResult) -> LogEntry:
        before = self.log.entries.get(folder.key)
        built = before.built if before else None
        if result.rendered and not folder.is_as_found():
            self.changed_meanwhile = True
        elif result.rendered:
            if not self.outputs.keeps(folder, entry.faults):
                built = self._write(folder, entry, result, result.rendered)
            self.request.on_item(folder.slug)
        entry = replace(entry, built=built)
        self._note(folder.key, entry)
        if self.unsaved % _SAVE_AFTER == 0:
            self.save()
        return entry

    def _write(
        self, folder: ItemFolder, entry: LogEntry, result: ItemResult, rendered: RenderedItem
    ) -> BuiltFiles | None:
        is_whole = self.is_whole(folder.key)
        made_from = self._made_from(entry, self.stages.get(folder.key, {}))
        self.outputs.write(folder, entry.content, result, rendered, is_whole=is_whole)
        self._explain(folder, entry, result, rendered)
        self.leaks += rendered.leaks
        if not is_whole or rendered.refused or rendered.leaks:
            return None
        stamp, packs = self.request.output.stamp(folder.slug), tuple(sorted(rendered.packs))
        drafts, files = self.context.options.drafts, rendered.artefacts
        content, pictures = rendered.fingerprint, rendered.pictures
        return BuiltFiles(made_from, stamp, content, files, packs, rendered.editions, drafts, pictures)

    def _explain(self, folder: ItemFolder, entry: LogEntry, result: ItemResult, rendered: RenderedItem) -> None:
        """Note why an item's formats were made; those that stood as they would come out were not."""
        formats = {each.format for each in rendered.artefacts.values()} - self.unchanged.get(folder.key, frozenset())
        names = (*(each.name for each in FORMATS if each.name in formats), *((PACK,) if rendered.packs else ()))
        moment, drafts, is_whole = self.context.moment, self.context.options.drafts, self.is_whole(folder.key)
        fingerprints = self.dependencies.fingerprints
        made = Made(folder.key, entry, names, result.fields, moment, drafts, is_whole, fingerprints)
        self.reasons[folder.slug] = reasons(self.before, made)

    def finish(self, known: Scan) -> BuildResult:
        """Apply the rules across items; settle what is at fault, and make what is not as it ought to be."""
        for key, entry in known.entries.items():
            self._note(key, entry)
        faults = known.faults()
        if not known.settings_are_sound:
            return BuildResult(faults, ())
        self.unsaved += self.log.settings != self.context.shared.settings_fingerprint
        self.log.settings, self.log.check = self.context.shared.settings_fingerprint, known.settings
        if self._make_the_rest(known, files_at_fault(faults)):
            faults = known.faults()
        faulty, asked = files_at_fault(faults), self.asked
        for folder in asked:
            found = known.entries.get(folder.key)
            if found is None or found.summary.source in faulty:
                if self.outputs.settle_faulty(folder, _about(faults, folder.key)):
                    self._forget_built(folder.key)
                self.request.on_item(folder.slug)
        removals = self._remove_endangering(known, faults)
        self.log.shared_names = known.shared_names
        self.unsaved += self.outputs.leave_renamed()
        if not self.request.chosen:
            self.outputs.remove_others(self.owners)
        built = self.outputs.built
        items = tuple(built.get(each.slug, BuiltItem(each.slug)) for each in asked)
        return BuildResult((*faults, *self.leaks), items, removals, reasons=self.reasons)

    def _remove_endangering(self, known: Scan, faults: tuple[Fault, ...]) -> tuple[Removal, ...]:
        """Remove what stands of items that were not asked for and have a withheld name, or likely have."""
        if not known.withheld.people:
            return ()
        others = (folder for folder in self.folders if not self.is_asked_for(folder))
        named = [each for each in others if self.outputs.endangers(each, _about(faults, each.key))]
        for folder in named:
            self.outputs.remove_all(folder)
            self._forget_built(folder.key)
        return tuple(Removal(folder.key, folder.slug, "withheld") for folder in named)

    def _make_the_rest(self, known: Scan, faulty: frozenset[str]) -> bool:
        """Make what was made from something else than it would be now, or not at all; say if there was any."""
        sound = [
            (folder, entry)
            for folder in self.asked
            if (entry := known.entries.get(folder.key))
            and entry.summary.source not in faulty
            and folder.slug not in self.outputs.built
        ]
        stamps = self.request.output.stamps(folder.slug for folder, _ in sound)
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
            if self.request.output.fingerprint(folder.slug) != built.content:
                return _EVERYTHING
            self._note(folder.key, replace(entry, built=replace(built, stamp=stamp)))
        changed = self._made_from(entry, self.stages[folder.key]).changed_since(built.made_from)
        if not changed:
            files = tuple(sorted((*built.files, *built.pictures)))
            self.outputs.built[folder.slug] = BuiltItem(folder.slug, files, built.packs, built.editions)
            self.request.on_item(folder.slug)
        return changed

    def _again(self, folder: ItemFolder, entry: LogEntry, changed: frozenset[str]) -> TaskItem:
        """Ask for an item whose findings are known, with the artefacts that would come out as they stand."""
        unchanged = self.outputs.unchanged(folder.slug, entry.built, changed)
        self.unchanged[folder.key] = frozenset(unchanged)
        return TaskItem(
            folder.read(),
            self.stages[folder.key],
            faulty=files_at_fault(entry.faults),
            unchanged=unchanged,
            is_whole=(whole := self.is_whole(folder.key)),
            stands=self.outputs.staying(folder.slug, is_whole=whole),
        )

    def _forget_built(self, key: str) -> None:
        """Note that what stands of an item is no longer what a build made of it."""
        entry = self.log.entries.get(key)
        if entry and entry.built:
            self._note(key, replace(entry, built=None))

    def _note(self, key: str, entry: LogEntry) -> None:
        if self.log.entries.get(key) is not entry:
            self.log.entries[key] = entry
            self.changed.add(key)
            self.unsaved += 1

    def save(self) -> None:
        """Write what stands, and what has changed of the log, if anything in them is new."""
        if not self.unsaved:
            return
        self.request.output.write_standing(standing.encode(self.outputs.stands))
        build_log_file.save(self.request.output, self.log, self.changed, self.withheld)
        self.unsaved = 0


def _about(faults: tuple[Fault, ...], key: str) -> tuple[Fault, ...]:
    return tuple(fault for fault in faults if fault.place.source.name.startswith(f"{key}/"))

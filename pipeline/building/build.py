"""A newsroom's folder and the moment in; its outputs brought up to date: scan -> make -> write -> log.

1. Scan: read, check and make what has changed since the build log was written.
2. Apply the rules across items, which know now what every item says of itself.
3. Make what has to be made again for another reason: an earlier appeal, a template, outputs that somebody changed.
4. Remove what belongs to nothing any more, and write the build log.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from msgspec import Struct
from msgspec.structs import replace

from pipeline import fingerprint
from pipeline.building import build_log_file
from pipeline.building.build_log import BuildLog, BuiltFiles, LogEntry
from pipeline.building.dependencies import PACK, Dependencies
from pipeline.building.scan import BuildContext, Scan, earlier_stages, run_items, scan
from pipeline.building.task import RenderedItem, TaskItem
from pipeline.checks.folder_names import is_plain
from pipeline.fault import Fault
from pipeline.formats.artefact import Artefact
from pipeline.formats.registry import FORMATS
from pipeline.state.earlier_stage import EarlierStage
from pipeline.storage.newsroom_folder import ItemFolder
from pipeline.storage.output_folder import OutputFolder

# How many items are made before the log is written in between: so much is made again after a power cut.
_SAVE_AFTER = 512
_EVERYTHING = frozenset((*(each.name for each in FORMATS), PACK))


class BuiltItem(Struct, frozen=True):
    """What stands in build/ of one item: its files and its packs, by name. `refused` says why nothing does."""

    slug: str
    files: tuple[str, ...] = ()
    packs: tuple[str, ...] = ()
    editions: int = 0
    refused: str | None = None


class BuildResult(Struct, frozen=True):
    """Every fault of the newsroom, and what stands there of each item that was asked for."""

    faults: tuple[Fault, ...]
    items: tuple[BuiltItem, ...]


class BuildRequest(Struct, frozen=True):
    """What a build is asked for: the items' folders, the chosen items (empty for all), and where to write.

    `on_item` is told each item that is as it ought to be.
    """

    folders: tuple[ItemFolder, ...]
    chosen: frozenset[str]
    output: OutputFolder
    on_item: Callable[[str], None]


def build(request: BuildRequest, engine: str, context: BuildContext) -> BuildResult:
    """Bring the outputs of the chosen items up to date."""
    log = build_log_file.decode(request.output.read_log(), engine)
    work = _Build(request, log, context)
    try:
        return work.finish(scan(request.folders, log, context, makes=work.makes, on_result=work.on_result))
    finally:
        work.save_log()


class _Build:
    """The state of one build: what was written, and the log that is kept of it."""

    def __init__(self, request: BuildRequest, log: BuildLog, context: BuildContext) -> None:
        self.request, self.log, self.context = request, log, context
        self.dependencies = Dependencies(context.shared, log.parts)
        self.output = request.output
        self.owners: dict[str, str] = {}
        for each in request.folders:
            self.owners.setdefault(each.slug, each.key)
        self.asked = tuple(folder for folder in request.folders if self.is_asked_for(folder))
        self.stages: dict[str, dict[str, EarlierStage]] = {}
        self.built: dict[str, BuiltItem] = {}
        gone = log.entries.keys() - {each.key for each in request.folders}
        for key in gone:
            del log.entries[key]
        self.unsaved = len(gone)
        self.by_number: dict[str, set[str]] = {}
        for key, entry in log.entries.items():
            self._shares_number(key, entry)

    def is_asked_for(self, folder: ItemFolder) -> bool:
        """Say whether an item's outputs are to be brought up to date, and are its own."""
        asked = not self.request.chosen or folder.slug in self.request.chosen
        return asked and self.owners[folder.slug] == folder.key and is_plain(folder.slug)

    def makes(self, folder: ItemFolder, content: str) -> bool:
        """Say whether an item that has to be read is made in the same go: not where it would come out as it is.

        What an appeal prints of earlier ones is not known yet, so of one that names some this cannot be told.
        """
        entry = self.log.entries.get(folder.key)
        if entry and entry.built and entry.content == content and not entry.summary.previous:
            return entry.built.made_from != self._made_from(entry, {}) and self.is_asked_for(folder)
        return self.is_asked_for(folder)

    def _made_from(self, entry: LogEntry, stages: Mapping[str, EarlierStage]) -> dict[str, str]:
        return entry.made_from(self.dependencies, self.context.options, stages, self.context.moment)

    def on_result(self, folder: ItemFolder, entry: LogEntry, rendered: RenderedItem | None) -> LogEntry:
        """Take an item that was made before the rules across items were applied.

        One whose index number another item has may be at fault: it waits until all are known.
        """
        if self._shares_number(folder.key, entry):
            rendered = None
        return self._take(folder, entry, rendered)

    def _shares_number(self, key: str, entry: LogEntry) -> bool:
        """Note an item's index number; say whether another item has it."""
        number = entry.summary.index_number
        holders = self.by_number.setdefault(number.text, set()) if number else set()
        holders.add(key)
        return len(holders) > 1

    def _take(self, folder: ItemFolder, entry: LogEntry, rendered: RenderedItem | None) -> LogEntry:
        before = self.log.entries.get(folder.key)
        built = self._write(folder, entry, rendered) if rendered else before.built if before else None
        entry = replace(entry, built=built)
        self.log.entries[folder.key] = entry
        self.unsaved += 1
        if self.unsaved % _SAVE_AFTER == 0:
            self.save_log()
        return entry

    def _write(self, folder: ItemFolder, entry: LogEntry, rendered: RenderedItem) -> BuiltFiles | None:
        """Write what was made. A whole build replaces all that stands of an item; so does one that makes nothing."""
        slug, options = folder.slug, self.context.options
        if options.is_whole or not rendered.files:
            self.output.replace(slug, rendered.files, rendered.packs)
        else:
            self.output.add(slug, rendered.files)
        packs = tuple(sorted(rendered.packs))
        self.built[slug] = BuiltItem(slug, tuple(sorted(rendered.files)), packs, rendered.editions, rendered.refused)
        self.request.on_item(slug)
        if not options.is_whole or rendered.refused:
            return None
        content = fingerprint.of_files(
            {f"media/{name}": data for name, data in rendered.files.items()}
            | {f"packs/{name}": data for name, data in rendered.packs.items()}
        )
        made_from = self._made_from(entry, self.stages.get(folder.key, {}))
        return BuiltFiles(made_from, self.output.stamp(slug), content, rendered.artefacts, packs, rendered.editions)

    def finish(self, known: Scan) -> BuildResult:
        """Apply the rules across items; remove what is at fault, and make what is not as it ought to be."""
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
            if folder.key in known.lost or known.entries[folder.key].summary.source in faulty:
                self._clear(folder)
        if not self.request.chosen:
            self.output.remove_others(self.owners)
        return BuildResult(faults, tuple(self.built.get(each.slug, BuiltItem(each.slug)) for each in self.asked))

    def _make_the_rest(self, known: Scan, faulty: frozenset[str]) -> bool:
        """Make what was made from something else than it would be now, or not at all; say if there was any."""
        whole = [
            (folder, entry)
            for folder in self.asked
            if (entry := known.entries.get(folder.key))
            and entry.summary.source not in faulty
            and folder.slug not in self.built
        ]
        stamps = self.output.stamps(folder.slug for folder, _ in whole)
        rest = []
        for folder, entry in whole:
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
        if built is None or not self.context.options.is_whole:
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
        )

    def _clear(self, folder: ItemFolder) -> None:
        """Remove what stands of an item at fault."""
        self.output.replace(folder.slug, {}, {})
        self.built[folder.slug] = BuiltItem(folder.slug)
        entry = self.log.entries.get(folder.key)
        if entry and entry.built:
            self._note(folder.key, replace(entry, built=None))
        self.request.on_item(folder.slug)

    def _note(self, key: str, entry: LogEntry) -> None:
        if self.log.entries.get(key) is not entry:
            self.log.entries[key] = entry
            self.unsaved += 1

    def save_log(self) -> None:
        """Write the log, if anything in it is new."""
        if self.unsaved:
            self.output.write_log(build_log_file.encode(self.log))
            self.unsaved = 0


def _files_at_fault(faults: tuple[Fault, ...]) -> frozenset[str]:
    return frozenset(fault.place.source.name for fault in faults if fault.severity == "error")

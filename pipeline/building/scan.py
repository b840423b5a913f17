"""Every item's folder and the build log in; the findings of the whole newsroom out. Only what has changed is read.

What is read is checked, and made in the same go where a build asks for it: most of it will turn out to be sound.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime

from msgspec import Struct, field
from msgspec.structs import replace

from pipeline import fingerprint
from pipeline.building.build_log import BuildLog, LogEntry, SharedNames, entry_of
from pipeline.building.dependencies import Dependencies
from pipeline.building.published import PublishedTexts
from pipeline.building.task import BuildOptions, ItemResult, SettingsCheck, Task, TaskItem, TaskResult
from pipeline.building.withheld import Withheld, gather
from pipeline.checks.across_items import check_summaries
from pipeline.fault import Fault, Faults
from pipeline.newsroom.files import ItemFiles
from pipeline.newsroom.shared_files import SharedFiles
from pipeline.newsroom.summary import ItemSummary
from pipeline.signoff.signature import SignatureLog, read_signatures
from pipeline.signoff.standing import ToSign
from pipeline.state.listing import ItemListing
from pipeline.storage.newsroom_folder import ItemFolder

# A task of 32 items in three languages takes less than a second; what it makes is held as bytes until it is written.
_MOST_ITEMS, _FEWEST_ITEMS = 32, 4
_MOST_BYTES = 16_000_000

RunTasks = Callable[[Iterator[Task], int], Iterator[tuple[Task, TaskResult]]]
"""Has tasks done; is told how many items they hold at most."""
Ask = Callable[[ItemFolder, ItemFiles, str], TaskItem]
"""Says what is asked of an item that has to be read, of which the files and their fingerprint are given."""
OnResult = Callable[[ItemFolder, LogEntry, ItemResult], LogEntry]
"""Takes what came of an item; gives its log entry, with what was written."""


class BuildContext(Struct, frozen=True):
    """What holds for a whole run: what all items share, what is asked for, the moment, and who does the tasks.

    `now` is the present moment where `moment` is another: a name that may not be printed any more stands in no preview
    of the past. `published` is what has gone out; without it, nothing has.
    """

    shared: SharedFiles
    options: BuildOptions
    moment: datetime
    run: RunTasks
    published: PublishedTexts = PublishedTexts()
    now: datetime | None = None

    @property
    def names_at(self) -> datetime:
        """Give the moment at which names may be printed or not."""
        return max(self.moment, self.now or self.moment)


class Scan(Struct):
    """What is known of the newsroom: an entry for each item that is asked about, but for those that were lost.

    Of others there are summaries: `summarised` has what is known of what was lost when it was read, too.
    """

    folders: tuple[ItemFolder, ...]
    dependencies: Dependencies
    entries: dict[str, LogEntry] = field(default_factory=dict)
    summarised: dict[str, ItemResult] = field(default_factory=dict)
    withheld: Withheld = field(default_factory=Withheld)
    shared_names: SharedNames = field(default_factory=SharedNames)
    templates: tuple[Fault, ...] = ()
    """What the newsroom's own templates leave out."""
    settings: SettingsCheck | None = None
    gone_out: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """The digests of own words of each item that went out: for these a signature holds whatever stands around them."""

    @property
    def summaries(self) -> list[ItemSummary]:
        """Give the summaries of all items, in the newsroom's order."""
        return [self._of(folder).summary for folder in self.folders]

    @property
    def settings_are_sound(self) -> bool:
        """Say whether items can be made under newsroom.yaml and the words."""
        return self.settings is not None and self.settings.is_sound and not self.is_nothing_made

    @property
    def is_nothing_made(self) -> bool:
        """Say whether what all items share has an error that was found here, so that nothing may be made with it."""
        return self.settings_have_name or any(fault.severity == "error" for fault in self.templates)

    @property
    def settings_have_name(self) -> bool:
        """Say whether a withheld name stands in newsroom.yaml: then nothing is made, as with any fault of it."""
        return any(fault.place.source.name == "newsroom.yaml" for fault in self.shared_names.faults)

    def faults(self) -> tuple[Fault, ...]:
        """Give every fault of the newsroom, in order."""
        faults = Faults()
        faults.extend(self.settings.faults if self.settings else ())
        faults.extend(self.shared_names.faults)
        faults.extend(self.templates)
        for folder in self.folders:
            faults.extend(self._of(folder).faults)
            faults.extend(self.signatures(folder).faults)
        check_summaries(self.summaries, faults)
        return tuple(faults)

    def listing(self, folder: ItemFolder) -> ItemListing | None:
        """Give what a list shows of an item; None where its source could not be read."""
        return self._of(folder).listing

    def signatures(self, folder: ItemFolder) -> SignatureLog:
        """Give an item's file of signatures; an empty one of an item that was lost."""
        entry = self.entries.get(folder.key)
        return entry.signed if entry else SignatureLog()

    def to_sign(self, folder: ItemFolder) -> ToSign | None:
        """Give what is to be signed of an item; None where nothing is, or it is at fault."""
        return self._of(folder).to_sign

    def _of(self, folder: ItemFolder) -> LogEntry | ItemResult:
        return self.entries.get(folder.key) or self.summarised[folder.key]


def scan(
    folders: tuple[ItemFolder, ...],
    log: BuildLog,
    context: BuildContext,
    *,
    withheld: Withheld | None = None,
    only: frozenset[str] = frozenset(),
    ask: Ask = lambda _folder, files, _content: TaskItem(files, is_to_be_made=False),
    on_result: OnResult = lambda _folder, entry, _result: entry,
) -> Scan:
    """Learn the findings of every item: from the build log where they hold, and else by reading it.

    `ask` may have an item that has to be read made in the same go. `withheld` are the names that no item may hold,
    where they are known already. `only` are the keys of the items that are asked about, where not all are: of others
    that have to be read it is only learned what the rules across items need.
    """
    if withheld is None:
        withheld = gather(folders, log, context.names_at, context.shared.settings)
    dependencies = Dependencies(context.shared, log.parts, withheld.fingerprint)
    check = log.check if log.settings == context.shared.settings_fingerprint else None
    known = Scan(folders, dependencies, withheld=withheld, settings=check, gone_out=context.published.words)
    known.shared_names = _names_in_shared(context.shared, withheld, log.shared_names)
    known.templates = _parts_left_out(context.shared)
    changed = []
    for folder in folders:
        entry = log.entries.get(folder.key)
        published = context.published.fingerprint(folder.key)
        is_as_it_was = entry and folder.stamp == entry.stamp != ""
        if entry and is_as_it_was and entry.holds(entry.content, dependencies, context.moment, published):
            known.entries[folder.key] = entry
        else:
            changed.append(folder)
    others = [folder for folder in changed if only and folder.key not in only]
    changed = [folder for folder in changed if not only or folder.key in only]
    touched = _touched(changed, known, log, context)
    asked = ((folder, _with_published(ask(folder, files, content), context)) for folder, files, content in touched)
    items = ((folder, replace(item, is_to_be_made=False) if known.is_nothing_made else item) for folder, item in asked)
    run_items(items, len(changed), known, context, on_result)
    sources = ((folder, TaskItem(replace(folder.read_texts(), translations={}))) for folder in others)
    run_items(sources, len(others), known, context, on_result, is_summary=True)
    if known.settings is None:  # no item was read, so nobody read the settings
        for _, result in context.run(iter([Task(context.shared, (), context.options, context.moment)]), 0):
            known.settings = result.settings
    return known


def _parts_left_out(shared: SharedFiles) -> tuple[Fault, ...]:
    """Tell what the newsroom's own templates leave out; most newsrooms have none."""
    if not shared.own:
        return ()
    from pipeline.pack.required_parts import check_every_part  # noqa: PLC0415 - heavy, and few newsrooms have templates of their own

    faults = Faults()
    check_every_part(shared.templates, shared.own, faults)
    return tuple(fault.alone for fault in faults)


def _with_published(item: TaskItem, context: BuildContext) -> TaskItem:
    return replace(item, published=context.published.of(item.files.key))


def _names_in_shared(shared: SharedFiles, withheld: Withheld, before: SharedNames) -> SharedNames:
    """Look for withheld names in what all items share, unless that and the names are as they were."""
    if not withheld.people:
        return SharedNames()
    parts = (shared.settings_fingerprint, shared.templates_fingerprint, withheld.fingerprint)
    now = fingerprint.of_values(parts)
    if now == before.fingerprint:
        return before
    from pipeline.checks.withheld_in_shared import check_shared  # noqa: PLC0415 - heavy, and most often nothing has changed

    faults = Faults()
    check_shared(shared.settings, shared.templates, withheld.people, faults)
    return SharedNames(now, tuple(fault.alone for fault in faults))


def run_items(
    items: Iterable[tuple[ItemFolder, TaskItem]],
    count: int,
    known: Scan,
    context: BuildContext,
    on_result: OnResult,
    *,
    is_summary: bool = False,
) -> None:
    """Have items done, or summarised, `count` of them at most, and note what came of each."""
    if not count:
        return
    sent: dict[str, tuple[ItemFolder, str]] = {}
    tasks = (replace(task, is_summary=is_summary) for task in _tasks(items, known, context, sent, count))
    for task, result in context.run(tasks, count):
        known.settings = known.settings or result.settings
        for asked, made in zip(task.items, result.items, strict=True):
            folder, content = sent.pop(asked.files.key)
            if made.is_lost or is_summary:
                known.entries.pop(folder.key, None)
                known.summarised[folder.key] = made
                continue
            entry = known.entries[folder.key] if asked.faulty is not None else None
            if entry is None:
                uses = made.uses if known.settings_are_sound else None
                entry = entry_of(asked.files, made, uses, known.dependencies, context.moment)
                entry = replace(
                    entry,
                    stamp=folder.stamp,
                    content=content,
                    withholds=folder.key in known.withheld.items,
                    published=context.published.fingerprint(folder.key),
                )
            known.entries[folder.key] = on_result(folder, entry, made)


def _touched(
    changed: Iterable[ItemFolder], known: Scan, log: BuildLog, context: BuildContext
) -> Iterator[tuple[ItemFolder, ItemFiles, str]]:
    """Read what may have changed, and give what has, with its fingerprint."""
    for folder in changed:
        files = folder.read()
        content = fingerprint.of_files(files.by_name)
        entry = log.entries.get(folder.key)
        published = context.published.fingerprint(folder.key)
        if entry and entry.holds(content, known.dependencies, context.moment, published):
            signed = read_signatures(files.signatures_name, files.signatures)
            known.entries[folder.key] = replace(entry, stamp=folder.stamp, signed=signed)
        else:
            yield folder, files, content


def _tasks(
    items: Iterable[tuple[ItemFolder, TaskItem]],
    known: Scan,
    context: BuildContext,
    sent: dict[str, tuple[ItemFolder, str]],
    count: int,
) -> Iterator[Task]:
    """Batch items into tasks; the settings are clean where an earlier task found no error in them."""

    def task() -> Task:
        told = known.settings.faults if known.settings else ()
        are_clean = known.settings_are_sound and all(fault.severity != "error" for fault in told)
        people = known.withheld.people
        return Task(context.shared, tuple(batch), context.options, context.moment, are_clean, people)

    batch: list[TaskItem] = []
    size = 0
    most = min(_MOST_ITEMS, max(_FEWEST_ITEMS, count // 8))
    for folder, item in items:
        files = item.files.by_name
        sent[folder.key] = (folder, fingerprint.of_files(files))
        weight = sum(map(len, files.values()))
        if batch and (len(batch) == most or size + weight > _MOST_BYTES):
            yield task()
            batch, size = [], 0
        batch.append(item)
        size += weight
    if batch:
        yield task()


def faults_about(faults: Iterable[Fault], slugs: frozenset[str]) -> tuple[Fault, ...]:
    """Give the faults of some items, and of the files that they share; of everything when none is named."""
    return tuple(
        fault
        for fault in faults
        if not slugs
        or (parts := fault.place.source.name.split("/"))[0] not in ("releases", "appeals")
        or parts[1] in slugs
    )

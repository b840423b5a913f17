"""A newsroom's folder and the moment in; what is cleared by then in build/public/, with its entries in the ledger.

1. Complete what an earlier command was cut off in, or discard it.
2. Remove what must not be public a moment longer. That needs nothing to succeed: no settings without fault, no pandoc.
3. Scan the newsroom, and plan: what is cleared, what stays, what leaves with what takes its place.
4. Make what goes out, from the cleared languages alone; look through its bytes for withheld names.
5. Look once more whether the files are still those that were read; then commit, some items at a time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from pipeline import fingerprint
from pipeline.building.build_log import BuildLog, LogEntry
from pipeline.building.plan import fields_now, read_fields
from pipeline.building.scan import BuildContext, Scan, earlier_stages, run_items, scan
from pipeline.building.standing import StandingItems
from pipeline.building.task import ForPublic, ItemResult, TaskItem
from pipeline.building.withheld import Withheld, gather
from pipeline.checks.folder_names import is_plain
from pipeline.fault import Fault, files_at_fault
from pipeline.ledger.entry import Bypass
from pipeline.ledger.history import Ledger
from pipeline.newsroom.files import ItemFiles
from pipeline.newsroom.withheld import others_of
from pipeline.newsroom.zone import zone_of
from pipeline.publishing.acts import leaving_acts
from pipeline.publishing.batch import Batch, LeftFile, PublishedItem
from pipeline.publishing.items_now import item_now
from pipeline.publishing.leaving import Leaving, must_leave
from pipeline.publishing.plan import ItemNow, ItemPublication, PublicationInput, by_item, plan
from pipeline.publishing.room import PublishingRoom
from pipeline.search.leaks import leaks
from pipeline.state.earlier_stage import EarlierStage
from pipeline.state.fields import StateFields
from pipeline.storage.newsroom_folder import ItemFolder, NewsroomFolder
from pipeline.storage.output_folder import OutputFolder


class PublishRequest(Struct, frozen=True):
    """What is asked for: the chosen slugs (empty for all), by whom, and whether unsigned texts go out as well.

    `goes_on` says that the ledger is to be taken as it is, although entries are missing from it. `on_item` is told each
    item that is done.
    """

    newsroom: NewsroomFolder
    output: OutputFolder
    log: BuildLog
    by: str
    chosen: frozenset[str] = frozenset()
    bypass: Bypass | None = None
    goes_on: bool = False
    on_item: Callable[[str], None] = lambda _slug: None


class PublishResult(Struct, frozen=True):
    """What came of a publication; `known` is what was learned of the newsroom."""

    items: tuple[PublishedItem, ...]
    left: tuple[LeftFile, ...]
    strays: tuple[str, ...]
    faults: tuple[Fault, ...]
    known: Scan
    is_recovered: bool = False


def publish(request: PublishRequest, context: BuildContext, engine: str) -> PublishResult:
    """Publish what is cleared at the moment; only who holds the lock of build/ may."""
    room = PublishingRoom(request.newsroom, request.output)
    try:
        return _Publishing(request, context, engine, room).done()
    finally:
        room.close()


class _Publishing:
    """The state of one publication."""

    def __init__(self, request: PublishRequest, context: BuildContext, engine: str, room: PublishingRoom) -> None:
        self.request, self.engine, self.room = request, engine, room
        self.context = replace(context, published=room.published())
        self.moment = context.moment
        self.folders = request.newsroom.item_folders(before=request.output.begun_at)
        self.by_key = {each.key: each for each in self.folders}
        owners: dict[str, str] = {}
        for each in self.folders:
            owners.setdefault(each.slug, each.key)
        self.owned = frozenset(owners.values())
        self.stands: StandingItems = room.stands
        self.stands.zone = zone_of(context.shared.settings) or self.stands.zone
        self.left: list[LeftFile] = []

    def done(self) -> PublishResult:
        """Do all of it."""
        room = self.room
        room.public.make_sure()
        is_recovered = room.recover(lambda ledger: {each.file for each in self._must_leave(ledger)})
        room.make_sure(goes_on=self.request.goes_on)
        withheld = gather(self.folders, self.request.log, self.moment, self.context.shared.settings, self.stands.zone)
        ledger = room.ledger()
        first = {each.file: each for each in (*self._must_leave(ledger), *self._named(ledger, withheld))}
        strays = tuple(sorted(room.digests().keys() - ledger.standing.keys()))
        self._leave(tuple(first.values()), ledger, strays)
        self.context = replace(self.context, published=room.published())
        known = scan(self.folders, self.request.log, self.context, withheld=withheld)
        faults = known.faults()
        items = self._publish(known, files_at_fault(faults)) if known.settings_are_sound else ()
        room.keep()
        return PublishResult(items, tuple(self.left), strays, faults, known, is_recovered)

    def _fields(self, key: str) -> StateFields | None:
        """Give what an item's files say of its state; None where that cannot be read, and was never known."""
        folder, stands = self.by_key[key], self.stands.items.get(key)
        if stands:
            return fields_now(folder, stands, self.stands.zone, self.request.log)
        return read_fields(folder.read_texts(), self.stands.zone, None)

    def _must_leave(self, ledger: Ledger) -> Iterator[Leaving]:
        for key, there in by_item(ledger).items():
            fields = self._fields(key) if key in self.by_key else None
            if fields is not None or key not in self.by_key:
                yield from must_leave(there, self.stands.items.get(key), fields, self.moment)

    def _named(self, ledger: Ledger, withheld: Withheld) -> Iterator[Leaving]:
        """Name what has a name in it that was not withheld when it went out."""
        names = withheld.by_fingerprint()
        new = tuple(person for each, person in names.items() if each not in self.stands.withheld)
        for key, there in by_item(ledger).items() if new else ():
            files = {file: data for file in there if (data := self.room.public.read(file)) is not None}
            folder = self.by_key.get(key)
            others = others_of(folder.read_texts()) if folder else ()
            if any(leaks(files, new, key, others)):
                yield from (Leaving(file, "withheld") for file in there)
        self.stands.withheld = tuple(names)

    def _leave(self, leaves: tuple[Leaving, ...], ledger: Ledger, strays: tuple[str, ...]) -> None:
        acts = leaving_acts(leaves, ledger, strays, self.moment, self.request.by)
        self._tell_left(leaves, ledger)
        try:
            self.room.commit(acts)
        except OSError:  # a full disk keeps nothing in public that must go; the next command writes the entries
            for file in acts.removes:
                self.room.public.remove(file)
            raise

    def _tell_left(self, leaves: Iterable[Leaving], ledger: Ledger) -> None:
        for each in leaves:
            entry = ledger.standing[each.file]
            self.left.append(LeftFile(entry.item, entry.language, each.file, each.reason))

    def _publish(self, known: Scan, faulty: frozenset[str]) -> tuple[PublishedItem, ...]:
        given = self._given(known, faulty)
        planned = {each.key: each for each in plan(given).items}
        batch = Batch(self.room, self.request.newsroom, self.context.shared, given, self.request.by)
        standing = by_item(given.ledger)
        to_make: dict[str, tuple[TaskItem, str]] = {}
        for key, each in planned.items():
            entry = known.entries[key]
            stages = _public_stages(earlier_stages(entry, known.entries, faulty), planned)
            made_from = self._made_from(entry, each, known, stages) if each.goes_out else ""
            there = standing.get(key, {})
            is_there = bool(there) and all(given.public.get(file) == one.digest for file, one in there.items())
            is_as_it_stands = is_there and made_from == self.room.known.made_from.get(key)
            if each.goes_out and not is_as_it_stands:
                to_make[key] = (_task_item(self.by_key[key], entry, each, stages), made_from)
            else:
                batch.add_unmade(each, is_as_it_stands=bool(each.goes_out))

        def on_result(folder: ItemFolder, entry: LogEntry, result: ItemResult) -> LogEntry:
            batch.add(planned[folder.key], result, entry.content, to_make[folder.key][1])
            return entry

        items = ((self.by_key[key], replace(item, files=self.by_key[key].read())) for key, (item, _) in to_make.items())
        run_items(batch.noted(items), len(to_make), known, self.context, on_result)
        batch.commit(self.request.on_item)
        self.left += batch.left
        return tuple(batch.items[key] for key in planned if key in batch.items)

    def _given(self, known: Scan, faulty: frozenset[str]) -> PublicationInput:
        ledger = self.room.ledger()
        standing, chosen = by_item(ledger), self.request.chosen
        items: dict[str, ItemNow] = {}
        for key, entry in known.entries.items():
            fields = self._fields(key) if key in standing else entry.listing.fields if entry.listing else None
            if fields is None:
                continue
            is_own = key in self.owned and is_plain(entry.summary.slug)
            items[key] = item_now(
                entry,
                fields,
                self.room.index.last_versions(key) if key in self.context.published.fingerprints else {},
                faulty if is_own else faulty | {entry.summary.source},
                is_chosen=not chosen or entry.summary.slug in chosen,
                is_together=entry.to_sign is not None and self._is_together,
                bypass=self.request.bypass if entry.summary.slug in chosen else None,
            )
        return PublicationInput(items, ledger, self.room.digests(), self.moment, self.stands.items)

    @cached_property
    def _is_together(self) -> bool:
        from pipeline.newsroom.settings import reload_settings  # noqa: PLC0415 - only needed when something may go out

        shared = self.context.shared
        loaded = reload_settings(shared.settings, shared.words, shared.english).loaded
        return bool(loaded and loaded.settings.signing.languages == "together")

    def _made_from(
        self, entry: LogEntry, each: ItemPublication, known: Scan, stages: Mapping[str, EarlierStage]
    ) -> str:
        parts = entry.made_from(known.dependencies, self.context.options, stages, self.moment)
        return fingerprint.of_values([self.engine, parts, each.goes_out, each.stays])


def _task_item(
    folder: ItemFolder, entry: LogEntry, each: ItemPublication, stages: Mapping[str, EarlierStage]
) -> TaskItem:
    """Ask for what goes out of an item; its files are read when its turn comes."""
    return TaskItem(
        ItemFiles(folder.folder, folder.slug, None, {}, {}),
        stages,
        faulty=files_at_fault(entry.faults),
        is_whole=True,
        for_public=ForPublic(frozenset(each.goes_out), frozenset(each.named)),
    )


def _public_stages(
    stages: Mapping[str, EarlierStage], planned: Mapping[str, ItemPublication]
) -> dict[str, EarlierStage]:
    """Give earlier appeals with the languages that readers may be told of: those that stand in public."""
    named = {slug: planned[key].named if (key := f"appeals/{slug}") in planned else () for slug in stages}
    return {
        slug: replace(each, public=tuple(tag for tag in each.languages if tag in named[slug]))
        for slug, each in stages.items()
    }

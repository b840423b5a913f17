"""A newsroom's folder and the moment in; what is cleared by then in build/public/, with its entries in the ledger.

1. Complete what an earlier command was cut off in, or discard it.
2. Remove what must not be public a moment longer. That needs nothing to succeed: no settings without fault, no pandoc.
3. Scan the newsroom, and plan: what is cleared, what stays, what leaves with what takes its place.
4. Make what goes out, from the cleared languages alone; look through its bytes for withheld names.
5. Look once more whether the files are still those that were read; then commit, some items at a time.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from pipeline.building.build_log import LogEntry
from pipeline.building.scan import BuildContext, Scan, run_items
from pipeline.building.task import ForPublic, ItemResult, TaskItem
from pipeline.fault import Fault, files_at_fault
from pipeline.ledger.history import Ledger
from pipeline.publishing.acts import done, leaving_acts
from pipeline.publishing.batch import CHANGED, Batch, LeftFile, PublishedItem
from pipeline.publishing.leaving import Leaving
from pipeline.publishing.plan import PublicationInput
from pipeline.publishing.prepared import PreparedItem, PreparedItems
from pipeline.publishing.request import PublishRequest, PublishResult
from pipeline.publishing.room import PublishingRoom
from pipeline.publishing.survey import Survey, SurveyedItem
from pipeline.storage.newsroom_folder import ItemFolder


class PlannedPublication(Struct, frozen=True):
    """What a publication would do now: `first` and `strays` leave before anything else, whatever is named.

    `items` say by key what becomes of each item after that, `given` what this follows from; while newsroom.yaml is at
    fault there are none. `ledger` is the ledger as it stands. `is_cut_off` says that an earlier publication is
    completed, or dropped, before. `context` is that of the looking, with what has gone out.
    """

    first: tuple[Leaving, ...]
    strays: tuple[str, ...]
    items: dict[str, SurveyedItem]
    given: PublicationInput
    ledger: Ledger
    faults: tuple[Fault, ...]
    known: Scan
    is_cut_off: bool
    context: BuildContext


def planned(request: PublishRequest, context: BuildContext, engine: str) -> PlannedPublication:
    """Say what `publish` would do; this reads only, and needs no lock."""
    room = PublishingRoom(request.newsroom, request.output)
    try:
        room.public.make_sure()
        room.make_sure(goes_on=request.goes_on)
        survey = Survey(request, context, engine, room, None)
        withheld, ledger = survey.withheld(), room.ledger()
        first, strays = survey.leaving(ledger, withheld)
        acts = leaving_acts(first, ledger, strays, survey.moment, request.by)
        known = survey.scan(withheld)
        left = done(PublicationInput({}, ledger, room.digests(), survey.moment), acts)
        faults = known.faults()
        faulty = files_at_fault(faults)
        given = survey.given(known, faulty, left.ledger, left.public)
        items = survey.items(known, faulty, given) if known.settings_are_sound else {}
        is_cut_off = room.folder.journal() is not None
        return PlannedPublication(first, strays, items, given, ledger, faults, known, is_cut_off, survey.context)
    finally:
        room.close()


def prepare(request: PublishRequest, context: BuildContext, engine: str) -> PreparedItems:
    """Make what will go out at a moment that is to come; this writes nothing, and needs no lock."""
    found = planned(request, context, engine)
    ready: dict[str, PreparedItem] = {}
    to_make = {key: each for key, each in found.items.items() if each.is_new}

    def on_result(folder: ItemFolder, entry: LogEntry, result: ItemResult) -> LogEntry:
        ready[folder.key] = PreparedItem(entry.content, to_make[folder.key].made_from, result)
        return entry

    folders = {each.key: each for each in found.known.folders}
    items = ((folders[key], _task_item(folders[key], found.known.entries[key], each)) for key, each in to_make.items())
    run_items(items, len(to_make), found.known, found.context, on_result)
    return PreparedItems(found.known.withheld.fingerprint, ready)


def publish(request: PublishRequest, context: BuildContext, engine: str) -> PublishResult:
    """Publish what is cleared at the moment; only who holds the lock of build/ may."""
    room = PublishingRoom(request.newsroom, request.output)
    try:
        return _Publishing(Survey(request, context, engine, room, request.output.begun_at)).done()
    finally:
        room.close()


class _Publishing:
    """The state of one publication."""

    def __init__(self, survey: Survey) -> None:
        self.survey, self.room, self.request = survey, survey.room, survey.request
        self.left: list[LeftFile] = []

    def done(self) -> PublishResult:
        """Do all of it."""
        room, survey = self.room, self.survey
        room.public.make_sure()
        is_recovered = room.recover(lambda ledger: {each.file for each in survey.must_leave(ledger)})
        room.make_sure(goes_on=self.request.goes_on)
        withheld = survey.withheld()
        ledger = room.ledger()
        first, strays = survey.leaving(ledger, withheld)
        self._leave(first, ledger, strays)
        known = survey.scan(withheld)
        faults = known.faults()
        items = self._publish(known, files_at_fault(faults)) if known.settings_are_sound else ()
        room.keep()
        return PublishResult(items, tuple(self.left), strays, faults, known, is_recovered)

    def _leave(self, leaves: tuple[Leaving, ...], ledger: Ledger, strays: tuple[str, ...]) -> None:
        acts = leaving_acts(leaves, ledger, strays, self.survey.moment, self.request.by)
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
        survey = self.survey
        given = survey.given(known, faulty, self.room.ledger(), self.room.digests())
        found = survey.items(known, faulty, given)
        batch = Batch(self.room, self.request.newsroom, survey.context.shared, given, self.request.by)
        to_make: dict[str, SurveyedItem] = {}
        for key, each in found.items():
            if each.is_new and self.request.agreed.get(key, each.stamp) != each.stamp:
                batch.add_refused(each.planned, CHANGED)
            elif each.is_new:
                to_make[key] = each
            else:
                batch.add_unmade(each.planned, is_as_it_stands=bool(each.planned.goes_out))

        def on_result(folder: ItemFolder, entry: LogEntry, result: ItemResult) -> LogEntry:
            one = to_make[folder.key]
            batch.add(one.planned, result, entry.content, one.made_from)
            return entry

        names = known.withheld.fingerprint
        ready = {
            key: result
            for key, each in to_make.items()
            if (result := self.request.prepared.result(key, known.entries[key].content, each.made_from, names))
        }
        for key, result in ready.items():
            batch.note(survey.by_key[key].read())
            on_result(survey.by_key[key], known.entries[key], result)
        asked = ((survey.by_key[key], known.entries[key], each) for key, each in to_make.items() if key not in ready)
        items = ((folder, _task_item(folder, entry, each)) for folder, entry, each in asked)
        run_items(batch.noted(items), len(to_make) - len(ready), known, survey.context, on_result)
        batch.commit(self.request.on_item)
        self.left += batch.left
        return tuple(batch.items[key] for key in found if key in batch.items)


def _task_item(folder: ItemFolder, entry: LogEntry, each: SurveyedItem) -> TaskItem:
    """Ask for what goes out of an item; its files are read now that its turn has come."""
    return TaskItem(
        folder.read(),
        each.stages,
        faulty=files_at_fault(entry.faults),
        is_whole=True,
        for_public=ForPublic(frozenset(each.planned.goes_out), frozenset(each.planned.named)),
    )

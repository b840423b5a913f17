"""A task in; the faults, summaries, files and packs of its items out, as bytes.

Pure: the result depends on the task alone, so a task can be done in this process, in another, or on another machine.
One pandoc process reads what is new to it in a task's texts. Tasks are small: memory does not grow with the newsroom.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from functools import lru_cache, partial
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from pipeline.building.render import Guard, render_item
from pipeline.building.task import (
    BuildOptions,
    ItemResult,
    RenderedItem,
    SettingsCheck,
    Task,
    TaskItem,
    TaskResult,
    TextFacts,
)
from pipeline.building.unkept import without_ended
from pipeline.checks import published_changes
from pipeline.checks.at_a_moment import check_items_at
from pipeline.checks.of_items import check_items, check_settings
from pipeline.checks.withheld import others_in
from pipeline.edition.assemble import EditionContext, editions
from pipeline.fault import Fault, Faults, files_at_fault
from pipeline.newsroom.files import ItemFiles
from pipeline.newsroom.item import Item
from pipeline.newsroom.load import Newsroom, load
from pipeline.newsroom.settings import SettingsResult, read_shared, reload_settings
from pipeline.newsroom.shared_files import SharedFiles
from pipeline.newsroom.summarise import summarise, uses_of
from pipeline.pack.shown import Shown
from pipeline.pictures.prepare import forget
from pipeline.signoff.own_words import own_words
from pipeline.signoff.signed_texts import asks_for_signatures, signed_texts, to_sign
from pipeline.signoff.standing import ToSign
from pipeline.state.due_dates import warnings_of
from pipeline.state.fields import StateFields
from pipeline.state.listing import ItemListing, listing_of
from pipeline.state.of_document import as_earlier_stage, changes, fields_of, to_come


def _no_clock() -> float:
    return 0.0


def run_task(task: Task, compiled: Path | None = None, clock: Callable[[], float] = _no_clock) -> TaskResult:
    """Check every item of a task, and make those that are asked for and have no fault.

    `compiled` is a folder in which compiled templates are kept; it saves time and changes nothing. `clock` gives
    seconds of work, by which a template that takes too many is stopped.
    """
    settings, check = _read_settings(task.shared, are_clean=task.settings_are_clean)
    faults = Faults()
    files = [item.files for item in task.items]
    newsroom = load(settings, files, faults, task.withheld, task.moment, reads_texts=not task.is_summary)
    if task.is_summary:
        read = {(item.folder, item.slug): item for item in newsroom.items} if newsroom else {}
        return TaskResult(tuple(ItemResult(summarise(each, read.get(_key(each))), ()) for each in files), check)
    if newsroom:
        _check(task, newsroom, faults)
    results = tuple(_result(task, newsroom, each, compiled, clock) for each in _read(task, newsroom, faults))
    forget(sum(map(len, {data for item in task.items for data in item.files.media.values()})))
    return TaskResult(results, check)


@lru_cache(maxsize=2)  # a process does task after task with the same shared files
def _read_settings(shared: SharedFiles, *, are_clean: bool) -> tuple[SettingsResult, SettingsCheck | None]:
    if are_clean:
        return reload_settings(shared.settings, shared.words, shared.english), None
    faults = Faults()
    result = read_shared(shared.settings, shared.words, shared.english, shared.unread, faults, engines=shared.engines)
    if result.loaded:
        check_settings(result.loaded, faults)
    is_sound = bool(result.loaded and result.loaded.is_sound)
    return result, SettingsCheck(tuple(fault.alone for fault in faults), is_sound)


class _Reading(Struct, frozen=True):
    """An item of a task as it was read, and every fault that was found in it."""

    asked: TaskItem
    item: Item | None
    faults: tuple[Fault, ...]

    @property
    def faulty(self) -> frozenset[str]:
        """Name the item's files at fault."""
        if self.asked.faulty is not None:
            return self.asked.faulty
        return files_at_fault(self.faults)

    @property
    def sound(self) -> Item | None:
        """Give the item without the languages at fault; None when its source is."""
        faulty, item = self.faulty, self.item
        if item is None or item.source.file in faulty:
            return None
        return replace(item, translations=tuple(each for each in item.translations if each.file not in faulty))


def _read(task: Task, newsroom: Newsroom | None, faults: Faults) -> Iterator[_Reading]:
    by_item = _by_item(faults)
    read = {(item.folder, item.slug): item for item in newsroom.items} if newsroom else {}
    for asked in task.items:
        item, found = read.get(_key(asked.files)), by_item.get(_key(asked.files), ())
        yield _Reading(asked, item, without_ended(found, item, newsroom, task.moment) if item and newsroom else found)


def _key(files: ItemFiles) -> tuple[str, str]:
    return (files.folder, files.slug)


def _by_item(faults: Iterable[Fault]) -> dict[tuple[str, str], tuple[Fault, ...]]:
    found: dict[tuple[str, str], list[Fault]] = {}
    for fault in faults:
        folder, slug = fault.place.source.name.split("/")[:2]
        found.setdefault((folder, slug), []).append(fault.alone)
    return {key: tuple(some) for key, some in found.items()}


def _check(task: Task, newsroom: Newsroom, faults: Faults) -> None:
    """Apply every rule to the items whose faults are not known yet."""
    known = {_key(item.files) for item in task.items if item.faulty is not None}
    unknown = tuple(each for each in newsroom.items if (each.folder, each.slug) not in known)
    published = {_key(item.files): item.published for item in task.items if item.published}
    for each in unknown if newsroom.is_sound else ():
        published_changes.check(each, published.get((each.folder, each.slug), {}), newsroom, faults)
    check_items(replace(newsroom, items=unknown), faults)
    check_items_at(replace(newsroom, items=unknown), task.moment, faults)


def _result(
    task: Task, newsroom: Newsroom | None, reading: _Reading, compiled: Path | None, clock: Callable[[], float]
) -> ItemResult:
    item, sound = reading.item, reading.sound
    summary = summarise(reading.asked.files, item)
    if newsroom is None or item is None:
        listing = _listing(reading, newsroom.settings.timezone if newsroom else "UTC", None)
        return ItemResult(summary, reading.faults, listing=listing)
    zone = newsroom.settings.timezone
    when, warnings = changes(item.source.document, zone), warnings_of(item.source.document, newsroom.settings)
    listed = partial(_listing, reading, zone, verified_days=newsroom.settings.due.verified_days)
    if sound is None:
        return ItemResult(summary, reading.faults, changes=when, warnings=warnings, listing=listed(None))
    uses = uses_of(item) if newsroom.is_sound and not reading.faulty else None
    rendered = _rendered(task, newsroom, reading, sound, compiled=compiled, clock=clock)
    fields = fields_of(item, zone)
    return ItemResult(
        summary,
        reading.faults,
        as_earlier_stage(sound, task.moment),
        when,
        warnings,
        rendered,
        uses,
        fields,
        listed(fields),
        to_sign=_to_sign(newsroom, sound),
        facts=_facts(newsroom, sound, reading.asked, task.moment),
        words={
            each.language.tag: own_words(each, newsroom.library, sound.media).data
            for each in sound.variants
            if reading.asked.for_public and each.language.tag in reading.asked.for_public.languages
        },
    )


def _to_sign(newsroom: Newsroom, sound: Item) -> ToSign | None:
    """Give what is to be signed of an item; most newsrooms, and most types of text, ask for nothing."""
    if not (newsroom.is_sound and asks_for_signatures(sound, newsroom.settings)):
        return None
    return to_sign(sound, signed_texts(sound, newsroom), newsroom.settings)


def _facts(newsroom: Newsroom, sound: Item, asked: TaskItem, moment: datetime) -> dict[str, TextFacts]:
    """Give what publication needs to know of each language, where anything of the item is public or is to be."""
    if not (asked.published or asked.for_public):
        return {}
    document = sound.source.document
    return {
        each.language.tag: TextFacts(
            own_words(each, newsroom.library, sound.media).digest,
            published_changes.labels(document),
            document.minor_change,
            is_dated_ahead=bool(to_come(document, newsroom.settings.timezone, moment)),
        )
        for each in sound.variants
    }


def _listing(
    reading: _Reading, zone: str, fields: StateFields | None, verified_days: int | None = None
) -> ItemListing | None:
    """Give what is listed of an item; what is at fault is read again, for its tree was mended."""
    variants = reading.item.variants if reading.item else ()
    trees = {each.file: each.own or each.tree for each in variants if each.file not in reading.faulty}
    return listing_of(reading.asked.files, trees, zone, fields, verified_days)


def _rendered(
    task: Task,
    newsroom: Newsroom,
    reading: _Reading,
    sound: Item,
    *,
    compiled: Path | None,
    clock: Callable[[], float],
) -> RenderedItem | None:
    """Make an item; None where it is not to be made, or not yet."""
    asked = reading.asked
    stages = {} if asked.stages is None and not summarise(asked.files, sound).previous else asked.stages
    if stages is None or not asked.is_to_be_made or not newsroom.is_sound:
        return None
    options = task.options
    if asked.is_whole:
        options = BuildOptions(drafts=options.drafts, preview=options.preview)
    context = EditionContext(newsroom, stages, task.moment, options.preview)
    public = asked.for_public
    made = tuple(
        edition
        for edition in editions(
            context,
            sound,
            drafts=options.drafts,
            only=public.languages if public else None,
            named=public.named if public else None,
        )
        if not options.languages or edition.language.tag in options.languages
    )
    shown = Shown.of(made)
    files = {*shown.pictures, *shown.print_files, *shown.attachments}
    media = {file: sound.media[file] for file in sorted(files)}
    others = others_in(sound, newsroom.settings.not_the_same_person)
    return render_item(
        made,
        media,
        asked.unchanged,
        replace(task, options=options),
        Guard(newsroom.withheld, asked.files.key, others),
        stands=asked.stands,
        is_packed=asked.for_public is not None or not reading.faulty,
        compiled=compiled,
        clock=clock,
    )

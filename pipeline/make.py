"""A few items' bytes and the moment in; their faults, cards, files and packs out, as bytes: a build's unit of work.

Pure, and everything that goes in and comes out can be sent: so it is done here, on another core, or on another machine.
A job is small: memory does not grow with the desk. One pandoc process reads what is new to it in a job's texts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from pipeline.checks.of_items import check_items, check_office
from pipeline.desk.files import ItemFiles
from pipeline.desk.filing import card_of, uses_of
from pipeline.desk.item import Item
from pipeline.desk.load import Desk, load
from pipeline.desk.office import Opened, read_office, reopen_office
from pipeline.edition.make import Setting, editions
from pipeline.edition.state import changes, earlier_stage
from pipeline.fault import Fault, Faults
from pipeline.job import Batch, Job, Kit, Made, OfficeFacts, Order, Output
from pipeline.output import output
from pipeline.pictures.prepare import forget


def make(job: Job, compiled: Path | None = None) -> Batch:
    """Check every item of a job, and make those that are to be made and are without fault.

    `compiled` keeps compiled templates from one process to the next; it saves time, and changes nothing.
    """
    shop = _shop(job.kit, is_clean=job.is_office_clean)
    faults = Faults()
    desk = load(shop.opened, [order.files for order in job.orders], faults)
    if desk:
        _check(job, desk, faults)
    made = tuple(_made(job, desk, each, compiled) for each in _read(job, desk, faults))
    forget(sum(map(len, {data for order in job.orders for data in order.files.media.values()})))
    return Batch(made, shop.facts)


class _Shop(Struct, frozen=True):
    opened: Opened
    facts: OfficeFacts | None


@lru_cache(maxsize=2)
def _shop(kit: Kit, *, is_clean: bool) -> _Shop:
    """Read what the reading of all items shares; a process does so once."""
    faults = Faults()
    if is_clean:
        return _Shop(reopen_office(kit.newsroom, kit.words, kit.templates["words/en.yaml"]), None)
    opened = read_office(kit.newsroom, kit.words, kit.templates["words/en.yaml"], faults)
    if opened.office:
        check_office(opened.office, faults)
    is_sound = bool(opened.office and opened.office.is_sound)
    return _Shop(opened, OfficeFacts(tuple(fault.alone for fault in faults), is_sound))


class _Reading(Struct, frozen=True):
    """An order, and what is known of its item; the faults are all that were found so far."""

    order: Order
    item: Item | None
    faults: tuple[Fault, ...]

    @property
    def faulty(self) -> frozenset[str]:
        """Name the item's files at fault."""
        if self.order.faulty is not None:
            return self.order.faulty
        return frozenset(fault.place.source.name for fault in self.faults if fault.severity == "error")

    @property
    def sound(self) -> Item | None:
        """Give the item without the languages at fault; None when its source is."""
        faulty, item = self.faulty, self.item
        if item is None or item.source.file in faulty:
            return None
        return replace(item, translations=tuple(each for each in item.translations if each.file not in faulty))


def _read(job: Job, desk: Desk | None, faults: Faults) -> Iterator[_Reading]:
    told = _by_item(faults)
    read = {(item.folder, item.slug): item for item in desk.items} if desk else {}
    for order in job.orders:
        yield _Reading(order, read.get(_key(order.files)), told.get(_key(order.files), ()))


def _key(files: ItemFiles) -> tuple[str, str]:
    return (files.folder, files.slug)


def _by_item(faults: Iterable[Fault]) -> dict[tuple[str, str], tuple[Fault, ...]]:
    found: dict[tuple[str, str], tuple[Fault, ...]] = {}
    for fault in faults:
        folder, slug = fault.place.source.name.split("/")[:2]
        found[folder, slug] = (*found.get((folder, slug), ()), fault.alone)
    return found


def _check(job: Job, desk: Desk, faults: Faults) -> None:
    """Apply every rule to the items whose faults are not known yet."""
    known = {_key(order.files) for order in job.orders if order.faulty is not None}
    unknown = tuple(each for each in desk.items if (each.folder, each.slug) not in known)
    check_items(replace(desk, items=unknown), faults)


def _made(job: Job, desk: Desk | None, reading: _Reading, compiled: Path | None) -> Made:
    order, item, sound = reading.order, reading.item, reading.sound
    card = card_of(order.files, item)
    if desk is None or item is None:
        return Made(card, reading.faults)
    when = changes(item.source.document, desk.newsroom.timezone)
    if sound is None:
        return Made(card, reading.faults, changes=when)
    uses = uses_of(item) if desk.is_sound and not reading.faulty else None
    made = _output(job, desk, reading, sound, compiled)
    return Made(card, reading.faults, earlier_stage(sound, job.moment), when, made, uses)


def _output(
    job: Job, desk: Desk, reading: _Reading, sound: Item, compiled: Path | None
) -> Output | None:
    """Make an item; None where it is not to be made, or not yet."""
    order = reading.order
    stages = {} if order.stages is None and not card_of(order.files, sound).previous else order.stages
    if stages is None or not order.is_to_be_made or not desk.is_sound:
        return None
    made = tuple(
        edition
        for edition in editions(Setting(desk, stages, job.moment), sound, drafts=job.choice.drafts)
        if not job.choice.languages or edition.language.tag in job.choice.languages
    )
    shown = {file for edition in made for file in edition.pictures}
    pictures = {file: sound.media[file] for file in sorted(shown)}
    return output(made, pictures, order.standing, job, is_packed=not reading.faulty, compiled=compiled)

"""A few items' bytes and the moment in; their faults, cards, files and packs out, as bytes: a build's unit of work.

Pure, and everything that goes in and comes out can be sent: so it is done here, on another core, or on another machine.
A job is small: memory does not grow with the desk. One pandoc process reads what is new to it in a job's texts.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from importlib import import_module
from threading import Thread

from msgspec import Struct
from msgspec.structs import replace

from pipeline.desk.files import ItemFiles
from pipeline.desk.filing import card_of, uses_of
from pipeline.desk.item import Item
from pipeline.desk.load import Desk, load
from pipeline.desk.office import Opened, read_office, reopen_office
from pipeline.edition.state import changes, earlier_stage
from pipeline.fault import Fault, Faults
from pipeline.job import Batch, Job, Kit, Made, OfficeFacts, Order, Output
from pipeline.manuscript import Manuscript, Setter, ToSet

# What is needed once the texts are read is loaded while pandoc reads: after an edit that is a tenth of the time.
_LATER = ("pipeline.edition.make", "pipeline.checks.of_items", "pipeline.output")
_SET_ELSEWHERE = _LATER[:2]
_Done = Mapping[tuple[str, frozenset[str]], Output]


def make(job: Job, elsewhere: Setter | None = None) -> Batch:
    """Check every item of a job, and make those that are to be made and are without fault.

    With `elsewhere`, they are set there while they are checked here.
    """
    later = _SET_ELSEWHERE if elsewhere else _LATER
    if not sys.modules.keys() >= {*later}:
        Thread(target=lambda: [import_module(name) for name in later]).start()
    shop = _shop(job.kit, is_clean=job.is_office_clean)
    faults = Faults()
    desk = load(shop.opened, [order.files for order in job.orders], faults)
    ahead = _set_ahead(job, desk, faults, elsewhere) if desk and elsewhere else dict
    if desk:
        _check(job, desk, faults)
    done = ahead()
    made = tuple(_made(job, desk, each, done) for each in _read(job, desk, faults))
    _forget_pictures(job)
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
    from pipeline.checks.of_items import check_office  # noqa: PLC0415 - see _LATER

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
    from pipeline.checks.of_items import check_items  # noqa: PLC0415 - see _LATER

    known = {_key(order.files) for order in job.orders if order.faulty is not None}
    unknown = tuple(each for each in desk.items if (each.folder, each.slug) not in known)
    check_items(replace(desk, items=unknown), faults)


def _set_ahead(job: Job, desk: Desk, faults: Faults, elsewhere: Setter) -> Callable[[], _Done]:
    """Have items set as if no check would find a fault; give what came of it, by item and its files at fault so far."""
    manuscripts = {}
    for reading in _read(job, desk, faults):
        try:
            manuscript = _manuscript(job, desk, reading)
        except Exception:  # noqa: BLE001, S112 - whatever an item that was not checked brings about, the checks will tell
            continue
        if manuscript:
            manuscripts[reading.order.files.key, reading.faulty] = manuscript
    asked = elsewhere(ToSet(job.kit, job.choice, job.moment, tuple(manuscripts.values())))

    def done() -> _Done:
        try:
            return dict(zip(manuscripts, asked(), strict=True))
        except Exception:  # noqa: BLE001 - as above; what is without fault is set once more, and here
            return {}

    return done


def _manuscript(job: Job, desk: Desk, reading: _Reading) -> Manuscript | None:
    """Give what is to be set of an item; None where nothing is."""
    order, sound = reading.order, reading.sound
    if sound is None or not order.is_to_be_made or not desk.is_sound:
        return None
    stages = {} if order.stages is None and not card_of(order.files, sound).previous else order.stages
    if stages is None:
        return None
    from pipeline.edition.make import Setting, editions  # noqa: PLC0415 - see _LATER

    made = tuple(
        edition
        for edition in editions(Setting(desk, stages, job.moment), sound, drafts=job.choice.drafts)
        if not job.choice.languages or edition.language.tag in job.choice.languages
    )
    shown = {file for edition in made for file in edition.pictures}
    pictures = {file: sound.media[file] for file in sorted(shown)}
    return Manuscript(made, pictures, order.standing, is_packed=not reading.faulty)


def _made(job: Job, desk: Desk | None, reading: _Reading, done: _Done) -> Made:
    order, item, sound = reading.order, reading.item, reading.sound
    card = card_of(order.files, item)
    if desk is None or item is None:
        return Made(card, reading.faults)
    when = changes(item.source.document, desk.newsroom.timezone)
    if sound is None:
        return Made(card, reading.faults, changes=when)
    output = done.get((order.files.key, reading.faulty))
    manuscript = None if output else _manuscript(job, desk, reading)
    if manuscript:
        from pipeline.output import output as output_of  # noqa: PLC0415 - see _LATER

        output = output_of(manuscript, job.kit, job.choice, job.moment)
    uses = uses_of(item) if desk.is_sound and not reading.faulty else None
    return Made(card, reading.faults, earlier_stage(sound, job.moment), when, output, uses)


def _forget_pictures(job: Job) -> None:
    from pipeline.pictures.prepare import forget  # noqa: PLC0415 - see _LATER

    forget(sum(map(len, {data for order in job.orders for data in order.files.media.values()})))

"""A few items' bytes and the moment in; their faults, cards, files and packs out, as bytes: a build's unit of work.

Pure, and everything that goes in and comes out can be sent: so it is done here, on another core, or on another machine.
One pandoc process reads all texts of a job, and a job is small: memory does not grow with the desk.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from functools import lru_cache
from threading import Thread

from msgspec import Struct
from msgspec.structs import replace

from pipeline.checks.of_items import check_items, check_office
from pipeline.desk.files import ItemFiles
from pipeline.desk.filing import card_of, uses_of
from pipeline.desk.item import Item
from pipeline.desk.load import Desk, load
from pipeline.desk.office import Opened, read_office, reopen_office
from pipeline.edition.make import Setting
from pipeline.edition.state import changes, earlier_stage
from pipeline.fault import Fault, Faults
from pipeline.job import Batch, Job, Kit, Made, OfficeFacts, Order
from pipeline.machine import compiled_templates
from pipeline.pictures.prepare import forget
from pipeline.templates import Templates


def make(job: Job) -> Batch:
    """Check every item of a job, and make those that are to be made and are without fault."""
    if any(order.is_to_be_made for order in job.orders) and "pipeline.output" not in sys.modules:
        Thread(target=_load_writers).start()
    shop = _shop(job.kit, is_clean=job.is_office_clean)
    faults = Faults()
    desk = load(shop.opened, [order.files for order in job.orders], faults)
    if desk:
        known = {_key(order.files) for order in job.orders if order.faulty is not None}
        check_items(replace(desk, items=tuple(item for item in desk.items if _at(item) not in known)), faults)
    told = _by_item(faults)
    read = {_at(item): item for item in desk.items} if desk else {}
    made = tuple(
        _made(job, shop, desk, order, read.get(_key(order.files)), told.get(_key(order.files), ()))
        for order in job.orders
    )
    forget(sum(map(len, {data for order in job.orders for data in order.files.media.values()})))
    return Batch(made, shop.facts)


def _load_writers() -> None:
    """Load what sets the formats while pandoc reads the texts: after an edit that is a tenth of the time."""
    import pipeline.output  # noqa: F401, PLC0415 - as above


class _Shop(Struct, frozen=True):
    opened: Opened
    facts: OfficeFacts | None
    templates: Templates


@lru_cache(maxsize=2)
def _shop(kit: Kit, *, is_clean: bool) -> _Shop:
    """Read what all items share; a process reads it once."""
    faults = Faults()
    templates = _templates(kit)
    if is_clean:
        opened = reopen_office(kit.newsroom, kit.words, kit.templates["words/en.yaml"])
        return _Shop(opened, None, templates)
    opened = read_office(kit.newsroom, kit.words, kit.templates["words/en.yaml"], faults)
    if opened.office:
        check_office(opened.office, faults)
    is_sound = bool(opened.office and opened.office.is_sound)
    facts = OfficeFacts(tuple(fault.alone for fault in faults), is_sound)
    return _Shop(opened, facts, templates)


@lru_cache(maxsize=1)
def _templates(kit: Kit) -> Templates:
    """Give a kit's templates: one value, beside which formats keep what they compiled of it."""
    return Templates(kit.templates, compiled_templates())


def _key(files: ItemFiles) -> tuple[str, str]:
    return (files.folder, files.slug)


def _at(item: Item) -> tuple[str, str]:
    return (item.folder, item.slug)


def _by_item(faults: Iterable[Fault]) -> dict[tuple[str, str], tuple[Fault, ...]]:
    found: dict[tuple[str, str], tuple[Fault, ...]] = {}
    for fault in faults:
        folder, slug = fault.place.source.name.split("/")[:2]
        found[folder, slug] = (*found.get((folder, slug), ()), fault.alone)
    return found


def _made(  # noqa: PLR0917 - the job and its shop, and what came of reading one order
    job: Job, shop: _Shop, desk: Desk | None, order: Order, item: Item | None, faults: tuple[Fault, ...]
) -> Made:
    card = card_of(order.files, item)
    if desk is None or item is None:
        return Made(card, faults)
    faulty = order.faulty
    if faulty is None:
        faulty = frozenset(fault.place.source.name for fault in faults if fault.severity == "error")
    sound = replace(item, translations=tuple(each for each in item.translations if each.file not in faulty))
    when = changes(item.source.document, desk.newsroom.timezone)
    if item.source.file in faulty:
        return Made(card, faults, changes=when)
    stages = {} if order.stages is None and not card.previous else order.stages
    output = None
    if order.is_to_be_made and desk.is_sound and stages is not None:
        setting = Setting(desk, stages, job.moment)
        from pipeline.output import output as output_of  # noqa: PLC0415 - loaded by then, see _load_writers

        output = output_of(sound, setting, shop.templates, job.choice, order.standing, is_packed=not faulty)
    uses = uses_of(item) if desk.is_sound and not faulty else None
    return Made(card, faults, earlier_stage(sound, job.moment), when, output, uses)

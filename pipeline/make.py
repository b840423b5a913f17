"""A few items' bytes and the moment in; their faults, cards, files and packs out, as bytes: a build's unit of work.

Pure, and everything that goes in and comes out can be sent: so it is done here, on another core, or on another machine.
One pandoc process reads all texts of a job, and a job is small: memory does not grow with the desk.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from pipeline.checks.of_items import check_items, check_office
from pipeline.desk.files import ItemFiles
from pipeline.desk.filing import card_of
from pipeline.desk.item import Item
from pipeline.desk.load import Desk, load
from pipeline.desk.office import Opened, read_office, reopen_office
from pipeline.edition.make import Setting, editions
from pipeline.edition.model import Edition
from pipeline.edition.state import changes, earlier_stage
from pipeline.fault import Fault, Faults
from pipeline.formats.artefact import Artefact
from pipeline.formats.registry import FORMATS
from pipeline.job import Batch, Choice, Job, Kit, Made, OfficeFacts, Order, Output
from pipeline.machine import compiled_templates
from pipeline.pack.consistency import NotForPacking
from pipeline.pack.contents import make_pack
from pipeline.pictures.prepare import Prepared, forget, prepare_all
from pipeline.templates import Templates


def make(job: Job) -> Batch:
    """Check every item of a job, and make those that are to be made and are without fault."""
    shop = _shop(job.kit, is_clean=job.is_office_clean)
    faults = Faults()
    desk = load(shop.opened, [order.files for order in job.orders], faults)
    if desk:
        check_items(desk, faults)
    told = _by_item(faults)
    read = {(item.folder, item.slug): item for item in desk.items} if desk else {}
    made = tuple(
        _made(job, shop, desk, order, read.get(_key(order.files)), told.get(_key(order.files), ()))
        for order in job.orders
    )
    forget()
    return Batch(made, shop.facts)


@dataclass(frozen=True, slots=True)
class _Shop:
    opened: Opened
    facts: OfficeFacts | None
    templates: Templates


@lru_cache(maxsize=2)
def _shop(kit: Kit, *, is_clean: bool) -> _Shop:
    """Read what all items share; a process reads it once."""
    faults = Faults()
    if is_clean:
        opened = reopen_office(kit.newsroom, kit.words, kit.templates["words/en.yaml"])
        return _Shop(opened, None, Templates(kit.templates, compiled_templates()))
    opened = read_office(kit.newsroom, kit.words, kit.templates["words/en.yaml"], faults)
    if opened.office:
        check_office(opened.office, faults)
    is_sound = bool(opened.office and opened.office.is_sound)
    facts = OfficeFacts(tuple(fault.alone for fault in faults), is_sound)
    return _Shop(opened, facts, Templates(kit.templates, compiled_templates()))


def _key(files: ItemFiles) -> tuple[str, str]:
    return (files.folder, files.slug)


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
    faulty = {fault.place.source.name for fault in faults if fault.severity == "error"}
    sound = replace(item, translations=tuple(each for each in item.translations if each.file not in faulty))
    when = changes(item.source.document, desk.newsroom.timezone)
    if item.source.file in faulty:
        return Made(card, faults, changes=when)
    stages = {} if order.stages is None and not card.previous else order.stages
    output = None
    if order.is_to_be_made and desk.is_sound and stages is not None:
        setting = Setting(desk, stages, job.moment)
        output = _output(sound, setting, shop.templates, job.choice, is_packed=not faulty)
    return Made(card, faults, earlier_stage(sound, job.moment), when, output)


def _output(item: Item, setting: Setting, templates: Templates, choice: Choice, *, is_packed: bool) -> Output:
    """Make a sound item. A pack promises every language, so there is none while one of them is at fault."""
    made = [
        edition
        for edition in editions(setting, item, drafts=choice.drafts)
        if not choice.languages or edition.language.tag in choice.languages
    ]
    shown = {file for edition in made for file in edition.pictures}
    pictures = prepare_all({file: item.media[file] for file in sorted(shown)})
    artefacts = [artefact for edition in made for artefact in render(edition, templates, pictures, choice)]
    packs = {}
    if made and choice.is_whole and is_packed:
        try:
            packed = [each for each in artefacts if each.role != "mail"]
            pack = make_pack(made, packed, pictures, templates, setting.moment)
        except NotForPacking as reason:
            return Output({}, {}, 0, refused=str(reason))
        packs[pack.name] = pack.data
    return Output({artefact.name: artefact.data for artefact in artefacts}, packs, len(made))


def render(edition: Edition, templates: Templates, media: Mapping[str, Prepared], choice: Choice) -> list[Artefact]:
    """Give the chosen formats of an edition."""
    return [
        artefact
        for name, write in FORMATS.items()
        if not choice.formats or name in choice.formats
        for artefact in write(edition, templates, media)
    ]

"""An item's manuscript in; its files and its pack out, as bytes."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from functools import lru_cache

from pipeline.formats.registry import FORMATS, READY
from pipeline.job import Choice, Entry, Kit, Output
from pipeline.machine import compiled_templates
from pipeline.manuscript import Manuscript, ToSet
from pipeline.pack.consistency import NotForPacking
from pipeline.pack.contents import make_pack
from pipeline.pictures.prepare import forget, prepare_all
from pipeline.templates import Templates


def ready(kit: Kit) -> None:
    """Compile what all items share, before there is one to set."""
    templates = _templates(kit)
    with suppress(Exception):  # who sets an item will be told what is wrong with its templates
        for compile_templates in READY:
            compile_templates(templates)


def outputs(given: ToSet) -> tuple[Output, ...]:
    """Set manuscripts one by one."""
    made = tuple(output(each, given.kit, given.choice, given.moment) for each in given.manuscripts)
    forget(sum(map(len, {data for each in given.manuscripts for data in each.pictures.values()})))
    return made


def output(manuscript: Manuscript, kit: Kit, choice: Choice, moment: datetime) -> Output:
    """Set an item's editions in each format, and pack them."""
    made, templates = manuscript.editions, _templates(kit)
    pictures = prepare_all(manuscript.pictures)
    found = {
        name: manuscript.standing.get(name)
        or [artefact for edition in made for artefact in write(edition, templates, pictures)]
        for name, write in FORMATS.items()
        if not choice.formats or name in choice.formats
    }
    artefacts = [artefact for each in found.values() for artefact in each]
    packs = {}
    if made and choice.is_whole and manuscript.is_packed:
        try:
            packed = [each for each in artefacts if each.role != "mail"]
            pack = make_pack(made, packed, pictures, templates, moment)
        except NotForPacking as reason:
            return Output({}, {}, 0, refused=str(reason))
        packs[pack.name] = pack.data
    entries = {
        each.name: Entry(name, each.media_type, each.language, each.role)
        for name, some in found.items()
        for each in some
    }
    return Output({each.name: each.data for each in artefacts}, packs, len(made), entries=entries)


@lru_cache(maxsize=1)
def _templates(kit: Kit) -> Templates:
    """Give a kit's templates: one value, beside which formats keep what they compiled of it."""
    return Templates(kit.templates, compiled_templates())

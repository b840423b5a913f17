"""A sound item in; its files and its pack out, as bytes."""

from __future__ import annotations

from collections.abc import Mapping

from pipeline.desk.item import Item
from pipeline.edition.make import Setting, editions
from pipeline.edition.model import Edition
from pipeline.formats.artefact import Artefact
from pipeline.formats.registry import FORMATS
from pipeline.job import Choice, Output
from pipeline.pack.consistency import NotForPacking
from pipeline.pack.contents import make_pack
from pipeline.pictures.prepare import Prepared, prepare_all
from pipeline.templates import Templates


def output(item: Item, setting: Setting, templates: Templates, choice: Choice, *, is_packed: bool) -> Output:
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

"""A sound item in; its files and its pack out, as bytes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pipeline.desk.item import Item
from pipeline.edition.make import Setting, editions
from pipeline.formats.artefact import Artefact
from pipeline.formats.registry import FORMATS
from pipeline.job import Choice, Entry, Output
from pipeline.pack.consistency import NotForPacking
from pipeline.pack.contents import make_pack
from pipeline.pictures.prepare import prepare_all
from pipeline.templates import Templates


def output(
    item: Item,
    setting: Setting,
    templates: Templates,
    choice: Choice,
    standing: Mapping[str, Sequence[Artefact]],
    *,
    is_packed: bool,
) -> Output:
    """Make a sound item; of the formats in `standing`, take what stands.

    A pack promises every language, so there is none while one of them is at fault.
    """
    made = [
        edition
        for edition in editions(setting, item, drafts=choice.drafts)
        if not choice.languages or edition.language.tag in choice.languages
    ]
    shown = {file for edition in made for file in edition.pictures}
    pictures = prepare_all({file: item.media[file] for file in sorted(shown)})
    found = {
        name: standing.get(name) or [artefact for edition in made for artefact in write(edition, templates, pictures)]
        for name, write in FORMATS.items()
        if not choice.formats or name in choice.formats
    }
    artefacts = [artefact for each in found.values() for artefact in each]
    packs = {}
    if made and choice.is_whole and is_packed:
        try:
            packed = [each for each in artefacts if each.role != "mail"]
            pack = make_pack(made, packed, pictures, templates, setting.moment)
        except NotForPacking as reason:
            return Output({}, {}, 0, refused=str(reason))
        packs[pack.name] = pack.data
    entries = {
        each.name: Entry(name, each.media_type, each.language, each.role)
        for name, some in found.items()
        for each in some
    }
    return Output({each.name: each.data for each in artefacts}, packs, len(made), entries=entries)

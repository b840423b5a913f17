"""An item's editions in; its files and its pack out, as bytes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from pipeline.edition.model import Edition
from pipeline.formats.artefact import Artefact
from pipeline.formats.registry import FORMATS
from pipeline.job import Entry, Job, Kit, Output
from pipeline.pack.consistency import NotForPacking
from pipeline.pack.contents import make_pack
from pipeline.pictures.prepare import prepare_all
from pipeline.templates import Templates


def output(
    made: Sequence[Edition],
    pictures: Mapping[str, bytes],
    standing: Mapping[str, Sequence[Artefact]],
    job: Job,
    *,
    is_packed: bool,
    compiled: Path | None,
) -> Output:
    """Set an item's editions in each format, and pack them. Of the formats in `standing`, what stands is taken.

    A pack promises every language, so there is none while one of them is at fault (`is_packed`).
    """
    choice, templates = job.choice, _templates(job.kit, compiled)
    prepared = prepare_all(pictures)
    found = {
        name: standing.get(name) or [artefact for edition in made for artefact in write(edition, templates, prepared)]
        for name, write in FORMATS.items()
        if not choice.formats or name in choice.formats
    }
    artefacts = [artefact for each in found.values() for artefact in each]
    packs = {}
    if made and choice.is_whole and is_packed:
        try:
            packed = [each for each in artefacts if each.role != "mail"]
            pack = make_pack(made, packed, prepared, templates, job.moment)
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
def _templates(kit: Kit, compiled: Path | None) -> Templates:
    """Give a kit's templates: one value, beside which formats keep what they compiled of it."""
    return Templates(kit.templates, compiled)

"""A checked item and a moment in; its source edition in both disguises out, for a designer and for nobody else.

No pack holds these files: they are made beside a build, from the source alone.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from msgspec import Struct

from pipeline.edition.assemble import EditionContext, editions
from pipeline.edition.pseudo import KINDS, disguised
from pipeline.fault import Fault, Faults
from pipeline.formats.html.file_links import beside, is_page, settled
from pipeline.formats.registry import FORMATS
from pipeline.newsroom.item import Item
from pipeline.pictures.prepare import prepare_all
from pipeline.pseudo.literals import literals
from pipeline.templating.templates import Templates


class PseudoOutput(Struct, frozen=True):
    """One item's disguised files by name, and a warning for each word that a template brought in by itself."""

    slug: str
    files: Mapping[str, bytes]
    warnings: tuple[Fault, ...]


def pseudo(context: EditionContext, item: Item, templates: Templates, formats: Collection[str]) -> PseudoOutput:
    """Make an item's disguised editions, in some formats or in all."""
    source = editions(context, item, drafts=True)[0]
    pictures = prepare_all({file: item.media[file] for file in sorted(source.pictures)})
    files: dict[str, bytes] = {}
    faults = Faults()
    for kind in KINDS:
        edition = disguised(source, kind)
        for each in FORMATS:
            if formats and each.name not in formats:
                continue
            made = each.render(edition, templates, pictures)
            files.update({artefact.path: artefact.data for artefact in made})
            faults.extend(literals(edition, each, made, templates))
    there = beside(files)
    pages = {name: settled(data, there) for name, data in files.items() if is_page(name)}
    return PseudoOutput(item.slug, files | pages, tuple(faults))

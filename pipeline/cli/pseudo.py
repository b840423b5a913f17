"""press build --pseudo: disguised editions into build/pseudo/<slug>/, for a designer; no pack holds them."""

from __future__ import annotations

from datetime import datetime

from pipeline.check import check
from pipeline.edition.make import Setting
from pipeline.edition.state import earlier_stage
from pipeline.fault import Fault, Faults
from pipeline.pseudo.make import pseudo
from pipeline.world import Output, World

FOLDER = "pseudo"


def write_pseudo(
    world: World, output: Output, moment: datetime, slugs: frozenset[str], formats: frozenset[str]
) -> tuple[Fault, ...]:
    """Write the chosen items' disguised editions; give a warning for each word that a template brought in by itself."""
    templates = world.templates()
    checked = check(world.newsroom_files(templates), templates)
    if checked.desk is None:
        return ()
    items = {item.slug: item for item in checked.desk.items if item.source.file not in checked.faulty_files}
    stages = {slug: stage for slug, item in items.items() if (stage := earlier_stage(item, moment))}
    faults = Faults()
    for slug, item in items.items():
        if slugs and slug not in slugs:
            continue
        made = pseudo(Setting(checked.desk, stages, moment), item, templates, formats)
        output.replace_folder(f"{FOLDER}/{slug}", made.files)
        faults.extend(made.warnings)
    for slug in output.names(FOLDER):
        if slug not in items:
            output.remove_folder(f"{FOLDER}/{slug}")
    return tuple(faults)

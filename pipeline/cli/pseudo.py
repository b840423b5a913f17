"""press build --pseudo: disguised editions into build/pseudo/<slug>/, for a designer; no pack holds them."""

from __future__ import annotations

from datetime import datetime

from pipeline.building.task import BuildOptions
from pipeline.checks.whole_newsroom import check
from pipeline.checks.withheld import others_in
from pipeline.edition.assemble import EditionContext
from pipeline.fault import Fault, Faults
from pipeline.pseudo.render import pseudo
from pipeline.search.leaks import leaks
from pipeline.state.of_document import as_earlier_stage
from pipeline.storage.newsroom_folder import NewsroomFolder
from pipeline.storage.output_folder import OutputFolder

FOLDER = "pseudo"


def write_pseudo(
    folder: NewsroomFolder, output: OutputFolder, moment: datetime, slugs: frozenset[str], options: BuildOptions
) -> tuple[Fault, ...]:
    """Write the chosen items' disguised editions; give a warning for each word that a template brought in by itself."""
    templates = folder.templates()
    checked = check(folder.files(templates), moment)
    if checked.newsroom is None:
        return ()
    items = {item.slug: item for item in checked.newsroom.items if item.source.file not in checked.faulty_files}
    stages = {slug: stage for slug, item in items.items() if (stage := as_earlier_stage(item, moment))}
    faults = Faults()
    for slug, item in items.items():
        if slugs and slug not in slugs:
            continue
        context = EditionContext(checked.newsroom, stages, moment, options.preview)
        made = pseudo(context, item, templates, options.formats)
        others = others_in(item, checked.newsroom.settings.not_the_same_person)
        if any(leaks(made.files, checked.newsroom.withheld, f"{item.folder}/{slug}", others)):
            output.remove_folder(f"{FOLDER}/{slug}")  # the build has told of it
            continue
        output.replace_folder(f"{FOLDER}/{slug}", made.files)
        faults.extend(made.warnings)
    for slug in output.names(FOLDER):
        if slug not in items:
            output.remove_folder(f"{FOLDER}/{slug}")
    return tuple(faults)

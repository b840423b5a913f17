"""press build --pseudo: disguised editions into build/pseudo/<slug>/, for a designer; no pack holds them."""

from __future__ import annotations

from datetime import datetime

from pipeline.build import Choice
from pipeline.check import Checked
from pipeline.edition.make import Setting
from pipeline.fault import Fault, Faults
from pipeline.pseudo.make import pseudo
from pipeline.templates import Templates
from pipeline.world import Output

FOLDER = "pseudo"


def write_pseudo(
    output: Output, checked: Checked, templates: Templates, moment: datetime, choice: Choice
) -> tuple[Fault, ...]:
    """Write the chosen items' disguised editions; give a warning for each word that a template brought in by itself."""
    if checked.desk is None:
        return ()
    items = {item.slug: item for item in checked.desk.items if item.source.file not in checked.faulty_files}
    faults = Faults()
    for slug, item in items.items():
        if choice.items and slug not in choice.items:
            continue
        made = pseudo(Setting(checked.desk, items, moment), item, templates, choice.formats)
        output.replace(f"{FOLDER}/{slug}", made.files)
        faults.extend(made.warnings)
    for slug in output.names(FOLDER):
        if slug not in items:
            output.remove_folder(f"{FOLDER}/{slug}")
    return tuple(faults)

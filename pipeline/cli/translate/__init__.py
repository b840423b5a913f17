"""press translate: from request to approved."""

from __future__ import annotations

import click

from pipeline.cli.lazy import Lazy, LazyGroup

COMMANDS = {
    "status": Lazy("pipeline.cli.translate.status", "What is translated, and how many words are to do."),
    "export": Lazy("pipeline.cli.translate.export", "Files for translators, PO or XLIFF."),
    "import": Lazy("pipeline.cli.translate.import_", "Take over what translators have sent back."),
    "record": Lazy("pipeline.cli.translate.record", "Say that a translation is right as its source stands now."),
}


@click.command("translate", cls=LazyGroup, lazy=COMMANDS)
def command() -> None:
    """What is to be translated; files to translators and back."""

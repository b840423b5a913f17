"""press translate: from request to approved."""

from __future__ import annotations

import click

from pipeline.cli.lazy import Lazy, LazyGroup

COMMANDS = {
    "record": Lazy("pipeline.cli.translate.record", "Say that a translation is right as its source stands now."),
}


@click.command("translate", cls=LazyGroup, lazy=COMMANDS)
def command() -> None:
    """What is to be translated; files to translators and back."""

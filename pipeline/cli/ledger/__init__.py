"""press ledger: the record of what went out."""

from __future__ import annotations

import click

from pipeline.cli.lazy import Lazy, LazyGroup

COMMANDS = {
    "show": Lazy("pipeline.cli.ledger.show", "What stands in public, or stood at a moment; the story of one item."),
    "verify": Lazy("pipeline.cli.ledger.verify", "Say whether the ledger is whole, and agrees with build/public/."),
}


@click.command("ledger", cls=LazyGroup, lazy=COMMANDS)
def command() -> None:
    """The record of what went out: which bytes, when, by whom, instead of what."""

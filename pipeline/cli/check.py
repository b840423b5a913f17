"""press check: every fault of every file in one run."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from pipeline.cli.newsroom import (
    DONE,
    FAULTS,
    chosen,
    find_newsroom,
    items_argument,
    newsroom_option,
)
from pipeline.cli.work import Hands, stopping_on_errors
from pipeline.machine import engine
from pipeline.world import Output, now


@click.command("check")
@items_argument
@newsroom_option
@click.option(
    "--format", "shape", type=click.Choice(["text", "json", "github"]), default="text", help="How to print faults."
)
def command(items: tuple[str, ...], folder: Path, shape: str) -> None:
    """Find every fault in every file, with its place and a hint.

    ITEMS are folder names, such as 2026-05-01-dam; without any, everything is checked.
    """
    from pipeline.job import Choice  # noqa: PLC0415 - help needs none of it
    from pipeline.ledger import storage  # noqa: PLC0415 - as above
    from pipeline.report import render  # noqa: PLC0415 - as above
    from pipeline.survey import Circumstances, about, survey  # noqa: PLC0415 - as above

    world = find_newsroom(folder)
    found = world.look()
    slugs = chosen(items, tuple(each.slug for each in found))
    ledger = storage.read(Output(world.root / "build").ledger(), engine())
    with stopping_on_errors():
        here = Circumstances(world.kit(), Choice(), now(), Hands().do)
        known = survey(found, ledger, here)
    faults = about(known.faults(), slugs)
    click.echo(render(faults, shape, colour=sys.stdout.isatty() and shape == "text"), nl=False)
    if not faults and shape == "text":
        count = len(slugs or found)
        click.echo(f"{count} item{'' if count == 1 else 's'} checked, no fault")
    raise SystemExit(FAULTS if any(fault.severity == "error" for fault in faults) else DONE)

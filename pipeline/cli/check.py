"""press check: every fault of every file in one run."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from pipeline.cli.newsroom import (
    DONE,
    FAULTS,
    MISSING_TOOL,
    chosen,
    find_newsroom,
    items_argument,
    newsroom_option,
    stop,
)


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
    from pipeline.check import check  # noqa: PLC0415 - heavy, and help needs none of it
    from pipeline.report import render  # noqa: PLC0415 - heavy, and help needs none of it
    from pipeline.richtext.pandoc import PandocError  # noqa: PLC0415 - heavy, and help needs none of it

    world = find_newsroom(folder)
    templates = world.templates()
    try:
        checked = check(world.newsroom_files(templates), templates)
    except PandocError as error:
        stop(f"pandoc does not run: {error}", MISSING_TOOL)
    asked = chosen(items, checked.slugs)
    faults = checked.about(asked)
    click.echo(render(faults, shape, colour=sys.stdout.isatty() and shape == "text"), nl=False)
    if not faults and shape == "text":
        count = len(asked or checked.slugs)
        click.echo(f"{count} item{'' if count == 1 else 's'} checked, no fault")
    raise SystemExit(FAULTS if any(fault.severity == "error" for fault in faults) else DONE)

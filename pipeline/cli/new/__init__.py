"""press new: a release, an appeal or a translation to begin with; or an item again."""

from __future__ import annotations

from pathlib import Path

import click

from pipeline.cli.lazy import Lazy, LazyGroup
from pipeline.cli.newsroom import newsroom_option

COMMANDS = {
    "release": Lazy("pipeline.cli.new.release", "Begin a release: a draft with its headline."),
    "appeal": Lazy("pipeline.cli.new.appeal", "Begin an urgent appeal, or further information on one."),
    "translation": Lazy("pipeline.cli.new.translation", "Ask for an item in another language."),
}


@click.command("new", cls=LazyGroup, lazy=COMMANDS, invoke_without_command=True)
@click.option("--from", "original", metavar="ITEM", help="Begin with a copy of a release or an appeal, as a draft.")
@click.option("--headline", help="With --from: another headline.")
@newsroom_option
@click.pass_context
def command(context: click.Context, original: str | None, headline: str | None, folder: Path) -> None:
    """Begin a release, an appeal or a translation. Nothing that is there is ever replaced.

    With --from, a release or an appeal is copied as a draft of today, with its media: without its translations, and
    without what it says of its own publication, correction, withdrawal and closing.
    """
    if context.invoked_subcommand is not None:
        if original or headline:
            raise click.UsageError("--from and --headline go with no other word: press new --from ITEM")
        return
    if original is None:
        click.echo(context.get_help())
        context.exit(2)
    from pipeline.cli.new.copy import copy_item  # noqa: PLC0415 - heavy, and help needs none of it

    copy_item(original, headline, folder)

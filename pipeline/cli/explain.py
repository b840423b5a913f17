"""press explain: what a fault means, with an example of wrong and right; what a field is for, with an example."""

from __future__ import annotations

import click

from pipeline.cli.newsroom import USAGE, stop


@click.command("explain")
@click.argument("code", metavar="CODE|FIELD")
def command(code: str) -> None:
    """Say what a fault means, or what a field is for (kicker, quotes.speaker), with an example."""
    from pipeline.report.explain import UnknownCodeError, explain  # noqa: PLC0415 - help needs none of it

    try:
        click.echo(explain(code), nl=False)
    except UnknownCodeError as error:
        stop(str(error), USAGE)

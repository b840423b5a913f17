"""press watch: stays up, and publishes at the moment."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import click

from pipeline.cli.newsroom import find_newsroom, newsroom_option
from pipeline.cli.publishing_person import publishing_person
from pipeline.storage.output_folder import OutputFolder


@click.command("watch")
@newsroom_option
@click.option("--by", metavar="NAME", help="Who publishes. [default: git’s user.name, or who is logged in]")
@click.option(
    "--late",
    type=click.IntRange(1, 7 * 24 * 60),
    default=60,
    show_default=True,
    metavar="MINUTES",
    help="What is overdue by more than this waits for a person.",
)
def command(folder: Path, by: str | None, late: int) -> None:
    """Stay up, and publish within a second of each moment: never early, and nothing that is too late.

    It ends when it is asked to (Ctrl+C). What waits for a person goes out with `press publish ITEM`.
    """
    newsroom = find_newsroom(folder)
    name = publishing_person(newsroom, by)
    from pipeline.cli.watched import WatchedFolder  # noqa: PLC0415 - heavy, and help needs none of it
    from pipeline.cli.watching import stay_up  # noqa: PLC0415 - as above
    from pipeline.cli.watching_office import WatchingOffice  # noqa: PLC0415 - as above

    office = WatchingOffice(newsroom, OutputFolder(newsroom.root / "build"), name)
    watched = WatchedFolder(newsroom, office.gone_out, office.make_ready, office.put_out)
    stay_up(watched, timedelta(minutes=late))

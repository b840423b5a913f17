"""press watch: stays up, and publishes at the moment."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta
from pathlib import Path

import click

from pipeline.cli.newsroom import find_newsroom, newsroom_option
from pipeline.cli.publishing_person import publishing_person
from pipeline.cli.running import run_here
from pipeline.storage.engine import engine
from pipeline.storage.newsroom_folder import NewsroomFolder
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
    from pipeline.publishing.gone_out import published_in  # noqa: PLC0415 - as above

    output = OutputFolder(newsroom.root / "build")

    def gone_out() -> Collection[str]:
        return published_in(newsroom.root, output.root).fingerprints

    def put_out(moment: datetime, waiting: frozenset[str]) -> None:
        _publish(newsroom, output, name, moment, waiting)

    stay_up(WatchedFolder(newsroom, gone_out, put_out), timedelta(minutes=late))


def _publish(
    newsroom: NewsroomFolder, output: OutputFolder, name: str, moment: datetime, waiting: frozenset[str]
) -> None:
    from pipeline.building.scan import BuildContext  # noqa: PLC0415 - heavy, and help needs none of it
    from pipeline.building.task import BuildOptions  # noqa: PLC0415 - as above
    from pipeline.cli import publish_summary  # noqa: PLC0415 - as above
    from pipeline.overview.learned import Learned  # noqa: PLC0415 - as above
    from pipeline.publishing.publish import publish  # noqa: PLC0415 - as above
    from pipeline.publishing.request import PublishRequest  # noqa: PLC0415 - as above
    from pipeline.publishing.room import BrokenLedgerError, OlderCopyError  # noqa: PLC0415 - as above
    from pipeline.publishing.watch import BusyError, NotDoneError  # noqa: PLC0415 - as above
    from pipeline.storage.folder_lock import FolderBusyError, writing  # noqa: PLC0415 - as above
    from pipeline.storage.unsafe import UnsafeOutputError  # noqa: PLC0415 - as above

    try:
        with writing(output, "press watch", waits=False, on_wait=lambda _holder: None):
            shared = newsroom.shared_files()
            learned = Learned.read(output, engine())
            folders = newsroom.item_folders(before=output.begun_at)
            # of those that wait nothing goes out; what must leave leaves, whatever is chosen
            chosen = frozenset(each.slug for each in folders if each.key not in waiting) or frozenset({""})
            log = learned.log(folders, shared.settings_fingerprint)
            context = BuildContext(shared, BuildOptions(), moment, run_here())
            request = PublishRequest(newsroom, output, log, name, chosen if waiting else frozenset())
            result = publish(request, context, engine())
    except FolderBusyError as error:
        raise BusyError(f"{error} is writing into {output.root}") from error
    except (OlderCopyError, BrokenLedgerError, UnsafeOutputError) as error:
        raise NotDoneError(f"{error}; press publish says what to do") from error
    learned.keep(output, result.known, shared.settings_fingerprint, "press watch")
    if result.items or result.left:
        for line in publish_summary.lines(output.root / "public", result, frozenset()):
            click.echo(line)

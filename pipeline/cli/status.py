"""press status: the newsroom at a glance, and what happens next."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path
from shutil import get_terminal_size
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import click

from pipeline.cli.failures import stopping_on_errors
from pipeline.cli.newsroom import DONE, chosen, find_newsroom, items_argument, newsroom_option
from pipeline.cli.preview import preview_of
from pipeline.cli.running import run_here
from pipeline.overview.listed_item import GROUPS
from pipeline.storage.clock import now
from pipeline.storage.engine import engine
from pipeline.storage.newsroom_folder import NewsroomFolder
from pipeline.storage.output_folder import OutputFolder

if TYPE_CHECKING:
    from pipeline.building.scan import Scan
    from pipeline.newsroom.shared_files import SharedFiles


@click.command("status")
@items_argument
@newsroom_option
@click.option("--state", "states", type=click.Choice(GROUPS), multiple=True, help="Only items in this state.")
@click.option("--lang", "languages", metavar="TAG", multiple=True, help="Only items that there are in this language.")
@click.option(
    "--kind",
    "kinds",
    metavar="KIND",
    multiple=True,
    help="Only items of this kind: release, appeal, or a type such as open-letter.",
)
@click.option("--at", metavar="MOMENT", help='As it will be then, such as "2031-03-04 09:00" in the newsroom’s zone.')
@click.option("--json", "as_json", is_flag=True, help="Print it for programs.")
def command(
    items: tuple[str, ...],
    folder: Path,
    states: tuple[str, ...],
    languages: tuple[str, ...],
    kinds: tuple[str, ...],
    *,
    at: str | None,
    as_json: bool,
) -> None:
    """Show the newsroom at a glance: what is a draft, under embargo, published or over, and what happens next.

    ITEMS are folder names; without any, and without other options, each list shows its first ten items and says how
    many more there are.
    """
    newsroom = find_newsroom(folder)
    moment = now() if at is None else preview_of(at, newsroom).moment
    from pipeline.cli.newsroom_head import newsroom_head  # noqa: PLC0415 - heavy, and help needs none of it
    from pipeline.cli.status_json import as_data  # noqa: PLC0415 - as above
    from pipeline.cli.status_text import Screen, lines  # noqa: PLC0415 - as above
    from pipeline.overview.glance import Filter, glance  # noqa: PLC0415 - as above
    from pipeline.overview.rows import rows  # noqa: PLC0415 - as above

    shared = newsroom.shared_files()
    head = newsroom_head(shared.settings)
    with stopping_on_errors():
        known = _known(newsroom, shared, moment, keeps=at is None)
    wanted = Filter(chosen(items, tuple(each.slug for each in known.folders)), states, languages, kinds)
    found = [each for each in rows(known, head.languages, moment) if wanted.takes(each)]
    seen = glance(found, moment)
    if as_json:
        click.echo(as_data(found, seen, moment, ZoneInfo(head.zone)))
    else:
        is_terminal = sys.stdout.isatty()
        is_whole = bool(items or states or languages or kinds)
        screen = Screen(get_terminal_size().columns if is_terminal else None, is_whole, is_terminal)
        click.echo("\n".join(lines(seen, moment, ZoneInfo(head.zone), screen)))
    raise SystemExit(DONE)


def _known(newsroom: NewsroomFolder, shared: SharedFiles, moment: datetime, *, keeps: bool) -> Scan:
    """Learn what is known of every item, and keep what was new for the next time, unless the moment is another one."""
    from pipeline.building.scan import BuildContext, scan  # noqa: PLC0415 - heavy, and help needs none of it
    from pipeline.building.task import BuildOptions  # noqa: PLC0415 - as above
    from pipeline.overview.learned import Learned  # noqa: PLC0415 - as above
    from pipeline.publishing.gone_out import published_in  # noqa: PLC0415 - as above

    output, settings = OutputFolder(newsroom.root / "build"), shared.settings_fingerprint
    before = output.begun_if_writable()
    folders = newsroom.item_folders(before=before)
    learned = Learned.read(output, engine())
    published = published_in(newsroom.root, output.root)
    context = BuildContext(shared, BuildOptions(), moment, run_here(), published)
    known = scan(folders, learned.log(folders, settings), context)
    if keeps and before is not None:
        learned.keep(output, known, settings, "press status")
    return known

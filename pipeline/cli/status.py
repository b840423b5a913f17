"""press status: the newsroom at a glance, and what happens next."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path
from shutil import get_terminal_size
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import click
from msgspec.structs import replace

from pipeline.cli.failures import stopping_on_errors
from pipeline.cli.newsroom import DONE, chosen, find_newsroom, items_argument, newsroom_option
from pipeline.cli.preview import preview_of
from pipeline.overview.listed_item import GROUPS, WENT_OUT
from pipeline.storage.clock import now
from pipeline.storage.newsroom_folder import NewsroomFolder

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pipeline.building.scan import Scan
    from pipeline.newsroom.shared_files import SharedFiles
    from pipeline.overview.listed_item import ListedItem
    from pipeline.publishing.since_signed import RoleStanding


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
@click.option("--waiting-for", "roles", metavar="ROLE", multiple=True, help="Only items that this role is to sign.")
@click.option("--out", type=click.Choice(WENT_OUT), multiple=True, help="Only items of which the ledger knows this.")
@click.option("--at", metavar="MOMENT", help='As it will be then, such as "2031-03-04 09:00" in the newsroom’s zone.')
@click.option("--json", "as_json", is_flag=True, help="Print it for programs.")
def command(  # noqa: PLR0917 - click names them all
    items: tuple[str, ...],
    folder: Path,
    states: tuple[str, ...],
    languages: tuple[str, ...],
    kinds: tuple[str, ...],
    roles: tuple[str, ...],
    out: tuple[str, ...],
    *,
    at: str | None,
    as_json: bool,
) -> None:
    """Show the newsroom at a glance: what is a draft, under embargo, published or over, and what happens next.

    ITEMS are folder names; without any, and without other options, each list shows its first ten items and says how
    many more there are. Of items that are named it shows who has signed which language, and what has changed since.
    """
    newsroom = find_newsroom(folder)
    moment = now() if at is None else preview_of(at, newsroom).moment
    from pipeline.cli.looking import look  # noqa: PLC0415 - as above
    from pipeline.cli.newsroom_head import newsroom_head  # noqa: PLC0415 - heavy, and help needs none of it
    from pipeline.cli.status_text import Screen, lines  # noqa: PLC0415 - as above
    from pipeline.overview.glance import Filter, glance  # noqa: PLC0415 - as above
    from pipeline.overview.rows import rows  # noqa: PLC0415 - as above

    shared = newsroom.shared_files()
    head = newsroom_head(shared.settings)
    with stopping_on_errors():
        known = look(newsroom, shared, moment, "press status", keeps=at is None)
    wanted = Filter(chosen(items, tuple(each.slug for each in known.folders)), states, languages, kinds, roles, out)
    found = [each for each in rows(known, head.languages, moment) if wanted.takes(each)]
    seen = glance(found, moment)
    signed = _signed(newsroom, shared, known, found, moment) if items else {}
    if as_json:
        from pipeline.cli.status_json import as_data  # noqa: PLC0415 - as above

        click.echo(as_data(found, seen, moment, ZoneInfo(head.zone), signed))
    else:
        is_terminal = sys.stdout.isatty()
        is_whole = bool(items or states or languages or kinds or roles or out)
        screen = Screen(get_terminal_size().columns if is_terminal else None, is_whole, is_terminal)
        click.echo("\n".join(lines(seen, moment, ZoneInfo(head.zone), screen)))
        if signed:
            from pipeline.cli.status_signatures import signature_lines  # noqa: PLC0415 - heavy, and most name no item

            for key, each in signed.items():
                click.echo("\n".join(signature_lines(key, each, ZoneInfo(head.zone))))
    raise SystemExit(DONE)


def _signed(
    newsroom: NewsroomFolder, shared: SharedFiles, known: Scan, items: Iterable[ListedItem], moment: datetime
) -> dict[str, tuple[RoleStanding, ...]]:
    """Give who has signed of each item that signatures are asked of, and what has changed since."""
    wanted = {each.key for each in items if any(tongue.sign_off for tongue in each.languages.values())}
    folders = [folder for folder in known.folders if folder.key in wanted]
    if not folders:
        return {}
    from pipeline.building.scan import faults_about  # noqa: PLC0415 - few newsrooms ask for signatures
    from pipeline.publishing.signable import signable  # noqa: PLC0415 - as above
    from pipeline.publishing.since_signed import role_standings  # noqa: PLC0415 - as above

    faults = known.faults()
    return {
        folder.key: role_standings(
            newsroom.root,
            replace(
                signable(
                    shared,
                    folder.read(),
                    faults_about(faults, frozenset({folder.slug})),
                    moment,
                    known.withheld.people,
                ),
                gone_out=known.gone_out.get(folder.key, frozenset()),
            ),
        )
        for folder in folders
    }

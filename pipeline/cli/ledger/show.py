"""press ledger show: which files stand in public, or stood there at a moment; or the whole story of one item."""

from __future__ import annotations

import json
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from pipeline.cli.newsroom import DONE, USAGE, beginning, find_newsroom, newsroom_option, stop
from pipeline.cli.preview import preview_of
from pipeline.storage.newsroom_folder import NewsroomFolder


@click.command("show")
@click.argument("item", required=False, shell_complete=beginning)
@newsroom_option
@click.option("--at", metavar="MOMENT", help='What stood then, such as "2031-03-04 09:00" in the newsroom’s zone.')
@click.option("--json", "as_json", is_flag=True, help="Print it for programs.")
def command(item: str | None, folder: Path, *, at: str | None, as_json: bool) -> None:
    """Show which files stand in public, with the SHA-256 of each; or stood there at a moment.

    With ITEM, a folder name, show everything that went out of it and was taken out, and when. An item that is gone from
    the newsroom is still in the ledger.
    """
    newsroom = find_newsroom(folder)
    from pipeline.report.visible import visible  # noqa: PLC0415 - help needs none of it
    from pipeline.storage.door import printable  # noqa: PLC0415 - as above
    from pipeline.storage.ledger_folder import LedgerFolder  # noqa: PLC0415 - help needs none of it
    from pipeline.storage.ledger_index import LedgerIndex  # noqa: PLC0415 - as above

    moment = None if at is None else preview_of(at, newsroom).moment
    with closing(LedgerIndex(LedgerFolder(newsroom.root), newsroom.root / "build")) as index:
        if item is None:
            # what is public now stands there whatever a clock said when it went out
            now = {file: each.digest for file, each in index.ledger().standing.items()}
            stood = now if moment is None else index.standing_at(moment)
            if not (stood or as_json):
                click.echo("nothing is public" if moment is None else "nothing was public then", err=True)
                raise SystemExit(DONE)
            click.echo(json.dumps(stood, indent=2, ensure_ascii=False) if as_json else _lines(sorted(stood.items())))
            raise SystemExit(DONE)
        slug = printable(item.rstrip("/").rpartition("/")[2])
        entries = [entry for key in (f"releases/{slug}", f"appeals/{slug}") for entry in index.entries_of(key)]
        shown = [each for each in entries if moment is None or each.at <= moment]
    if not entries:
        stop(f"nothing of ‘{visible(slug)}’ ever went out", USAGE)
    if as_json:
        click.echo(json.dumps([json.loads(each.data) for each in shown], indent=2))
        raise SystemExit(DONE)
    zone = _zone(newsroom)
    for each in shown:
        act = "out" if each.act == "publish" else "gone"
        why = f" ({each.reason})" if each.reason else ""
        by = f"by {each.by}" + (f", unsigned: {each.bypass.reason}" if each.bypass else "")
        # a ledger may come from elsewhere
        told = visible(f"{each.file}{why}  {by}")
        click.echo(f"{each.at.astimezone(zone):%Y-%m-%d %H:%M:%S %Z}  {act:4}  {told}")
    raise SystemExit(DONE)


def _lines(stood: Iterable[tuple[str, str]]) -> str:
    return "\n".join(f"{digest}  {file}" for file, digest in stood)


def _zone(newsroom: NewsroomFolder) -> ZoneInfo:
    from pipeline.newsroom.zone import zone_of  # noqa: PLC0415 - help needs none of it

    try:
        return ZoneInfo(zone_of(newsroom.shared_files().settings) or "UTC")
    except (LookupError, ValueError, OSError):
        return ZoneInfo("UTC")

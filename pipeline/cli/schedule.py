"""press schedule: what changes next, and when; as a table, JSON, a calendar, and texts that have a system publish."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from shutil import get_terminal_size
from zoneinfo import ZoneInfo

import click

from pipeline.cli.failures import stopping_on_errors
from pipeline.cli.newsroom import DONE, UNSAFE, USAGE, chosen, find_newsroom, items_argument, newsroom_option, stop
from pipeline.cli.preview import preview_of
from pipeline.storage.clock import now

_TIMERS = ("systemd", "cron", "windows")


@click.command("schedule")
@items_argument
@newsroom_option
@click.option("--at", metavar="MOMENT", help='From then on, such as "2031-03-04 09:00" in the newsroom’s zone.')
@click.option("--json", "as_json", is_flag=True, help="Print it for programs.")
@click.option(
    "--ics",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Write a calendar to subscribe to, in the place of the one before. Texts stand in it by their folder’s name.",
)
@click.option("--headlines", is_flag=True, help="In the calendar, headlines too: whoever has its address reads them.")
@click.option("--systemd", is_flag=True, help="Print units for systemd that publish each minute.")
@click.option("--cron", is_flag=True, help="Print a line for crontab that publishes each minute.")
@click.option("--windows", is_flag=True, help="Print a task for the Windows Task Scheduler that publishes each minute.")
def command(
    items: tuple[str, ...],
    folder: Path,
    *,
    at: str | None,
    as_json: bool,
    ics: Path | None,
    headlines: bool,
    systemd: bool,
    cron: bool,
    windows: bool,
) -> None:
    """Show what changes next by itself, and when: lifts, closings, last days, ends of rights, consents and offices.

    ITEMS are folder names; without any, it is the whole newsroom. It is worked out from the files each time: there is
    no queue.
    """
    asked = [name for name, is_asked in zip(_TIMERS, (systemd, cron, windows), strict=True) if is_asked]
    if len(asked) + as_json + (ics is not None) > 1:
        stop("choose one of --json, --ics, --systemd, --cron and --windows", USAGE)
    if headlines and ics is None:
        stop("--headlines is about the calendar; write it with --ics FILE", USAGE)
    newsroom = find_newsroom(folder)
    if asked:
        click.echo(_timer(asked[0], newsroom.root.resolve()), nl=False)
        raise SystemExit(DONE)
    moment = now() if at is None else preview_of(at, newsroom).moment
    from pipeline.cli.looking import look  # noqa: PLC0415 - heavy, and help needs none of it
    from pipeline.cli.newsroom_head import newsroom_head  # noqa: PLC0415 - as above
    from pipeline.overview.glance import Filter, glance  # noqa: PLC0415 - as above
    from pipeline.overview.rows import rows  # noqa: PLC0415 - as above

    shared = newsroom.shared_files()
    head = newsroom_head(shared.settings)
    with stopping_on_errors():
        known = look(newsroom, shared, moment, "press schedule", keeps=at is None)
    wanted = Filter(chosen(items, tuple(each.slug for each in known.folders)))
    seen = glance([each for each in rows(known, head.languages, moment) if wanted.takes(each)], moment)
    zone = ZoneInfo(head.zone)
    if ics is not None:
        from pipeline.cli.schedule_calendar import schedule_calendar  # noqa: PLC0415 - heavy, and few need it
        from pipeline.names.finding import Names  # noqa: PLC0415 - as above
        from pipeline.storage.desk_folder import write_whole  # noqa: PLC0415 - as above
        from pipeline.storage.door import read  # noqa: PLC0415 - as above

        names = Names.of(known.withheld.people)
        data = schedule_calendar(seen.upcoming, names, moment, zone, head.site, headlines=headlines)
        found = read(ics)
        if newsroom.is_among_own(ics):
            stop(f"nothing was written: {ics} would lie among the newsroom’s own files; name a file elsewhere", UNSAFE)
        if isinstance(found, bytes) and not found.startswith(b"BEGIN:VCALENDAR"):
            stop(f"nothing was written: {ics} is there and is no calendar; name another file", UNSAFE)
        write_whole(ics, data)
        count = len(seen.upcoming)
        click.echo(f"{ics}: {count:,} {'entry' if count == 1 else 'entries'}")
    elif as_json:
        from pipeline.cli.schedule_text import as_data  # noqa: PLC0415 - heavy, and help needs none of it

        click.echo(as_data(seen.upcoming, moment, zone))
    else:
        from pipeline.cli.schedule_text import lines  # noqa: PLC0415 - heavy, and help needs none of it

        columns = get_terminal_size().columns if sys.stdout.isatty() else None
        click.echo("\n".join(lines(seen.upcoming, moment, zone, columns)))
    raise SystemExit(DONE)


def _timer(kind: str, root: Path) -> str:
    from pipeline.publishing import timers  # noqa: PLC0415 - help needs none of it

    program, folder = _program(), str(root)
    publish = (*program, "publish")
    if kind == "systemd":
        return timers.systemd(publish, folder)
    return timers.cron(publish, folder) if kind == "cron" else timers.windows(publish, folder, now())


def _program() -> Sequence[str]:
    """Give how this program was started, so that a system can start it too: by its whole path."""
    own = Path(sys.argv[0])
    named = own.resolve() if own.name in ("press", "press.exe") and own.is_absolute() else None
    beside = Path(sys.executable).with_name("press.exe" if sys.platform == "win32" else "press")
    found = named or (beside if beside.is_file() else None)
    return (str(found),) if found else (sys.executable, "-m", "pipeline")

"""press publish: what is cleared goes into build/public/ and the ledger; what is no longer cleared leaves first."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipeline.cli.failures import stopping_on_errors
from pipeline.cli.locking import no_wait_option, writing_into
from pipeline.cli.newsroom import (
    DONE,
    FAULTS,
    UNSAFE,
    USAGE,
    chosen,
    find_newsroom,
    items_argument,
    newsroom_option,
    stop,
)
from pipeline.cli.progress import Progress
from pipeline.cli.publishing_person import publishing_person
from pipeline.cli.running import run_here
from pipeline.storage.clock import now
from pipeline.storage.engine import engine
from pipeline.storage.output_folder import OutputFolder

if TYPE_CHECKING:
    from pipeline.ledger.entry import Bypass
    from pipeline.publishing.request import PublishResult


@click.command("publish")
@items_argument
@newsroom_option
@click.option("--by", metavar="NAME", help="Who publishes. [default: git’s user.name, or who is logged in]")
@click.option(
    "--unsigned",
    metavar="REASON",
    help="Let the ITEMS out although they are not signed as newsroom.yaml demands; needs --by, and both stand in the"
    " ledger.",
)
@click.option(
    "--restored",
    "goes_on",
    is_flag=True,
    help="Go on with the ledger as it is, although entries are missing: this newsroom was put back from an older copy.",
)
@no_wait_option
@click.option("--json", "as_json", is_flag=True, help="Print what went out and what did not, for programs.")
def command(
    items: tuple[str, ...],
    folder: Path,
    by: str | None,
    unsigned: str | None,
    *,
    goes_on: bool,
    waits: bool,
    as_json: bool,
) -> None:
    """Put what is cleared into build/public/, each file with an entry in the ledger.

    Cleared is what is approved, signed as newsroom.yaml demands, without fault, and not under embargo. ITEMS are folder
    names; without any, everything that is cleared goes out. What is no longer cleared leaves build/public/ first,
    whatever is named. Nothing goes out twice: a second run finds nothing to do.
    """
    newsroom = find_newsroom(folder)
    moment = now()
    slugs = chosen(items, newsroom.slugs())
    bypass = _bypass(unsigned, by, items)
    output = OutputFolder(newsroom.root / "build")
    name = publishing_person(newsroom, by)
    with writing_into(output, waits=waits), stopping_on_errors():
        from pipeline.building.scan import BuildContext  # noqa: PLC0415 - heavy, and help needs none of it
        from pipeline.building.task import BuildOptions  # noqa: PLC0415 - as above
        from pipeline.overview.learned import Learned  # noqa: PLC0415 - as above
        from pipeline.publishing.publish import publish  # noqa: PLC0415 - as above
        from pipeline.publishing.request import PublishRequest  # noqa: PLC0415 - as above
        from pipeline.publishing.room import BrokenLedgerError, OlderCopyError  # noqa: PLC0415 - as above

        shared = newsroom.shared_files()
        learned = Learned.read(output, engine())
        folders = newsroom.item_folders(before=output.begun_at)
        log = learned.log(folders, shared.settings_fingerprint)
        with Progress(len(slugs or folders)) as progress:
            context = BuildContext(shared, BuildOptions(), moment, run_here(progress.show))
            request = PublishRequest(newsroom, output, log, name, slugs, bypass, goes_on, progress.advance)
            try:
                result = publish(request, context, engine())
            except OlderCopyError as error:
                stop(
                    f"nothing was published: {error}. Was the newsroom put back from an older copy? Get the entries"
                    " back (git pull, or the newer copy of ledger/); if they are lost, press publish --restored goes"
                    " on without them",
                    UNSAFE,
                )
            except BrokenLedgerError as error:
                stop(f"nothing was published: the ledger is not whole: {error}; press ledger verify says more", UNSAFE)
    learned.keep(output, result.known, shared.settings_fingerprint, "press publish")
    _tell(result, slugs, output, as_json=as_json)


def _tell(result: PublishResult, slugs: frozenset[str], output: OutputFolder, *, as_json: bool) -> None:
    from pipeline.building.scan import faults_about  # noqa: PLC0415 - heavy, and help needs none of it
    from pipeline.cli import publish_summary  # noqa: PLC0415 - as above
    from pipeline.report import render  # noqa: PLC0415 - as above

    held = publish_summary.at_fault(result, slugs)
    faults = faults_about(result.faults, held) if held or not result.known.settings_are_sound else ()
    if as_json:
        click.echo(publish_summary.as_json(result, slugs, faults))
    else:
        errors = tuple(each for each in faults if each.severity == "error")
        click.echo(render(errors, "text", colour=sys.stderr.isatty()), err=True, nl=False)
        for line in publish_summary.lines(output.root / "public", result, slugs):
            click.echo(line)
    is_done = result.known.settings_are_sound and not publish_summary.is_any_missing(result, slugs)
    raise SystemExit(DONE if is_done else FAULTS)


def _bypass(reason: str | None, by: str | None, items: tuple[str, ...]) -> Bypass | None:
    """Give who lets unsigned texts out, or stop: it takes a name, a reason, and the items by their names."""
    if reason is None:
        return None
    from pipeline.signoff.signature import clean_name, in_a_line  # noqa: PLC0415 - help needs none of it

    said, name = in_a_line(reason), clean_name(by or "")
    if not said or not name:
        stop('--unsigned needs a reason, and --by a name: --unsigned "legal is in the air" --by "Vera Example"', USAGE)
    if not items:
        stop("--unsigned needs the items that may go out unsigned; it is not for all of them at once", USAGE)
    from pipeline.ledger.entry import Bypass  # noqa: PLC0415 - help needs none of it

    return Bypass(name, said)

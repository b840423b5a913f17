"""press check: every fault of every file in one run."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipeline.cli.failures import stopping_on_errors
from pipeline.cli.locking import no_wait_option
from pipeline.cli.newsroom import (
    DONE,
    FAULTS,
    USAGE,
    chosen,
    find_newsroom,
    items_argument,
    newsroom_option,
    stop,
)
from pipeline.cli.running import run_here
from pipeline.formats.registry import FORMATS
from pipeline.storage.clock import now, worked
from pipeline.storage.engine import engine
from pipeline.storage.newsroom_folder import ItemFolder, NewsroomFolder
from pipeline.storage.output_folder import OutputFolder

if TYPE_CHECKING:
    from pipeline.building.scan import BuildContext


@click.command("check")
@items_argument
@newsroom_option
@click.option(
    "--format", "shape", type=click.Choice(["text", "json", "github"]), default="text", help="How to print faults."
)
@click.option(
    "--fix", "fixes", is_flag=True, help="First mend what can be read in one way: it is shown, then asked for."
)
@click.option("--yes", is_flag=True, help="With --fix: write it without asking.")
@no_wait_option
def command(items: tuple[str, ...], folder: Path, shape: str, *, fixes: bool, yes: bool, waits: bool) -> None:
    """Find every fault in every file, with its place and a hint.

    ITEMS are folder names, such as 2026-05-01-dam; without any, everything is checked.

    With --fix, what slipped in when a text was typed or pasted is mended in the files, where it can be read in one way:
    marks of lists, quotation marks, spaces, hidden characters. The differences are shown first. In a pipe nothing is
    written without --yes, and the command ends with 1 while there is something to mend.
    """
    if fixes:
        from pipeline.cli.fixing import fix  # noqa: PLC0415 - help needs none of it

        fix(folder, items, yes=yes, waits=waits, to_stdout=shape == "text")
    elif yes or not waits:
        stop("--yes and --no-wait are about what --fix writes", USAGE)
    from pipeline.building import build_log_file  # noqa: PLC0415 - help needs none of it
    from pipeline.building.scan import BuildContext, faults_about, scan  # noqa: PLC0415 - as above
    from pipeline.building.task import BuildOptions  # noqa: PLC0415 - as above
    from pipeline.fault import Faults  # noqa: PLC0415 - as above
    from pipeline.newsroom.stray_files import tell_stray  # noqa: PLC0415 - as above
    from pipeline.publishing.gone_out import published_in  # noqa: PLC0415 - as above
    from pipeline.report import render  # noqa: PLC0415 - as above

    newsroom = find_newsroom(folder)
    folders = newsroom.item_folders()
    slugs = chosen(items, tuple(each.slug for each in folders))
    output = OutputFolder(newsroom.root / "build")
    log = build_log_file.decode_parts(output.read_log(), engine())
    with stopping_on_errors():
        context = BuildContext(
            newsroom.shared_files(), BuildOptions(), now(), run_here(), published_in(newsroom.root, output.root)
        )
        asked = frozenset(each.key for each in folders if each.slug in slugs)
        result = scan(folders, log, context, only=asked)
        beside = Faults()
        for name, stray in () if slugs else newsroom.strays():
            tell_stray(name, stray, beside)
    faults = (*faults_about(result.faults(), slugs), *beside)
    click.echo(render(faults, shape, colour=sys.stdout.isatty() and shape == "text"), nl=False)
    if not faults and shape == "text":
        count = len(slugs or folders)
        click.echo(f"{count} item{'' if count == 1 else 's'} checked, no fault")
    with stopping_on_errors():
        _try_own_templates(newsroom, folders, context)
    output.make_sure()
    raise SystemExit(FAULTS if any(fault.severity == "error" for fault in faults) else DONE)


def _try_own_templates(newsroom: NewsroomFolder, folders: tuple[ItemFolder, ...], context: BuildContext) -> None:
    """Compile a newsroom's own templates, and make a release and an appeal with them; the engine's are tested."""
    if not newsroom.has_own_templates():
        return
    from pipeline.building.run import run_task  # noqa: PLC0415 - heavy, and few newsrooms have templates of their own
    from pipeline.building.task import BuildOptions, Task, TaskItem  # noqa: PLC0415 - as above

    templates = newsroom.templates()
    for each in FORMATS:
        each.prepare(templates)
    first = [next((each for each in folders if each.folder == kind), None) for kind in ("releases", "appeals")]
    items = tuple(TaskItem(folder.read(), {}) for folder in first if folder)
    run_task(Task(context.shared, items, BuildOptions(drafts=True), context.moment), clock=worked)

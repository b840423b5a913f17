"""press build: editions into build/media/<slug>/, packs into build/packs/."""

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
    chosen,
    find_newsroom,
    items_argument,
    newsroom_option,
    stop,
)
from pipeline.cli.preview import output_folder, preview_of
from pipeline.cli.progress import Progress
from pipeline.cli.running import run_here, run_on_cluster
from pipeline.formats.registry import FORMATS
from pipeline.storage.clock import now
from pipeline.storage.engine import engine
from pipeline.storage.newsroom_folder import NewsroomFolder
from pipeline.storage.output_folder import OutputFolder
from pipeline.storage.unsafe import UnsafeOutputError

if TYPE_CHECKING:
    from pipeline.building.scan import BuildContext
    from pipeline.fault import Fault


@click.command("build")
@items_argument
@newsroom_option
@click.option(
    "--format",
    "formats",
    type=click.Choice([each.name for each in FORMATS]),
    multiple=True,
    help="Only this format, and no pack; what had to be removed is made whole.",
)
@click.option("--lang", "languages", metavar="TAG", multiple=True, help="Only this language, and no pack.")
@click.option(
    "--out", type=click.Path(file_okay=False, path_type=Path), help="Where to write. [default: build/ in the newsroom]"
)
@click.option(
    "--at",
    metavar="MOMENT",
    help='Show what would stand then, such as "2031-03-04 09:00" in the newsroom’s zone: into a folder of its own in'
    " build/, every file marked as a preview.",
)
@click.option("--drafts", is_flag=True, help="Also build drafts and texts in review, each marked as such.")
@click.option(
    "--pseudo", is_flag=True, help="Also build pseudo-localised editions into pseudo/: they expose hard-coded text."
)
@click.option("--cluster", metavar="ADDRESS", help="Build on Dask workers: tcp://scheduler:8786.")
@click.option("--why", is_flag=True, help="Say of each item and format that was made what has changed.")
@no_wait_option
@click.option("--json", "as_json", is_flag=True, help="Print what was made, and the faults, for programs.")
def command(
    items: tuple[str, ...],
    folder: Path,
    formats: tuple[str, ...],
    languages: tuple[str, ...],
    out: Path | None,
    *,
    at: str | None,
    cluster: str | None,
    drafts: bool,
    pseudo: bool,
    why: bool,
    waits: bool,
    as_json: bool,
) -> None:
    """Make web pages, Word files, plain texts and media packs.

    ITEMS are folder names, such as 2026-05-01-dam; without any, everything is built. What is at fault is not built; the
    rest is.
    """
    newsroom = find_newsroom(folder)
    preview = None if at is None else preview_of(at, newsroom)
    output = output_folder(newsroom, out, preview)
    if newsroom.owns(output.root):
        raise UnsafeOutputError(f"{output.root} is a folder of the newsroom’s own, or holds it")
    with writing_into(output, waits=waits), stopping_on_errors():
        from pipeline.building.build import build  # noqa: PLC0415 - heavy, and help needs none of it
        from pipeline.building.request import BuildRequest  # noqa: PLC0415 - as above
        from pipeline.building.scan import BuildContext, faults_about  # noqa: PLC0415 - as above
        from pipeline.building.task import BuildOptions  # noqa: PLC0415 - as above
        from pipeline.cli import build_summary  # noqa: PLC0415 - as above
        from pipeline.publishing.gone_out import published_in  # noqa: PLC0415 - as above
        from pipeline.report import render  # noqa: PLC0415 - as above

        known = newsroom.slugs()
        slugs = chosen(items, known)
        options = BuildOptions(frozenset(formats), frozenset(languages), drafts, preview is not None)
        with Progress(len(slugs or known)) as progress:
            run = run_on_cluster(cluster, progress.show) if cluster else run_here(progress.show)
            moment, published = now(), published_in(newsroom.root, output.root)
            context = BuildContext(
                newsroom.shared_files(), options, preview.moment if preview else moment, run, published, moment
            )
            request = BuildRequest(
                lambda: newsroom.item_folders(before=output.begun_at), slugs, output, progress.advance
            )
            built = build(request, engine(), context)
            forgotten = _disguise(newsroom, output, context, slugs) if pseudo else ()
    faults = (*faults_about(built.faults, slugs), *forgotten)
    if as_json:
        click.echo(build_summary.as_json(output.root, built, faults, why=why))
    else:
        click.echo(render(faults, "text", colour=sys.stderr.isatty()), err=True, nl=False)
        for line in build_summary.lines(output.root, built, why=why):
            click.echo(line)
    refused = [item for item in built.items if item.refused]
    if refused:
        stop("; ".join(f"{item.slug} was not built: {item.refused}" for item in refused), UNSAFE)
    raise SystemExit(FAULTS if any(fault.severity == "error" for fault in faults) else DONE)


def _disguise(
    newsroom: NewsroomFolder, output: OutputFolder, context: BuildContext, slugs: frozenset[str]
) -> tuple[Fault, ...]:
    from pipeline.cli.pseudo import write_pseudo  # noqa: PLC0415 - heavy, and a designer's only

    return write_pseudo(newsroom, output, context.moment, slugs, context.options)

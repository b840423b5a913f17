"""press build: editions into build/media/<slug>/, packs into build/packs/."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipeline.cli.failures import stopping_on_errors
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
from pipeline.cli.progress import Progress
from pipeline.cli.running import run_here, run_on_cluster
from pipeline.formats.registry import FORMATS
from pipeline.storage.clock import now
from pipeline.storage.engine import engine
from pipeline.storage.newsroom_folder import NewsroomFolder
from pipeline.storage.output_folder import OutputFolder
from pipeline.storage.unsafe import UnsafeOutputError

if TYPE_CHECKING:
    from pipeline.building.build import BuildResult
    from pipeline.building.scan import BuildContext
    from pipeline.building.standing import Reason, Removal
    from pipeline.fault import Fault


_REASONS: dict[Reason, str] = {
    "withdrawn": "it is withdrawn",
    "draft": "it is a draft again",
    "embargoed": "it is under embargo now",
    "closed": "the appeal is closed",
    "withheld": "a name in it must not be printed any more",
    "deleted": "its folder is gone",
    "translation-deleted": "this translation is gone",
}


@click.command("build")
@items_argument
@newsroom_option
@click.option(
    "--format",
    "formats",
    type=click.Choice([each.name for each in FORMATS]),
    multiple=True,
    help="Only this format; no pack is made.",
)
@click.option("--lang", "languages", metavar="TAG", multiple=True, help="Only this language; no pack is made.")
@click.option(
    "--out", type=click.Path(file_okay=False, path_type=Path), help="Where to write. [default: build/ in the newsroom]"
)
@click.option("--drafts", is_flag=True, help="Also build drafts and texts in review, each marked as such.")
@click.option(
    "--pseudo", is_flag=True, help="Also build pseudo-localised editions into pseudo/: they expose hard-coded text."
)
@click.option("--cluster", metavar="ADDRESS", help="Build on Dask workers: tcp://scheduler:8786.")
@click.option("--json", "as_json", is_flag=True, help="Print what was made, and the faults, for programs.")
def command(
    items: tuple[str, ...],
    folder: Path,
    formats: tuple[str, ...],
    languages: tuple[str, ...],
    out: Path | None,
    *,
    cluster: str | None,
    drafts: bool,
    pseudo: bool,
    as_json: bool,
) -> None:
    """Make web pages, Word files, plain texts and media packs.

    ITEMS are folder names, such as 2026-05-01-dam; without any, everything is built. What is at fault is not built; the
    rest is.
    """
    newsroom = find_newsroom(folder)
    output = OutputFolder(out or newsroom.root / "build")
    if newsroom.owns(output.root):
        raise UnsafeOutputError(f"{output.root} is a folder of the newsroom’s own, or holds it")
    output.open()
    with stopping_on_errors():
        from pipeline.building.build import BuildRequest, build  # noqa: PLC0415 - heavy, and help needs none of it
        from pipeline.building.scan import BuildContext, faults_about  # noqa: PLC0415 - as above
        from pipeline.building.task import BuildOptions  # noqa: PLC0415 - as above
        from pipeline.report import render  # noqa: PLC0415 - as above

        folders = newsroom.item_folders(before=output.opened_at)
        slugs = chosen(items, tuple(each.slug for each in folders))
        options = BuildOptions(frozenset(formats), frozenset(languages), drafts)
        with Progress(len(slugs or folders)) as progress:
            run = run_on_cluster(cluster, progress.show) if cluster else run_here(progress.show)
            context = BuildContext(newsroom.shared_files(), options, now(), run)
            request = BuildRequest(
                lambda: newsroom.item_folders(before=output.opened_at), slugs, output, progress.advance
            )
            built = build(request, engine(), context)
            forgotten = _disguise(newsroom, output, context, slugs) if pseudo else ()
    faults = (*faults_about(built.faults, slugs), *forgotten)
    if as_json:
        click.echo(_summary(output, built, faults))
    else:
        click.echo(render(faults, "text", colour=sys.stderr.isatty()), err=True, nl=False)
        _say(output, built)
    refused = [item for item in built.items if item.refused]
    if refused:
        stop("; ".join(f"{item.slug} was not built: {item.refused}" for item in refused), UNSAFE)
    raise SystemExit(FAULTS if any(fault.severity == "error" for fault in faults) else DONE)


def _disguise(
    newsroom: NewsroomFolder, output: OutputFolder, context: BuildContext, slugs: frozenset[str]
) -> tuple[Fault, ...]:
    from pipeline.cli.pseudo import write_pseudo  # noqa: PLC0415 - heavy, and a designer's only

    return write_pseudo(newsroom, output, context.moment, slugs, context.options.formats)


def _say(output: OutputFolder, built: BuildResult) -> None:
    files, packs = sum(len(item.files) for item in built.items), sum(len(item.packs) for item in built.items)
    editions = sum(item.editions for item in built.items)
    click.echo(f"{editions} editions in {files} files, and {packs} packs, in {output.root}")
    for item in built.items:
        if item.kept_from:
            click.echo(
                f"held back: {item.slug} is at fault; what stands was made on {item.kept_from:%Y-%m-%d at %H:%M} UTC"
            )
    for removal in built.removals:
        click.echo(f"removed: {removal.slug} {_of_languages(removal)}({_REASONS[removal.reason]})")


def _of_languages(removal: Removal) -> str:
    return "" if removal.languages is None else f"in {', '.join(removal.languages)}, and its pack "


def _summary(output: OutputFolder, built: BuildResult, faults: tuple[Fault, ...]) -> str:
    from pipeline.report import render  # noqa: PLC0415 - heavy, and help needs none of it

    items = [
        {
            "item": item.slug,
            "files": [f"media/{item.slug}/{name}" for name in item.files],
            "packs": [f"packs/{name}" for name in item.packs],
            "held_back_since": item.kept_from and item.kept_from.isoformat(timespec="seconds"),
        }
        for item in built.items
    ]
    found = json.loads(render(faults, "json", colour=False))
    removed = [{"item": each.slug, "languages": each.languages, "reason": each.reason} for each in built.removals]
    told = {"out": str(output.root), "items": items, "removed": removed, "faults": found}
    return json.dumps(told, ensure_ascii=False, indent=2)

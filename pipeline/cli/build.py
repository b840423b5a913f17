"""press build: editions into build/media/<slug>/, packs into build/packs/."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

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
from pipeline.cli.work import Hands, doing_on, stopping_on_errors
from pipeline.machine import engine
from pipeline.world import Output, UnsafeOutputError, World, now

if TYPE_CHECKING:
    from pipeline.build import Built
    from pipeline.fault import Fault
    from pipeline.survey import Circumstances


@click.command("build")
@items_argument
@newsroom_option
@click.option(
    "--format",
    "formats",
    type=click.Choice(["html", "docx", "txt"]),
    multiple=True,
    help="Only this format; no pack is made.",
)
@click.option("--lang", "languages", metavar="TAG", multiple=True, help="Only this language; no pack is made.")
@click.option(
    "--out", type=click.Path(file_okay=False, path_type=Path), help="Where to write. [default: build/ in the newsroom]"
)
@click.option("--drafts", is_flag=True, help="Also build drafts and texts in review, each marked as such.")
@click.option(
    "--pseudo", is_flag=True, help="Also build disguised editions into pseudo/, which show what a template forgot."
)
@click.option("--cluster", metavar="ADDRESS", help="Have the work done by dask workers: tcp://scheduler:8786.")
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
    world = find_newsroom(folder)
    output = Output(out or world.root / "build")
    try:
        output.open()
    except UnsafeOutputError as error:
        stop(f"nothing was written: {error}", UNSAFE)
    with stopping_on_errors():
        from pipeline.build import Request, build  # noqa: PLC0415 - heavy, and help needs none of it
        from pipeline.job import Choice  # noqa: PLC0415 - as above
        from pipeline.report import render  # noqa: PLC0415 - as above
        from pipeline.survey import Circumstances, about  # noqa: PLC0415 - as above

        found = world.look(before=output.opened_at)
        slugs = chosen(items, tuple(each.slug for each in found))
        choice = Choice(frozenset(formats), frozenset(languages), drafts)
        with Progress(len(slugs or found)) as progress:
            do = doing_on(cluster, progress.show) if cluster else Hands(progress.show).do
            here = Circumstances(world.kit(), choice, now(), do)
            built = build(Request(found, slugs, output, progress.advance), engine(), here)
            forgotten = _disguise(world, output, here, slugs) if pseudo else ()
    faults = (*about(built.faults, slugs), *forgotten)
    if as_json:
        click.echo(_summary(output, built, faults))
    else:
        click.echo(render(faults, "text", colour=sys.stderr.isatty()), err=True, nl=False)
        _say(output, built)
    refused = [item for item in built.items if item.refused]
    if refused:
        stop("; ".join(f"{item.slug} was not built: {item.refused}" for item in refused), UNSAFE)
    raise SystemExit(FAULTS if any(fault.severity == "error" for fault in faults) else DONE)


def _disguise(world: World, output: Output, here: Circumstances, slugs: frozenset[str]) -> tuple[Fault, ...]:
    from pipeline.cli.pseudo import write_pseudo  # noqa: PLC0415 - heavy, and a designer's only

    return write_pseudo(world, output, here.moment, slugs, here.choice.formats)


def _say(output: Output, built: Built) -> None:
    files, packs = sum(len(item.files) for item in built.items), sum(len(item.packs) for item in built.items)
    editions = sum(item.editions for item in built.items)
    click.echo(f"{editions} editions in {files} files, and {packs} packs, in {output.root}")


def _summary(output: Output, built: Built, faults: tuple[Fault, ...]) -> str:
    from pipeline.report import render  # noqa: PLC0415 - heavy, and help needs none of it

    items = [
        {
            "item": item.slug,
            "files": [f"media/{item.slug}/{name}" for name in item.files],
            "packs": [f"packs/{name}" for name in item.packs],
        }
        for item in built.items
    ]
    found = json.loads(render(faults, "json", colour=False))
    return json.dumps({"out": str(output.root), "items": items, "faults": found}, ensure_ascii=False, indent=2)

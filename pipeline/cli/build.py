"""press build: editions into build/media/<slug>/, packs into build/packs/."""

from __future__ import annotations

import json
import re
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipeline.cli.newsroom import (
    DONE,
    FAULTS,
    MISSING_TOOL,
    UNSAFE,
    chosen,
    find_newsroom,
    items_argument,
    newsroom_option,
    stop,
)
from pipeline.world import Output, UnsafeOutputError, now

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pipeline.build import Choice, ItemOutput
    from pipeline.fault import Fault


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
@click.option("--json", "as_json", is_flag=True, help="Print what was made, and the faults, for programs.")
def command(
    items: tuple[str, ...],
    folder: Path,
    formats: tuple[str, ...],
    languages: tuple[str, ...],
    out: Path | None,
    *,
    drafts: bool,
    pseudo: bool,
    as_json: bool,
) -> None:
    """Make web pages, Word files, plain texts and media packs.

    ITEMS are folder names, such as 2026-05-01-dam; without any, everything is built. What is at fault is not built; the
    rest is.
    """
    from pipeline.build import Choice, build  # noqa: PLC0415 - heavy, and help needs none of it
    from pipeline.check import check  # noqa: PLC0415 - heavy, and help needs none of it
    from pipeline.cli.pseudo import write_pseudo  # noqa: PLC0415 - heavy, and help needs none of it
    from pipeline.cli.templates import TEMPLATE_FAULTS, template_fault  # noqa: PLC0415 - heavy, and help needs none of it
    from pipeline.report import render  # noqa: PLC0415 - heavy, and help needs none of it
    from pipeline.richtext.pandoc import PandocError  # noqa: PLC0415 - heavy, and help needs none of it

    world = find_newsroom(folder)
    output = Output(out or world.root / "build")
    try:
        output.open()
    except UnsafeOutputError as error:
        stop(f"nothing was written: {error}", UNSAFE)
    templates = world.templates()
    try:
        checked = check(world.newsroom_files(templates), templates)
    except PandocError as error:
        stop(f"pandoc does not run: {error}", MISSING_TOOL)
    choice = Choice(chosen(items, checked.slugs), frozenset(formats), frozenset(languages), drafts)
    made, moment = [], now()
    try:
        with _progress(len(choice.items or checked.slugs)) as advance:
            for item in build(checked, templates, moment, choice):
                _write(output, item, choice)
                made.append(item)
                advance(item.slug)
        forgotten = write_pseudo(output, checked, templates, moment, choice) if pseudo else ()
    except TEMPLATE_FAULTS as error:
        stop(f"a template is at fault, and the build stopped: {template_fault(error)}", FAULTS)
    if not choice.items and checked.desk:
        _forget(output, checked.slugs)
    faults = (*checked.about(choice.items), *forgotten)
    if as_json:
        click.echo(_summary(output, made, faults))
    else:
        click.echo(render(faults, "text", colour=sys.stderr.isatty()), err=True, nl=False)
        _say(output, made)
    refused = [item for item in made if item.refused]
    if refused:
        stop("; ".join(f"{item.slug} was not built: {item.refused}" for item in refused), UNSAFE)
    raise SystemExit(FAULTS if any(fault.severity == "error" for fault in faults) else DONE)


def _write(output: Output, item: ItemOutput, choice: Choice) -> None:
    """Write one item. A whole build replaces its folder; of an item at fault nothing old stays either."""
    folder = f"media/{item.slug}"
    if not item.files and (choice.is_whole or not item.editions):
        output.remove_folder(folder)
    elif choice.is_whole:
        output.replace(folder, item.files)
    else:
        output.add(folder, item.files)
    if choice.is_whole or not item.files:
        output.remove("packs", [name for name in _packs_of(output, item.slug) if name not in item.packs])
        output.add("packs", item.packs)


def _packs_of(output: Output, slug: str) -> list[str]:
    return [name for name in output.names("packs") if re.fullmatch(rf"(EMBARGOED-)?(DRAFT-)?{slug}\.zip", name)]


def _forget(output: Output, slugs: tuple[str, ...]) -> None:
    """Remove what was made from folders that are no longer there."""
    for slug in output.names("media"):
        if slug not in slugs:
            output.remove_folder(f"media/{slug}")
    kept = {name for slug in slugs for name in _packs_of(output, slug)}
    output.remove("packs", [name for name in output.names("packs") if name not in kept])


@contextmanager
def _progress(total: int) -> Iterator[Callable[[str], None]]:
    """Show progress on a terminal, and nothing in a pipe."""
    if not sys.stderr.isatty():
        yield lambda _slug: None
        return
    from rich.console import Console  # noqa: PLC0415 - only a terminal needs it
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn  # noqa: PLC0415 - only a terminal needs it

    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}", markup=False))
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=total)
        yield lambda slug: progress.update(task, advance=1, description=slug)


def _say(output: Output, made: list[ItemOutput]) -> None:
    files, packs = sum(len(item.files) for item in made), sum(len(item.packs) for item in made)
    editions = sum(item.editions for item in made)
    click.echo(f"{editions} editions in {files} files, and {packs} packs, in {output.root}")


def _summary(output: Output, made: list[ItemOutput], faults: tuple[Fault, ...]) -> str:
    from pipeline.report import render  # noqa: PLC0415 - heavy, and help needs none of it

    items = [
        {
            "item": item.slug,
            "files": [f"media/{item.slug}/{name}" for name in sorted(item.files)],
            "packs": [f"packs/{name}" for name in sorted(item.packs)],
        }
        for item in made
    ]
    found = json.loads(render(faults, "json", colour=False))
    return json.dumps({"out": str(output.root), "items": items, "faults": found}, ensure_ascii=False, indent=2)

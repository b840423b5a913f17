"""What the commands share: finding the newsroom, its items, and saying why a command stops."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import NoReturn

import click

from pipeline.fault import did_you_mean
from pipeline.storage.item_paths import item_paths
from pipeline.storage.newsroom_folder import NewsroomFolder
from pipeline.storage.unsafe import UnsafeLinkError

DONE, FAULTS, USAGE, MISSING_TOOL, UNSAFE = 0, 1, 2, 3, 4

newsroom_option = click.option(
    "--newsroom",
    "folder",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="The newsroom’s folder. [default: this one, or the nearest above it]",
)


def beginning(context: click.Context, _: click.Parameter, typed: str) -> list[str]:
    """Complete an item’s name for the shell; where nothing can be read, there is nothing to complete."""
    newsroom = NewsroomFolder.find(context.params.get("folder") or Path())
    with suppress(OSError, UnsafeLinkError):
        return [item.slug for item in item_paths(newsroom.root) if item.slug.startswith(typed)] if newsroom else []
    return []


items_argument = click.argument("items", nargs=-1, shell_complete=beginning)


def stop(message: str, code: int) -> NoReturn:
    """Say on standard error why the command stops, and end with an exit code."""
    click.echo(f"press: {message}", err=True)
    raise SystemExit(code)


def find_newsroom(folder: Path) -> NewsroomFolder:
    """Give the newsroom of a folder, or stop."""
    newsroom = NewsroomFolder.find(folder)
    if newsroom is None:
        stop(f"there is no newsroom.yaml in {folder.absolute()} or above it", USAGE)
    if newsroom.is_unfinished:
        _finish(newsroom.root)
    return newsroom


def _finish(root: Path) -> None:
    """Finish what a desk was killed over, or stop."""
    from pipeline.storage.placing import finish  # noqa: PLC0415 - hardly ever needed

    try:
        finish(root)
    except OSError as error:
        stop(f"what was being put in place cannot be finished: {error.filename}: {error.strerror}", MISSING_TOOL)


def chosen(items: tuple[str, ...], known: tuple[str, ...]) -> frozenset[str]:
    """Give the items' slugs, each named by its slug or by a path to its folder or file; stop at an unknown one."""
    slugs = set()
    for name in items:
        parts = [part for part in name.replace("\\", "/").split("/") if part]
        slug = next((part for part in reversed(parts) if part in known), None)
        if slug is None:
            hint = did_you_mean(parts[-1] if parts else name, known)
            stop(f"there is no release or appeal ‘{name}’" + (f"; {hint}" if hint else ""), USAGE)
        slugs.add(slug)
    return frozenset(slugs)

"""press check --fix: what would be mended is shown first, then written when somebody says so."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipeline.cli.newsroom import FAULTS, UNSAFE, USAGE, stop
from pipeline.cli.proposing import counted, says_yes, show_differences
from pipeline.cli.translate.files import Changes, chosen_items, settings_of, texts_of, write_changes

if TYPE_CHECKING:
    from pipeline.storage.text_files import TextFiles


def fix(folder: Path, items: tuple[str, ...], *, yes: bool, waits: bool, to_stdout: bool) -> None:
    """Show what can be mended, and write it; stop where nobody says that it may be written."""
    texts = texts_of(folder)
    changes, places = _changes(texts, items)
    if not places:
        click.echo("nothing to mend", err=not to_stdout)
        return
    show_differences(changes, to_stdout=to_stdout)
    what = counted(places)
    if not yes and not says_yes(f"Mend {what}?"):
        stop(f"nothing was written; {what} can be mended: ‘press check --fix --yes’ does it", FAULTS)
    texts_of(folder, waits=waits)
    write_changes(texts, changes)
    click.echo(f"mended: {what}", err=not to_stdout)


def _changes(texts: TextFiles, items: tuple[str, ...]) -> tuple[Changes, dict[str, int]]:
    """Give the files to be replaced, and how many places are mended in each; the check tells what cannot be read."""
    from pipeline.checks.gravity import gravity  # noqa: PLC0415 - heavy, and help needs none of it
    from pipeline.fault import Faults  # noqa: PLC0415 - as above
    from pipeline.fixing.item import fix_item  # noqa: PLC0415 - as above
    from pipeline.proofreading.read import RULES  # noqa: PLC0415 - as above

    settings = settings_of(texts)
    codes = {code for code in RULES if gravity(settings, code) is not None}
    changes = Changes()
    places: dict[str, int] = {}
    if not items:
        _change_settings(texts, codes, changes, places)
    for files, trees in chosen_items(texts, items, Faults()):
        with _stopping_where_nothing_can_be_written():
            found = fix_item(trees, codes)
        for stem, text in found.changed.items():
            name = trees.name_of(stem) if stem else trees.source.source.name
            changes.add(name, files.files[name.rpartition("/")[2]], text)
            places[name] = found.places[stem]
        if found.changed:
            changes.keep_previous_sources(files, found.trees, {})
    return changes, places


def _change_settings(texts: TextFiles, codes: Collection[str], changes: Changes, places: dict[str, int]) -> None:
    from pipeline.fault import Faults  # noqa: PLC0415 - as above
    from pipeline.fixing.item import fix_settings  # noqa: PLC0415 - as above
    from pipeline.reader.decode import decode  # noqa: PLC0415 - as above
    from pipeline.reader.events import read  # noqa: PLC0415 - as above

    name, data = "newsroom.yaml", texts.settings()
    source = decode(name, data, Faults())
    tree = read(source, Faults()) if source else None
    if source and tree:
        with _stopping_where_nothing_can_be_written():
            text, count = fix_settings(source, tree, codes)
        if count:
            changes.add(name, data, text)
            places[name] = count


@contextmanager
def _stopping_where_nothing_can_be_written() -> Iterator[None]:
    from pipeline.proofreading.read import FigureTouchedError  # noqa: PLC0415 - as above
    from pipeline.writer.scalars import UnwritableError  # noqa: PLC0415 - as above

    try:
        yield
    except FigureTouchedError as error:
        stop(f"nothing was written: a figure would have changed at {error}; please report this", UNSAFE)
    except UnwritableError as error:
        stop(f"nothing was written: {error} is laid out in a way that cannot be changed; mend it by hand", USAGE)

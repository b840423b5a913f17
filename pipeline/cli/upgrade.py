"""press upgrade: files as today's model has them; what would change is shown first, then written when agreed to."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipeline.cli.locking import no_wait_option
from pipeline.cli.newsroom import DONE, FAULTS, USAGE, items_argument, newsroom_option, stop
from pipeline.cli.proposing import counted, says_yes, show_differences
from pipeline.cli.translate.files import Changes, chosen_items, texts_of, write_changes

if TYPE_CHECKING:
    from pipeline.document.versions import FileKind
    from pipeline.source import Source
    from pipeline.storage.text_files import TextFiles


@click.command("upgrade")
@items_argument
@newsroom_option
@click.option(
    "--from",
    "since",
    type=click.IntRange(min=1),
    metavar="VERSION",
    help="The version that files follow which name none. [default: today’s]",
)
@click.option("--yes", is_flag=True, help="Write it without asking.")
@no_wait_option
def command(items: tuple[str, ...], folder: Path, *, since: int | None, yes: bool, waits: bool) -> None:
    """Rewrite what is called otherwise, or means something else, in today's fields.

    ITEMS are folder names; without any, every item is rewritten, and newsroom.yaml; and the schemas that ‘press init’
    laid into schema/ for editors are renewed. Comments and layout stay. The differences are shown first. In a pipe
    nothing is written without --yes, and the command ends with 1 while there is something to write.
    """
    texts = texts_of(folder)
    changes, places = _changes(texts, items, since)
    schemas = Changes() if items else _schemas(texts)
    if not places and not schemas.after:
        click.echo("nothing to upgrade")
        raise SystemExit(DONE)
    show_differences(changes, to_stdout=True)
    for name in schemas.after:
        click.echo(f"{name}: fields as they are today, for editors")
    what = " and ".join(filter(None, [counted(places) if places else "", _counted_schemas(len(schemas.after))]))
    changes.before |= schemas.before
    changes.after |= schemas.after
    if not yes and not says_yes(f"Write {what}?"):
        stop(f"nothing was written; {what} can be upgraded: ‘press upgrade --yes’ does it", FAULTS)
    texts_of(folder, waits=waits)
    write_changes(texts, changes)
    click.echo(f"upgraded: {what}")


def _changes(texts: TextFiles, items: tuple[str, ...], since: int | None) -> tuple[Changes, dict[str, int]]:
    """Give the files to be replaced, and how many places change in each; the check tells what cannot be read."""
    from pipeline.fault import Faults  # noqa: PLC0415 - heavy, and help needs none of it
    from pipeline.reader.decode import decode  # noqa: PLC0415 - as above
    from pipeline.reader.events import read  # noqa: PLC0415 - as above

    changes, places = Changes(), dict[str, int]()
    settings = None if items else decode("newsroom.yaml", texts.settings(), Faults())
    if settings and read(settings, Faults()):
        _add(settings, texts.settings(), "newsroom", since, None, changes, places)
    for files, trees in chosen_items(texts, items, Faults()):
        own: FileKind = "appeal" if trees.folder == "appeals" else "release"
        found: list[tuple[Source, FileKind, FileKind | None]] = [(trees.source.source, own, None)]
        found += [(each.source, "translation", own) for each in trees.translations.values()]
        for source, kind, of in found:
            _add(source, files.files[source.name.rpartition("/")[2]], kind, since, of, changes, places)
    return changes, places


def _schemas(texts: TextFiles) -> Changes:
    """Give the schemas of a newsroom that say something else than today's; one that has none gets none."""
    from pipeline.cli.newsroom_schemas import newsroom_schemas  # noqa: PLC0415 - heavy, and help needs none of it
    from pipeline.scaffold.newsroom import schema_files  # noqa: PLC0415 - as above

    today, changes = schema_files(newsroom_schemas()), Changes()
    there = texts.others(today)
    for name, text in today.items():
        if there and not _says(there.get(name, b""), text):
            changes.add(name, there.get(name), text)
    return changes


def _says(data: bytes, text: str) -> bool:
    """Say whether two files of JSON are the same but for their layout."""
    try:
        return bool(json.loads(data) == json.loads(text))
    except ValueError:
        return False


def _counted_schemas(count: int) -> str:
    return "" if not count else "1 schema" if count == 1 else f"{count} schemas"


def _add(  # noqa: PLR0917 - a file, what it is, and the two collectors
    source: Source,
    before: bytes,
    kind: FileKind,
    since: int | None,
    of: FileKind | None,
    changes: Changes,
    places: dict[str, int],
) -> None:
    from pipeline.fixing.upgrade import upgrade  # noqa: PLC0415 - heavy, and help needs none of it
    from pipeline.writer.scalars import UnwritableError  # noqa: PLC0415 - as above

    try:
        found = upgrade(source, kind, since, of)
    except UnwritableError:
        stop(f"nothing was written: {source.name} is laid out in a way that cannot be changed; do it by hand", USAGE)
    if found.count:
        changes.add(source.name, before, found.text)
        places[source.name] = found.count

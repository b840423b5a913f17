"""press translate import: files that came back from translators."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click
from msgspec import Struct, field

from pipeline.cli.given_files import UnreadFileError, read_given
from pipeline.cli.locking import no_wait_option
from pipeline.cli.newsroom import FAULTS, USAGE, newsroom_option, stop
from pipeline.cli.translate.files import (
    Changes,
    settings_of,
    tell,
    texts_of,
    withheld_people_of,
    write_changes,
)
from pipeline.reader.deadline import Deadline, LateError
from pipeline.storage.clock import seconds

if TYPE_CHECKING:
    from pipeline.document.settings import Settings
    from pipeline.exchange.segment import Exchange
    from pipeline.fault import Faults
    from pipeline.names.person import WithheldPerson
    from pipeline.storage.text_files import ItemTexts
    from pipeline.translating.importing import ImportResult
    from pipeline.translating.item_trees import ItemTrees
    from pipeline.translating.markup import TranslatedParagraph
    from pipeline.translating.withheld import WithheldFrom

# In UTF-16 a file has up to twice the bytes that exchange/bounds.py lets it have.
_LARGEST = 8 * 1024 * 1024
_SECONDS = 30  # for each file; the largest that is read takes a few
_REFUSED = "nothing was taken over, of no file; mend what is told above, and import again"


@click.command("import")
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@newsroom_option
@no_wait_option
def command(files: tuple[Path, ...], folder: Path, *, waits: bool) -> None:
    """Take over what translators have sent back.

    FILES are what ‘press translate export’ has written, translated. Each names its item and its language. All are taken
    over, or none.
    """
    from pipeline.fault import Faults  # noqa: PLC0415 - heavy, and help needs none of it
    from pipeline.translating.markup import check_markup  # noqa: PLC0415 - heavy, and help needs none of it

    texts, faults = texts_of(folder, waits=waits), Faults()
    settings = settings_of(texts)
    folders = {slug: kind for kind, slug in texts.slugs()}
    items: dict[str, _Item | None] = {}
    lines: list[str] = []
    markdown: list[tuple[TranslatedParagraph, ...]] = []
    seen: dict[tuple[str, str], Path] = {}
    people = withheld_people_of(texts)
    deadline = Deadline(_SECONDS * len(files), seconds)
    for path in files:
        exchange = _read(path, faults, deadline)
        if exchange is None:
            continue
        slug, tag = exchange.item, exchange.target_language
        if slug not in folders or tag not in settings.languages:
            _elsewhere(path, slug, tag, known=slug in folders)
        if (slug, tag) in seen:
            stop(
                f"nothing was written: {seen[slug, tag]} and {path} translate the same text; import one of them", USAGE
            )
        seen[slug, tag] = path
        if slug not in items:
            items[slug] = _item(texts.item(folders[slug], slug), people, faults)
        item = items[slug]
        if item is None:
            continue
        name = item.trees.name_of(tag)
        took = _took(path, item, exchange, settings, faults, deadline=deadline)
        if took:
            item.new[tag] = took.text
            item.sources += took.sources
            markdown += took.markdown
            lines.append(f"{name}: {took.count} text{'' if took.count == 1 else 's'} taken over from {path.name}")
        else:
            lines.append(f"{name}: nothing new in {path.name}")
    check_markup(markdown, faults)
    tell(faults, _REFUSED)
    changes = Changes()
    for item in filter(None, items.values()):
        for tag, text in item.new.items():
            changes.add(item.trees.name_of(tag), item.files.files.get(f"{tag}.yaml"), text)
        changes.keep_previous_sources(item.files, item.trees, item.new, item.sources)
    write_changes(texts, changes)
    for line in lines:
        click.echo(line)


class _Item(Struct):
    """An item of the newsroom, and what its translations become, by language."""

    files: ItemTexts
    trees: ItemTrees
    withheld: WithheldFrom
    new: dict[str, str] = field(default_factory=dict)
    sources: list[str] = field(default_factory=list)


def _item(files: ItemTexts, people: Iterable[WithheldPerson], faults: Faults) -> _Item | None:
    from pipeline.newsroom.unread import tell_all_unread  # noqa: PLC0415 - heavy, and help needs none of it
    from pipeline.translating.item_trees import read_item_trees  # noqa: PLC0415 - heavy, and help needs none of it
    from pipeline.translating.withheld import withheld_from  # noqa: PLC0415 - as the rest

    tell_all_unread(files.unread, faults)
    trees = read_item_trees(files.folder, files.slug, files.files, faults)
    return _Item(files, trees, withheld_from(trees, people)) if trees else None


def _read(path: Path, faults: Faults, deadline: Deadline) -> Exchange | None:
    from pipeline.exchange import po, xliff  # noqa: PLC0415 - heavy, and help needs none of it

    read = po.read if path.suffix.lower() == ".po" else xliff.read
    try:
        with _in_time(path):
            return read(path.name, read_given(path, _LARGEST), faults, deadline)
    except UnreadFileError as reason:
        stop(f"nothing was written: {path} {reason}", USAGE)


def _took(
    path: Path, item: _Item, exchange: Exchange, settings: Settings, faults: Faults, *, deadline: Deadline
) -> ImportResult | None:
    from pipeline.translating.importing import import_file  # noqa: PLC0415 - heavy, and help needs none of it
    from pipeline.writer.scalars import UnwritableError  # noqa: PLC0415 - heavy, and help needs none of it

    try:
        with _in_time(path):
            return import_file(item.trees, exchange, settings.limits, faults, deadline, withheld=item.withheld)
    except UnwritableError:
        tell(faults, _REFUSED)
        name = item.trees.name_of(exchange.target_language)
        stop(f"nothing was written: {name} is laid out in a way that cannot be added to", USAGE)


@contextmanager
def _in_time(path: Path) -> Iterator[None]:
    try:
        yield
    except LateError as reason:
        stop(f"nothing was written: reading {path} was given up: {reason}", FAULTS)


def _elsewhere(path: Path, item: str, tag: str, *, known: bool) -> None:
    what = f"in {tag}, and the newsroom does not publish in it" if known else f"of {item}, and there is no such item"
    stop(f"nothing was written: {path} is a translation {what}", USAGE)

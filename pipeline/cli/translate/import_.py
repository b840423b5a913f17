"""press translate import: files that came back from translators."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click
from msgspec import Struct, field

from pipeline.cli.locking import no_wait_option
from pipeline.cli.newsroom import USAGE, newsroom_option, stop
from pipeline.cli.translate.files import Changes, settings_of, tell, texts_of, write_changes

if TYPE_CHECKING:
    from pipeline.fault import Faults
    from pipeline.storage.text_files import ItemTexts
    from pipeline.translating.item_trees import ItemTrees
    from pipeline.translating.markup import TranslatedParagraph

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
    from pipeline.exchange import po, xliff  # noqa: PLC0415 - heavy, and help needs none of it
    from pipeline.fault import Faults  # noqa: PLC0415 - heavy, and help needs none of it
    from pipeline.translating.importing import import_file  # noqa: PLC0415 - heavy, and help needs none of it
    from pipeline.translating.markup import check_markup  # noqa: PLC0415 - heavy, and help needs none of it
    from pipeline.writer.scalars import UnwritableError  # noqa: PLC0415 - heavy, and help needs none of it

    texts, faults = texts_of(folder, waits=waits), Faults()
    settings = settings_of(texts)
    folders = {slug: kind for kind, slug in texts.slugs()}
    items: dict[str, _Item | None] = {}
    lines: list[str] = []
    markdown: list[tuple[TranslatedParagraph, ...]] = []
    seen: dict[tuple[str, str], Path] = {}
    for path in files:
        read = po.read if path.suffix.lower() == ".po" else xliff.read
        exchange = read(path.name, path.read_bytes(), faults)
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
            items[slug] = _item(texts.item(folders[slug], slug), faults)
        item = items[slug]
        if item is None:
            continue
        name = item.trees.name_of(tag)
        try:
            took = import_file(item.trees, exchange, settings.limits, faults)
        except UnwritableError:
            tell(faults, _REFUSED)
            stop(f"nothing was written: {name} is laid out in a way that cannot be added to", USAGE)
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
    new: dict[str, str] = field(default_factory=dict)
    sources: list[str] = field(default_factory=list)


def _item(files: ItemTexts, faults: Faults) -> _Item | None:
    from pipeline.newsroom.unread import tell_all_unread  # noqa: PLC0415 - heavy, and help needs none of it
    from pipeline.translating.item_trees import read_item_trees  # noqa: PLC0415 - heavy, and help needs none of it

    tell_all_unread(files.unread, faults)
    trees = read_item_trees(files.folder, files.slug, files.files, faults)
    return _Item(files, trees) if trees else None


def _elsewhere(path: Path, item: str, tag: str, *, known: bool) -> None:
    what = f"in {tag}, and the newsroom does not publish in it" if known else f"of {item}, and there is no such item"
    stop(f"nothing was written: {path} is a translation {what}", USAGE)

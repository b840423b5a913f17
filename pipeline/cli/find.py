"""press find: where words stand, in today's files and in the texts that went out."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import click

from pipeline.cli.newsroom import DONE, USAGE, find_newsroom, newsroom_option, stop
from pipeline.cli.progress import Progress
from pipeline.storage.newsroom_folder import ItemFolder, NewsroomFolder
from pipeline.storage.output_folder import OutputFolder

if TYPE_CHECKING:
    from pipeline.finding.found import FoundPlace, FoundVersion
    from pipeline.search.sought import Sought
    from pipeline.storage.texts_index import TextsIndex

_SETTINGS = "newsroom.yaml"


@click.command("find")
@click.argument("words", nargs=-1, required=True)
@newsroom_option
@click.option("--json", "as_json", is_flag=True, help="Print it for programs.")
def command(words: tuple[str, ...], folder: Path, *, as_json: bool) -> None:
    """Say where a name, a number or a quote stands: in today’s files, then in every text that went out.

    WORDS are looked for one after the other, whatever their capitals, accents and spaces: 46,000 finds 46 000 too.
    """
    newsroom = find_newsroom(folder)
    from pipeline.cli.newsroom_head import newsroom_head  # noqa: PLC0415 - heavy, and help needs none of it
    from pipeline.finding.told import FoundWhere, found_data, found_lines  # noqa: PLC0415 - as above
    from pipeline.search.sought import Sought  # noqa: PLC0415 - as above
    from pipeline.storage.door import printable  # noqa: PLC0415 - as above
    from pipeline.storage.texts_index import TextsIndex  # noqa: PLC0415 - as above

    asked = printable(" ".join(words))
    sought = Sought.of(asked)
    if not sought.folded:
        stop("there is nothing to look for: write a name, a number or some words", USAGE)
    before = OutputFolder(newsroom.root / "build").begun_if_writable()
    index = TextsIndex(newsroom.root / "build")
    try:
        with Progress(0) as progress:
            today = tuple(_today(newsroom, index, sought, before, progress))
            versions = tuple(_versions(newsroom, index, sought, before or 0, progress))
        found = FoundWhere(asked, today, versions)
    finally:
        index.close()
    zone = ZoneInfo(newsroom_head(newsroom.shared_files().settings).zone)
    lines = [found_data(found, zone)] if as_json else found_lines(found, zone, colours=sys.stdout.isatty())
    click.echo("\n".join(lines))
    raise SystemExit(DONE)


def _today(
    newsroom: NewsroomFolder, index: TextsIndex, sought: Sought, before: int | None, progress: Progress
) -> Iterator[FoundPlace]:
    """Find places in newsroom.yaml and in the items' files, the newest item first."""
    from pipeline.finding.in_files import places_in, searched_text  # noqa: PLC0415 - heavy, and help needs none of it

    folders = {each.key: each for each in newsroom.item_folders(before=before)}

    def read(key: str) -> dict[str, str]:
        progress.advance(key)
        return {f"{key}/{name}": searched_text(name, data) for name, data in _texts(folders[key])}

    index.today({key: folder.stamp if before else "" for key, folder in folders.items()}, read, progress.expect)
    settings = newsroom.shared_files().settings
    if settings is not None:
        yield from places_in("", _SETTINGS, settings, sought)
    held = dict.fromkeys(name.rpartition("/")[0] for name in index.in_today(sought))
    for key in sorted(held, key=lambda each: each.partition("/")[2], reverse=True):
        for name, data in _texts(folders[key]):
            yield from places_in(key, name, data, sought)


def _texts(folder: ItemFolder) -> Iterable[tuple[str, bytes]]:
    """Give an item's YAML files, its source first."""
    files = folder.read_texts()
    source = {f"{files.folder.removesuffix('s')}.yaml": files.source} if files.source is not None else {}
    return (*source.items(), *((f"{tag}.yaml", data) for tag, data in sorted(files.translations.items())))


def _versions(
    newsroom: NewsroomFolder, index: TextsIndex, sought: Sought, before: int, progress: Progress
) -> Iterator[FoundVersion]:
    """Find passages in the versions that went out, the last one first."""
    from pipeline.cli.kept_texts import KeptTexts  # noqa: PLC0415 - heavy, and help needs none of it
    from pipeline.finding.found import FoundVersion  # noqa: PLC0415 - as above
    from pipeline.finding.in_files import around  # noqa: PLC0415 - as above
    from pipeline.search.sought import folded  # noqa: PLC0415 - as above

    texts = KeptTexts(newsroom)

    def read(folder: str) -> Mapping[str, str]:
        progress.advance("texts that went out")
        return texts.in_folder(folder)

    index.kept(texts.stamps(before), read, progress.expect)
    for version in texts.published(index.in_kept(sought)):
        passages = texts.passages(version.words) or ()
        found = tuple((name, around(text, sought)) for name, text in passages if sought.is_in(folded(text)))
        if found:
            yield FoundVersion(version, found)

"""press translate import: files that came back from translators."""

from __future__ import annotations

from pathlib import Path

import click

from pipeline.cli.newsroom import USAGE, newsroom_option, stop
from pipeline.cli.translate.desk import newsroom_of, put, tell, texts_of


@click.command("import")
@click.argument("files", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@newsroom_option
def command(files: tuple[Path, ...], folder: Path) -> None:
    """Take over what translators have sent back.

    FILES are what ‘press translate export’ has written, translated. Each names its item and its language. All are taken
    over, or none.
    """
    from pipeline.exchange import po, xliff  # noqa: PLC0415 - heavy, and help needs none of it
    from pipeline.fault import Faults  # noqa: PLC0415 - heavy, and help needs none of it
    from pipeline.translating.admission import admitted  # noqa: PLC0415 - heavy, and help needs none of it
    from pipeline.translating.papers import read_papers  # noqa: PLC0415 - heavy, and help needs none of it
    from pipeline.writer.scalars import UnwritableError  # noqa: PLC0415 - heavy, and help needs none of it

    texts, faults = texts_of(folder), Faults()
    newsroom = newsroom_of(texts)
    folders = {slug: kind for kind, slug in texts.slugs()}
    before: dict[str, bytes | None] = {}
    after: dict[str, str] = {}
    lines: list[str] = []
    seen: dict[tuple[str, str], Path] = {}
    for path in files:
        read = po.read if path.suffix.lower() == ".po" else xliff.read
        exchange = read(path.name, path.read_bytes(), faults)
        if exchange is None:
            continue
        if exchange.item not in folders or exchange.target_language not in newsroom.languages:
            _elsewhere(path, exchange.item, exchange.target_language, known=exchange.item in folders)
        key = (exchange.item, exchange.target_language)
        if key in seen:
            stop(f"nothing was written: {seen[key]} and {path} translate the same text; import one of them", USAGE)
        seen[key] = path
        found = texts.item(folders[exchange.item], exchange.item)
        papers = read_papers(found.folder, found.slug, found.files, faults)
        if papers is None:
            continue
        name = papers.name_of(exchange.target_language)
        try:
            took = admitted(papers, exchange, newsroom.limits, faults)
        except UnwritableError:
            stop(f"nothing was written: {name} is laid out in a way that cannot be added to", USAGE)
        if took:
            before[name] = found.files.get(f"{exchange.target_language}.yaml")
            after[name] = took.text
            lines.append(f"{name}: {took.count} text{'' if took.count == 1 else 's'} taken over from {path.name}")
        else:
            lines.append(f"{name}: nothing new in {path.name}")
    tell(faults)
    put(texts, before, after)
    for line in lines:
        click.echo(line)


def _elsewhere(path: Path, item: str, tag: str, *, known: bool) -> None:
    what = f"in {tag}, and the newsroom does not publish in it" if known else f"of {item}, and there is no such item"
    stop(f"nothing was written: {path} is a translation {what}", USAGE)

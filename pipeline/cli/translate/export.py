"""press translate export: files for translators."""

from __future__ import annotations

from pathlib import Path

import click

from pipeline.cli.newsroom import DONE, UNSAFE, USAGE, items_argument, newsroom_option, stop
from pipeline.cli.translate.files import chosen_items, settings_of, tell, texts_of, withheld_people_of


@click.command("export")
@items_argument
@newsroom_option
@click.option("--to", "languages", metavar="TAG", multiple=True, required=True, help="The language to translate into.")
@click.option(
    "--as", "shape", type=click.Choice(["po", "xliff"]), default="po", show_default=True, help="Which format."
)
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    help="Where to write. [default: for-translators/ in the newsroom]",
)
@click.option("--replace", is_flag=True, help="Write over files that are there and differ.")
def command(
    items: tuple[str, ...], folder: Path, languages: tuple[str, ...], shape: str, out: Path | None, *, replace: bool
) -> None:
    """Write files for translators, one for each item and language.

    ITEMS are folder names; without any, every item is exported. If a text was translated before, in any item, the file
    offers that translation and marks it as an offer.
    """
    from pipeline.exchange import po, xliff  # noqa: PLC0415 - heavy, and help needs none of it
    from pipeline.exchange.memory import Memory  # noqa: PLC0415 - heavy, and help needs none of it
    from pipeline.fault import Faults, did_you_mean  # noqa: PLC0415 - heavy, and help needs none of it
    from pipeline.storage.text_files import write_new  # noqa: PLC0415 - as the rest
    from pipeline.translating.exporting import approved_pairs, export_item  # noqa: PLC0415 - heavy, and help needs none
    from pipeline.translating.withheld import tell_withheld, withheld_from  # noqa: PLC0415 - as the rest

    texts, faults = texts_of(folder), Faults()
    settings = settings_of(texts)
    for tag in languages:
        if tag not in settings.languages:
            hint = did_you_mean(tag, settings.languages)
            stop(f"the newsroom does not publish in ‘{tag}’" + (f"; {hint}" if hint else ""), USAGE)
    chosen = [trees for _, trees in chosen_items(texts, items, faults)]
    newsroom = withheld_people_of(texts)
    withheld = {trees.slug: withheld_from(trees, newsroom) for trees in chosen}
    for trees in chosen:
        tell_withheld(trees, languages, withheld[trees.slug], faults)
    tell(faults)
    memory = Memory(approved_pairs(trees for _, trees in chosen_items(texts, (), Faults())))
    write = po.write if shape == "po" else xliff.write
    files = {
        f"{trees.slug}.{tag}.{shape}": write(export_item(trees, tag, settings.limits, memory, withheld[trees.slug]))
        for trees in chosen
        for tag in dict.fromkeys(languages)
        if tag != trees.language
    }
    for name, data in files.items():
        if withheld[name.removesuffix(f".{shape}").rpartition(".")[0]].surely_holds(data.decode()):
            stop(f"nothing was written: {name} would hold a name that must not be printed", UNSAFE)
    where = out or texts.root / "for-translators"
    there = write_new(where, files, replace=replace)
    if there:
        stop(
            f"nothing was written: {there[0]} is there and differs, perhaps by a translator’s work; "
            "import it first, or add --replace",
            UNSAFE,
        )
    for name in files:
        click.echo(where / name)
    raise SystemExit(DONE)

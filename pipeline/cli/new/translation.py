"""press new translation: the file of a translation that is wanted."""

from __future__ import annotations

from pathlib import Path

import click

from pipeline.cli.new.asked import day_of
from pipeline.cli.newsroom import DONE, USAGE, beginning, newsroom_option, stop
from pipeline.fault import did_you_mean


@click.command("translation")
@click.argument("item", shell_complete=beginning)
@click.argument("language", metavar="LANG")
@click.option("--translator", metavar="NAME", help="Who translates.")
@click.option("--due", metavar="DAY", help="The day on which you need it: 2026-05-01.")
@click.option("--urgency", type=click.Choice(["urgent", "normal", "low"]), help="What goes before what.")
@click.option("--note", help="What the translator has to know.")
@newsroom_option
def command(
    item: str,
    language: str,
    *,
    translator: str | None,
    due: str | None,
    urgency: str | None,
    note: str | None,
    folder: Path,
) -> None:
    """Ask for an item in another language: a file that says who translates it until when, and has no texts yet.

    ITEM is a folder name, LANG one of the newsroom's languages.
    """
    from pipeline.cli.new.making import OpenNewsroom, text_of  # noqa: PLC0415 - heavy, and help needs none of it
    from pipeline.scaffold.translation import new_translation  # noqa: PLC0415 - as above
    from pipeline.storage.new_files import fill_folder  # noqa: PLC0415 - as above
    from pipeline.writer.scalars import UnwritableError  # noqa: PLC0415 - as above

    newsroom = OpenNewsroom(folder)
    own, slug, tree = newsroom.item(item)
    known = newsroom.settings.languages
    if language not in known:
        hint = did_you_mean(language, known)
        stop(f"the newsroom does not publish in ‘{language}’" + (f"; {hint}" if hint else ""), USAGE)
    if language == text_of(tree, "language"):
        stop(f"nothing was written: {slug} is written in {language} itself", USAGE)
    name = f"{language}.yaml"
    try:
        text = new_translation(language, translator=translator, due=day_of(due), urgency=urgency, note=note)
    except UnwritableError as error:
        stop(f"nothing was written: ‘{error}’ has characters that no file of a newsroom may hold", USAGE)
    try:
        fill_folder(newsroom.texts.root / own / slug, {name: text.encode()})
    except FileExistsError:
        stop(f"nothing was written: {own}/{slug}/{name} is there already", USAGE)
    click.echo(f"made: {own}/{slug}/{name}")
    click.echo(f"next: ‘press translate export {slug} --to {language}’ makes the file for the translator")
    raise SystemExit(DONE)

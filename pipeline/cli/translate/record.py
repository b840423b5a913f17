"""press translate record: what a translation was made from, written into its file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

import click

from pipeline.cli.locking import no_wait_option
from pipeline.cli.newsroom import USAGE, items_argument, newsroom_option, stop
from pipeline.cli.translate.files import Changes, chosen_items, tell, texts_of, write_changes

if TYPE_CHECKING:
    from pipeline.translating.item_trees import ItemTrees
    from pipeline.translating.record import Confirmation
    from pipeline.translation.pairing import Status


_REFUSED = "nothing was recorded; mend what is told above, and record again"


@click.command("record")
@items_argument
@newsroom_option
@click.option("--lang", "languages", metavar="TAG", multiple=True, help="Only this language.")
@click.option(
    "--unit", "units", metavar="NAME", multiple=True, help="This text, such as headline or body, is right as it stands."
)
@click.option("--all", "everything", is_flag=True, help="Every text is right as it stands.")
@no_wait_option
@click.option("--status", type=click.Choice(["draft", "reviewed", "approved"]), help="The translation’s new status.")
def command(
    items: tuple[str, ...],
    folder: Path,
    languages: tuple[str, ...],
    units: tuple[str, ...],
    status: str | None,
    *,
    everything: bool,
    waits: bool,
) -> None:
    """Say that a translation is right as its source stands now.

    ITEMS are folder names; without any, all are looked at. What the translation was made from is written into its file,
    under ‘translated_from’: for texts without a record, and for those that you name. A text that is stale stays stale
    until you name it.
    """
    from pipeline.fault import Faults  # noqa: PLC0415 - heavy, and help needs none of it
    from pipeline.translating.record import Confirmation, tell_other_shapes, with_records  # noqa: PLC0415 - heavy, and help needs none of it
    from pipeline.writer.scalars import UnwritableError  # noqa: PLC0415 - heavy, and help needs none of it

    if (units or everything or status) and not items:
        stop("say for which items: this cannot be said of the whole newsroom at once", USAGE)
    confirmation = Confirmation(frozenset(units), everything, cast("Status | None", status))
    texts, faults = texts_of(folder, waits=waits), Faults()
    changes = Changes()
    for files, trees in chosen_items(texts, items, faults):
        if items:  # over the whole newsroom, each item has languages of its own
            _known(trees, confirmation, languages)
        new: dict[str, str] = {}
        for stem, translation in trees.translations.items():
            if not languages or stem in languages:
                name = trees.name_of(stem)
                tell_other_shapes(trees, translation, confirmation, faults)
                try:
                    text = with_records(trees, translation, confirmation)
                except UnwritableError:
                    stop(f"nothing was written: {name} is laid out in a way that cannot be added to", USAGE)
                if text != translation.source.text:
                    changes.add(name, files.files[f"{stem}.yaml"], text)
                    new[stem] = text
        changes.keep_previous_sources(files, trees, new)
    tell(faults, _REFUSED)
    write_changes(texts, changes)
    for name in changes.after:
        click.echo(f"recorded: {name}")
    if not changes.after:
        click.echo("nothing to record")


def _known(trees: ItemTrees, confirmation: Confirmation, languages: tuple[str, ...]) -> None:
    """Stop at a name that nothing has."""
    from pipeline.fault import did_you_mean  # noqa: PLC0415 - heavy, and help needs none of it
    from pipeline.translating.record import known_names  # noqa: PLC0415 - heavy, and help needs none of it

    known = known_names(trees) if confirmation.units else frozenset()
    for asked, there, what in ((confirmation.units, known, "text"), (languages, trees.translations, "translation")):
        for name in sorted(asked):
            if name not in there:
                hint = did_you_mean(name, there)
                stop(f"{trees.slug} has no {what} ‘{name}’" + (f"; {hint}" if hint else ""), USAGE)

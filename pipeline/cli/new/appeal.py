"""press new appeal: a draft with its headline; or the next stage of an appeal that is there."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import click

from pipeline.cli.new.asked import day_of, headline_of, item_options, make_sure
from pipeline.cli.newsroom import USAGE, stop
from pipeline.document.appeal import Stage

STAGES = get_args(Stage)


@click.command("appeal")
@click.argument("headline")
@click.option("--stage", type=click.Choice(STAGES), help="Its place in the chain. [default: first]")
@click.option("--further", metavar="ITEM", help="Begin further information on this appeal: it follows it in the chain.")
@item_options
def command(
    headline: str,
    *,
    stage: str | None,
    further: str | None,
    language: str | None,
    day: str | None,
    contacts: tuple[str, ...],
    folder: Path,
) -> None:
    """Begin an urgent appeal: a draft with its headline, its day, and whom journalists may call.

    With --further, whom an appeal protects, whom to write to and its letters come along; its words are new.
    """
    from pipeline.cli.new.making import OpenNewsroom, tell  # noqa: PLC0415 - heavy, and help needs none of it
    from pipeline.scaffold.from_item import further_information  # noqa: PLC0415 - as above
    from pipeline.scaffold.item import Wish, new_appeal  # noqa: PLC0415 - as above
    from pipeline.translation.units import is_withdrawn  # noqa: PLC0415 - as above

    newsroom = OpenNewsroom(folder)
    wish = Wish(headline_of(headline), None, language, day_of(day), None, contacts, stage)
    make_sure(wish, newsroom.settings)
    if further is None:
        item = newsroom.write(lambda defaults: new_appeal(wish, defaults), wish.headline, language)
        tell(item, f"say whom to write to (‘targets’), and what to ask for; then run ‘press check {item.slug}’")
    own, slug, tree = newsroom.item(further)
    if own != "appeals":
        stop(f"nothing was written: {own}/{slug} is no appeal", USAGE)
    if is_withdrawn(tree):
        stop(f"nothing was written: {slug} is withdrawn, and nothing follows it", USAGE)
    if stage == "first":
        stop("nothing was written: a first appeal follows no other; leave out --stage or --further", USAGE)
    item = newsroom.write(lambda defaults: further_information(tree, slug, wish, defaults), wish.headline, language)
    tell(
        item,
        f"read what came along from {slug} again: people, targets and letters",
        f"write ‘lead’ and ‘body’, and the last day to write (‘send_before’); then run ‘press check {item.slug}’",
    )

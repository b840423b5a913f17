"""press new release: a draft with its headline."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import click

from pipeline.cli.new.asked import day_of, headline_of, item_options, make_sure
from pipeline.document.release import Release

TYPES = get_args(Release.model_fields["type"].annotation)


@click.command("release")
@click.argument("headline")
@click.option("--type", "kind", type=click.Choice(TYPES), help="What it is. [default: press-release]")
@click.option("--place", help="The town that it is issued in. [default: as in the newest release of its language]")
@item_options
def command(
    headline: str,
    *,
    kind: str | None,
    place: str | None,
    language: str | None,
    day: str | None,
    contacts: tuple[str, ...],
    folder: Path,
) -> None:
    """Begin a release: a draft with its headline, its day and place, and whom journalists may call.

    Its folder is named by the day and the headline, and keeps its name. The index number follows where the last ones
    count up.
    """
    from pipeline.cli.new.making import OpenNewsroom, tell  # noqa: PLC0415 - heavy, and help needs none of it
    from pipeline.scaffold.item import Wish, new_release  # noqa: PLC0415 - as above

    newsroom = OpenNewsroom(folder)
    wish = Wish(headline_of(headline), kind, language, day_of(day), place, contacts)
    make_sure(wish, newsroom.settings)
    item = newsroom.write(lambda defaults: new_release(wish, defaults), wish.headline, language)
    tell(item, f"write ‘lead’ and ‘body’ in it, then run ‘press check {item.slug}’")

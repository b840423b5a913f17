"""press new --from: a release or an appeal again, as a draft."""

from __future__ import annotations

from pathlib import Path

from pipeline.cli.new.asked import headline_of
from pipeline.cli.new.making import OpenNewsroom, tell, text_of
from pipeline.scaffold.from_item import duplicate
from pipeline.scaffold.item import Wish
from pipeline.storage.clock import now


def copy_item(name: str, headline: str | None, folder: Path) -> None:
    """Begin with a copy of an item, or stop."""
    newsroom = OpenNewsroom(folder)
    own, slug, tree = newsroom.item(name)
    wish = Wish("" if headline is None else headline_of(headline))
    moment, zone = now(), newsroom.settings.timezone
    item = newsroom.write(
        lambda defaults: duplicate(tree, own, wish, defaults, moment=moment, zone=zone),
        wish.headline or text_of(tree, "headline"),
        original=newsroom.texts.root / own / slug,
    )
    tell(item, f"change what differs from {slug}, then run ‘press check {item.slug}’")

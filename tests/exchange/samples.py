"""Every sample of the newsroom as an exchange: each item with each of its translations."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path

from pipeline.check import check
from pipeline.desk.item import Item, Variant
from pipeline.exchange.entry import Entry, Exchange, State
from pipeline.world import World

ROOT = Path(__file__).parent.parent.parent


@cache
def samples() -> tuple[Exchange, ...]:
    """Give them, in the order of their folders and languages."""
    world = World(ROOT)
    templates = world.templates()
    desk = check(world.newsroom_files(templates), templates).desk
    assert desk is not None
    return tuple(_exchange(item, variant) for item in desk.items for variant in item.translations)


def _exchange(item: Item, variant: Variant) -> Exchange:
    source, target = item.source.language.tag, variant.language.tag
    return Exchange(item.slug, source, target, "a revision", tuple(_entries(item, variant)))


def _entries(item: Item, variant: Variant) -> Iterator[Entry]:
    translated = {text.name: text.scalar.text for text in variant.texts()}
    for text in item.source.texts():
        source, target = text.scalar.text, translated.get(text.name, "")
        digest = sha256(source.encode()).hexdigest()
        state: State = "approved" if target else "missing"
        context = f"{text.name}, as it is printed"
        yield Entry(text.name, source, target, digest, context, state, markdown=text.mark.rich)

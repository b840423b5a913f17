"""Every page that the project's own newsroom makes, drafts and embargoed ones too, made once a test process."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from pipeline.job import Choice, Job, Order
from pipeline.make import make
from pipeline.world import World
from tests.small import MOMENT

ROOT = Path(__file__).parents[3]


@cache
def newsroom_pages() -> Mapping[str, str]:
    """Give the pages by stem."""
    world = World(ROOT)
    orders = tuple(Order(found.read(), {}) for found in world.look())
    batch = make(Job(world.kit(), orders, Choice(formats=frozenset({"html"}), drafts=True), MOMENT))
    return {
        Path(name).stem: data.decode("utf-8")
        for made in batch.made
        if made.output
        for name, data in made.output.files.items()
    }


STEMS = tuple(newsroom_pages())

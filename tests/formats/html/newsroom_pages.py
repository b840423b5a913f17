"""Every page that the project's own newsroom makes, drafts and embargoed ones too, made once a test process."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from pipeline.build import Choice, build
from pipeline.check import check
from pipeline.defaults import template_files
from pipeline.world import World
from tests.small import MOMENT

ROOT = Path(__file__).parents[3]


@cache
def newsroom_pages() -> Mapping[str, str]:
    """Give the pages by stem."""
    world = World(ROOT)
    templates = world.templates()
    assert templates.files == template_files()
    checked = check(world.newsroom_files(templates), templates)
    made = build(checked, templates, MOMENT, Choice(formats=frozenset({"html"}), drafts=True))
    return {
        name.removesuffix(".html"): data.decode("utf-8")
        for item in made
        for name, data in item.files.items()
    }  # fmt: skip


STEMS = tuple(newsroom_pages())

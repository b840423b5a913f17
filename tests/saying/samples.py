"""Every edition of every sample of this newsroom, drafts too, and what is made of them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from pipeline.check import check
from pipeline.desk.item import Item
from pipeline.edition.make import Setting, editions
from pipeline.edition.model import Edition
from pipeline.formats.artefact import Artefact
from pipeline.formats.registry import FORMATS
from pipeline.pictures.prepare import Prepared, prepare_all
from pipeline.templates import Templates
from pipeline.world import World
from tests.small import MOMENT

ROOT = Path(__file__).parent.parent.parent


@cache
def templates() -> Templates:
    """Give the templates of this newsroom."""
    return World(ROOT).templates()


@cache
def samples() -> Mapping[str, tuple[Edition, Item]]:
    """Give the editions by stem, each with its item."""
    checked = check(World(ROOT).newsroom_files(templates()), templates())
    assert checked.desk
    setting = Setting.of(checked.desk, MOMENT)
    return {each.stem: (each, item) for item in checked.desk.items for each in editions(setting, item, drafts=True)}


@cache
def pictures(slug: str) -> Mapping[str, Prepared]:
    """Give the pictures of an item as they go out."""
    return prepare_all(next(item.media for _, item in samples().values() if item.slug == slug))


def rendered(edition: Edition, files: Mapping[str, Prepared]) -> list[Artefact]:
    """Make an edition in each format."""
    return [artefact for write in FORMATS.values() for artefact in write(edition, templates(), files)]

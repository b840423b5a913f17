"""Every edition of every sample of this newsroom, drafts too, and what is made of them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from pipeline.checks.whole_newsroom import check
from pipeline.edition.assemble import EditionContext, editions
from pipeline.edition.model import Edition
from pipeline.formats.artefact import Artefact
from pipeline.formats.registry import FORMATS
from pipeline.newsroom.item import Item
from pipeline.pictures.prepare import Prepared, prepare_all
from pipeline.storage.newsroom_folder import NewsroomFolder
from pipeline.templating.templates import Templates
from tests.compiled import COMPILED
from tests.small import MOMENT

ROOT = Path(__file__).parent.parent.parent


@cache
def templates() -> Templates:
    """Give the templates of this newsroom."""
    return Templates(NewsroomFolder(ROOT).templates().files, COMPILED)


@cache
def samples() -> Mapping[str, tuple[Edition, Item]]:
    """Give the editions by item and language, each with its item."""
    checked = check(NewsroomFolder(ROOT).files(templates()))
    assert checked.newsroom
    context = EditionContext.of(checked.newsroom, MOMENT)
    return {
        f"{item.slug}.{each.language.tag}": (each, item)
        for item in checked.newsroom.items
        for each in editions(context, item, drafts=True)
    }


@cache
def pictures(slug: str) -> Mapping[str, Prepared]:
    """Give the pictures of an item as they go out."""
    return prepare_all(next(item.media for _, item in samples().values() if item.slug == slug))


def rendered(edition: Edition, files: Mapping[str, Prepared]) -> list[Artefact]:
    """Make an edition in each format."""
    return [artefact for each in FORMATS for artefact in each.render(edition, templates(), files)]

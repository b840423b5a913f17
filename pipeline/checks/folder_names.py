"""A folder's name is plain, for it names every file that is made; and no two items share one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.desk.card import Card
from pipeline.fault import Faults
from pipeline.source import Place, Source

_PLAIN = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def check(cards: Sequence[Card], faults: Faults) -> None:
    """Check the folder names of all items."""
    seen: dict[str, str] = {}
    for card in cards:
        if not is_plain(card.slug):
            faults.add(
                "folder-name",
                f"‘{card.slug}’ cannot name a folder",
                Place.start_of(Source(card.source, "")),
                expected="small letters a to z, digits and single hyphens",
                hint="rename the folder; its name becomes the name of every file",
            )
        if card.slug in seen:
            faults.add(
                "folder-name",
                f"the folder name ‘{card.slug}’ is taken by {seen[card.slug]}/",
                Place.start_of(Source(card.source, "")),
                expected="a name of its own for each release and appeal",
                hint="rename one of the two",
            )
        seen[card.slug] = card.folder


def is_plain(slug: str) -> bool:
    """Say whether a folder's name can name files."""
    return _PLAIN.fullmatch(slug) is not None

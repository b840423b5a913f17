"""A withheld name stands nowhere: in no text, key, file name or picture of any item.

How a name is recognised is said in `pipeline.names.matching`. Whoever is somebody else is named in the file under
`not_the_same_person`. What all items share is searched by `withheld_in_shared`, and what was built by
`pipeline.search.leaks`.
"""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.fault import Faults
from pipeline.newsroom.item import Item, Variant
from pipeline.newsroom.load import Newsroom


def check(newsroom: Newsroom, faults: Faults) -> None:
    """Look for every withheld name of the newsroom in every item."""
    if not newsroom.withheld:
        return
    from pipeline.checks.withheld_in_item import search  # noqa: PLC0415 - heavy, and most newsrooms withhold no name

    for item in newsroom.items:
        search(item, newsroom, faults)


def others_in(item: Item, also: Iterable[str]) -> tuple[str, ...]:
    """Give the words that mean somebody else, wherever they stand in an item."""
    own = (words for variant in item.variants for words in others_of(variant))
    return tuple(dict.fromkeys((*own, *also)))


def others_of(variant: Variant) -> tuple[str, ...]:
    """Give the words that mean somebody else in one language of an item, as its file has them."""
    own = variant.translation.not_the_same_person if variant.translation else ()
    return (*own, *(variant.document.not_the_same_person if variant.translation is None else ()))

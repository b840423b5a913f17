"""An item's faults in; the same out, without the words that stand beside a file whose rights have ended.

A fault shows the line that it is in, and is kept with it. What was said of such a file may not be kept.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from msgspec.structs import replace

from pipeline.fault import Fault
from pipeline.newsroom.item import Item
from pipeline.newsroom.load import Newsroom
from pipeline.state.of_document import expired

_SAID = ("alt", "caption", "credit", "usage", "content_warning", "title", "description", "transcript")


def without_ended(faults: tuple[Fault, ...], item: Item, newsroom: Newsroom, moment: datetime) -> tuple[Fault, ...]:
    """Give each fault with no more of its line than its own stretch, where the line has words of an ended file."""
    said = tuple(_said_of_ended(item, newsroom.settings.timezone, moment))
    if not said:
        return faults
    return tuple(
        replace(each, place=each.place.bare) if any(line in each.place.source.text for line in said) else each
        for each in faults
    )


def _said_of_ended(item: Item, zone: str, moment: datetime) -> Iterator[str]:
    ended = expired(item.source.document, zone, moment)
    for variant in item.variants if ended else ():
        for entry in variant.document.media:
            if entry.file in ended:
                texts = (getattr(entry, name, None) for name in _SAID)
                yield from (line for text in texts if text for line in text.splitlines() if line.strip())

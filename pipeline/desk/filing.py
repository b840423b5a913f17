"""An item's files and what came of reading them in; its card out."""

from __future__ import annotations

from pipeline.desk.card import Card, Named
from pipeline.desk.files import ItemFiles
from pipeline.desk.item import Item
from pipeline.document.appeal import Appeal


def card_of(files: ItemFiles, item: Item | None) -> Card:
    """Give an item's card; `item` is None where it could not be read."""
    if item is None:
        return Card(files.folder, files.slug, files.source_name)
    source, document = item.source, item.source.document
    number = document.index_number
    previous = document.previous if isinstance(document, Appeal) else ()
    return Card(
        folder=files.folder,
        slug=files.slug,
        source=files.source_name,
        is_appeal=isinstance(document, Appeal),
        index_number=Named(number, source.place("index_number").alone) if number else None,
        previous=tuple(Named(slug, source.place("previous", index).alone) for index, slug in enumerate(previous)),
        follows=Named(document.stage, source.place("stage").alone)
        if isinstance(document, Appeal) and document.stage != "first" and not previous
        else None,
    )

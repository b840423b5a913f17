"""Which boxes and files of a document have their place; the others follow the body."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.document.named_files import every_logo
from pipeline.edition.placed import Placed, placed_in
from pipeline.edition.sections import box_key
from pipeline.edition.texts import Texts
from pipeline.newsroom.item import Document
from pipeline.richtext.blocks import PlacedBox, PlacedDemands, PlacedPicture


def loose_boxes(texts: Texts, document: Document) -> tuple[str, ...]:
    """Give the names of the boxes that no text places."""
    if not document.boxes:
        return ()
    placed = {block.id for block in _placed(texts) if isinstance(block, PlacedBox)}
    return tuple(key for index, box in enumerate(document.boxes) if (key := box_key(box, index)) not in placed)


def placed_files(texts: Texts, document: Document) -> frozenset[str]:
    """Give the names of the files that have their place: in a text, below the headline, or at the head as a logo."""
    placed = {block.file for block in _placed(texts) if isinstance(block, PlacedPicture)} if document.media else set()
    lead = {document.lead_picture} if document.lead_picture else set()
    return frozenset(placed | lead | {each.file for each in every_logo(document)})


def places_demands(texts: Texts, document: Document) -> bool:
    """Say whether the body places the demands."""
    found = placed_in(texts.blocks(document.body)) if document.body and document.demands else ()
    return any(isinstance(block, PlacedDemands) for block in found)


def _placed(texts: Texts) -> Iterator[Placed]:
    for unit in texts.variant.texts():
        if unit.mark.rich:
            yield from placed_in(texts.blocks(unit.scalar.text))

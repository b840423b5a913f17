"""The boxes and pictures of a document that no text of it places: they follow the body."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.document.pictures import every_logo
from pipeline.edition.placed import Placed, placed_in
from pipeline.edition.sections import box_key
from pipeline.edition.texts import Texts
from pipeline.newsroom.item import Document
from pipeline.richtext.blocks import PlacedBox, PlacedPicture


def loose_boxes(texts: Texts, document: Document) -> tuple[str, ...]:
    """Give the names of the boxes."""
    if not document.boxes:
        return ()
    placed = {block.id for block in _placed(texts) if isinstance(block, PlacedBox)}
    return tuple(key for index, box in enumerate(document.boxes) if (key := box_key(box, index)) not in placed)


def loose_pictures(texts: Texts, document: Document) -> tuple[str, ...]:
    """Give the file names of the pictures; the one below the headline and logos are not among them."""
    if not document.media:
        return ()
    placed = {block.file for block in _placed(texts) if isinstance(block, PlacedPicture)} | {document.lead_picture}
    placed |= {each.file for each in every_logo(document)}
    return tuple(picture.file for picture in document.media if picture.file not in placed)


def _placed(texts: Texts) -> Iterator[Placed]:
    for unit in texts.variant.texts():
        if unit.mark.rich:
            yield from placed_in(texts.blocks(unit.scalar.text))

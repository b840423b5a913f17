"""Every quote, box and picture that a text places is one of the item's, and every quote of the item's is placed."""

from __future__ import annotations

from typing import assert_never

from pipeline.document.outline import outline_of
from pipeline.edition.placed import placed_in
from pipeline.edition.sections import box_key
from pipeline.fault import Faults, did_you_mean
from pipeline.newsroom.item import Item, Variant
from pipeline.newsroom.load import Newsroom
from pipeline.reader.tree import Scalar
from pipeline.richtext.blocks import PlacedBox, PlacedDemands, PlacedPicture, PlacedQuote
from pipeline.richtext.reading import markdown
from pipeline.translation.kept_shape import lost_quotes
from pipeline.translation.units import paired

_PLURALS = {"quote": "quotes", "box": "boxes"}


def check(newsroom: Newsroom, faults: Faults) -> None:
    """Check what the texts of every language place."""
    for item in newsroom.items:
        for variant in item.variants:
            _variant(newsroom, item, variant, faults)


def _variant(newsroom: Newsroom, item: Item, variant: Variant, faults: Faults) -> None:
    quotes, lead = variant.document.quotes, variant.document.lead_picture
    boxes = {box_key(box, index) for index, box in enumerate(variant.document.boxes)}
    pictures = [picture.file for picture in variant.document.media]
    placed: set[str] = set()
    for unit in variant.texts():
        if not unit.mark.rich:
            continue
        for block in placed_in(newsroom.library[markdown(unit.scalar.text)]):
            match block:
                case PlacedQuote():
                    placed.add(block.key)
                    if block.key not in quotes:
                        _unknown("quote", block.key, unit.scalar, list(quotes), faults)
                case PlacedBox() if block.id not in boxes:
                    _unknown("box", block.id, unit.scalar, list(boxes), faults)
                case PlacedPicture():
                    if block.file not in pictures:
                        _unlisted(block.file, unit.scalar, pictures, faults)
                    elif block.file == lead:
                        _twice(block.file, unit.scalar, faults)
                case PlacedBox() | PlacedDemands():
                    continue  # demands have a rule of their own, `placed_demands.py`
                case _:
                    assert_never(block)
    if lead and lead not in pictures and variant.translation is None:
        faults.add(
            "unlisted-picture",
            f"the picture ‘{lead}’ is not listed",
            variant.place("lead_picture"),
            expected="a picture of the list ‘media’, where its alt text and credit stand",
            hint=did_you_mean(lead, pictures),
        )
    unplaced = [key for key in quotes if key not in placed]
    told = _told_as_lost(item, variant) if unplaced else frozenset()
    for key in unplaced:
        if key in told:
            continue
        # in a translation the quote itself stands in the source: the fault belongs to the text that should place it
        place = variant.key("quotes", key) if variant.translation is None else variant.place("body")
        faults.add(
            "unplaced-quote",
            f"the quote ‘{key}’ is not placed in any text",
            place,
            expected=f"‘{{quote: {key}}}’ on a line of its own",
            hint="place it, or remove the quote",
        )


def _told_as_lost(item: Item, variant: Variant) -> frozenset[str]:
    """Give the quotes that a translation does not place where its source does: that its shape differs is told."""
    if variant.own is None:
        return frozenset()
    return lost_quotes(paired(outline_of(type(item.source.document)), item.source.tree, variant.own))


def _unknown(kind: str, key: str, scalar: Scalar, known: list[str], faults: Faults) -> None:
    place = scalar.place
    for number, line in enumerate(scalar.text.split("\n"), 1):
        column = line.find(key)
        if column >= 0 and line.lstrip().startswith(f"{{{kind}"):
            place = scalar.at(number, column + 1, len(key))
            break
    faults.add(
        f"unknown-{kind}",
        f"there is no {kind} ‘{key}’",
        place,
        expected=f"the name of one of this item’s {_PLURALS[kind]}",
        hint=did_you_mean(key, known),
    )


def _unlisted(file: str, scalar: Scalar, known: list[str], faults: Faults) -> None:
    line, column = _where(scalar.text, f"]({file}")
    faults.add(
        "unlisted-picture",
        f"the picture ‘{file}’ is not listed",
        scalar.at(line, column + len("]("), len(file)),
        expected="a picture of the list ‘media’, where its alt text and credit stand",
        hint=did_you_mean(file, known),
    )


def _twice(file: str, scalar: Scalar, faults: Faults) -> None:
    line, column = _where(scalar.text, f"]({file}")
    faults.add(
        "lead-picture-placed",
        f"the picture ‘{file}’ stands below the headline already",
        scalar.at(line, column + len("]("), len(file)),
        expected="another picture here, or none",
        hint="remove this line; or remove ‘lead_picture’, and the picture stands here",
    )


def _where(text: str, wanted: str) -> tuple[int, int]:
    """Give line and column, from 1, of the first occurrence of a string; of the start where there is none."""
    for number, line in enumerate(text.split("\n"), 1):
        column = line.find(wanted)
        if column >= 0:
            return number, column + 1
    return 1, 1

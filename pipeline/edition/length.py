"""An edition in; how long its text is out, as a newsroom counts: headline, lead and text, and nothing around them.

The text of a bulletin is the outcomes that it tells.

Words are what stands between spaces; in Chinese, Japanese and Korean each character counts, and a Latin word as one. In
Thai, which sets no spaces between words, so does each letter, with the signs on it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pipeline.edition.model import Demands, Edition, Phrase, Quote, Rich
from pipeline.richtext.blocks import (
    Block,
    BlockQuote,
    BulletList,
    Crosshead,
    NumberedList,
    Paragraph,
    PlacedBox,
    PlacedDemands,
    PlacedPicture,
    PlacedQuote,
    Table,
    plain_text,
)

_WORD = re.compile(r"(?<!\S)\S*?[^\W_]")
_LATIN_OR_SIGN = re.compile(r"[A-Za-z0-9\u00c0-\u024f][A-Za-z0-9\u00c0-\u024f.,'’-]*|\S")
# vowels and tones that are signs on a letter are none of \w
_LATIN_OR_LETTER = re.compile(r"[A-Za-z0-9\u00c0-\u024f][A-Za-z0-9\u00c0-\u024f.,'’-]*|[^\W_]")


def length(edition: Edition) -> int:
    """Count the words of a text, or its characters where its language counts these."""
    said = " ".join(_said(edition))
    if edition.language.is_wide:
        return len(_LATIN_OR_SIGN.findall(said))
    if edition.language.data.counts_letters:
        return len(_LATIN_OR_LETTER.findall(said))
    return len(_WORD.findall(said))


def _said(edition: Edition) -> Iterator[str]:
    yield edition.headline.text
    if edition.lead:
        yield from _blocks(edition, edition.lead.blocks)
    yield from _blocks(edition, edition.body.blocks)
    yield from _blocks(edition, map(PlacedBox, edition.loose_boxes))
    yield from _demanded(edition.demands)
    for outcome in edition.appeal.outcomes if edition.appeal else ():
        yield outcome.title.text
        yield from _blocks(edition, outcome.text.blocks if outcome.text else ())


def _blocks(edition: Edition, blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Paragraph() | Crosshead():
                yield plain_text(block.inlines)
            case BulletList() | NumberedList():
                for item in block.items:
                    yield from _blocks(edition, item)
            case BlockQuote():
                yield from _blocks(edition, block.blocks)
            case Table():
                yield from (plain_text(cell) for row in (block.header, *block.rows) for cell in row)
            case PlacedQuote():
                yield from _quoted(edition, edition.quotes[block.key])
            case PlacedBox():
                box = edition.boxes[block.id]
                yield box.title.text if box.title else ""
                yield from _blocks(edition, box.text.blocks)
            case PlacedDemands():
                yield from _demanded(edition.placed_demands)
            case PlacedPicture():
                continue


def _quoted(edition: Edition, quote: Quote) -> Iterator[str]:
    whole: Rich = quote.run_in or quote.text
    yield from _blocks(edition, whole.blocks)
    if not quote.run_in:
        yield from (each.text for each in (quote.speaker, quote.role, quote.organisation) if each)


def _demanded(demands: Demands | None) -> Iterator[str]:
    asked: tuple[Phrase | None, ...] = (demands.intro, *demands.items) if demands else ()
    yield from (each.text for each in asked if each)

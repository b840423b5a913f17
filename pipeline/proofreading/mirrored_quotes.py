"""Quotation marks that are turned the wrong way: „so“, «so», “so”, 「so」; »so« is for German and Danish books."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.i18n.quotation_marks import BOOK_TITLE, CURLY, DOUBLE, EAST_ASIAN, SINGLE, closing, opening, turning
from pipeline.proofreading import foreign_quotes
from pipeline.proofreading.passage import Passage, Slip

# Of pairs that stand round words without spaces, one mark is looked for with its own partner only.
_WITHOUT_SPACES = (*EAST_ASIAN, CURLY, BOOK_TITLE)
_BEFORE_OPENING = re.compile(f"[\\s(\\[{{—–\u00a0\u202f{opening((*DOUBLE, *SINGLE, *EAST_ASIAN))}*_'’]")
# “ closes as well: „so“; so does ‘, but behind an elision it opens: l’«‘so’»
_AFTER_CLOSING = re.compile(f"[\\s).,;:!?\\]}}—–\u00a0\u202f{closing((*DOUBLE, *EAST_ASIAN))}’*_،؛؟。，、；：！？…]")


def slips(passage: Passage) -> Iterator[Slip]:
    """Give each such mark; those of another language are told as that."""
    if passage.text.isascii():
        return
    found = list(_unopened(passage) if passage.language.is_wide else _turned(passage))
    if found:
        foreign = {at for slip in foreign_quotes.slips(passage) for at in range(slip.start, slip.end)}
        yield from (slip for slip in found if slip.start not in foreign)


def _turned(passage: Passage) -> Iterator[Slip]:
    text, turned = passage.text, turning(passage.language)
    marks = turned.opens + turned.closes
    if not any(map(text.__contains__, marks)):
        return
    for match in re.finditer(f"[{marks}]", text):
        start, end = match.span()
        before, after = text[start - 1 : start] if start else " ", text[end : end + 1] or " "
        opens = bool(_BEFORE_OPENING.match(before)) and not _AFTER_CLOSING.match(after)
        closes = bool(_AFTER_CLOSING.match(after)) and not _BEFORE_OPENING.match(before)
        is_opening = match[0] in turned.opens
        if closes if is_opening else opens:
            yield Slip(
                "mirrored-quotes",
                start,
                end,
                f"the mark {match[0]} {'opens' if is_opening else 'closes'} a quotation in this language, "
                "and stands the other way round here",
                "marks that are turned to the words between them",
                "exchange it for its partner",
            )


def _unopened(passage: Passage) -> Iterator[Slip]:
    """Give marks that close what none has opened: no spaces say there which way a mark is turned."""
    for first, last in _WITHOUT_SPACES:
        if last not in passage.text:
            continue
        depth = 0
        for match in re.finditer(f"[{first}{last}]", passage.text):
            depth += 1 if match[0] == first else -1
            if depth < 0:
                yield Slip(
                    "mirrored-quotes",
                    match.start(),
                    match.end(),
                    f"the mark {last} closes a quotation that none has opened",
                    f"{first} before the words and {last} behind them",
                    "exchange the two",
                )
                break

"""A hyphen between two spaces, or two, in the place of a dash; in languages whose press sets one kind of dash."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.proofreading.passage import Passage, Slip

_HYPHEN = re.compile(r"(?<=[^\W\d_]|[)\]”»“’\"'*.,!?%])( )(--?)(?=[ \n]\s*[^\W\d_]|[ ][\"“„«‘'(*_])")


def slips(passage: Passage) -> Iterator[Slip]:
    """Give each, with the dash in its place; between figures it may be a minus, and in a name it is its own."""
    if passage.is_name or "-" not in passage.text:
        return
    dash = passage.language.data.dash
    if not dash:
        return
    for found in _HYPHEN.finditer(passage.text):
        start, end = found.span(2)
        if start not in passage.spared and not passage.is_in_a_table(start):
            yield Slip(
                "hyphen-for-dash",
                start,
                end,
                "a hyphen stands between spaces, where a dash is meant",
                f"‘ {dash} ’",
                "type the dash; a word processor does it by itself",
                dash,
            )

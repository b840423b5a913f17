"""An edition and its blocks in; plain text out, also in ASCII."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from anyascii import anyascii

from bench.afternoon.editions import Edition
from bench.afternoon.markdown import Block

_COLUMNS = 72


def plain_text(edition: Edition, blocks: Sequence[Block]) -> str:
    """Give the text, its lines broken."""
    parts = [edition.embargo, edition.said(edition.settings["organisation"]["name"]), edition.item["headline"].upper()]
    parts += ["\n".join(_lines(block)) for block in blocks]
    parts += [edition.item["index_number"], edition.embargo]
    return "\n\n".join(part for part in parts if part) + "\n"


def ascii_text(text: str) -> bytes:
    """Give a text for systems that know no other letters."""
    return anyascii(text).encode("ascii", errors="replace")


def _lines(block: Block) -> Iterator[str]:
    if block.kind == "table":
        widths = [max(map(len, column)) for column in zip(*block.rows, strict=False)]
        for row in block.rows:
            yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=False)).rstrip()
        return
    indent = "  " * max(block.level, block.kind == "quote")
    mark = {"bullet": "- ", "number": "* "}.get(block.kind, "")
    first = indent[: len(indent) - len(mark)] + mark
    for place, line in enumerate(block.text.split("\n")):
        yield from textwrap.wrap(line, _COLUMNS, initial_indent=indent if place else first, subsequent_indent=indent)

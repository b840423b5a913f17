"""A Markdown text in; what a translation of it keeps out: its blocks, its links and pictures, its emphasis.

markdown-it reads it in this process, because it is asked text by text; pandoc pays off when it reads many at once.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token
from msgspec import Struct

from pipeline.marks.settled import settled

_ESCAPED = re.compile(r"\\([*_])")
_FOOTNOTE = re.compile(r"\[\^([^\]\s]+)\]")
_KINDS = {
    "paragraph_open": "paragraph",
    "bullet_list_open": "list with dots",
    "ordered_list_open": "numbered list",
    "list_item_open": "list entry",
    "blockquote_open": "quoted block (>)",
    "table_open": "table",
    "tr_open": "table row",
    "th_open": "table cell",
    "td_open": "table cell",
    "hr": "rule (---)",
    "fence": "code block",
    "code_block": "code block",
    "html_block": "piece of HTML",
}


class Skeleton(Struct, frozen=True):
    """What is left of a Markdown text when its words are taken away."""

    blocks: tuple[str, ...]
    links: Counter[str]
    pictures: Counter[str]
    emphasis: int
    loose: int
    """Stars and underscores at a word's edge that are no marks: half of a pair, most often."""


@cache
def _reader() -> MarkdownIt:
    return MarkdownIt("commonmark").enable("table")


def skeleton(text: str) -> Skeleton:
    """Take a text's words away."""
    # the reader knows no footnotes, and would take some for links; an escaped star is no star
    plain = settled(text)
    masked = _ESCAPED.sub("·", _FOOTNOTE.sub(r"(^\1)", plain.text))
    tokens = _reader().parse(masked)
    inner = [child for token in tokens for child in _all(token.children or [])]
    return Skeleton(
        tuple(kind for token in tokens if (kind := _kind(token))),
        Counter(str(token.attrs.get("href", "")) for token in inner if token.type == "link_open"),
        Counter(str(token.attrs.get("src", "")) for token in inner if token.type == "image"),
        sum(token.type in {"em_open", "strong_open"} for token in inner),
        plain.loose,
    )


def _all(tokens: Sequence[Token]) -> list[Token]:
    return [inner for token in tokens for inner in (token, *_all(token.children or []))]


def _kind(token: Token) -> str | None:
    if token.type == "heading_open":
        return f"crosshead ({token.markup})"
    return _KINDS.get(token.type)

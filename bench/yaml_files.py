"""A tree in; YAML as a press officer types it out: long texts under ‘|’, each paragraph on a line."""

from __future__ import annotations

import json
from collections.abc import Iterator

from bench.items import Tree


def yaml(tree: Tree) -> str:
    """Give the text of a file."""
    return "\n".join(_mapping(tree, "")) + "\n"


def _mapping(tree: Tree, indent: str) -> Iterator[str]:
    for key, value in tree.items():
        if isinstance(value, dict):
            yield f"{indent}{key}:"
            yield from _mapping(value, indent + "  ")
        elif isinstance(value, list):
            yield f"{indent}{key}:"
            for each in value:
                yield from _entry(each, indent + "  ")
        else:
            yield from _scalar(f"{indent}{key}:", value, indent + "  ")


def _entry(value: object, indent: str) -> Iterator[str]:
    if isinstance(value, dict):
        first, *others = _mapping(value, indent + "  ")
        yield f"{indent}- {first.lstrip()}"
        yield from others
    else:
        yield from _scalar(f"{indent}-", value, indent + "  ")


def _scalar(head: str, value: object, indent: str) -> Iterator[str]:
    text = {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)
    if isinstance(value, bool) or (text.replace("-", "").isalnum() and text.isascii() and not text.isdigit()):
        yield f"{head} {text}"
    elif "\n" in text or len(text) > 200:
        yield f"{head} |"
        yield from (f"{indent}{line}" if line else "" for line in text.split("\n"))
    else:
        yield f"{head} {json.dumps(text, ensure_ascii=False)}"

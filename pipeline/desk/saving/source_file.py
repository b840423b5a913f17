"""A source file’s name and bytes in; what it says of its state out, as far as it can be read."""

from __future__ import annotations

import re

from pipeline.fault import Faults
from pipeline.reader.decode import decode
from pipeline.reader.events import read
from pipeline.reader.tree import MapNode, Scalar

_STATUS = re.compile(r"^status:[ \t]*([a-z-]+)[ \t]*\r?$", re.MULTILINE)


def source_name(key: str) -> str:
    """Give the name of an item's source file: release.yaml or appeal.yaml."""
    return f"{key.partition('/')[0].removesuffix('s')}.yaml"


def status_of(name: str, data: bytes) -> str:
    """Give what a source file says of its state; the empty string where that cannot be told."""
    tree = tree_in(name, data)
    if tree is None:  # a draft that somebody broke is still mended where it lies
        lines = _STATUS.findall(data.decode("utf-8", "replace"))
        return lines[0] if len(lines) == 1 else ""
    said = tree.values.get("status")
    return said.text.strip() if isinstance(said, Scalar) else ""


def tree_in(name: str, data: bytes) -> MapNode | None:
    """Give the tree of a file; None where it cannot be read as YAML."""
    source = decode(name, data, Faults())
    return read(source, Faults()) if source else None

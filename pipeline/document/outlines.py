"""The outlines of releases and appeals as the plain data that they are kept as, beside the engine.

Making them from the models takes longer than counting a hundred items' translations. `python -m pipeline.docs` writes
them, and a test holds them to the models.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

from pipeline.document.shape import Outline, Shape, Unit

Data = dict[str, Any]
FILE = "outlines.json"


@cache
def outlines() -> Mapping[str, Outline]:
    """Give the outlines by the folders of their items: releases, appeals."""
    kept = json.loads(resources.files("pipeline.document").joinpath(FILE).read_text(encoding="utf-8"))
    return {folder: _outline(data) for folder, data in kept.items()}


def as_data(outline: Outline) -> Data:
    """Give an outline as plain data."""
    return {
        "fields": {name: _as_data(shape) for name, shape in outline.fields.items()},
        "identity": list(outline.identity),
        "tongues": dict(outline.tongues),
        "own_readers": outline.own_readers,
        "apart": list(outline.apart),
    }


def _as_data(shape: Shape) -> Data:
    data: Data = {"about": shape.about} if shape.about else {}
    if shape.unit:
        data["unit"] = {"rich": shape.unit.rich, "optional": shape.unit.optional}
    if shape.group:
        data["group"] = as_data(shape.group)
    if shape.items:
        data["items"] = _as_data(shape.items)
    if shape.values:
        data["values"] = _as_data(shape.values)
    return data


def _outline(data: Data) -> Outline:
    return Outline(
        {name: _shape(inner) for name, inner in data["fields"].items()},
        tuple(data["identity"]),
        data["tongues"],
        data["own_readers"],
        tuple(data["apart"]),
    )


def _shape(data: Data) -> Shape:
    return Shape(
        unit=Unit(**data["unit"]) if "unit" in data else None,
        group=_outline(data["group"]) if "group" in data else None,
        items=_shape(data["items"]) if "items" in data else None,
        values=_shape(data["values"]) if "values" in data else None,
        about=data.get("about", ""),
    )

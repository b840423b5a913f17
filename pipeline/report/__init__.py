"""Faults in; what is printed out: for a person, for a program, for a CI page. One module a shape, listed once here."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from pipeline.fault import Fault
from pipeline.report import github, json, text

SHAPES: Mapping[str, Callable[[Sequence[Fault]], str]] = {
    "text": text.render,
    "json": json.render,
    "github": github.render,
}


def render(faults: Sequence[Fault], shape: str, *, colour: bool = False) -> str:
    """Give faults in a shape; colour is for a terminal, and for text only."""
    return text.render(faults, colour=colour) if shape == "text" else SHAPES[shape](faults)

"""Figures in; for each goal what was reached out, and whether that is enough."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from bench.contenders import AFTERNOON, PANDOC, PRESS
from bench.measure import Cost
from bench.scenarios import Size, Table


class Figures(Struct, frozen=True):
    """What was measured, by the names that are printed."""

    size: Size
    cold: Table
    pictured: Table
    web: Table
    weights: Mapping[str, float]
    largest_pictures: Table
    scale: Mapping[int, Cost]
    again: Table
    one_text: Mapping[int, Cost]
    forty: Table
    of_one_item: Table
    of_what_items_share: Table
    check_one: Cost
    translations: Table
    desk: Mapping[str, float]
    start: Table


class Goal(Struct, frozen=True):
    """What is to be reached, what was, and whether that is enough."""

    wanted: str
    found: str
    reached: bool


def goals(figures: Figures) -> Iterator[Goal]:
    """Give every goal, in the order of the page."""
    small, *_, large = sorted(figures.scale)
    ours = figures.cold[PRESS.name].cpu
    yield _at_most(
        "Cold, without photographs: a twelfth of pandoc by file", ours / figures.cold[PANDOC.name].cpu, 1 / 12
    )
    yield _at_most("The same: a quarter of an afternoon’s program", ours / figures.cold[AFTERNOON.name].cpu, 1 / 4)
    build, scan = figures.again.values()
    yield _at_most(f"Nothing changed among {large:,} items: 3 times a bare scan", build.cpu / scan.cpu, 3)
    edits = figures.one_text
    wanted = f"One text of one language edited among {large:,} items: 1.5 times the same among {small:,}"
    yield _at_most(wanted, edits[large].cpu / edits[small].cpu, 1.5)
    cold, edited = figures.forty.values()
    yield _at_most("One language of an item in 40 edited: a tenth of that item cold", edited.cpu / cold.cpu, 1 / 10)
    plain = max(cost.memory for cost in (figures.cold[PRESS.name], *figures.scale.values()))
    yield _megabytes("Largest process, without photographs", plain, 300)
    yield _megabytes("Largest process, with photographs", figures.pictured[PRESS.name].memory, 600)
    largest = max(cost.memory for cost in figures.largest_pictures.values())
    yield _megabytes("Largest process, with a picture of 64 megapixels", largest, 600)
    per_item = (figures.scale[large].cpu / large) / (figures.scale[small].cpu / small)
    # of a few items much is start-up: an item that costs more among many is what would not be linear
    yield _at_most(f"An item among {large:,}: no dearer than among {small:,}, but for a tenth", per_item, 1.1)


def _at_most(wanted: str, ratio: float, limit: float) -> Goal:
    found = f"{ratio:.2f} times" if limit >= 1 or ratio >= 1 else f"1/{1 / ratio:.1f}"
    return Goal(wanted, found, ratio <= limit)


def _megabytes(wanted: str, memory: float, limit: int) -> Goal:
    return Goal(f"{wanted}: {limit} MB", f"{memory:.0f} MB", memory <= limit)

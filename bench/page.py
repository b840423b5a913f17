"""Figures in; the page docs/speed.md and its plot out."""

from __future__ import annotations

import os
import platform
import re
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path

import matplotlib as mpl
import matplotlib.pyplot as plt
from msgspec import Struct

from bench.contenders import hugo_program
from bench.items import LANGUAGES
from bench.measure import Cost
from bench.scenarios import Size, Table
from pipeline import __version__ as pipeline_version
from pipeline.richtext.pandoc import version as pandoc_version

_INK, _OURS, _OTHERS = "#2b2b2b", "#b3461b", "#9aa3ab"


class Figures(Struct, frozen=True):
    """What was measured, by the names that are printed."""

    size: Size
    cold: Mapping[str, Table]
    again: Table
    edits: Table
    translations: Table
    desk: Mapping[str, float]
    start: Table
    scale: Mapping[int, Cost]


def write(folder: Path, figures: Figures) -> None:
    """Write the page and its plot into a folder."""
    (folder / "speed.md").write_text("\n".join(_page(figures)), encoding="utf-8")
    _plot(folder / "speed.svg", figures)


def _page(figures: Figures) -> Iterator[str]:
    size = figures.size
    yield from ("# Speed", "", "Written by `make bench`. Do not edit it by hand.", "")
    yield from (f"Measured on {_machine()}.", f"Versions: {_versions()}.", "")
    yield from (
        "CPU is the time of all processes of a command, user and system. Every contender works on the same texts:",
        "bodies of about 5 KB in English, Arabic and Chinese, with lists, a quote, a table and a picture. Commands ran",
        f"in turn, {size.rounds} times each; the tables show medians. Only `press build` checks the texts, sets",
        "right-to-left text in Word, marks embargoes and makes packs; the others convert.",
    )
    yield from ("", "![CPU per edition](speed.svg)", "")
    yield from ("## Cold", "")
    for title, table in figures.cold.items():
        editions = size.items(title) * len(LANGUAGES)
        heading = f"### {title[0].upper()}{title[1:]}: {size.items(title)} items in {len(LANGUAGES)} languages"
        yield from (heading, "", "| | CPU | CPU per edition | wall | times the CPU of `press` |")
        yield "|:---|---:|---:|---:|---:|"
        ours = next(iter(table.values()))
        for name, cost in table.items():
            yield (
                f"| {name} | {cost.cpu:.2f} s | {1000 * cost.cpu / editions:.1f} ms | {cost.wall:.2f} s | "
                f"{cost.cpu / ours.cpu:.1f} |"
            )
        yield ""
    yield from (f"## Nothing changed: {size.newsroom:,} items in {len(LANGUAGES)} languages", "")
    yield from _costs(figures.again)
    yield from (f"## One edit in a newsroom of {size.newsroom:,} items", "")
    yield from _costs(figures.edits)
    yield from (f"## `press translate status`: {size.newsroom:,} items in {len(LANGUAGES)} languages", "")
    yield from _costs(figures.translations)
    yield from (f"## The desk: {size.newsroom:,} items, an item of 5 kB", "", "| | ms |", "|:---|---:|")
    for name, took in figures.desk.items():
        yield f"| {name} | {took:.0f} |"
    yield from ("", "From a key to the drawn page is the 95th percentile in Chromium; the others are medians.", "")
    yield from ("## Scale", "", "| items | CPU | CPU per item | wall | largest process |", "|---:|---:|---:|---:|---:|")
    for items, cost in figures.scale.items():
        per_item = 1000 * cost.cpu / items
        yield f"| {items:,} | {cost.cpu:.1f} s | {per_item:.1f} ms | {cost.wall:.1f} s | {cost.memory:.0f} MB |"
    yield from ("", "## Start-up", "")
    yield from _costs(figures.start)


def _costs(table: Table) -> Iterator[str]:
    yield from ("| | CPU | wall | largest process |", "|:---|---:|---:|---:|")
    for name, cost in table.items():
        yield f"| {name} | {cost.cpu:.3f} s | {cost.wall:.3f} s | {cost.memory:.0f} MB |"
    yield ""


def _machine() -> str:
    model = platform.processor() or platform.machine()
    info = Path("/proc/cpuinfo")
    if info.is_file():
        found = re.search(r"model name\s*: (.+)", info.read_text(encoding="utf-8"))
        model = found[1] if found else model
    return f"{os.cpu_count()} cores of {model}, {platform.system()}"


def _versions() -> str:
    said = subprocess.run([hugo_program(), "version"], capture_output=True, encoding="utf-8", check=True).stdout  # noqa: S603
    number = re.search(r"v([\d.]+)", said)
    return ", ".join(
        (
            f"Python {platform.python_version()}",
            f"press {pipeline_version}",
            f"pandoc {pandoc_version()}",
            f"Hugo {number[1] if number else '?'}",
        )
    )


def _plot(path: Path, figures: Figures) -> None:
    """Draw CPU per edition, one bar for each contender, as an SVG whose bytes depend on the figures only."""
    mpl.rcParams.update({"svg.hashsalt": "press", "svg.fonttype": "none", "font.family": "sans-serif", "font.size": 10})
    size = figures.size
    bars = [
        (
            name if size.items(title) == size.cold else f"{name}, {size.items(title)} items",
            1000 * cost.cpu / (size.items(title) * len(LANGUAGES)),
            name.startswith("press"),
        )
        for title, table in reversed(list(figures.cold.items()))
        for name, cost in reversed(list(table.items()))
    ]
    figure, axes = plt.subplots(figsize=(7.2, 0.42 * len(bars) + 0.9), layout="constrained")
    drawn = axes.barh(
        range(len(bars)), [bar[1] for bar in bars], color=[_OURS if bar[2] else _OTHERS for bar in bars], height=0.62
    )
    axes.bar_label(drawn, fmt="%.1f", padding=4, color=_INK)
    axes.set_yticks(range(len(bars)), [bar[0] for bar in bars])
    axes.set_xlabel("CPU per edition, in milliseconds (less is better)", color=_INK)
    axes.margins(x=0.1)
    for side in ("top", "right", "left"):
        axes.spines[side].set_visible(False)
    axes.tick_params(axis="y", length=0)
    figure.savefig(path, metadata={"Date": None, "Creator": None})
    plt.close(figure)

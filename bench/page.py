"""Figures in; the page docs/speed.md and its plot out."""

from __future__ import annotations

import os
import platform
import re
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

import matplotlib as mpl
import matplotlib.pyplot as plt

from bench.contenders import AFTERNOON, HUGO, PANDOC, PRESS, PRESS_WEB_AND_TEXT, hugo_program
from bench.goals import Figures, goals
from bench.items import LANGUAGES
from bench.scenarios import Table
from pipeline import __version__ as pipeline_version
from pipeline.richtext.pandoc import version as pandoc_version

_INK, _OURS, _OTHERS = "#2b2b2b", "#b3461b", "#9aa3ab"


def write(folder: Path, figures: Figures) -> None:
    """Write the page and its plot into a folder."""
    (folder / "speed.md").write_text("\n".join(_page(figures)), encoding="utf-8")
    _plot(folder / "speed.svg", figures)


def _page(figures: Figures) -> Iterator[str]:
    size = figures.size
    large = max(figures.scale)
    yield from ("# Speed", "", "Written by `make bench`. Do not edit it by hand.", "")
    yield from (f"Measured on {_machine()}.", f"Versions: {_versions()}.", "")
    yield from ("## What was to be reached", "", "| | goal | measured |", "|:-:|:---|---:|")
    for goal in goals(figures):
        yield f"| {'✓' if goal.reached else '✗'} | {goal.wanted} | {goal.found} |"
    yield from (
        "",
        "But for memory, all are shares of CPU: the time of all processes of a command, user and system. Builds with",
        "photographs, and web pages and texts beside Hugo, have no number to reach; they are told below.",
        "",
        "## What is measured",
        "",
        "Invented releases and appeals in English, French, Arabic, Chinese, Russian and Spanish. Each language has",
        "40,000 word forms, used as often as words are. Bodies have 1 to 12 KB, with every mark that a body may",
        "have. There are letters, demands, corrections, embargoes and appeals that are over. Photographs, where",
        "there are any, stand in every third item: 2 to 14 megapixels, all different, with grain. Mails and ASCII",
        "texts are on.",
        f"Commands ran in turn, {size.rounds} times each; the tables show medians, and of memory the most.",
        "",
        "| | makes |",
        "|:---|:---|",
    )
    yield from (f"| {each.name} | {each.makes} |" for each in (PRESS, AFTERNOON, PANDOC, PRESS_WEB_AND_TEXT, HUGO))
    yield from (
        "",
        "An afternoon’s program (`bench/afternoon/`) is what somebody writes who knows PyYAML, markdown-it-py, Jinja",
        "and python-docx. Only `press build` checks anything; pandoc and Hugo get each edition as one Markdown file.",
        "",
        "![CPU per edition](speed.svg)",
        "",
    )
    yield from _cold("## Cold, without photographs", size.cold, figures.cold)
    yield from _cold("## Cold, with photographs", size.pictured, figures.pictured)
    yield from ("Of each user nothing is kept before: every picture is scaled, and every template compiled.", "")
    yield from _costs(figures.largest_pictures)
    yield from _cold("## Web and text", size.archive, figures.web)
    yield from ("## Size", "", "| on average | KB |", "|:---|---:|")
    yield from (f"| {name} | {kilobytes:,.0f} |" for name, kilobytes in figures.weights.items())
    yield from ("", f"## Nothing changed: {large:,} items", "", *_costs(figures.again))
    yield from ("## One text of one language edited", "")
    yield from _costs({f"among {items:,} items": cost for items, cost in figures.one_text.items()})
    yield from ("## An item in 40 languages", "", *_costs(figures.forty))
    yield from (f"## An edit of one item among {size.newsroom:,}", "", *_costs(figures.of_one_item))
    yield from (f"## An edit of what {size.newsroom:,} items share", "", *_costs(figures.of_what_items_share))
    yield from (f"## Other commands: {size.newsroom:,} items", "")
    yield from _costs(
        {"press check ITEM, nothing built before": figures.check_one}
        | {f"press translate status, {name}": cost for name, cost in figures.translations.items()}
    )
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


def _cold(heading: str, items: int, table: Table) -> Iterator[str]:
    editions = items * len(LANGUAGES)
    yield from (f"{heading}: {items:,} items in {len(LANGUAGES)} languages", "")
    yield from (
        "| | CPU | CPU per edition | wall | largest process | times the CPU of `press` |",
        "|:---|---:|---:|---:|---:|---:|",
    )
    ours = next(iter(table.values()))
    for name, cost in table.items():
        yield (
            f"| {name} | {cost.cpu:.2f} s | {1000 * cost.cpu / editions:.1f} ms | {cost.wall:.2f} s | "
            f"{cost.memory:.0f} MB | {cost.cpu / ours.cpu:.1f} |"
        )
    yield ""


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
    bars = [
        *_bars(figures.cold, figures.size.cold, ""),
        *_bars(figures.pictured, figures.size.pictured, ", photographs"),
    ]
    bars = [*bars, *_bars(figures.web, figures.size.archive, "")][::-1]
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


def _bars(table: Table, items: int, remark: str) -> Sequence[tuple[str, float, bool]]:
    editions = items * len(LANGUAGES)
    return [(f"{name}{remark}", 1000 * cost.cpu / editions, name.startswith("press")) for name, cost in table.items()]

"""press translate status: the table of items and languages."""

from __future__ import annotations

import gc
import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipeline.cli.newsroom import DONE, chosen, items_argument, newsroom_option
from pipeline.cli.translate import by_digits, due
from pipeline.cli.translate.files import newsroom_day, newsroom_languages, texts_of
from pipeline.storage.clock import now

if TYPE_CHECKING:
    from pipeline.newsroom.files import Folder
    from pipeline.storage.text_files import TextFiles
    from pipeline.translating.progress import ItemProgress, LanguageProgress

# Fewer items are counted sooner than other processes are started.
_WORTH_SHARING = 60
_WIDEST = 1000
_TIED = "\N{NO-BREAK SPACE}"
_LEGEND = "A number says how many words are to do."
_COLOURS = {"missing": "red", "stale": "yellow", "draft": "cyan", "reviewed": "blue", "approved": "green"}


@click.command("status")
@items_argument
@newsroom_option
@click.option("--to-do", is_flag=True, help="Only items that have words to do.")
@click.option("--json", "as_json", is_flag=True, help="Print it for programs.")
def command(items: tuple[str, ...], folder: Path, *, to_do: bool, as_json: bool) -> None:
    """Show what is translated: each item in each language, and how many words are to do.

    ITEMS are folder names; without any, every item is shown. A language is missing, stale, draft, reviewed or approved:
    whatever the worst of its texts is. What is due first stands first. A second table has when each is due, how urgent
    it is and who does it, where translations say so. A line at the end names the languages whose figures are compared
    by digits only: a text in them may have another number in words, and nothing tells.
    """
    texts = texts_of(folder)
    languages = newsroom_languages(texts)
    known = texts.slugs()
    wanted = chosen(items, tuple(slug for _, slug in known))
    found = _progress(texts, [each for each in known if not wanted or each[1] in wanted], languages)
    if to_do:
        found = [item for item in found if any(each["words_to_do"] for each in item["languages"].values())]
    found = due.in_order(found)
    today = newsroom_day(texts, now())
    digits_only = by_digits.compared_by_digits(languages)
    if as_json:
        for item in found:
            for each in item["languages"].values():
                each["overdue"] = due.is_overdue(each, today)
        whole = {"languages": languages, "compared_by_digits": digits_only, "items": found}
        click.echo(json.dumps(whole, ensure_ascii=False, indent=2))
    elif sys.stdout.isatty():
        _show(found, languages)
        _show_due(due.rows(due.wanted(found, languages), today))
    else:
        click.echo("\n".join(_lines(found, languages)))
        for line in _due_lines(due.rows(due.wanted(found, languages), today)):
            click.echo(line)
    if digits_only and not as_json:
        click.echo(f"\n{by_digits.line(digits_only)}")
    for name in [name for item in found for name in item["faulty"]]:
        click.echo(f"press: {name} cannot be read; press check tells why", err=True)
    raise SystemExit(DONE)


def _progress(texts: TextFiles, known: list[tuple[Folder, str]], languages: list[str]) -> list[ItemProgress]:
    """Count every item; what was counted before and has the same file stamp is not counted again."""
    from pipeline.cli.translate import progress_cache  # noqa: PLC0415 - heavy, and help needs none of it

    before = time.time_ns()
    kept = progress_cache.read(texts.root, languages)
    stamps = {f"{folder}/{slug}": texts.stamp(folder, slug, before=before) for folder, slug in known}
    new = [each for each in known if not progress_cache.holds(kept, "/".join(each), stamps["/".join(each)])]
    counted = dict(zip(map("/".join, new), _count(texts, new, languages), strict=True))
    if new:
        every = {key: entry for key, entry in kept.items() if key not in counted}
        every |= {key: (stamps[key], found) for key, found in counted.items() if stamps[key]}
        progress_cache.write(texts.root, languages, every)
    return [counted[key] if key in counted else kept[key][1] for key in map("/".join, known)]


def _count(texts: TextFiles, items: list[tuple[Folder, str]], languages: list[str]) -> list[ItemProgress]:
    if not items:
        return []
    from pipeline.cli.translate.counting import count_items  # noqa: PLC0415 - heavy, and nothing may be new

    # what is read is a tree and has no circles: looking for some costs as much as the reading
    collecting = gc.isenabled()
    gc.disable()
    try:
        return count_items(texts, items, languages, share=len(items) >= _WORTH_SHARING)
    finally:
        if collecting:
            gc.enable()


def _cell(progress: LanguageProgress | None) -> str:
    if progress is None:
        return "?"
    return f"{progress['state']} {progress['words_to_do']}" if progress["words_to_do"] else progress["state"]


def _cells(item: ItemProgress, languages: list[str]) -> list[str]:
    return ["source" if tag == item["language"] else _cell(item["languages"].get(tag)) for tag in languages]


def _sums(found: list[ItemProgress], languages: list[str]) -> list[str]:
    every = [item["languages"].get(tag) for tag in languages for item in found]
    size = len(found)
    return [
        str(sum(progress["words_to_do"] for progress in every[size * at : size * (at + 1)] if progress))
        for at in range(len(languages))
    ]


def _lines(found: list[ItemProgress], languages: list[str]) -> list[str]:
    rows = [["item", *languages], *([item["item"], *_cells(item, languages)] for item in found)]
    rows.append(["words to do", *_sums(found, languages)])
    return _in_columns(rows)


def _in_columns(rows: list[list[str]]) -> list[str]:
    widths = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
    return ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]


def _due_lines(rows: list[list[str]]) -> list[str]:
    return ["", *_in_columns(rows)] if len(rows) > 1 else []


def _show_due(rows: list[list[str]]) -> None:
    if len(rows) == 1:
        return
    from rich.console import Console  # noqa: PLC0415 - only a terminal needs it

    console = Console()
    console.print()
    head, *lines = _in_columns(rows)
    if max(map(len, (head, *lines))) <= console.width:
        console.print(head, style="bold", highlight=False, markup=False)
        for line in lines:
            console.print(line, style=_of_desk(line), highlight=False, markup=False)
        return
    for row in rows[1:]:
        console.print(row[0], style="bold", soft_wrap=True, highlight=False, markup=False)
        said = [f"{label} {cell}" for label, cell in zip(rows[0][3:], row[3:], strict=True) if cell]
        line = " · ".join([f"{row[1]} {row[2]}", *said])
        console.print(f"  {line}", style=_of_desk(line), highlight=False, markup=False)


def _of_desk(line: str) -> str:
    return "red" if ", overdue" in line else ""


def _show(found: list[ItemProgress], languages: list[str]) -> None:
    from rich.console import Console  # noqa: PLC0415 - only a terminal needs it
    from rich.table import Table  # noqa: PLC0415 - only a terminal needs it

    table = Table("item", *languages, show_footer=True, caption=_LEGEND)
    for column, total in zip(table.columns, ["words to do", *_sums(found, languages)], strict=True):
        column.footer = total
        column.no_wrap = True
    for item in found:
        table.add_row(item["item"], *map(_coloured, _cells(item, languages)))
    console = Console()
    if console.measure(table, options=console.options.update(width=_WIDEST)).maximum <= console.width:
        console.print(table)
        return
    # a name that is cut off, or broken in two, cannot be copied
    for item in found:
        console.print(f"[bold]{item['item']}[/]", soft_wrap=True, highlight=False)
        console.print("  " + " · ".join(_grouped(_cells(item, languages), languages)), highlight=False)
    sums = zip(languages, _sums(found, languages), strict=True)
    console.print("[bold]words to do[/]")
    console.print("  " + ", ".join(f"{tag}{_TIED}{total}" for tag, total in sums), highlight=False)
    console.print(_LEGEND, highlight=False)


def _grouped(cells: list[str], languages: list[str]) -> Iterator[str]:
    """Give an item's languages by their states, the worst first: missing fr 49, ru 49."""
    groups: dict[str, list[str]] = {}
    for tag, cell in zip(languages, cells, strict=True):
        state, _, words = cell.partition(" ")
        groups.setdefault(state, []).append(f"{tag}{_TIED}{words}" if words else tag)
    for state in [*(each for each in _COLOURS if each in groups), *(each for each in groups if each not in _COLOURS)]:
        yield f"{_coloured(state)} {', '.join(groups[state])}"


def _coloured(cell: str) -> str:
    return f"[{_COLOURS.get(cell.partition(' ')[0], 'dim')}]{cell}[/]"

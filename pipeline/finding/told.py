"""What was found in; the lines of `press find`, or its JSON, out."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import click
from msgspec import Struct

from pipeline.finding.found import FoundPlace, FoundVersion, TextThatWentOut
from pipeline.i18n.bidi import enclosed
from pipeline.i18n.direction import leaning
from pipeline.i18n.display_width import width
from pipeline.report.visible import visible
from pipeline.state.moments import machine

if TYPE_CHECKING:
    from pipeline.comparing.labels import Labels


class FoundWhere(Struct, frozen=True):
    """Where words stand: in today's files, and in versions that went out."""

    words: str
    today: Sequence[FoundPlace]
    versions: Sequence[FoundVersion]


def found_lines(found: FoundWhere, zone: ZoneInfo, *, colours: bool, labels: Labels | None = None) -> Iterator[str]:
    """Give the lines: today's files first, then the versions that went out."""
    if not found.today and not found.versions:
        yield f"‘{visible(found.words)}’ stands nowhere: neither in today’s files nor in a text that went out."
        return
    from pipeline.comparing.labels import Labels  # noqa: PLC0415 - heavy, and most often nothing is found

    names = labels or Labels()
    if found.today:
        yield _styled("In today’s files", colours=colours)
        for item, some in groupby(found.today, lambda each: each.item):
            yield f"  {visible(item or 'the newsroom')}"
            yield from _table([
                (f"{each.file}:{each.line}", names.of(item, each.name) if item and each.name else each.name, each.text)
                for each in some
            ])  # fmt: skip
    if found.versions:
        yield from ("",) if found.today else ()
        yield _styled("In texts that went out", colours=colours)
        for each in found.versions:
            version = each.version
            when = f"{version.at.astimezone(zone):%Y-%m-%d %H:%M}"
            yield f"  {visible(version.item)}  {version.language}  version {version.number}, {when}; {_public(version)}"
            yield from _table([("", names.of(version.item, name), text) for name, text in each.passages])


def found_data(found: FoundWhere, zone: ZoneInfo) -> str:
    """Give the same for programs."""
    data = {
        "words": found.words,
        "today": [
            {"item": each.item or None, "file": each.file, "line": each.line, "column": each.column,
             "name": each.name or None, "text": each.text}
            for each in found.today
        ],
        "versions": [
            {"item": each.version.item, "language": each.version.language, "version": each.version.number,
             "at": machine(each.version.at.astimezone(zone)), "words": each.version.words,
             "public": each.version.is_public, "files": list(each.version.files),
             "passages": [{"name": name, "text": text} for name, text in each.passages]}
            for each in found.versions
        ],
    }  # fmt: skip
    return json.dumps(data, ensure_ascii=False, indent=2)


def _public(version: TextThatWentOut) -> str:
    """Say where a version is public now: in how many files, and in which packs."""
    if not version.is_public:
        return "not public any more"
    packs = [visible(each) for each in version.files if each.endswith(".zip")]
    count = len(version.files) - len(packs)
    return "public now in " + " and in ".join((f"{count} file{'' if count == 1 else 's'}", *packs))


def _table(rows: Sequence[tuple[str, str, str]]) -> Iterator[str]:
    shown = [(visible(place), visible(name), visible(text)) for place, name, text in rows]
    widths = [max(width(row[at]) for row in shown) for at in (0, 1)]
    for place, name, text in shown:
        cells = [cell + " " * (wide - width(cell)) for cell, wide in zip((place, name), widths, strict=True) if wide]
        yield f"    {'  '.join((*cells, enclosed(text, leaning(text) or 'ltr', 'ltr')))}"


def _styled(text: str, *, colours: bool) -> str:
    return click.style(text, bold=True) if colours else text

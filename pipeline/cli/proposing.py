"""What a command would write: the differences are shown first, and somebody says whether they are to be written."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from difflib import unified_diff
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from pipeline.cli.translate.files import Changes

_COLOURS = {"+": "green", "-": "red", "@": "cyan"}


def show_differences(changes: Changes, *, to_stdout: bool) -> None:
    """Print the differences, file by file."""
    for line in _shown(changes):
        colour = _COLOURS.get(line[:1]) if to_stdout and sys.stdout.isatty() else None
        click.echo(click.style(line, fg=colour) if colour else line, err=not to_stdout)


def counted(places: Mapping[str, int]) -> str:
    """Give how many places in how many files, of those that have any: 3 places in 2 files."""
    count, files = sum(places.values()), sum(map(bool, places.values()))
    return f"{_number(count, 'place')} in {_number(files, 'file')}"


def says_yes(question: str) -> bool:
    """Ask, where somebody is there to be asked."""
    return sys.stdin.isatty() and sys.stdout.isatty() and click.confirm(question)


def _shown(changes: Changes) -> Iterator[str]:
    """Give the differences, file by file, with hidden characters as their numbers."""
    from pipeline.fault import Faults  # noqa: PLC0415 - as above
    from pipeline.reader.decode import decode  # noqa: PLC0415 - as above
    from pipeline.report.visible import visible, visible_spaces  # noqa: PLC0415 - heavy, and help needs none of it

    for name, after in changes.after.items():
        source = decode(name, changes.before[name] or b"", Faults())
        before = source.text if source else ""
        for line in unified_diff(_lines(before), _lines(after), name, name, n=1, lineterm=""):
            yield visible_spaces(line) if line[0] in "+-" else visible(line)


def _lines(text: str) -> list[str]:
    return text.replace("\r\n", "\n").split("\n")


def _number(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"

"""The command line in; the page of its help texts out."""

from __future__ import annotations

from collections.abc import Iterator

import click

from pipeline.cli import main

_HEAD = """# Commands

Made from the program by `make docs`; do not edit it here. Run them as `.venv/bin/press …`, or through the Makefile.

Exit codes: 0 done; 1 faults in the content (the rest is still built); 2 wrong usage; 3 a missing tool, or a disk that
refuses; 4 refused for safety.
"""


def page() -> str:
    """Give the page: the program's help, then each command's, and those of its own commands."""
    return _HEAD + "".join(_blocks("press", main))


def _blocks(name: str, command: click.Command) -> Iterator[str]:
    yield _block(name, command)
    if isinstance(command, click.Group):
        context = click.Context(command)
        for own in command.list_commands(context):
            inner = command.get_command(context, own)
            if inner:
                yield from _blocks(f"{name} {own}", inner)


def _block(name: str, command: click.Command) -> str:
    context = click.Context(command, info_name=name, terminal_width=80)
    return f"\n## {name}\n\n```text\n{command.get_help(context)}\n```\n"

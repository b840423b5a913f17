"""The command line in; the page of its help texts out."""

from __future__ import annotations

import click

from pipeline.cli import COMMANDS, main

_HEAD = """# Commands

Made from the program by `make docs`; do not edit it here. Run them as `.venv/bin/press …`, or through the Makefile.

Exit codes: 0 done; 1 faults in the content (the rest is still built); 2 wrong usage; 3 a missing tool; 4 refused for
safety.
"""


def page() -> str:
    """Give the page: the program's help, then each command's."""
    parts = [_HEAD, _block("press", main)]
    for name in COMMANDS:
        command = main.get_command(click.Context(main), name)
        if command:
            parts.append(_block(f"press {name}", command))
    return "".join(parts)


def _block(name: str, command: click.Command) -> str:
    context = click.Context(command, info_name=name, terminal_width=80)
    return f"\n## {name}\n\n```text\n{command.get_help(context)}\n```\n"

"""The command line in; the page of its help texts out."""

from __future__ import annotations

from collections.abc import Iterator

import click

from pipeline.cli import main

_HEAD = """# Commands

Made from the program by `make docs`; do not edit it here. Run them as `.venv/bin/press …`, or through the Makefile.

Exit codes: 0 done; 1 faults in the content (the rest is still built); 2 wrong usage; 3 a missing tool, or a disk that
refuses; 4 refused for safety.

The Tab key completes commands, options and the names of items, once one line stands in your shell’s own file:

| shell | file | line |
|---|---|---|
| bash (4.4 or newer) | `~/.bashrc` | `eval "$(_PRESS_COMPLETE=bash_source press)"` |
| zsh | `~/.zshrc`, below `compinit` | `eval "$(_PRESS_COMPLETE=zsh_source press)"` |
| fish | `~/.config/fish/completions/press.fish` | `_PRESS_COMPLETE=fish_source press \\| source` |

`press` has to be on the `PATH`: `. .venv/bin/activate` puts it there, in fish `. .venv/bin/activate.fish`.
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

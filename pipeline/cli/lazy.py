"""A group of commands whose modules are imported when they are called, so that help starts at once."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from typing import Any, NamedTuple

import click

from pipeline.cli.frame import framed


class Lazy(NamedTuple):
    """A command that is not imported yet: its module, and its line of help, so that a list of commands needs none."""

    module: str
    line: str


class LazyGroup(click.Group):
    """A group of such commands."""

    def __init__(self, *args: Any, lazy: Mapping[str, Lazy], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.lazy = lazy

    def main(self, *args: Any, **kwargs: Any) -> Any:
        """Run it, with a frame also around what click itself prints."""
        with framed():
            return super().main(*args, **kwargs)

    def make_context(self, *args: Any, **kwargs: Any) -> click.Context:
        """Read the arguments; help and version are printed here."""
        with framed():
            return super().make_context(*args, **kwargs)

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; click would end with 1, and say nothing, where nobody reads on."""
        with framed():
            return super().invoke(ctx)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's own signature
        """Give the commands' names."""
        return list(self.lazy)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's own signature
        """Import a command."""
        if cmd_name not in self.lazy:
            return None
        command = importlib.import_module(self.lazy[cmd_name].module).command
        assert isinstance(command, click.Command)  # noqa: S101 - a module of this package without its command is a bug
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's own signature
        """Write the list of commands, for help."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, lazy.line) for name, lazy in self.lazy.items()])

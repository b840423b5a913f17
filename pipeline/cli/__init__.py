"""The command line: arguments in; exit codes and printed lines out.

Exit codes: 0 done; 1 faults in the content (the rest is still built); 2 wrong usage; 3 a missing tool; 4 refused for
safety. Each command is a module that is imported when it is called, so that `press --help` starts at once.
"""

from __future__ import annotations

import importlib

import click

# Name, module and one line of help: listed here so that help needs none of the modules.
COMMANDS = {
    "check": "Find every fault in every file, with its place and a hint.",
    "build": "Make web pages, Word files, plain texts and media packs.",
    "verify": "Say whether a media pack is whole and unchanged.",
    "explain": "Say what a fault means, with an example of wrong and right.",
}


class _Lazy(click.Group):
    """A group whose commands are imported when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's own signature
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's own signature
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"pipeline.cli.{cmd_name}")
        command = module.command
        assert isinstance(command, click.Command)  # noqa: S101 - a module of this package without its command is a bug
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's own signature
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.command(cls=_Lazy, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="press-pipeline", prog_name="press")
def main() -> None:
    """One YAML file for each press release or urgent appeal; from it web page, Word file, plain text and media pack."""

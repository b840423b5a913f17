"""The command line in this process: a process of its own costs a test a second, and is the point of few."""

from __future__ import annotations

from contextlib import chdir
from pathlib import Path
from typing import NamedTuple

from click.testing import CliRunner

from pipeline.cli import main


class Done(NamedTuple):
    """How a command ended, and what it printed."""

    returncode: int
    stdout: str
    stderr: str


def press(*arguments: str, cwd: Path) -> Done:
    """Run a command in a folder; only an exit code may come out of it."""
    with chdir(cwd):
        result = CliRunner().invoke(main, arguments)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return Done(result.exit_code, result.stdout, result.stderr)

"""press verify: is this pack whole, and as it was made?"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipeline.cli.given_files import UnreadFileError, read_given
from pipeline.cli.newsroom import DONE, FAULTS
from pipeline.pack.deadline import Deadline
from pipeline.storage.clock import seconds

if TYPE_CHECKING:
    from pipeline.pack.verify import Problem


@click.command("verify")
@click.argument("packs", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print the findings for programs.")
def command(packs: tuple[Path, ...], *, as_json: bool) -> None:
    """Say whether a media pack is whole and unchanged: every file listed, every checksum right."""
    found = {str(pack): _problems(pack) for pack in packs}
    if as_json:
        listed = {name: [problem._asdict() for problem in problems] for name, problems in found.items()}
        click.echo(json.dumps(listed, ensure_ascii=False, indent=2))
    else:
        for name, problems in found.items():
            click.echo(f"{name}: {'whole' if not problems else 'not whole'}")
            for problem in problems:
                click.echo(f"  {problem}")
    raise SystemExit(FAULTS if any(found.values()) else DONE)


def _problems(pack: Path) -> tuple[Problem, ...]:
    from pipeline.pack.unzip import LARGEST_PACK  # noqa: PLC0415 - heavy, and help needs none of it
    from pipeline.pack.verify import SECONDS, Problem, verify  # noqa: PLC0415 - as above

    try:
        data = read_given(pack, LARGEST_PACK)
    except UnreadFileError as reason:
        return (Problem("", "not-read", f"This file {reason}; it was not looked at."),)
    return verify(data, pack.name, Deadline(SECONDS, seconds))

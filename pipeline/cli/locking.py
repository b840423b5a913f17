"""One command at a time writes into a newsroom; the next one waits and says for whom, or ends."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import click

from pipeline.cli.newsroom import UNSAFE, stop
from pipeline.storage.output_folder import OutputFolder
from pipeline.storage.unsafe import UnsafeOutputError

no_wait_option = click.option(
    "--no-wait", "waits", flag_value=False, default=True, help="End if another command is writing, instead of waiting."
)


@contextmanager
def writing_into(output: OutputFolder, *, waits: bool) -> Iterator[None]:
    """Hold the lock of build/, or of another folder to write into; stop where it is not ours to write into."""
    from pipeline.storage.folder_lock import FolderBusyError, writing  # noqa: PLC0415 - heavy, and help needs none of it

    command = click.get_current_context().command_path
    try:
        with writing(output, command, waits=waits, on_wait=_tell):
            yield
    except UnsafeOutputError as error:
        stop(f"nothing was written: {error}", UNSAFE)
    except FolderBusyError as error:
        stop(f"nothing was written: {error} is writing into {output.root}", UNSAFE)


def _tell(holder: str) -> None:
    click.echo(f"press: waiting for {holder}, which is writing here", err=True)

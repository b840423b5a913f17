"""What builds and earlier looks have learned of a newsroom, read; what a look learned besides, kept for the next."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress

from msgspec import Struct

from pipeline.building import build_log_file
from pipeline.building.build_log import BuildLog
from pipeline.building.scan import Scan
from pipeline.overview.kept_log import NAME, is_same, safe, to_keep, together
from pipeline.storage.newsroom_folder import ItemFolder
from pipeline.storage.output_folder import OutputFolder
from pipeline.storage.unsafe import UnsafeOutputError


class Learned(Struct, frozen=True):
    """The log of the last build, and the log that looks keep beside it."""

    built: BuildLog
    kept: BuildLog

    @classmethod
    def read(cls, output: OutputFolder, engine: str) -> Learned:
        """Read both; what another engine wrote counts as nothing."""
        return cls(
            build_log_file.decode_parts(output.read_log(), engine), build_log_file.decode(output.read_own(NAME), engine)
        )

    def log(self, folders: Iterable[ItemFolder], settings: str) -> BuildLog:
        """Give one log of both; `settings` is the fingerprint of what all items share now."""
        return together(self.built, self.kept, folders, settings)

    def keep(self, output: OutputFolder, known: Scan, settings: str, who: str) -> None:
        """Keep what is new, unless another command is writing; `who` is named to whoever waits for it."""
        new = safe(to_keep(known, self.built, settings), self.kept, known.withheld.people)
        if is_same(self.kept, new):
            return
        from pipeline.storage.folder_lock import FolderBusyError, locked  # noqa: PLC0415 - most often there is nothing

        with (
            suppress(OSError, FolderBusyError, UnsafeOutputError),
            locked(output.root, who, waits=False, on_wait=lambda _holder: None),
        ):
            output.write_own(NAME, build_log_file.encode(new))

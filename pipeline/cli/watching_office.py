"""Who publishes for `press watch`: makes ready what is to come, and puts out what is cleared by then."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

import click
from msgspec import Struct

from pipeline.building.scan import BuildContext
from pipeline.building.task import BuildOptions
from pipeline.cli import publish_summary
from pipeline.cli.running import run_here
from pipeline.overview.learned import Learned
from pipeline.publishing.gone_out import published_in
from pipeline.publishing.prepared import PreparedItems
from pipeline.publishing.publish import prepare, publish
from pipeline.publishing.request import PublishRequest
from pipeline.publishing.room import BrokenLedgerError, OlderCopyError
from pipeline.publishing.watch import BusyError, NotDoneError
from pipeline.storage.engine import engine
from pipeline.storage.folder_lock import FolderBusyError, writing
from pipeline.storage.newsroom_folder import NewsroomFolder
from pipeline.storage.output_folder import OutputFolder
from pipeline.storage.unsafe import UnsafeOutputError


class WatchingOffice(Struct):
    """A newsroom, where it publishes, in whose name, and what was made ready."""

    newsroom: NewsroomFolder
    output: OutputFolder
    by: str
    prepared: PreparedItems = PreparedItems()

    def gone_out(self) -> Collection[str]:
        """Name the items of which something is in the ledger."""
        return published_in(self.newsroom.root, self.output.root).fingerprints

    def make_ready(self, moment: datetime) -> None:
        """Make what will go out at a moment, and keep its bytes until then."""
        try:
            request, context, _ = self._asked(moment, frozenset())
            self.prepared = prepare(request, context, engine())
        except (OlderCopyError, BrokenLedgerError, UnsafeOutputError) as error:
            raise NotDoneError(f"{error}; press publish says what to do") from error

    def put_out(self, moment: datetime, waiting: frozenset[str]) -> None:
        """Publish what is cleared, but for items that wait for a person; tell what went out."""
        try:
            with writing(self.output, "press watch", waits=False, on_wait=lambda _holder: None):
                request, context, learned = self._asked(moment, waiting)
                result = publish(request, context, engine())
        except FolderBusyError as error:
            raise BusyError(f"{error} is writing into {self.output.root}") from error
        except (OlderCopyError, BrokenLedgerError, UnsafeOutputError) as error:
            raise NotDoneError(f"{error}; press publish says what to do") from error
        learned.keep(self.output, result.known, context.shared.settings_fingerprint, "press watch")
        if result.items or result.left:
            for line in publish_summary.lines(self.output.root / "public", result, frozenset()):
                click.echo(line)

    def _asked(self, moment: datetime, waiting: frozenset[str]) -> tuple[PublishRequest, BuildContext, Learned]:
        shared = self.newsroom.shared_files()
        learned = Learned.read(self.output, engine())
        folders = self.newsroom.item_folders(before=self.output.begun_if_writable())
        # of those that wait nothing goes out; what must leave leaves, whatever is chosen
        others = frozenset(each.slug for each in folders if each.key not in waiting) or frozenset({""})
        log = learned.log(folders, shared.settings_fingerprint)
        context = BuildContext(shared, BuildOptions(), moment, run_here())
        chosen = others if waiting else frozenset()
        request = PublishRequest(self.newsroom, self.output, log, self.by, chosen, prepared=self.prepared)
        return request, context, learned

"""The newsroom that `press watch` stays up for: what is to come, by its files; what goes out, by who publishes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from msgspec import Struct

from pipeline import fingerprint
from pipeline.publishing.upcoming import upcoming
from pipeline.publishing.watch import Agenda, Coming
from pipeline.storage.newsroom_folder import NewsroomFolder

Prepare = Callable[[datetime], None]
Publish = Callable[[datetime, frozenset[str]], None]
"""Is given the moment, and the items that wait for a person."""
Due = Callable[[datetime], Mapping[str, datetime]]
"""Gives what could go out at a moment and has not, by the ledger, and since when."""


class WatchedFolder(Struct):
    """A newsroom’s folder, and who publishes what is in it."""

    newsroom: NewsroomFolder
    due: Due
    make_ready: Prepare
    put_out: Publish

    def look(self, moment: datetime) -> Agenda:
        """Look at every item; what has its file stamp still is not read."""
        from pipeline.cli.looking import look  # noqa: PLC0415 - heavy, and help needs none of it

        shared = self.newsroom.shared_files()
        known = look(self.newsroom, shared, moment, "press watch", keeps=True)
        coming = sorted(
            Coming(change.at, folder.key, change.kind == "lifts")
            for folder in known.folders
            if (listing := known.listing(folder))
            for change in upcoming(listing, moment)
        )
        stamps = [(folder.key, folder.stamp) for folder in known.folders]
        files = fingerprint.of_values([shared.settings_fingerprint, shared.templates_fingerprint, stamps])
        return Agenda(tuple(coming), self.due(moment), files)

    def prepare(self, moment: datetime) -> None:
        """Make what will go out then."""
        self.make_ready(moment)

    def publish(self, moment: datetime, waiting: frozenset[str]) -> None:
        """Publish, but for what waits for a person."""
        self.put_out(moment, waiting)

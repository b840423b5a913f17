"""The newsroom that `press watch` stays up for: what is to come is found in its files, and others publish it."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import datetime

from msgspec import Struct

from pipeline import fingerprint
from pipeline.publishing.upcoming import upcoming
from pipeline.publishing.watch import Agenda, Coming
from pipeline.storage.newsroom_folder import NewsroomFolder

_OUT = frozenset({"published", "corrected"})
Publish = Callable[[datetime, frozenset[str]], None]
"""Publishes at a moment; is given the items that wait for a person, of which nothing goes out."""


class WatchedFolder(Struct):
    """A newsroom’s folder. `gone_out` names the items of which something is in the ledger.

    `make_ready` makes what goes out at a moment that is to come, `put_out` publishes.
    """

    newsroom: NewsroomFolder
    gone_out: Callable[[], Collection[str]]
    make_ready: Callable[[datetime], None]
    put_out: Publish

    def look(self, moment: datetime) -> Agenda:
        """Look at every item; what has its file stamp still is not read."""
        from pipeline.cli.looking import look  # noqa: PLC0415 - heavy, and help needs none of it

        shared = self.newsroom.shared_files()
        known = look(self.newsroom, shared, moment, "press watch", keeps=True)
        listed = {each.key: listing for each in known.folders if (listing := known.listing(each))}
        coming = sorted(
            Coming(change.at, key, change.kind == "lifts")
            for key, listing in listed.items()
            for change in upcoming(listing, moment)
        )
        gone = self.gone_out()
        due = {
            key: each.fields.lifts_at
            for key, each in listed.items()
            if each.fields.lifts_at and key not in gone and not _OUT.isdisjoint(each.fields.states_at(moment).values())
        }
        stamps = [(folder.key, folder.stamp) for folder in known.folders]
        files = fingerprint.of_values([shared.settings_fingerprint, shared.templates_fingerprint, stamps])
        return Agenda(tuple(coming), due, files)

    def prepare(self, moment: datetime) -> None:
        """Make what will go out at a moment."""
        self.make_ready(moment)

    def publish(self, moment: datetime, waiting: frozenset[str]) -> None:
        """Publish, but for what waits for a person."""
        self.put_out(moment, waiting)

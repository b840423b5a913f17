"""Who publishes, for the ledger."""

from __future__ import annotations

from pipeline.cli.newsroom import USAGE, stop
from pipeline.storage.newsroom_folder import NewsroomFolder


def publishing_person(newsroom: NewsroomFolder, by: str | None) -> str:
    """Give the name that was given, or that of who is here; stop where nobody knows."""
    from pipeline.storage.this_person import this_person  # noqa: PLC0415 - help needs none of it

    name = by or this_person(newsroom.root).name
    if not name:
        stop("nobody knows who publishes: say it with --by NAME, or set git’s user.name", USAGE)
    return name

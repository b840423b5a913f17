"""Who publishes, for the ledger."""

from __future__ import annotations

from pipeline.cli.newsroom import USAGE, stop
from pipeline.storage.newsroom_folder import NewsroomFolder


def publishing_person(newsroom: NewsroomFolder, by: str | None) -> str:
    """Give the name that was given, or that of who is here, as it can stand in a line; stop where nobody knows."""
    from pipeline.signoff.signature import clean_name  # noqa: PLC0415 - help needs none of it
    from pipeline.storage.this_person import this_person  # noqa: PLC0415 - help needs none of it

    name = clean_name(by if by is not None else this_person(newsroom.root).name)
    if not name:
        stop("nobody knows who publishes: say it with --by NAME, or set git’s user.name", USAGE)
    return name

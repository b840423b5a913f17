"""What the commands that begin an item ask alike: the options, and what they are checked against."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

import click

from pipeline.cli.newsroom import USAGE, newsroom_option, stop
from pipeline.fault import did_you_mean

if TYPE_CHECKING:
    from pipeline.document.settings import Settings
    from pipeline.scaffold.item import Wish

F = TypeVar("F", bound=Callable[..., Any])


def item_options(function: F) -> F:
    """Add the options of a new item."""
    for option in reversed((
        click.option("--lang", "language", metavar="TAG", help="Its language. [default: the newsroom’s]"),
        click.option("--date", "day", metavar="DAY", help="Its day of issue: 2026-05-01. [default: today]"),
        click.option(
            "--contact",
            "contacts",
            metavar="KEY",
            multiple=True,
            help="Whom journalists may call, by the directory’s key. [default: as in the newest item]",
        ),
        newsroom_option,
    )):  # fmt: skip
        function = option(function)
    return function


def headline_of(words: str) -> str:
    """Give a headline on one line, or stop."""
    found = " ".join(words.split())
    if not found:
        stop("a headline is needed: press new release ‘Villagers face eviction’", USAGE)
    return found


def day_of(text: str | None) -> date | None:
    """Read a day, or stop."""
    if text is None:
        return None
    try:
        found = date.fromisoformat(text)
    except ValueError:
        stop(f"‘{text}’ is no day; write it as YYYY-MM-DD, such as 2026-05-01", USAGE)
    if found.isoformat() != text:
        stop(f"‘{text}’ is no day; write it as YYYY-MM-DD, such as {found.isoformat()}", USAGE)
    return found


def make_sure(wish: Wish, settings: Settings) -> None:
    """Stop where the newsroom does not have what is asked for."""
    if wish.language and wish.language not in settings.languages:
        _stop_unknown(f"the newsroom does not publish in ‘{wish.language}’", wish.language, settings.languages)
    for key in wish.contacts:
        if key not in settings.contacts:
            _stop_unknown(f"the directory has no ‘{key}’", key, tuple(settings.contacts))


def _stop_unknown(message: str, found: str, known: tuple[str, ...]) -> None:
    hint = did_you_mean(found, known)
    stop(message + (f"; {hint}" if hint else ""), USAGE)

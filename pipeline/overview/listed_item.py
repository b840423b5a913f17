"""One item as lists show it at a moment: what it is, how it stands in each language, and what happens to it next."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from functools import cached_property
from typing import Literal, get_args

from msgspec import Struct

from pipeline.names.letters import folded
from pipeline.newsroom.files import Folder
from pipeline.publishing.upcoming import Upcoming
from pipeline.signoff.standing import SignOff, waiting
from pipeline.state.states import State

LanguageStanding = Literal["source", "missing", "requested", "draft", "reviewed", "approved"]
"""What a language is of an item: its source, a translation that is not there, or the status of one that is."""
GroupName = Literal["unreadable", "draft", "in-review", "embargoed", "published", "corrected", "closed", "withdrawn"]
GROUPS: tuple[GroupName, ...] = get_args(GroupName)
Behind = Literal["missing", "stale", "unfinished"]
"""How a translation is behind: not there, made from a source that has changed since, or not approved or not whole."""


class ListedLanguage(Struct, frozen=True):
    """One language of an item. `state` is None of a translation that is missing or only requested.

    `is_stale` says that a text's source has changed since it was translated, `has_gaps` that one is not translated.
    `sign_off` is how it is signed, where newsroom.yaml asks for signatures and it is on its way to the public.
    """

    standing: LanguageStanding
    state: State | None
    is_stale: bool = False
    has_gaps: bool = False
    sign_off: SignOff | None = None

    @property
    def behind(self) -> Behind | None:
        """Say how the translation is behind; None where it is not, and of the source."""
        if self.standing == "missing":
            return "missing"
        if self.is_stale:
            return "stale"
        return "unfinished" if self.has_gaps or self.standing not in ("source", "approved") else None


WentOut = Literal["as-it-is", "changed", "ready", "never"]
"""It went out as it is now; it went out, and has changed since or is at fault; it may go out, and did not yet; none of
these."""
WENT_OUT: tuple[WentOut, ...] = get_args(WentOut)


class ListedItem(Struct, frozen=True, dict=True):
    """One release or appeal at a moment, as lists show it; what follows from its fields is worked out once.

    What cannot be read is empty: of a source that cannot be read all but folder, slug and faults, and `state` is None.
    `languages` has the source's, those of all translations, and those that the newsroom publishes in. `next` is the
    first of `upcoming`, which are in order of time. `went_out` is None while nothing of the newsroom has gone out.
    """

    folder: Folder
    slug: str
    kind: str
    stage: str
    headline: str
    language: str
    languages: Mapping[str, ListedLanguage]
    countries: tuple[str, ...]
    topics: tuple[str, ...]
    index_number: str
    issued: str
    state: State | None
    lifts_at: datetime | None
    """When the embargo lifts, or has lifted; the last moment of the calendar where the file does not say it."""
    is_closed: bool
    send_before: str
    deadline: datetime | None
    """The end of the last day to write."""
    upcoming: tuple[Upcoming, ...]
    errors: int
    warnings: int
    went_out: WentOut | None = None

    @cached_property
    def key(self) -> str:
        """Give the folder's name, with the folder that it lies in: releases/2026-05-01-dam."""
        return f"{self.folder}/{self.slug}"

    @property
    def next(self) -> Upcoming | None:
        """Give what happens to it next by itself."""
        return self.upcoming[0] if self.upcoming else None

    @cached_property
    def text(self) -> str:
        """Give what a search looks in: its headline, its folder’s name and its number, without capitals and marks."""
        return folded(f"{self.headline} {self.slug} {self.index_number}")

    @cached_property
    def group(self) -> GroupName:
        """Give the group that it stands in: an appeal that is over stands among the closed ones."""
        if self.state is None:
            return "unreadable"
        return "closed" if self.is_closed and self.state in ("published", "corrected") else self.state

    @cached_property
    def waits_for(self) -> Mapping[str, tuple[str, ...]]:
        """Give the languages that wait for a signature, by the role that it is to be given as."""
        return waiting({tag: each.sign_off for tag, each in self.languages.items() if each.sign_off})

    @cached_property
    def behind(self) -> Mapping[str, Behind]:
        """Give how translations are behind, by language; of drafts, and of what is over, nobody waits for any."""
        if self.group in ("unreadable", "draft", "closed", "withdrawn"):
            return {}
        return {tag: how for tag, each in self.languages.items() if (how := each.behind)}

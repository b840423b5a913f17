"""What somebody names a version by in; which of those that the newsroom remembers is meant, out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from msgspec import Struct

from pipeline.comparing.comparison import KnownVersion
from pipeline.comparing.words import ComparingWords, comparing_words

NOW = "now"
HOW = "a number (1 is the first that went out), ‘published’ (the last), ‘signed’, ‘now’ (the files), or a moment"

NOTHING = "it has not gone out and nobody has signed it, so there is nothing to compare with"


class Remembered(Struct, frozen=True):
    """What a newsroom remembers of a text in one language: the versions that went out, and the one last signed."""

    versions: tuple[KnownVersion, ...] = ()
    signed: KnownVersion | None = None


class NoVersionError(Exception):
    """There is no such version; the message says why, and what there is."""


def version_meant(
    wanted: str | None, known: Remembered, moment_of: Callable[[str], datetime | None], zone: ZoneInfo
) -> KnownVersion | None:
    """Give the version that is meant, None for the files as they are; without a wish, the last that went out.

    Where none went out, it is the one last signed. `moment_of` reads a moment, and gives None for what is none.
    """
    if wanted == NOW:
        return None
    versions = known.versions
    if wanted is None:
        found = versions[-1] if versions else known.signed
        if found is None:
            raise NoVersionError(NOTHING)
        return found
    if wanted == "signed":
        if known.signed is None:
            raise NoVersionError("nobody has signed it yet")
        return known.signed
    number = int(wanted) if wanted.isascii() and wanted.isdigit() and len(wanted) < 6 else None  # noqa: PLR2004 - of any text
    moment = moment_of(wanted) if number is None and wanted != "published" else None
    if number is None and moment is None and wanted != "published":
        raise NoVersionError(f"‘{wanted}’ names no version; write {HOW}")
    if not versions:
        raise NoVersionError("it has not gone out yet; compare with ‘signed’ or ‘now’")
    if number is not None:
        if not 1 <= number <= len(versions):
            raise NoVersionError(f"there is no version {number}; {_how_many(len(versions))}")
        return versions[number - 1]
    if moment is None:
        return versions[-1]
    before = [each for each in versions if each.at <= moment]
    if not before:
        raise NoVersionError(f"it had not gone out by then; version 1 went out at {_when(versions[0].at, zone)}")
    return before[-1]


def title_of(version: KnownVersion | None, zone: ZoneInfo, words: ComparingWords | None = None) -> str:
    """Say which version it is; in English without words."""
    words = words or comparing_words()
    if version is None:
        return words["now"]
    when = _when(version.at, zone)
    number = version.number
    return words.fill("went_out", number=number, when=when) if number else words.fill("signed", when=when)


def _when(at: datetime, zone: ZoneInfo) -> str:
    return f"{at.astimezone(zone):%Y-%m-%d %H:%M}"


def _how_many(count: int) -> str:
    return "only version 1 went out" if count == 1 else f"{count} versions went out"

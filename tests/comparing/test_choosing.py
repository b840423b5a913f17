"""Which version somebody means, and what is said where there is none."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from pipeline.comparing.choosing import HOW, NoVersionError, Remembered, title_of, version_meant
from pipeline.comparing.comparison import KnownVersion

OSLO = ZoneInfo("Europe/Oslo")
FIRST = KnownVersion(datetime(2026, 11, 28, 8, 0, tzinfo=UTC), "a" * 64, 1)
SECOND = KnownVersion(datetime(2026, 11, 30, 8, 0, tzinfo=UTC), "b" * 64, 2)
SIGNED = KnownVersion(datetime(2026, 11, 30, 12, 0, tzinfo=UTC), "c" * 64)
OUT = Remembered((FIRST, SECOND), SIGNED)


def meant(wanted: str | None, known: Remembered = OUT) -> KnownVersion | None:
    return version_meant(wanted, known, _moment, OSLO)


def _moment(text: str) -> datetime | None:
    return datetime.fromisoformat(text).replace(tzinfo=OSLO) if text.startswith("20") else None


@pytest.mark.parametrize(
    ("wanted", "version"),
    [
        (None, SECOND), ("published", SECOND), ("1", FIRST), ("2", SECOND), ("signed", SIGNED), ("now", None),
        ("2026-11-29 12:00", FIRST), ("2026-11-30 09:00", SECOND), ("2026-11-30 08:59", FIRST),
    ],
)  # fmt: skip
def test_a_version_is_found_by_number_word_or_moment(wanted: str | None, version: KnownVersion | None) -> None:
    assert meant(wanted) == version


def test_of_what_has_not_gone_out_the_signed_text_is_meant() -> None:
    assert meant(None, Remembered((), SIGNED)) == SIGNED


@pytest.mark.parametrize(
    ("wanted", "known", "told"),
    [
        (None, Remembered(), "it has not gone out and nobody has signed it, so there is nothing to compare with"),
        ("signed", Remembered((FIRST,)), "nobody has signed it yet"),
        ("1", Remembered((), SIGNED), "it has not gone out yet; compare with ‘signed’ or ‘now’"),
        ("published", Remembered(), "it has not gone out yet; compare with ‘signed’ or ‘now’"),
        ("3", OUT, "there is no version 3; 2 versions went out"),
        ("0", Remembered((FIRST,)), "there is no version 0; only version 1 went out"),
        ("2026-11-28 08:59", OUT, "it had not gone out by then; version 1 went out at 2026-11-28 09:00"),
        ("first", OUT, f"‘first’ names no version; write {HOW}"),
        ("9" * 4000, OUT, f"‘{'9' * 4000}’ names no version; write {HOW}"),
    ],
)  # fmt: skip
def test_where_there_is_none_it_is_said_why(wanted: str | None, known: Remembered, told: str) -> None:
    with pytest.raises(NoVersionError) as error:
        meant(wanted, known)
    assert str(error.value) == told


def test_a_version_is_called_by_its_number_and_its_moment_in_the_newsroom() -> None:
    assert title_of(SECOND, OSLO) == "version 2, which went out at 2026-11-30 09:00"
    assert title_of(SIGNED, OSLO) == "what was signed at 2026-11-30 13:00"
    assert title_of(None, OSLO) == "the files as they are now"

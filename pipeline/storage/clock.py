"""The only door to the clock."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> datetime:
    """Give the moment. The command line reads it once and hands it down."""
    return datetime.now(UTC)

"""Why a language may not go out: a correction of a moment to come holds a change back, and nothing that is out."""

from __future__ import annotations

from datetime import UTC, datetime

from pipeline.ledger.history import Version
from pipeline.publishing.cleared import Hindrance, TextNow, hindrance

OUT = Version(1, datetime(2026, 11, 30, tzinfo=UTC), "a" * 64, 0, None, "first")


def test_a_correction_dated_ahead_holds_back_a_change() -> None:
    ahead = TextNow("b" * 64, corrections=1, is_dated_ahead=True)
    assert hindrance("published", ahead, OUT) == Hindrance("dated-ahead")


def test_a_correction_dated_ahead_leaves_the_same_words_cleared() -> None:
    assert hindrance("published", TextNow("a" * 64, corrections=1, is_dated_ahead=True), OUT) is None

"""What must leave public at once, one reason at a time, and what may stay for nothing of it is new."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from pipeline.building.standing import Standing
from pipeline.ledger.entry import LedgerEntry
from pipeline.publishing.leaving import must_leave
from pipeline.state.fields import StateFields

NOON = datetime(2026, 11, 30, 12, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
NOW = StateFields(language="en", status="approved", translations={"fr": "approved"})
FILES = ("en/one.html", "fr/one.html", "packs/one.zip")
RIGHTS = StateFields("en", "approved", {"fr": "approved"}, ends={"a.jpg": NOON})


def standing(state: str = "published") -> dict[str, LedgerEntry]:
    languages = {"en/one.html": "en", "fr/one.html": "fr", "packs/one.zip": ""}
    return {
        file: LedgerEntry(
            act="publish", at=NOON, by="Vera", item="releases/one", file=file, language=tag, state=state,
            format="html" if tag else "pack",
        )
        for file, tag in languages.items()
    }  # fmt: skip


def leaving(now: StateFields | None, made: Standing | None = None, state: str = "published") -> dict[str, str]:
    return {each.file: each.reason for each in must_leave(standing(state), made, now, NOON)}


def made_at(moment: datetime) -> Standing:
    return Standing("one", "", RIGHTS, moment, RIGHTS, is_whole=True)


def test_nothing_leaves_that_stands_as_its_files_say() -> None:
    assert leaving(NOW) == {}


def test_of_an_item_that_is_gone_everything_leaves() -> None:
    assert leaving(None) == dict.fromkeys(FILES, "deleted")


def test_a_language_whose_file_is_gone_leaves_with_the_pack_and_the_others_stay() -> None:
    gone = StateFields(language="en", status="approved", translations={})
    assert leaving(gone) == {"fr/one.html": "translation-deleted", "packs/one.zip": "translation-deleted"}


@pytest.mark.parametrize(("made", "leaves"), [(NOON - HOUR, True), (NOON, False), (NOON + HOUR, False)])
def test_rights_that_end_take_away_what_was_made_while_they_held(made: datetime, *, leaves: bool) -> None:
    assert leaving(RIGHTS, made_at(made)) == (dict.fromkeys(FILES, "expired") if leaves else {})


def test_where_nothing_is_known_of_what_stands_rights_that_ended_take_it_away() -> None:
    assert leaving(RIGHTS) == dict.fromkeys(FILES, "expired")


def test_of_a_notice_of_withdrawal_nothing_has_to_leave() -> None:
    assert leaving(StateFields("en", "withdrawn", {"fr": "withdrawn"}, ends={"a.jpg": NOON}), None, "withdrawn") == {}

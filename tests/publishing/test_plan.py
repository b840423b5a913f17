"""What goes out, what leaves and what stays: the plan over whole histories, and each of its rules by itself."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.ledger.entry import Bypass
from pipeline.publishing.cleared import Hindrance
from pipeline.publishing.leaving import Leaving
from tests.examples import examples
from tests.publishing.model import EDITS, HOUR, KEY, NOON, Editor, ModelItem, Office, Text, sign

REPORT = "files/one/report.pdf"
EVERY = ["en/one.html", REPORT, "fr/one.html", "packs/one.zip"]


def office(**texts: Text) -> Office:
    """Give an office with one item in English and French, both signed."""
    found = ModelItem(texts or {"en": Text("Dam."), "fr": Text("Barrage.")})
    one = Office({KEY: found})
    sign(one)
    return one


def pages(one: Office) -> dict[str, str]:
    return {file: data.decode() for file, data in one.public.items() if file.endswith("html")}


def published() -> Office:
    one = office()
    one.publish()
    assert sorted(one.public) == EVERY
    one.look()
    one.moment += HOUR
    return one


def test_what_is_cleared_goes_out_once() -> None:
    one = published()
    entries = len(one.entries)
    assert entries == 4
    _, first, acts = one.publish()
    assert first.is_nothing
    assert acts.is_nothing
    assert len(one.entries) == entries


@pytest.mark.parametrize("status", ["draft", "in-review"])
def test_what_is_no_longer_cleared_leaves_first(status: str) -> None:
    one = published()
    one.items[KEY].status = status
    planned, first, acts = one.publish()
    assert sorted(first.removes) == EVERY
    assert acts.is_nothing
    assert one.public == {}
    assert [each.reason for each in one.entries[4:]] == ["draft"] * 4
    assert planned.items[0].held["en"].why == status


def test_an_embargo_again_or_none_yet() -> None:
    one = published()
    one.items[KEY].lifts_at = one.moment + HOUR
    one.publish()
    assert one.public == {}
    one.moment += HOUR - timedelta(seconds=1)
    one.publish()
    assert one.public == {}
    one.moment += timedelta(seconds=1)
    one.publish()
    assert len(one.public) == 4


def test_a_withdrawal_needs_no_signature_and_keeps_no_words_in_the_ledger() -> None:
    one = published()
    one.items[KEY].status = "withdrawn"
    for each in one.items[KEY].texts.values():
        each.signed = None
    one.publish()
    one.look()
    assert set(pages(one)) == {"en/one.html", "fr/one.html"}
    assert {each.words for each in one.entries if each.state == "withdrawn"} == {""}
    _, first, acts = one.publish()
    assert first.is_nothing
    assert acts.is_nothing


def test_a_withdrawal_at_fault_leaves_nothing_behind() -> None:
    one = published()
    one.items[KEY].status, one.items[KEY].is_faulty = "withdrawn", True
    one.publish()
    assert one.public == {}


@pytest.mark.parametrize("lifts_at", [None, NOON + HOUR, NOON - HOUR])
def test_no_notice_tells_of_a_text_that_never_went_out(lifts_at: datetime | None) -> None:
    one = office()
    one.items[KEY].status, one.items[KEY].lifts_at = "withdrawn", lifts_at
    planned, _, _ = one.publish()
    assert one.public == {}
    assert planned.items[0].held == dict.fromkeys(("en", "fr"), Hindrance("never-out"))


def test_a_notice_stands_in_the_languages_that_went_out_and_names_no_other() -> None:
    one = office()
    one.items[KEY].texts["fr"].signed = None
    one.publish()
    one.items[KEY].status = "withdrawn"
    one.publish()
    one.look()
    assert set(pages(one)) == {"en/one.html"}
    assert b"fr" not in b"".join(one.public.values())


def test_an_unsigned_language_stays_in_the_press_office_and_is_named_nowhere() -> None:
    one = office()
    one.items[KEY].texts["fr"].signed = None
    planned, _, _ = one.publish()
    assert sorted(one.public) == ["en/one.html", REPORT, "packs/one.zip"]
    assert b"fr" not in b"".join(one.public.values())
    assert planned.items[0].held == {"fr": Hindrance("unsigned", roles=("press-officer",))}


def test_together_means_none_before_all() -> None:
    one = office()
    one.items[KEY].is_together = True
    one.items[KEY].texts["fr"].signed = None
    planned, _, _ = one.publish()
    assert one.public == {}
    assert planned.items[0].held == {
        "en": Hindrance("waits", languages=("fr",)),
        "fr": Hindrance("unsigned", roles=("press-officer",)),
    }
    sign(one)
    one.publish()
    assert len(one.public) == 4


def test_what_is_changed_and_not_signed_leaves_what_stands() -> None:
    one = published()
    before = dict(one.public)
    one.items[KEY].texts["en"].words = "Dam, mended."
    one.items[KEY].minor_change = "a spelling"
    _, first, acts = one.publish()
    assert one.public == before
    assert first.is_nothing
    assert acts.is_nothing


def test_a_change_without_a_label_does_not_go_out_again() -> None:
    one = published()
    before = dict(one.public)
    one.items[KEY].texts["en"].words = "Dam, mended."
    sign(one)
    planned, _, _ = one.publish()
    assert planned.items[0].held == {"en": Hindrance("changed")}
    assert one.public == before
    one.items[KEY].minor_change = "a spelling"
    sign(one)
    one.publish()
    assert "mended" in pages(one)["en/one.html"]
    one.items[KEY].texts["en"].words = "Dam, mended twice."
    sign(one)
    planned, _, _ = one.publish()
    assert planned.items[0].held == {"en": Hindrance("changed")}, "a reason labels one change"


def test_a_translation_of_a_source_that_is_replaced_leaves_with_it() -> None:
    one = published()
    one.items[KEY].texts["en"].words = "Dam, corrected."
    one.items[KEY].texts["fr"].words = "Barrage, pas encore."
    one.items[KEY].corrections = 1
    sign(one, "en")
    one.publish()
    one.look()
    assert list(pages(one)) == ["en/one.html"]
    assert [each.reason for each in one.entries if each.act == "remove"] == ["outdated"]
    assert b"fr" not in b"".join(one.public.values())


def test_a_translation_whose_words_are_the_same_stays() -> None:
    one = published()
    one.items[KEY].texts["en"].words = "Dam, a spelling."
    one.items[KEY].minor_change = "a spelling"
    sign(one)
    one.items[KEY].texts["fr"].signed = None  # the newsroom demands more now
    one.publish()
    one.look()
    assert "Barrage" in pages(one)["fr/one.html"]


def test_another_contact_needs_new_signatures_only_before_it_is_out() -> None:
    one = office()
    one.items[KEY].around = "another contact"
    planned, _, _ = one.publish()
    assert planned.items[0].held["en"] == Hindrance("signed-beside")
    one = published()
    one.items[KEY].around = "another contact"
    one.publish()
    one.look()
    assert all("another contact" in text for text in pages(one).values())


def test_a_bypass_stands_in_the_ledger_where_it_let_something_out() -> None:
    one = office()
    one.items[KEY].texts["fr"].signed = None
    one.publish(bypass=Bypass("Sam Example", "legal is in the air"))
    assert {each.language: each.bypass for each in one.entries} == {
        "en": None, "fr": Bypass("Sam Example", "legal is in the air"), "": None,
    }  # fmt: skip


def test_a_closed_appeal_is_taken_out_and_put_out_without_its_letters() -> None:
    one = published()
    one.items[KEY].closed_at = one.moment - 3 * HOUR  # written down late
    _, first, _ = one.publish()
    assert len(first.removes) == 4
    one.look()
    assert len(one.public) == 4


def test_what_was_made_is_not_known_and_what_must_be_gone_goes() -> None:
    one = published()
    one.items[KEY].closed_at = one.moment
    one.made = {}
    _, first, _ = one.publish()
    assert len(first.removes) == 4
    one.look()


def test_an_item_that_is_gone_leaves() -> None:
    one = published()
    del one.items[KEY]
    one.publish()
    assert one.public == {}
    assert {each.reason for each in one.entries if each.act == "remove"} == {"deleted"}


def test_of_what_was_not_asked_for_only_what_must_leaves() -> None:
    one = published()
    one.items[KEY].texts["en"].words, one.items[KEY].corrections = "Dam, corrected.", 1
    sign(one)
    before = dict(one.public)
    one.publish(is_chosen=False)
    assert one.public == before
    one.items[KEY].texts["fr"].status = "draft"
    one.publish(is_chosen=False)
    assert sorted(one.public) == ["en/one.html", REPORT]


def test_what_was_lost_or_altered_in_public_is_put_there_again_or_recorded_as_gone() -> None:
    one = published()
    del one.public["fr/one.html"]
    one.public["en/one.html"] = b"forged"
    one.public["en/more.html"] = b"forged"
    entries = len(one.entries)
    planned, _, _ = one.publish()
    one.look()
    assert planned.items[0].leaves == ()
    assert len(one.entries) == entries
    del one.public["fr/one.html"]
    one.items[KEY].texts["fr"].is_faulty = True
    one.publish()
    one.look()
    assert sorted(pages(one)) == ["en/one.html"]
    assert one.entries[entries].reason == "lost"


def test_what_all_languages_share_leaves_where_it_was_altered_and_is_not_made_again() -> None:
    one = published()
    for each in one.items[KEY].texts.values():
        each.words = "not signed yet"
    one.public["packs/one.zip"] = b"forged"
    planned, _, _ = one.publish()
    assert planned.items[0].leaves == (Leaving("packs/one.zip", "altered"),)
    assert sorted(one.public) == ["en/one.html", REPORT, "fr/one.html"]


def test_a_page_that_was_lost_takes_the_pack_with_it_and_the_last_page_all_the_rest() -> None:
    one = published()
    for each in one.items[KEY].texts.values():
        each.words = "not signed yet"
    del one.public["fr/one.html"]
    one.publish()
    one.look()
    assert sorted(one.public) == ["en/one.html", REPORT]
    del one.public["en/one.html"]
    one.publish()
    assert one.public == {}
    one.look()


@examples(600)
@given(st.data())
def test_a_random_history_breaks_no_promise(data: st.DataObject) -> None:
    _live_through(lambda choices: data.draw(st.sampled_from(choices)))


@pytest.mark.long
@pytest.mark.parametrize("part", range(20))
def test_a_hundred_thousand_random_histories_break_no_promise(part: int) -> None:
    for number in range(5_000):
        try:
            _live_through(random.Random(part * 5_000 + number).choice)  # noqa: S311 - it chooses what a test does
        except AssertionError as error:
            raise AssertionError(f"history {part * 5_000 + number}: {error}") from error


def _live_through(choose: Callable[[Sequence[Any]], Any]) -> None:
    """Do anything at any time, and publish in between: what must hold does, and a second time does nothing."""
    one = office()
    chance = Editor(one, one.items[KEY], choose)
    chance.item.is_together = choose((False, True))
    for _ in range(choose(range(26))):
        act = choose([*EDITS, "publish", "publish", "publish"])
        if act != "publish":
            EDITS[act](chance)
            continue
        before = one.ledger
        count = len(one.entries)
        one.publish()
        one.look()
        chance.look_at(one.entries[count:], before.standing)
        count = len(one.entries)
        _, first, acts = one.publish()
        assert first.is_nothing
        assert acts.is_nothing
        assert len(one.entries) == count

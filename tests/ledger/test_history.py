"""What the ledger says: which bytes stood at a moment, and which versions a text had."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from pipeline.ledger.chain import in_order, ranks
from pipeline.ledger.entry import LedgerEntry
from pipeline.ledger.history import last_texts, ledger_of, standing_after, standing_at, versions
from tests.examples import examples
from tests.ledger.histories import FILES, START, added, ledgers

A, B = "a" * 64, "b" * 64


def test_versions_are_other_words_and_nothing_else() -> None:
    branch: list[LedgerEntry] = []
    added(branch, 1, 0, words=A)
    added(branch, 2, 1, words=A, format="docx")
    added(branch, 3, 2, words=A)  # another contact
    added(branch, 4, 3, words=B, corrections=1)
    added(branch, 5, 4, act="remove")
    added(branch, 6, 5, words=B, corrections=1)  # out again as it was
    added(branch, 7, 6, words="", state="withdrawn")
    added(branch, 8, 7, words=A, corrections=1, minor_change="as it was at first")
    found = versions(branch, "releases/one", "en")
    assert [(each.number, each.words, each.corrections, each.minor_change) for each in found] == [
        (1, A, 0, None),
        (2, B, 1, None),
        (3, A, 1, "as it was at first"),
    ]
    assert [each.entry for each in found] == [branch[number].id for number in (0, 3, 7)]
    assert versions(branch, "releases/one", "fr") == ()
    assert versions(branch, "releases/two", "en") == ()


def test_bytes_stand_until_they_are_replaced_or_taken_out() -> None:
    branch: list[LedgerEntry] = []
    added(branch, 1, 0)
    added(branch, 2, 10)
    added(branch, 3, 20, act="remove")

    def at(minutes: float) -> list[str]:
        return [each.id for each in standing_at(branch, START + timedelta(minutes=minutes)).values()]

    assert at(-1) == []
    assert at(0) == at(9.9) == [branch[0].id]
    assert at(10) == [branch[1].id]
    assert at(20) == []


@examples(400)
@given(ledgers())
def test_the_last_version_is_the_last_of_all_versions(entries: list[LedgerEntry]) -> None:
    ordered = in_order(entries)
    last = last_texts(ordered)
    for tag in ("en", "fr", ""):
        every = versions(entries, "releases/one", tag)
        assert last.get(("releases/one", tag)) == (every[-1] if every else None)
        assert [each.number for each in every] == [*range(1, len(every) + 1)]
        assert all(one.words != other.words for one, other in pairwise(every))


@examples(400)
@given(ledgers(), st.integers(-1, 61))
def test_what_stood_at_a_moment_is_what_the_entries_until_then_say(entries: list[LedgerEntry], minutes: int) -> None:
    moment = START + timedelta(minutes=minutes)
    rank = ranks(entries)
    until = [each for each in in_order(entries) if rank[each.id].at <= moment]
    stood = standing_at(entries, moment)
    for file in FILES:
        own = [each for each in until if each.file == file]
        assert stood.get(file) == (own[-1] if own and own[-1].act == "publish" else None)
    assert standing_at(entries, START + timedelta(days=1)) == standing_after(in_order(entries))
    assert ledger_of(entries).standing == standing_after(in_order(entries))


def published_on(branch: list[LedgerEntry], words: str, minutes: int) -> None:
    """Publish an item on a branch: all its files in one second."""
    for number, file in enumerate(FILES):
        tag = file.partition("/")[0]
        own = words if tag != "packs" else ""
        added(branch, int(words[0], 16) * 100 + number, minutes, file=file, words=own)


@examples(40)
@given(st.sampled_from("abcdef"), st.sampled_from("123456"), st.randoms(use_true_random=False))
def test_of_two_branches_that_publish_in_the_same_second_one_stands_as_a_whole(
    one: str, other: str, random: Random
) -> None:
    before: list[LedgerEntry] = []
    published_on(before, "0" * 64, 0)
    branches = [list(before), list(before)]
    for branch, words in zip(branches, (one, other), strict=True):
        published_on(branch, words * 64, 5)
    merged = list({each.id: each for branch in branches for each in branch}.values())
    random.shuffle(merged)
    found = ledger_of(merged)
    last_words = {found.texts["releases/one", tag].words for tag in ("en", "fr")}
    assert len(last_words) == 1, "each language is of the same branch"
    number = int(last_words.pop()[0], 16) * 100
    assert {each.digest for each in found.standing.values()} == {f"{number + at:064x}" for at in range(3)}
    assert [each.number for each in versions(merged, "releases/one", "en")] == [1, 2, 3]
    assert len(found.last) == 2
    published_on(merged, "9" * 64, 5)
    after = ledger_of(merged)
    assert {each.digest for each in after.standing.values()} == {f"{900 + at:064x}" for at in range(3)}
    assert len(after.last) == 1

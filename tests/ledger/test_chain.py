"""The chain of the ledger: merged branches are whole, and whatever is changed or missing is found."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.ledger.chain import in_order, last, verify
from pipeline.ledger.entry import LedgerEntry, read_entry
from tests.examples import examples
from tests.ledger.histories import START, added, entry, ledgers


def files(entries: list[LedgerEntry]) -> dict[str, bytes]:
    return {each.name: each.data for each in entries}


@examples(400)
@given(ledgers())
def test_branches_that_are_merged_are_whole(entries: list[LedgerEntry]) -> None:
    found = verify(files(entries), known=[each.id for each in entries])
    assert found.troubles == ()
    assert {each.id for each in found.entries} == {each.id for each in entries}


@examples(400)
@given(ledgers(), st.randoms(use_true_random=False))
def test_every_clone_reads_one_story_and_nothing_before_what_it_follows(
    entries: list[LedgerEntry],
    random: Random,
) -> None:
    ordered = in_order(entries)
    shuffled = list(entries)
    random.shuffle(shuffled)
    assert in_order(shuffled) == ordered
    place = {each.id: number for number, each in enumerate(ordered)}
    assert all(place[parent] < place[each.id] for each in ordered for parent in each.follows)


@examples(400)
@given(ledgers(), st.data())
def test_a_changed_byte_is_found(entries: list[LedgerEntry], data: st.DataObject) -> None:
    there = files(entries)
    name = data.draw(st.sampled_from(sorted(there)))
    at = data.draw(st.integers(0, len(there[name]) - 1))
    changed = bytearray(there[name])
    changed[at] ^= data.draw(st.integers(1, 255))
    found = verify({**there, name: bytes(changed)})
    assert [each.name for each in found.troubles if each.kind in ("changed", "unreadable")] == [name]


def test_a_file_that_nobody_can_read_hides_none_of_those_behind_it() -> None:
    one = entry(1)
    found = verify({"0": b"not an entry", one.name: one.data})
    assert found.entries == (one,)
    assert [each.kind for each in found.troubles] == ["unreadable"]


@examples(400)
@given(ledgers(), st.data())
def test_a_missing_entry_is_found_the_last_ones_by_who_remembers_them(
    entries: list[LedgerEntry], data: st.DataObject
) -> None:
    gone = data.draw(st.sampled_from(entries))
    left = [each for each in entries if each.id != gone.id]
    found = verify(files(left), known=last(entries))
    assert [(each.kind, each.name) for each in found.troubles] == [
        ("missing-last" if gone.id in last(entries) else "missing", gone.id)
    ]


def test_an_entry_that_was_changed_and_renamed_is_missing_where_it_is_followed() -> None:
    branch: list[LedgerEntry] = []
    added(branch, 1, 0)
    added(branch, 2, 1)
    forged = read_entry(branch[0].data.replace(b"Vera Example", b"Sam Example"))
    found = verify(files([forged, branch[1]]))
    assert [(each.kind, each.name, each.after) for each in found.troubles] == [
        ("missing", branch[0].id, branch[1].name)
    ]


def test_an_entry_is_named_by_its_moment_and_its_bytes() -> None:
    one = entry(1)
    assert one.name == f"2026-11/20261130T000000Z-{one.id[:16]}.json"
    assert read_entry(one.data) == one
    assert json.loads(one.data)["bytes"] == one.digest
    assert one.data.endswith(b"}\n")


@pytest.mark.parametrize(
    ("written", "why"),
    [
        (b"", "no entry: it is empty, or no file"),
        (b"\xff", "no entry"),
        (b"[]", "no entry"),
        (entry(1).data.replace(b'"version": 1', b'"version": 2'), "newer press"),
        (entry(1, datetime(1, 1, 1, tzinfo=UTC)).data, "not as an entry is written"),
        (entry(1, datetime(9999, 12, 31, 23, tzinfo=UTC)).data, "not as an entry is written"),
        (entry(1).data.replace(b"Z", b""), "not as an entry is written"),
        (entry(1).data.replace(b"\n", b"\r\n"), "not as an entry is written"),
        (entry(1).data.replace(b"{", b'{"other": 1,', 1), "not as an entry is written"),
    ],
)
def test_what_is_no_entry_is_refused_with_a_reason(written: bytes, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        read_entry(written)


@pytest.mark.long
def test_a_long_chain_is_read() -> None:
    chain: list[LedgerEntry] = []
    for number in range(5000):
        chain.append(entry(number, START, (chain[-1].id,) if chain else ()))
    assert in_order(reversed(chain)) == chain

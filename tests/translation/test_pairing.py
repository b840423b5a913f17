"""What was translated stays paired with its source: edits, moves and removals touch only what changed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.translation.digest import digest, digests, paragraphs
from pipeline.translation.pairing import Pairing, align, is_current, pair

SOURCE = "One.\n\nTwo.\n\nThree.\n"
TARGET = "En.\n\nTo.\n\nTre.\n"


def _pair(now: str, *, before: str = SOURCE, target: str = TARGET) -> Pairing:
    return pair("body", now, target, digests(before, rich=True), "approved", rich=True)


def _shown(pairing: Pairing) -> list[tuple[str, str, str]]:
    return [(segment.name, segment.target, segment.state) for segment in pairing.segments]


def test_one_edited_paragraph_makes_one_segment_stale() -> None:
    assert _shown(_pair("One.\n\nTwo, now 2.\n\nThree.\n")) == [
        ("body#1", "En.", "approved"),
        ("body#2", "To.", "stale"),
        ("body#3", "Tre.", "approved"),
    ]


def test_an_inserted_paragraph_is_missing_and_the_others_keep_their_translations() -> None:
    assert _shown(_pair("One.\n\nNew.\n\nTwo.\n\nThree.\n")) == [
        ("body#1", "En.", "approved"),
        ("body#2", "", "missing"),
        ("body#3", "To.", "approved"),
        ("body#4", "Tre.", "approved"),
    ]


def test_moved_paragraphs_are_found_again() -> None:
    moved = _pair("Three.\n\nOne.\n\nTwo.\n")
    assert [segment.target for segment in moved.segments] == ["Tre.", "En.", "To."]
    assert (moved.is_stale, moved.is_missing, moved.is_moved) == (False, False, True)
    assert moved.text == "Tre.\n\nEn.\n\nTo.\n"


def test_the_translation_of_a_removed_paragraph_is_printed_no_more() -> None:
    shorter = _pair("One.\n\nThree.\n")
    assert (shorter.text, shorter.removed, shorter.is_moved) == ("En.\n\nTre.\n", ("To.",), True)


def test_a_translation_with_other_paragraphs_than_its_source_is_one_segment() -> None:
    joined = "En, to.\n\nTre.\n"
    assert _shown(_pair(SOURCE, target=joined)) == [("body", joined, "approved")]
    assert _shown(_pair("One.\n\n2.\n\nThree.\n", target=joined)) == [("body", joined, "stale")]


def test_what_was_never_recorded_is_paired_by_its_number_and_said_to_be_unrecorded() -> None:
    unrecorded = pair("body", SOURCE, TARGET, None, "reviewed", rich=True)
    assert [segment.state for segment in unrecorded.segments] == ["reviewed"] * 3
    assert not unrecorded.is_recorded


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("Three hundred\nfamilies", "Three hundred families\n", True),
        ("caf\u00e9", "cafe\u0301", True),
        ("300\u00a0families", "300 families", True),
        ("one\r\ntwo", "one\ntwo", True),
        ("300 families", "400 families", False),
        ("Families", "families", False),
    ],
)
def test_a_digest_is_of_the_words_and_not_of_how_they_are_broken_into_lines(
    first: str,
    second: str,
    same: bool,  # noqa: FBT001
) -> None:
    assert (digest(first) == digest(second)) is same
    assert digest(first).isalpha()  # an editor takes 1234567890 for a number


def test_paragraphs_end_at_blank_lines_and_keep_the_blanks_that_mean_something() -> None:
    assert paragraphs("\nOne\nline.\n \n\n- two\n\n  more of it\n\n") == ("One\nline.", "- two", "  more of it")


@given(now=st.lists(st.sampled_from("abcdef"), max_size=9), recorded=st.lists(st.sampled_from("abcdef"), max_size=9))
def test_every_recorded_paragraph_is_used_at_most_once_and_equal_ones_are_never_missed(
    now: list[str], recorded: list[str]
) -> None:
    found = align(now, recorded)
    used = [match for match in found if match is not None]
    assert len(found) == len(now)
    assert len(used) == len(set(used))
    equal = sum(match is not None and recorded[match] == now[index] for index, match in enumerate(found))
    assert equal == sum(min(now.count(each), recorded.count(each)) for each in set(now))


_TEXTS = st.lists(st.sampled_from("abc"), max_size=4).map("\n\n".join)


@given(now=_TEXTS, before=_TEXTS, target=_TEXTS, rich=st.booleans())
def test_a_text_is_current_when_none_of_its_segments_is_missing_stale_or_moved(
    now: str,
    before: str,
    target: str,
    rich: bool,  # noqa: FBT001
) -> None:
    record = digests(before, rich=rich)
    found = pair("body", now, target, record, "approved", rich=rich)
    settled = found.is_recorded and not (found.is_missing or found.is_stale or found.is_moved)
    assert is_current(now, record, rich=rich) is settled

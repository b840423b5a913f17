"""What a file carries beside a text, and what is known from it when the file comes back."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.exchange.gettext_language import gettext_language
from pipeline.exchange.segment import ExchangeSegment, State
from pipeline.exchange.written import Written, outcome, written

STATES: tuple[State, ...] = ("missing", "draft", "reviewed", "approved", "stale")


def sent(state: State, shown: str) -> Written:
    return Written.of(ExchangeSegment("headline", "Source", shown, "d", "", state), shown)


@settings(deadline=None)
@given(
    state=st.sampled_from(STATES),
    digest=st.text(),
    shown=st.text(max_size=20),
    markdown=st.booleans(),
    percent=st.none() | st.integers(0, 100),
)
def test_the_line_is_read_as_it_was_written(
    *, state: State, digest: str, shown: str, markdown: bool, percent: int | None
) -> None:
    line = Written(state, digest, "0123", markdown, percent).line()
    assert written(line) == Written(state, digest, "0123", markdown, percent)
    assert not set(line) & {";", ",", "\n", '"'}
    assert written(shown) is None


@pytest.mark.parametrize(
    "line", ["", "draft", "lost - 0 text -", "draft - 0 poem -", "draft - 0 text 1000", "a b c d e f"]
)
def test_another_line_is_none(line: str) -> None:
    assert written(line) is None


# state when sent, text changed?, marked as unsure? -> state when read
OUTCOMES: list[tuple[State, bool, bool, State]] = [
    ("approved", False, False, "approved"),
    ("reviewed", False, False, "reviewed"),
    ("draft", False, False, "draft"),
    ("draft", False, True, "draft"),
    ("approved", False, True, "draft"),
    ("reviewed", False, True, "draft"),
    ("approved", True, False, "draft"),
    ("approved", True, True, "draft"),
    ("stale", False, True, "stale"),
    ("stale", False, False, "draft"),
    ("stale", True, True, "draft"),
    ("missing", False, True, "missing"),
    ("missing", False, False, "draft"),
    ("missing", True, True, "draft"),
]


@pytest.mark.parametrize(("state", "changed", "unsure", "expected"), OUTCOMES)
def test_nobody_but_the_press_office_raises_a_text_and_nothing_unseen_counts(
    *, state: State, changed: bool, unsure: bool, expected: State
) -> None:
    before = sent(state, "Tekst")
    found = outcome(before, "Ny tekst" if changed else "Tekst", unsure=unsure)
    assert found.state == expected
    assert bool(found.target) is (expected != "missing")
    assert found.untouched is (not changed and expected == state)


def test_a_place_that_was_emptied_has_no_translation() -> None:
    for emptied in ("", " \n"):
        found = outcome(sent("approved", "Tekst"), emptied, unsure=False)
        assert (found.state, found.target, found.untouched) == ("missing", "", False)


def test_a_filler_counts_only_where_somebody_said_that_it_is_the_translation() -> None:
    before = sent("missing", "Oslo")
    assert outcome(before, "Oslo", unsure=True, filler="Oslo").state == "missing"
    assert outcome(before, "Oslo", unsure=False, filler="").state == "draft"
    assert outcome(None, "Oslo", unsure=True, filler="Oslo").state == "missing"


def test_a_text_of_which_nothing_is_known_is_a_draft() -> None:
    assert outcome(None, "Tekst", unsure=False).state == "draft"
    assert not outcome(None, "Tekst", unsure=False).untouched


@pytest.mark.parametrize(
    ("tag", "name"),
    [
        ("nb", "nb"), ("zh-Hans", "zh_CN"), ("zh-Hant", "zh_TW"), ("zh-Hant-HK", "zh_HK"), ("pt-BR", "pt_BR"),
        ("sr-Latn", "sr@latin"), ("az-Arab", "az@arabic"), ("ur-Latn", "ur@latin"), ("sr-Cyrl-ME", "sr_ME@cyrillic"),
        ("ks-Deva", "ks@devanagari"), ("ff-Adlm", "ff@adlm"),
    ],
)  # fmt: skip
def test_gettext_has_its_own_names_for_languages(tag: str, name: str) -> None:
    assert gettext_language(tag) == name

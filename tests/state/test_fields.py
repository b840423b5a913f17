"""What files say of a state is read also where they are at fault; what cannot be read is taken for what is safer."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from pipeline.fault import Faults
from pipeline.reader.events import read
from pipeline.reader.tree import MapNode
from pipeline.source import Source
from pipeline.state.fields import StateFields, state_fields

OSLO = "Europe/Oslo"
NEVER = datetime.max.replace(tzinfo=UTC)
ALWAYS = datetime.min.replace(tzinfo=UTC)
NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
SECOND = timedelta(seconds=1)


def tree(text: str) -> MapNode:
    found = read(Source("item.yaml", text), Faults())
    assert found is not None
    return found


def fields(text: str, **translations: str) -> StateFields:
    source = f"status: approved\nlanguage: en\n{text}\n"
    return state_fields(tree(source), {tag: tree(each) for tag, each in translations.items()}, OSLO)


@pytest.mark.parametrize(
    ("embargo", "lifts"),
    [
        ("{lifts_at: 2026-11-22 13:00, timezone: Europe/Oslo}", NOON),
        ("{lifts_at: 2026-11-22 13:00 +01:00, timezone: Europe/Oslo}", NOON),
        ("{lifts_at: 2026-11-22 12:00 Z, timezone: Europe/Oslo}", NOON),
        ("{lifts_at: tomorrow, timezone: Europe/Oslo}", NEVER),
        ("{lifts_at: 2026-11-22 13:00, timezone: Oslo}", NEVER),
        ("{timezone: Europe/Oslo}", NEVER),
        ("tomorrow", NEVER),
        ("[a]", NEVER),
        ("", None),
        ("{}", None),
        ("[]", None),
        ('""', None),
    ],
)
def test_an_embargo_that_cannot_be_read_has_not_lifted(embargo: str, lifts: datetime | None) -> None:
    assert fields(f"embargo: {embargo}").lifts_at == lifts


@pytest.mark.parametrize(
    ("closed", "closes"),
    [("{at: 2026-11-22 13:00}", NOON), ("{at: soon}", ALWAYS), ("yes", ALWAYS), ("{thanks: T}", ALWAYS), ("", None)],
)
def test_a_closing_that_cannot_be_read_has_come(closed: str, closes: datetime | None) -> None:
    found = fields(f"closed: {closed}")
    assert found.closed_at == closes
    assert found.is_closed_at(NOON) is (closes is not None)
    assert found.is_closed_at(NOON - SECOND) is (closes == ALWAYS)


def test_rights_end_with_their_last_day_and_those_that_cannot_be_read_have_ended() -> None:
    found = fields(
        "media:\n  - {file: a.jpg, expires: 2026-11-21}\n  - {file: b.jpg, expires: soon}\n  - {file: c.jpg}\n"
        "  - {file: d.jpg, expires: 2026-11-21 18:30+05:00}\n  - words\n"
    )
    midnight = datetime(2026, 11, 21, 23, 0, tzinfo=UTC)
    assert found.ends == {"a.jpg": midnight, "b.jpg": ALWAYS, "d.jpg": midnight}
    assert found.ended_at(midnight - SECOND) == {"b.jpg"}
    assert found.ended_at(midnight) == {"a.jpg", "b.jpg", "d.jpg"}
    assert fields("media: words").ends == {}


def test_the_states_of_all_languages_are_given_and_an_unknown_status_is_a_draft() -> None:
    found = fields("corrections: [{note: One}]", nb="status: approved", ar="status: ' draft '", fr="text: {}")
    assert found.states_at(NOON) == {"en": "corrected", "ar": "draft", "fr": "in-review", "nb": "corrected"}
    assert list(found.translations) == ["ar", "fr", "nb"]
    unknown = state_fields(tree("status: aproved\nlanguage: en\n"), {}, OSLO)
    assert (unknown.status, unknown.states_at(NOON)) == (None, {"en": "draft"})
    assert fields("corrections: []").states_at(NOON) == {"en": "published"}


def test_another_source_has_another_fingerprint() -> None:
    assert fields("headline: One").source != fields("headline: Two").source
    assert fields("headline: One").source == fields("headline: One").source


def test_a_change_between_two_moments_is_told_whichever_is_given_first_and_its_own_moment_counts_as_later() -> None:
    moments = (
        StateFields("en", "approved", {}, lifts_at=NOON),
        StateFields("en", "approved", {}, closed_at=NOON),
        StateFields("en", "approved", {}, ends={"a": NOON}),
        StateFields("en", "approved", {}, consents={"a": NOON}),
    )
    for each in moments:
        assert each.changed_between(NOON - SECOND, NOON)
        assert each.changed_between(NOON, NOON - SECOND)
        assert not each.changed_between(NOON, NOON + SECOND)
        assert not each.changed_between(NOON - 2 * SECOND, NOON - SECOND)


PEOPLE = """\
persons_at_risk:
  - {name: Ivo Sample, name_public: "no"}
  - {name: Eva Sample, name_public: "yes", consent: {by: x, on: 2026-04-01, until: 2026-11-21}}
  - {name: Ida Sample, name_public: "yes", consent: {by: x, on: 2026-04-01}}
  - {name: Ola Sample, name_public: "yes"}
"""


def test_a_name_is_withheld_from_the_end_of_its_consent_and_one_without_consent_always() -> None:
    found = fields(PEOPLE)
    end = datetime(2026, 11, 21, 23, 0, tzinfo=UTC)
    assert (len(found.withheld), list(found.consents.values())) == (2, [end])
    assert found.withheld_at(end - SECOND) == set(found.withheld)
    assert found.withheld_at(end) == {*found.withheld, *found.consents}

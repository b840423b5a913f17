"""What a status, an embargo and a moment make of a text: what is not plainly cleared never counts as out."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from pipeline.document.appeal import Appeal, PersonAtRisk
from pipeline.newsroom.files import Folder
from pipeline.newsroom.item import Item
from pipeline.state.of_document import (
    as_earlier_stage,
    changes,
    closes_at,
    consent_end,
    deadline,
    expired,
    expiry,
    fields_of,
    has_left_office,
    is_closed,
    is_overdue,
    leaves_office,
    lifts_at,
    state_at,
    to_come,
)
from pipeline.state.states import State, Status, state_of
from tests.small import APPEAL, RELEASE, checked, item

LIFTS = datetime(2030, 7, 1, 16, 0, tzinfo=UTC)
SECOND = timedelta(seconds=1)
OSLO = "Europe/Oslo"


@pytest.mark.parametrize(
    ("status", "translation", "expected"),
    [
        ("draft", None, "draft"),
        ("in-review", "approved", "in-review"),
        ("withdrawn", "draft", "withdrawn"),
        ("approved", "draft", "draft"),
        ("approved", "requested", "in-review"),
        ("approved", "reviewed", "in-review"),
        ("approved", "approved", "published"),
        ("approved", None, "published"),
    ],
)
def test_a_text_is_out_only_where_its_item_and_its_own_file_are_approved(
    status: Status, translation: str | None, expected: State
) -> None:
    assert state_of(status, translation, None, LIFTS, is_corrected=False) == expected


def test_an_embargo_holds_to_its_second_and_a_correction_is_told_behind_it() -> None:
    for corrected, after in ((False, "published"), (True, "corrected")):
        assert state_of("approved", None, LIFTS, LIFTS - SECOND, is_corrected=corrected) == "embargoed"
        assert state_of("approved", None, LIFTS, LIFTS, is_corrected=corrected) == after


def one(source: str, **translations: str) -> Item:
    """Read an item as the newsroom has it."""
    folder: Folder = "appeals" if "urgent-appeal" in source else "releases"
    found = checked(item(source, folder, media={"a.pdf": b"%PDF-1.4", "b.pdf": b"%PDF-1.4"}, **translations))
    assert found.newsroom
    return found.newsroom.items[0]


def appeal(source: str) -> Appeal:
    document = one(source).source.document
    assert isinstance(document, Appeal)
    return document


LEAVES = APPEAL.replace("office: Minister,", "office: Minister, in_office_until: 2026-09-30,")
PEOPLE = (
    "persons_at_risk:\n"
    "  - {name: Ivo Sample, name_public: yes, consent: {by: Himself, on: 2026-04-01, until: 2026-08-31}}\n"
    "  - {name: Eva Sample, name_public: yes, consent: {by: Herself, on: 2026-04-01}}\n"
    "  - {group: yes, name: The families}\n"
)
MEDIA = "media:\n  - {file: a.pdf, title: A, expires: 2026-07-31}\n  - {file: b.pdf, title: B}\n"
OFFICE_ENDS = datetime(2026, 9, 30, 22, 0, tzinfo=UTC)
CONSENT_ENDS = datetime(2026, 8, 31, 22, 0, tzinfo=UTC)
RIGHTS_END = datetime(2026, 7, 31, 22, 0, tzinfo=UTC)
LAST_DAY_ENDS = datetime(2026, 12, 31, 23, 0, tzinfo=UTC)


def test_what_has_a_last_day_is_over_at_the_end_of_that_day_where_the_newsroom_is() -> None:
    found = appeal(LEAVES + PEOPLE + MEDIA)
    assert deadline(found, OSLO) == LAST_DAY_ENDS
    assert leaves_office(found.targets[0], OSLO) == OFFICE_ENDS
    assert [expiry(each, OSLO) for each in found.media] == [RIGHTS_END, None]
    ends = [consent_end(each, OSLO) for each in found.persons_at_risk if isinstance(each, PersonAtRisk)]
    assert ends == [CONSENT_ENDS, None]
    for moment, is_over in ((-SECOND, False), (timedelta(0), True), (SECOND, True)):
        assert is_overdue(found, OSLO, LAST_DAY_ENDS + moment) is is_over
        assert has_left_office(found.targets[0], OSLO, OFFICE_ENDS + moment) is is_over
        assert expired(found, OSLO, RIGHTS_END + moment) == ({"a.pdf"} if is_over else set())


def test_what_has_no_last_day_is_never_over() -> None:
    found = appeal(APPEAL.replace("send_before: 2026-12-31\n", ""))
    assert (deadline(found, OSLO), leaves_office(found.targets[0], OSLO)) == (None, None)
    assert not is_overdue(found, OSLO, LIFTS)
    assert not has_left_office(found.targets[0], OSLO, LIFTS)
    release = one(RELEASE).source.document
    assert (deadline(release, OSLO), closes_at(release, OSLO), lifts_at(release)) == (None, None, None)
    assert not is_closed(release, OSLO, LIFTS)
    assert changes(release, OSLO) == ()


def test_an_appeal_is_over_from_the_moment_at_which_it_was_closed() -> None:
    found = appeal(APPEAL + "closed: {at: 2026-11-22 13:00}\n")
    closes = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
    assert closes_at(found, OSLO) == closes
    assert [is_closed(found, OSLO, closes + more) for more in (-SECOND, timedelta(0), SECOND)] == [False, True, True]


def test_everything_at_whose_moment_bytes_change_is_told_in_its_order() -> None:
    assert changes(appeal(LEAVES + PEOPLE + MEDIA), OSLO) == (RIGHTS_END, CONSENT_ENDS, OFFICE_ENDS, LAST_DAY_ENDS)
    embargoed = one(RELEASE + "embargo: {lifts_at: 2030-07-01 18:00, timezone: Europe/Brussels}\n").source.document
    assert changes(embargoed, OSLO) == (LIFTS,)
    gone = RELEASE.replace("approved", "withdrawn") + "withdrawn: {at: 2026-05-02 10:00, notice: We were wrong.}\n"
    assert changes(one(gone).source.document, OSLO) == (datetime(2026, 5, 2, 8, 0, tzinfo=UTC),)


def test_of_a_closed_appeal_nothing_more_changes_that_nobody_prints() -> None:
    midsummer = datetime(2026, 6, 30, 22, 0, tzinfo=UTC)
    assert changes(appeal(LEAVES + "closed: {at: 2026-07-01}\n"), OSLO) == (midsummer,)
    at_the_end = appeal(LEAVES + "closed: {at: 2027-01-01}\n")
    assert changes(at_the_end, OSLO) == (OFFICE_ENDS, LAST_DAY_ENDS)
    with_its_office = appeal(LEAVES + "closed: {at: 2026-10-01}\n")
    assert changes(with_its_office, OSLO) == (OFFICE_ENDS,)


CORRECTED = RELEASE + "corrections:\n  - {at: 2026-05-02 10:00, note: One.}\n  - {at: 2026-05-04 10:00, note: Two.}\n"


def test_a_correction_whose_moment_has_not_come_is_to_come() -> None:
    found = one(CORRECTED)
    second = datetime(2026, 5, 4, 8, 0, tzinfo=UTC)
    assert to_come(found.source.document, OSLO, second - SECOND) == (1,)
    assert to_come(found.source.document, OSLO, second) == ()
    assert state_at(found.source, second) == "corrected"


NB = "language: nb\nstatus: reviewed\ntext: {headline: Stans, body: Tre hundre må dra., call_to_action: Skriv.}\n"


def test_a_language_is_public_for_later_appeals_only_once_its_own_file_is_approved() -> None:
    held = as_earlier_stage(one(APPEAL, nb=NB), LIFTS)
    out = as_earlier_stage(one(APPEAL, nb=NB.replace("reviewed", "approved")), LIFTS)
    assert held
    assert out
    assert (held.languages, held.public) == (("en", "nb"), ("en",))
    assert out.public == ("en", "nb")
    assert as_earlier_stage(one(RELEASE), LIFTS) is None


def test_the_state_of_an_item_is_read_of_every_language_that_has_a_file() -> None:
    found = fields_of(one(APPEAL, nb=NB), OSLO)
    assert (found.language, found.status, dict(found.translations)) == ("en", "approved", {"nb": "reviewed"})
    assert found.states_at(LIFTS) == {"en": "published", "nb": "in-review"}

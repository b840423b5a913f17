"""States turn at their moment: one second before, at, and one second after."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from pipeline.state.moments import aware, trouble
from tests.small import APPEAL, RELEASE, codes, item, made

LIFTS = datetime(2030, 7, 1, 16, 0, tzinfo=UTC)
EMBARGOED = RELEASE + "embargo: {lifts_at: 2030-07-01 18:00, timezone: Europe/Brussels}\n"
SECOND = timedelta(seconds=1)


@pytest.mark.parametrize(
    ("moment", "stem"), [(LIFTS - SECOND, "EMBARGOED-item.en"), (LIFTS, "item.en"), (LIFTS + SECOND, "item.en")]
)
def test_an_embargo_lifts_at_its_second(moment: datetime, stem: str) -> None:
    assert set(made(item(EMBARGOED), moment=moment)) == {stem}


def test_an_embargo_names_its_own_zone_and_utc() -> None:
    edition = made(item(EMBARGOED))["EMBARGOED-item.en"]
    assert edition.release_line == "Embargoed until Monday 1\u00a0July\u00a02030, 18:00 (Brussels; 16:00\u00a0UTC)"
    assert edition.banners[0].title == edition.release_line
    assert edition.canonical_url is None


def test_a_draft_is_built_only_when_asked_for_and_is_marked() -> None:
    source = RELEASE.replace("approved", "draft")
    assert made(item(source)) == {}
    edition = made(item(source), drafts=True)["DRAFT-item.en"]
    assert edition.banners[0].kind == "draft"


def test_a_withdrawn_text_leaves_only_its_notice() -> None:
    source = RELEASE.replace("approved", "withdrawn") + "withdrawn: {at: 2026-05-02 10:00, notice: We were wrong.}\n"
    edition = made(item(source))["item.en"]
    shown = repr(edition)
    assert "We were wrong." in shown
    assert "Three hundred" not in shown
    assert "Villagers" not in shown


CLOSED = APPEAL + "closed: {at: 2026-11-22 13:00, thanks: Thank you}\n"
CLOSES = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


def test_a_closed_appeal_loses_letter_targets_and_call_at_its_second() -> None:
    before = made(item(CLOSED, "appeals"), moment=CLOSES - SECOND)["item.en"].appeal
    after = made(item(CLOSED, "appeals"), moment=CLOSES)["item.en"].appeal
    assert before is not None
    assert after is not None
    assert before.letters
    assert before.closing is None
    assert after.closing is not None
    assert (after.letters, after.targets, after.call_to_action, after.send_before) == ((), (), None, None)
    assert "ada@example.org" not in repr(after)


def test_summer_time_skips_and_repeats() -> None:
    assert trouble(datetime(2026, 3, 29, 2, 30), "Europe/Oslo") == "skipped"  # noqa: DTZ001 - a local time
    assert trouble(datetime(2026, 10, 25, 2, 30), "Europe/Oslo") == "repeated"  # noqa: DTZ001 - a local time
    assert trouble(datetime(2026, 10, 25, 3, 0), "Europe/Oslo") is None  # noqa: DTZ001 - a local time
    assert codes(item(RELEASE.replace("05-01", "03-29") + "published_at: 2026-03-29 02:30\n")) == ["skipped-time"]
    assert codes(item(RELEASE + "published_at: 2026-10-25 02:30\n")) == ["repeated-time"]
    assert codes(item(RELEASE + "published_at: 2026-10-25 02:30+01:00\n")) == []
    assert aware(datetime(2026, 7, 1, 18, 0), "Europe/Brussels") == datetime(2026, 7, 1, 16, 0, tzinfo=UTC)  # noqa: DTZ001


def test_a_letter_keeps_its_language_unless_the_translation_gives_it() -> None:
    nb = "language: nb\nstatus: approved\ntext:\n  headline: Stans\n  body: Tre hundre.\n  call_to_action: Skriv.\n"
    own = made(item(APPEAL, "appeals", nb=nb))["item.nb"].appeal
    given = made(
        item(
            APPEAL,
            "appeals",
            nb=nb + "  letters: [{target: minister, subject: Stans, text: Stans., closing: Hilsen}]\n",
        )
    )
    assert own is not None
    assert own.letters[0].language.tag == "en"
    assert own.letters[0].language_note is not None
    letter = given["item.nb"].appeal
    assert letter is not None
    assert letter.letters[0].language.tag == "nb"


def test_the_mail_link_encodes_what_rfc_6068_asks_for() -> None:
    appeal = made(item(APPEAL, "appeals"))["item.en"].appeal
    assert appeal is not None
    link = appeal.letters[0].mailto or ""
    assert link.startswith("mailto:ada@example.org?subject=Stop&body=Dear%20Minister%0D%0A%0D%0APlease%20stop.")


def test_a_link_in_a_letter_keeps_its_address_on_paper_and_in_the_mail() -> None:
    source = APPEAL.replace("text: Please stop.", "text: 'Read [the report](https://example.org/r) and *stop*.'")
    appeal = made(item(source, "appeals"))["item.en"].appeal
    assert appeal is not None
    assert "Read the report (https://example.org/r) and stop." in appeal.letters[0].plain


def test_the_address_of_a_letter_is_in_the_letters_language_and_its_heading_in_the_pages() -> None:
    ar = (
        "language: ar\nstatus: approved\ntext:\n  headline: أوقفوا\n  body: نص.\n  call_to_action: اكتبوا.\n"
        "  targets: [{id: minister, name: آدا, office: الوزيرة}]\n"
    )
    appeal = made(item(APPEAL, "appeals", ar=ar))["item.ar"].appeal
    assert appeal is not None
    assert appeal.letters[0].target.heading.text == "Ada Example"
    assert appeal.letters[0].target.address[-1].text == "NORWAY"
    assert "آدا" in appeal.letters[0].heading
    assert appeal.targets[0].targets[0].heading.text == "آدا"

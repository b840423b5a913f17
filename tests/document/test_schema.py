"""The schema says in the newsroom's words what is wrong, and where."""

from __future__ import annotations

from datetime import date

import pytest

from pipeline.document.release import Release
from tests.small import RELEASE, checked, codes, item


def fault_of(source: str) -> tuple[str, int, int, str]:
    """Give the only fault of a release: code, line, column and hint."""
    found = checked(item(source)).faults
    assert len(found) == 1, [(fault.code, fault.message) for fault in found]
    return found[0].code, found[0].place.line, found[0].place.column, found[0].hint or ""


@pytest.mark.parametrize(
    ("change", "code", "hint"),
    [
        (("headline:", "headlin:"), "unknown-key", "did you mean ‘headline’?"),
        (("status: approved", "status: aproved"), "unknown-value", "did you mean ‘approved’?"),
        (("2026-05-01", "2026-02-30"), "invalid-date", "check the month’s last day"),
        (("2026-05-01", "20260501"), "invalid-date", "year first"),
        (("language: en", "language: xx-invalid-tag"), "unknown-language", "zh-Hans"),
        (("body: |", "country: Norway\nbody: |"), "unknown-country", "did you mean ‘NO’?"),
        (("body: |", "embargo: {lifts_at: 2030-01-01 10:00}\nbody: |"), "missing-field", "timezone"),
        (
            ("body: |", "embargo: {lifts_at: 2030-01-01 24:00, timezone: UTC}\nbody: |"),
            "invalid-time",
            "00:00 of the next day",
        ),
        (
            ("body: |", "embargo: {lifts_at: 2030-01-01 10:00, timezone: CET}\nbody: |"),
            "unknown-timezone",
            "name the city",
        ),
        (("body: |", "links: [{text: News, url: example.org}]\nbody: |"), "bad-link", "https://example.org"),
        (("[press-office]", "[{name: X, phones: [{number: 020 7946 0018}]}]"), "invalid-phone", "start with +"),
        (("[press-office]", "[{name: X, email: press at example}]"), "invalid-email", "missing @"),
        (("[press-office]", "press-office"), "wrong-shape", "explain wrong-shape"),
        (("body: |", "keywords: {a: b}\nbody: |"), "wrong-shape", "explain wrong-shape"),
        (("body: |", "kicker: ''\nbody: |"), "empty-field", "remove the field"),
    ],
)
def test_each_fault_has_its_code_and_a_hint(change: tuple[str, str], code: str, hint: str) -> None:
    faults = checked(item(RELEASE.replace(*change))).faults
    assert code in [fault.code for fault in faults]
    assert hint in (next(fault for fault in faults if fault.code == code).hint or "")


def test_an_unknown_key_is_pointed_at_and_not_its_value() -> None:
    assert fault_of(RELEASE + "topic: [eviction]\n")[:3] == ("unknown-key", 9, 1)


def test_a_fault_inside_a_list_is_pointed_at_where_it_stands() -> None:
    found = fault_of(RELEASE.replace("[press-office]", "\n  - press-office\n  - name: X\n    emial: x@example.org"))
    assert found == ("unknown-key", 11, 5, "did you mean ‘email’?")


def test_a_date_is_a_date_and_a_phone_is_kept_in_international_form() -> None:
    source = RELEASE.replace("[press-office]", "[{name: X, phones: [{number: '+442079460018'}]}]")
    found = checked(item(source))
    assert not found.faults
    assert found.newsroom is not None
    document = found.newsroom.items[0].source.document
    assert isinstance(document, Release)
    assert document.dateline.date == date(2026, 5, 1)
    assert not isinstance(document.contacts[0], str)
    assert document.contacts[0].phones[0].number == "+44 20 7946 0018"


def test_every_fault_of_a_file_comes_in_one_run_sorted_by_place() -> None:
    source = RELEASE.replace("headline:", "headlin:").replace("2026-05-01", "2026-13-01").replace("approved", "ready")
    found = checked(item(source)).faults
    assert [fault.code for fault in found] == ["missing-field", "unknown-value", "unknown-key", "invalid-date"]
    assert [fault.place.line for fault in found] == sorted(fault.place.line for fault in found)


def test_a_list_whose_one_entry_is_wrong_is_not_called_empty() -> None:
    assert [each.code for each in checked(item(RELEASE + "country: [XX]\n")).faults] == ["unknown-country"]
    assert [each.code for each in checked(item(RELEASE + "country: []\n")).faults] == ["empty-list"]


@pytest.mark.parametrize(
    "contact", ["name: {}", "name: Vera, role: {}", "name: V, phones: [{number: +44 20 7946 0019, label: {}}]"]
)
def test_a_text_per_language_has_at_least_one(contact: str) -> None:
    written = RELEASE.replace("contacts: [press-office]", f"contacts: [{{{contact}}}]")
    assert written != RELEASE
    assert "empty-list" in codes(item(written))

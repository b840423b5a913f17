"""A change of a text that went out: what labels it, what does not, and what the fault says of withheld names."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.publishing.cleared import Hindrance
from tests.building.small_newsroom import NB, write
from tests.command import press
from tests.publishing.real import HOUR, MOMENT, SIGNED, entries, public, publish_newsroom, sign
from tests.small import APPEAL, NEWSROOM, RELEASE

CLOSED = "closed: {at: 2026-05-10 12:00, thanks: Thank you}\n"
CORRECTION = "corrections: [{at: 2026-05-02 09:30, note: It was another number.}]\n"


def changed(root: Path) -> bool:
    """Say whether `press check` tells of a change without a label."""
    return "published-text-changed" in press("check", cwd=root).stdout


@pytest.fixture
def root(tmp_path: Path) -> Path:
    write(tmp_path, "newsroom.yaml", NEWSROOM)
    write(tmp_path, "appeals/one/appeal.yaml", APPEAL)
    write(tmp_path, "releases/two/release.yaml", RELEASE)
    write(tmp_path, "releases/two/nb.yaml", NB.replace("HEADLINE", "Nei"))
    publish_newsroom(tmp_path)
    return tmp_path


def test_closing_an_appeal_is_its_own_label_and_no_other_change_hides_under_it(root: Path) -> None:
    write(root, "appeals/one/appeal.yaml", APPEAL + CLOSED)
    assert not changed(root)
    write(root, "appeals/one/appeal.yaml", APPEAL.replace("Three", "Four") + CLOSED)
    assert changed(root)
    write(root, "appeals/one/appeal.yaml", APPEAL.replace("Three", "Four") + CLOSED + CORRECTION)
    assert not changed(root)


def test_a_correction_labels_what_it_comes_with_and_nothing_after_it(root: Path) -> None:
    write(root, "releases/two/release.yaml", RELEASE.replace("Three", "Four"))
    assert changed(root)
    source, own = RELEASE.replace("Three", "Four") + CORRECTION, NB.replace("HEADLINE", "Nei")
    write(root, "releases/two/release.yaml", source)
    write(
        root, "releases/two/nb.yaml", own.replace("text: {", "text: {corrections: [{note: Det var et annet tall.}], ")
    )
    assert not changed(root)
    publish_newsroom(root)
    assert b"Four hundred" in public(root)["en/two.html"]
    write(root, "releases/two/release.yaml", source.replace("Four", "Five"))
    assert changed(root)


def test_a_change_of_one_language_is_told_in_its_own_file(root: Path) -> None:
    write(root, "releases/two/nb.yaml", NB.replace("HEADLINE", "Nei").replace("Brød", "Vann"))
    told = press("check", cwd=root).stdout
    assert "--> releases/two/nb.yaml:3:" in told
    assert told.count("published-text-changed") == 1


@pytest.mark.parametrize("more", ["status: draft", "status: withdrawn\nwithdrawn: {at: 2026-05-02 10:00, notice: No.}"])
def test_what_is_no_longer_approved_may_be_changed(root: Path, more: str) -> None:
    text = RELEASE.replace("Three", "Four").replace("status: approved", more)
    write(root, "releases/two/release.yaml", text)
    assert not changed(root)


def test_the_fault_does_not_say_a_name_that_is_withheld_now(tmp_path: Path) -> None:
    write(tmp_path, "newsroom.yaml", NEWSROOM)
    consent = "consent: {by: him, on: 2026-04-01}"
    person = f"persons_at_risk: [{{name: Quentin Sampleson, pseudonym: Q., name_public: yes, {consent}}}]\n"
    text = APPEAL.replace("Three hundred families", "Quentin Sampleson")
    write(tmp_path, "appeals/one/appeal.yaml", text + person)
    publish_newsroom(tmp_path)
    assert b"Quentin" in public(tmp_path)["en/one.html"]
    hidden = person.replace("name_public: yes", "name_public: no")
    write(tmp_path, "appeals/one/appeal.yaml", text.replace("Quentin Sampleson", "Q.") + hidden)
    done = press("check", cwd=tmp_path)
    assert "published-text-changed" in done.stdout
    assert "Sampleson" not in done.stdout.replace(hidden.strip(), "")
    publish_newsroom(tmp_path)
    assert public(tmp_path) == {}, "the name has left, whatever else is at fault"


def test_a_namesake_whom_the_newsroom_tells_apart_stays_public(tmp_path: Path) -> None:
    write(tmp_path, "newsroom.yaml", NEWSROOM + "not_the_same_person: [Minister Quentin Sampleson]\n")
    write(tmp_path, "releases/one/release.yaml", RELEASE.replace("Three", "Minister Quentin Sampleson said three"))
    publish_newsroom(tmp_path)
    before = entries(tmp_path)
    assert b"Quentin" in public(tmp_path)["en/one.html"]
    hidden = "persons_at_risk: [{name: Quentin Sampleson, pseudonym: Q., name_public: no}]\n"
    write(tmp_path, "appeals/two/appeal.yaml", APPEAL.replace("approved", "draft") + hidden)
    publish_newsroom(tmp_path)
    assert entries(tmp_path) == before, "it has not left, not even to come back"


def test_a_document_that_was_exchanged_under_its_name_has_other_words(tmp_path: Path) -> None:
    attached = "media: [{file: figures.csv, title: Figures}]\n"
    write(tmp_path, "newsroom.yaml", SIGNED)
    write(tmp_path, "releases/two/release.yaml", RELEASE + attached)
    write(tmp_path, "releases/two/media/figures.csv", b"families,300\n")
    sign(tmp_path, "two")
    publish_newsroom(tmp_path)
    assert public(tmp_path)["files/two/figures.csv"] == b"families,300\n"
    write(tmp_path, "releases/two/media/figures.csv", b"families,400\n")
    publish_newsroom(tmp_path)
    assert public(tmp_path)["files/two/figures.csv"] == b"families,300\n", "nobody has signed the other one"
    told = press("check", cwd=tmp_path).stdout
    assert "published-text-changed" in told
    write(tmp_path, "releases/two/release.yaml", RELEASE + attached + "minor_change: a column was in the wrong order\n")
    assert "  two  " in press("status", "--waiting-for", "legal", cwd=tmp_path).stdout
    publish_newsroom(tmp_path)
    assert public(tmp_path)["files/two/figures.csv"] == b"families,300\n"
    sign(tmp_path, "two")
    publish_newsroom(tmp_path)
    assert public(tmp_path)["files/two/figures.csv"] == b"families,400\n"


def test_a_reason_is_given_for_one_change_and_never_again(root: Path) -> None:
    for number, (count, reason) in enumerate((("Four", "a slip"), ("Five", "a typing error"), ("Six", "a slip"))):
        write(root, "releases/two/release.yaml", RELEASE.replace("Three", count) + f"minor_change: {reason}\n")
        told = press("check", cwd=root).stdout
        publish_newsroom(root, MOMENT + number * HOUR)
    assert "an earlier change was given this reason in ‘minor_change’" in told
    assert b"Five hundred" in public(root)["en/two.html"]


def test_a_correction_labels_nothing_before_its_moment_nor_a_second_change_after_it(root: Path) -> None:
    four = RELEASE.replace("Three", "Four")
    ahead = CORRECTION.replace("2026-05-02 09:30", "2026-12-05 16:00")
    write(root, "releases/two/release.yaml", four + ahead)
    (root / "releases/two/nb.yaml").unlink()
    early = publish_newsroom(root, MOMENT)
    assert [each.held for each in early.items if each.key == "releases/two"] == [{"en": Hindrance("dated-ahead")}]
    assert "moment-to-come" in {each.code for each in early.faults}
    assert b"Three hundred" in public(root)["en/two.html"]
    later = publish_newsroom(root, MOMENT + 4 * HOUR)
    assert b"Four hundred" in public(root)["en/two.html"], later.faults
    write(root, "releases/two/release.yaml", four.replace("Four", "Five") + ahead)
    publish_newsroom(root, MOMENT + 5 * HOUR)
    assert b"Four hundred" in public(root)["en/two.html"]


def test_a_correction_that_went_out_before_its_moment_labels_nothing_when_that_comes(root: Path) -> None:
    ahead = CORRECTION.replace("2026-05-02 09:30", "2026-12-05 16:00")
    write(root, "releases/three/release.yaml", RELEASE + ahead)
    publish_newsroom(root, MOMENT)
    write(root, "releases/three/release.yaml", RELEASE.replace("Three", "Four") + ahead)
    publish_newsroom(root, MOMENT + 4 * HOUR)
    assert b"Three hundred" in public(root)["en/three.html"]

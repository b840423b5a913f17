"""One appeal from draft to withdrawal: at each step every output in build/public/ is read, and says what it may."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path

import pytest

from pipeline.ledger.entry import Bypass
from pipeline.ledger.history import standing_after
from tests.attachments import samples as attached
from tests.building.small_newsroom import write
from tests.command import press
from tests.pictures import samples
from tests.publishing.real import (
    HOUR,
    MOMENT,
    SIGNED,
    agree,
    appeal,
    entries,
    public,
    publish_newsroom,
    said,
    sign,
    translation,
    write_appeal,
)

EMBARGO = "embargo: {lifts_at: 2026-12-05 18:00, timezone: UTC}\n"
CLOSED = "closed: {at: 2026-12-05 20:00, thanks: Thank you}\n"
NOTICE = "withdrawn: {at: 2026-12-05 22:00, notice: It was wrong.}\n"
CORRECTION = "corrections:\n  - {at: 2026-12-05 18:30, note: Qnote}\n"
TRANSLATED = {
    "corrections": "  corrections: [{note: Qnotat}]\n",
    "closed": "  closed: {thanks: Takk}\n",
    "withdrawn": "  withdrawn: {notice: Det var feil.}\n",
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    write(tmp_path, "newsroom.yaml", SIGNED)
    write(tmp_path, "appeals/one/media/gate.png", samples.saved(samples.scene(), "PNG"))
    write(tmp_path, "appeals/one/media/figures.csv", attached.CSV)
    return tmp_path


class Walk:
    """Steps through an item's life; every mark that was ever typed is looked for at each step."""

    def __init__(self, root: Path) -> None:
        self.root, self.moment = root, MOMENT
        self.marks: set[str] = set()

    def write(self, en: str, nb: str, *, status: str = "approved", own: str = "approved", more: str = "") -> None:
        self.marks |= {en, nb}
        write_appeal(self.root, appeal(en, status=status, more=more), translation(nb, own, _record(more)))

    def step(self, *marks: str, tags: tuple[str, ...] = ("en", "nb")) -> None:
        """Publish, and read all: it says these marks and none of the others, in these languages."""
        publish_newsroom(self.root, self.moment)
        self.look(*marks, tags=tags)
        before, count = public(self.root), len(entries(self.root))
        publish_newsroom(self.root, self.moment)
        assert public(self.root) == before
        assert len(entries(self.root)) == count, "nothing twice"
        self.moment += HOUR

    def look(self, *marks: str, tags: tuple[str, ...]) -> None:
        agree(self.root)
        texts = list(said(self.root))
        for mark in self.marks:
            found = {file for file, text in texts if mark in text}
            assert bool(found) == (mark in marks), (mark, found)
        there = public(self.root)
        shared = {"files", "packs", "pictures"}
        assert {file.partition("/")[0] for file in there} - shared == ({*tags} if there else set())
        absent = {"nb", "en"} - {*tags}
        for file, text in texts:
            assert not [tag for tag in absent if f"one.{tag}." in text or f"/{tag}/one" in text], file


def _record(more: str) -> str:
    return "".join(text for field, text in TRANSLATED.items() if f"{field}:" in more)


def test_an_appeal_from_draft_to_withdrawal(root: Path) -> None:
    walk = Walk(root)
    walk.write("Qaa", "Qba", status="draft")
    walk.step()
    walk.write("Qaa", "Qba", more=EMBARGO)
    sign(root, "one")
    walk.step()
    walk.moment = MOMENT + timedelta(hours=5, minutes=59, seconds=59)
    walk.step()
    walk.moment = MOMENT + 6 * HOUR  # it lifts
    walk.step("Qaa", "Qba")
    letters = [file for file in public(root) if "letter" in file]
    assert letters

    # changed in the working folder: what stands, stands, and nothing of the new is there
    walk.write("Qac", "Qba", more=EMBARGO)
    walk.step("Qaa", "Qba")
    # labelled and signed in English only: the translation of what was said before leaves with it
    walk.write("Qac", "Qba", more=EMBARGO + CORRECTION)
    sign(root, "one", "en")
    walk.step("Qac", tags=("en",))
    walk.write("Qac", "Qbc", more=EMBARGO + CORRECTION)
    sign(root, "one", "nb")
    walk.step("Qac", "Qbc")
    # the translation is taken back
    walk.write("Qac", "Qbc", own="draft", more=EMBARGO + CORRECTION)
    walk.step("Qac", tags=("en",))
    walk.write("Qac", "Qbc", more=EMBARGO + CORRECTION)
    walk.step("Qac", "Qbc")

    # over: no letter, no address, no call to act; another moment, the same words
    walk.moment = MOMENT + 8 * HOUR
    walk.write("Qac", "Qbc", more=EMBARGO + CORRECTION + CLOSED)
    sign(root, "one")
    publish_newsroom(root, walk.moment)
    texts = {text for _, text in said(root)}
    assert not [text for text in texts if "Please stop" in text or "ada@example.org" in text or "Write to" in text]
    assert not [file for file in public(root) if "letter" in file]
    assert any("Thank you" in text for text in texts)
    agree(root)

    # withdrawn: it needs no signature, and nothing but its notice stands
    walk.moment = MOMENT + 10 * HOUR
    walk.write("Qac", "Qbc", status="withdrawn", more=CORRECTION + NOTICE)
    walk.step(tags=("en", "nb"))
    assert any("It was wrong." in text for _, text in said(root))
    assert not [file for file in public(root) if file.startswith("files/")]
    assert press("ledger", "verify", cwd=root).returncode == 0


def test_a_letter_that_its_language_leaves_behind_goes_on_with_another(root: Path) -> None:
    text = appeal("Qaa").replace("language: en, subject", "language: nb, subject")
    write_appeal(root, text, translation("Qba"))
    sign(root, "one")
    publish_newsroom(root, MOMENT)
    letter = "nb/one.nb.letter-minister.docx"
    before = public(root)
    assert [file for file in before if "letter" in file] == [letter]
    assert standing_after(entries(root))[letter].language == "nb"
    # corrected in English only: the translation leaves, and the letter that the English page carries stays
    changed = text.replace("Stop the eviction", "Stop this eviction") + CORRECTION
    write_appeal(root, changed, translation("Qba", more=TRANSLATED["corrections"]))
    sign(root, "one", "en")
    publish_newsroom(root, MOMENT + 7 * HOUR)
    after = public(root)
    assert "nb/one.html" not in after
    assert standing_after(entries(root))[letter].language == "en"
    assert set(re.findall(rb"/nb/one[^\"]*", after["en/one.html"])) == {b"/nb/one.nb.letter-minister.docx"}
    count = len(entries(root))
    publish_newsroom(root, MOMENT + 7.5 * HOUR)
    assert (public(root), len(entries(root))) == (after, count)
    agree(root)
    write_appeal(root, changed + CLOSED, translation("Qba", more=TRANSLATED["corrections"] + TRANSLATED["closed"]))
    sign(root, "one")
    publish_newsroom(root, MOMENT + 9 * HOUR)
    assert not [file for file in public(root) if "letter" in file]


def test_a_withdrawal_at_fault_still_takes_everything_away(root: Path) -> None:
    walk = Walk(root)
    walk.write("Qaa", "Qba")
    sign(root, "one")
    walk.step("Qaa", "Qba")
    walk.write("Qaa", "Qba", status="withdrawn", more=NOTICE + "kickr: x\n")
    walk.step()
    assert public(root) == {}


@pytest.mark.parametrize("broken", ["settings", "gone"])
def test_what_must_go_goes_whatever_is_broken(root: Path, broken: str) -> None:
    walk = Walk(root)
    walk.write("Qaa", "Qba")
    sign(root, "one")
    walk.step("Qaa", "Qba")
    if broken == "settings":
        write(root, "newsroom.yaml", "language: [")
        walk.write("Qaa", "Qba", status="draft")
    else:
        for path in sorted((root / "appeals").rglob("*"), reverse=True):
            path.rmdir() if path.is_dir() else path.unlink()
    publish_newsroom(root, walk.moment)
    assert public(root) == {}
    agree(root)


def test_a_bypass_has_a_name_and_a_reason_in_the_ledger(root: Path) -> None:
    walk = Walk(root)
    walk.write("Qaa", "Qba")
    publish_newsroom(root, bypass=Bypass("Sam Example", "no chosen item"))
    assert public(root) == {}
    publish_newsroom(root, chosen=frozenset({"one"}), bypass=Bypass("Sam Example", "legal is in the air"))
    walk.look("Qaa", "Qba", tags=("en", "nb"))
    assert {each.bypass for each in entries(root) if each.language} == {Bypass("Sam Example", "legal is in the air")}


def test_pages_lead_to_one_another_where_they_stand(root: Path) -> None:
    walk = Walk(root)
    walk.write("Qaa", "Qba")
    sign(root, "one")
    walk.step("Qaa", "Qba")
    page = public(root)["en/one.html"].decode()
    assert 'href="../nb/one.html"' in page
    assert "one.nb.html" not in page
    assert "https://example.org/news/files/one/figures.csv" in page
    assert public(root)["files/one/figures.csv"] == attached.CSV

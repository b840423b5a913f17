"""What a coordinator says of a translation: in `press translate status`, in the files for translators, in no output."""

from __future__ import annotations

import json
import re
from datetime import date, timedelta
from pathlib import Path

import polib
import pytest
from lxml import etree

from pipeline.storage.clock import now
from tests.small import APPEAL, NEWSROOM, RELEASE, checked, codes, item, outputs
from tests.translating.newsroom import press
from tests.unpacked import unpacked

TODAY = now().date()
ROOM = NEWSROOM.replace("languages: [en, nb, ar, zh-Hans]", "languages: [en, nb, fr]")
WANTED = """\
language: {0}
status: draft
translator: Kari Eksempel
due: {1}
urgency: urgent
note_to_translator: |
  The mayor speaks Northern Sami.
  Keep the names.
text: {{headline: Nei}}
"""


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    """Give a newsroom of two releases without translations."""
    (tmp_path / "newsroom.yaml").write_text(ROOM, encoding="utf-8")
    for slug in ("first", "second"):
        write(tmp_path, f"{slug}/release.yaml", RELEASE)
    return tmp_path


def write(newsroom: Path, name: str, text: str) -> None:
    """Write a file of a release."""
    path = newsroom / "releases" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def day(days: int) -> date:
    """Give a day counted from today."""
    return TODAY + timedelta(days=days)


def due_rows(newsroom: Path) -> list[list[str]]:
    """Give the cells of the second table; none where there is none."""
    shown = press(newsroom, "translate", "status").stdout.partition("\n\n")[2]
    return [re.split(r"  +", line) for line in shown.splitlines()]


def test_nobody_who_says_nothing_of_it_gets_a_table_of_it(newsroom: Path) -> None:
    write(newsroom, "first/nb.yaml", "language: nb\nstatus: draft\ntext: {headline: Nei}\n")
    assert due_rows(newsroom) == []


def test_the_table_has_a_column_for_what_anybody_says_and_what_is_due_first_stands_first(newsroom: Path) -> None:
    write(newsroom, "first/nb.yaml", f"language: nb\nstatus: requested\ndue: {day(9)}\ntext: {{}}\n")
    write(newsroom, "first/fr.yaml", "language: fr\nstatus: requested\ntranslator: Ada Example\ntext: {}\n")
    write(newsroom, "second/nb.yaml", WANTED.format("nb", day(5)))
    assert due_rows(newsroom) == [
        ["item", "language", "state", "due", "urgency", "translator", "note to translator"],
        ["second", "nb", "missing 6", str(day(5)), "urgent", "Kari Eksempel",
         "The mayor speaks Northern Sami. Keep the names."],
        ["first", "nb", "missing 9", str(day(9))],
        ["first", "fr", "missing 9", "Ada Example"],
    ]  # fmt: skip
    lines = press(newsroom, "translate", "status").stdout.splitlines()
    assert [line.split()[0] for line in lines[1:3]] == ["second", "first"]


def test_of_two_for_one_day_the_urgent_one_stands_first(newsroom: Path) -> None:
    for slug, urgency in (("first", "low"), ("second", "urgent")):
        write(
            newsroom,
            f"{slug}/nb.yaml",
            f"language: nb\nstatus: requested\ndue: {day(3)}\nurgency: {urgency}\ntext: {{}}\n",
        )
    assert [row[0] for row in due_rows(newsroom)[1:]] == ["second", "first"]


@pytest.mark.parametrize(("days", "shown"), [(-2, ", overdue"), (3, "")])
def test_what_is_overdue_says_so_in_words_and_to_programs(newsroom: Path, days: int, shown: str) -> None:
    write(newsroom, "first/nb.yaml", WANTED.format("nb", day(days)))
    assert due_rows(newsroom)[1][3] == f"{day(days)}{shown}"
    found = json.loads(press(newsroom, "translate", "status", "--json").stdout)["items"][0]["languages"]
    said = {key: found["nb"][key] for key in ("due", "urgency", "translator", "reviewer", "overdue")}
    assert said == {
        "due": str(day(days)),
        "urgency": "urgent",
        "translator": "Kari Eksempel",
        "reviewer": "",
        "overdue": bool(shown),
    }
    assert found["fr"]["overdue"] is False


def test_what_is_approved_is_on_no_desk(newsroom: Path) -> None:
    whole = "{headline: Nei, body: Brød., dateline: {place: Oslo}}"
    text = WANTED.format("nb", day(-2)).replace("draft", "approved").replace("{headline: Nei}", whole)
    write(newsroom, "first/nb.yaml", text)
    assert press(newsroom, "translate", "record", "first").exit_code == 0
    assert due_rows(newsroom) == []


def test_a_day_that_is_none_is_a_fault_and_stops_no_table(newsroom: Path) -> None:
    write(newsroom, "first/nb.yaml", WANTED.format("nb", "tomorrow"))
    assert due_rows(newsroom)[1][3] == "tomorrow"
    assert "invalid-date" in press(newsroom, "check").stdout


def test_files_for_translators_say_it(newsroom: Path) -> None:
    write(newsroom, "first/nb.yaml", WANTED.format("nb", day(5)))
    for shape in ("po", "xliff"):
        assert press(newsroom, "translate", "export", "first", "--to", "nb", "--as", shape).exit_code == 0
    po = polib.pofile(str(newsroom / "for-translators/first.nb.po"))
    assert (po.metadata["X-Due"], po.metadata["X-Urgency"]) == (str(day(5)), "urgent")
    said = [
        f"Due: {day(5)}", "Urgency: urgent", "Translator: Kari Eksempel", "Note: The mayor speaks Northern Sami.",
        "Keep the names.",
    ]  # fmt: skip
    assert po.header.splitlines()[2:] == said
    root = etree.parse(newsroom / "for-translators/first.nb.xliff").getroot()
    (note,) = root.findall(".//{*}header/{*}note")
    assert (note.text or "").splitlines() == said
    assert note.get("priority") == "1"


def test_an_import_keeps_it(newsroom: Path) -> None:
    write(newsroom, "first/nb.yaml", WANTED.format("nb", day(5)))
    assert press(newsroom, "translate", "export", "first", "--to", "nb").exit_code == 0
    path = newsroom / "for-translators/first.nb.po"
    po = polib.pofile(str(path))
    for entry in po:
        entry.msgstr = "Ny"
    po.save()
    done = press(newsroom, "translate", "import", path)
    assert done.exit_code == 0, done.output
    now_there = (newsroom / "releases/first/nb.yaml").read_text(encoding="utf-8")
    before, _, _ = WANTED.format("nb", day(5)).partition("text:")
    assert now_there.startswith(before)


def test_no_output_says_it() -> None:
    text = WANTED.format("nb", "2026-12-01").replace("draft", "approved")
    whole = text.replace("{headline: Nei}", "{headline: Nei, body: Brød., dateline: {place: Oslo}}")
    found = outputs(item(RELEASE, nb=whole))["item"]
    assert found.files.keys() >= {"item.nb.html"}
    for data in (*found.files.values(), *found.packs.values()):
        assert b"Northern Sami" not in unpacked(data)


WITHHELD = APPEAL + "persons_at_risk:\n  - {name: Amira Sample, name_public: no}\n"


@pytest.mark.parametrize("field", ["note_to_translator", "reviewer", "translator"])
def test_a_withheld_name_in_it_is_found(field: str) -> None:
    text = f"language: nb\nstatus: draft\n{field}: Amira Sample is in hiding\ntext: {{headline: Nei}}\n"
    (fault,) = (each for each in checked(item(WITHHELD, "appeals", nb=text)).faults if each.code == "withheld-name")
    assert (fault.place.source.name, fault.place.line) == ("appeals/item/nb.yaml", 3)
    assert "withheld-name" not in codes(item(WITHHELD, "appeals", nb=text.replace("Amira Sample", "She")))


def test_an_export_whose_note_has_a_withheld_name_is_not_written(newsroom: Path) -> None:
    path = newsroom / "appeals/hiding"
    path.mkdir(parents=True)
    (path / "appeal.yaml").write_text(WITHHELD, encoding="utf-8")
    text = "language: nb\nstatus: requested\nnote_to_translator: Amira Sample is in hiding\ntext: {}\n"
    (path / "nb.yaml").write_text(text, encoding="utf-8")
    done = press(newsroom, "translate", "export", "hiding", "--to", "nb")
    assert done.exit_code == 1
    assert "withheld-name" in done.output
    assert "this note" in done.output
    assert not (newsroom / "for-translators").exists()

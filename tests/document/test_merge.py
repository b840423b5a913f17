"""A translation gives words and nothing else; what it lacks, or has too much, is a fault."""

from __future__ import annotations

import pytest

from pipeline.document.appeal import Appeal
from pipeline.document.outline import outline_of
from pipeline.document.shape import units
from pipeline.fault import Faults
from pipeline.reader.events import read
from pipeline.source import Source
from pipeline.translating.inserting import insert_text
from pipeline.translating.item_trees import FileTree, ItemTrees
from tests.small import APPEAL, RELEASE, checked, codes, item, made

NB = """\
language: nb
status: approved
text:
  headline: Landsbyboere må flytte
  dateline: {place: Oslo}
  body: Tre hundre familier må flytte.
"""


def test_a_translation_has_the_sources_facts_and_its_own_words() -> None:
    edition = made(item(RELEASE, nb=NB))["item.nb"]
    assert edition.headline.text == "Landsbyboere må flytte"
    assert edition.issued.machine == "2026-05-01"
    assert edition.contacts[0].phones[0].display == "+44 20 7946 0018"


@pytest.mark.parametrize(
    ("change", "code", "line"),
    [
        (("  headline: Landsbyboere må flytte\n", ""), "missing-translation", 4),
        (("place: Oslo", "place: Oslo, date: 2026-05-02"), "not-translatable", 5),
        (("headline: Land", "kicker: Nytt\n  headline: Land"), "unknown-text", 4),
        (("headline: Land", "headlin: Nytt\n  headline: Land"), "unknown-key", 4),
        (("language: nb", "language: nn"), "language-name", 1),
    ],
)
def test_what_does_not_mirror_the_source_is_a_fault(change: tuple[str, str], code: str, line: int) -> None:
    found = checked(item(RELEASE, nb=NB.replace(*change))).faults
    assert (code, line) in [(fault.code, fault.place.line) for fault in found]
    assert {fault.place.source.name for fault in found} == {"releases/item/nb.yaml"}


def test_list_entries_with_a_name_of_their_own_are_matched_by_it_in_any_order() -> None:
    boxes = "boxes: [{id: one, text: First}, {id: two, text: Second}]\n"
    texts = "  boxes: [{id: two, text: Andre}, {id: one, text: Første}]\n"
    edition = made(item(RELEASE + boxes, nb=NB + texts))["item.nb"]
    assert edition.boxes["two"].text.blocks[0].inlines[0].text == "Andre"  # type: ignore[union-attr]


def test_a_fault_of_the_source_is_told_once_and_not_per_language() -> None:
    assert codes(item(RELEASE.replace("[press-office]", "[nobody]"), nb=NB)) == ["unknown-contact"]


def test_a_requested_translation_is_no_edition_and_no_fault() -> None:
    assert set(made(item(RELEASE, nb=NB.replace("approved", "requested")))) == {"item.en"}


TWO_LETTERS = APPEAL + "  - {target: minister, language: fr, subject: Arrêtez, text: Arrêtez donc., closing: Merci}\n"
NB_LETTERS = """\
language: nb
status: approved
text:
  headline: Stans utkastelsen
  body: Tre hundre familier må flytte.
  call_to_action: Skriv til ministeren.
  letters:
"""
FIRST = "    - {target: minister, subject: Stans, text: Vær så snill å stanse., closing: Hilsen}\n"
SECOND = "    - {target: minister, language: fr, subject: Slutt, text: Slutt med det., closing: Vennlig hilsen}\n"


def letter_names(source: str) -> list[str]:
    tree = read(Source("appeals/item/appeal.yaml", source), Faults())
    assert tree is not None
    return [each.name for each in units(outline_of(Appeal), tree) if each.name.endswith(".subject")]


def test_a_second_letter_to_a_target_has_a_name_of_its_own_and_the_first_keeps_its_name() -> None:
    assert letter_names(APPEAL) == ["letters.minister.subject"]
    assert letter_names(TWO_LETTERS) == ["letters.minister.subject", "letters.minister/fr.subject"]


@pytest.mark.parametrize("letters", [FIRST, SECOND])
def test_each_of_two_letters_to_a_target_gets_its_own_translation(letters: str) -> None:
    appeal = made(item(TWO_LETTERS, "appeals", nb=NB_LETTERS + letters))["item.nb"].appeal
    assert appeal
    first = "Stans" if FIRST in letters else "Stop"
    second = "Slutt" if SECOND in letters else "Arrêtez"
    assert [each.subject.text for each in appeal.letters] == [first, second]


@pytest.mark.parametrize("letters", [FIRST + SECOND, SECOND + FIRST])
def test_two_letters_to_a_target_that_are_one_language_in_translation_are_told(letters: str) -> None:
    assert "second-letter" in codes(item(TWO_LETTERS, "appeals", nb=NB_LETTERS + letters))


def test_a_letter_in_a_language_that_no_letter_is_in_translates_nothing() -> None:
    wrong = NB_LETTERS + SECOND.replace("fr", "es")
    assert "unknown-text" in codes(item(TWO_LETTERS, "appeals", nb=wrong))


def test_two_letters_that_come_from_a_translator_are_put_each_into_its_own_entry() -> None:
    source = Source("appeals/item/appeal.yaml", TWO_LETTERS)
    tree = read(source, Faults())
    assert tree is not None
    trees, wanted = ItemTrees("appeals", "item", FileTree(source, tree), {}), dict[str, object]()
    for index, subject in ((1, "Slutt"), (0, "Stans"), (1, "Slutt nå")):
        insert_text(trees, wanted, ("letters", index, "subject"), subject)
    assert wanted["text"] == {
        "letters": [
            {"target": "minister", "language": "fr", "subject": "Slutt nå"},
            {"target": "minister", "subject": "Stans"},
        ]
    }

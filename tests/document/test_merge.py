"""A translation gives words and nothing else; what it lacks, or has too much, is a fault."""

from __future__ import annotations

import pytest

from tests.small import RELEASE, checked, codes, item, made

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

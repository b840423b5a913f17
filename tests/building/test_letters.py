"""A letter is one file a target and language, whichever languages' pages carry it."""

from __future__ import annotations

from pipeline.building.task import BuildOptions
from tests.formats.word.reading import texts
from tests.small import APPEAL, codes, item, outputs

NORWEGIAN = """\
language: nb
status: approved
text:
  headline: Stans utkastelsen
  body: Tre hundre familier må flytte.
  call_to_action: Skriv til ministeren.
"""
ARABIC = NORWEGIAN.replace("nb", "ar")
FRENCH = APPEAL.replace("language: en, subject: Stop", "language: fr, subject: Halte")
OWN = "  letters: [{target: minister, subject: Stopp, text: Vær så snill å stoppe., closing: Hilsen}]\n"
IN_NORWEGIAN = APPEAL.replace("language: en, subject: Stop", "language: nb, subject: Stopp")


def letters(source: str, options: BuildOptions | None = None, **translations: str) -> dict[str, bytes]:
    """Build an appeal, and give the files of its letters, by their names in their folder."""
    files = outputs(item(source, "appeals", media=None, **translations), options=options)["item"].files
    return {name.removeprefix("letters/"): data for name, data in files.items() if "letter" in name}


def test_a_letter_that_every_page_carries_is_one_file() -> None:
    alone = letters(FRENCH)
    assert [*alone] == ["item.fr.letter-minister.docx"]
    assert letters(FRENCH, nb=NORWEGIAN, ar=ARABIC) == alone


def test_a_letter_that_a_translation_gives_is_another_file() -> None:
    found = letters(APPEAL, nb=NORWEGIAN + OWN, ar=ARABIC)
    assert [*sorted(found)] == ["item.en.letter-minister.docx", "item.nb.letter-minister.docx"]
    assert "Vær så snill å stoppe." in texts(found["item.nb.letter-minister.docx"])


def test_of_a_letter_in_two_wordings_the_one_of_its_own_languages_page_is_kept() -> None:
    found = letters(IN_NORWEGIAN, nb=NORWEGIAN + OWN, ar=ARABIC)
    assert [*found] == ["item.nb.letter-minister.docx"]
    assert "Vær så snill å stoppe." in texts(found["item.nb.letter-minister.docx"])
    assert "Please stop." in texts(letters(IN_NORWEGIAN, ar=ARABIC)["item.nb.letter-minister.docx"])


def test_a_draft_translation_marks_its_own_letter_and_no_other() -> None:
    draft = NORWEGIAN.replace("approved", "draft")
    drafts = BuildOptions(drafts=True)
    assert [*letters(FRENCH, drafts, nb=draft)] == ["item.fr.letter-minister.docx"]
    assert [*sorted(letters(APPEAL, drafts, nb=draft + OWN))] == [
        "DRAFT-item.nb.letter-minister.docx", "item.en.letter-minister.docx",
    ]  # fmt: skip


def test_a_translation_that_makes_a_second_letter_in_a_language_is_told() -> None:
    two = IN_NORWEGIAN + "  - {target: minister, language: en, subject: Stop, text: Please stop., closing: Yours}\n"
    second = OWN.replace("target: minister,", "target: minister, language: en,")
    assert "second-letter" in codes(item(two, "appeals", nb=NORWEGIAN + second))
    assert "second-letter" not in codes(item(two, "appeals", nb=NORWEGIAN))

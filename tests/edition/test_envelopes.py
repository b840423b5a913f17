"""A letter reaches each of its targets: with its own salutation, in a language it reads, the way it can be sent."""

from __future__ import annotations

import re
from urllib.parse import unquote

import pytest

from pipeline.building.task import RenderedItem
from tests.formats.word.reading import bare, texts
from tests.small import APPEAL, checked, codes, item, made, outputs
from tests.unpacked import unpacked

TWO = APPEAL.replace(
    "letters:\n",
    "  - {id: prosecutor, office: Prosecutor, fax: +44 20 7946 0123, salutations: {en: Dear Prosecutor}}\n"
    "  - {id: editor, office: Editor, email: editor@example.org}\nletters:\n",
).replace("target: minister,", "target: [minister, prosecutor, editor],")
NORWEGIAN = (
    APPEAL.replace("language: en\nissue", "language: nb\nissue")
    .replace("headline: Stop the eviction", "headline: Stans utkastelsen")
    .replace("office: Minister,", "rank: General, office: Forsvarsminister,")
)


def built(source: str) -> RenderedItem:
    """Build one appeal."""
    return outputs(item(source, "appeals"))["item"]


def test_each_target_gets_the_letter_with_its_own_salutation_and_link() -> None:
    edition = made(item(TWO, "appeals"))["item.en"]
    assert edition.appeal
    (letter,) = edition.appeal.letters
    assert letter.heading == "Letter to Ada Example, Prosecutor and Editor"
    assert [each.salutation.text for each in letter.copies] == ["Dear Minister", "Dear Prosecutor", "Dear Editor,"]
    assert [bool(each.mailto) for each in letter.copies] == [True, False, True]
    for each in letter.copies:
        assert each.plain.startswith(f"{each.salutation.text}\n\nPlease stop.")
        assert each.mailto is None or each.salutation.text in unquote(each.mailto)


def test_on_a_page_the_shared_text_stands_once_and_each_salutation_with_its_name() -> None:
    files = built(TWO).files
    page = files["item.en.html"].decode()
    sheet = page[page.index('<div class="sheet"') : page.index('<div class="copy"')]
    assert sheet.count("Please stop.") == 1
    for name, salutation in (
        ("Ada Example", "Dear Minister"),
        ("Prosecutor", "Dear Prosecutor"),
        ("Editor", "Dear Editor,"),
    ):
        assert re.search(rf"<dt>{name}</dt><dd>{salutation}</dd>", sheet)
    assert page.count("<textarea") == 3
    assert len(set(re.findall(r'id="(letter-[^"]+)"', page))) == 3
    text = bare(files["item.en.txt"].decode())
    assert "Dear Minister (Ada Example)\nDear Prosecutor (Prosecutor)\nDear Editor, (Editor)\n\nPlease stop." in text
    assert text.count("Please stop.") == 1
    word = texts(files["item.en.docx"])
    assert word.count("Please stop.") == 1
    assert "Dear Prosecutor (Prosecutor)" in word


def test_a_sheet_is_made_for_whoever_can_be_sent_one() -> None:
    files = built(TWO).files
    sheets = {name: texts(data) for name, data in files.items() if ".letter-" in name}
    assert set(sheets) == {"letters/item.en.letter-minister.docx", "letters/item.en.letter-prosecutor.docx"}
    assert "1 Road" in sheets["letters/item.en.letter-minister.docx"]
    assert "Fax:\u00a0+44 20 7946 0123" in sheets["letters/item.en.letter-prosecutor.docx"]
    assert "Dear Prosecutor" in sheets["letters/item.en.letter-prosecutor.docx"]


def test_an_envelope_is_in_the_letters_language_or_else_a_warning_says_what_to_add() -> None:
    (fault,) = [each for each in checked(item(NORWEGIAN, "appeals")).faults if each.code == "envelope-language"]
    assert fault.severity == "warning"
    assert "in_language: {en: {rank: …, office: …}}" in (fault.hint or "")
    own = NORWEGIAN.replace("salutations:", "in_language: {en: {office: Minister of Defence}},\n     salutations:")
    assert codes(item(own, "appeals")) == []
    sheet = texts(built(own).files["letters/item.en.letter-minister.docx"])
    assert sheet[1:6] == ["General Ada Example", "Minister of Defence", "1 Road", "NORWAY", "[Date]"]
    page = built(own).files["item.nb.html"].decode()
    assert "Forsvarsminister" in page
    assert "Minister of Defence" not in page


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("salutations:", "reads: [nb], salutations:"), []),
        (("rank: General, office: Forsvarsminister, ", ""), []),
        (("salutations:", "reads: [fr], in_language: {fr: {office: Ministre}}, salutations:"), []),
        (("salutations:", "reads: [fr], in_language: {de: {office: Minister}}, salutations:"), ["envelope-language"]),
    ],
)
def test_an_envelope_may_be_in_what_the_target_reads(change: tuple[str, str], told: list[str]) -> None:
    assert codes(item(NORWEGIAN.replace(*change), "appeals")) == told


def test_a_translation_that_leaves_the_office_gives_no_address() -> None:
    kept = "language: en\nstatus: approved\ntext: {headline: Stop, body: Go., call_to_action: Write.}\n"
    body = NORWEGIAN.replace("Three hundred families must leave.", "Tre må flytte.").replace(
        "Write to the minister.", "Skriv til ministeren."
    )
    assert "envelope-language" in codes(item(body, "appeals", en=kept))
    given = kept.replace("Write.}", "Write., targets: [{id: minister, rank: General, office: Minister}]}")
    assert "envelope-language" not in codes(item(body, "appeals", en=given))


def test_a_primary_target_without_a_letter_is_told_where_others_have_one() -> None:
    alone = TWO.replace("target: [minister, prosecutor, editor],", "target: minister,")
    assert codes(item(alone, "appeals")) == ["target-without-letter"] * 2
    for quiet in (
        alone.replace("office: Prosecutor", "role: copy, office: Prosecutor").replace(
            "office: Editor", "role: diplomatic-copy, office: Editor"
        ),
        alone[: alone.index("letters:")],
        alone + "closed: {at: 2026-05-03 10:00}\n",
    ):
        assert codes(item(quiet, "appeals")) == []


def test_two_letters_to_one_target_in_one_language_are_told() -> None:
    second = "  - {target: [editor, minister], language: en, subject: Act, text: Please act., closing: Sincerely}\n"
    found = checked(item(TWO + second, "appeals")).faults
    assert [(each.code, each.place.column) for each in found] == [("second-letter", 15), ("second-letter", 23)]


def test_a_blind_copy_stands_in_mail_links_only_and_is_gone_when_the_appeal_is_closed() -> None:
    source = APPEAL + "bcc: [count@example.org, team+one@example.org]\n"
    files = built(source).files
    page = files["item.en.html"].decode()
    assert set(re.findall(r"bcc=[^&\"]+", page)) == {"bcc=count@example.org,team%2Bone@example.org"}
    assert "count@example.org" not in re.sub(r'href="[^"]+"', "", page)
    assert "count@example.org" not in files["item.en.txt"].decode()
    for name, data in files.items():
        if name.endswith(".docx"):
            assert "count@example.org" not in "\n".join(texts(data))
    closed = built(source + "closed: {at: 2026-05-03 10:00}\n").files
    assert not [name for name, data in closed.items() if b"count@example.org" in unpacked(data)]


def test_a_translation_finds_a_letter_to_several_by_its_targets() -> None:
    first = "  - {target: minister, language: fr, subject: Halte, text: Arrêtez., closing: Cordialement}\n"
    source = TWO.replace("letters:\n", f"letters:\n{first}")
    norwegian = """\
language: nb
status: approved
text:
  headline: Stans utkastelsen
  body: Tre hundre familier må flytte.
  call_to_action: Skriv til ministeren.
  letters: [{target: [minister, prosecutor, editor], subject: Stans, text: Vær så snill., closing: Hilsen}]
"""
    edition = made(item(source, "appeals", nb=norwegian))["item.nb"]
    assert edition.appeal
    assert [each.language.tag for each in edition.appeal.letters] == ["fr", "nb"]
    assert edition.appeal.letters[1].subject.text == "Stans"


CATALAN = (
    APPEAL.replace("language: en, subject: Stop", "language: ca, subject: Atureu")
    .replace("Please stop.", "Prou.")
    .replace("Sincerely", "Atentament")
    .replace("office: Minister,", "office: Minister, in_language: {ca: {office: Ministra}},")
)


def test_a_letter_in_a_language_without_words_borrows_none() -> None:
    opened = CATALAN.replace("subject: Atureu", "salutation: Senyora ministra, subject: Atureu")
    assert codes(item(opened, "appeals")) == []
    edition = made(item(opened, "appeals"))["item.en"]
    assert edition.appeal
    (letter,) = edition.appeal.letters
    assert letter.plain == "Senyora ministra\n\nProu.\n\nAtentament\n\n[…]"
    sheet = texts(built(opened).files["letters/item.ca.letter-minister.docx"])
    assert sheet == ["[…]", "Ada Example", "Ministra", "1 Road", "NORUEGA", "[…]", "Atureu", "Senyora ministra",
                     "Prou.", "Atentament", "[…]"]  # fmt: skip


def test_a_fax_in_such_a_language_has_its_number_alone() -> None:
    fax = CATALAN.replace("address: {lines: [1 Road], country: NO}", "fax: +44 20 7946 0123").replace("{en:", "{ca:")
    sheet = texts(built(fax).files["letters/item.ca.letter-minister.docx"])
    assert "+44 20 7946 0123" in sheet


def test_how_such_a_letter_opens_is_asked_for() -> None:
    (fault,) = checked(item(CATALAN, "appeals")).faults
    assert (fault.code, fault.severity) == ("letter-without-words", "error")
    assert "salutations: {ca: …}" in (fault.hint or "")
    assert codes(item(CATALAN.replace("{en: Dear Minister}", "{ca: Senyora ministra}"), "appeals")) == []


def test_a_country_above_a_letter_is_in_its_language_where_there_is_nothing_else_to_translate() -> None:
    bare_target = APPEAL.replace("office: Minister, ", "").replace("language: en, subject", "language: fr, subject")
    sheet = texts(built(bare_target).files["letters/item.fr.letter-minister.docx"])
    assert sheet[1:4] == ["Ada Example", "1 Road", "NORVÈGE"]

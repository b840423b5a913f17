"""What a letter says where it is printed or mailed, whom its link writes to, and who gets a copy."""

from __future__ import annotations

import pytest

from pipeline.edition.letters import mailto, plain_blocks
from pipeline.edition.model import Letter
from pipeline.richtext.blocks import (
    BlockQuote,
    BulletList,
    Crosshead,
    Emphasis,
    Footnote,
    Inline,
    LineBreak,
    Link,
    NumberedList,
    Paragraph,
    PlacedBox,
    Strong,
    Table,
    Text,
)
from tests.small import APPEAL, NEWSROOM, item, made

WORDS = (Text("Stop it"),)
REPORT = "https://example.org/r"
MAYOR = (
    "  - {id: mayor, name: Bo Example, office: Mayor, reads: [en], email: bo@example.org,\n"
    "     salutations: {en: Dear Mayor}}\n"
)


@pytest.mark.parametrize(
    ("inlines", "expected"),
    [
        ((Link(REPORT, (Text("the report"),)),), f"the report ({REPORT})"),
        ((Link(REPORT, (Text(REPORT),)),), REPORT),
        ((Link(REPORT, ()),), ""),
        ((Emphasis(WORDS), Text(", "), Strong(WORDS)), "Stop it, Stop it"),
        ((Text("One"), LineBreak(), Text("two")), "One\ntwo"),
        ((Text("Said"), Footnote((Paragraph(WORDS), Paragraph(WORDS)))), "Said (Stop it Stop it)"),
    ],
)
def test_a_line_of_a_letter_has_its_words_and_the_addresses_of_its_links(
    inlines: tuple[Inline, ...], expected: str
) -> None:
    assert plain_blocks((Paragraph(inlines),)) == [expected]


def test_every_block_of_a_letter_stands_in_the_mail_in_its_order() -> None:
    one = Paragraph(WORDS)
    cell = (Text("a"),)
    blocks = (
        Crosshead(1, WORDS),
        BlockQuote((one, one)),
        Table(("start", "start"), (cell, ()), ((cell, cell), ((), cell))),
        BulletList(((one,), (one, one))),
        PlacedBox("box"),
        NumberedList(3, ((one,), (one,))),
    )
    assert plain_blocks(blocks) == [
        "Stop it",
        "Stop it",
        "Stop it",
        "a\na – a\na",
        "- Stop it\n- Stop it Stop it",
        "3. Stop it\n4. Stop it",
    ]


def test_a_mail_link_has_every_address_once_and_its_lines_end_as_mails_lines_do() -> None:
    link = mailto(["a@example.org", "b+c@example.org"], ["d@example.org"], "A/B & C?", "One\nTwo/", ["e@example.org"])
    assert link == (
        "mailto:a@example.org,b%2Bc@example.org?cc=d@example.org&bcc=e@example.org"
        "&subject=A%2FB%20%26%20C%3F&body=One%0D%0ATwo%2F"
    )
    assert mailto(["a@example.org"], (), "A", "") == "mailto:a@example.org?subject=A"


def to_both(source: str) -> str:
    """Address the letter to the mayor as well."""
    return source.replace("letters:\n", f"{MAYOR}letters:\n").replace("target: minister", "target: [minister, mayor]")


def letters(source: str, newsroom: str = NEWSROOM, nb: str = "") -> tuple[Letter, ...]:
    tag = "nb" if nb else "en"
    files = item(source, "appeals", nb=nb) if nb else item(source, "appeals")
    appeal = made(files, newsroom=newsroom)[f"item.{tag}"].appeal
    assert appeal
    return appeal.letters


def test_a_letter_to_one_has_no_list_of_addressees_and_one_to_two_has_both() -> None:
    (alone,) = letters(APPEAL)
    assert alone.to == ()
    (letter,) = letters(to_both(APPEAL))
    assert [each.salutation.text for each in letter.to] == ["Dear Minister", "Dear Mayor"]
    assert [each.plain.partition("\n")[0] for each in letter.to] == ["Dear Minister", "Dear Mayor"]
    assert [str(each.mailto).partition("?")[0] for each in letter.to] == [
        "mailto:ada@example.org",
        "mailto:bo@example.org",
    ]


def test_a_letters_own_opening_goes_before_its_targets() -> None:
    (letter,) = letters(APPEAL.replace("subject: Stop,", "subject: Stop, salutation: 'Your Excellency,',"))
    assert letter.salutation.text == "Your Excellency,"


def test_an_opening_with_a_title_of_its_own_takes_no_second_one() -> None:
    named = APPEAL.replace("name: Ada Example,", "honorific: dhr., name: Bo Example, addressed_as: man,")
    (letter,) = letters(named.replace("language: en, subject", "language: nl, subject"))
    assert letter.salutation.text == "Geachte heer Bo Example,"


def test_a_letter_to_somebody_without_an_address_for_mail_has_no_link() -> None:
    (letter,) = letters(APPEAL.replace(" email: ada@example.org,\n", "\n"))
    assert letter.mailto is None


def test_whoever_is_written_to_gets_no_copy_as_well_and_no_other_addressee_gets_one() -> None:
    copy = "  - {id: office, role: copy, office: Office, email: [ada@example.org, office@example.org]}\n"
    (letter,) = letters(APPEAL.replace("letters:\n", f"{MAYOR}{copy}letters:\n"))
    link = str(letter.mailto)
    assert "cc=office@example.org&" in link
    assert link.count("ada@example.org") == 1
    assert "bo@example.org" not in link


def test_several_blind_copies_stand_in_the_link_once_each() -> None:
    (letter,) = letters(f"{APPEAL}bcc: [one@example.org, two@example.org]\n")
    assert "bcc=one@example.org,two@example.org&" in str(letter.mailto)
    (letter,) = letters(f"{APPEAL}bcc: one@example.org\n")
    assert "bcc=one@example.org&" in str(letter.mailto)


def test_a_link_may_be_as_long_as_the_newsroom_says_and_no_longer() -> None:
    copied = f"{APPEAL}bcc: one@example.org\n"
    (letter,) = letters(copied)
    length = len(str(letter.mailto))
    for limit, is_copied in ((length, True), (length - 1, False)):
        (letter,) = letters(copied, newsroom=f"{NEWSROOM}limits: {{mail_link: {limit}}}\n")
        assert ("bcc=" in str(letter.mailto)) is is_copied


@pytest.mark.parametrize(
    ("convention", "follows"), [("en-GB", True), ("en-US", False), ("en-CA", False), ("en-AU", True)]
)
def test_the_subject_stands_below_the_salutation_where_its_country_writes_it_so(
    convention: str, *, follows: bool
) -> None:
    (letter,) = letters(APPEAL, newsroom=NEWSROOM.replace("en-GB", convention))
    assert letter.subject_follows is follows
    (plainly_english,) = letters(APPEAL, newsroom=NEWSROOM.replace("conventions: {en: en-GB}\n", ""))
    assert plainly_english.subject_follows


FAXED = APPEAL.replace("email: ada@example.org,", "fax: +44 20 7946 0019,")


def test_what_is_filled_in_and_the_fax_are_named_in_the_letters_language() -> None:
    (letter,) = letters(FAXED)
    assert letter.date_mark.text == "[Date]"
    assert [each.label.text for each in letter.target.faxes] == ["Fax"]
    (letter,) = letters(FAXED.replace("language: en, subject", "language: nl, salutation: Ada, subject"))
    assert letter.subject_line.text == "Betreft: Stop"


def test_in_a_language_without_words_a_letter_borrows_none() -> None:
    (letter,) = letters(FAXED.replace("language: en, subject", "language: cy, salutation: Ada, subject"))
    assert {letter.date_mark.text, letter.signature_mark.text, letter.name_mark.text} == {"[…]"}
    assert letter.subject_line.text == "Stop"
    assert [each.label.text for each in letter.target.faxes] == [""]


NB = "language: nb\nstatus: approved\ntext: {headline: Stans, body: Tre hundre må dra., call_to_action: Skriv.}\n"


@pytest.mark.parametrize(
    ("reads", "of_two", "says"),
    [
        ("[en]", False, "Brevet er på engelsk, språket som mottakeren leser."),
        ("[nb]", False, "på engelsk"),
        ("[en]", True, "Brevet er på engelsk, språket som mottakerne leser."),
        ("[nb]", True, "på engelsk"),
    ],
)
def test_why_a_letter_is_in_another_language_is_said_only_where_all_are_known_to_read_it(
    reads: str, says: str, *, of_two: bool
) -> None:
    source = APPEAL.replace("office: Minister,", f"office: Minister, reads: {reads},")
    (letter,) = letters(to_both(source) if of_two else source, nb=NB)
    assert (letter.language.tag, letter.language_note) == ("en", says)


def test_a_letter_that_the_translation_gives_is_in_its_language_and_nothing_is_said_of_that() -> None:
    given = NB.replace("call_to", "letters: [{target: minister, subject: S, text: Stopp., closing: Hilsen}], call_to")
    (letter,) = letters(APPEAL, nb=given)
    assert (letter.language.tag, letter.language_note) == ("nb", None)

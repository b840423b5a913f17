"""What real releases, invitations and letters have: a line of their own, speakers, registration, ways to be signed."""

from __future__ import annotations

import io
import re

import docx
import pytest

from tests.saying.readers import read_text, read_web, read_word, squeezed
from tests.small import NEWSROOM, RELEASE, checked, codes, item, made, outputs

WIDE = NEWSROOM.replace("[en, nb, ar, zh-Hans]", "[en, nb, ar, zh-Hans, ja, de]")
READERS = {"html": read_web, "docx": read_word, "txt": read_text}
IMMEDIATE = "For immediate release"
EVENT = (
    RELEASE.replace("press-release", "media-advisory")
    + """\
events:
  - title: A walk along the river
    starts: 2026-12-10 10:00
    place: The old bridge
    speakers_heading: "They speak:"
    speakers:
      - {name: Prof. Ada Example, role: Mayor, organisation: Upper Village}
      - {name: Ben Example}
    note: Bring boots.
    registration: {text: Call us., url: "https://example.org/walk", until: 2026-12-09}
"""
)
SIGNED = (
    RELEASE.replace("press-release", "statement")
    + """\
closing: Yours sincerely,
issuers:
  layout: {layout}
  note: Affiliations for identification only.
  signatories:
    - {{name: Ada Example, role: Mayor, organisation: Upper Village, country: NO}}
    - {{name: Ben Example, role: Fisher}}
    - {{name: Cleo Example}}
"""
)


def read(source: str, nb: str = "") -> dict[str, str]:
    """Give what a reader of each format sees of an item, by its file's name."""
    whole = item(source, nb=nb) if nb else item(source)
    files = outputs(whole, newsroom=WIDE)["item"].files
    return {name: READERS[name.rpartition(".")[2]](data).text for name, data in files.items()}


def in_order(texts: tuple[str, ...], found: str) -> bool:
    """Say whether texts stand in a file in this order."""
    return re.search(".*?".join(map(re.escape, map(squeezed, texts))), squeezed(found)) is not None


def test_a_release_is_for_immediate_release_or_what_its_own_line_says_or_has_none() -> None:
    assert all(IMMEDIATE in found for found in read(RELEASE).values())
    own = read(RELEASE + "release_line: For our members\n")
    assert all("For our members" in found and IMMEDIATE not in found for found in own.values())
    none = read(RELEASE + "release_line: none\n")
    assert len(none) == 3
    assert all(IMMEDIATE not in found and "none" not in found for found in none.values())


def test_none_is_no_text_to_translate_and_a_line_of_ones_own_is() -> None:
    nb = "language: nb\nstatus: approved\ntext: {headline: Utkastelse, dateline: {place: Oslo}, body: De må flytte.}\n"
    assert "missing-translation" not in codes(item(RELEASE + "release_line: none\n", nb=nb))
    (fault,) = [
        each for each in checked(item(RELEASE + "release_line: For us\n", nb=nb)).faults if each.code[:7] == "missing"
    ]
    assert "release_line" in fault.message
    own = nb.replace("text: {", "text: {release_line: Til medlemmene, ")
    found = read(RELEASE + "release_line: For our members\n", nb=own)
    assert all("Til medlemmene" in text for name, text in found.items() if ".nb." in name)


def test_a_newsletter_is_for_its_readers_and_says_so() -> None:
    found = read(RELEASE.replace("press-release", "newsletter") + "salutation: Dear readers,\n")
    assert all(IMMEDIATE not in text and "Newsletter" in text and "Dear readers," in text for text in found.values())


def test_a_text_under_embargo_has_no_line_of_its_own() -> None:
    embargo = "embargo: {lifts_at: 2030-05-01 18:00, timezone: Europe/Oslo}\n"
    assert codes(item(RELEASE + embargo + "release_line: none\n")) == ["release-line-under-embargo"]


@pytest.mark.parametrize("ending", READERS)
def test_an_event_says_who_speaks_and_how_to_register(ending: str) -> None:
    found = read(EVENT)[f"item.en.{ending}"]
    parts = (
        "A walk along the river", "The old bridge", "They speak:", "Prof. Ada Example", "Mayor", "Upper Village",
        "Ben Example", "Bring boots.", "Registration", "Call us.", "https://example.org/walk",
        "Please register by 9 December 2026.",
    )  # fmt: skip
    assert in_order(parts, found)


@pytest.mark.parametrize("ending", READERS)
def test_what_an_event_does_not_say_has_no_label(ending: str) -> None:
    bare = EVENT.partition("    speakers_heading")[0]
    found = read(bare)[f"item.en.{ending}"]
    assert "Speakers" not in found
    assert "Registration" not in found


def test_speakers_without_a_heading_of_their_own_have_that_of_the_page() -> None:
    source = EVENT.replace('    speakers_heading: "They speak:"\n', "").replace("language: en", "language: ja")
    assert all("登壇者" in text for text in read(source).values())


@pytest.mark.parametrize("layout", ["columns", "lines", "block"])
@pytest.mark.parametrize("ending", READERS)
def test_signatures_stand_behind_the_closing_without_a_heading(layout: str, ending: str) -> None:
    found = read(SIGNED.replace("{{", "{").replace("}}", "}").replace("{layout}", layout))[f"item.en.{ending}"]
    names = ("Yours sincerely,", "Ada Example", "Ben Example", "Cleo Example", "Affiliations", "Ends")
    assert in_order(names, found)
    assert "Signatories" not in found


def signed(layout: str, tag: str = "en") -> str:
    """Give a statement whose signatures are set in a layout."""
    return (
        SIGNED.replace("{{", "{")
        .replace("}}", "}")
        .replace("{layout}", layout)
        .replace("language: en", f"language: {tag}")
    )


@pytest.mark.parametrize("ending", READERS)
def test_a_line_has_the_office_where_the_language_has_it(ending: str) -> None:
    english, japanese = read(signed("lines")), read(signed("lines", "ja"))
    assert "Ada Example, Mayor, Upper Village, Norway" in english[f"item.en.{ending}"]
    assert squeezed("Upper Village Mayor Ada Example") in squeezed(japanese[f"item.ja.{ending}"])


def test_columns_are_two_abreast_in_word_and_each_name_is_above_its_office() -> None:
    data = outputs(item(signed("columns")), newsroom=WIDE)["item"].files["item.en.docx"]
    (table,) = docx.Document(io.BytesIO(data)).tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Ada Example\nMayor\nUpper Village\nNorway", "Ben Example\nFisher"],
        ["Cleo Example", ""],
    ]


def test_an_alliance_that_is_no_organisation_lists_its_members() -> None:
    source = (
        RELEASE.replace("press-release", "joint-statement") + "issuers: {members: [Upper Village, Lower Village]}\n"
    )
    assert codes(item(source)) == []
    for text in read(source).values():
        assert in_order(("Ends", "Members of the alliance", "Upper Village", "Lower Village"), text)
    own = source.replace("{members", "{members_heading: Alliance for the river, members")
    assert all("Alliance for the river" in text and "Members of" not in text for text in read(own).values())


def test_a_joint_statement_of_one_organisation_is_told_which_it_is() -> None:
    source = RELEASE.replace("press-release", "joint-statement") + "issuers: {organisations: [{name: River Watch}]}\n"
    (fault,) = checked(item(source)).faults
    assert "one organisation alone, ‘River Watch’" in fault.message


def test_a_german_clock_says_uhr() -> None:
    (edition,) = made(item(EVENT.replace("language: en", "language: de")), newsroom=WIDE).values()
    assert (
        edition.events[0].when.text
        == "Donnerstag, 10.\u00a0Dezember\u00a02026, 10\u00a0Uhr (Oslo; 9\u00a0Uhr\u00a0UTC)"
    )

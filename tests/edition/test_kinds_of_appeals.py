"""A petition alone, a group at risk, the last call, and what is said of an office inside a sentence."""

from __future__ import annotations

import re

import pytest

from pipeline.newsroom.files import Folder
from pipeline.newsroom.withheld import withheld_in
from tests.formats.word.reading import bare, texts
from tests.small import APPEAL, NEWSROOM, RELEASE, checked, codes, item, made, outputs

BARE = APPEAL[: APPEAL.index("call_to_action")]
SIGN = 'petition: {url: "https://www.example.org/sign", signatures: {count: 1200, as_of: 2026-05-01}}\n'
PEOPLE = "persons_at_risk:\n"
GROUP = "  - {group: yes, name: The families of the valley, role: villagers, note: They must leave.}\n"
CLOSED = "closed: {at: 2026-05-03 10:00}\n"


def shown(source: str, folder: Folder = "appeals") -> dict[str, str]:
    """Build one item, and give what a reader of each format sees of its first language."""
    files = outputs(item(source, folder))["item"].files
    html = files["item.en.html"].decode()
    return {
        "html": re.sub(r"<[^>]+>", "", html[html.index("<body") :]),
        "docx": "\n".join(texts(files["item.en.docx"])),
        "txt": bare(files["item.en.txt"].decode()),
    }


def test_a_petition_needs_no_target_and_says_nothing_of_letters() -> None:
    assert codes(item(BARE, "appeals")) == ["no-target"]
    assert codes(item(BARE + SIGN, "appeals")) == []
    assert codes(item(BARE + SIGN.replace('url: "https://www.example.org/sign", ', ""), "appeals")) == ["no-target"]
    for page in shown(BARE + SIGN + "sent_to_target: []\n").values():
        assert "Sign" in page
        for absent in ("Write to", "Letter", "Copies to"):
            assert absent not in page


def test_an_appeal_that_closed_on_a_day_has_no_hour_and_is_over_from_its_start() -> None:
    for page in shown(BARE + SIGN + "closed: {at: 2026-05-03}\n").values():
        assert re.search(r"Closed on\s+3\sMay\s2026(?!, \d)", page)
        assert "https://www.example.org/sign" not in page


def test_a_petition_of_one_languages_readers_is_one_too() -> None:
    own = 'language: nb\nstatus: approved\nlocal: {petition: {url: "https://example.org/nb"}}\ntext:\n'
    own += "  headline: Stans utkastelsen\n  body: Tre hundre familier må flytte.\n"
    assert codes(item(BARE, "appeals", nb=own)) == []


def test_what_is_passed_on_is_passed_on_to_somebody() -> None:
    (fault,) = checked(item(BARE + SIGN + "sent_to_target: [name]\n", "appeals")).faults
    assert fault.code == "no-target"
    assert "sent_to_target: []" in (fault.hint or "")


def test_a_group_at_risk_needs_no_consent_and_is_named_in_every_format() -> None:
    assert codes(item(APPEAL + PEOPLE + GROUP, "appeals")) == []
    for page in shown(APPEAL + PEOPLE + GROUP).values():
        for expected in ("People at risk", "The families of the valley", "villagers", "They must leave."):
            assert expected in page


@pytest.mark.parametrize("field", ["consent: {by: Them, on: 2026-04-01}", "name_public: yes", "pseudonym: Zed"])
def test_a_group_has_nothing_that_only_a_person_has(field: str) -> None:
    found = checked(item(APPEAL + PEOPLE + GROUP.replace("role: villagers", field), "appeals")).faults
    (fault,) = [each for each in found if each.code != "withheld-name"]  # in doubt, a name may not be printed
    assert fault.code == "unknown-key"
    assert "does not go with the other fields" in fault.message
    assert "did you mean" not in (fault.hint or "")


def test_a_person_still_says_whether_the_name_is_public() -> None:
    assert "missing-field" in codes(item(APPEAL + PEOPLE + "  - {name: Ada Beta}\n", "appeals"))


def test_a_groups_name_is_withheld_from_nobody_and_a_persons_is_not_let_out_by_it() -> None:
    group = GROUP.replace("The families of the valley", "Rana Dewan Union")
    text = RELEASE.replace("Three hundred families", "The Rana Dewan Union")
    assert codes(item(text), item(APPEAL + PEOPLE + group, "appeals", "dam")) == []
    for doubtful in ("name_public: no", "pseudonym: Zed", "also_known_as: [R]"):
        files = item(APPEAL + PEOPLE + group.replace("role: villagers", doubtful), "appeals", "dam")
        assert withheld_in(files)[0].names[0] == "Rana Dewan Union"
    unreadable = APPEAL + PEOPLE + "  - {name: Ada Beta, name_public: no}\n" + group + "headline: [\n"
    assert [each.names for each in withheld_in(item(unreadable, "appeals"))] == [("Ada Beta",)]


def test_the_last_call_stands_at_the_end_and_is_gone_when_the_appeal_is_closed() -> None:
    source = APPEAL + "background: What happened.\nclosing_call: Help us to **reach everybody**.\n"
    for page in shown(source).values():
        assert page.index("What happened.") < page.index("Help us to reach everybody.")
    for page in shown(source + CLOSED).values():
        assert "reach everybody" not in page


DELIVERED = (
    APPEAL.replace("office: Minister,", "office: Minister, in_sentence: the Minister of Works,")
    + "petition: {delivered_to: [minister]}\nsent_to_target: [name]\n"
)
NORWEGIAN = """\
language: nb
status: approved
text:
  headline: Stans utkastelsen
  body: Tre hundre familier må flytte.
  call_to_action: Skriv til ministeren.
  targets: [{id: minister, office: minister, in_sentence: ministeren for offentlige arbeider}]
"""


def test_a_closed_appeal_says_that_the_signatures_were_handed_over() -> None:
    for open_, page in ((True, shown(DELIVERED)), (False, shown(DELIVERED + CLOSED))):
        for text in page.values():
            plain = " ".join(text.split())
            assert ("The signatures will be handed to the Minister of Works." in plain) is open_
            assert ("The signatures were handed to the Minister of Works." in plain) is not open_
            assert "passed on to the Minister of Works: name" in plain


def test_a_form_for_sentences_that_a_translation_leaves_is_not_put_into_its_sentences() -> None:
    def said(translation: str) -> str | None:
        edition = made(item(DELIVERED, "appeals", nb=translation), newsroom=NEWSROOM)["item.nb"]
        assert edition.appeal
        assert edition.petition
        return edition.petition.delivered_to

    assert said(NORWEGIAN) == "Underskriftene overleveres til ministeren for offentlige arbeider."
    left = NORWEGIAN.replace(", in_sentence: ministeren for offentlige arbeider", "")
    assert said(left) == "Underskriftene overleveres til minister Ada Example."


@pytest.mark.parametrize(
    ("source", "heading"),
    [
        (APPEAL + PEOPLE + GROUP, "People at risk"),
        (APPEAL + PEOPLE + GROUP + CLOSED, "The people concerned"),
        (BARE.replace("stage: first", "stage: stop-action") + PEOPLE + GROUP, "The people concerned"),
        (BARE.replace("stage: first", "stage: outcome") + PEOPLE + GROUP, "The people concerned"),
    ],
)
def test_nobody_is_still_at_risk_by_a_heading_once_the_appeal_is_over(source: str, heading: str) -> None:
    for page in shown(source).values():
        assert [each for each in ("People at risk", "The people concerned") if each in page] == [heading]


def test_how_to_open_ones_own_letter_is_told_where_the_appeal_has_no_letter() -> None:
    alone = APPEAL[: APPEAL.index("letters:")]
    for page in shown(alone).values():
        assert re.search(r"Salutation:?\s*Dear Minister", page)
    for page in shown(APPEAL).values():
        assert "Salutation" not in page


def test_a_salutation_in_another_language_says_so_and_that_which_is_read_comes_first() -> None:
    alone = APPEAL[: APPEAL.index("letters:")]
    french, spanish = "Madame la Ministre (in French)", "Señora Ministra (in Spanish)"
    for salutations, lines in (
        ("{fr: Madame la Ministre, es: Señora Ministra}", (french, spanish)),
        ("{fr: Madame la Ministre, es: Señora Ministra}, reads: [es]", (spanish,)),
        ("{fr: Madame la Ministre, en: Minister}", ("Minister",)),
    ):
        for page in shown(alone.replace("{en: Dear Minister}", salutations)).values():
            one_line = " ".join(page.split())
            assert all(line in one_line for line in lines)
            assert ("Madame" in one_line) == any("Madame" in line for line in lines)


def test_a_page_to_write_on_has_its_label_in_every_format() -> None:
    public = APPEAL.replace("salutations:", "social: [https://social.example.org/minister], salutations:")
    for page in shown(public).values():
        assert re.search(r"Web:?\s*(https://)?social\.example\.org/minister", page)

"""An open letter, a joint statement of equals and a declaration: what they print, where, in each format."""

from __future__ import annotations

import io
import json
import re

import docx
import pytest

from pipeline.edition.model import Edition
from pipeline.i18n.display_width import width
from tests.pictures import samples
from tests.saying.readers import read_text, read_web, read_word, squeezed
from tests.small import APPEAL, NEWSROOM, RELEASE, codes, item, made, outputs

WIDE = NEWSROOM.replace("[en, nb, ar, zh-Hans]", "[en, nb, ar, zh-Hans, ja, ru]")
LETTER = (
    RELEASE.replace("press-release", "open-letter")
    + """\
addressees:
  - {honorific: Mr, name: Ben Example, office: Director, institution: Dam Company, place: Geneva, country: CH}
  - {institution: Ministry of Works}
salutation: |
  Dear Mr Example,
  dear all at the Ministry,
demands: {intro: "We ask you:", items: [to stop, to listen], numbered: yes}
closing: |
  Yours sincerely,
  for all of us
issuers:
  note: Affiliations for identification only.
  signatories:
    - {name: Taro Yamada, native_name: {ja: 山田 太郎, en: Taro Yamada}, role: Fisher, organisation: Bay Union,
       country: JP}
"""
)
EQUALS = (
    RELEASE.replace("press-release", "joint-statement")
    + """\
issuers:
  organisations:
    - {name: River Watch, url: https://example.org/river, logo: river.png}
    - {name: Dam Alliance, members: [Upper Village, Lower Village]}
"""
)
IN_ORDER = (
    "Oslo, 1 May 2026", "Mr Ben Example", "Director", "Dam Company", "Geneva", "Switzerland", "Ministry of Works",
    "Dear Mr Example,", "dear all at the Ministry,", "Three hundred families", "Our demands", "We ask you:", "to stop",
    "to listen", "Yours sincerely,", "for all of us", "Affiliations for identification only.", "Taro Yamada",
)  # fmt: skip


def read(source: str, nb: str = "") -> dict[str, str]:
    """Give what a reader of each format sees of an item, by its file's name."""
    media = {"river.png": samples.png()}
    whole = item(source, media=media, nb=nb) if nb else item(source, media=media)
    files = outputs(whole, newsroom=WIDE)["item"].files
    readers = {"html": read_web, "docx": read_word, "txt": read_text}
    pages = {name: data for name, data in files.items() if not name.startswith("pictures/")}
    return {name: readers[name.rpartition(".")[2]](data).text for name, data in pages.items()}


def only(source: str) -> Edition:
    """Give the one edition of an item."""
    (edition,) = made(item(source, media={"river.png": samples.png()}), newsroom=WIDE).values()
    return edition


@pytest.mark.parametrize("ending", ["html", "docx", "txt"])
def test_an_open_letter_stands_in_the_order_of_a_letter(ending: str) -> None:
    text = squeezed(read(LETTER)[f"item.en.{ending}"])
    at = text.index("Oslo,1May2026")
    for part in map(squeezed, IN_ORDER):
        found = text.find(part, at)
        assert found >= at, part
        at = found + len(part)
    assert text.count("Affiliationsforidentificationonly") == 1


def test_lines_stay_lines_and_demands_have_their_numbers() -> None:
    text = read(LETTER)["item.en.txt"]
    assert "\nDear Mr Example,\ndear all at the Ministry,\n" in text
    assert "\n1. to stop\n2. to listen\n" in text
    page = outputs(item(LETTER), newsroom=WIDE)["item"].files["item.en.html"].decode()
    assert "Dear Mr Example,<br>" in page
    assert re.search(r"<ol>\s*<li>to stop</li>", page)


def test_demands_of_an_appeal_have_numbers_where_they_are_asked_for() -> None:
    for numbered, wanted in (("yes", "1. Stop."), ("no", "- Stop.")):
        source = f"{APPEAL}demands: {{items: [Stop.], numbered: {numbered}}}\n"
        assert f"\n{wanted}\n" in outputs(item(source, "appeals"))["item"].files["item.en.txt"].decode()


def test_a_name_stands_in_its_own_script_beside_the_printed_one_and_never_twice() -> None:
    signed = only(LETTER).issuers
    assert signed is not None
    assert [(each.text, each.language.tag) for each in signed.signatories[0].native_names] == [("山田 太郎", "ja")]
    page = outputs(item(LETTER), newsroom=WIDE)["item"].files["item.en.html"].decode()
    assert 'Taro Yamada (<span lang="ja" dir="ltr">山田 太郎</span>)' in page
    assert "- Taro Yamada (山田 太郎), Fisher, Bay Union, Japan" in read(LETTER)["item.en.txt"]


def test_a_block_of_signatures_stands_at_the_end_of_the_line() -> None:
    source = LETTER.replace("issuers:\n", "issuers:\n  layout: block\n")
    lines = read(source)["item.en.txt"].splitlines()
    block = lines[lines.index("for all of us") + 1 :][: len(IN_ORDER)]
    signed = [line for line in block if line.startswith(" ")][:5]
    assert [line.strip() for line in signed] == [
        "1\u00a0May\u00a02026", "Bay Union", "Fisher", "Taro Yamada (山田 太郎)", "Japan",
    ]  # fmt: skip
    assert {width(line) for line in signed} == {72}
    assert "Signatories" not in lines
    files = outputs(item(source), newsroom=WIDE)["item"].files
    paragraph = next(
        each for each in docx.Document(io.BytesIO(files["item.en.docx"])).paragraphs if "Bay Union" in each.text
    )
    assert paragraph.text.splitlines() == ["Bay Union", "Fisher", "Taro Yamada (山田 太郎)", "Japan"]
    assert '<w:jc w:val="end"/>' in paragraph._p.xml  # noqa: SLF001 - python-docx has no end


def test_equals_stand_where_the_newsroom_stands_otherwise_in_their_order() -> None:
    edition, found = only(EQUALS), read(EQUALS)
    assert edition.issued_by.text == "River Watch and Dam Alliance"
    assert "\nJoint statement\nIssued jointly by: River Watch and Dam Alliance\n" in found["item.en.txt"]
    head = squeezed(found["item.en.html"])
    assert head.index("RiverWatchandDamAlliance") < head.index("Villagersfaceeviction")
    assert "River Watch and Dam Alliance" in found["item.en.docx"]
    for text in found.values():
        assert "Upper Village" in text
        assert "About Watch" in text
    assert (edition.pictures["river.png"].alt.text, edition.loose_pictures) == ("River Watch", ())


def test_search_engines_are_told_of_all_equals_and_that_a_letter_is_no_news() -> None:
    def told(source: str) -> dict[str, object]:
        files = outputs(item(source, media={"river.png": samples.png()}), newsroom=WIDE)["item"].files
        found = re.search(r'ld\+json">(.*?)</script>', files["item.en.html"].decode())
        assert found
        about: dict[str, object] = json.loads(found[1])
        return about

    assert told(EQUALS)["author"] == [
        {"@type": "Organization", "name": "River Watch", "url": "https://example.org/river"},
        {"@type": "Organization", "name": "Dam Alliance"},
    ]
    assert [told(each)["@type"] for each in (RELEASE, EQUALS, LETTER)] == ["NewsArticle", "NewsArticle", "Article"]


def test_a_logo_goes_into_the_pack_and_a_picture_that_media_lists_keeps_its_own_words() -> None:
    listed = EQUALS + "media: [{file: river.png, alt: A river in blue}]\n"
    edition = only(listed)
    assert (edition.pictures["river.png"].alt.text, edition.loose_pictures) == ("A river in blue", ())
    assert codes(item(EQUALS), newsroom=WIDE) == ["missing-picture"]
    assert codes(item(EQUALS.replace("river.png", "../river.png")), newsroom=WIDE) == ["picture-outside-media"]


def test_a_logo_whose_rights_have_ended_is_not_shown_and_what_is_no_picture_is_told() -> None:
    listed = EQUALS + "media: [{file: river.png, alt: A river in blue, expires: 2020-01-01}]\n"
    assert [each.logo for each in only(listed).issuers.organisations] == [None, None]  # type: ignore[union-attr]
    assert "river.png" not in read(listed)["item.en.html"]
    table = "media: [{file: river.csv, title: Rivers}]\n"
    for field in (EQUALS.replace("river.png", "river.csv"), RELEASE + "lead_picture: river.csv\n"):
        assert codes(item(field + table, media={"river.csv": b"a,b\n1,2\n"}), newsroom=WIDE) == ["not-a-picture"]


def test_one_organisation_issues_nothing_jointly() -> None:
    source = RELEASE + "issuers: {organisations: [{name: Dam Alliance, members: [Upper Village]}]}\n"
    assert "\nIssued by: Dam Alliance\n" in read(source)["item.en.txt"]
    joint = source.replace("press-release", "joint-statement")
    assert codes(item(joint)) == []  # an alliance speaks for its members
    assert codes(item(joint.replace(", members: [Upper Village]", ""))) == ["no-signatory"]
    assert codes(item(joint.replace("}]}", "}, {name: River Watch}]}"))) == []


def test_what_nobody_fills_prints_nothing() -> None:
    bare = EQUALS.replace(", url: https://example.org/river, logo: river.png", "").replace(
        ", members: [Upper Village, Lower Village]", ""
    )
    for text in read(bare).values():
        assert "Our demands" not in text
        assert text.count("Issued jointly by") == 1
        assert not re.search(r"^\s*To:?$", text, re.MULTILINE)
    page = outputs(item(bare), newsroom=WIDE)["item"].files["item.en.html"].decode()
    assert 'class="part farewell"' not in page


def test_of_a_withdrawn_letter_only_the_notice_is_left() -> None:
    gone = LETTER.replace("approved", "withdrawn") + "withdrawn: {at: 2026-05-03 12:00, notice: We withdraw it.}\n"
    for text in read(gone).values():
        assert "We withdraw it." in text
        assert not re.search("Ben Example|Dear Mr|to listen|sincerely|Yamada|Affiliations", text)


def test_a_translation_has_its_own_salutation_and_may_keep_names() -> None:
    nb = """\
language: nb
status: approved
translator: Kari Eksempel
text:
  headline: Landsbyboere må flytte
  dateline: {place: Oslo}
  body: Tre hundre familier må dra.
  addressees:
    - {office: direktør}
  salutation: |
    Kjære Ben Example,
    kjære alle i departementet,
  demands: {intro: "Vi ber dere om:", items: [å stanse, å lytte]}
  closing: |
    Vennlig hilsen
    på vegne av oss alle
  issuers:
    note: Tilknytning er oppgitt bare til identifikasjon.
    signatories: [{role: fisker}]
"""
    text = read(LETTER, nb=nb)["item.nb.txt"]
    assert "\nKjære Ben Example,\nkjære alle i departementet,\n" in text
    assert "Mr Ben Example\n  direktør\n  Dam Company\n  Geneva\n  Sveits\n" in text
    assert "- Taro Yamada (山田 太郎), fisker, Bay Union, Japan" in text
    assert codes(item(LETTER, nb=nb), newsroom=WIDE) == []
    no_salutation = nb.replace("  salutation: |\n    Kjære Ben Example,\n    kjære alle i departementet,\n", "")
    assert codes(item(LETTER, nb=no_salutation), newsroom=WIDE) == ["missing-translation"]


def test_a_joint_statement_may_be_written_to_somebody_as_a_letter_is() -> None:
    source = """\
type: joint-statement
status: approved
language: zh-Hant
headline: 要求釋放三子
dateline: {place: 香港, date: 2019-08-01}
addressees: [{name: 宋某某, office: 坪山區公安局局長}, {name: 王某某, office: 坪山區檢察院檢察長}]
demands: {items: [立即釋放三人]}
salutation: 宋局長：
closing: 此致
body: Text.
issuers: {signatories: [{name: 蘇格蘭職業危害中心}]}
"""
    newsroom = NEWSROOM.replace("zh-Hans", "zh-Hant")
    files = outputs(item(source), newsroom=newsroom)["item"].files
    text = files["item.zh-Hant.txt"].decode()
    assert "\n致：\n\n  宋某某\n  坪山區公安局局長\n\n  王某某\n  坪山區檢察院檢察長\n\n宋局長：\n\nText.\n" in text
    assert text.index("- 立即釋放三人") < text.index("\n此致\n") < text.index("- 蘇格蘭職業危害中心")


@pytest.mark.parametrize("place", ["native_name: {ja: AMIRA}", "role: AMIRA", "organisation: AMIRA"])
def test_a_withheld_name_is_found_in_what_a_signatory_says(place: str) -> None:
    withheld = item(
        APPEAL + "persons_at_risk: [{name: Amira Sandoval, pseudonym: Zed, name_public: no}]\n", "appeals", "appeal"
    )
    source = RELEASE + f"issuers: {{signatories: [{{name: Ada, {place.replace('AMIRA', 'Amira Sandoval')}}}]}}\n"
    assert codes(item(source), withheld, newsroom=WIDE) == ["withheld-name"]


@pytest.mark.parametrize(
    "fields",
    [
        "addressees: [{name: Amira Sandoval}]", "addressees: [{institution: Office of Amira Sandoval}]",
        "salutation: Dear Amira Sandoval,", "closing: For Amira Sandoval", "demands: {items: [Free Amira Sandoval]}",
        "issuers: {organisations: [{name: Friends of Amira Sandoval}, {name: B}]}",
        "issuers: {organisations: [{name: A, members: [Amira Sandoval]}, {name: B}]}",
        "issuers: {note: All for Amira Sandoval}",
    ],
)  # fmt: skip
def test_a_withheld_name_is_found_in_every_new_field(fields: str) -> None:
    withheld = item(
        APPEAL + "persons_at_risk: [{name: Amira Sandoval, pseudonym: Zed, name_public: no}]\n", "appeals", "appeal"
    )
    assert codes(item(f"{RELEASE}{fields}\n"), withheld) == ["withheld-name"]


@pytest.mark.parametrize(
    "fields",
    [
        "addressees: [{name: Ingvild Solbakk}]", "issuers: {organisations: [{name: A, members: [Ingvild Solbakk]}]}",
        "issuers: {signatories: [{name: Ada, native_name: {nb: Ingvild Solbakk}}]}",
    ],
)  # fmt: skip
def test_a_name_is_spelled_as_these_fields_have_it(fields: str) -> None:
    slip = RELEASE.replace("Three hundred families must leave.", "Then Ingvild Solbak said so.")
    assert codes(item(slip)) == []
    assert codes(item(f"{slip}{fields}\n")) == ["name-spelling"]

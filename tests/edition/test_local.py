"""What a translation adds for its own readers stands in that language in every format and the pack, and in no other."""

from __future__ import annotations

import io
import re
import zipfile

import pytest

from pipeline.edition.model import Edition
from pipeline.formats.registry import BY_NAME
from tests.formats.word.reading import bare, texts
from tests.small import APPEAL, RELEASE, TEMPLATES, checked, item, made, outputs

PETITION = (
    "petition: {url: https://example.org/sign, goal: 900,\n"
    "           signatures: {count: 400, scope: all countries, as_of: 2026-11-01}}\n"
    "sent_to_target: [name]\n"
)
CLOSED = "closed: {at: 2026-11-10 12:00}\n"
OPEN = APPEAL.replace("headline", "contacts: [press-office]\nheadline") + PETITION
LOCAL = """\
language: nb
status: approved
local:
  contacts: [press-office, {name: Kari Nordmann, phones: [{number: +44 20 7946 0321}]}]
  call_to_action: |
    Kom til **Youngstorget** på torsdag, [se kartet](https://example.org/kart).
  petition:
    url: https://example.org/nb/sign
    signatures: {count: 12345, precision: more-than, scope: bare Norge, as_of: 2026-11-02}
text:
  headline: Stans utkastelsen
  body: Tre hundre familier må flytte.
  call_to_action: Skriv til ministeren.
  petition: {signatures: {scope: alle land}}
"""
COUNT = "Mer enn 12\u00a0345 underskrifter, per 2. november 2026"


def shown(edition: Edition) -> dict[str, str]:
    """Give what a reader sees of an edition, format by format, and the links of the web page."""
    html, docx, text = (BY_NAME[name].render(edition, TEMPLATES, {})[0].data for name in ("html", "docx", "txt"))
    page = html.decode()
    return {
        "html": re.sub(r"<[^>]+>", "", page) + " ".join(re.findall(r'href="([^"]+)"', page)),
        "docx": "\n".join(texts(docx)),
        "txt": re.sub(r"\s+", " ", bare(text.decode())),
    }


def test_local_contacts_call_and_count_stand_in_their_edition_in_every_format() -> None:
    edition = made(item(OPEN, "appeals", nb=LOCAL))["item.nb"]
    assert [contact.name.text for contact in edition.contacts] == ["Press office", "Kari Nordmann"]
    for name, page in shown(edition).items():
        plain = page.replace("\u00a0", " ")
        assert COUNT.replace("\u00a0", " ") in plain, name
        for expected in ("Tellingen gjelder: bare Norge", "Kari Nordmann", "+44 20 7946 0321", "Youngstorget"):
            assert expected in plain, (name, expected)
        assert "Skriv til ministeren." in plain, name
    web, text = shown(edition)["html"], shown(edition)["txt"]
    assert "https://example.org/nb/sign" in web
    assert "https://example.org/nb/sign" in text
    assert "https://example.org/sign" not in web + text


def test_no_other_language_has_them() -> None:
    edition = made(item(OPEN, "appeals", nb=LOCAL))["item.en"]
    for name, page in shown(edition).items():
        for foreign in ("Nordmann", "Youngstorget", "12,345", "Norge", "nb/sign"):
            assert foreign not in page, (name, foreign)
    assert "https://example.org/sign" in shown(edition)["txt"]


def test_a_source_may_have_them_too_and_no_translation_takes_them_over() -> None:
    source = OPEN + "local: {call_to_action: Come to the square., contacts: [{name: Ann Other}]}\n"
    plain = re.sub(r"local:.*?(?=text:)", "", LOCAL, flags=re.DOTALL)
    editions = made(item(source, "appeals", nb=plain))
    assert "Come to the square." in shown(editions["item.en"])["txt"]
    assert "Ann Other" in shown(editions["item.en"])["txt"]
    assert "Come to the square." not in shown(editions["item.nb"])["txt"]
    assert "Ann Other" not in shown(editions["item.nb"])["txt"]


def test_a_closed_appeal_drops_the_local_call_and_link_and_keeps_the_count() -> None:
    edition = made(item(OPEN + CLOSED, "appeals", nb=LOCAL))["item.nb"]
    for name, page in shown(edition).items():
        plain = page.replace("\u00a0", " ")
        assert COUNT.replace("\u00a0", " ") in plain, name
        for gone in ("Youngstorget", "example.org/kart", "nb/sign"):
            assert gone not in plain, (name, gone)


def test_the_pack_has_them_in_that_languages_files_and_its_part_of_what_is_read_first_only() -> None:
    output = outputs(item(OPEN, "appeals", nb=LOCAL))["item"]
    with zipfile.ZipFile(io.BytesIO(output.packs["item.zip"])) as pack:
        texts_of = {name: pack.read(name).decode() for name in pack.namelist() if name.endswith((".txt", ".html"))}
    holding = {name for name, text in texts_of.items() if "Kari Nordmann" in text}
    assert holding == {"item.nb.html", "item.nb.txt", "0-START-HERE.html", "0-START-HERE.txt"}


@pytest.mark.parametrize(
    ("change", "code", "line"),
    [
        (("count: 12345", "count: 12 345"), "not-a-number", 9),
        (("scope: bare Norge, ", ""), "missing-field", 9),
        (("  petition:\n    url: https://example.org/nb/sign", "  petition:\n    url: sign here"), "bad-link", 8),
        (("[press-office, {", "[pres-office, {"), "unknown-contact", 4),
        (("+44 20 7946 0321", "0321"), "invalid-phone", 4),
        (("**Youngstorget**", "<b>Youngstorget</b>"), "raw-html", 6),
        (("  call_to_action: |", "  call_to_act: |"), "unknown-key", 5),
        (("text:\n", "text:\n  local: {call_to_action: Kom.}\n"), "not-translatable", 11),
    ],
)
def test_what_is_local_is_held_to_the_same_types_as_the_source(change: tuple[str, str], code: str, line: int) -> None:
    found = checked(item(OPEN, "appeals", nb=LOCAL.replace(*change))).faults
    assert {(fault.code, fault.place.line) for fault in found} == {(code, line)}
    assert found[0].place.source.name == "appeals/item/nb.yaml"


def test_a_release_has_local_contacts_and_nothing_to_do() -> None:
    own = (
        "language: nb\nstatus: approved\nlocal: {contacts: [{name: Kari}]}\n"
        "text: {headline: Hei, dateline: {place: Oslo}, body: Ja.}\n"
    )
    assert [each.name.text for each in made(item(RELEASE, nb=own))["item.nb"].contacts] == ["Kari", "Press office"]
    found = checked(item(RELEASE, nb=own.replace("contacts: [{name: Kari}]", "call_to_action: Skriv"))).faults
    assert [fault.code for fault in found] == ["unknown-key"]


def test_a_withheld_name_is_found_in_what_is_local() -> None:
    person = "persons_at_risk: [{name: Zara Hidden, name_public: no, pseudonym: Z}]\n"
    own = LOCAL.replace("**Youngstorget**", "Zara Hidden") + "  persons_at_risk: [{pseudonym: Z}]\n"
    found = checked(item(OPEN + person, "appeals", nb=own)).faults
    assert [(fault.code, fault.place.line) for fault in found] == [("withheld-name", 6)]


def test_a_local_contacts_name_is_in_the_language_of_its_file() -> None:
    own = (
        "language: ar\nstatus: approved\nlocal: {contacts: [{name: ريم}]}\n"
        "text: {headline: خبر, dateline: {place: أوسلو}, body: نعم.}\n"
    )
    edition = made(item(RELEASE, ar=own))["item.ar"]
    assert [each.name.language.tag for each in edition.contacts] == ["ar", "en"]

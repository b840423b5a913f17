"""Each editorial rule catches its case, at its place, and lets the sound case pass."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from pipeline.i18n.quotations import is_in_marks
from pipeline.newsroom.files import ItemFiles
from tests.small import APPEAL, RELEASE, checked, codes, item, made


def picture() -> bytes:
    """Give a real, small picture."""
    data = io.BytesIO()
    Image.new("RGB", (4, 3), "white").save(data, "PNG")
    return data.getvalue()


PICTURE = RELEASE + "media: [{file: a.png, alt: A placard}]\n"


def test_the_small_newsroom_has_no_fault() -> None:
    assert codes(item(RELEASE), item(APPEAL, "appeals", "appeal")) == []
    assert codes(item(PICTURE, media={"a.png": picture()})) == []


@pytest.mark.parametrize(
    ("change", "code", "line"),
    [
        (("  Three hundred", "  {quote: chief}\n\n  Three hundred"), "unknown-quote", 7),
        (("  Three hundred", "  {box: warning}\n\n  Three hundred"), "unknown-box", 7),
        (("  Three hundred", "  ![](b.png)\n\n  Three hundred"), "unlisted-picture", 7),
        (("contacts:", "quotes: {chief: {text: We stay., speaker: Ada}}\ncontacts:"), "unplaced-quote", 8),
        (("[press-office]", "[pres-office]"), "unknown-contact", 8),
        (("contacts:", "topics: [evictions]\ncontacts:"), "unknown-topic", 8),
        (("contacts:", "media: [{file: b.png, alt: A}]\ncontacts:"), "missing-picture", 8),
        (("contacts:", "media: [{file: ../b.png, alt: A}]\ncontacts:"), "picture-outside-media", 8),
        (("contacts:", "media: [{file: a.png}]\ncontacts:"), "missing-field", 8),
        (("contacts:", "media: [{file: text.png, alt: A}]\ncontacts:"), "not-a-picture", 8),
        (("press-release", "joint-statement"), "no-signatory", 1),
        (("contacts:", "issuers: {signatories: [{name: Ada, signed: pending}]}\ncontacts:"), "pending-signature", 8),
        (("approved", "withdrawn"), "withdrawal-without-notice", 2),
        (
            ("contacts:", "published_at: 2026-05-02 10:00\nupdated_at: 2026-05-01 10:00\ncontacts:"),
            "times-out-of-order",
            9,
        ),
    ],
)
def test_a_release_at_fault(change: tuple[str, str], code: str, line: int) -> None:
    faults = checked(item(RELEASE.replace(*change), media={"a.png": picture(), "text.png": b"text"})).faults
    assert [(fault.code, fault.place.line) for fault in faults] == [(code, line)]


@pytest.mark.parametrize(
    "within", ["  - one\n\n    {}\n", "  1. one\n\n     {}\n", "  > one\n  >\n  > {}\n", "  - > {}\n"]
)
def test_what_a_text_places_inside_a_list_or_a_passage_is_placed(within: str) -> None:
    placed = "  One.\n\n" + "\n  ## And\n\n".join(
        within.replace("{}", each) for each in ("{quote: chief}", "{box: rule}", "![](a.png)")
    )
    source = PICTURE.replace("  Three hundred families must leave.\n", placed)
    source += "quotes: {chief: {text: We stay., speaker: Ada}}\nboxes: [{id: rule, text: No.}]\n"
    (edition,) = made(item(source, media={"a.png": picture()})).values()
    assert (edition.loose_boxes, edition.loose_pictures) == ((), ())
    for name in ("chief", "rule", "a.png"):
        wrong = source.replace(f": {name}}}\n", ": other}\n").replace(f"]({name})", "](other)")
        assert {"unknown-quote", "unknown-box", "unlisted-picture"} & {*codes(item(wrong, media={"a.png": picture()}))}


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (("send_before: 2026-12-31", "send_before: 2026-04-30"), "deadline-before-issue"),
        (("target: minister", "target: ministre"), "unknown-target"),
        (("stage: first", "stage: further-information"), "missing-previous"),
        (("stage: first", "stage: first\nprevious: [nowhere]"), "unknown-previous"),
        (("Please stop.", "Stop. " * 400), "mailto-too-long"),
        (("office: Minister,", "office: Minister, in_office_until: 2026-04-30,"), "out-of-office"),
        (("body:", "persons_at_risk: [{name: Ada B, name_public: yes}]\nbody:"), "consent-missing"),
        (
            (
                "hundred families",
                "hundred families of Ada B\npersons_at_risk: [{name: Ada B, name_public: no}]\nlead: families",
            ),
            "withheld-name",
        ),
    ],
)
def test_an_appeal_at_fault(change: tuple[str, str], code: str) -> None:
    assert codes(item(APPEAL.replace(*change), "appeals")) == [code]


def test_an_appeal_without_a_target_is_refused() -> None:
    bare = APPEAL[: APPEAL.index("targets:")]
    assert codes(item(bare, "appeals")) == ["no-target"]


def test_a_long_letter_passes_when_its_mail_link_holds_the_subject_only() -> None:
    long = APPEAL.replace("Please stop.", "Stop. " * 400).replace(
        "closing: Sincerely", "closing: Sincerely, mail_link: subject"
    )
    assert codes(item(long, "appeals")) == []


def test_two_items_with_one_index_number_are_told_with_both_places() -> None:
    numbered = RELEASE + "index_number: EUR 1\n"
    faults = checked(item(numbered, slug="one"), item(numbered, slug="two")).faults
    assert [(fault.code, fault.place.source.name) for fault in faults] == [
        ("duplicate-index-number", "releases/two/release.yaml")
    ]
    assert "releases/one/release.yaml:9" in (faults[0].expected or "")


def test_a_folder_that_is_named_twice_or_badly_is_told() -> None:
    assert codes(item(RELEASE, slug="Dam 1")) == ["folder-name"]
    assert codes(item(RELEASE, slug="dam"), item(APPEAL, "appeals", "dam")) == ["folder-name"]


def test_a_missing_source_is_told() -> None:
    assert codes(item(None)) == ["missing-file"]


def test_a_long_headline_is_a_warning_and_stops_nothing() -> None:
    faults = checked(item(RELEASE.replace("Villagers ", "Villagers " * 20))).faults
    assert [(fault.code, fault.severity) for fault in faults] == [("headline-too-long", "warning")]


def test_a_long_background_of_an_appeal_is_a_warning() -> None:
    faults = checked(item(APPEAL + "background: " + "word " * 401 + "\n", "appeals")).faults
    assert [(fault.code, fault.severity) for fault in faults] == [("background-too-long", "warning")]


def test_a_language_that_the_newsroom_does_not_publish_in_is_told_and_breaks_nothing() -> None:
    translation = "language: tr\nstatus: approved\ntext: {headline: H, body: B, call_to_action: C}\n"
    assert codes(item(APPEAL, "appeals", tr=translation)) == ["language-not-published"]
    turkish = APPEAL.replace("status: approved\nlanguage: en", "status: approved\nlanguage: tr")
    assert codes(item(turkish, "appeals")) == ["language-not-published"]


def named(each: ItemFiles) -> list[str]:
    """Give the codes of an item's faults but those that tell how it was typed."""
    return [code for code in codes(each) if code not in {"double-space", "hidden-character"}]


WITHHELD = APPEAL + "persons_at_risk: [{name: Ada  Beta, name_public: no, pseudonym: Zara}]\n"


@pytest.mark.parametrize(
    "text",
    [
        "Ada Beta",
        "ADA BETA",
        "Ada\n  Beta",
        "Ada&nbsp;Beta",
        "A\u00adda Beta",
        "Ada *Beta*",
        "**Ada** Beta",
        "ada-beta",
        "Ada\u00a0Beta",
    ],
)
def test_a_withheld_name_is_found_however_it_is_written(text: str) -> None:
    source = WITHHELD.replace("body: Three hundred families must leave.", f"body: |\n  Three {text} hundred.")
    assert named(item(source, "appeals")) == ["withheld-name"]


def test_a_title_with_a_familys_name_that_the_target_has_too_means_the_target() -> None:
    said = APPEAL.replace("body: Three hundred", "body: Mr Beta said that three hundred")
    people = "persons_at_risk: [{name: Ada Beta, name_public: no, pseudonym: Zara}]\n"
    assert codes(item(said + people, "appeals")) == ["withheld-name-likely"]
    assert codes(item(said.replace("Ada Example", "Karim Beta") + people, "appeals")) == []


def test_a_withheld_name_is_found_in_an_address_a_folder_and_a_picture() -> None:
    assert named(item(WITHHELD.replace("1 Road", "c/o Ada Beta"), "appeals")) == ["withheld-name"]
    assert named(item(WITHHELD, "appeals", "2026-ada-beta")) == ["withheld-name"]
    assert named(item(WITHHELD, "appeals", media={"ada_beta.png": picture()})) == ["withheld-name"]
    assert named(item(WITHHELD, "appeals", media={"ada-beta.png": picture()})) == ["withheld-name"]


def test_text_behind_a_hash_is_not_lost_silently() -> None:
    assert codes(item(RELEASE.replace("Villagers face eviction", "Dam #3 must go"))) == ["hash-in-text"]
    assert codes(item(RELEASE.replace("Villagers face eviction", "Dam 3 must go  # to be checked"))) == []


def test_a_moment_beyond_the_calendar_is_a_fault_and_not_a_crash() -> None:
    assert codes(item(RELEASE + "embargo: {lifts_at: 9999-12-31 23:59, timezone: America/New_York}\n")) == [
        "invalid-date"
    ]


def test_a_footnote_without_its_pair_is_told() -> None:
    assert codes(item(RELEASE.replace("leave.", "leave.[^a]"))) == ["footnote-unpaired"]
    assert codes(item(RELEASE.replace("leave.", "leave.\n\n  [^a]: A note."))) == ["footnote-unpaired"]
    assert codes(item(RELEASE.replace("leave.", "leave.[^a]\n\n  [^a]: A note."))) == []


def test_a_fault_of_the_schema_hides_no_fault_of_the_text_nor_of_a_translation() -> None:
    source = RELEASE.replace("headline:", "headlin:").replace("leave.", "leave <b>now</b>.")
    found = codes(item(source, nb="language: nb\nstatus: approved\ntext: {bodi: X}\n"))
    assert {"unknown-key", "missing-field", "raw-html"} <= set(found)
    assert found.count("unknown-key") == 2


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("“We stay.”", True),
        ("«Vi blir.»", True),
        ("»Wir bleiben.«", True),
        ("„Wir bleiben.“", True),
        ("”Vi stannar.”", True),
        ("「残ります。」", True),
        ('"We stay."', True),
        ("‘We don’t leave.’", True),
        ("“We stay.” She paused. “All of us.”", False),
        ("“Eviction” is their word", False),
        ("They call it “eviction”", False),
        ("’Tis ours", False),
        ("“", False),
        ("We stay.", False),
    ],
)
def test_only_marks_round_a_whole_quote_are_too_many(text: str, whole: bool) -> None:  # noqa: FBT001 - a table's column
    assert is_in_marks(text) is whole

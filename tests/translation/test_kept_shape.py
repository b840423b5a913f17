"""A translation that somebody typed has its source's shape, or says which of its texts has one of its own."""

from __future__ import annotations

import pytest

from pipeline.fault import Fault
from pipeline.translation.digest import digests
from tests.small import APPEAL, NEWSROOM, RELEASE, checked, item, outputs

PLACED = """\
quotes:
  mayor: {text: They gave us a week., speaker: Ada Example}
boxes:
  - {id: how, title: How, text: Read it.}
"""
BODY = """\
The families heard of it early.

## Nowhere to go

The ministry has said [no word](https://www.example.org/a) to them, and [again](https://www.example.org/a) none.

{quote: mayor}

- Adam Petersen
- Boris Orlov
- Carla Nunez

| Name | Age |
|---|--:|
| Adam | 30 |
| Boris | 41 |

{box: how}

The mayor is worried and asks for help.[^1]

[^1]: The mayor wrote it.
"""
GERMAN = """\
Die Familien hörten früh davon.

## Nirgendwohin

Das Ministerium hat [kein Wort](https://www.example.org/a) gesagt, und [wieder](https://www.example.org/a) keines.

{quote: mayor}

- Adam Petersen
- Boris Orlov
- Carla Nunez

| Name | Alter |
|---|--:|
| Adam | 30 |
| Boris | 41 |

{box: how}

Der Bürgermeister ist besorgt und bittet um Hilfe.[^1]

[^1]: Der Bürgermeister schrieb es.
"""
NEWSROOM_DE = NEWSROOM.replace("[en, nb", "[en, de, nb")


def _indented(text: str, by: int) -> str:
    return "".join(" " * by + line if line.strip() else line for line in text.splitlines(keepends=True))


def source(body: str = BODY) -> str:
    """Write the release."""
    return RELEASE.replace("  Three hundred families must leave.\n", _indented(body, 2)).replace(
        "contacts:", f"{PLACED}contacts:"
    )


def german(body: str = GERMAN, *, status: str = "approved", own: str = "", of: str = BODY) -> str:
    """Write its translation, recorded as one of a text."""
    return f"""\
language: de
status: {status}
{own}text:
  headline: Dorfbewohner müssen gehen
  dateline: {{place: Oslo}}
  body: |
{_indented(body, 4)}\
  quotes:
    mayor: {{text: Sie gaben uns eine Woche.}}
  boxes:
    - {{id: how, title: Wie, text: Lesen Sie es.}}
translated_from:
  body: {digests(of, rich=True)}
"""


def told(translation: str, of: str | None = None) -> list[Fault]:
    """Give what is told of a translation."""
    return list(checked(item(of or source(), de=translation), newsroom=NEWSROOM_DE).faults)


def shown(faults: list[Fault]) -> list[str]:
    """Give each fault's code, how grave it is where it is a warning, and its line."""
    return [f"{each.code}{' warning' * (each.severity == 'warning')} {each.place.line}" for each in faults]


def test_a_translation_in_its_sources_shape_has_no_fault() -> None:
    assert told(german()) == []


TABLE = "| Alter |\n|--:|\n| 30 |\n| 41 |"
LOST = {
    "a paragraph": ("\nDie Familien hörten früh davon.\n", "\n", ["shape-changed 7"]),
    "a crosshead": ("\n## Nirgendwohin\n", "", ["shape-changed 7"]),
    "a crosshead's sign": ("## Nir", "Nir", ["shape-changed 9"]),
    "an entry": ("- Carla Nunez\n", "", ["shape-changed 16"]),
    "a row": ("| Boris | 41 |\n", "", ["fact-missing 6", "shape-changed 21"]),
    "a column": ("| Name | Alter |\n|---|--:|\n| Adam | 30 |\n| Boris | 41 |", TABLE, ["shape-changed 19"]),
    "a quote's place": ("{quote: mayor}\n", "", ["placement-changed 11"]),
    "a box's place": ("{box: how}\n", "", ["placement-changed 19"]),
    "a note's mark": ("Hilfe.[^1]", "Hilfe.", ["footnote-unpaired 28"]),
    "a note": ("\n[^1]: Der Bürgermeister schrieb es.\n", "", ["footnote-unpaired 26"]),
    "a note and its mark": ("[^1]\n\n[^1]: Der Bürgermeister schrieb es.\n", "\n", ["footnote-changed 26"]),
    "a link": ("[wieder](https://www.example.org/a)", "wieder", ["link-changed 11"]),
    "nothing, but the order": ("## Nirgendwohin\n\nDas", "Das", ["shape-changed 7"]),
}  # fmt: skip


@pytest.mark.parametrize("name", LOST)
def test_what_a_translation_has_lost_is_told_where_it_should_stand(name: str) -> None:
    lost, instead, expected = LOST[name]
    text = "\n" + GERMAN
    assert lost in text
    found = told(german(text.replace(lost, instead, 1).lstrip("\n")))
    assert shown(found) == expected
    assert all("releases/item/release.yaml" in str(each.expected) for each in found if each.code != "footnote-unpaired")


@pytest.mark.parametrize(
    ("there", "instead", "expected"),
    [
        ("Der Bürgermeister ist", "Nur hier.\n\nDer Bürgermeister ist", "shape-changed 26"),
        ("Die Familien", "## Oben\n\nDie Familien", "shape-changed 7"),
        ("- Carla Nunez\n", "- Carla Nunez\n- Noch jemand\n", "shape-changed 18"),
        ("{box: how}", "{box: how}\n\n{quote: mayor}", "placement-changed 26"),
    ],
)
def test_what_a_translation_has_added_is_told_at_its_line(there: str, instead: str, expected: str) -> None:
    assert shown(told(german(GERMAN.replace(there, instead, 1)))) == [expected]


def test_of_an_approved_translation_it_is_an_error_and_stops_it_and_of_a_draft_a_warning() -> None:
    other = GERMAN.replace("## Nirgendwohin\n\n", "")
    assert shown(told(german(other))) == ["shape-changed 7"]
    assert shown(told(german(other, status="reviewed"))) == ["shape-changed warning 7"]
    assert shown(told(german(other, status="draft"))) == ["shape-changed warning 7"]
    for text, there in ((german(), True), (german(other), False)):
        made = outputs(item(source(), de=text), newsroom=NEWSROOM_DE)["item"]
        assert any(".de." in name for name in made.artefacts) is there


def test_the_message_names_what_is_lost_where_the_source_has_it_and_what_to_type() -> None:
    (fault,) = told(german(GERMAN.replace("- Carla Nunez\n", "")))
    assert fault.message == "body: one list entry is missing, it seems ‘- Carla Nunez’"
    assert fault.expected == "the shape of the source, line 17 of releases/item/release.yaml"
    assert "own_shape: [body]" in str(fault.hint)


def test_a_shape_of_its_own_is_said_in_the_file_and_its_text_is_one_segment() -> None:
    other = GERMAN.replace("## Nirgendwohin\n\n", "")
    assert told(german(other, own="own_shape: [body]\n")) == []
    # paragraphs whose number happens to agree are no pairs, either: of a source that changed, all is stale
    moved = GERMAN.partition("\n\n")[2] + "\nDie Familien hörten früh davon.\n"
    assert told(german(moved, own="own_shape: [body]\n")) == []
    changed = source(BODY.replace("early", "late"))
    (stale,) = told(german(moved, own="own_shape: [body]\n"), changed)
    assert stale.message == "the source of ‘body’ has changed since it was translated"


@pytest.mark.parametrize(
    ("own", "message"),
    [
        ("[body]", "‘body’ has the shape of its source"),
        ("[headlin]", "there is no text ‘headlin’"),
        ("[quotes.mayor.role]", "there is no text ‘quotes.mayor.role’"),
    ],
)
def test_a_shape_of_its_own_that_none_has_is_told(own: str, message: str) -> None:
    (fault,) = told(german(own=f"own_shape: {own}\n"))
    assert (fault.code, fault.severity, fault.message) == ("unused-allowance", "warning", message)
    assert (fault.place.line, fault.place.column) == (3, 13)


def test_what_is_stale_or_missing_is_told_as_that_and_its_neighbours_are_compared() -> None:
    changed = source(BODY.replace("heard of it early", "heard of it late").replace("## Nowhere to go", "## Nowhere"))
    assert [each.split()[0] for each in shown(told(german(), changed))] == ["stale-translation"] * 2
    lost = GERMAN.replace("- Carla Nunez\n", "")
    found = shown(told(german(lost), changed))
    assert found == ["stale-translation 7", "stale-translation 9", "shape-changed 16"]


def test_a_list_that_has_grown_in_the_source_is_stale_and_no_more() -> None:
    changed = source(BODY.replace("- Carla Nunez\n", "- Carla Nunez\n- Dora Weiss\n"))
    assert [each.split()[0] for each in shown(told(german(), changed))] == ["stale-translation"]


def test_a_translation_that_nobody_recorded_is_compared_too() -> None:
    text = german(GERMAN.replace("## Nirgendwohin\n\n", "")).partition("translated_from")[0]
    assert shown(told(text)) == ["shape-changed 7"]


def test_paragraphs_that_moved_in_the_source_are_compared_where_they_stand_now() -> None:
    parts = BODY.strip().split("\n\n")
    moved = "\n\n".join([parts[1], parts[0], *parts[2:]]) + "\n"
    assert shown(told(german(), source(moved))) == ["paragraphs-moved warning 6"]
    lost = GERMAN.replace("- Carla Nunez\n", "")
    assert shown(told(german(lost), source(moved))) == ["paragraphs-moved warning 6", "shape-changed 16"]


def test_an_address_that_differs_is_a_fact_and_can_be_allowed() -> None:
    other = german(GERMAN.replace("www.example.org/a", "www.example.org/b"))
    assert [fault.code for fault in told(other)] == ["fact-differs"]
    allowed = "allowed_differences:\n  - {unit: body, fact: https://www.example.org/b, reason: the German page}\n"
    assert told(other.replace("status: approved\n", f"status: approved\n{allowed}")) == []


def test_air_in_a_list_and_other_bullets_are_the_languages_own() -> None:
    airy = GERMAN.replace("- Adam Petersen\n- Boris Orlov\n", "* Adam Petersen\n\n* Boris Orlov\n\n").replace(
        "- Carla", "* Carla"
    )
    assert told(german(airy)) == []


def test_of_a_withdrawn_item_nothing_but_the_notice_is_compared() -> None:
    notice = "withdrawn:\n  date: 2026-05-02\n  notice: We were wrong.\n"
    text = source().replace("status: approved", "status: withdrawn").replace("quotes:", f"{notice}quotes:")
    other = german(GERMAN.replace("## Nirgendwohin\n\n", ""), own="own_shape: [headline]\n").replace(
        "  quotes:", "  withdrawn: {notice: Das war falsch.}\n  quotes:"
    )
    assert "shape-changed" not in [fault.code for fault in told(other, text)]


def test_two_lines_that_are_no_markdown_are_two_in_every_language() -> None:
    letters = APPEAL.replace(
        "text: Please stop.", 'salutation: "Dear Minister,\\ndear Ada Example", text: Please stop.'
    )
    assert "salutation" in letters
    nb = """\
language: nb
status: approved
text:
  headline: Stans utkastelsen
  body: Tre hundre familier må dra.
  call_to_action: Skriv til ministeren.
  letters:
    - {target: minister, salutation: LINES, subject: Stans, text: Vær så snill å stanse., closing: Hilsen}
"""
    found = [
        [
            fault.message
            for fault in checked(item(letters, "appeals", nb=nb.replace("LINES", lines))).faults
            if fault.code == "shape-changed"
        ]
        for lines in ('"Til ministeren,\\n\\ntil Ada Example"', '"Til ministeren, Ada Example"')
    ]
    told = "letters.minister.salutation: the translation has another number of lines (2 in the source, 1 here)"
    assert found == [[], [told]]

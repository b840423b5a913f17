"""The fact lock on whole items: what it tells, where, what it lets pass, and how a difference is allowed."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from pipeline.checks.whole_newsroom import check
from pipeline.fault import Fault
from pipeline.storage.newsroom_folder import NewsroomFolder
from pipeline.translation.digest import digests
from tests.small import APPEAL, NEWSROOM, RELEASE, checked, item

ROOT = Path(__file__).parent.parent.parent

SOURCE = RELEASE.replace(
    "  Three hundred families must leave.\n",
    """\
  Of 186 hearings, 62 went ahead without Ada Example.

  | Court | Hearings |
  |:------|---------:|
  | A | 142 |
  | B | 121 |

  {quote: chief}
quotes:
  chief: {text: We had six weeks., speaker: Ada Example}
""",
)
TRANSLATION = """\
language: nb
status: approved
text:
  headline: Landsbyboere må flytte
  dateline: {place: Oslo}
  body: |
    Av 186 rettsmøter ble 62 holdt uten Ada Example.

    | Domstol | Rettsmøter |
    |:--------|-----------:|
    | A | 142 |
    | B | 121 |

    {quote: chief}
  quotes:
    chief: {text: Vi fikk seks uker.}
"""


def told(translation: str, source: str = SOURCE, newsroom: str = NEWSROOM) -> list[Fault]:
    return list(checked(item(source, nb=translation), newsroom=newsroom).faults)


def test_a_translation_with_its_sources_facts_has_no_fault() -> None:
    assert told(TRANSLATION) == []


def test_another_figure_is_told_with_both_places_in_plain_words() -> None:
    (fault,) = told(TRANSLATION.replace("ble 62", "ble 26"))
    assert (fault.code, fault.severity) == ("fact-differs", "error")
    assert fault.message == "the number ‘26’ stands here, and the source has ‘62’"
    assert fault.expected == "‘62’, as in releases/item/release.yaml:7"
    assert (fault.place.source.name, fault.place.line, fault.place.column) == ("releases/item/nb.yaml", 7, 27)
    assert fault.place.end - fault.place.column == 2


def test_a_word_that_says_another_number_is_told() -> None:
    (fault,) = told(TRANSLATION.replace("seks uker", "sju uker"))
    assert fault.message == "the number ‘sju’ stands here, and the source has ‘six’"


def test_a_figure_that_is_left_out_is_told_at_its_text() -> None:
    (fault,) = told(TRANSLATION.replace("Av 186 rettsmøter ble 62", "Av rettsmøtene ble 62"))
    assert fault.code == "fact-missing"
    assert fault.message == "‘body’ does not have the number ‘186’ of its source"
    assert fault.expected == "‘186’, as in releases/item/release.yaml:7"
    assert fault.place.line == 6


def test_a_figure_of_an_earlier_version_is_told() -> None:
    (fault,) = told(TRANSLATION.replace("Landsbyboere må", "340 landsbyboere må"))
    assert (fault.code, fault.place.line, fault.place.column) == ("fact-added", 4, 13)
    assert "nowhere in the source" in fault.message


def test_figures_that_changed_places_in_a_table_are_told() -> None:
    source = SOURCE.replace("| A | 142 |", "| A | 142, 60 |").replace("| B | 121 |", "| B | 121, 48 |")
    right = TRANSLATION.replace("| A | 142 |", "| A | 142, 60 |").replace("| B | 121 |", "| B | 121, 48 |")
    assert told(right, source) == []
    found = told(right.replace("142, 60", "142, 48").replace("121, 48", "121, 60"), source)
    assert [(fault.code, fault.place.line) for fault in found] == [("fact-differs", 11), ("fact-differs", 12)]


def test_rows_of_a_table_may_stand_in_the_order_of_the_language() -> None:
    assert told(TRANSLATION.replace("    | A | 142 |\n    | B | 121 |\n", "    | B | 121 |\n    | A | 142 |\n")) == []


def test_a_difference_is_allowed_by_its_text_and_its_fact() -> None:
    allowance = 'allowed_differences:\n  - {unit: body, fact: "26", reason: The Norwegian courts count otherwise.}\n'
    assert told(TRANSLATION.replace("ble 62", "ble 26") + allowance) == []
    assert [fault.code for fault in told(TRANSLATION.replace("ble 62", "ble 27") + allowance)] == [
        "fact-differs",
        "unused-allowance",
    ]
    elsewhere = allowance.replace("unit: body", "unit: headline")
    assert "fact-differs" in [fault.code for fault in told(TRANSLATION.replace("ble 62", "ble 26") + elsewhere)]


def test_an_allowance_may_name_what_the_source_has() -> None:
    allowance = 'allowed_differences:\n  - {unit: body, fact: "62", reason: Not counted in Norway.}\n'
    assert told(TRANSLATION.replace("ble 62", "ble noen") + allowance) == []


def test_an_allowance_without_a_reason_is_refused() -> None:
    faults = told(TRANSLATION + 'allowed_differences:\n  - {unit: body, fact: "62"}\n')
    assert "missing-field" in [fault.code for fault in faults]


def test_an_allowance_for_a_text_that_is_not_there_is_told_with_the_nearest_one() -> None:
    allowance = 'allowed_differences:\n  - {unit: bodi, fact: "62", reason: None.}\n'
    (fault,) = told(TRANSLATION + allowance)
    assert (fault.code, fault.severity, fault.hint) == ("unused-allowance", "warning", "did you mean ‘body’?")
    assert fault.place.line == 18


def test_a_name_that_the_item_lists_stands_in_the_translation_of_the_same_text() -> None:
    (fault,) = told(TRANSLATION.replace("uten Ada Example", "uten Kari Nordmann"))
    assert fault.code == "name-differs"
    assert fault.message == "the source names ‘Ada Example’ here, and ‘body’ does not name ‘Ada Example’"


@pytest.mark.parametrize("written", ["без Ады Экзампл", "без А. Экзампла", "без «Экзампл»"])
def test_a_name_is_found_in_its_own_form_and_case(written: str) -> None:
    newsroom = NEWSROOM.replace("[en, nb,", "[en, nb, ru,")
    translation = (
        TRANSLATION.replace("language: nb", "language: ru")
        .replace("Landsbyboere må flytte", "Жителям деревни грозит выселение")
        .replace("Av 186 rettsmøter ble 62 holdt uten Ada Example", f"Из 186 заседаний 62 прошли {written}")
        .replace("Domstol | Rettsmøter", "Суд | Заседания")
        .replace("Vi fikk seks uker.", "Нам дали шесть недель., speaker: Ада Экзампл")
    )
    assert list(checked(item(SOURCE, ru=translation), newsroom=newsroom).faults) == []
    others = translation.replace(written, "без Торилль Осхейм")
    assert [fault.code for fault in checked(item(SOURCE, ru=others), newsroom=newsroom).faults] == ["name-differs"]


def test_a_withheld_name_is_never_repeated_by_a_fault() -> None:
    source = APPEAL.replace("body: Three", "body: Ada Hidden and three").replace(
        "headline:", "persons_at_risk: [{name: Ada Hidden, pseudonym: Zara, name_public: no}]\nheadline:"
    )
    translation = "language: nb\nstatus: approved\ntext: {headline: Stans, body: Tre hundre, call_to_action: Skriv}\n"
    for fault in checked(item(source, "appeals", nb=translation)).faults:
        assert "Hidden" not in f"{fault.message} {fault.expected} {fault.hint}"


def test_a_letter_that_stays_in_its_own_language_agrees_with_itself() -> None:
    source = APPEAL.replace("en, subject: Stop, text: Please stop.", "fr, subject: Stop, text: Cinq ans.")
    source = source.replace("salutations", "reads: [en], salutations")
    translation = (
        "language: nb\nstatus: approved\n"
        "text: {headline: Stans, body: Tre hundre familier må dra., call_to_action: Skriv til ministeren.}\n"
    )
    assert list(checked(item(source, "appeals", nb=translation)).faults) == []
    translated = translation.replace("}\n", ", letters: [{target: minister, text: Seks år.}]}\n")
    (fault,) = checked(item(source, "appeals", nb=translated)).faults
    assert fault.message == "the number ‘Seks’ stands here, and the source has ‘Cinq’"


def test_a_digit_and_a_word_agree_also_where_a_languages_words_are_not_known() -> None:
    newsroom = NEWSROOM.replace("[en, nb,", "[en, nb, sw,")
    texts = "{headline: Wanakijiji, dateline: {place: Oslo}, body: Wanasheria 3.}"
    translation = f"language: sw\nstatus: approved\ntext: {texts}\n"
    source = RELEASE.replace("Three hundred families must leave.", "Three lawyers of 480.")
    found = [fault for fault in checked(item(source, sw=translation), newsroom=newsroom).faults if "fact" in fault.code]
    assert [fault.message for fault in found] == ["‘body’ does not have the number ‘480’ of its source"]


def samples() -> list[Fault]:
    folder = NewsroomFolder(ROOT)
    templates = folder.templates()
    return list(check(folder.files(templates)).faults)


def test_no_sample_has_a_fault() -> None:
    assert samples() == []


@pytest.mark.parametrize(
    ("slug", "figure", "other", "tags"),
    [
        ("2031-03-04-courts-interpreters", b"480 criminal hearings", b"470 criminal hearings", {"ar", "nb", "zh-Hans"}),
        pytest.param(
            *("2026-10-06-spyware-sales", b"examined 214 telephones", b"examined 241 telephones", {"fr", "ru"}),
            marks=pytest.mark.long,
        ),
        pytest.param(
            *("2022-03-02-protect-civilians", b"21. februar", b"22. februar", {"ar", "en", "fr", "ru", "zh-Hans"}),
            marks=pytest.mark.long,
        ),
    ],
)
def test_a_figure_that_changes_in_a_samples_source_is_told_in_every_language(
    slug: str, figure: bytes, other: bytes, tags: set[str]
) -> None:
    folder = NewsroomFolder(ROOT)
    templates = folder.templates()
    files = folder.files(templates)
    found: dict[bool, set[tuple[str, str]]] = {}
    for recorded in (True, False):
        changed = tuple(
            replace(
                each,
                source=each.source.replace(figure, other),
                translations={
                    tag: text if recorded else text.partition(b"translated_from:")[0]
                    for tag, text in each.translations.items()
                },
            )
            if each.slug == slug and each.source
            else each
            for each in files.items
        )
        assert changed != files.items
        faults = check(replace(files, items=changed)).faults
        found[recorded] = {(fault.code, Path(fault.place.source.name).stem) for fault in faults}
    # a text that is known to be stale is told once; one of which nothing is known is compared
    assert found[True] == {("stale-translation", tag) for tag in tags}
    assert {tag for code, tag in found[False] if code.startswith("fact-")} == tags


RECORDED = (
    TRANSLATION
    + "translated_from:\n"
    + "".join(
        f"  {name}: {digests(text, rich=name == 'body')}\n"
        for name, text in {
            "headline": "Villagers face eviction",
            "dateline.place": "Oslo",
            "body": "Of 186 hearings, 62 went ahead without Ada Example.\n\n"
            "| Court | Hearings |\n|:------|---------:|\n| A | 142 |\n| B | 121 |\n\n{quote: chief}",
            "quotes.chief.text": "We had six weeks.",
        }.items()
    )
)


def test_a_stale_paragraph_is_told_as_stale_only_and_its_neighbours_are_compared() -> None:
    assert told(RECORDED) == []
    moved_on = SOURCE.replace("Of 186 hearings, 62 went ahead without Ada", "Of 190 hearings, 70 went ahead, says Ada")
    assert [fault.code for fault in told(RECORDED, moved_on)] == ["stale-translation"]
    wrong = RECORDED.replace("| A | 142 |", "| A | 143 |")
    found = told(wrong, moved_on)
    assert [fault.code for fault in found] == ["stale-translation", "fact-differs"]
    assert "‘143’" in found[1].message
    assert [fault.code for fault in told(wrong)] == ["fact-differs"]


def test_a_name_in_a_stale_paragraph_is_not_missed_and_one_in_a_current_paragraph_is() -> None:
    renamed = SOURCE.replace("62 went ahead without Ada Example", "62 went ahead")
    unnamed = RECORDED.replace("uten Ada Example", "uten ham")
    assert [fault.code for fault in told(unnamed)] == ["name-differs"]
    assert [fault.code for fault in told(unnamed, renamed)] == ["stale-translation"]
    assert [fault.code for fault in told(unnamed, SOURCE.replace("62 went", "63 went"))] == ["stale-translation"]


@pytest.mark.parametrize("policy", ["stop", "source", "leave-out"])
def test_what_is_current_is_compared_whatever_happens_to_stale_texts(policy: str) -> None:
    newsroom = NEWSROOM + f"translations: {{stale: {policy}}}\n"
    moved_on = SOURCE.replace("Of 186 hearings", "Of 190 hearings")
    wrong = RECORDED.replace("seks uker", "sju uker")
    found = told(wrong, moved_on, newsroom)
    assert "stale-translation" in [fault.code for fault in found]
    (differs,) = [fault for fault in found if fault.code.startswith("fact-")]
    assert "‘sju’" in differs.message


def test_what_is_not_printed_of_a_withdrawn_item_stops_no_withdrawal() -> None:
    gone = SOURCE.replace("status: approved", "status: withdrawn") + (
        "withdrawn: {at: 2026-05-02 10:00, notice: We withdrew this text on 2 May.}\n"
    )
    wrong = TRANSLATION.replace("ble 62", "ble 26") + (
        'allowed_differences:\n  - {unit: body, fact: "186", reason: Counted anew.}\n'
    )
    notice = "  withdrawn: {notice: Vi trakk denne teksten 2. mai.}\n"
    right = wrong.replace("  quotes:\n", notice + "  quotes:\n")
    assert told(right, gone) == []
    assert [fault.code for fault in told(right.replace("2. mai", "3. mai"), gone)] == ["fact-differs"]
    assert "fact-differs" in [fault.code for fault in told(wrong)]


def test_the_numbers_of_a_list_are_no_facts_and_a_date_at_a_lines_start_is() -> None:
    source = SOURCE.replace("  {quote: chief}\n", "  1. Ask on\n  24 February.\n  2. Tell.\n\n  {quote: chief}\n", 1)
    right = TRANSLATION.replace(
        "    {quote: chief}\n", "    - Spør\n    24. februar.\n    - Si det.\n\n    {quote: chief}\n", 1
    )
    right = right.replace("text:\n", "own_shape: [body]\ntext:\n", 1)
    assert told(right, source) == []
    assert [fault.code for fault in told(right.replace("24. feb", "23. feb"), source)] == ["fact-differs"]

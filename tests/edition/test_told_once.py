"""One-line texts that stay in the source's language say so, once a place, in every format; names say nothing."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping

import docx
import pytest

from tests.formats.word.reading import bare
from tests.small import APPEAL, NEWSROOM, RELEASE, checked, item, outputs

ROOM = NEWSROOM.replace("languages: [en, nb, ar, zh-Hans]", "languages: [en, nb, ar, zh-Hans, fr]") + (
    "translations: {missing: source}\ntext: {ascii: yes}\n"
)
STATEMENT = RELEASE.replace("type: press-release", "type: joint-statement").replace("contacts: [press-office]\n", "")
ROLES = """\
issuers:
  signatories:
    - {name: Pamela Example, role: Actress}
    - {name: Brian Example, role: Painter}
    - {name: Tim Example, organisation: Watch Group}
"""
TITLE = "language: {0}\nstatus: approved\ntext:\n  headline: Titre\n  body: Texte.\n"
SHOWN = {"fr": "(en anglais)", "nb": "(på engelsk)", "ar": "(باللغة الإنجليزية)", "zh-Hans": "（英语）"}
ABOUT = NEWSROOM.splitlines()[2] + "\n"


def pages(source: str, tag: str, translation: str = TITLE, folder: str = "releases") -> Mapping[str, str]:
    """Give what a reader sees of an item in a language: on the page, in Word and in plain text."""
    both = item(source, folder, **{tag.replace("-", "_"): translation.format(tag)})  # type: ignore[arg-type]
    files = outputs(both, newsroom=ROOM.replace(ABOUT, ""))["item"].files
    word = docx.Document(io.BytesIO(files[f"item.{tag}.docx"]))
    cells = [cell.text for table in word.tables for row in table.rows for cell in row.cells]
    html = files[f"item.{tag}.html"].decode().partition("<body")[2]
    return {
        "html": bare(re.sub(r"<[^>]+>", "", html)),
        "docx": bare("\n".join([*(each.text for each in word.paragraphs), *cells])),
        "txt": bare(files[f"item.{tag}.txt"].decode()),
    }


@pytest.mark.parametrize("tag", SHOWN)
def test_a_table_of_foreign_texts_says_so_once(tag: str) -> None:
    for shape, page in pages(STATEMENT + ROLES, tag).items():
        assert "Actress" in page, shape
        assert page.count(SHOWN[tag]) == 1, shape


def test_where_only_some_are_foreign_each_of_them_says_so() -> None:
    some = TITLE + "  issuers: {{signatories: [{{role: Comédienne}}]}}\n"
    for shape, page in pages(STATEMENT + ROLES, "fr", some).items():
        assert "Painter (en anglais)" in page, shape
        assert "Comédienne (" not in page, shape
        assert page.count("(en anglais)") == 1, shape


def test_names_say_nothing_also_in_another_script() -> None:
    named = "issuers: {signatories: [{name: Pamela Example, organisation: Watch Group}, {name: Tim Example}]}\n"
    for shape, page in pages(STATEMENT + named, "ar").items():
        assert "Pamela Example" in page, shape
        assert SHOWN["ar"] not in page, shape


ACTIONS = (
    APPEAL
    + """\
demands: {intro: We ask you, items: [to stop, to listen]}
persons_at_risk:
  - {name: Ada Example, name_public: yes, consent: {by: her, on: 2026-04-01}, role: Villager, note: She lost a house.}
concern: Fear for safety
"""
)


def test_an_appeals_lists_say_so_once_and_a_line_alone_for_itself() -> None:
    for shape, page in pages(ACTIONS, "fr", folder="appeals").items():
        assert "Fear for safety (en anglais)" in page, shape
        # the concern, whom it protects, the call to act, and what is asked
        assert page.count("(en anglais)") == 4, shape
        assert "to stop (" not in page, shape


def test_what_is_read_as_one_says_so_first() -> None:
    asked = "questions: [{items: [{question: Who leaves?, answer: Everybody.}]}]\n"
    for shape, page in pages(RELEASE.replace("contacts: [press-office]\n", "") + asked, "fr").items():
        assert page.count("(en anglais)") == 1, shape
        before, _, after = page.partition("(en anglais)")
        assert "Who leaves?" in before or "Who leaves?" in after.lstrip(), shape
        assert "Everybody." in after, shape


def test_what_is_not_translated_is_one_fault_with_every_place() -> None:
    found = checked(item(STATEMENT + ROLES, fr=TITLE.format("fr")), newsroom=ROOM)
    (fault,) = (each for each in found.faults if each.code == "missing-translation")
    assert fault.severity == "warning"
    assert fault.message == "3 texts are not translated; the source’s texts are printed in their places"
    assert fault.expected == (
        "a translation of dateline.place, issuers.signatories.1.role, issuers.signatories.2.role"
        " (lines 5, 10, 11 of releases/item/release.yaml)"
    )

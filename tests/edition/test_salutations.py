"""How a letter opens where nobody has said it: in its language's words, to a man, a woman, or whoever it may be."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from pipeline.checks.whole_newsroom import check
from pipeline.edition.assemble import EditionContext, editions
from pipeline.edition.model import Letter
from pipeline.i18n.places import PLACE
from pipeline.languages.registry import with_words
from tests.small import APPEAL, MOMENT, NEWSROOM, TEMPLATES, codes, files, item, made

GENERAL = "honorific: Her Excellency, rank: General, name: Vera Example"
OF_LETTERS = ("am", "ckb", "hy", "ka", "my", "so", "sw")


def appeal(tag: str, target: str) -> str:
    """Give an appeal with one letter, in a language."""
    return APPEAL.partition("targets:")[0] + (
        f"targets:\n  - {{id: m, {target}, email: m@example.org, reads: [en]}}\n"
        f"letters:\n  - {{target: m, language: {tag}, subject: Stop, text: Please stop., closing: Goodbye}}\n"
    )


def letter(tag: str, target: str) -> Letter:
    """Give the letter to a target in a language."""
    edition = made(item(appeal(tag, target), "appeals"))["item.en"]
    assert edition.appeal
    return edition.appeal.letters[0]


@pytest.mark.parametrize(
    ("tag", "target", "opens"),
    [
        ("de", f"{GENERAL}, addressed_as: woman", "Sehr geehrte Frau General Vera Example,"),
        ("de", f"{GENERAL}, addressed_as: man", "Sehr geehrter Herr General Vera Example,"),
        ("de", GENERAL, "Sehr geehrte Damen und Herren,"),
        ("de", "office: Innenministerin, addressed_as: woman", "Sehr geehrte Frau Innenministerin,"),
        ("fr", "office: Ministre, addressed_as: man", "Monsieur,"),
        ("fr", "office: Ministre", "Madame, Monsieur,"),
        ("fr", "office: O, addressed_as: man, salutations: {fr: 'Monsieur le Ministre,'}", "Monsieur le Ministre,"),
        ("uk", "office: міністр, addressed_as: man", "Шановний пане!"),
        ("en", f"{GENERAL}, addressed_as: woman", "Dear Her Excellency General Vera Example,"),
        ("so", "office: Wasiir, addressed_as: woman", "Marwo Wasiir,"),
    ],
)
def test_a_letter_opens_as_its_language_opens_one_to_its_target(tag: str, target: str, opens: str) -> None:
    found = letter(tag, target)
    assert found.salutation.text == opens
    assert found.plain.startswith(f"{opens}\n\nPlease stop.")
    assert ("Her Excellency" in found.target.heading.text) == ("honorific" in target), "as on the envelope"


@pytest.mark.parametrize("tag", with_words())
def test_no_letter_opens_with_a_place_to_fill_or_half_a_word(tag: str) -> None:
    for more in ("", ", addressed_as: man", ", addressed_as: woman"):
        opens = letter(tag, f"name: Ada Example{more}").salutation.text
        assert opens
        assert not PLACE.search(opens)
        assert "(" not in opens
        assert "/" not in opens.replace(" / ", "")


@pytest.mark.parametrize("tag", OF_LETTERS)
def test_a_language_of_letters_alone_has_what_is_filled_in_and_nothing_is_published_in_it(tag: str) -> None:
    said = f'name: Ada Example, salutations: {{{tag}: "Ada!"}}'
    found = letter(tag, said)
    marks = {found.date_mark.text, found.signature_mark.text, found.name_mark.text}
    assert len(marks) == 3
    assert all(mark[0] == "[" and mark[-1] == "]" and "…" not in mark for mark in marks)
    assert {mark.language.tag for mark in (found.date_mark, found.signature_mark, found.name_mark)} == {tag}
    assert "Stop" in found.subject_line.text
    assert codes(newsroom=NEWSROOM.replace("[en, nb,", f"[en, {tag}, nb,", 1)) == ["missing-words"]


def test_a_letter_in_a_language_whose_words_do_not_open_one_says_so_itself() -> None:
    assert codes(item(appeal("ka", "name: Ada Example"), "appeals")) == ["letter-without-words"]
    assert codes(item(appeal("sw", "name: Ada Example"), "appeals")) == []


@pytest.mark.parametrize("tag", ["zu", "am"])
def test_a_newsroom_gives_a_language_of_letters_three_words_of_its_own(tag: str) -> None:
    words = {
        "en": TEMPLATES.files["words/en.yaml"],
        tag: f"language: {tag}\nletter_date: '[A]'\nletter_signature: '[B]'\nletter_name: '[C]'\n".encode(),
    }
    given = files(item(appeal(tag, f"name: Ada Example, salutations: {{{tag}: Ada}}"), "appeals"))
    found = check(replace(given, words={**given.words, **words}))
    assert found.newsroom
    (edition,) = editions(EditionContext.of(found.newsroom, MOMENT), found.newsroom.items[0], drafts=False)
    assert edition.appeal
    assert [edition.appeal.letters[0].date_mark.text, edition.appeal.letters[0].name_mark.text] == ["[A]", "[C]"]

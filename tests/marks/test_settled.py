"""Marks are settled before a text is read: nothing typed is lost on the way, and every place is found again."""

from __future__ import annotations

import pytest
from hypothesis import given

from pipeline.marks.settled import settled
from pipeline.marks.signs import LETTER, OPENER, OTHER_SPACES, UNSEEN
from tests.examples import examples
from tests.marks.texts import MARKDOWN

_ADDED = str.maketrans("", "", OPENER + LETTER)


@examples(400)
@given(MARKDOWN)
def test_a_place_in_the_settled_text_is_the_same_sign_in_the_typed_one(text: str) -> None:
    found = settled(text)
    offsets = [found.origin(place) for place in range(len(found.text) + 1)]
    assert all(0 <= offset <= len(text) for offset in offsets)
    kept = [text[offset] == sign for sign, offset in zip(found.text, offsets, strict=False) if sign.isalnum()]
    assert sum(not same for same in kept) <= found.text.count(LETTER)


@examples(400)
@given(MARKDOWN)
def test_letters_and_signs_stay_but_for_backslashes_and_lines_that_are_told(text: str) -> None:
    found = settled(text)

    def seen(given: str) -> list[str]:
        return sorted(given.translate(_ADDED).translate(_UNSETTLED).replace("\\", ""))

    if not any(mark.code == "outside-the-set" for mark in found.idle):
        assert seen(found.text) == seen(text)


_UNSETTLED = str.maketrans("", "", " \t\u00a0\u1680\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B))))

AS_TYPED = (
    *("Die Bürger*innen und die Einwohner*innen", "Jede*r Bürger*in", "5*3 und 4*2", "2**3", "Einwohner_innen"),
    *(
        "Maria* and Ada*, whose names we changed",
        "https://example.org/_x_/a_b_",
        "@_ada_",
        "_press_@example.org",
        "f*(x)*y",
    ),
    *(
        "Name: ____",
        "5 * 3",
        "#FreeAda is what they ask for.",
        "They shout #FreeAda",
        "#FreeAda #FreeAll",
        "#FreeAda",
        "#StopTheDam",
        "#freeada",
        "#Free_Ada",
        "#Ada2026",
        "#NOW",
        "#الحرية_لآدا",
        "#الحرية",
        "#释放艾达#",
        "#释放艾达",
        "#आज़ादी",
        "a^2 ~300 a == b",
        "a**hole and b**ch",
        "“F**k them and s**t on all,” he said.",
        "D**n it, h**l.",
        "x**2 + y**2",
        "(a+b)**2 + (c+d)**2",
        "ه*ذا*ا",
        "कि*ताब*ें",
        "कि_ताब_ें",
    ),
    *(
        "https://example.org/*x*",
        "www.example.org/*x*",
        "example.org/*x*",
        "(https://example.org/*x*), and (*b)",
        "https://example.org/**x**",
        "http://example.org/a_b_c/*x*/**y**?a=1",
        "https://example.org/_x_/__y__",
        "https://example.org/a(*x*)b*c*",
    ),
)


@pytest.mark.parametrize("text", AS_TYPED)
def test_what_is_no_mark_is_text(text: str) -> None:
    found = settled(text)
    assert found.idle == ()
    assert found.text.replace("\\", "") == text
    assert LETTER not in found.text


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("**重要：**请看**《报告》**全文", ["重要：", "《报告》"]),
        ('**"so"**word', ['"so"']),
        ("**(so)**word", ["(so)"]),
        ("**Wichtig:**bitte", ["Wichtig:"]),
        ("看*报告*全文", ["报告"]),
        ("*서울*에서", ["서울"]),
        ("و*كلمة*", ["كلمة"]),
        ("و**كلمة وكلمة** يكتب", ["كلمة وكلمة"]),
        ("**كلمة وكلمة**هم", ["كلمة وكلمة"]),
        ("*Bürger*innen*", ["Bürger\\*innen"]),
        ("_重要：_请", ["重要："]),
        ("请看https://example.org/a，**重要：**请", ["重要："]),
    ],
)
def test_words_between_marks_are_those_that_the_author_marked(text: str, inside: list[str]) -> None:
    pieces = [piece.split(LETTER)[1] for piece in settled(text).text.split(OPENER) if LETTER in piece]
    assert pieces == inside


@pytest.mark.parametrize("text", ["*3*", "*300 families*", "in *2026*", "- *3* of *5*"])
def test_a_figure_at_the_edge_of_a_text_is_emphasised_like_a_word(text: str) -> None:
    assert settled(text).text == text


@pytest.mark.parametrize(
    ("text", "settled_text"),
    [
        ("##\u00a0Nowhere", "## Nowhere"),
        ("##\u3000標題", "## 標題"),
        ("-\u00a0one\n-\u00a0two", "- one\n- two"),
        ("\u200f- بند", "- \u200fبند"),
        ("\u2067## عنوان\u2069", "## \u2067عنوان\u2069"),
        ("-\u200b one", "- \u200bone"),
        ("1.\u00a0Mai", "1.\u00a0Mai"),
        ("-\u00a05 °C", "-\u00a05 °C"),
        ("+ 47 22", "\\+ 47 22"),
        ("1. a\n2. b\n\n1945. It was", "1. a\n2. b\n\n1945\\. It was"),
        ("on\n1. Mai 2026", "on\n1\\. Mai 2026"),
        ("on\n1. a\n2. b", "on\n1. a\n2. b"),
        ("on\n1. a\n3. b", "on\n1. a\n3. b"),
        ("1945. a\nb\n1950. c", "1945. a\nb\n1950. c"),
        ("1945. a\n1946. b", "1945. a\n1946. b"),
    ],
)
def test_marks_at_the_start_of_a_line_are_what_the_author_meant(text: str, settled_text: str) -> None:
    assert settled(text).text == settled_text


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("a **b", "**"),
        ("a ** b", "**"),
        ("a __b", "__"),
        ("*Times*s", "*"),
        ("Wort**teil**e", "**"),
        ("Mitarbeiter**innen**", "**"),
        ("5 *3 m, 4* 2 m.", "*"),
        ("5 **3 and 4** 2", "**"),
        ("5 _3 m, 4_ 2", "_"),
        ("2 *3 metres, 4 people*", "*"),
        ("a ~~b~~", "~~b~~"),
        ("a ==b== c", "==b=="),
        ("10^6^", "^6^"),
        ("##Nowhere", "##"),
        ("##\u200bNowhere", "##"),
        ("#Nowhere to go", "#"),
        ("#Freedom", "#"),
        ("#Überblick", "#"),
        ("#\u200bHeading", "#"),
        ("#Free-them all", "#"),
        ("## ", "##"),
        ("*\u00a0bold*", "*"),
        ("> *\u00a0bold* so", "*"),
        ("* so *", "*"),
        ("Ada* said.\n\n* Name changed", "*"),
        ("[a]\n(https://example.org)", "]"),
        ("> [a]\n> (ada@example.org)", "]"),
        ("[a][https://example.org]", "][https://example.org]"),
        ("see [a(https://example.org/b)", "[a(https://example.org/b)"),
        ("a\n---", "---"),
        ("a\n===", "==="),
        ("[a] (https://example.org)", "]"),
        ("[a]\u200b(https://example.org)", "]"),
        ("<https://example.org/a b>", "<https://example.org/a b>"),
        ("<www.example.org>", "<www.example.org>"),
        ("a[^1 2]", "[^1 2]"),
        ("1.\u00a0a\n2.\u00a0b", "\u00a0"),
    ],
)
def test_a_mark_without_effect_is_named_at_its_place(text: str, mark: str) -> None:
    found = settled(text).idle[0]
    assert text[found.at : found.at + found.length] == mark


@pytest.mark.parametrize(
    "text",
    [
        "In 2024 *12 people* died",
        "Of 48 **12 people** died",
        "**https://example.org/a**",
        "*https://example.org/a_*.",
        "**so** https://example.org/*x*, *y*",
        "**so**word",
        "و*كلمة*",
        "* a *b* c",
        "* a\n* b",
        "* Bürger*innen",
        "Ada* said.\n\n* a\n* b",
        "*so* it is\n\n* a",
        "[see (https://example.org) too] and [sic]\n(so)",
        "a **** b, and ____",
    ],
)
def test_a_pair_that_is_meant_is_no_fault(text: str) -> None:
    assert settled(text).idle == ()


def test_the_classes_of_signs_do_not_overlap() -> None:
    assert not set(UNSEEN) & set(OTHER_SPACES) - {"-"}


def test_a_hint_shows_no_hidden_sign() -> None:
    hints = [mark.hint for mark in settled("#\u200bHeading\n\n##\u200bHeading").idle]
    assert hints == ["write ‘## Heading…’ for a crosshead, ‘\\#Heading…’ for a hashtag", "write ‘## Heading…’"]

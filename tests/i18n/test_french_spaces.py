"""French marks keep the space before them on their line, in every format; nothing else in a text changes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.i18n.french_spaces import held
from tests.examples import examples
from tests.saying.readers import read_text, read_web, read_word
from tests.small import NEWSROOM, RELEASE, item, outputs

N, W = "\u202f", "\u00a0"


@pytest.mark.parametrize(
    ("typed", "set_as"),
    [
        ("Pourquoi ?", f"Pourquoi{N}?"),
        ("Non ! Jamais ; plus.", f"Non{N}! Jamais{N}; plus."),
        ("Quoi ?! dit-il", f"Quoi{N}?! dit-il"),
        ("Ils disent : « Partez ! »", f"Ils disent{W}: «{W}Partez{N}!{W}»"),
        ("En 2026 : 12 morts", f"En 2026{W}: 12 morts"),
        (" : suite", f"{W}: suite"),
        ("« ", f"«{W}"),
        ("à 18 : 30", "à 18 : 30"),
        ("un sourire :-) ou :)", "un sourire :-) ou :)"),
        ("https://example.org/?a=b&c=d;e", "https://example.org/?a=b&c=d;e"),
        ("voir a?b et c:d", "voir a?b et c:d"),
        ("Pourquoi?", "Pourquoi?"),
        (f"Pourquoi{N}?", f"Pourquoi{N}?"),
    ],
)
def test_a_space_before_a_mark_is_held(typed: str, set_as: str) -> None:
    assert held(typed) == set_as


@examples(40)
@given(st.text(alphabet=" ab1?!;:«»\u202f\u00a0/.)"))
def test_only_the_kind_of_a_space_changes(typed: str) -> None:
    same = str.maketrans({N: " ", W: " "})
    assert held(typed).translate(same) == typed.translate(same)
    assert held(held(typed)) == held(typed)


FRENCH = (
    RELEASE.replace("language: en", "language: fr")
    .replace("Villagers face eviction", "Pourquoi partir ?")
    .replace("Three hundred families must leave.", "Ils disent : « **Partez** ! »")
)


@pytest.mark.parametrize("ending", ["html", "docx", "txt"])
def test_every_format_sets_it(ending: str) -> None:
    files = outputs(item(FRENCH), newsroom=NEWSROOM.replace("[en, nb", "[en, fr, nb"))["item"].files
    data = next(data for name, data in files.items() if name.endswith(ending))
    read = {"html": read_web, "docx": read_word, "txt": read_text}[ending](data).text
    assert f"Pourquoi partir{N}?" in read
    assert f"Ils disent{W}: «{W}Partez{N}!{W}»" in read


@pytest.mark.parametrize("ending", ["html", "docx", "txt"])
def test_an_english_text_keeps_its_spaces(ending: str) -> None:
    files = outputs(item(RELEASE.replace("must leave.", "must leave !")))["item"].files
    data = next(data for name, data in files.items() if name.endswith(ending))
    assert "must leave !" in {"html": read_web, "docx": read_word, "txt": read_text}[ending](data).text

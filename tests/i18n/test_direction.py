"""What reads against a text's direction is found whole: a street with its number, an index number, a name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.formats.html.marks import mark
from pipeline.i18n.direction import has_rtl, parted, runs_one_way, stretches
from pipeline.i18n.language import Direction, language


def foreign(text: str, direction: Direction = "rtl") -> list[str]:
    return [piece for piece, against in stretches(text, direction) if against]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("المنظمة، 12 Lamplighter Yard, London EC1، المملكة", ["12 Lamplighter Yard, London EC1"]),
        ("الرقم EUR 46/061/2002 وغيره", ["EUR 46/061/2002"]),
        ("اتصل على +44 20 7946 0018.", ["+44 20 7946 0018"]),
        ("بين 10 – 12 شخصًا و3,500 أسرة", []),
        ("كتب إلى a@example.org أمس", ["a@example.org"]),
        ("رقم #7 وغيره", ["#7"]),
        ("رقم +20 وغيره", ["+20"]),
        ("رقم @5 وغيره", ["@5"]),
        ("رقم 46 000 وغيره", ["46 000"]),
        ("رقم 1/2 وغيره", ["1/2"]),
        ("لا شيء هنا", []),
    ],
)
def test_a_stretch_of_latin_text_in_arabic_is_one(text: str, found: list[str]) -> None:
    assert foreign(text) == found


def test_a_hebrew_name_in_english_is_one() -> None:
    assert foreign("She said שלום עולם to all", "ltr") == ["שלום עולם"]


@given(st.text(alphabet="ab1 2-.,:/+@،اب(「国"), st.sampled_from(["ltr", "rtl"]))
def test_no_character_is_lost_and_none_is_moved(text: str, direction: Direction) -> None:
    assert "".join(piece for piece, _ in stretches(text, direction)) == text


def test_a_page_keeps_a_street_with_its_number_and_leaves_plain_names_alone() -> None:
    arabic = language("ar")
    assert mark("في 12 Example Road اليوم", arabic, arabic) == 'في <bdi dir="ltr">12 Example Road</bdi> اليوم'
    assert mark("قال Ada Example اليوم", arabic, arabic) == "قال Ada Example اليوم"


_LETTERS = st.one_of(st.characters(codec="utf-8"), st.sampled_from("ab1 2-.,،اب۱「国\u2067"))
_NUMBERS = st.text(st.sampled_from("12  .,:;،ابت–-/+#@()«»\u00a0\n"), max_size=14)


@given(st.one_of(st.text(_LETTERS), _NUMBERS), st.sampled_from(["ltr", "rtl"]))
def test_a_glance_at_a_text_hides_no_stretch(text: str, direction: Direction) -> None:
    assert stretches(text, direction) == tuple(parted(text, direction))
    assert has_rtl(text) == any(against for _, against in parted(text, "ltr"))


def test_an_ordinary_number_in_arabic_is_seen_at_a_glance() -> None:
    for text in ("تحدثوا إلى 492 شخصًا بين 3 مارس و21 مايو 2026. وتلقى", "أسرة 3,500، و10:30", "العدد 492."):
        assert runs_one_way(text, "rtl")


def test_a_glance_at_a_character_hides_none() -> None:
    for code in (*range(0xD800), *range(0xE000, 0x20000)):
        assert stretches(chr(code), "rtl") == tuple(parted(chr(code), "rtl"))
        assert stretches(chr(code), "ltr") == tuple(parted(chr(code), "ltr"))

"""What reads against a text's direction is found whole: a street with its number, an index number, a name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.formats.html.marks import mark
from pipeline.i18n.direction import has_rtl, parted, runs_one_way, steadied, stretches
from pipeline.i18n.language import Direction, language


def foreign(text: str, direction: Direction = "rtl") -> list[str]:
    return [each.text for each in stretches(text, direction) if each.foreign]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("المنظمة، 12 Lamplighter Yard, London EC1، المملكة", ["12 Lamplighter Yard, London EC1"]),
        ("في 12A Quay St., London، أو 12, rue de la Paix", ["12A Quay St., London", "12, rue de la Paix"]),
        ("الرقم EUR 46/061/2002 وغيره", ["EUR 46/061/2002"]),
        ("اتصل على +44 20 7946 0018.", ["+44 20 7946 0018"]),
        ("اتصل على +44 (0)20 7946 0018.", ["+44 (0)20 7946 0018"]),
        ("اتصل على (020) 7946 0018، أو (+44 20) 7946 0018", ["(020) 7946 0018", "(+44 20) 7946 0018"]),
        ("اتصل على 020-7946-0018 أو 1-800-555-0199", ["020-7946-0018", "1-800-555-0199"]),
        ("اتصل على +44 20 7946 0447/48 أو *123#", ["+44 20 7946 0447/48", "*123#"]),
        ("اتصل على +٤٤ (٠)٢٠ ٧٩٤٦", ["+٤٤ (٠)٢٠ ٧٩٤٦"]),
        ("با ۰۲۱-۸۸۷۷ تماس بگیرید", ["۰۲۱-۸۸۷۷"]),
        ("من 14:00-16:00 و10 – 12 و۱۰–۱۲", ["14:00-16:00", "10 – 12", "۱۰–۱۲"]),
        ("יחסי 3–5 ב-14:00-16:00", ["3–5", "14:00-16:00"]),
        ("بلغت 20% أو -5 أو ½2 أو 3½", ["20%", "-5", "½2", "3½"]),
        ("۲۰٪ و3,500 أسرة و10:30 وكوفيد-19 ו-5", []),
        ("المادة 19(3) وقرار 2139 (2014)", ["19(3)", "2139 (2014)"]),
        ("في (2014) 12000 شخص", []),
        ("في عام 2014. 300 أسرة، و5, 6, 7", []),
        ("كتب إلى a@example.org أمس", ["a@example.org"]),
        ("انظر https://example.org/A_(b)، و(www.example.org).", ["https://example.org/A_(b)", "www.example.org"]),
        ("انظر https://ar.example.org/wiki/حرية أمس", ["https://ar.example.org/wiki/حرية"]),
        ("رقم #7 وغيره", ["#7"]),
        ("رقم +20 وغيره", ["+20"]),
        ("رقم @5 وغيره", ["@5"]),
        ("رقم 46 000 وغيره", ["46 000"]),
        ("رقم 1/2 وغيره", ["1/2"]),
        ("C++ و .NET و#free_now و#حرية_الآن", ["C++", ".NET", "#free_now"]),
        ('الفيدرالية "FEMAD" (CFDK)؛', ["FEMAD", "CFDK"]),
        ("قال John “Jo” Smith أمس", ["John “Jo” Smith"]),
        ("BBC ۱۲ نفر، MDE ١٣/٥/٢٠٢٢", ["BBC", "MDE ١٣/٥/٢٠٢٢"]),
        ("5 – Foo", ["Foo"]),
        ("BBC: 12 أسيرًا، و Oslo, 45 شخصًا، و Quay Street, 12", ["BBC", "Oslo", "Quay Street, 12"]),
        ("No. 5 و 1 Quay Street, 0155 Oslo", ["No. 5", "1 Quay Street, 0155 Oslo"]),
        ("لا شيء هنا", []),
    ],
)
def test_a_number_and_what_belongs_to_it_are_one_stretch(text: str, found: list[str]) -> None:
    assert foreign(text) == found


def test_what_the_algorithm_keeps_together_is_not_held() -> None:
    assert [each.held for each in stretches("قالت Ada Example أمس", "rtl")] == [False, False, False]
    assert [each.text for each in stretches('"FEMAD" (CFDK)؛ و C++', "rtl") if each.held] == ["FEMAD", "C++"]
    assert [each.text for each in stretches("the group حقوق, 3 people", "ltr") if each.held] == ["حقوق"]


def test_a_hebrew_name_in_english_is_one() -> None:
    assert foreign("She said שלום עולם to all", "ltr") == ["שלום עולם"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They wrote: “اتصلوا على 1-800-555-0143 الآن”.", ["اتصلوا على 1-800-555-0143 الآن"]),
        ("اتصلوا على 2014-2018 الآن.", ["اتصلوا على 2014-2018 الآن."]),
        ("A sign: “رقم 19(3) في 2014-2018”", ["رقم 19(3) في 2014-2018"]),
        ("The sign (بند 5) said “(020) 7946 0018: اتصلوا!”", ["بند 5", "(020) 7946 0018: اتصلوا!"]),
        ("They call رقم 19(3) من 20% أو 3 a law", ["رقم 19(3) من 20% أو"]),
        ("the groups حق, 300 people, and نور, זכות", ["حق", "نور", "זכות"]),
        ("“حق” and “نور”, (3) חוק", ["حق", "نور", "חוק"]),
    ],
)
def test_a_phrase_in_a_left_to_right_text_takes_in_its_numbers(text: str, found: list[str]) -> None:
    assert foreign(text, "ltr") == found


@given(st.text(alphabet="ab1 2-.,:/+@،اب(「国"), st.sampled_from(["ltr", "rtl"]))
def test_no_character_is_lost_and_none_is_moved(text: str, direction: Direction) -> None:
    assert "".join(each.text for each in stretches(text, direction)) == text


def test_an_arabic_number_among_latin_letters_stands_between_marks() -> None:
    assert steadied("MDE ١٣/٥ (٢)") == "MDE \u200e١٣/٥\u200e (\u200e٢\u200e)"
    assert steadied("۱۲ 3") == "۱۲ 3"
    assert steadied("https://example.org/حق/٣") == "https://example.org/حق/٣"


def test_a_page_keeps_a_street_with_its_number_and_leaves_plain_names_alone() -> None:
    arabic = language("ar")
    assert mark("في 12 Example Road اليوم", arabic, arabic) == 'في <bdi dir="ltr">12 Example Road</bdi> اليوم'
    assert mark("قال Ada Example اليوم", arabic, arabic) == "قال Ada Example اليوم"


_LETTERS = st.one_of(st.characters(codec="utf-8"), st.sampled_from("ab1 2-.,،اب۱「国\u2067"))
_NUMBERS = st.text(st.sampled_from("12٣۴  .,:;،ابت–-/+#@()«»%٪٫$½*=~\u00a0\n"), max_size=14)


@given(st.one_of(st.text(_LETTERS), _NUMBERS), st.sampled_from(["ltr", "rtl"]))
def test_a_glance_at_a_text_hides_no_stretch(text: str, direction: Direction) -> None:
    assert stretches(text, direction) == tuple(parted(text, direction))
    assert has_rtl(text) == any(each.foreign for each in parted(text, "ltr"))


def test_an_ordinary_number_in_arabic_is_seen_at_a_glance() -> None:
    for text in ("تحدثوا إلى 492 شخصًا بين 3 مارس و21 مايو 2026. وتلقى", "أسرة 3,500، و10:30", "العدد 492."):
        assert runs_one_way(text, "rtl")


@pytest.mark.parametrize(
    "codes",
    [
        (*range(0x3000), *range(0xFB00, 0xFF00), *range(0x10D00, 0x10F00)),
        pytest.param((*range(0x3000, 0xD800), *range(0xE000, 0x20000)), marks=pytest.mark.long),
    ],
    ids=["signs and short alphabets", "all others"],
)
def test_a_glance_at_a_character_hides_none(codes: tuple[int, ...]) -> None:
    for code in codes:
        assert stretches(chr(code), "rtl") == tuple(parted(chr(code), "rtl"))
        assert stretches(chr(code), "ltr") == tuple(parted(chr(code), "ltr"))


def test_a_page_in_english_keeps_an_arabic_name_from_the_number_that_follows_it() -> None:
    english = language("en")
    assert mark("the group حقوق, 3 people", english, english) == 'the group <bdi dir="rtl">حقوق</bdi>, 3 people'
    assert mark("the group حقوق and 3 people", english, english) == "the group حقوق and 3 people"


def test_a_page_keeps_a_number_together_beside_and_in_an_isolate() -> None:
    arabic = language("ar")
    line = "حتى \u20684 مارس، 14:00-16:00\u2069 على (020) 7946 0444"
    assert mark(line, arabic, arabic) == (
        'حتى \u20684 مارس، <bdi dir="ltr">14:00-16:00</bdi>\u2069 على <bdi dir="ltr">(020) 7946 0444</bdi>'
    )
    assert mark("على ٠٢٠-٧٩٤٦", arabic, arabic) == 'على <bdo dir="ltr">٠٢٠-٧٩٤٦</bdo>'

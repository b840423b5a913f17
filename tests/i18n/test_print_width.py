"""A text in print is no wider than is reckoned, and fills no more rows, in the serif faces that a machine has."""

from __future__ import annotations

import shutil
import subprocess
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import ImageFont

from pipeline.i18n.print_width import ems, rows
from tests.examples import examples

_FACES = {
    "DejaVu Serif": "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,:;-–’'()/&№åéøßœæÆŒłđŠČŽ"
    "абвгдежзийклмнопрстуфхцчшщъыьэюяїієґАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯαβγδεζηθικλμνξοπρστυφχψωΑΒΓΔΘΛΞΠΣΦΨΩ",
    "Noto Serif": "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,åéøßœæЖШЩЮжшщю",
    "DejaVu Sans": "אבגדהוזחטיכךלמםנןסעפףצץקרשתابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئةىپچژکگیںھہےٹڈڑ",
    "Noto Serif CJK SC": "中华人民共和国某省市政府信访局法务东京都区号楼室、，：（）",
}
_SPOKEN = {
    "Noto Naskh Arabic": "معالي السيد الدكتور وزير العدل والشؤون القانونية والإدارية شارع الجمهورية صندوق البريد",
    "Noto Serif Hebrew": "כבוד שר המשפטים רחוב צלאח א-דין ירושלים תיבת דואר משרד הפנים נציב שירות בתי הסוהר",
    "Noto Serif Thai": "กระทรวงยุติธรรม ถนนแจ้งวัฒนะ หลักสี่ กรุงเทพมหานคร นายกรัฐมนตรี ทำเนียบรัฐบาล",
    "Noto Serif Devanagari": "न्याय मंत्रालय शास्त्री भवन नई दिल्ली गृह मंत्री राष्ट्रपति भवन मुख्य सचिव",
    "Noto Serif Armenian": "Արդարադատության նախարարություն Հանրապետության հրապարակ Երևան",
    "Noto Serif Georgian": "იუსტიციის სამინისტრო თბილისი გორგასლის ქუჩა მინისტრი",
    "Noto Serif Ethiopic": "የፍትህ ሚኒስቴር አዲስ አበባ ኢትዮጵያ ጠቅላይ ሚኒስትር",
    "Noto Serif Khmer": "ក្រសួងយុត្តិធម៌ ភ្នំពេញ រដ្ឋមន្ត្រី",
    "Noto Serif Myanmar": "တရားရေးဝန်ကြီးဌာန နေပြည်တော်",
    "Noto Serif Tamil": "சட்ட அமைச்சகம் சென்னை முதலமைச்சர்",
}


@cache
def face(name: str) -> ImageFont.FreeTypeFont:
    """Open a face that the machine has."""
    if not shutil.which("fc-match"):
        pytest.skip("fontconfig is not installed")
    found = subprocess.run(["fc-match", "-f", "%{family}|%{file}", name], check=True, capture_output=True, text=True)
    family, _, file = found.stdout.partition("|")
    if name.split(maxsplit=1)[0] not in family:
        pytest.skip(f"{name} is not installed")
    return ImageFont.truetype(file, 1000)


@pytest.mark.readers
@pytest.mark.parametrize("name", _FACES)
def test_no_letter_is_wider_in_print_than_is_reckoned(name: str) -> None:
    opened = face(name)
    wider = {each: (ems(each), opened.getlength(each) / 1000) for each in _FACES[name]}
    assert {each: widths for each, widths in wider.items() if widths[0] < widths[1]} == {}


@pytest.mark.readers
@pytest.mark.parametrize("name", _SPOKEN)
def test_no_line_of_a_script_without_capitals_is_wider_than_is_reckoned(name: str) -> None:
    opened, words = face(name), _SPOKEN[name].split()
    lines = [" ".join(words[start : start + 3]) for start in range(len(words))]
    assert [line for line in lines if ems(line) < opened.getlength(line) / 1000] == []


@pytest.mark.parametrize(
    ("text", "room", "count"),
    [
        ("", 10, 1),
        ("one two", 10, 1),
        ("one two three four", 6, 2),
        ("中华人民共和国", 3, 3),
        ("a-word-that-is-longer-than-the-row", 5, 5),
        ("กระทรวงยุติธรรม", 5, 2),
    ],
)
def test_rows_are_filled_word_by_word(text: str, room: float, count: int) -> None:
    assert rows(text, room) == count


@examples(200)
@given(st.lists(st.text("abcW 中ж", min_size=1), min_size=1).map(" ".join), st.floats(2, 40))
def test_rows_hold_the_text_and_a_wider_place_takes_no_more_of_them(text: str, room: float) -> None:
    assert rows(text, room) * room >= ems(text.replace(" ", "")) - 1e-6
    assert rows(text, room * 1.5) <= rows(text, room)

"""Numbers of every shape that a press office types, and sentences of right-to-left languages to put them into.

`seen` gives a line as a reader sees it, from left to right, by another's implementation of UAX #9.
"""

from __future__ import annotations

import html
import re
from typing import Literal

from bidi import get_display
from hypothesis import strategies as st

_CONTROLS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_ELEMENTS = (
    (re.compile('<span class="whole">(.*?)</span>'), "\\1"),  # what stays in one line
    (re.compile('<bdi dir="ltr">(.*?)</bdi>'), "\u2066\\1\u2069"),
    (re.compile('<bdi dir="rtl">(.*?)</bdi>'), "\u2067\\1\u2069"),
    (re.compile('<bdo dir="ltr">(.*?)</bdo>'), "\u2066\u202d\\1\u202c\u2069"),
)

# How a number is written; each d is a digit.
PHONES = (
    "+dd (0)dd dddd dddd", "+dd (0) dd dddd dddd", "+dd dd dddd dddd", "+dd-dd-dddd-dddd", "+ddd d ddd dd dd",
    "+d (ddd) ddd-dd-dd", "(0dd) dddd dddd", "(0ddd) ddd dddd", "0dd-dddd-dddd", "0dd dddd dddd", "0ddd ddd dddd",
    "1-800-ddd-dddd", "+dd dd dddd dddd/dd", "0dd-dddd-dddd/d", "00dd dd ddd dd dd", "(+dd) dd dddd dddd",
    "+ddddddddddd", "+dd.dd.dd.dd.dd", "*1dd#",
)  # fmt: skip
DATES = (
    "d/d/20dd", "dd/dd/20dd", "20dd-1d-2d", "d-d-20dd", "d.d.20dd", "dd.dd.20dd", "dd/dd", "d/d/20dd dd:dd",
    "20dd/dd/dd",
)  # fmt: skip
SPANS = (
    "1d:dd-1d:dd", "1d:dd–1d:dd", "1d:dd – 1d:dd", "1d-2d", "1d–2d", "1d - 2d", "20dd–20dd", "20dd/20dd", "1d.d–2d.d",
    "d,ddd-1d,ddd", "dd—dd", "dd/dd – d",
)  # fmt: skip
COUNTS = (
    "d", "dd", "ddd", "d,ddd", "d,ddd.dd", "d.ddd,dd", "d ddd", "dd ddd ddd", "d'ddd", "d:dd", "dd:dd:dd", "d.d",
    "-d", "−d.d", "+d", "±d", "dd%", "d.d%", "-d%", "dd %", "dd‰", "dd°", "dd+", ".dd", "d/d", "d½", "≥dd", "<d",
    "~ddd", "#d", "dx × d", "d + d = d", "d×d",
)  # fmt: skip
MONEY = ("$ddd", "€d,ddd", "ddd€", "£ d.d", "ddd $", "-$dd", "₪ddd")
PARAGRAPHS = (
    "dd(d)", "d(d)(a)", "dd(d)(d)", "d.d.d", "d.d", "2ddd (20dd)", "dd/ddd", "A/RES/dd/ddd", "MDE dd/dddd/20dd",
    "EUR dd/ddd/20dd", "S/RES/2ddd (20dd)", "ICCPR dd(d)", "No. dd/dd", "EC1A dBB", "COVID-19", "vd.d.d", "C/dd/D/d",
)  # fmt: skip
ADDRESSES = (
    "dd Quay Street", "ddA Quay St., London ECdA dBB", "dd, rue de la Paix", "P.O. Box ddd", "Quay Street dd",
    "1/d King’s Road", "dd-dd Quay Street", "https://example.org/a-d/?b=d&c=(d)", "https://example.org/dd/",
    "www.example.org/d_(e)", "press+d@example.org", "a.b@example.org", "http://example.org",
    "dd Example Road, Oslo 0ddd",
)  # fmt: skip
NAMES = (
    ".NET", "C++", "C#", "@harbour", "@harbour_dd", "#free_now", "#dd", "UTC+d", "Marks & Spencer", "H&M", "A4", "5G",
    "Wi-Fi", "Foo™", "F-16", "B-2", "Al-Haq (AH)", "workers’ rights", "O'Neil",
)  # fmt: skip
SHAPES = (*PHONES, *DATES, *SPANS, *COUNTS, *MONEY, *PARAGRAPHS, *ADDRESSES, *NAMES)
_NATIVE = {"ar": "٠١٢٣٤٥٦٧٨٩", "fa": "۰۱۲۳۴۵۶۷۸۹", "ur": "۰۱۲۳۴۵۶۷۸۹"}

_WORDS = {
    "ar": [
        "اتصلوا",
        "على",
        "الرقم",
        "في",
        "الساعة",
        "يوم",
        "قالت",
        "المنظمة",
        "إن",
        "أكثر",
        "من",
        "شخصًا",
        "والمادة",
        "،",
        "؛",
    ],
    "fa": ["با", "شماره", "تماس", "بگیرید", "در", "ساعت", "روز", "بیش", "از", "نفر", "می‌گوید", "و", "ماده", "،"],
    "he": ["התקשרו", "למספר", "בשעה", "ביום", "יותר", "אנשים", "אמר", "הארגון", "סעיף", "ב־", "תל־אביב"],
    "ur": ["نمبر", "پر", "کال", "کریں", "بجے", "دن", "سے", "زیادہ", "افراد", "نے", "کہا", "دفعہ", "،", "۔"],
}
_AROUND = (("", ""), ("", ""), ("", ""), ("(", ")"), ("«", "»"), ("“", "”"), ('"', '"'))
_BESIDE = ("BBC", "Amnesty", "–", "و", "2026", "300 و", "(12)", "A/B", "…")
LANGUAGES = tuple(_WORDS)


def seen(line: str, base: Literal["R", "L"] = "R") -> str:
    """Give a line of a paragraph as it is seen, without the marks that nobody sees."""
    return _CONTROLS.sub("", get_display(line, base_dir=base))


def without_marks(text: str) -> str:
    """Take away what only says in which direction to read."""
    return _CONTROLS.sub("", text)


def of_page(markup: str) -> str:
    """Give the text of a line of a page, its elements as the controls that they stand for (CSS Writing Modes)."""
    for element, controls in _ELEMENTS:
        markup = element.sub(controls, markup)
    return html.unescape(markup)


@st.composite
def numbers(draw: st.DrawFn, tag: str) -> str:
    """Make a number, in the digits of the language now and then."""
    shape = draw(st.sampled_from(SHAPES))
    number = re.sub("d", lambda _: str(draw(st.integers(0, 9))), shape) if "d" in shape else shape
    digits_alone = not re.search("[A-Za-z%*]", number)
    if digits_alone and tag in _NATIVE and draw(st.integers(0, 3)) == 0:
        number = number.translate(dict(zip(map(ord, "0123456789"), _NATIVE[tag], strict=True)))
    return number


def _words(tag: str) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(_WORDS[tag]), max_size=3).map(" ".join)


@st.composite
def sentences(draw: st.DrawFn, tag: str) -> tuple[str, list[str]]:
    """Make a sentence with one to three numbers; each stands at an end, in brackets or quotes, or beside marks."""
    given = [draw(numbers(tag)) for _ in range(draw(st.integers(1, 3)))]
    text = draw(_words(tag))
    for number in given:
        opening, closing = draw(st.sampled_from(_AROUND))
        mark = draw(st.sampled_from(["", "", "", ".", ":", "!", *(",?" if tag == "he" else "،؟")]))
        between = draw(st.one_of(_words(tag).filter(bool), st.sampled_from(_BESIDE)))
        text = f"{text} {opening}{number}{closing}{mark} {between}".lstrip()
    if draw(st.booleans()):
        text = text[: text.rindex(given[-1]) + len(given[-1])]  # it ends the paragraph, its bracket open perhaps
    return text.strip(), given

"""A reader looks only where a fact may stand; one that looks everywhere reads the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.facts import addresses, digits
from pipeline.facts.digit_runs import Run
from pipeline.facts.fact import Reading
from pipeline.facts.numerals import NUMERALS, UNITS
from pipeline.facts.read import read_facts
from pipeline.facts.sheet import Sheet
from pipeline.facts.speech import speech
from tests.examples import examples, one_in

EXAMPLES = examples(40)
SPOKEN = ("ar", "de", "en", "es", "fa", "fr", "ja", "nb", "pt", "ru", "tr", "uk", "zh")
# One writing of each form that is looked for by what it begins with, or by a sign behind its digits.
WRITTEN = {
    "a day": (
        "2026-05-01", "2026/5/1", "2026.5.1", "2026\u200e-05\u200e-01", "1.5.2026", "01/05/26", "1-5-2026",
        "1\u200f/5\u200f/2026", "1\u061c/5\u061c/2026",
    ),
    "a day in Chinese": (
        "5月1日", "五 月 一 日", "十二 月 二十五 日", "平成 三十一 年",
        "2026年5月", "二〇二六年五月", "令和八年", "平成 元年", "5월 1일", "九月號",
    ),
    "a time": (
        "17:30", "17:30:15", "5.30 Uhr", "5.30 год", "kl. 5.30", "klokka 17.30", "Saat 17.30", "17 h 30", "17h30",
        "17 Uhr 30", "17 ч. 30", "17 год. 30", "17时30分", "17 時30分", "17点5分", "17點5分", "17시 30분",
    ),
    "half an hour more": (
        "5时半", "5時半", "5点半", "5點半", "5 h et demie", "5 heures et demie", "5 et demie", "5 y media", "5 e meia",
        "5 buçuk", "5\u00a0\u00a0et demie", "5\u202f\u202fy media", "5  e meia",
    ),
    "half of a day": ("5 a.m.", "5:30 p.m.", "5.30 pm", "11 AM", "5\u00a0P.M.", "5 ص", "5 م", "5:30 م", "05 pm"),
    "a phone number": (
        "+44 20 7946 0018", "(020) 7946 0018", "020 7946 0018", "0044 20 7946 0018", "8 (495) 123-45-67", "+(44) 2079",
        "(212) 555-0123", "212-555-0123", "212.555.0123",
    ),
    "thousands in Chinese": ("3万", "3 億", "3.5千", "3,5百", "3萬5千", "3亿", "4兆", *(f"3{unit}" for unit in UNITS)),
    "Persian decimals": ("2/5 میلیون", "2/5 درصد", "12/5٪", "2/5 هزار"),
    "an item of a list": ("1. ", "2) ", "12.\t", "123456789) "),
    "no number": (
        "星期一个", "周二个", "週三天", "礼拜四个", "禮拜五天", "再三个", "十分个", "十足", "千万别个",
        "千万要", "萬一个", "万一个", "四周天", "四处个", "八方", "三番", "五花", "八门",
        "七嘴", "百姓", "百分个", "三思个", "三浦", "九州", "四川", "五十嵐", "一二。个",
        "六七个", "七八人",
    ),
    "a Chinese number": (
        "第三", "三个", "十二人", "百分之三十", "三千五百", "数十", *(f"{each}个" for each in NUMERALS),
    ),
    "a decade": (
        "1990s", "1990er", "1990-x", "90х", "90е", "1990xе", "1990-х", "90-е", "1990-tallet", "90-talet", "90年代",
    ),
    "a share": (
        "5%", "5 %", "5\u00a0%", "%5", "% 5", "%\u00a05", "%\n5", "%  5", "PCT 5", "5–6 %", "5 per cent", "5 pct",
    ),
    "a number": (
        "5", "120", "46 000", "46.000,5", "1,5", "1,234,567", "3\u202f000", "3.2.1", "3，000", "1٫5", "1٬000", "1،000",
        *(f"4 {digit}00" for digit in range(10)),
    ),
}  # fmt: skip
NEAR = "5 01\u00a0\u202f\n'-.,:/%()+sехhUPma\u200e年月万"


def _at_any_digits(sheet: Sheet, pattern: re.Pattern[str], *_: object, **__: object) -> Iterator[re.Match[str]]:
    text, done = sheet.text, 0
    for start, _end, _sign in list(sheet.runs()):
        if start >= done and (match := pattern.match(text, start)):
            done = match.end()
            yield match


def _runs(sheet: Sheet) -> list[Run]:
    return [(run.start(), run.end(), "") for run in re.finditer("[0-9]+", sheet.text)]


@contextmanager
def looking_everywhere() -> Iterator[None]:
    """Let readers try each form at each place, whatever stands there."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Sheet, "at_digits", _at_any_digits)
        patched.setattr(Sheet, "led", lambda sheet, _leads, pattern: sheet.found(pattern))
        patched.setattr(Sheet, "around", lambda sheet, pattern, _signs: sheet.found(pattern))
        patched.setattr(addresses, "FIRST_OF_PHONES", "0123456789")
        patched.setattr(digits, "GOING_ON", {""})
        patched.setattr(digits, "DECADE_SIGNS", {""})
        patched.setattr(digits, "may_be_share", lambda *_: True)
        patched.setattr(Sheet, "runs", _runs)
        yield


def everywhere(text: str, tag: str) -> Reading:
    with looking_everywhere():
        return read_facts(text, tag, markdown=True)


def near(written: str) -> st.SearchStrategy[str]:
    """Give a writing with one of its characters dropped, another one added, or exchanged, or as it stands."""
    return st.one_of(
        st.just(written),
        st.builds(
            lambda place, length, other: written[:place] + other + written[place + length :],
            st.integers(0, len(written)), st.integers(0, 1), st.text(NEAR, max_size=1),
        ),
    )  # fmt: skip


def texts(tag: str) -> st.SearchStrategy[str]:
    own = st.one_of([st.from_regex(form, fullmatch=True) for form in (speech(tag).percent, speech(tag).percent_behind)])
    piece = st.one_of(own, *(st.sampled_from(forms).flatmap(near) for forms in WRITTEN.values()))
    return st.lists(st.one_of(piece, st.text(NEAR, max_size=3)), min_size=1, max_size=6).map("".join)


@pytest.mark.parametrize("tag", SPOKEN)
@EXAMPLES
@given(data=st.data())
def test_a_reader_that_looks_everywhere_reads_the_same(tag: str, data: st.DataObject) -> None:
    text = data.draw(texts(tag))
    assert read_facts(text, tag, markdown=True) == everywhere(text, tag)


@pytest.mark.parametrize("tag", one_in(4, SPOKEN))
def test_each_form_is_looked_for_where_it_stands(tag: str) -> None:
    for written in (form for forms in WRITTEN.values() for form in forms):
        for text in (written, f"{written} x", f"x {written}", f"5 {written} 7", f"({written})", f"x\n\n{written}x"):
            assert read_facts(text, tag, markdown=True) == everywhere(text, tag)


@EXAMPLES
@given(
    text=st.text("12 .x", max_size=40),
    cuts=st.lists(st.tuples(st.integers(0, 40), st.integers(0, 8), st.booleans()), max_size=6),
)
def test_the_digits_that_are_left_are_those_of_the_text_that_is_left(
    text: str, cuts: list[tuple[int, int, bool]]
) -> None:
    sheet = Sheet(text, speech("en"))
    for start, length, looked in cuts:
        if looked:
            sheet.runs()
        if start + length <= len(text):
            sheet.blank((start, start + length))
    assert [run[:2] for run in sheet.runs()] == [run.span() for run in re.finditer("[0-9]+", sheet.text)]

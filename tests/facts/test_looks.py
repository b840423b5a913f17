"""Where a reader does not look, it would find nothing: every short cut gives what looking everywhere does."""

from __future__ import annotations

import re
from collections.abc import Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.facts import digits
from pipeline.facts.addresses import _AMERICAN, _AMERICAN_SIGNS, _PHONE, _phones
from pipeline.facts.clocks import _AND_A_HALF, _HALF_DAY, _HALF_DAY_SIGNS, _HALF_SIGNS, _TIME, _TIME_SIGNS
from pipeline.facts.dates import _ISO, _NUMERIC, _SIGNS
from pipeline.facts.digits import _DECADE, _NUMBER, _PERSIAN_DECIMAL, _PERSIAN_POINT, _may_be_share, percent
from pipeline.facts.han import _LEADS, _NO_NUMBER, _RUN, _UNIT_SIGNS, _WITH_UNITS
from pipeline.facts.markup import _NUMBERED, _NUMBERED_SIGNS
from pipeline.facts.read import read_facts
from pipeline.facts.sheet import TAKEN, Sheet
from pipeline.facts.speech import speech

EXAMPLES = settings(max_examples=80, deadline=None, derandomize=True)
SPOKEN = ("ar", "de", "en", "es", "fa", "fr", "ja", "nb", "pt", "ru", "tr", "uk", "zh")
AT_DIGITS = {
    "american": (_AMERICAN, _AMERICAN_SIGNS),
    "iso": (_ISO, _SIGNS),
    "numeric": (_NUMERIC, _SIGNS),
    "half a day": (_HALF_DAY, _HALF_DAY_SIGNS),
    "time": (_TIME, _TIME_SIGNS),
    "and a half": (_AND_A_HALF, _HALF_SIGNS),
    "units": (_WITH_UNITS, _UNIT_SIGNS),
    "persian": (_PERSIAN_DECIMAL, _PERSIAN_POINT),
    "numbered": (_NUMBERED, _NUMBERED_SIGNS),
}
SAYING_NO_NUMBER = (
    "星期一 周二 週三 礼拜四 禮拜五 再三 十分 千万别 萬一 四周 八方 三番 五花 七嘴 百姓 九州 一二三。 六七"
)
NEAR = st.text("5 \u00a0\u202f\n'-.,%sе", max_size=4)


class _Every(frozenset[str]):
    """A set that has everything."""

    def __contains__(self, _: object) -> bool:
        return True


def around(pattern: re.Pattern[str]) -> st.SearchStrategy[str]:
    """Give texts in which a pattern finds something, with other signs beside it."""
    found = st.from_regex(pattern).filter(lambda text: TAKEN not in text)
    return st.tuples(NEAR, found, NEAR).map("".join)


def spans(matches: Iterable[re.Match[str]]) -> list[tuple[int, int]]:
    return [match.span() for match in matches]


@pytest.mark.parametrize("name", AT_DIGITS)
@EXAMPLES
@given(data=st.data())
def test_a_pattern_matches_only_where_one_of_its_signs_is_behind_the_digits(name: str, data: st.DataObject) -> None:
    pattern, signs = AT_DIGITS[name]
    sheet = Sheet(data.draw(around(pattern)), speech("en"))
    assert spans(sheet.at_digits(pattern, signs)) == spans(sheet.at_digits(pattern, _Every()))


@pytest.mark.parametrize("gap", [" ", "\u00a0", "\u202f"])
def test_a_half_may_stand_two_spaces_behind_its_hour(gap: str) -> None:
    sheet = Sheet(f"à 5{gap}{gap}et demie", speech("fr"))
    assert len(list(sheet.at_digits(_AND_A_HALF, _HALF_SIGNS))) == 1


@EXAMPLES
@given(text=around(_PHONE))
def test_a_phone_number_begins_where_it_is_looked_for(text: str) -> None:
    sheet, done = Sheet(text, speech("en")), 0
    expected = []
    for start, _, _ in sheet.runs():
        before = next(sign for sign in ("+(", "+", "(", "") if sheet.text.endswith(sign, 0, start))
        match = _PHONE.match(sheet.text, start - len(before)) or _PHONE.match(sheet.text, start)
        if start >= done and match:
            expected.append(match.span())
            done = match.end()
    assert spans(_phones(sheet)) == expected


@EXAMPLES
@given(text=st.lists(st.one_of(around(_NO_NUMBER), around(_RUN)), min_size=1, max_size=3).map("".join))
def test_what_a_chinese_reading_begins_with_leads_to_all_of_them(text: str) -> None:
    sheet = Sheet(text, speech("zh"))
    for pattern in (_NO_NUMBER, _RUN):
        assert spans(sheet.led(_LEADS, pattern)) == spans(sheet.found(pattern))


@pytest.mark.parametrize("text", SAYING_NO_NUMBER.split())
def test_words_in_which_a_numeral_says_nothing_are_led_to(text: str) -> None:
    assert spans(Sheet(text, speech("zh")).led(_LEADS, _NO_NUMBER))


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


@pytest.mark.parametrize("tag", SPOKEN)
@EXAMPLES
@given(data=st.data())
def test_a_number_is_read_as_if_all_that_may_stand_beside_it_were_tried(tag: str, data: st.DataObject) -> None:
    forms = (speech(tag).percent, speech(tag).percent_behind, _DECADE, _NUMBER)
    beside = [data.draw(st.from_regex(form, fullmatch=True)) for form in forms]
    parts = st.one_of(st.sampled_from(["5", "120", *beside]), NEAR)
    text = "".join(data.draw(st.lists(parts, min_size=1, max_size=8)))
    quick = read_facts(text, tag)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(digits, "_may_be_share", lambda *_: True)
        patched.setattr(digits, "_DECADE_SIGNS", _Every())
        patched.setattr(digits, "_PARTS", _Every())
        assert read_facts(text, tag) == quick


@pytest.mark.parametrize("before", ["%", "% ", "%\u00a0", "%\n", "%  ", "PCT "])
def test_per_cent_that_stands_before_a_number_is_looked_for(before: str) -> None:
    sheet, start = Sheet(f"{before}5 x", speech("en")), len(before)
    assert percent(sheet, (start, start + 1))
    assert _may_be_share(sheet, start, "x")

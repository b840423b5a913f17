"""What CLDR formats in a language is read back the same: numbers, percentages, dates and times of every shipped one."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from decimal import Decimal

import pytest
from babel.dates import format_date, format_time
from babel.numbers import format_decimal, format_percent
from hypothesis import given
from hypothesis import strategies as st

from pipeline.facts.calendars import gregorian
from pipeline.facts.compare import disagreements
from pipeline.facts.fact import Reading, number
from pipeline.facts.read import read_facts
from pipeline.i18n.conventions import conventions
from pipeline.i18n.times import clock, full_day, long_day
from pipeline.languages.registry import known, lexicon, with_words
from tests.examples import examples

SHIPPED = with_words()
PRINTED = [tag for tag in known() if lexicon(tag)]
NATIVE = {"ar": "ar_EG@numbers=arab", "fa": "fa"}
# CLDR’s medium form is in the Gregorian calendar, where Persian readers expect the Solar Hijri one, and Thai ones
# another era; and it shortens months with signs that no release has: 1 जन॰ 2000, 2000. jan. 1., 1 thg 1, 2000.
NOT_MEDIUM = {"fa", "he", "hi", "hu", "th", "vi"}
DAYS = st.dates(date(1900, 1, 1), date(2090, 12, 31))
EXAMPLES = examples(10)


def locale(tag: str) -> str:
    return tag.replace("-", "_")


def agree(source: Reading, translation: Reading) -> bool:
    return disagreements(source, translation) == []


@pytest.mark.parametrize("tag", SHIPPED)
@EXAMPLES
@given(count=st.integers(0, 10**10))
def test_a_whole_number_is_read_back(tag: str, count: int) -> None:
    written = format_decimal(count, locale=locale(tag), numbering_system="default")
    assert number(str(count)) in read_facts(f"… {written} …", tag).offers


@pytest.mark.parametrize("tag", SHIPPED)
@EXAMPLES
@given(amount=st.decimals(0, 10**7, places=2).map(lambda each: each.quantize(Decimal("0.01"))))
def test_a_decimal_is_read_back(tag: str, amount: Decimal) -> None:
    written = format_decimal(amount, locale=locale(tag), numbering_system="default")
    assert agree(read_facts(format_decimal(amount, locale="en"), "en"), read_facts(written, tag)), written


@pytest.mark.parametrize("tag", SHIPPED)
@EXAMPLES
@given(share=st.integers(1, 100))
def test_a_percentage_is_read_back_and_another_is_not(tag: str, share: int) -> None:
    written = format_percent(share / 100, locale=locale(tag), numbering_system="default")
    assert agree(read_facts(f"{share}%", "en"), read_facts(written, tag)), written
    assert not agree(read_facts(f"{share + 1}%", "en"), read_facts(written, tag)), written


@pytest.mark.parametrize("gap", [" ", "\u00a0", "\u202f"])
def test_thousands_that_begin_with_a_nought_are_no_phone_number(gap: str) -> None:
    for groups in (("4", "010", "000", "000"), ("1", "002", "600", "000")):
        billions = gap.join(groups)
        assert [fact.asks for fact in read_facts(f"… {billions} …", "fr").facts] == [{number("".join(groups))}]
    phone = f"Tel. 1, {gap.join(('010', '000', '000'))}"
    assert [fact.kind for fact in read_facts(phone, "fr").facts] == ["number", "phone number"]


@pytest.mark.parametrize("form", ["long", "medium"])
@pytest.mark.parametrize("tag", SHIPPED)
@EXAMPLES
@given(day=DAYS)
def test_a_day_is_read_back_and_the_next_is_not(tag: str, form: str, day: date) -> None:
    if form == "medium" and tag in NOT_MEDIUM:
        return
    source = read_facts(f"on {day.day} {day:%B %Y}", "en")
    written = format_date(day, form, locale=locale(tag))
    assert agree(source, read_facts(written, tag)), written
    later = date.fromordinal(day.toordinal() + 1)
    assert not agree(source, read_facts(format_date(later, form, locale=locale(tag)), tag))


@pytest.mark.parametrize("tag", SHIPPED)
@EXAMPLES
@given(moment=st.times().filter(lambda each: each.minute > 0))
def test_a_time_is_read_back_and_another_minute_is_not(tag: str, moment: time) -> None:
    written = format_time(moment, "short", locale=locale(tag))
    # Babel has the halves of the day in English in Korean’s short form
    marked = (
        f"kl. {written}"
        if tag == "nb"
        else written.replace("AM", "오전").replace("PM", "오후")
        if tag == "ko"
        else written
    )
    source = read_facts(f"at {moment.hour}:{moment.minute:02}", "en")
    assert agree(source, read_facts(marked, tag)), written
    other = read_facts(f"at {moment.hour}:{moment.minute - 1:02}", "en")
    assert not agree(other, read_facts(marked, tag)), written


@pytest.mark.parametrize("tag", PRINTED)
@EXAMPLES
@given(day=DAYS)
def test_a_day_that_is_printed_is_read_back(tag: str, day: date) -> None:
    how, later = conventions(tag), date.fromordinal(day.toordinal() + 1)
    assert how
    source, other = (read_facts(f"on {each.day} {each:%B %Y}", "en") for each in (day, later))
    for printed in (long_day(day, how), full_day(day, how)):
        assert agree(source, read_facts(printed, tag)), printed
        assert not agree(other, read_facts(printed, tag)), printed


@pytest.mark.parametrize("tag", PRINTED)
@EXAMPLES
@given(moment=st.times().filter(lambda each: each.minute > 0))
def test_an_hour_that_is_printed_is_read_back(tag: str, moment: time) -> None:
    how = conventions(tag)
    assert how
    printed = clock(datetime(2031, 5, 1, moment.hour, moment.minute, tzinfo=UTC), how)
    source = read_facts(f"at {moment.hour}:{moment.minute:02}", "en")
    assert agree(source, read_facts(printed, tag)), printed
    other = read_facts(f"at {moment.hour}:{moment.minute - 1:02}", "en")
    assert not agree(other, read_facts(printed, tag)), printed


@pytest.mark.parametrize("tag", PRINTED)
@pytest.mark.parametrize("hour", [0, 12])
def test_half_past_midnight_and_noon_are_read_back_as_they_are_printed(tag: str, hour: int) -> None:
    how = conventions(tag)
    assert how
    printed = clock(datetime(2031, 5, 1, hour, 29, tzinfo=UTC), how)
    assert agree(read_facts(f"at {hour}:29", "en"), read_facts(printed, tag)), printed


@pytest.mark.parametrize("tag", PRINTED)
@EXAMPLES
@given(count=st.integers(0, 10**10))
def test_a_number_that_is_printed_is_read_back(tag: str, count: int) -> None:
    how = conventions(tag)
    assert how
    assert number(str(count)) in read_facts(f"… {how.number(count)} …", tag).offers


@EXAMPLES
@given(year=st.integers(1350, 1450), month=st.integers(1, 12), day=st.integers(1, 29))
def test_a_solar_hijri_day_is_the_gregorian_one(year: int, month: int, day: int) -> None:
    names = ["فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند"]
    digits = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
    same = gregorian(year, month, day)
    source = read_facts(f"on {same.day} {same:%B %Y}", "en")
    assert agree(source, read_facts(f"{day} {names[month - 1]} {year}".translate(digits), "fa"))
    assert agree(source, read_facts(f"{year}/{month:02}/{day:02}".translate(digits), "fa"))


@pytest.mark.parametrize(
    ("solar", "expected"),
    [
        ((1357, 11, 22), date(1979, 2, 11)),
        ((1383, 12, 30), date(2005, 3, 20)),
        ((1384, 1, 1), date(2005, 3, 21)),
        ((1399, 12, 30), date(2021, 3, 20)),
        ((1400, 1, 1), date(2021, 3, 21)),
        ((1403, 12, 30), date(2025, 3, 20)),
        ((1405, 1, 1), date(2026, 3, 21)),
    ],
)
def test_days_of_the_solar_hijri_calendar_that_are_known(solar: tuple[int, int, int], expected: date) -> None:
    assert gregorian(*solar) == expected


@EXAMPLES
@given(text=st.text(max_size=200), tag=st.sampled_from([*SHIPPED, "sw", "az-Arab", "hi"]))
def test_no_text_brings_the_reader_down_and_every_place_is_in_it(text: str, tag: str) -> None:
    for markdown in (True, False):
        reading = read_facts(text, tag, markdown=markdown)
        assert all(0 <= fact.start < fact.end <= len(text) for fact in reading.facts)
        assert agree(reading, reading)


@pytest.mark.parametrize("text", ["1" * 5000, "一" * 5000, "million " * 900, "1.5 million million", "百万" * 900])
@pytest.mark.parametrize("tag", ["en", "zh-Hans"])
def test_numbers_without_end_bring_nothing_down(text: str, tag: str) -> None:
    assert agree(read_facts(text, tag), read_facts(text, tag))

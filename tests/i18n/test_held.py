"""The spaces at which no line ends: in each language's dates and hours as they are printed, and as they are typed."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.i18n.conventions import conventions
from pipeline.i18n.held import held
from pipeline.i18n.language import language
from pipeline.i18n.times import clock, long_day
from pipeline.languages.registry import known
from tests.examples import examples

LANGUAGES = [tag for tag in known() if conventions(tag) and tag != "la"]  # CLDR's Latin has p.C.n. behind its years
NO_BREAK = "\u00a0"


@pytest.mark.parametrize("tag", LANGUAGES)
def test_a_day_that_is_typed_as_it_is_printed_is_held_as_it_is_printed(tag: str) -> None:
    how = conventions(tag)
    assert how
    for month in range(1, 13):
        printed = long_day(date(2031, month, 28), how)
        assert " " not in printed
        assert held(printed.replace(NO_BREAK, " "), language(tag)) == printed


@pytest.mark.parametrize("tag", LANGUAGES)
def test_an_hour_is_held_with_its_words(tag: str) -> None:
    how = conventions(tag)
    assert how
    for hours in ("06:05", "18:30", "18:00"):
        printed = clock(datetime.fromisoformat(f"2031-05-01T{hours}").replace(tzinfo=ZoneInfo("UTC")), how)
        assert " " not in printed
        if "B" in str(how.data.dates.patterns):
            printed = printed.partition(NO_BREAK)[2]  # a part of the day may stand at the end of a line
        assert held(printed.replace(NO_BREAK, " "), language(tag)) == printed


@pytest.mark.parametrize(
    ("tag", "typed", "wanted"),
    [
        ("en", "Before 30 June 2031, or on 8 November.", "Before 30~June~2031, or on 8~November."),
        ("en", "3 of 8 May be late, not 8 may be; May 3, 2031", "3 of 8~May be late, not 8 may be; May~3,~2031"),
        ("nb", "torsdag 10. desember 2026 kl. 9", "torsdag 10.~desember~2026 kl.~9"),
        ("es", "el 1 de mayo de 2026", "el 1~de~mayo~de~2026"),
        ("ru", "до 30 июня 2031 г.", "до 30~июня~2031~г."),
        ("de", "12 480 Menschen, 5 % von 20 km², § 5", "12~480 Menschen, 5~% von 20~km², §~5"),
        ("en", "+44 20 7946 0018, in 2019 300 people, 5 l", "+44 20 7946 0018, in 2019 300 people, 5~l"),
        ("ar", "1 مايو/أيار 2031", "1~مايو/أيار~2031"),
        ("pl", "w Krakowie i o tym", "w~Krakowie i~o~tym"),
        ("tlh", "8 November by 12 km", "8 November by 12~km"),
    ],
)  # fmt: skip
def test_what_was_typed_is_held_where_no_line_should_end(tag: str, typed: str, wanted: str) -> None:
    assert held(typed, language(tag)).replace(NO_BREAK, "~") == wanted


@examples(40)
@given(text=st.text(max_size=80), tag=st.sampled_from(LANGUAGES))
def test_nothing_but_spaces_changes_and_a_second_time_nothing_does(text: str, tag: str) -> None:
    once = held(text, language(tag))
    assert once.replace(NO_BREAK, " ").replace("\u202f", " ") == text.replace(NO_BREAK, " ").replace("\u202f", " ")
    assert held(once, language(tag)) == once


def test_what_is_asked_of_one_language_changes_no_other() -> None:
    program = (
        "from babel import Locale; from pipeline.i18n.held import held; from pipeline.i18n.language import language;"
        "held('1 a', language('he'));"
        "print(*Locale('de').months['stand-alone']['wide'].values())"
    )
    # in a process of its own, where nobody has read months before
    said = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True).stdout
    assert said.split()[:2] == ["Januar", "Februar"]

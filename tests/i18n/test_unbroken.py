"""What stays in one line: each language's dates as they are printed, and “e-mail”."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest

from pipeline.i18n.conventions import conventions
from pipeline.i18n.times import long_day
from pipeline.i18n.unbroken import unbroken
from pipeline.languages.registry import with_words

LANGUAGES = with_words()


@pytest.mark.parametrize("tag", LANGUAGES)
def test_a_date_stays_whole_as_a_language_prints_it(tag: str) -> None:
    how = conventions(tag)
    assert how
    for month in range(1, 13):
        printed = long_day(date(2031, month, 30 if month != 2 else 8), how)
        assert unbroken(tag).fullmatch(printed), printed


@pytest.mark.parametrize(
    ("tag", "text", "whole"),
    [
        ("en", "Before 30 June 2031, or on 8 November.", ["30 June 2031", "8 November"]),
        ("en", "by e-mail or a T-shirt", ["e-mail", "T-shirt"]),
        ("en", "a 15-year-old, well-known; 3 of 8 May be late", ["8 May"]),
        ("es", "el 1 de mayo de 2026", ["1 de mayo de 2026"]),
        ("ru", "до 30 июня 2031 г.", ["30 июня 2031 г."]),
        ("zh-Hans", "2031年6月30日之前", ["2031年6月30日"]),
        ("tlh", "8 November by e-mail", ["e-mail"]),
        ("nb", "torsdag 10. desember 2026, 10:00–10:45, kl. 9–18", ["10. desember 2026", "10:00–10:45", "9–18"]),
        ("en", "A1–B2, 10–20–30, one–two", []),
    ],
)
def test_only_a_date_and_a_single_letter_hold_what_follows(tag: str, text: str, whole: list[str]) -> None:
    assert unbroken(tag).findall(text) == whole


def test_what_is_asked_of_one_language_changes_no_other() -> None:
    program = (
        "from babel import Locale; from pipeline.i18n.unbroken import unbroken; unbroken('he');"
        "print(*Locale('de').months['stand-alone']['wide'].values())"
    )
    # in a process of its own, where nobody has read months before
    said = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True).stdout
    assert said.split()[:2] == ["Januar", "Februar"]

"""What stays in one line though no space holds it."""

from __future__ import annotations

import pytest

from pipeline.i18n.unbroken import UNBROKEN


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("by e-mail or a T-shirt", ["e-mail", "T-shirt"]),
        ("a 15-year-old, well-known; 3 of 8 May be late", []),
        ("2031年6月30日之前，6月15日", ["2031年6月30日", "6月15日"]),
        ("kl. 9–18, 10:00–10:45, 10.00–10.45", ["9–18", "10:00–10:45", "10.00–10.45"]),
        ("1 مايو/أيار 2031", ["مايو/أيار"]),
        ("A1–B2, 10–20–30, one–two", []),
    ],
)
def test_a_span_a_single_letter_and_a_month_of_two_names_stay_whole(text: str, whole: list[str]) -> None:
    assert UNBROKEN.findall(text) == whole

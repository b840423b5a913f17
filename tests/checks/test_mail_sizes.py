"""A mail that Gmail would cut off is told; its size is reckoned near what is made."""

from __future__ import annotations

import pytest

from pipeline.checks.mail_sizes import reckoned
from tests.formats.text.mails import mail_of
from tests.small import NEWSROOM, RELEASE, TEMPLATES, checked, item, made

MAILS = NEWSROOM + "text: {mail: yes}\n"
LINE = {
    "en": "Three hundred families must leave the valley. ",
    "ar": "على ثلاثمئة عائلة أن ترحل. ",
    "zh-Hans": "三百户人家必须离开。",
}


def long(kilobytes: int, tag: str = "en", sentences: int = 4) -> str:
    """Give a release whose text has so many kilobytes."""
    paragraph = LINE[tag] * sentences
    count = kilobytes * 1000 // len(paragraph.encode())
    body = "\n\n  ".join(f"{paragraph.strip()} {number}" for number in range(count))
    return RELEASE.replace("language: en", f"language: {tag}").replace("Three hundred families must leave.", body)


@pytest.mark.parametrize("tag", LINE)
@pytest.mark.parametrize("sentences", [2, 9])
def test_what_is_reckoned_is_near_what_is_made(tag: str, sentences: int) -> None:
    source = item(long(90, tag, sentences))
    found = checked(source, newsroom=MAILS)
    assert found.newsroom
    (edition,) = made(source, newsroom=MAILS).values()
    size = len(mail_of(edition, TEMPLATES).page.encode())
    assert abs(reckoned(found.newsroom.items[0].source) / size - 1) < 0.1


@pytest.mark.parametrize(("kilobytes", "codes"), [(60, []), (110, ["mail-too-long"])])
def test_a_mail_that_is_too_long_is_told_at_its_longest_text(kilobytes: int, codes: list[str]) -> None:
    faults = checked(item(long(kilobytes)), newsroom=MAILS).faults
    assert [fault.code for fault in faults if "repeated" not in fault.code] == codes
    for fault in faults:
        assert (fault.severity, fault.place.line) == ("warning", 6)


def test_who_makes_no_mails_is_told_nothing() -> None:
    assert "mail-too-long" not in {fault.code for fault in checked(item(long(110))).faults}

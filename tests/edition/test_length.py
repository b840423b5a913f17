"""How long a text is, as a wire's editor counts it: headline, lead and text, and nothing around them."""

from __future__ import annotations

import pytest

from tests.small import APPEAL, RELEASE, item, made

BULLETIN = """\
type: urgent-appeal
stage: outcome
status: approved
language: en
issue_date: 2026-05-01
headline: Two are home
body: Three appeals ended.
outcomes:
  - {title: A teacher is home, number: 18/26, country: NO, text: She was released.}
"""
SOURCES = {
    "headline and text": (RELEASE, 3 + 5),
    "lead": (RELEASE + "lead: They have nowhere to go.\n", 3 + 5 + 5),
    "no background": (RELEASE + "background: They came long ago.\n", 3 + 5),
    "demands": (RELEASE + "demands: {intro: We ask, items: [Stop at once.]}\n", 3 + 5 + 2 + 3),
    "no letter and no call": (APPEAL, 3 + 5),
    "the outcomes of a bulletin": (BULLETIN, 3 + 3 + 4 + 3),
}


@pytest.mark.parametrize("name", SOURCES)
def test_what_is_counted(name: str) -> None:
    source, words = SOURCES[name]
    (edition,) = made(item(source, "appeals" if "urgent-appeal" in source else "releases")).values()
    assert edition.length == str(words)

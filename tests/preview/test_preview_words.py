"""A preview says what it is in the words of every language that the engine has, and so that its time can be read."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from pipeline.edition.banners import preview_banner
from pipeline.edition.wording import wording
from pipeline.i18n.language import language
from pipeline.languages.registry import with_words
from pipeline.newsroom.words import Words
from tests.factory import words

AT = datetime(2031, 3, 4, 9, 0, tzinfo=ZoneInfo("Europe/Oslo"))
TAGS = with_words()


@pytest.mark.parametrize("tag", TAGS)
def test_the_banner_is_one_line_in_the_words_of_its_language(tag: str) -> None:
    own = language(tag)
    voice = wording(own, Words(own, reviewed=False, single=words(tag), plural={}), {})
    time = voice.time(AT, utc=True)
    banner = preview_banner(time, voice)
    assert (banner.kind, banner.lines) == ("preview", ())
    assert time.text in banner.title
    assert "{" not in banner.title
    assert tag == "en" or banner.title.replace(time.text, "") != words("en")["preview_of"].replace("{time}", "")


def test_each_language_says_it_in_its_own_words() -> None:
    assert len({words(tag)["preview_of"] for tag in TAGS}) == len(TAGS)

"""Languages are the same for every thread that asks, whoever asks first."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from langcodes import Language as Subtags

from pipeline.i18n.language import likely, nearest

# None of them stands in CLDR's table itself, so each is found by a broader one; and no other test asks for them.
TAGS = ("pt-GW", "fa-TJ", "es-GQ", "en-VU", "de-NA", "ar-KM", "fr-VU", "sw-MZ", "nl-BQ", "tk-UZ", "so-KE", "zu-LS")


def test_threads_that_ask_at_once_get_what_one_gets(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = Subtags.prefer_macrolanguage

    def slowly(self: Subtags) -> Subtags:
        """Do the library's own work, slowly enough to be met in its midst."""
        time.sleep(0.001)
        return asked(self)

    monkeypatch.setattr(Subtags, "prefer_macrolanguage", slowly)
    with ThreadPoolExecutor(4) as threads:
        answers = list(threads.map(lambda _: [likely(tag) for tag in TAGS], range(4)))
    assert answers == [[likely(tag) for tag in TAGS]] * 4
    assert [each.language for each in answers[0]] == [tag[:2] for tag in TAGS]
    assert nearest("no", ("nb", "da")) == "nb"

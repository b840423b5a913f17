"""Languages are the same for every thread that asks, whoever asks first."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from langcodes import Language as Subtags

from pipeline.i18n.language import likely, nearest

# None of them stands in CLDR's table itself: each is found by a broader one.
TAGS = ("pt-AO", "fa-AF", "es-AR", "en-GB", "de-AT", "ar-MA")


def test_threads_that_ask_at_once_get_what_one_gets(monkeypatch: pytest.MonkeyPatch) -> None:
    likely.cache_clear()
    expected = [likely(tag) for tag in TAGS]
    parted = Subtags._filter_attributes  # noqa: SLF001 - the library's own work, made slow enough to be met in the midst

    def slowly(self: Subtags, *given: Any) -> Any:
        time.sleep(0.001)
        return parted(self, *given)

    monkeypatch.setattr(Subtags, "_filter_attributes", slowly)
    for _ in range(5):
        likely.cache_clear()
        Subtags._INSTANCES.clear()  # noqa: SLF001 - as if the program had just begun
        Subtags._PARSE_CACHE.clear()  # noqa: SLF001 - likewise
        with ThreadPoolExecutor(4) as threads:
            answers = list(threads.map(lambda _: [likely(tag) for tag in TAGS], range(4)))
        assert answers == [expected] * 4
    assert nearest("no", ("nb", "da")) == "nb"

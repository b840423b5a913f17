"""Every key that is typed is shown; how fast is measured by `make bench`, for a busy machine tells nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.desk.latency import measured, percentile
from tests.desk.serving import newsroom


@pytest.mark.long
@pytest.mark.readers
def test_what_is_typed_is_drawn_and_each_view_is_answered(browser: Browser, tmp_path: Path) -> None:
    found = measured(newsroom(tmp_path), browser, 8)
    assert 1 <= len(found.keys) <= 8  # one page may show what several keys typed
    assert 0 < percentile(found.keys, 50) <= found.to_drawn
    assert set(found.views) == {"list", "search", "item", "publish", "state"}
    assert min(found.views.values()) > 0


def test_a_percentile_is_one_of_the_values() -> None:
    assert percentile([3.0, 1.0, 2.0], 50) == 2.0
    assert percentile([float(each) for each in range(1, 101)], 95) == 95.0

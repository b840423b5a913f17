"""A desk over a small newsroom, opened by its link."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desk.serving import Desk, newsroom, serving


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with serving(newsroom(tmp_path)) as running:
        running.open()
        yield running

"""A desk over a small newsroom, opened by its link: one for all tests of a module, as each takes seconds to start."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest

from tests.desk.serving import Desk, newsroom, serving


@pytest.fixture(scope="module")
def shared_desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with serving(newsroom(tmp_path_factory.mktemp("desk"))) as running:
        running.open()
        yield running


@pytest.fixture
def desk(shared_desk: Desk) -> Iterator[Desk]:
    """Give the module's desk; its newsroom is laid again after each test."""
    yield shared_desk
    for name in ("releases", "appeals", ".desk/working", ".desk/base"):
        shutil.rmtree(shared_desk.folder / name, ignore_errors=True)
    newsroom(shared_desk.folder)

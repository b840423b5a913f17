"""What its author says of a text, said on a page of its own."""

from __future__ import annotations

import re

import pytest

from tests.desk.serving import Desk

DRAFT, PUBLIC = "releases/2026-05-02-draft", "releases/2026-05-01-eviction"


def _stamp(desk: Desk, key: str) -> str:
    found = re.search(r'name="stamp" value="(\w+)"', desk.ask("GET", f"/items/{key}/status").text)
    assert found
    return found[1]


@pytest.mark.parametrize("status", ["in-review", "approved", "draft"])
def test_a_state_is_written_and_nothing_else(desk: Desk, status: str) -> None:
    source = desk.folder / DRAFT / "release.yaml"
    before = source.read_text()
    assert desk.submit(f"/items/{DRAFT}/status", status=status, stamp=_stamp(desk, DRAFT)).status == 303
    assert source.read_text() == before.replace("status: draft", f"status: {status}")


def test_nothing_is_said_of_a_text_that_changed_since_of_another_kind_or_while_a_copy_is_edited(desk: Desk) -> None:
    source = desk.folder / DRAFT / "release.yaml"
    before = source.read_text()
    assert desk.submit(f"/items/{DRAFT}/status", status="approved", stamp="0").status == 409
    for status in ("withdrawn", "published", ""):
        assert desk.submit(f"/items/{DRAFT}/status", status=status, stamp=_stamp(desk, DRAFT)).status == 422
    assert source.read_text() == before
    stamp = _stamp(desk, PUBLIC)
    desk.type(PUBLIC, ["headline"], "Villagers face eviction", "Villagers may stay")
    assert desk.submit(f"/items/{PUBLIC}/status", status="draft", stamp=stamp).status == 409
    assert "copy of this text" in desk.ask("GET", f"/items/{PUBLIC}/status").text

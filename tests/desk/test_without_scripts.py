"""A browser without scripts can write a release as well: each part is a form that is sent whole."""

from __future__ import annotations

import json
import re

from tests.desk.serving import Desk

DRAFT = "releases/2026-05-02-draft"


def _stamp(desk: Desk) -> str:
    found = re.search(r'name="stamp" value="(\w+)"', desk.ask("GET", f"/items/{DRAFT}").text)
    assert found
    return found[1]


def test_a_part_is_saved_and_an_entry_added(desk: Desk) -> None:
    headline = json.dumps(["headline"])
    answer = desk.submit(f"/items/{DRAFT}", stamp=_stamp(desk), op='{"op":"save"}', **{headline: "Families may stay"})
    assert answer.status == 303
    source = desk.folder / DRAFT / "release.yaml"
    assert "headline: Families may stay\n" in source.read_text()
    quote = {"op": "add", "route": ["quotes"], "index": 0, "addition": "Quote", "given": "speaker"}
    answer = desk.submit(f"/items/{DRAFT}", stamp=_stamp(desk), op=json.dumps(quote), speaker="Vera Example")
    assert answer.headers["location"].endswith("#part-quotes")
    assert "quotes:\n  vera-example:\n" in source.read_text()
    assert "{quote: vera-example}" in source.read_text()
    gone = {"op": "remove", "route": ["quotes", "vera-example"]}
    desk.submit(f"/items/{DRAFT}", stamp=_stamp(desk), op=json.dumps(gone))
    assert "vera" not in source.read_text()


def test_a_page_that_is_older_than_the_file_writes_nothing(desk: Desk) -> None:
    stamp = _stamp(desk)
    source = desk.folder / DRAFT / "release.yaml"
    source.write_text(source.read_text().replace("Villagers", "All villagers"))
    before = source.read_bytes()
    answer = desk.submit(f"/items/{DRAFT}", stamp=stamp, op='{"op":"save"}', **{json.dumps(["headline"]): "Mine"})
    assert answer.status == 409
    assert source.read_bytes() == before

"""Demands in the midst of a letter: where the body places them, once, in every format and language."""

from __future__ import annotations

import pytest

from pipeline.newsroom.files import Folder
from tests.edition.test_kinds_of_appeals import shown
from tests.small import APPEAL, RELEASE, codes, item, outputs

BODY = "Three hundred families must leave."
PLACED = f"{BODY} We ask you:\n\n  {{demands}}\n\n  We wait."
DEMANDS = "demands: {intro: Above all, items: [Stop the eviction., Let them return.]}\n"
LINES = ("We ask you:", "Above all", "Stop the eviction.", "Let them return.", "We wait.")
IN_A_BLOCK = APPEAL.replace(f"body: {BODY}", f"body: |\n  {BODY}")
NB = """\
language: nb
status: approved
text:
  headline: Landsbyboere må flytte
  dateline: {place: Oslo}
  body: |
    Tre hundre familier må flytte. Vi ber:

    {demands}

    Vi venter.
  demands: {intro: Først, items: [Stans utkastelsen., La dem vende hjem.]}
"""


@pytest.mark.parametrize("source", [RELEASE, IN_A_BLOCK])
def test_demands_stand_where_the_body_places_them_and_nowhere_else(source: str) -> None:
    whole = source.replace(BODY, PLACED) + DEMANDS
    folder: Folder = "appeals" if source is IN_A_BLOCK else "releases"
    assert codes(item(whole, folder)) == []
    for page in shown(whole, folder).values():
        text = page[page.index("We ask you:") :]
        assert [text.index(line) for line in LINES] == sorted(text.index(line) for line in LINES)
        assert "Our demands" not in page
        assert [page.count(line) for line in LINES[1:4]] == [1, 1, 1]


def test_demands_that_no_text_places_stand_below_the_body_as_before() -> None:
    for page in shown(RELEASE + DEMANDS, "releases").values():
        assert page.index(BODY) < page.index("Our demands") < page.index("Stop the eviction.")


def test_a_translation_places_its_own() -> None:
    whole = RELEASE.replace(BODY, PLACED) + DEMANDS
    assert codes(item(whole, nb=NB)) == []
    text = outputs(item(whole, nb=NB))["item"].files["item.nb.txt"].decode()
    assert text.index("Vi ber:") < text.index("Stans utkastelsen.") < text.index("Vi venter.")
    assert "placement-changed" in codes(item(whole, nb=NB.replace("    {demands}\n\n", "")))


def test_of_a_withdrawn_letter_no_demand_is_left() -> None:
    whole = RELEASE.replace(BODY, PLACED).replace("approved", "withdrawn") + DEMANDS
    whole += "withdrawn: {at: 2026-05-03 09:00, notice: This letter is withdrawn.}\n"
    for page in shown(whole, "releases").values():
        assert [line for line in LINES if line in page] == []

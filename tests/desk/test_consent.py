"""A preview of a day to come: a name whose consent is over by then stands in it no more."""

from __future__ import annotations

from tests.desk.serving import Desk
from tests.small import APPEAL

KEY = "appeals/2026-05-03-stop"
PERSON = (
    "persons_at_risk:\n  - {name: Amira Sample, pseudonym: Zed, name_public: yes,"
    " consent: {by: Herself, on: 2026-04-01, until: 2196-11-30}}\n"
)


def test_a_preview_of_a_day_after_the_consent_has_the_pseudonym(desk: Desk) -> None:
    (desk.folder / KEY / "appeal.yaml").write_text(APPEAL + PERSON, encoding="utf-8")

    def shown(at: str) -> str:
        return desk.ask("GET", f"/items/{KEY}/preview/html/en?at={at}").text

    assert "Amira Sample" in shown("")
    assert "Amira Sample" in shown("2196-11-30T12:00:00Z")
    later = shown("2196-12-01T12:00:00Z")
    assert "Zed" in later
    assert "Amira" not in later

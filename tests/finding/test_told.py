"""What `press find` prints of versions that went out."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from pipeline.finding.found import FoundPlace, FoundVersion, TextThatWentOut
from pipeline.finding.told import FoundWhere, found_data, found_lines

OSLO = ZoneInfo("Europe/Oslo")
ITEM = "releases/2026-05-01-dam"
AT = datetime(2026, 11, 28, 8, 0, tzinfo=UTC)
FILES = ("ar/2026-05-01-dam.html", "ar/2026-05-01-dam.ar.docx", "packs/2026-05-01-dam.zip")
FOUND = FoundWhere(
    "46,000",
    (FoundPlace(ITEM, "release.yaml", 4, 11, "headline", "46,000 villagers"),),
    (
        FoundVersion(TextThatWentOut(ITEM, "ar", 2, AT, "b" * 64, FILES), (("quotes.mayor.text", "نحن 46 000 شخص"),)),
        FoundVersion(TextThatWentOut(ITEM, "en", 1, AT, "a" * 64), (("notes_to_editors.2", "46,000 signed."),)),
    ),
)


def test_each_version_says_when_it_went_out_and_whether_it_is_public() -> None:
    assert list(found_lines(FOUND, OSLO, colours=False)) == [
        "In today’s files",
        f"  {ITEM}",
        "    release.yaml:4  Headline  46,000 villagers",
        "",
        "In texts that went out",
        f"  {ITEM}  ar  version 2, 2026-11-28 09:00; public now in 2 files and in packs/2026-05-01-dam.zip",
        "    Quote mayor › Words  \u2067نحن \u206646 000\u2069 شخص\u2069",
        f"  {ITEM}  en  version 1, 2026-11-28 09:00; not public any more",
        "    Note 2  46,000 signed.",
    ]


def test_programs_get_all_of_it() -> None:
    data = json.loads(found_data(FOUND, OSLO))
    assert data["today"][0]["line"] == 4
    assert data["versions"][0] == {
        "item": ITEM, "language": "ar", "version": 2, "at": "2026-11-28T09:00:00+01:00", "words": "b" * 64,
        "public": True, "files": list(FILES), "passages": [{"name": "quotes.mayor.text", "text": "نحن 46 000 شخص"}],
    }  # fmt: skip
    assert not data["versions"][1]["public"]

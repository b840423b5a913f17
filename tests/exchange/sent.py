"""An item as it was sent to an Arabic translator: a segment in every state, with what such programs stumble over.

tests/exchange/returned/ holds what real programs made of its files, by hand, on 22 November 2026. In Poedit 3.2.2
(Debian) the headline was translated, the offer for the lead and the stale box confirmed, and “XX ” typed in front of
the approved background. In OmegaT 3.6.0 (Debian, console mode) “ZZ ” was put in front of every text that it shows.
On 23 November 2026 the PO and XLIFF formats of Weblate 5.14.3 read the files, took a new headline, marked the box as
translated and a new background as needing editing, and saved them. Its server was not run.
"""

from __future__ import annotations

from pipeline.exchange.segment import Exchange, Match
from pipeline.exchange.segment import ExchangeSegment as Entry

SENT = Exchange(
    "2026-05-01-dam",
    "en",
    "ar",
    "3f2a9c",
    (
        Entry("headline", "Villagers call eviction “illegal”", "", "", "Headline, at most 100 letters", "missing",
              markdown=False),
        Entry("kicker", "Housing", "", "", "Above the headline", "missing",
              Match("السكن", 100, "2025-02-01-city kicker", "Housing"), markdown=False),
        Entry("lead", "15 families must leave.", "", "", "First paragraph\nNo names here", "missing",
              Match("على ١٥ أسرة أن ترحل.", 95, "2025-02-01-city lead", "12 families must leave.",
                    "the numbers were adapted: 12 there, 15 here")),
        Entry("body#1", "The river [rises](https://www.example.org/en/river).[^1]\n\n[^1]: Since May.",
              "النهر [يرتفع](https://www.example.org/ar/river).[^1]\n\n[^1]: منذ مايو.", "d1", "Text", "draft"),
        Entry("body#2", "| Year | Houses |\n|---|---:|\n| 2025 | 12 |", "| السنة | البيوت |\n|---|---:|\n| 2025 | 12 |",
              "d2", "Table in the text", "reviewed"),
        Entry("body#3", "{quote: chief}", "{quote: chief}", "d3", "Text", "approved"),
        Entry("boxes.how-to.text", "Call “the desk” < 3 & > 5 times: 😀 \\n", "اتصلوا «بالمكتب» < 3 & > 5 مرات: 😀 \\n",
              "d4", "Box", "stale", None, "Call the desk."),
        Entry("background", "The dam, built in 1990, is *old*.", "السد، الذي بُني عام 1990، *قديم*.", "d5", "Background",
              "approved"),
        Entry("notes.1", "  A  note with\ttab ", "", "", "Note", "missing"),
    ),
)  # fmt: skip

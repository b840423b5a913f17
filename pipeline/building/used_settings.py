"""Which fields of newsroom.yaml are read by whom; what an item depends on follows from it.

The table is short, and three tests hold it: every field is named, each change builds what a clean build does, and none
builds more than it has to.
"""

from __future__ import annotations

CHECKED = (
    "language",
    "timezone",
    "index_number",
    "limits",
    "due",
    "press_office",
    "glossary",
    "not_the_same_person",
    "checks",
    "translations",
    "sign_off",
    "signing",
    "quotes",
)
"""Fields that the checks of every item read."""
PRINTED = ("organisation", "language", "timezone", "site", "press_office", "licence", "limits", "translations")
"""Fields that every edition prints."""
BY_NAME = ("languages", "conventions", "contacts", "topics")
"""Fields of which an item depends only on the entries that it names."""
OF_THE_FILE = ("model",)
"""Fields that say something of newsroom.yaml itself, and nothing to any item."""

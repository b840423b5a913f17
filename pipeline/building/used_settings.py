"""Which fields of newsroom.yaml are read by whom; what an item depends on follows from it.

The table is short, and three tests hold it: every field is named, each change builds what a clean build does, and none
builds more than it has to.
"""

from __future__ import annotations

MAILS = "text/mail"
"""The only part of `text` that changes what is found: of mails it is told when they are too long."""
CHECKED = (
    "language",
    "timezone",
    "index_number",
    "limits",
    MAILS,
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
MAIL_LINK = "limits/mail_link"
"""The only limit that changes a text: where a mail link grows too long, its copies are left out."""
PRINTED = ("organisation", "language", "timezone", "site", "press_office", "licence", MAIL_LINK, "translations")
"""Fields that every edition prints, or is made by."""
BY_NAME = ("languages", "conventions", "contacts", "topics")
"""Fields of which an item depends only on the entries that it names."""
OF_THE_FILE = ("model", "accepted_words")
"""Fields that say something of newsroom.yaml itself, and nothing to any item."""

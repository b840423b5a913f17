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
    "press_office/checked",
    "contacts/*",
    "glossary",
    "not_the_same_person",
    "checks",
    "translations",
    "sign_off",
    "signing",
    "quotes",
)
"""Fields that the checks of every item read. `contacts/*` are the names of all: none is a slip for another's."""
MAIL_LINK = "limits/mail_link"
"""The only limit that changes a text: where a mail link grows too long, its copies are left out."""
PRINTED = ("language", "timezone", "site", MAIL_LINK, "translations")
"""Fields that every edition is made by."""
PRINTED_BY_LANGUAGE = ("organisation", "press_office", "licence")
"""Fields of which every edition prints the texts in its language, and what has none."""
BY_NAME = ("languages", "conventions", "contacts", "topics")
"""Fields of which an item depends only on the entries that it names."""
TEXTS = frozenset({
    "address_line", "boilerplate", "closing_lines", "data_controller", "hours", "label", "licence", "name",
    "organisation", "purpose", "role", "short_name", "text", "topics",
})  # fmt: skip
"""Fields of what is printed that hold a text per language."""
CHECKED_OF_CONTACTS = ("name", "organisation", "duty")
"""Fields of a contact that the checks read; `duty` is printed nowhere."""
OF_THE_FILE = ("model", "accepted_words")
"""Fields that say something of newsroom.yaml itself, and nothing to any item."""

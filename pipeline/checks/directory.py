"""Keys of contacts and topics stand in newsroom.yaml; so does the press office's."""

from __future__ import annotations

from pipeline.desk.load import Desk
from pipeline.fault import Faults, did_you_mean
from pipeline.reader.tree import follow


def check(desk: Desk, faults: Faults) -> None:
    """Check every key against the newsroom's directory."""
    newsroom = desk.newsroom
    for item in desk.items:
        for index, entry in enumerate(item.source.document.contacts):
            if isinstance(entry, str) and entry not in newsroom.contacts:
                faults.add(
                    "unknown-contact",
                    f"there is no contact ‘{entry}’ in newsroom.yaml",
                    item.source.place("contacts", index),
                    expected="a key of ‘contacts’ in newsroom.yaml, or a contact written in place",
                    hint=did_you_mean(entry, newsroom.contacts),
                )
        for index, topic in enumerate(item.source.document.topics):
            if topic not in newsroom.topics:
                faults.add(
                    "unknown-topic",
                    f"there is no topic ‘{topic}’ in newsroom.yaml",
                    item.source.place("topics", index),
                    expected="a key of ‘topics’ in newsroom.yaml",
                    hint=did_you_mean(topic, newsroom.topics),
                )
    if newsroom.press_office and newsroom.press_office not in newsroom.contacts:
        faults.add(
            "unknown-contact",
            f"there is no contact ‘{newsroom.press_office}’ in this file",
            follow(desk.newsroom_tree, ("press_office",)).place,
            expected="a key of ‘contacts’",
            hint=did_you_mean(newsroom.press_office, newsroom.contacts),
        )

"""Keys of contacts and topics stand in newsroom.yaml; so does the press office's."""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.desk.item import Variant
from pipeline.desk.load import Desk
from pipeline.document.newsroom import Newsroom
from pipeline.document.parts import Contact
from pipeline.fault import Faults, did_you_mean
from pipeline.reader.tree import MapNode, Route, follow


def check(desk: Desk, faults: Faults) -> None:
    """Check every item's keys against the newsroom's directory."""
    newsroom = desk.newsroom
    for item in desk.items:
        _contacts(item.source, item.source.document.contacts, ("contacts",), newsroom, faults)
        for variant in item.variants:
            local = variant.document.local
            _contacts(variant, local.contacts if local else (), ("local", "contacts"), newsroom, faults)
        for index, topic in enumerate(item.source.document.topics):
            if topic not in newsroom.topics:
                faults.add(
                    "unknown-topic",
                    f"there is no topic ‘{topic}’ in newsroom.yaml",
                    item.source.place("topics", index),
                    expected="a key of ‘topics’ in newsroom.yaml",
                    hint=did_you_mean(topic, newsroom.topics),
                )


def check_newsroom(newsroom: Newsroom, tree: MapNode, faults: Faults) -> None:
    """Check the newsroom's own line against its directory."""
    if newsroom.press_office and newsroom.press_office not in newsroom.contacts:
        faults.add(
            "unknown-contact",
            f"there is no contact ‘{newsroom.press_office}’ in this file",
            follow(tree, ("press_office",)).place,
            expected="a key of ‘contacts’",
            hint=did_you_mean(newsroom.press_office, newsroom.contacts),
        )


def _contacts(
    variant: Variant, entries: Iterable[str | Contact], route: Route, newsroom: Newsroom, faults: Faults
) -> None:
    for index, entry in enumerate(entries):
        if isinstance(entry, str) and entry not in newsroom.contacts:
            faults.add(
                "unknown-contact",
                f"there is no contact ‘{entry}’ in newsroom.yaml",
                variant.at((*route, index)),
                expected="a key of ‘contacts’ in newsroom.yaml, or a contact written in place",
                hint=did_you_mean(entry, newsroom.contacts),
            )

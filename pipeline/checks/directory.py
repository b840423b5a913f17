"""Keys of contacts and topics stand in newsroom.yaml; so does the press office's."""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.document.contacts import Contact
from pipeline.document.settings import Settings
from pipeline.fault import Faults, did_you_mean
from pipeline.newsroom.item import Variant
from pipeline.newsroom.load import Newsroom
from pipeline.reader.tree import MapNode, Route, follow


def check(newsroom: Newsroom, faults: Faults) -> None:
    """Check every item's keys against the newsroom's directory."""
    settings = newsroom.settings
    for item in newsroom.items:
        _contacts(item.source, item.source.document.contacts, ("contacts",), settings, faults)
        for variant in item.variants:
            local = variant.document.local
            _contacts(variant, local.contacts if local else (), ("local", "contacts"), settings, faults)
        for index, topic in enumerate(item.source.document.topics):
            if topic not in settings.topics:
                faults.add(
                    "unknown-topic",
                    f"there is no topic ‘{topic}’ in newsroom.yaml",
                    item.source.place("topics", index),
                    expected="a key of ‘topics’ in newsroom.yaml",
                    hint=did_you_mean(topic, settings.topics),
                )


def check_newsroom(settings: Settings, tree: MapNode, faults: Faults) -> None:
    """Check the newsroom's own line against its directory."""
    if settings.press_office and settings.press_office not in settings.contacts:
        faults.add(
            "unknown-contact",
            f"there is no contact ‘{settings.press_office}’ in this file",
            follow(tree, ("press_office",)).place,
            expected="a key of ‘contacts’",
            hint=did_you_mean(settings.press_office, settings.contacts),
        )


def _contacts(
    variant: Variant, entries: Iterable[str | Contact], route: Route, settings: Settings, faults: Faults
) -> None:
    for index, entry in enumerate(entries):
        if isinstance(entry, str) and entry not in settings.contacts:
            faults.add(
                "unknown-contact",
                f"there is no contact ‘{entry}’ in newsroom.yaml",
                variant.at((*route, index)),
                expected="a key of ‘contacts’ in newsroom.yaml, or a contact written in place",
                hint=did_you_mean(entry, settings.contacts),
            )

"""A type of text asks for each role once: of two the same, one was meant to be another."""

from __future__ import annotations

from pipeline.document.settings import Settings
from pipeline.fault import Faults
from pipeline.reader.tree import MapNode, follow


def check_newsroom(settings: Settings, tree: MapNode, faults: Faults) -> None:
    """Check the roles of every type."""
    for kind, roles in settings.sign_off.items():
        for index, role in enumerate(roles):
            if role in roles[:index]:
                faults.add(
                    "repeated-entry",
                    f"‘{role}’ stands among the roles of ‘{kind}’ twice",
                    follow(tree, ("sign_off", kind, index)).place,
                    expected="each role once",
                    hint="remove it here; for two persons in one role write ‘signing: {two_persons: yes}’",
                    severity="warning",
                )

"""What an item takes, by name, of what all items share: who of the directory, which topics, which languages."""

from __future__ import annotations

from msgspec import Struct


class Uses(Struct, frozen=True, array_like=True):
    """Keys of contacts and topics in newsroom.yaml, and the tags of all languages that something is set in; sorted."""

    contacts: tuple[str, ...]
    topics: tuple[str, ...]
    languages: tuple[str, ...]

"""newsroom.yaml and the words in, as bytes; the digest of each entry out. Done when one of them has changed."""

from __future__ import annotations

from collections.abc import Mapping

from pipeline.fault import Faults
from pipeline.job import Kit
from pipeline.reader.decode import decode
from pipeline.reader.events import read
from pipeline.reader.tree import plain
from pipeline.shared.parts import BY_NAME, key_of, look


def entries(kit: Kit) -> dict[str, str]:
    """Give the digests of an office's entries: of a newsroom.yaml that cannot be read there are none."""
    return _fields(kit.newsroom) | {f"words/{tag}": look(data) for tag, data in kit.words.items()}


def _fields(newsroom: bytes | None) -> dict[str, str]:
    faults = Faults()
    source = decode("newsroom.yaml", newsroom or b"", faults)
    tree = read(source, faults) if source else None
    fields = plain(tree) if tree else None
    if not isinstance(fields, dict):
        return {}
    found: dict[str, object] = {name: value for name, value in fields.items() if name not in BY_NAME}
    for name in BY_NAME:
        value = fields.get(name)
        if isinstance(value, Mapping):
            found.update({f"{name}/{key}": entry for key, entry in value.items()})
        elif isinstance(value, list):
            found.update({f"{name}/{entry}": entry for entry in value if isinstance(entry, str)})
    office = fields.get("press_office")
    found["press_office"] = [office, found.get(f"contacts/{office}")]
    return {name: key_of(value) for name, value in found.items()}

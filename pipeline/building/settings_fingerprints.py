"""newsroom.yaml and the words in, as bytes; the fingerprint of each entry out. Done when one of them has changed."""

from __future__ import annotations

from collections.abc import Mapping

from pipeline import fingerprint
from pipeline.building.used_settings import BY_NAME, MAIL_LINK, MAILS
from pipeline.fault import Faults
from pipeline.newsroom.shared_files import SharedFiles
from pipeline.reader.decode import decode
from pipeline.reader.events import read
from pipeline.reader.tree import plain


def settings_fingerprints(shared: SharedFiles) -> dict[str, str]:
    """Give the fingerprints by name: `limits`, `contacts/press-office`, `words/ar`.

    There are none for the fields of a newsroom.yaml that cannot be read.
    """
    words = {f"words/{tag}": fingerprint.of_bytes(data) for tag, data in shared.words.items()}
    return _fields(shared.settings) | words


def _fields(settings: bytes | None) -> dict[str, str]:
    faults = Faults()
    source = decode("newsroom.yaml", settings or b"", faults)
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
    for one in (MAIL_LINK, MAILS):
        whole, _, part = one.partition("/")
        value = fields.get(whole)
        found[one] = value.get(part) if isinstance(value, Mapping) else None
    press_office = fields.get("press_office")
    found["press_office"] = [press_office, found.get(f"contacts/{press_office}")]
    return {name: fingerprint.of_values(value) for name, value in found.items()}

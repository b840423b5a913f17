"""newsroom.yaml and the words in, as bytes; the fingerprint of each entry out. Done when one of them has changed.

Of what is printed there is also one for each language that has texts of its own there: `organisation@nb`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pipeline import fingerprint
from pipeline.building.used_settings import (
    BY_NAME,
    CHECKED_OF_CONTACTS,
    MAIL_LINK,
    MAILS,
    PRINTED_BY_LANGUAGE,
    TEXTS,
)
from pipeline.fault import Faults
from pipeline.i18n.language import is_tag, language
from pipeline.newsroom.shared_files import SharedFiles
from pipeline.reader.decode import decode
from pipeline.reader.events import read
from pipeline.reader.tree import plain

_OF_CONTACTS = ("contacts", "press_office")
_PRINTED = (*PRINTED_BY_LANGUAGE, "contacts", "topics")


def settings_fingerprints(shared: SharedFiles) -> dict[str, str]:
    """Give the fingerprints by name: `limits`, `contacts/press-office`, `words/ar`.

    There are none for the fields of a newsroom.yaml that cannot be read.
    """
    words = {f"words/{tag}": fingerprint.of_bytes(data) for tag, data in shared.words.items()}
    return _fields(shared.settings, shared.words) | words


def _fields(settings: bytes | None, tags: Iterable[str]) -> dict[str, str]:
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
    found |= {f"{name}/checked": _checked(value) for name, value in found.items() if _field(name) in _OF_CONTACTS}
    printed = {name: value for name, value in found.items() if _field(name) in _PRINTED and "/checked" not in name}
    for tag in filter(is_tag, tags):
        near = language(tag).fallbacks
        texts = {name: _in_language(value, _field(name), near) for name, value in printed.items()}
        found |= {f"{name}@{tag}": each for name, each in texts.items() if each != printed[name]}
    contacts = fields.get("contacts")
    if isinstance(contacts, Mapping):
        found["contacts/*"] = [each.get("name") for each in contacts.values() if isinstance(each, Mapping)]
    return {name: fingerprint.of_values(value) for name, value in found.items()}


def _field(name: str) -> str:
    return name.partition("/")[0]


def _checked(contact: object) -> object:
    """Give what the checks read of a contact, or of the press office's key and contact."""
    if isinstance(contact, list):
        return [_checked(each) for each in contact]
    return {name: contact.get(name) for name in CHECKED_OF_CONTACTS} if isinstance(contact, Mapping) else contact


def _in_language(value: object, field: str, near: tuple[str, ...]) -> object:
    """Give what an edition prints of a field: of a text per language the nearest one, or all where none is near."""
    if isinstance(value, list):
        return [_in_language(each, field, near) for each in value]
    if not isinstance(value, Mapping):
        return value
    if field in TEXTS and value.keys() <= _spelled(value):
        return next(([tag, value[tag]] for tag in near if tag in value), value)
    return {name: _in_language(each, name, near) for name, each in value.items() if name != "duty"}


def _spelled(texts: Mapping[str, object]) -> set[str]:
    """Give the tags of texts that are spelled as the engine spells them; who spells otherwise is taken whole."""
    return {tag for tag in texts if is_tag(tag) and language(tag).tag == tag}

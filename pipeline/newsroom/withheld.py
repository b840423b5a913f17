"""An item's trees in; the people whose names may not be printed out, each with every name that is known of them.

No schema is asked, and in doubt a name may not be printed: a slip elsewhere in a file must not let one out. People
whose consent has a last day are given too, with the moment: whoever does not ask for it withholds too much.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from pipeline.fault import Faults
from pipeline.names.person import WithheldPerson
from pipeline.newsroom.files import ItemFiles
from pipeline.reader.tree import ListNode, MapNode, Node, Scalar, plain

_ALWAYS = datetime.min.replace(tzinfo=UTC)
_FIRST_ZONE = "Pacific/Kiritimati"
_FIELD, _OTHERS = "persons_at_risk", "not_the_same_person"
# How a name stands in a file that cannot be read: then nobody knows any better.
_NAMED = re.compile(r"\bname:[ \t]*[\"']?([^\n,}\"']{2,200})")
_PUBLIC = re.compile(r"name_public:\s*[\"']?yes")
_ENDS = re.compile(r"\b(?:until|withdrawn_on):")
_GROUP = re.compile(r"\bgroup:\s*[\"']?yes")
_OF_A_PERSON = ("name_public", "consent", "pseudonym", "also_known_as")
_ENTRY = re.compile(r"\n[ \t]*-[ \t]|}")
_NEXT_FIELD = re.compile(r"\n(?=[a-z_]+:)")


def withheld_people(
    item: str,
    source: MapNode,
    translations: Iterable[MapNode] = (),
    zone: str = "",
    *,
    may_print: Callable[[MapNode], bool] | None = None,
) -> tuple[WithheldPerson, ...]:
    """Give the people of an item whose names may not be printed, now or some day, with their names in every language.

    `may_print` says of a person's entry whether their name may be; unless given, it is what ‘name_public’ says and a
    consent that was not withdrawn. `zone` is the newsroom's, in which a last day ends.
    """
    may_print = may_print or is_public
    people = source.values.get(_FIELD)
    entries = people.items if isinstance(people, ListNode) else ()
    trees = (source, *translations) if entries else ()
    return tuple(
        WithheldPerson(item, names, None if not may_print(person) else end)
        for index, person in enumerate(entries)
        if isinstance(person, MapNode) and ((end := consent_end(person, zone)) or not may_print(person))
        if (names := tuple(dict.fromkeys(_names(trees, index))))
    )


def withheld_in(files: ItemFiles, zone: Callable[[], str] = lambda: "") -> tuple[WithheldPerson, ...]:
    """Give the people whose names an item's files withhold; of a source that cannot be read, whoever it names.

    `zone` is asked for the newsroom's, which most often nobody needs.
    """
    if files.source is None or _FIELD.encode() not in files.source:
        return ()
    source = _tree(files.source_name, files.source)
    if source is None:
        return tuple(WithheldPerson(files.key, (name,)) for name in _as_far_as_readable(files.source))
    if not withheld_people(files.key, source):
        return ()
    translations = (_tree(name, data) for name, data in sorted(files.translations.items()))
    return withheld_people(files.key, source, [tree for tree in translations if tree], zone())


def _as_far_as_readable(source: bytes) -> Iterator[str]:
    """Give the names of people at risk in a file that is no YAML, but for those that are said to be public."""
    _, _, behind = source.decode(errors="replace").partition(f"\n{_FIELD}:")
    own = _NEXT_FIELD.split(behind, maxsplit=1)[0]
    for entry in _ENTRY.split(own):
        is_a_group = _GROUP.search(entry) and not any(field in entry for field in _OF_A_PERSON)
        if not (is_a_group or (_PUBLIC.search(entry) and not _ENDS.search(entry))):
            yield from (found[1].strip() for found in _NAMED.finditer(entry))


def others_of(files: ItemFiles, settings: bytes | None = None) -> tuple[str, ...]:
    """Give the words that mean somebody else, as an item's files name them, and newsroom.yaml where it is given."""
    named = {files.source_name: files.source, **files.translations, "newsroom.yaml": settings}
    wanted = (data for data in named.values() if data and _OTHERS.encode() in data)
    trees = (_tree("", data) for data in wanted)
    return tuple(dict.fromkeys(words for tree in trees if tree for words in _texts(tree.values.get(_OTHERS))))


def is_public(person: MapNode) -> bool:
    """Say whether somebody said that a person's name may be printed; what a group is called names nobody.

    Whoever withdrew their consent is not asked when: a slip in a year must not let a name out. A last day is not asked
    for here (`consent_end`).
    """
    return is_group(person) or (_text(person, "name_public") == "yes" and not _of_consent(person, "withdrawn_on"))


def consent_end(person: MapNode, zone: str) -> datetime | None:
    """Give when the consent to print a name ends; None where it has no last day.

    One that cannot be read has passed, and without a zone the day ends where it ends first.
    """
    last = _of_consent(person, "until")
    if not last:
        return None
    try:
        day = datetime.fromisoformat(last).replace(hour=0, minute=0, second=0, tzinfo=None) + timedelta(days=1)
        return day.replace(tzinfo=ZoneInfo(zone or _FIRST_ZONE)).astimezone(UTC)
    except (ValueError, OSError, OverflowError, LookupError):
        return _ALWAYS


def _of_consent(person: MapNode, key: str) -> str:
    """Give what stands in a field of a consent: something, also where it is no text."""
    consent = person.values.get("consent")
    found = consent.values.get(key) if isinstance(consent, MapNode) else None
    if isinstance(found, Scalar):
        return found.text.strip()
    return "" if found is None or plain(found) in (None, "", [], {}) else "?"


def is_group(person: MapNode) -> bool:
    """Say whether an entry is a group's, and has nothing that only a person has."""
    return _text(person, "group") == "yes" and not any(field in person.values for field in _OF_A_PERSON)


def has_consent(person: MapNode) -> bool:
    """Say whether a person's name may be printed with consent on record; without it, their own appeal is not built."""
    consent = person.values.get("consent")
    agreed = consent is not None and plain(consent) not in (None, "", [], {})
    return is_group(person) or (is_public(person) and agreed)


def _names(trees: Iterable[MapNode], index: int) -> Iterator[str]:
    """Give the names of a person in the source, and in the texts of its translations."""
    for tree in trees:
        texts = tree.values.get("text")
        people = (texts if isinstance(texts, MapNode) else tree).values.get(_FIELD)
        person = people.items[index] if isinstance(people, ListNode) and index < len(people.items) else None
        if isinstance(person, MapNode):
            others = person.values.get("also_known_as")
            yield from filter(None, (_text(person, "name"), *_texts(others)))


def _texts(node: Node | None) -> Iterator[str]:
    if isinstance(node, ListNode):
        yield from (each.text.strip() for each in node.items if isinstance(each, Scalar))
    elif isinstance(node, Scalar):
        yield node.text.strip()


def _text(tree: MapNode, key: str) -> str:
    found = tree.values.get(key)
    return found.text.strip() if isinstance(found, Scalar) else ""


def _tree(name: str, data: bytes) -> MapNode | None:
    # most often nothing has changed, and no YAML is read
    from pipeline.reader.decode import decode  # noqa: PLC0415
    from pipeline.reader.events import read  # noqa: PLC0415

    faults = Faults()
    source = decode(name, data, faults)
    return read(source, faults) if source else None

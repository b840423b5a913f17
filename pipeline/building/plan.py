"""What stands, and what the items' files say now, in; what must go before anything else is done, out.

Only what decides about that is read, without any schema. So removals need nothing to succeed: neither a newsroom.yaml
without fault, nor pandoc, nor room on the disk.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime

from msgspec import Struct, field
from msgspec.structs import replace

from pipeline import fingerprint
from pipeline.building.build_log import BuildLog
from pipeline.building.standing import Removal, Standing, StandingItems, must_go, must_not_stand
from pipeline.fault import Faults
from pipeline.newsroom.files import ItemFiles
from pipeline.reader.tree import MapNode
from pipeline.state.fields import StateFields, state_fields
from pipeline.storage.newsroom_folder import ItemFolder
from pipeline.storage.output_folder import OutputFolder


class Plan(Struct):
    """What must go, and what is known of the items' states.

    `known` holds what the files say of each item that has anything standing, `renamed` the new key of an item by its
    old one: what stands under the old name stays until the new one stands.
    """

    removals: list[Removal] = field(default_factory=list)
    known: dict[str, StateFields] = field(default_factory=dict)
    renamed: dict[str, str] = field(default_factory=dict)


def plan(
    folders: tuple[ItemFolder, ...], standing: StandingItems, log: BuildLog, output: OutputFolder, moment: datetime
) -> Plan:
    """Find what must go; times that name no zone are read in the newsroom's last known one."""
    found = Plan()
    by_key = {folder.key: folder for folder in folders}
    slugs = {folder.slug for folder in folders}
    gone = {key: stands for key, stands in standing.items.items() if key not in by_key}
    if gone:
        found.renamed = dict(_renamed(gone, folders, standing))
    for key, stands in standing.items.items():
        folder = by_key.get(key)
        if folder is None:
            # a release that became an appeal has the slug still, and what stands is replaced
            if key not in found.renamed and stands.slug not in slugs:
                found.removals.append(Removal(key, stands.slug, "deleted"))
            continue
        now = found.known[key] = fields_now(folder, stands, standing.zone, log)
        removal = must_go(key, stands, now, moment)
        if removal:
            found.removals.append(removal)
    _without_knowledge(folders, standing, output, moment, found)
    return found


def fields_now(folder: ItemFolder, stands: Standing, zone: str, log: BuildLog) -> StateFields:
    """Give what an item's files say now; what they said last, where they are as they were or cannot be read.

    A log may be younger than what stands: a look at the newsroom keeps what it has read too.
    """
    entry = log.entries.get(folder.key)
    if entry and folder.stamp == entry.stamp != "" and entry.content == stands.content:
        return stands.known
    return read_fields(folder.read_texts(), zone, stands.known) or stands.known


def _without_knowledge(
    folders: tuple[ItemFolder, ...], standing: StandingItems, output: OutputFolder, moment: datetime, found: Plan
) -> None:
    """Look at what stands without anybody knowing what it was made of: an older program made it."""
    there = output.slugs() - {stands.slug for stands in standing.items.values()}
    for folder in folders if there else ():
        now = read_fields(folder.read_texts(), standing.zone, None) if folder.slug in there else None
        if now is None or now.status is None:
            continue
        found.known[folder.key] = now
        is_marked = output.is_marked(folder.slug)
        removal = must_not_stand(folder.key, folder.slug, now, moment, is_marked=is_marked)
        if removal:
            found.removals.append(removal)


def _renamed(
    gone: Mapping[str, Standing], folders: tuple[ItemFolder, ...], standing: StandingItems
) -> Iterator[tuple[str, str]]:
    """Give the new key of each item whose folder was renamed: it has the same files under another name."""
    wanted = {stands.content: key for key, stands in gone.items()}
    for folder in folders:
        if folder.key in standing.items:
            continue
        old = wanted.pop(fingerprint.of_files(folder.read().by_name), None)
        if old:
            yield old, folder.key


def read_fields(files: ItemFiles, zone: str, known: StateFields | None) -> StateFields | None:
    """Read an item's state fields; None when its source cannot be read.

    What cannot be read of it is as it was `known` to be: the status of the source, or of a translation.
    """
    source = _tree(files.source_name, files.source)
    if source is None:
        return None
    trees = {tag: _tree(f"{tag}.yaml", data) for tag, data in files.translations.items()}
    now = state_fields(source, {tag: tree for tag, tree in trees.items() if tree}, zone)
    before = known.translations if known else {}
    unread = {*(tag for tag, tree in trees.items() if tree is None), *files.unread_translations}
    unreadable = {tag: before.get(tag, "requested") for tag in unread}
    status = now.status or (known.status if known else None)
    return replace(now, status=status, translations={**now.translations, **unreadable})


def _tree(name: str, data: bytes | None) -> MapNode | None:
    # most often nothing has changed, and no YAML is read
    from pipeline.reader.decode import decode  # noqa: PLC0415
    from pipeline.reader.events import read  # noqa: PLC0415

    faults = Faults()
    source = decode(name, data, faults) if data is not None else None
    return read(source, faults) if source else None

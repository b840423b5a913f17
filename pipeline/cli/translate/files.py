"""What the translation commands share: reading the chosen items, and replacing files all or none."""

from __future__ import annotations

import sys
from codecs import BOM_UTF8
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import click
from msgspec import Struct, field

from pipeline.cli.locking import writing_into
from pipeline.cli.newsroom import FAULTS, MISSING_TOOL, UNSAFE, chosen, find_newsroom, stop
from pipeline.storage.clock import now
from pipeline.storage.output_folder import OutputFolder
from pipeline.storage.text_files import ChangedMeanwhileError, TextFiles

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date, datetime

    from pipeline.document.settings import Settings
    from pipeline.fault import Faults
    from pipeline.names.person import WithheldPerson
    from pipeline.reader.tree import MapNode
    from pipeline.storage.text_files import ItemTexts
    from pipeline.translating.item_trees import ItemTrees


_MOST_TOLD = 200
"""How many faults are told: nobody mends more in one go, and the next run tells what is left."""


def texts_of(folder: Path, *, waits: bool | None = None) -> TextFiles:
    """Give the texts of a newsroom, or stop.

    A command that writes says whether it waits for another: no other writes from here to its end.
    """
    root = find_newsroom(folder).root
    if waits is not None:
        click.get_current_context().with_resource(writing_into(OutputFolder(root / "build"), waits=waits))
    return TextFiles(root)


def settings_of(texts: TextFiles) -> Settings:
    """Read the newsroom’s file, or stop at its faults."""
    from pipeline.document.schema import validate  # noqa: PLC0415 - heavy, and help needs none of it
    from pipeline.document.settings import Settings  # noqa: PLC0415 - heavy, and help needs none of it
    from pipeline.fault import Faults  # noqa: PLC0415 - heavy, and help needs none of it
    from pipeline.reader.decode import decode  # noqa: PLC0415 - heavy, and help needs none of it
    from pipeline.reader.events import read  # noqa: PLC0415 - heavy, and help needs none of it

    faults = Faults()
    source = decode("newsroom.yaml", texts.settings(), faults)
    tree = read(source, faults) if source else None
    settings = validate(Settings, tree, faults) if tree else None
    if settings is None:
        tell(faults)
        raise SystemExit(FAULTS)
    return settings


def newsroom_day(texts: TextFiles, moment: datetime) -> date:
    """Give the day that it is in the newsroom, without looking at the rest of its file; in UTC where that is wrong."""
    from pipeline.reader.tree import Scalar  # noqa: PLC0415 - heavy, and help needs none of it

    tree = _settings_tree(texts)
    zone = tree.values.get("timezone") if tree else None
    try:
        return moment.astimezone(ZoneInfo(zone.text)).date() if isinstance(zone, Scalar) else moment.date()
    except (KeyError, ValueError, OSError):  # what is wrong with it is the whole check's to say
        return moment.date()


def _settings_tree(texts: TextFiles) -> MapNode | None:
    from pipeline.fault import Faults  # noqa: PLC0415 - heavy, and help needs none of it
    from pipeline.reader.decode import decode  # noqa: PLC0415 - heavy, and help needs none of it
    from pipeline.reader.events import read  # noqa: PLC0415 - heavy, and help needs none of it

    source = decode("newsroom.yaml", texts.settings(), Faults())
    return read(source, Faults()) if source else None


def newsroom_languages(texts: TextFiles) -> list[str]:
    """Give the newsroom’s languages, without looking at the rest of its file, or stop at its faults."""
    from pipeline.reader.tree import ListNode, Scalar  # noqa: PLC0415 - heavy, and help needs none of it

    tree = _settings_tree(texts)
    found = tree.values.get("languages") if tree else None
    if not isinstance(found, ListNode):
        # what is wrong with it is the whole check’s to say
        return list(settings_of(texts).languages)
    return [item.text for item in found.items if isinstance(item, Scalar)]


def chosen_items(texts: TextFiles, items: tuple[str, ...], faults: Faults) -> Iterator[tuple[ItemTexts, ItemTrees]]:
    """Read the chosen items, each with its files; all when none is chosen."""
    from pipeline.newsroom.unread import tell_all_unread  # noqa: PLC0415 - heavy, and help needs none of it
    from pipeline.translating.item_trees import read_item_trees  # noqa: PLC0415 - heavy, and help needs none of it

    known = texts.slugs()
    wanted = chosen(items, tuple(slug for _, slug in known))
    for folder, slug in known:
        if not wanted or slug in wanted:
            found = texts.item(folder, slug)
            tell_all_unread(found.unread, faults)
            trees = read_item_trees(folder, slug, found.files, faults)
            if trees:
                yield found, trees


def withheld_people_of(texts: TextFiles) -> list[WithheldPerson]:
    """Give the people whose names the newsroom's appeals withhold now."""
    from pipeline.names.person import withheld_at  # noqa: PLC0415 - heavy, and help needs none of it
    from pipeline.newsroom.files import ItemFiles  # noqa: PLC0415 - as the rest
    from pipeline.newsroom.withheld import withheld_in  # noqa: PLC0415 - as the rest
    from pipeline.newsroom.zone import zone_of  # noqa: PLC0415 - as the rest

    found: list[WithheldPerson] = []
    for folder, slug in texts.slugs():
        if folder == "appeals":
            files = texts.item(folder, slug).files
            own = {name.removesuffix(".yaml"): data for name, data in files.items() if name.endswith(".yaml")}
            item = ItemFiles(folder, slug, own.pop("appeal", None), own, {})
            found += withheld_in(item, lambda: zone_of(texts.settings()) or "")
    return list(withheld_at(found, now()))


def tell(faults: Faults, refused: str = "") -> None:
    """Print faults on standard error; stop when any is an error, and say what that means."""
    from pipeline.report import render  # noqa: PLC0415 - heavy, and help needs none of it

    found = tuple(faults)
    # errors before warnings: only they say why a command stops
    told = sorted(found, key=lambda fault: fault.severity)[:_MOST_TOLD]
    told = [fault for fault in found if fault in told] if len(found) > _MOST_TOLD else list(found)
    click.echo(render(told, "text", colour=sys.stderr.isatty()), err=True, nl=False)
    if len(told) < len(found):
        click.echo(f"press: and {len(found) - len(told):,} more; only {_MOST_TOLD} are told", err=True)
    if faults.errors:
        if refused:
            click.echo(f"press: {refused}", err=True)
        raise SystemExit(FAULTS)


def as_bytes(text: str, before: bytes | None) -> bytes:
    """Give a file's text as bytes; a byte-order mark that it had stays."""
    return (BOM_UTF8 if before and before.startswith(BOM_UTF8) else b"") + text.encode()


class Changes(Struct):
    """Files by name: what each was when it was read (None where there was none), and what it becomes."""

    before: dict[str, bytes | None] = field(default_factory=dict)
    after: dict[str, str] = field(default_factory=dict)

    def add(self, name: str, before: bytes | None, after: str) -> None:
        """Have a file changed."""
        self.before[name], self.after[name] = before, after

    def keep_previous_sources(
        self, files: ItemTexts, trees: ItemTrees, new: Mapping[str, str], also: Iterable[str] = ()
    ) -> None:
        """Keep the source texts that an item's translations are made from; some are new, by language."""
        from pipeline.newsroom.files import PREVIOUS_SOURCES_FILE  # noqa: PLC0415 - as the rest
        from pipeline.translating.previous_sources import updated_previous_sources  # noqa: PLC0415 - heavy, and help needs none of it

        text = updated_previous_sources(trees, new, also)
        if text is not None:
            self.add(
                f"{trees.folder}/{trees.slug}/{PREVIOUS_SOURCES_FILE}", files.files.get(PREVIOUS_SOURCES_FILE), text
            )


def write_changes(texts: TextFiles, changes: Changes) -> None:
    """Replace files, or stop with none replaced."""
    before, after = changes.before, changes.after
    try:
        texts.replace(before, {name: as_bytes(text, before[name]) for name, text in after.items()})
    except ChangedMeanwhileError as error:
        stop(f"nothing was written: {error} was changed while it was worked on; run the command again", UNSAFE)
    except OSError as error:
        stop(f"nothing was written, the disk refuses: {error.filename}: {error.strerror}", MISSING_TOOL)

"""A file from a translator, and the item as it stands now, in; the new text of its translation's file, or faults, out.

The file is taken over whole or not at all. Paragraphs that were moved since its export are found again by their words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import cast

from msgspec import Struct
from msgspec.structs import replace

from pipeline.document.settings import Limits
from pipeline.exchange.accept import accept
from pipeline.exchange.segment import Exchange, ExchangeSegment
from pipeline.fault import Faults
from pipeline.reader.deadline import NEVER, Deadline
from pipeline.reader.tree import plain
from pipeline.translating.exporting import export_item, has_words
from pipeline.translating.inserting import Tree, insert_text
from pipeline.translating.item_trees import ItemTrees
from pipeline.translating.markup import TranslatedParagraph
from pipeline.translating.mended_since import mended_since
from pipeline.translating.paired_units import paired_units
from pipeline.translating.withheld import WithheldFrom, tell_brought
from pipeline.translation.digest import digests, joined
from pipeline.translation.pairing import Segment, align
from pipeline.translation.units import PairedUnit, records
from pipeline.writer.splice import fresh, spliced

_STEPS = ("draft", "reviewed", "approved")


class ImportResult(Struct, frozen=True):
    """What is to be written: the whole text of the translation's file, and how many texts of it are new.

    `sources` are texts that the newsroom no longer has, but that some of these translations were made from. `markdown`
    is what changes, text by text; nobody has checked it yet.
    """

    text: str
    count: int
    sources: tuple[str, ...]
    markdown: tuple[tuple[TranslatedParagraph, ...], ...]


def import_file(
    trees: ItemTrees,
    file: Exchange,
    limits: Limits,
    faults: Faults,
    deadline: Deadline = NEVER,
    *,
    withheld: WithheldFrom,
) -> ImportResult | None:
    """Take a file over; None when it brings nothing new. With an error among the faults, nothing may be written.

    A text with one of the names in it that may not be printed is such an error.
    """
    current = export_item(trees, file.target_language, limits, None, None)
    entries = accept(_found_again(mended_since(file, current, deadline), current, deadline), current, faults, deadline)
    if not entries:
        return None
    for entry in entries:
        deadline.check()
        tell_brought(withheld, entry, trees.name_of(file.target_language), file, faults)
    markdown: list[tuple[TranslatedParagraph, ...]] = []
    text = _text(trees, file.target_language, {entry.name: entry for entry in entries}, markdown)
    sources = tuple(entry.source for entry in entries if entry.state == "stale")
    return ImportResult(text, len(entries), sources, tuple(markdown))


def _found_again(file: Exchange, current: Exchange, deadline: Deadline) -> Exchange:
    """Give a file's entries the names that their texts have now: paragraphs may have been moved since its export."""
    theirs, ours = _by_unit(file.entries), _by_unit(current.entries)
    renamed: list[ExchangeSegment] = []
    for unit, entries in theirs.items():
        deadline.check()
        now = ours.get(unit, [])
        matches = align([_words(entry) for entry in now], [_words(entry) for entry in entries])
        names = {match: now[index].name for index, match in enumerate(matches) if match is not None}
        taken = {entry.name for entry in now}
        for index, entry in enumerate(entries):
            # a paragraph whose source is gone must not be taken for the one that has its number now
            spare = f"{entry.name}, as exported" if entry.name in taken else entry.name
            renamed.append(replace(entry, name=names.get(index, spare)))
    return replace(file, entries=tuple(renamed))


def _by_unit(entries: Iterable[ExchangeSegment]) -> dict[str, list[ExchangeSegment]]:
    found: dict[str, list[ExchangeSegment]] = defaultdict(list)
    for entry in entries:
        unit, mark, number = entry.name.rpartition("#")
        found[unit if mark and number.isdigit() else entry.name].append(entry)
    return found


def _words(entry: ExchangeSegment) -> str:
    return " ".join(entry.source.split())


def _text(
    trees: ItemTrees, tag: str, taken: Mapping[str, ExchangeSegment], markdown: list[tuple[TranslatedParagraph, ...]]
) -> str:
    file_tree = trees.translations.get(tag)
    new: Tree = {"language": tag, "status": "requested", "text": {}}
    wanted = cast("Tree", plain(file_tree.tree)) if file_tree else new
    before = records(file_tree.tree) if file_tree else {}
    after: dict[str, object] = {}
    for each in paired_units(trees, tag):
        name = each.unit.name
        segments = [_taken(segment, taken) for segment in each.pairing.segments]
        if segments != list(each.pairing.segments):
            segments = [_filled(segment) for segment in segments]
            there = [segment for segment in segments if segment.target]
            insert_text(trees, wanted, each.unit.route, _whole(each, there))
            after[name] = " ".join(segment.made_from or segment.digest for segment in there)
            if each.unit.mark.rich:
                markdown.append(tuple(_paragraph(segment, taken.get(segment.name)) for segment in there))
        elif name in before:
            after[name] = before[name]
    wanted["status"] = _status(str(wanted["status"]), taken.values())
    wanted["translated_from"] = after
    return spliced(file_tree.source, wanted) if file_tree else fresh(wanted)


def _taken(segment: Segment, taken: Mapping[str, ExchangeSegment]) -> Segment:
    entry = taken.get(segment.name)
    if entry is None:
        return segment
    # a stale entry has the text that its translation was made from, be it that its file has lost the record
    made_from = digests(entry.source, rich=entry.markdown) if entry.state == "stale" else entry.digest
    return replace(segment, target=entry.target.strip("\n"), made_from=made_from)


def _paragraph(segment: Segment, entry: ExchangeSegment | None) -> TranslatedParagraph:
    return TranslatedParagraph(segment.name, segment.target, entry.place if entry else None)


def _filled(segment: Segment) -> Segment:
    """Copy what has no words: a placed quote or picture stands in every language."""
    if segment.target or has_words(segment.source):
        return segment
    return replace(segment, target=segment.source, made_from=segment.digest)


def _whole(each: PairedUnit, segments: list[Segment]) -> str:
    """Give the text of a unit as its file has it."""
    if each.unit.mark.rich:
        return joined(tuple(segment.target for segment in segments))
    return segments[0].target


def _status(now: str, taken: Iterable[ExchangeSegment]) -> str:
    """Give the lowest status among its texts: only the press office raises it."""
    came = {entry.state if entry.state in _STEPS else "draft" for entry in taken}
    known = came | ({now} if now in _STEPS else set())
    return next(step for step in _STEPS if step in known)

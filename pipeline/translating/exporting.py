"""An item's trees, a language and the memory in; what a translator's file of it holds, out.

`pipeline.exchange` writes that as PO or XLIFF. What is not printed, or may not be, is left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from msgspec.structs import replace

from pipeline.document.settings import Limits
from pipeline.document.shape import TextAt, shapes_at
from pipeline.exchange.codes import stretches
from pipeline.exchange.memory import Memory, Pair
from pipeline.exchange.segment import Exchange, ExchangeSegment
from pipeline.translating.item_trees import ItemTrees, brief_of
from pipeline.translating.paired_units import paired_units
from pipeline.translating.previous_sources import previous_source, read_previous_sources
from pipeline.translating.withheld import WithheldFrom, is_withheld
from pipeline.translation.digest import digest
from pipeline.translation.pairing import Segment
from pipeline.translation.units import PairedUnit, is_printed


def export_item(
    trees: ItemTrees, tag: str, limits: Limits, memory: Memory | None, withheld: WithheldFrom | None
) -> Exchange:
    """Give one item in one language: its texts, offers from the memory for what is to do, and no withheld name.

    `withheld` is None of what stays in the press office.
    """
    kept = read_previous_sources(trees)
    entries = tuple(
        _without(withheld, _entry(trees, tag, each, segment, limits, memory, kept))
        for each in paired_units(trees, tag)
        if not (_keeps_its_language(each) or is_withheld(trees, each.unit))
        if not (withheld and withheld.is_name(trees, each.unit))
        if is_printed(trees.source.tree, each.unit.route)
        for segment in each.pairing.segments
        if has_words(segment.source)
    )
    revision = digest(" ".join(f"{entry.name} {entry.digest}" for entry in entries))
    return Exchange(trees.slug, trees.language, tag, revision, entries, brief=brief_of(trees, tag))


def approved_pairs(items: Iterable[ItemTrees]) -> Iterator[Pair]:
    """Give every approved translation of some items, for the memory."""
    for trees in items:
        for tag in trees.translations:
            for each in paired_units(trees, tag):
                for segment in () if is_withheld(trees, each.unit) else each.pairing.segments:
                    if segment.state == "approved" and has_words(segment.source):
                        origin = f"{trees.slug}, {segment.name}"
                        source, target = segment.source.strip("\n"), segment.target.strip("\n")
                        yield Pair(source, target, trees.language, tag, origin)


def has_words(text: str) -> bool:
    """Say whether a text has anything to translate: a placed quote or picture has not."""
    return any(sign.isalnum() for part in stretches(text) if not part.code for sign in part.text)


def _keeps_its_language(each: PairedUnit) -> bool:
    """Say whether a text is to stay as it is: a letter, and a quote that is printed as it was spoken."""
    return each.is_left and (each.unit.mark.rich or each.unit.route[0] == "letters")


def _without(withheld: WithheldFrom | None, entry: ExchangeSegment) -> ExchangeSegment:
    """Drop an offer or a previous source with one of these names in it: it was written before the name was withheld."""
    if withheld is None:
        return entry
    match, before = entry.match, entry.previous
    if match and (withheld.holds(match.text) or withheld.holds(match.source)):
        match = None
    return replace(entry, match=match, previous="" if withheld.holds(before) else before)


def _entry(  # noqa: PLR0917 - the item and the language, then the text
    trees: ItemTrees,
    tag: str,
    each: PairedUnit,
    segment: Segment,
    limits: Limits,
    memory: Memory | None,
    kept: Mapping[str, str],
) -> ExchangeSegment:
    source = segment.source.strip("\n")
    offered = memory and segment.state in ("missing", "stale")
    return ExchangeSegment(
        name=segment.name,
        source=source,
        target=segment.target.strip("\n"),
        digest=segment.digest,
        context=_context(trees, each, limits),
        state=segment.state,
        match=memory.offer(source, trees.language, tag) if memory and offered else None,
        previous=previous_source(kept, segment.made_from) if segment.state == "stale" else "",
        markdown=each.unit.mark.rich,
        keeps_shape=not each.own_shape,
    )


def _context(trees: ItemTrees, each: PairedUnit, limits: Limits) -> str:
    lines = [_printed(trees, each.unit)]
    if each.unit.route == ("headline",):
        lines.append(f"At most {limits.headline} characters.")
    if each.unit.mark.optional:
        lines.append("Leave it as it is where your language does.")
    if each.own_shape:
        lines.append("The translation may have other paragraphs, crossheads and lists than the source.")
    return "\n".join(line for line in lines if line)


def _printed(trees: ItemTrees, unit: TextAt) -> str:
    """Give what the field reference says of a field, and of the entry that it stands in."""
    shapes = zip(unit.route, shapes_at(trees.outline, unit.route), strict=True)
    return " ".join(shape.about for step, shape in shapes if isinstance(step, str) and shape.about)

"""An item's trees in; the names that may not be printed, and the texts that may go to no translator, out.

A file for a translator leaves the press office, and so does all that it holds: previous sources and offers too.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from pipeline.checks.withheld_told import tell
from pipeline.document.shape import TextAt
from pipeline.exchange.segment import Exchange, ExchangeSegment
from pipeline.fault import Faults
from pipeline.names.finding import Names
from pipeline.names.person import WithheldPerson
from pipeline.newsroom.withheld import is_public, withheld_people
from pipeline.reader.tree import ListNode, MapNode, Scalar, follow
from pipeline.source import Place, Source
from pipeline.translating.item_trees import ItemTrees
from pipeline.translating.paired_units import paired_units


class WithheldFrom(Struct, frozen=True):
    """What may go to no translator with an item: the names, and the words of the item that mean somebody else."""

    names: Names
    item: str
    others: tuple[str, ...]

    def holds(self, text: str, tag: str | None = None) -> bool:
        """Say whether a text has one of the names, or likely has."""
        return self.names.find(text, tag=tag, item=self.item, others=self.others) is not None

    def is_name(self, trees: ItemTrees, unit: TextAt) -> bool:
        """Say whether a text is a name in its own field that may not be printed, or may not any more."""
        own = (each.names for each in self.names.people if each.item == self.item)
        return is_withheld(trees, unit) or (_is_name(unit) and any(unit.scalar.text.strip() in names for names in own))

    def surely_holds(self, text: str) -> bool:
        """Say whether a text surely has one of the names."""
        return self.names.surely_in(text, self.item, self.others) is not None


def withheld_from(trees: ItemTrees, newsroom: Iterable[WithheldPerson]) -> WithheldFrom:
    """Give what may not go out with an item: its own names, and those that items of the newsroom withhold.

    Whose consent has ended stands in `newsroom`, which knows the moment.
    """
    key, translations = f"{trees.folder}/{trees.slug}", [each.tree for each in trees.translations.values()]
    own = (each for each in withheld_people(key, trees.source.tree, translations) if each.since is None)
    people = dict.fromkeys((*own, *newsroom))
    lists = (tree.values.get("not_the_same_person") for tree in (trees.source.tree, *translations))
    entries = (entry for each in lists if isinstance(each, ListNode) for entry in each.items)
    others = tuple(entry.text for entry in entries if isinstance(entry, Scalar))
    return WithheldFrom(Names.of(people), key, (*others, *_pseudonyms(trees, translations)))


def _pseudonyms(trees: ItemTrees, translations: Iterable[MapNode]) -> Iterable[str]:
    texts = (tree.values.get("text") for tree in translations)
    for tree in (trees.source.tree, *(each for each in texts if isinstance(each, MapNode))):
        people = tree.values.get("persons_at_risk")
        for person in people.items if isinstance(people, ListNode) else ():
            found = person.values.get("pseudonym") if isinstance(person, MapNode) else None
            if isinstance(found, Scalar) and found.text:
                yield found.text


def tell_brought(withheld: WithheldFrom, entry: ExchangeSegment, becomes: str, file: Exchange, faults: Faults) -> None:
    """Collect that a text that comes from a translator, and becomes one of a file, has such a name in it."""
    tag, text = file.target_language, entry.target
    found = withheld.names.find(text, tag=tag, item=withheld.item, others=withheld.others)
    place = entry.place or file.place or Place.start_of(Source(becomes, ""))
    tell(found, "this translation", place, faults, text, file=becomes)


def is_withheld(trees: ItemTrees, unit: TextAt) -> bool:
    """Say whether a text is a name that may not be printed: nobody said that it may."""
    if not _is_name(unit):
        return False
    person = follow(trees.source.tree, unit.route[:-1])
    return not (isinstance(person, MapNode) and is_public(person))


def _is_name(unit: TextAt) -> bool:
    return unit.route[0] == "persons_at_risk" and unit.route[-1] == "name"


def tell_withheld(trees: ItemTrees, tags: Iterable[str], withheld: WithheldFrom, faults: Faults) -> None:
    """Collect the texts, also of translations, that have such a name in them; with any, nothing is to go out."""
    for tag in tags if withheld.names.people else ():
        file_tree = trees.translations.get(tag)
        note = file_tree.tree.values.get("note_to_translator") if file_tree else None
        if isinstance(note, Scalar):
            found = withheld.names.find(note.text, item=withheld.item, others=withheld.others)
            tell(found, "this note", note.place, faults, note.text)
        for each in paired_units(trees, tag):
            for scalar, language in ((each.unit.scalar, trees.language), (each.target, tag)):
                if scalar and not withheld.is_name(trees, each.unit):
                    found = withheld.names.find(scalar.text, tag=language, item=withheld.item, others=withheld.others)
                    tell(found, "this text", scalar.place, faults, scalar.text)

"""An item's trees in; the names that may not be printed, and the texts that may go to no translator, out.

A file for a translator leaves the press office, and so does all that it holds: previous sources and offers too.
"""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.checks.people import holds, tell
from pipeline.document.shape import TextAt, units
from pipeline.fault import Faults
from pipeline.reader.tree import MapNode, Scalar, follow
from pipeline.search.seen import as_seen
from pipeline.translating.item_trees import ItemTrees
from pipeline.translating.paired_units import paired_units


def withheld_names(trees: ItemTrees) -> frozenset[str]:
    """Give the names that may not be printed, in every language that has them, as they are compared."""
    found = {as_seen(unit.scalar.text) for unit in units(trees.outline, trees.source.tree) if is_withheld(trees, unit)}
    for tag in trees.translations if found else ():
        targets = (each.target for each in paired_units(trees, tag) if is_withheld(trees, each.unit))
        found |= {as_seen(target.text) for target in targets if target}
    return frozenset(found)


def is_withheld(trees: ItemTrees, unit: TextAt) -> bool:
    """Say whether a text is a name that may not be printed: nobody said that it may."""
    if unit.route[0] != "persons_at_risk" or unit.route[-1] != "name":
        return False
    person = follow(trees.source.tree, unit.route[:-1])
    public = person.values.get("name_public") if isinstance(person, MapNode) else None
    return not (isinstance(public, Scalar) and public.text == "yes")


def tell_withheld(trees: ItemTrees, tags: Iterable[str], faults: Faults) -> None:
    """Collect the texts, also of translations, that have such a name in them; with any, nothing is to go out."""
    names = withheld_names(trees)
    for each in (each for tag in tags for each in paired_units(trees, tag)) if names else ():
        for scalar in (each.unit.scalar, each.target):
            if scalar and not is_withheld(trees, each.unit) and holds(scalar.text, names):
                tell(scalar.place, "this text", faults)

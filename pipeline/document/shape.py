"""An outline and a tree in; the units of text in it out: each with its route, its place and its mark.

An outline is a model without its rules: only where texts for a reader stand (`outline.py` makes it from the models'
marks). Translation, rich text and checks all walk here, and whoever only walks needs no models.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from msgspec import Struct, field
from msgspec.structs import replace

from pipeline.reader.tree import ListNode, MapNode, Node, Route, Scalar
from pipeline.source import Place


class Unit(Struct, frozen=True):
    """Marks a text that a translation may replace.

    `rich`: the text is Markdown. `optional`: a translation may leave it as it stands in the source (a name, a credit).
    """

    rich: bool = False
    optional: bool = False


class Printed(Struct, frozen=True):
    """Marks a text that is printed and that no translation replaces.

    `postal`: it is of no language that is known here, a line of an address or a number.
    """

    postal: bool = False


class TextAt(Struct, frozen=True):
    """One unit of text: where it stands in the tree, its stable name, its scalar and its mark."""

    route: Route
    name: str
    scalar: Scalar
    mark: Unit

    def at(self, offset: int, length: int = 1) -> Place:
        """Give the place of a character of the text, by its number from 0; of several where they are on its line."""
        text = self.scalar.text
        within = len(text[offset : offset + length].partition("\n")[0])
        return self.scalar.at(text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset), within)


class Shape(Struct, frozen=True):
    """What a field holds: a text, a group of fields, a list or a mapping of such; or nothing of interest.

    `about` is what the field reference says of the field.
    """

    unit: Unit | None = None
    group: Outline | None = None
    items: Shape | None = None
    values: Shape | None = None
    about: str = ""

    @property
    def is_empty(self) -> bool:
        """Say whether no text for a reader can stand here."""
        return not (self.unit or self.group or self.items or self.values)


class Outline(Struct, frozen=True, dict=True):
    """A group of fields, in its model's order; the rest is as the model has it (`pipeline.document.base.Model`)."""

    fields: Mapping[str, Shape]
    identity: tuple[str, ...] = ()
    tongues: Mapping[str, str] = field(default_factory=dict)
    own_readers: bool = False
    apart: tuple[str, ...] = ()

    @cached_property
    def translated(self) -> Mapping[str, Shape]:
        """Give the fields in which texts that are translated can stand: every tree is walked by them, and often."""
        return {key: shape for key, shape in self.fields.items() if not shape.is_empty and not _has_own_readers(shape)}

    @cached_property
    def local(self) -> Mapping[str, Shape]:
        """Give the fields that are for the readers of one language only."""
        return {key: shape for key, shape in self.fields.items() if _has_own_readers(shape)}


def units(outline: Outline, tree: MapNode) -> list[TextAt]:
    """Walk a tree by its outline and give every unit of text that a translation translates, in the model's order."""
    found: list[TextAt] = []
    _collect(Shape(group=outline), tree, (), "", found)
    return found


def local_units(outline: Outline, tree: MapNode) -> list[TextAt]:
    """Give the texts that are for the readers of this one language only."""
    found: list[TextAt] = []
    for key, shape in outline.local.items():
        if key in tree.values:
            _collect(shape, tree.values[key], (key,), key, found)
    return found


def _has_own_readers(shape: Shape) -> bool:
    return shape.group is not None and shape.group.own_readers


def _collect(shape: Shape, node: Node, route: Route, name: str, found: list[TextAt]) -> None:
    if shape.unit and isinstance(node, Scalar):
        if node.text or node.style != "plain":
            found.append(TextAt(route, name, node, shape.unit))
    elif shape.group and isinstance(node, MapNode):
        tongues, values = shape.group.tongues, node.values
        for key, inner in shape.group.translated.items():
            if key in values:
                foreign = key in tongues and tongues[key] in values
                within = replace(inner, unit=replace(inner.unit, optional=True)) if foreign and inner.unit else inner
                _collect(within, values[key], (*route, key), f"{name}.{key}" if name else key, found)
    elif shape.items and isinstance(node, ListNode):
        for index, (own, item) in enumerate(zip(entry_names(shape.items, node.items), node.items, strict=True)):
            _collect(shape.items, item, (*route, index), f"{name}.{own}", found)
    elif shape.values and isinstance(node, MapNode):
        for key, value in node.values.items():
            _collect(shape.values, value, (*route, key), f"{name}.{key}", found)


def shapes_at(outline: Outline, route: Route) -> Iterator[Shape]:
    """Give the shape that each step of a route leads to."""
    shape = Shape(group=outline)
    for step in route:
        shape = shape.group.fields.get(str(step), Shape()) if shape.group else shape.items or shape.values or Shape()
        yield shape


def mark_at(outline: Outline, route: Route) -> Unit | None:
    """Give the mark of the text that a route leads to, as its field has it; None where there is no text."""
    return [Shape(), *shapes_at(outline, route)][-1].unit


def entry_names(shape: Shape, items: Sequence[Node]) -> list[str]:
    """Give the stable names of a list's entries: an entry's identity (a target's id) if it has one, else its number.

    Of several with one identity, the first keeps it, and the others have behind it what tells them apart
    (`minister`, `minister/fr`): a letter is called the same before and after a second one comes.
    """
    names: list[str] = []
    for number, item in enumerate(items, 1):
        own = identity(shape, item)
        whole = _read(item, shape.group.apart) if own in names and shape.group else None
        names.append(f"{own}/{whole}" if whole else own or str(number))
    return names


def entry_of(shape: Shape, items: Sequence[Node], wanted: Node, position: int) -> int | None:
    """Give where in a source's list the entry stands that one of a translation is of; by position without a name."""
    own = identity(shape, wanted)
    if own is None:
        return position if position < len(items) else None
    apart = _read(wanted, shape.group.apart) if shape.group else None
    return next(
        (
            index
            for index, item in enumerate(items)
            if identity(shape, item) == own
            and (apart is None or (shape.group and _read(item, shape.group.apart) == apart))
        ),
        None,
    )


def identity(shape: Shape, item: Node) -> str | None:
    """Give what tells an entry from the others, where its model has that."""
    return _read(item, shape.group.identity) if shape.group else None


def _read(item: Node, keys: tuple[str, ...]) -> str | None:
    if keys and isinstance(item, MapNode):
        found = [item.values.get(key) for key in keys]
        texts = [text for value in found if (text := _key_of(value))]
        if len(texts) == len(found):
            return "/".join(texts)
    return None


def _key_of(node: Node | None) -> str:
    """Give a key, or several as one: a letter may go to a list of targets."""
    if isinstance(node, ListNode):
        return "+".join(each.text for each in node.items if isinstance(each, Scalar))
    return node.text if isinstance(node, Scalar) else ""

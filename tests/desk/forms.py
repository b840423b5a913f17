"""Forms for the tests: of the samples of this newsroom, of faulty files and of files that a test writes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from pipeline.desk.form import FormContext, form_of
from pipeline.desk.form.order import FIXED, NEVER
from pipeline.desk.form.shapes import Field, FieldFault, Form
from pipeline.desk.words import desk_words
from pipeline.document.appeal import Appeal
from pipeline.document.base import Model
from pipeline.document.release import Release
from pipeline.document.schema import validate
from pipeline.document.settings import Settings
from pipeline.fault import Fault, Faults
from pipeline.reader.events import read
from pipeline.reader.tree import ListNode, MapNode, Node, Route, Scalar
from pipeline.source import Source

ROOT = Path(__file__).parents[2]
SAMPLES = sorted((*ROOT.glob("releases/*/release.yaml"), *ROOT.glob("appeals/*/appeal.yaml")))


KEYS = {key for keys in FIXED.values() for key in keys}


@cache
def settings() -> Settings:
    """Give the settings of this newsroom."""
    found = validate(Settings, tree_of((ROOT / "newsroom.yaml").read_text(encoding="utf-8")), Faults())
    assert found is not None
    return found


def tree_of(text: str, name: str = "item.yaml") -> MapNode:
    """Read a text that must be YAML."""
    tree = read(Source(name, text), Faults())
    assert tree is not None
    return tree


def model_of(tree: MapNode) -> type[Model]:
    """Give the model that a tree is of."""
    kind = tree.values.get("type")
    return Appeal if isinstance(kind, Scalar) and kind.text == "urgent-appeal" else Release


def context(tag: str = "en", media: tuple[str, ...] = (), appeals: tuple[str, ...] = ()) -> FormContext:
    """Give what a form needs besides the item."""
    return FormContext(settings(), desk_words(tag), media, appeals)


def form(text: str, faults: Iterable[Fault] = (), tag: str = "en") -> Form:
    """Give the form of a file."""
    tree = tree_of(text)
    return form_of(model_of(tree), tree, faults, context(tag))


def fields_of(form: Form) -> Iterator[Field]:
    """Give every field of a form."""
    for part in form.parts:
        yield from part.field.all_fields()


def field_at(form: Form, *route: str | int) -> Field:
    """Give the innermost field at a route."""
    return [field for field in fields_of(form) if field.route == route][-1]


def told(form: Form) -> list[FieldFault]:
    """Give every fault of a form."""
    return [*form.faults_elsewhere, *(fault for field in fields_of(form) for fault in field.faults)]


def scalars(node: Node, route: Route = ()) -> Iterator[tuple[Route, Scalar]]:
    """Give every scalar of a tree with its route."""
    match node:
        case Scalar():
            yield route, node
        case ListNode():
            for at, inner in enumerate(node.items):
                yield from scalars(inner, (*route, at))
        case MapNode():
            for key, inner in node.values.items():
                yield from scalars(inner, (*route, key))


def is_no_field(route: Route) -> bool:
    """Say whether acts write what stands there, or adding an entry does."""
    return route[0] in NEVER or (len(route) == len(("targets", 0, "id")) and route[2] in KEYS)

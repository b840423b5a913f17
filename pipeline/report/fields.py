"""A field's name in; its label, its help and an example in the words of a press office, out.

The texts stand in fields.yaml, by model and field; the form of the desk and `press explain` both print them.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import resources

from msgspec import Struct

from pipeline.document.appeal import Appeal
from pipeline.document.base import Model
from pipeline.document.holds import Holds, holds
from pipeline.document.release import Release
from pipeline.document.schema import models_at
from pipeline.fault import Faults
from pipeline.reader.events import read
from pipeline.reader.tree import MapNode, plain
from pipeline.source import Source


class FieldHelp(Struct, frozen=True):
    """What a field is called, what it is for and what may stand there. Of a model: what one entry is called."""

    label: str
    help: str = ""
    example: str = ""
    entry: str = ""


@cache
def english() -> Mapping[str, FieldHelp]:
    """Give every label and help by `Model.field`, and by `Model` what an entry of it is called."""
    text = resources.files("pipeline.report").joinpath("fields.yaml").read_text(encoding="utf-8")
    faults = Faults()
    tree = read(Source("fields.yaml", text), faults)
    assert tree is not None, list(faults)  # noqa: S101 - the engine's own file, which a test reads
    return field_helps(tree)


def field_helps(tree: MapNode) -> Mapping[str, FieldHelp]:
    """Give the labels and helps of a tree."""
    found = plain(tree)
    assert isinstance(found, dict)  # noqa: S101 - it is made of a mapping
    return {name: FieldHelp(**texts) for name, texts in found.items()}


@cache
def own_name(model: type[Model], field: str) -> str:
    """Give a field's name by the model that says what it is: a release's headline is Publication.headline.

    What several models have alike is named by the field alone.
    """
    names = (*(f"{each.__name__}.{field}" for each in model.__mro__), field)
    return next((name for name in names if name in english()), f"{model.__name__}.{field}")


@cache
def help_of(model: type[Model], field: str) -> FieldHelp:
    """Give the help of a field; where fields.yaml has none, what the model says of it."""
    name, info = own_name(model, field), model.model_fields.get(field)
    about = (info.description if info else None) or ""
    found = english().get(name, FieldHelp(field.replace("_", " ").capitalize()))
    return found if found.help else FieldHelp(found.label, about, found.example, found.entry)


def field_at(path: str) -> tuple[type[Model], str] | None:
    """Give the model and the field that a path names: kicker, quotes.speaker, quotes.mayor.text; None where none is."""
    steps = path.strip().strip(".").split(".")
    for item in (Release, Appeal):
        for model in models_at(item, tuple(step for step in steps[:-1] if not step.isdigit())):
            if steps[-1] in model.model_fields and issubclass(model, Model):
                return model, steps[-1]
    return None


def explain_field(path: str) -> str | None:
    """Give what a field is for, with an example, as the terminal shows it; None where no field has this name."""
    found = field_at(path.casefold())
    if found is None:
        return None
    model, name = found
    own, held = help_of(model, name), holds(model.model_fields[name])
    needed = " Needed." if model.model_fields[name].is_required() else ""
    lines = [f"{path.casefold()}: {own.label}", "", f"{own.help}{needed}", ""]
    if own.example:
        lines += ["Example:", "", f"    {_as_written(name, own.example, held)}", ""]
    for group in dict.fromkeys(_groups(held)):
        width = max(len(each) for each in group.model_fields)
        helps = ((each.ljust(width), help_of(group, each)) for each in group.model_fields)
        title = english()[group.__name__].label if group.__name__ in english() else own.label
        lines += [f"{title}:", "", *(f"    {each}  {about.label}. {about.help}" for each, about in helps), ""]
    return "\n".join(lines)


def _as_written(name: str, example: str, held: Holds) -> str:
    """Give an example as a line of the file."""
    if held.kind == "list" and held.instead is None:
        return f"{name}: [{example}]"
    is_quoted = held.kind != "mapping" and (": " in example or example[:1] in "{[\"'&*!|>%@`#")
    return f'{name}: "{example}"' if is_quoted else f"{name}: {example}"


def _groups(held: Holds) -> tuple[type[Model], ...]:
    inner = _groups(held.inner) if held.inner else ()
    return (*held.models, *inner, *(_groups(held.instead) if held.instead else ()))


def field_names() -> frozenset[str]:
    """Give the names of an item's own fields."""
    return frozenset((*Release.model_fields, *Appeal.model_fields))

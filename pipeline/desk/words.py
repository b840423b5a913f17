"""The desk's own words in a language: English is the closed set, and stands in for what another language lacks."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

from msgspec import Struct

from pipeline.document.base import Model
from pipeline.fault import Faults
from pipeline.i18n.language import Language, language
from pipeline.reader.events import read
from pipeline.reader.tree import MapNode, follow, plain
from pipeline.report.fields import FieldHelp, english, field_helps, help_of, own_name
from pipeline.source import Source


class DeskWords(Struct, frozen=True):
    """The words of one language: by key; by the value of a choice; and the labels and helps of fields."""

    language: Language
    words: Mapping[str, str]
    choices: Mapping[str, str]
    fields: Mapping[str, FieldHelp]

    def __getitem__(self, key: str) -> str:
        """Give a word; KeyError where English has none of this name."""
        return self.words[key]

    def fill(self, key: str, **values: object) -> str:
        """Give a word with its {places} filled."""
        text = self.words[key]
        for name, value in values.items():
            text = text.replace(f"{{{name}}}", str(value))
        return text

    def choice(self, field: str, value: str) -> str:
        """Give the words for a value of a field, or the value where there are none."""
        return self.choices.get(f"{field}.{value}", self.choices.get(value, value))

    def field(self, model: type[Model], name: str) -> FieldHelp:
        """Give the label, help and example of a field."""
        common, own = help_of(model, name), self.fields.get(own_name(model, name))
        if own is None:
            return common
        return FieldHelp(own.label, own.help or common.help, own.example or common.example, own.entry or common.entry)

    def entry(self, model: type[Model]) -> str:
        """Give what one entry of a model is called: Quote, Contact, Picture."""
        found = self.fields.get(model.__name__) or english().get(model.__name__)
        return found.label if found else model.__name__


@cache
def desk_words(tag: str) -> DeskWords:
    """Give the desk's words in a language; in English where there is no file for it."""
    first = _tree("en")
    tree = _tree(tag) if tag in languages() else first
    tongue = language(tag if tag in languages() else "en")
    return DeskWords(
        tongue,
        _mapping(first, "words") | _mapping(tree, "words"),
        _mapping(first, "choices") | _mapping(tree, "choices"),
        _fields(tree),
    )


@cache
def languages() -> tuple[str, ...]:
    """Give the tags of the languages that the desk speaks."""
    files = resources.files("pipeline.desk").joinpath("words").iterdir()
    return tuple(sorted(each.name.removesuffix(".yaml") for each in files if each.name.endswith(".yaml")))


def _tree(tag: str) -> MapNode:
    text = resources.files("pipeline.desk").joinpath("words", f"{tag}.yaml").read_text(encoding="utf-8")
    faults = Faults()
    tree = read(Source(f"{tag}.yaml", text), faults)
    assert tree is not None, list(faults)  # noqa: S101 - the engine's own file, which a test reads
    return tree


def _mapping(tree: MapNode, key: str) -> dict[str, str]:
    found: Any = plain(tree)
    return dict(found.get(key) or {})


def _fields(tree: MapNode) -> dict[str, FieldHelp]:
    node = follow(tree, ("fields",))
    return dict(field_helps(node)) if isinstance(node, MapNode) and node is not tree else {}

"""Every field has a label, a help and an example, and the example is one that the field takes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, cast

import pytest
from pydantic import TypeAdapter

from pipeline.desk.words import desk_words, languages
from pipeline.document.appeal import Appeal
from pipeline.document.base import Model
from pipeline.document.holds import Holds, holds
from pipeline.document.release import Release
from pipeline.document.schema import models_in
from pipeline.fault import Faults
from pipeline.i18n.places import names
from pipeline.reader.events import read
from pipeline.reader.tree import plain
from pipeline.report.fields import english, help_of, own_name
from pipeline.source import Source


def models(model: type[Model], seen: set[type[Model]] | None = None) -> Iterator[type[Model]]:
    seen = set() if seen is None else seen
    if model in seen:
        return
    seen.add(model)
    yield model
    for info in model.model_fields.values():
        for inner in models_in(info.annotation):
            yield from models(cast("type[Model]", inner), seen)


WORDS = Path(__file__).parents[2] / "pipeline/desk/words"
MODELS = tuple(dict.fromkeys((*models(Release), *models(Appeal))))
FIELDS = [(model, name) for model in MODELS for name in model.model_fields]


def has_groups(held: Holds) -> bool:
    return held.kind == "group" or (held.inner is not None and held.inner.kind == "group")


@pytest.mark.parametrize(("model", "name"), FIELDS, ids=lambda each: each if isinstance(each, str) else each.__name__)
def test_every_field_has_its_words_and_an_example_that_it_takes(model: type[Model], name: str) -> None:
    info, found = model.model_fields[name], help_of(model, name)
    assert own_name(model, name) in english(), "give it a label in pipeline/report/fields.yaml"
    assert found.label[:1].isupper()
    assert found.help.endswith("."), "a help is a sentence"
    held = holds(info)
    if has_groups(held):
        return  # `press explain` names the fields inside
    example: Any = found.example
    if example.startswith("{"):
        tree = read(Source("example", example), Faults())
        assert tree is not None
        example = plain(tree)
    elif held.kind == "list":
        example = [example]
    annotation: Any = Annotated[(info.annotation, *info.metadata)] if info.metadata else info.annotation
    assert TypeAdapter(annotation).validate_python(example) is not None


def test_no_words_are_of_a_field_that_no_model_has() -> None:
    known = {own_name(model, name) for model, name in FIELDS} | {model.__name__ for model in MODELS}
    assert english().keys() - known == set()


def written(tag: str) -> Any:
    tree = read(Source(tag, (WORDS / f"{tag}.yaml").read_text(encoding="utf-8")), Faults())
    assert tree is not None
    return plain(tree)


@pytest.mark.parametrize("tag", [tag for tag in languages() if tag != "en"])
def test_each_language_of_the_desk_has_every_word(tag: str) -> None:
    first, own = written("en"), written(tag)
    for kind in ("words", "choices"):
        assert {key: names(text) for key, text in own[kind].items()} == {
            key: names(text) for key, text in first[kind].items()
        }
    assert own["fields"].keys() == english().keys()
    for name, texts in own["fields"].items():
        expected = {part for part in ("label", "help", "entry") if getattr(english()[name], part)}
        assert texts.keys() == expected, name
        assert all(texts.values()), name


def test_the_languages_are_english_and_norwegian() -> None:
    assert languages() == ("en", "nb")
    assert desk_words("ja").language.tag == "en"

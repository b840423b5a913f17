"""A process that makes job after job lets go of what it filled templates with, once it is much."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
from jinja2.runtime import Macro

from pipeline import cores
from pipeline.job import Choice, Job, Kit, Order
from tests.small import MOMENT, NEWSROOM, RELEASE, TEMPLATES, item


@pytest.fixture(autouse=True)
def collector_as_it_was() -> Iterator[None]:
    yield
    gc.unfreeze()
    gc.enable()


def macros() -> set[int]:
    """Give the macros that there are; those of tests before this one may be among them."""
    return {id(found) for found in gc.get_objects() if isinstance(found, Macro)}


def test_what_filled_templates_held_is_let_go_of_when_it_is_much(monkeypatch: pytest.MonkeyPatch) -> None:
    gc.collect()
    before = macros()
    job = Job(Kit.of(NEWSROOM.encode(), TEMPLATES.files), (Order(item(RELEASE), {}),), Choice(), MOMENT)
    assert cores._make(job).made[0].output
    assert not macros() <= before, "a small job is not worth a look"
    monkeypatch.setattr("pipeline.cores._MOST_LEFT", 1000)
    assert cores._make(job).made[0].output
    gc.unfreeze()
    assert macros() <= before

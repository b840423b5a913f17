"""A filled template lets go of all that it was filled with, also when it fills others, and when it is at fault."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import jinja2
import pytest

from pipeline.environment import Environment

SOURCES = {
    "parts": "{% macro one() %}{{ value }}{% endmacro %}{% macro two(more=true) %}"
    "{% if more %}{{ two(false) }}{% else %}{{ one() }}{% endif %}{% endmacro %}",
    "page": '{% import "parts" as parts with context %}{{ parts.two() }}{{ "inner" | filled }}{{ parts.two() }}',
    "inner": '{% import "parts" as parts with context %}({{ parts.one() }})',
    "wrong": '{% import "parts" as parts with context %}{{ parts.two() }}{{ nothing.here }}',
}


class Value:
    """Something that a template prints."""

    def __str__(self) -> str:
        return "text"


@pytest.fixture
def environment() -> Environment:
    made = Environment(SOURCES, escape=True, cache=None)
    made.filters["filled"] = lambda name: made.get_template(name).render(value="inside")
    return made


@pytest.fixture(autouse=True)
def no_collector() -> Iterator[None]:
    gc.disable()
    yield
    gc.enable()


def test_what_a_template_printed_is_let_go_of_at_once(environment: Environment) -> None:
    value = Value()
    gone = weakref.ref(value)
    assert environment.get_template("page").render(value=value) == "text(inside)text"
    del value
    assert gone() is None


def test_a_template_at_fault_holds_nothing_either(environment: Environment) -> None:
    value = Value()
    gone = weakref.ref(value)
    with pytest.raises(jinja2.UndefinedError) as raised:
        environment.get_template("wrong").render(value=value)
    del value, raised
    gc.collect()  # an error and its frames are a ring of Python's own
    assert gone() is None
    assert environment.get_template("page").render(value="again") == "again(inside)again"

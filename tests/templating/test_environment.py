"""A filled template lets go of all that it was filled with, also when it fills others, and when it is at fault."""

from __future__ import annotations

import gc
import re
import weakref
from collections.abc import Iterator

import jinja2
import pytest
from markupsafe import Markup

from pipeline.templating.environment import Environment, on_page

# What templates print in pages: macros with and without a caller, keys and attributes, what is safe and what is not.
PARTS = """
{% macro one(value, mark="!") %}<i>{{ value }}{{ mark }}</i>{% endmacro %}
{% macro two(called) %}{% call around(called=called) %}{{ called }}{% endcall %}{% endmacro %}
{% macro around(called) %}{{ caller() }}{{ one(called, mark="<") }}{% endmacro %}
{% macro three(values) %}
{% for value in values %}{{ one(value) if loop.first else loop.index ~ value }}{% endfor %}
{% endmacro %}
"""
PAGE = """
{% import "parts" as parts with context %}
{% set kept = "<b>" ~ safe %}
{{ parts.one(text) }} {{ parts.one(safe) }} {{ parts.two(text) }} {{ parts.three([text, safe]) }}
{{ own }} {{ parts.one(own, mark=number) }} {{ kept }} {{ none }} {{ number }} {{ [text, safe] }}
{{ words.items }} {{ words["items"] }} {{ words.other }} {{ text | upper }} {{ text | safe }}
{% autoescape false %}{{ parts.one(text) | e }}{% endautoescape %}
{{ page.told(text) }} {{ text | told(end="<") }} {{ [safe, text] | join("<") }} {{ range(3) | list }}
"""

SOURCES = {
    "parts": "{% macro one() %}{{ value }}{% endmacro %}{% macro two(more=true) %}"
    "{% if more %}{{ two(false) }}{% else %}{{ one() }}{% endif %}{% endmacro %}",
    "page": '{% import "parts" as parts with context %}{{ parts.two() }}{{ "inner" | filled }}{{ parts.two() }}',
    "inner": '{% import "parts" as parts with context %}({{ parts.one() }})',
    "wrong": '{% import "parts" as parts with context %}{{ parts.two() }}{{ nothing.here }}',
}


class Page:
    """A page on which a template writes."""

    def told(self, value: object, end: str = "") -> Markup:
        return Markup("<u>%s%s</u>") % (value, end)


class Own(str):
    """A text that says itself how it stands in HTML."""

    __slots__ = ()

    def __html__(self) -> str:
        return f"<own>{self}</own>"


class Value:
    """Something that a template prints."""

    def __str__(self) -> str:
        return "text"


@pytest.mark.parametrize("escape", [True, False])
def test_a_template_is_filled_as_jinja_fills_it(*, escape: bool) -> None:
    sources = {"parts": PARTS, "page": PAGE}
    ours = Environment(sources, escape=escape, cache=None)
    plain = jinja2.Environment(
        autoescape=escape,  # noqa: S701 - pages of text have nothing to escape
        loader=jinja2.DictLoader(sources),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    ours.filters["told"] = on_page(Page.told)
    plain.filters["told"] = Page().told
    values = {
        "text": "a < b & 'c'", "safe": Markup("<em>&amp;</em>"), "own": Own("text"), "number": 3, "page": Page(),
        "words": {"items": "of a key", "other": "<other>"},
    }  # fmt: skip
    filled = [made.get_template("page").render(values) for made in (ours, plain)]
    assert without_places(filled[0]) == without_places(filled[1])
    assert "<own>text</own>" in filled[0] or not escape


def without_places(text: str) -> str:
    """Leave out where in memory something lies."""
    return re.sub("0x[0-9a-f]+", "", text)


@pytest.mark.parametrize("wrong", ["{{ words.nothing }}", "{{ nothing }}", "{{ parts.nothing() }}", "{{ words.x.y }}"])
def test_what_there_is_not_is_a_fault(wrong: str) -> None:
    made = Environment({"page": wrong}, escape=True, cache=None)
    with pytest.raises(jinja2.UndefinedError):
        made.get_template("page").render(words={"other": ""}, parts=Value())


def test_a_filter_writes_on_the_page_that_the_template_set() -> None:
    made = Environment({"page": "{% set page = other %}{{ 1 | named }}"}, escape=True, cache=None)
    made.filters["named"] = on_page(lambda page, value: f"{page}{value}")
    assert made.get_template("page").render(page="a", other="b") == "b1"


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

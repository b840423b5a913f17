"""A template is filled strictly, on the page that it names, and with macros that serve again and again."""

from __future__ import annotations

import jinja2
import pytest

from pipeline.templating.environment import on_page, strict


class Value:
    """Something that a template prints."""


@pytest.mark.parametrize("wrong", ["{{ words.nothing }}", "{{ nothing }}", "{{ parts.nothing() }}", "{{ words.x.y }}"])
def test_what_there_is_not_is_a_fault(wrong: str) -> None:
    made = strict({"page": wrong}, escape=True, cache=None)
    with pytest.raises(jinja2.UndefinedError):
        made.get_template("page").render(words={"other": ""}, parts=Value())


def test_a_filter_writes_on_the_page_that_the_template_set() -> None:
    made = strict({"page": '{% set page = other %}{{ 1 | named("!", end="?") }}'}, escape=True, cache=None)
    made.filters["named"] = on_page(lambda page, value, mark, end: f"{page}{value}{mark}{end}")
    assert made.get_template("page").render(page="a", other="b") == "b1!?"


def test_macros_that_all_fillings_share_serve_each_of_them() -> None:
    parts = "{% macro one(value) %}<i>{{ value }}</i>{% endmacro %}"
    page = '{% import "parts" as parts %}{{ parts.one(text) }}'
    made = strict({"parts": parts, "page": page}, escape=True, cache=None)
    assert [made.get_template("page").render(text=text) for text in "a<"] == ["<i>a</i>", "<i>&lt;</i>"]

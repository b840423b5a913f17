"""A text is escaped alike wherever it comes into a page: by the writers, and by the templates."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from pipeline.formats.escaping import escaped, safe


@given(st.text(st.one_of(st.characters(), st.sampled_from("<>&\"';#ampltg"))))
def test_writers_escape_as_templates_do(text: str) -> None:
    assert escaped(text) == str(escape(text))


@given(st.text())
def test_what_is_called_safe_is_not_escaped_again(text: str) -> None:
    told = safe(text)  # noqa: S704 - nobody opens it
    assert type(told) is Markup
    assert escape(told) == told == text

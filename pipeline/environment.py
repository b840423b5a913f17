"""Jinja as pages are set with it: strict, and leaving nothing behind that has to be looked for.

Every macro of a filled template holds on to the template's values, these to the macro, and one macro to another: some
eighty such rings for a web page, which Python finds only by looking at all that it holds. So they are undone when the
text is there.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, ClassVar

import jinja2
from jinja2.runtime import Context, Macro


class _Context(Context):
    """The values of a template that is being filled."""

    # of all templates: one fills another, and a process fills one page at a time
    open: ClassVar[list[_Context]] = []

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.open.append(self)


class _Template(jinja2.Template):
    def render(self, *arguments: Any, **values: Any) -> str:
        with _closing(_Context.open):
            return super().render(*arguments, **values)


class Environment(jinja2.Environment):
    """A strict environment over template sources by name."""

    context_class = _Context
    template_class = _Template

    def __init__(self, sources: Mapping[str, str], *, escape: bool, cache: jinja2.BytecodeCache | None) -> None:
        super().__init__(
            bytecode_cache=cache,
            loader=jinja2.DictLoader(sources),
            autoescape=escape,
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )


@contextmanager
def _closing(contexts: list[_Context]) -> Iterator[None]:
    """Empty the macros of the contexts that are opened meanwhile: with them, no ring is left."""
    before = len(contexts)
    try:
        yield
    finally:
        for context in contexts[before:]:
            for value in context.vars.values():
                if isinstance(value, Macro):
                    vars(value).clear()
        del contexts[before:]

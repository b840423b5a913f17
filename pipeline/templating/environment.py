"""Jinja as pages are set with it: strict, leaving nothing behind that has to be looked for, and asking nothing twice.

Every macro of a filled template holds on to the template's values, these to the macro, and one macro to another: some
eighty such rings for a web page, which Python finds only by looking at all that it holds. So they are undone when the
text is there.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, MutableMapping
from typing import Any, ClassVar

import jinja2
from jinja2.runtime import Context, Macro
from markupsafe import Markup, escape

_NOTHING = object()


class _Context(Context):
    """The values of a template that is being filled."""

    # of all templates: one fills another, and a process fills one page at a time
    open: ClassVar[list[_Context]] = []

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.open.append(self)

    def call(self, called: Any, /, *arguments: Any, **named: Any) -> Any:
        """Call what a template calls: mostly a macro, of which it is known what it wants to be given."""
        if type(called) is not Macro:
            return super().call(called, *arguments, **named)
        named.pop("_block_vars", None)
        named.pop("_loop_vars", None)
        return called(self.eval_ctx, *arguments, **named)


class _Template(jinja2.Template):
    @classmethod
    def from_code(cls, *arguments: Any, **named: Any) -> jinja2.Template:
        made = super().from_code(*arguments, **named)
        made.root_render_func.__globals__["escape"] = _escape
        return made

    def render(self, *arguments: Any, **values: Any) -> str:
        """Fill the template, and empty the macros of all contexts that were opened for it: then no ring is left."""
        contexts = _Context.open
        before = len(contexts)
        try:
            return super().render(*arguments, **values)
        finally:
            for context in contexts[before:]:
                for value in context.vars.values():
                    if isinstance(value, Macro):
                        vars(value).clear()
            del contexts[before:]


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
            auto_reload=False,  # the sources are values
        )

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Give what a template names with a dot; no exception is made where it is a key, as every interface word is."""
        found = getattr(obj, attribute, _NOTHING)
        return self.getitem(obj, attribute) if found is _NOTHING else found

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Give a template's globals at once, for every filling copies them; no template is asked for with its own."""
        return {**self.globals, **(d or {})}


def on_page(method: Callable[..., object]) -> Callable[..., object]:
    """Make a filter of a page's method: the page is the one on which the template writes."""

    @jinja2.pass_context
    def filled(context: Context, value: object, *options: object, **named: object) -> object:
        # every phrase comes through here, and to ask the context is two calls more
        page = (context.vars if "page" in context.vars else context.parent)["page"]
        return method(page, value, *options, **named)

    return filled


def _escape(value: Any) -> Markup:
    """Escape as Jinja does, but leave what is safe as it is, which is most of what a page is put together of."""
    return value if type(value) is Markup else escape(value)

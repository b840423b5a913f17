"""Jinja as pages are set with it: strict, in its sandbox, and over sources that are values."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress

import jinja2
from jinja2.runtime import Context

from pipeline.templating.sandbox import Sandbox


class KeptBytecode(jinja2.FileSystemBytecodeCache):
    """Compiled templates in a folder; where they cannot be kept, they are compiled again next time."""

    def load_bytecode(self, bucket: jinja2.bccache.Bucket) -> None:
        """Load what was kept, if it can be read."""
        with suppress(OSError):
            super().load_bytecode(bucket)

    def dump_bytecode(self, bucket: jinja2.bccache.Bucket) -> None:
        """Keep it, if there is room."""
        with suppress(OSError):
            super().dump_bytecode(bucket)


def strict(
    sources: Mapping[str, str],
    *,
    escape: bool,
    cache: jinja2.BytecodeCache | None,
    clock: Callable[[], float] = lambda: 0.0,
) -> Sandbox:
    """Give a strict environment over template sources by name; without a clock, it looks at none."""
    return Sandbox(
        clock,
        bytecode_cache=cache,
        loader=jinja2.DictLoader(sources),
        autoescape=escape,  # pages of text have nothing to escape
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,  # the sources are values
    )


def compile_all(environment: jinja2.Environment, *endings: str) -> None:
    """Compile every template with one of some endings; raise what is wrong with the first that cannot be."""
    for name in environment.list_templates():
        if name.endswith(endings):
            environment.get_template(name)


def on_page(method: Callable[..., object]) -> Callable[..., object]:
    """Make a filter of a page's method: the page is the one on which the template writes."""

    @jinja2.pass_context
    def filled(context: Context, value: object, *options: object, **named: object) -> object:
        return method(context["page"], value, *options, **named)

    return filled

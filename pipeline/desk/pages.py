"""A page's name and its values in; the page out, in the desk's own language."""

from __future__ import annotations

from functools import cache
from importlib import resources

import jinja2
import msgspec
from markupsafe import Markup

from pipeline.formats.escaping import safe
from pipeline.templating.environment import strict

_STATIC = {".css": "text/css", ".js": "text/javascript"}


def rendered(name: str, **values: object) -> str:
    """Give a page of pages/."""
    return _environment().get_template(name).render(values)


def safe_json(value: object) -> Markup:
    """Give JSON for a script element: no sign in it could end the element."""
    text = msgspec.json.encode(value).decode().replace("<", "\\u003c").replace("&", "\\u0026")
    return safe(text)  # noqa: S704 - no sign that begins a tag or an entity is left in it


def static(name: str) -> tuple[bytes, str] | None:
    """Give a file of static/ and its media type; None where there is none of this name."""
    found = _static().get(name)
    kind = next((kind for ending, kind in _STATIC.items() if name.endswith(ending)), None)
    return (found, kind) if found is not None and kind else None


@cache
def _environment() -> jinja2.Environment:
    folder = resources.files("pipeline.desk").joinpath("pages")
    sources = {each.name: each.read_text(encoding="utf-8") for each in folder.iterdir() if each.name.endswith(".html")}
    return strict(sources, escape=True, cache=None)


@cache
def _static() -> dict[str, bytes]:
    folder = resources.files("pipeline.desk").joinpath("static")
    return {each.name: each.read_bytes() for each in folder.iterdir() if each.is_file()}

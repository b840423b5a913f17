"""The page's one script, from templates/html/page.js: packed, and told from pages that have no use for it."""

from __future__ import annotations

import re

import jinja2
from markupsafe import Markup

from pipeline.formats.escaping import safe

# The attributes by which the script finds what it works on, as its own head lists them.
_HOOK = re.compile(r"<[a-z][^<>]* data-(?:copy|copy-text|share|until|needs)=")


def pack_script(text: str, name: str = "page.js") -> Markup:
    """Drop remarks of whole lines, indents and line ends that a browser would change, and so the digest.

    Raises jinja2.TemplateError for a script that would end the `<script>` element that it stands in.
    """
    lines = (line.strip() for line in text.splitlines())
    packed = "\n".join(line for line in lines if line and not line.startswith("//"))
    if "</" in packed or "<!--" in packed:
        raise jinja2.TemplateError(f"html/{name} must not hold ‘</’ or ‘<!--’")
    return safe(packed)  # noqa: S704 - it cannot end its element


def has_use_for_it(body: str) -> bool:
    """Say whether a page holds anything that the script works on."""
    return _HOOK.search(body) is not None

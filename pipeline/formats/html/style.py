"""A designer's style sheet in; the inlined style and the page's Content-Security-Policy out.

The policy names the style by its SHA-256 (CSP level 3, 2.3.1), so no other style, script, picture or request gets in.
"""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import dataclass

import jinja2
from markupsafe import Markup

# Strings stay as they are; comments and the space round braces and semicolons are worth nothing to a browser.
# The comment's pattern (CSS 2.2, appendix G) cannot stretch over a second comment.
_SPACE = r"(?:\s|/\*[^*]*\*+(?:[^/*][^*]*\*+)*/)"
_TOKEN = re.compile(
    rf"""(?P<string>"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|{_SPACE}*(?P<brace>[{{}};]){_SPACE}*|{_SPACE}+""", re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Style:
    """What a page's head says about style: the text of `<style>`, and the policy that admits it."""

    text: Markup
    policy: str


def style(sheet: str) -> Style:
    """Pack a style sheet; refuse one that would end the `<style>` element that it stands in."""
    packed = pack(sheet)
    if "</" in packed or "<!--" in packed:
        raise jinja2.TemplateError("html/style.css must not hold ‘</’ or ‘<!--’: write ‘<’ as ‘\\3c’ in a string")
    digest = base64.b64encode(hashlib.sha256(packed.encode("utf-8")).digest()).decode("ascii")
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'"
    return Style(Markup(packed), policy)  # noqa: S704 - the newsroom's own style sheet, which cannot end its element


def pack(sheet: str) -> str:
    """Drop comments and needless space; line ends go too, because a browser would change them, and so the hash."""
    return _TOKEN.sub(_packed, sheet).strip()


def _packed(token: re.Match[str]) -> str:
    return token["string"] or token["brace"] or " "

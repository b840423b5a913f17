"""A designer's style sheet, a page's data and script in; the inlined style and the Content-Security-Policy out.

The policy names both by their SHA-256 (CSP level 3, 2.3.1), so no other style, script, picture or request gets in. A
browser never runs a data block, and asks no policy about it; checkers do, and its digest admits those very bytes only.
"""

from __future__ import annotations

import base64
import hashlib
import re
from functools import lru_cache

import jinja2
from markupsafe import Markup
from msgspec import Struct

# Strings stay as they are; comments, the space round braces, semicolons and > and behind colons and commas, and a
# rule's last semicolon are worth nothing to a browser.
# The comment's pattern (CSS 2.2, appendix G) cannot stretch over a second comment.
_SPACE = r"(?:\s|/\*[^*]*\*+(?:[^/*][^*]*\*+)*/)"
_TOKEN = re.compile(
    rf"""(?P<string>"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|(?:{_SPACE}*;)+{_SPACE}*(?P<last>}}){_SPACE}*|"""
    rf"""{_SPACE}*(?P<brace>[{{}};>]){_SPACE}*|(?P<mark>[:,]){_SPACE}+|{_SPACE}+""",
    re.DOTALL,
)
# What CSS calls the digits of other scripts (CSS Counter Styles 3, 6.1), by CLDR's names of them.
_COUNTED = {
    "arab": "arabic-indic", "arabext": "persian", "beng": "bengali", "deva": "devanagari", "gujr": "gujarati",
    "guru": "gurmukhi", "khmr": "khmer", "knda": "kannada", "laoo": "lao", "mlym": "malayalam", "mymr": "myanmar",
    "orya": "oriya", "tamldec": "tamil", "telu": "telugu", "thai": "thai", "tibt": "tibetan",
}  # fmt: skip


class OnPaper(Struct, frozen=True):
    """What every sheet of paper says: the state of the text, and what it is filed under.

    They stand where the style sheet has “{state}” and “{reference}”. Pages and the entries of lists are counted in the
    digits that are named as CLDR names them.
    """

    state: str
    reference: str
    digits: str = "latn"


class Style(Struct, frozen=True):
    """What a page's head says about style: the text of `<style>`, and the policy that admits it."""

    text: Markup
    policy: str


def style(packed: str, on_paper: OnPaper, data: str, script: str) -> Style:
    """Give the style of one page, and the policy that admits it, the page's block of `data` and our own script."""
    text, digest = _filled(packed, on_paper)
    policy = (
        f"default-src 'none'; style-src '{digest}'; script-src '{_digest(data)}' '{_of_script(script)}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )
    return Style(text, policy)


@lru_cache(maxsize=8)  # one for each set of templates
def _of_script(script: str) -> str:
    return _digest(script)


@lru_cache(maxsize=64)  # the languages of a text mostly share it
def _filled(packed: str, on_paper: OnPaper) -> tuple[Markup, str]:
    text = packed.replace('"{state}"', quoted(on_paper.state)).replace('"{reference}"', quoted(on_paper.reference))
    if counted := _COUNTED.get(on_paper.digits):
        text = re.sub(r"counter\((pages?)\)", rf"counter(\1,{counted})", text) + f"ol{{list-style-type:{counted}}}"
    return Markup(text), _digest(text)  # noqa: S704 - pack and quoted saw to it that it cannot end its element


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")


def quoted(text: str) -> str:
    """Give a text as a CSS string; all but letters and digits is written by number (CSS Syntax 3, 4.3.7)."""
    return '"' + "".join(char if char.isalnum() else f"\\{ord(char):x} " for char in text) + '"'


def pack(sheet: str, name: str = "style.css") -> str:
    """Drop comments and needless space, and line ends, which a browser would change, and so the hash.

    Raises jinja2.TemplateError for a sheet that would end the `<style>` element that it stands in.
    """
    packed = _TOKEN.sub(_packed, sheet).strip()
    if "</" in packed or "<!--" in packed:
        raise jinja2.TemplateError(f"html/{name} must not hold ‘</’ or ‘<!--’: write ‘<’ as ‘\\3c’ in a string")
    return packed


def _packed(token: re.Match[str]) -> str:
    return token["string"] or token["last"] or token["brace"] or token["mark"] or " "

"""The marks in a text that are not Markdown's own, placements and footnotes; and when two addresses are one page's."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from pipeline.i18n.language import is_tag

PLACEMENT = re.compile(r"\{ *[^{}\n]+? *\}")
FOOTNOTE = re.compile(r"(?<!\\)\[\^([^\]\s]+)\](:?)")
_TAG = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def in_any_language(url: str) -> str:
    """Give an address without the language that its path names: a page's translation stands beside it (/en/, /fr/)."""
    try:
        parts = urlsplit(url)
    except ValueError:  # no address, whatever it is
        return url
    steps = ["*" if _TAG.fullmatch(step) and is_tag(step) else step for step in parts.path.split("/")]
    return parts._replace(path="/".join(steps)).geturl()

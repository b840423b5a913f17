"""Characters in; the same as they stand between and inside the tags of HTML and XML out."""

from __future__ import annotations


def escaped(text: str) -> str:
    """Escape a text as templates do (markupsafe), without its type that says so: pages are put together of many."""
    return (
        text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&#34;").replace("'", "&#39;")
    )

"""What is shown in; docs/gallery.md out."""

from __future__ import annotations

from collections.abc import Iterable

from gallery.shown import Shown
from pipeline.i18n.language_names import own_name

_HEAD = """\
# Gallery

What comes out of this newsroom's own files: each item in one of its languages, as web page (in Chromium), as Word file
(its first page, in LibreOffice) and as plain text. The organisation, its staff and its cases are invented.

`make gallery` makes this page and its pictures again where what they show has changed. It shows the items as they stood
on 22 November 2026; `gallery/shown.py` says in which language.
"""
_MARKS = {"EMBARGOED-": "under embargo", "DRAFT-": "a draft"}


def page(shown: Iterable[Shown]) -> str:
    """Give the page."""
    return _HEAD + "".join(_part(each) for each in shown)


def _part(shown: Shown) -> str:
    name = own_name(shown.language.tag)
    folder = f"{shown.folder}/{shown.slug}/"
    mark = next((f", {said}" for start, said in _MARKS.items() if shown.stem.startswith(start)), "")
    return (
        f"\n## {shown.headline}\n\n"
        f"{shown.kind}, {name}{mark}, from [`{folder}`](../{folder})\n\n"
        f"![{shown.headline}: web page, Word file and plain text, {name}](gallery/{shown.picture})\n"
    )

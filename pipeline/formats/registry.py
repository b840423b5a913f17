"""The formats that there are, in the order in which they are built. A new one is a package and a line here."""

from __future__ import annotations

from collections.abc import Mapping

from pipeline.formats import html, text, word
from pipeline.formats.format import Format

FORMATS: tuple[Format, ...] = (html.FORMAT, word.FORMAT, text.FORMAT)
BY_NAME: Mapping[str, Format] = {each.name: each for each in FORMATS}

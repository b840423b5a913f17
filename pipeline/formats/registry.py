"""The formats that there are, in the order in which they are built. A new one is a package and a line here."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from pipeline.edition.model import Edition
from pipeline.formats.artefact import Artefact
from pipeline.formats.html import page
from pipeline.formats.text import wire
from pipeline.formats.word import document
from pipeline.pictures.prepare import Prepared
from pipeline.templates import Templates

Render = Callable[[Edition, Templates, Mapping[str, Prepared]], tuple[Artefact, ...]]

FORMATS: Mapping[str, Render] = {"html": page.render, "docx": document.render, "txt": wire.render}

"""What the rest of the program needs to know of a format, without loading it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from pipeline.formats.artefact import Artefact, Role

if TYPE_CHECKING:  # the command line lists formats, and renders none
    from pipeline.edition.model import Edition
    from pipeline.pictures.prepare import Prepared
    from pipeline.templating.templates import Templates


class Format(Struct, frozen=True):
    """One format. Each is a package beside this module, whose `render.py` and `shown.py` have a function of that name.

    `render.py` has `prepare` too, which a check of the newsroom's own templates calls.
    The names of templates are those that the format starts from for every item, for a release, and for an appeal; what
    these include is found in them.
    """

    name: str
    """What the command line calls it: docx."""
    package: str
    """Its package in pipeline/formats/: word."""
    folder: str
    """Its folder in templates/."""
    extension: str
    """How its files' names end, without the dot."""
    role: Role
    """What its main file is for."""
    every: tuple[str, ...]
    release: tuple[str, ...]
    appeal: tuple[str, ...]
    settings: tuple[str, ...] = ()
    """Fields of newsroom.yaml that this format alone reads."""
    spoken: tuple[str, ...] = ()
    """Attributes of its templates' markup that are read out to somebody: alt."""

    def templates(self, *, is_appeal: bool) -> tuple[str, ...]:
        """Name the templates that it starts from, with their folders: html/release.html."""
        return (*self.every, *(self.appeal if is_appeal else self.release))

    def render(self, edition: Edition, templates: Templates, media: Mapping[str, Prepared]) -> tuple[Artefact, ...]:
        """Render an edition; `media` holds the pictures by file name. The format is loaded when it is first used."""
        made: tuple[Artefact, ...] = self._module("render").render(edition, templates, media)
        return made

    def prepare(self, templates: Templates) -> None:
        """Compile all that the format renders with; raise what is wrong with it, which no build could use."""
        self._module("render").prepare(templates)

    def shown(self, artefact: Artefact) -> Iterator[str]:
        """Give what a reader sees or hears of a file of this format; nothing, where another file says the same."""
        texts: Iterator[str] = self._module("shown").shown(artefact)
        return texts

    def _module(self, name: str) -> Any:
        return import_module(f"pipeline.formats.{self.package}.{name}")


class UnusableTemplateError(ValueError):
    """A file of templates/ that a format cannot work with; the message names it and says why."""

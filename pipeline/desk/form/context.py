"""What a form needs to know besides the item."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from pipeline.desk.form.shapes import Choice
from pipeline.desk.words import DeskWords
from pipeline.document.settings import Settings
from pipeline.i18n.language import Language, language


def _as_it_is(text: str) -> str:
    return text


class FormContext(Struct, frozen=True):
    """The newsroom's settings, the desk's words, the files of the item's folder media/, and the folders of appeals.

    `shown` gives a Markdown text as its control has it: each paragraph on one line.
    """

    settings: Settings
    words: DeskWords
    media: tuple[str, ...] = ()
    appeals: tuple[str, ...] = ()
    shown: Callable[[str], str] = _as_it_is


class Scope(Struct, frozen=True):
    """Where in an item a field stands: the language of the texts there, and the zone of the times."""

    context: FormContext
    tag: str
    zone: str
    targets: tuple[Choice, ...] = ()
    is_appeal: bool = False

    @property
    def language(self) -> Language | None:
        """Give the language of the texts; None where the file has a tag that is none."""
        return known(self.tag)


def known(tag: str) -> Language | None:
    """Give the language of a tag; None where it is none."""
    try:
        return language(tag)
    except (ValueError, LookupError):
        return None

"""Items' progress in; what is due out: the order in which it is wanted, and the lines of a table.

A translation is wanted while it is not approved, and its file says when it is due, how urgent it is or who does it.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

if TYPE_CHECKING:
    from pipeline.translating.progress import ItemProgress, LanguageProgress

_NEVER = "9999-99-99"
_URGENCIES = ("urgent", "", "normal", "low")
_Field = Literal["due", "urgency", "translator", "reviewer", "note_to_translator"]
_FIELDS: tuple[_Field, ...] = ("due", "urgency", "translator", "reviewer", "note_to_translator")
_LONGEST_NOTE = 60


class Wanted(Struct, frozen=True):
    """One translation that somebody waits for."""

    item: str
    language: str
    progress: LanguageProgress


def is_overdue(progress: LanguageProgress, today: date) -> bool:
    """Say whether the day on which a translation is due has passed, and it is not done."""
    due = _day(progress["due"])
    return progress["state"] != "approved" and due != _NEVER and due < today.isoformat()


def in_order(found: list[ItemProgress]) -> list[ItemProgress]:
    """Put first what is due first; what nobody waits for keeps its order."""
    return sorted(found, key=lambda item: min(map(_first, _open(item)), default=(_NEVER, len(_URGENCIES))))


def wanted(found: list[ItemProgress], languages: list[str]) -> list[Wanted]:
    """Give what is wanted, what is due first before the rest."""
    every = [
        Wanted(item["item"], tag, item["languages"][tag])
        for item in found
        for tag in languages
        if tag in item["languages"]
    ]
    open_ones = [each for each in every if each.progress["state"] != "approved" and any(_said(each.progress))]
    return sorted(open_ones, key=lambda each: _first(each.progress))


def rows(translations: list[Wanted], today: date) -> list[list[str]]:
    """Give translations as a table, with its head; a column that nobody fills is not there."""
    shown = [name for name in _FIELDS if any(each.progress[name] for each in translations)]
    head = ["item", "language", "state", *(name.replace("_", " ") for name in shown)]
    return [head, *([*_start(each), *(_cell(each.progress, name, today) for name in shown)] for each in translations)]


def _start(each: Wanted) -> list[str]:
    words = each.progress["words_to_do"]
    return [each.item, each.language, each.progress["state"] + (f" {words}" if words else "")]


def _cell(progress: LanguageProgress, name: _Field, today: date) -> str:
    text = progress[name]
    if name == "due" and is_overdue(progress, today):
        return f"{text}, overdue"
    # the file has the rest
    return text if len(text) <= _LONGEST_NOTE else f"{text[: _LONGEST_NOTE - 1].rstrip()}…"


def _open(item: ItemProgress) -> list[LanguageProgress]:
    return [each for each in item["languages"].values() if each["state"] != "approved"]


def _said(progress: LanguageProgress) -> list[str]:
    return [progress[name] for name in _FIELDS]


def _first(progress: LanguageProgress) -> tuple[str, int]:
    urgency = progress["urgency"]
    return _day(progress["due"]), _URGENCIES.index(urgency) if urgency in _URGENCIES else len(_URGENCIES)


def _day(text: str) -> str:
    """Give a day as it sorts; what is no day is the whole check's to tell, and stands last."""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        return _NEVER

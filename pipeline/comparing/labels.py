"""A passage's name in; what the form calls it out: `quotes.mayor.text` is “Quote mayor › Words”."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct

from pipeline.document.appeal import Appeal
from pipeline.document.base import Model
from pipeline.document.holds import Holds, held_by
from pipeline.document.release import Release
from pipeline.report.fields import FieldHelp, english, help_of

BETWEEN = " › "


class Labels(Struct, frozen=True):
    """What fields and their entries are called, in one language of the desk; without another, in English."""

    field: Callable[[type[Model], str], FieldHelp] = help_of
    group: Callable[[type[Model]], str] = lambda model: english()[model.__name__].label

    def of(self, item: str, name: str) -> str:
        """Give what a passage of an item is called; `item` is its folder's name, with the folder that it lies in."""
        model = Appeal if item.startswith("appeals/") else Release
        return BETWEEN.join(self._steps((model,), name.split(".")))

    def _steps(self, models: Sequence[type[Model]], steps: list[str]) -> Iterator[str]:
        model = next((each for each in models if steps[0] in each.model_fields), None)
        if model is None:
            yield from (_plain(step) for step in steps)
            return
        field, left = steps[0], steps[1:]
        held, told = held_by(model, field), self.field(model, field)
        groups = tuple(_groups(held))
        if not left:
            yield told.label
        elif _is_field(left[0], held.models) or (held.instead and _is_field(left[0], held.instead.models)):
            yield told.label
            yield from self._steps(groups, left)
        else:
            key, rest = _key(left, groups)
            yield f"{self._entry(told, groups)} {key}"
            if rest:
                yield from self._steps(groups, rest)

    def _entry(self, told: FieldHelp, groups: Sequence[type[Model]]) -> str:
        """Give what one entry is called: Note, Quote, Picture or file."""
        known = next((each for each in groups if each.__name__ in english()), None)
        return told.entry or (self.group(known) if known else told.label)


def _groups(held: Holds) -> Iterator[type[Model]]:
    """Give every group of fields that may stand in a field."""
    yield from held.models
    for inner in (held.inner, held.instead):
        if inner:
            yield from _groups(inner)


def _is_field(step: str, models: Sequence[type[Model]]) -> bool:
    return any(step in each.model_fields for each in models)


def _key(steps: list[str], models: Sequence[type[Model]]) -> tuple[str, list[str]]:
    """Part an entry's key from what stands below it; the name of a file has a full stop of its own."""
    end = next((at for at in range(1, len(steps)) if _is_field(steps[at], models)), len(steps) if models else 1)
    return ".".join(steps[:end]), steps[end:]


def _plain(step: str) -> str:
    return step.replace("_", " ").capitalize()

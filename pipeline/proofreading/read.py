"""A passage in; all slips in it, or the passage with every fix in its place, out."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from pipeline.proofreading import (
    dashes,
    direction,
    foreign_quotes,
    hidden,
    letters,
    line_ends,
    list_marks,
    local_forms,
    lost,
    mirrored_quotes,
    spaces,
    spoken,
    straight_quotes,
)
from pipeline.proofreading.passage import Edit, Passage, Slip

Rule = Callable[[Passage], Iterator[Slip]]

# In the order in which they are told and fixed where two find the same place.
RULES: Mapping[str, Rule] = {
    "lost-character": lost.slips,
    "direction-mark": direction.slips,
    "hidden-character": hidden.slips,
    "odd-letter": letters.slips,
    "list-mark": list_marks.slips,
    "odd-space": spaces.odd,
    "double-space": spaces.double,
    "space-before-mark": spaces.before_marks,
    "quote-in-quotation-marks": spoken.slips,
    "straight-quotes": straight_quotes.slips,
    "foreign-quotes": foreign_quotes.slips,
    "mirrored-quotes": mirrored_quotes.slips,
    "hyphen-for-dash": dashes.slips,
    "local-form": local_forms.slips,
    "lines-run-together": line_ends.slips,
    "divided-word": line_ends.divided,
}
# A fix may bring another slip to light: a space that was hidden behind a hidden sign.
_ROUNDS = 8
_OF_LETTERS = frozenset(("lost-character", "direction-mark", "hidden-character", "odd-letter"))
_UNTOLD = {
    "any": frozenset(("foreign-quotes", "local-form", "mirrored-quotes")),
    "unknown": frozenset(RULES) - _OF_LETTERS,
}
_MAY_PART_FIGURES = frozenset(("hidden-character", "odd-space", "double-space", "space-before-mark"))
_PLAIN = re.compile(r"(?:[A-Za-z][A-Za-z0-9 ,.;:!?()/%&+@-]*)?")
_DOUBTFUL = re.compile(r" [ ,.-]")


class FigureTouchedError(Exception):
    """A fix would have changed a figure of the text, or at the place, that it names; nothing may be written."""


def slips(passage: Passage, codes: Collection[str] = tuple(RULES)) -> tuple[Slip, ...]:
    """Give every slip of some kinds, in their order in the text."""
    if is_plain(passage):
        return ()
    untold = _UNTOLD.get(passage.tongue, ())
    found = (slip for code, rule in RULES.items() if code in codes and code not in untold for slip in rule(passage))
    return tuple(sorted((_apart_from_figures(passage, slip) for slip in found), key=lambda slip: slip.start))


def _apart_from_figures(passage: Passage, slip: Slip) -> Slip:
    """Leave what parts two figures to who knows them: they may be one number, or two."""
    if slip.fix is None or slip.code not in _MAY_PART_FIGURES or not passage.is_in_a_figure(slip.start, slip.end):
        return slip
    return replace(slip, fix=None, hint=f"{slip.hint}, and look which figure is meant")


def is_plain(passage: Passage) -> bool:
    """Say whether a text is so plain that no rule finds anything in it; names and short lines are."""
    text = passage.text
    return bool(_PLAIN.fullmatch(text)) and not _DOUBTFUL.search(text) and not passage.language.data.habits


def edits(passage: Passage, codes: Collection[str] = tuple(RULES)) -> tuple[Edit, ...]:
    """Give what changes when every fix is put in its place; raise FigureTouchedError rather than change a figure."""
    before, came_from = passage.text, list(range(len(passage.text)))
    for _ in range(_ROUNDS):
        found = [slip for slip in slips(passage, codes) if slip.fix is not None]
        if not found:
            break
        text, came_from = _applied(passage.text, came_from, found)
        if figures(text) != figures(before):
            raise FigureTouchedError(before)
        passage = replace(passage, text=text)
    return tuple(_differences(before, passage.text, came_from))


def fixed(passage: Passage, codes: Collection[str] = tuple(RULES)) -> str:
    """Give the text with every fix in its place."""
    return applied(passage.text, edits(passage, codes))


def applied(text: str, changes: Iterable[Edit]) -> str:
    """Give a text with some changes made to it."""
    parts: list[str] = []
    at = 0
    for each in changes:
        parts += [text[at : each.start], each.new]
        at = each.end
    return "".join([*parts, text[at:]])


def figures(text: str) -> str:
    """Give the figures of a text in their order, of whatever script."""
    return "".join(character for character in text if character.isnumeric() and not character.isalpha())


def _applied(text: str, came_from: list[int], found: Iterable[Slip]) -> tuple[str, list[int]]:
    """Put fixes in their places; and say of each character where it stood at first, -1 where it is new."""
    parts: list[str] = []
    origins: list[int] = []
    at = 0
    for slip in found:
        if slip.fix is None or slip.start < at:
            continue  # it stands in what another has replaced; the next round finds it, where it is still there
        kept = text.find(slip.fix, slip.start, slip.end) if slip.fix else -1
        new = [-1] * len(slip.fix) if kept < 0 else came_from[kept : kept + len(slip.fix)]
        parts += [text[at : slip.start], slip.fix]
        origins += [*came_from[at : slip.start], *new]
        at = slip.end
    return "".join([*parts, text[at:]]), [*origins, *came_from[at:]]


def _differences(before: str, after: str, came_from: Sequence[int]) -> Iterator[Edit]:
    """Give the stretches that changed, in their order."""
    at, new = 0, ""
    for character, origin in zip([*after, ""], [*came_from, len(before)], strict=True):
        if origin < 0:
            new += character
        else:
            if new or origin > at:
                yield Edit(at, origin, new)
            at, new = origin + 1, ""

"""A text's words and a name in; whether its parts stand near each other there, in whatever form, out."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from pipeline.names.forms import is_form_of
from pipeline.names.lists import around_a_comma
from pipeline.names.name import Name
from pipeline.names.plain_words import CONJUNCTIONS, HONORIFICS, PARTICLES
from pipeline.names.words import Gap, SeenText, SeenWord

_MOST_BETWEEN = 2
_MOST_PARTS_DROPPED_FROM = 3


class JoinedWord(Struct, frozen=True):
    """One word of a text, or what hyphens and apostrophes join to one: Jean-Pierre. `first` and `last` are numbers."""

    fold: str
    gap: Gap
    is_capital: bool
    has_case: bool
    is_dotted: bool
    first: SeenWord
    last: SeenWord


def is_near(text: SeenText, name: Name, *, tag: str | None, is_own: bool) -> bool:
    """Say whether a text likely means somebody of this name."""
    if name.is_single:
        return False
    units = tuple(_units(text))
    for index, unit in enumerate(units):
        parts = _parts(unit, name, tag)
        if parts and _is_named_from(text, units, index, name, tag):
            return True
        if parts and name.telling[-1] in parts and _is_beside(units, index, name, is_own=is_own):
            return True
        if unit.last.is_in_address and unit.fold == name.telling[0][:1] + name.telling[-1]:
            return True
    return False


def _is_initial(unit: JoinedWord) -> bool:
    return len(unit.fold) == 1 and unit.is_capital and unit.is_dotted


def _are_initials(units: tuple[JoinedWord, ...], index: int, name: Name) -> bool:
    """Say whether the initials before a word are the person's, the first one among them, and no other name is."""
    start = index - 1
    while start > 0 and _is_initial(units[start - 1]) and units[start].gap <= Gap.TIGHT:
        start -= 1
    own = iter(part[0] for part in name.telling[:-1])
    initials = [unit.fold for unit in units[start:index]]
    if initials[0] != name.telling[0][0] or not all(each in own for each in initials):
        return False
    before = units[start - 1] if start else None
    if before is None or units[start].gap is not Gap.TIGHT or units[start].last.is_in_address:
        return True
    is_another = before.is_capital and before.has_case and before.fold not in HONORIFICS
    return not is_another or start == 1 or before.gap >= Gap.LOOSE


def _units(text: SeenText) -> Iterator[JoinedWord]:
    group: list[SeenWord] = []
    for word in (*text.words, None):
        if group and (word is None or word.gap is not Gap.SOFT):
            # what an apostrophe parts off is an ending, or an article before
            whole = "".join(each.fold for each in group)
            first = group[0]
            yield _unit(whole, first, group[-1], first.gap)
            for number, each in enumerate(group if len(group) > 1 else ()):
                yield _unit(each.fold, each, each, first.gap if number == 0 else Gap.SOFT)
            group = []
        if word is not None:
            group.append(word)


def _unit(fold: str, first: SeenWord, last: SeenWord, gap: Gap) -> JoinedWord:
    has_case = fold[0].upper() != fold[0].lower()
    return JoinedWord(fold, gap, first.is_name_like, has_case, last.is_dotted, first, last)


def _parts(unit: JoinedWord, name: Name, tag: str | None) -> frozenset[str]:
    """Give the parts of a name that a word is, in whatever form; what has no capital is none."""
    if not unit.is_capital:
        return frozenset()
    return frozenset(part for part in name.telling if is_form_of(unit.fold, part, tag))


def _is_named_from(text: SeenText, units: tuple[JoinedWord, ...], start: int, name: Name, tag: str | None) -> bool:
    """Say whether a name begins at a word: its parts, and at most a middle name or two between them."""
    met = set(_parts(units[start], name, tag))
    wanted = set(name.telling)
    between: list[JoinedWord] = []
    pending: list[JoinedWord] = []
    at = start + 1
    has_comma = False
    while at < len(units) and len(pending) <= _MOST_BETWEEN and not wanted <= met:
        unit = units[at]
        if unit.gap is Gap.STOP or (unit.gap is Gap.LOOSE and pending):
            break
        has_comma = has_comma or unit.gap >= Gap.COMMA
        here = _parts(unit, name, tag) - met
        if here:
            met |= here
            between += pending
            pending = []
        elif unit.gap is not Gap.SOFT:  # a piece of the word before says nothing new
            pending.append(unit)
        at += 1
    if wanted <= met:
        if has_comma:
            first, last = text.at(units[start].first.start), text.at(units[at - 1].last.start)
            return not between and around_a_comma(text, first, last) is not None
        is_turned = name.telling[0] not in _parts(units[start], name, tag)
        return _is_middle(between) and not (is_turned and any(not unit.is_capital for unit in between))
    return len(wanted) >= _MOST_PARTS_DROPPED_FROM and not between and _are_enough(units, start, met, name, pending)


def _is_middle(between: list[JoinedWord]) -> bool:
    """Say whether what stands between two parts can belong to a name: a middle name, “and Karim”, nothing."""
    if not between:
        return True
    if not between[0].has_case:
        return len(between) == 1
    if between[0].fold in CONJUNCTIONS and len(between) == _MOST_BETWEEN:
        return between[1].is_capital
    return all(unit.is_capital or unit.fold in PARTICLES for unit in between)


def _are_enough(
    units: tuple[JoinedWord, ...], start: int, met: set[str], name: Name, pending: list[JoinedWord]
) -> bool:
    """Say whether the parts that are there are the person's, where others were dropped, and not another person's."""
    first, last = name.telling[0], name.telling[-1]
    if len(met) < 2 or first not in met:  # noqa: PLR2004
        return False
    if not units[start].has_case:
        return last in met
    following = next((unit for unit in pending if unit.gap <= Gap.TIGHT), None)
    is_another = following is not None and following.is_capital and following.gap is Gap.TIGHT
    return not is_another


def _is_beside(units: tuple[JoinedWord, ...], index: int, name: Name, *, is_own: bool) -> bool:
    """Say whether a family's name has the initial of the person's given name beside it, or a title in their appeal."""
    initial = name.telling[0][0]
    before = units[index - 1] if index else None
    behind = units[index + 1] if index + 1 < len(units) else None
    if (
        behind
        and behind.gap in (Gap.TIGHT, Gap.COMMA)
        and behind.fold == initial
        and behind.is_dotted
        and behind.is_capital
    ):
        return True
    if before is None or units[index].gap > Gap.TIGHT:
        return False
    if _is_initial(before) or (before.fold == initial and before.last.is_in_address):
        return _are_initials(units, index, name)
    follows = behind is not None and behind.gap is Gap.TIGHT and behind.is_capital and behind.has_case
    return is_own and before.fold in HONORIFICS and not follows

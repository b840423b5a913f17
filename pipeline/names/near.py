"""A text's words and a name in; whether its parts stand near each other there, in whatever form, out."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from pipeline.names.forms import begins_anew, ends_last_word_only, is_form_of, is_same_part, is_surname_of
from pipeline.names.lists import around_a_comma
from pipeline.names.name import Name
from pipeline.names.plain_words import CONJUNCTIONS, HONORIFICS, PARTICLES
from pipeline.names.words import Gap, SeenText, SeenWord

_MOST_BETWEEN = 2
_MOST_PARTS_DROPPED_FROM = 3


class NamePart(Struct, frozen=True):
    """One word of a text, or what hyphens and apostrophes join to one (Jean-Pierre), and each piece of that."""

    fold: str
    gap: Gap
    is_capital: bool
    has_case: bool
    is_dotted: bool
    first: SeenWord
    last: SeenWord
    is_piece: bool


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


def _is_initial(unit: NamePart) -> bool:
    return len(unit.fold) == 1 and unit.is_capital and unit.is_dotted


def _are_initials(units: tuple[NamePart, ...], index: int, name: Name) -> bool:
    """Say whether the initials before a word are the person's, the first one among them, and no other name is."""
    start = index
    while start > 0 and _is_initial(units[start - 1]) and units[start].gap <= Gap.TIGHT:
        start -= 1
    own = iter(name.initials)
    initials = [unit.fold for unit in units[start:index]]
    if initials[0] != name.telling[0][0] or not all(each in own for each in initials):
        return False
    before = units[start - 1] if start else None
    if before is None or units[start].gap is not Gap.TIGHT or units[start].last.is_in_address:
        return True
    is_another = before.is_capital and before.has_case and before.fold not in HONORIFICS
    return not is_another or start == 1 or before.gap >= Gap.LOOSE


def _units(text: SeenText) -> Iterator[NamePart]:
    group: list[SeenWord] = []
    for word in (*text.words, None):
        if group and (word is None or word.gap is not Gap.SOFT):
            # what an apostrophe parts off is an ending, or an article before
            whole = "".join(each.fold for each in group)
            first = group[0]
            yield _unit(whole, group)
            for number, each in enumerate(group if len(group) > 1 else ()):
                yield _unit(each.fold, [each], first.gap if number == 0 else Gap.SOFT)
            group = []
        if word is not None:
            group.append(word)


def _unit(fold: str, words: list[SeenWord], gap: Gap | None = None) -> NamePart:
    first, last = words[0], words[-1]
    has_case = fold[0].upper() != fold[0].lower()
    # of al-Amin and d’Ávila, the capital stands behind the particle
    telling = next((word for word in words if word.fold not in PARTICLES), first)
    is_piece = gap is not None
    return NamePart(
        fold, first.gap if gap is None else gap, telling.is_name_like, has_case, last.is_dotted, first, last, is_piece
    )


def _parts(unit: NamePart, name: Name, tag: str | None) -> frozenset[str]:
    """Give the parts of a name that a word is, in whatever form; what has no capital is none."""
    if not unit.is_capital:
        return frozenset()
    found = frozenset(part for part in name.telling if is_form_of(unit.fold, part, tag))
    found = frozenset(part for part in found if is_same_part(unit.fold, part)) or found
    return found - {name.telling[0]} if found and is_surname_of(unit.fold, name.telling[0]) else found


def _one_of(parts: frozenset[str], name: Name) -> set[str]:
    """Give one part at most: a word is never two parts of a name at once."""
    return set([part for part in name.telling if part in parts][:1])


def _is_named_from(text: SeenText, units: tuple[NamePart, ...], start: int, name: Name, tag: str | None) -> bool:
    """Say whether a name begins at a word: its parts, and at most a middle name or two between them."""
    met = _one_of(_parts(units[start], name, tag), name)
    wanted = set(name.telling)
    between: list[NamePart] = []
    pending: list[NamePart] = []
    at = start + 1
    has_comma = False
    last_only = ends_last_word_only(tag)
    takes_no_more = last_only and not any(is_same_part(units[start].fold, part) for part in met)
    own = {part for part in name.parts if part in PARTICLES}
    while at < len(units) and len(pending) <= _MOST_BETWEEN and not wanted <= met:
        unit = units[at]
        if unit.gap is Gap.STOP or (unit.gap is Gap.LOOSE and pending):
            break
        has_comma = has_comma or unit.gap >= Gap.COMMA
        here = _one_of(_parts(unit, name, tag) - met, name)
        if any(begins_anew(unit.fold, part) for part in here):
            break
        if here and takes_no_more:
            break
        if here:
            takes_no_more = last_only and not any(is_same_part(unit.fold, part) for part in here)
            met |= here
            between += pending
            pending = []
        elif not unit.is_piece and unit.fold not in own:
            pending.append(unit)
        at += 1
    if wanted <= met:
        if has_comma:
            first, last = text.at(units[start].first.start), text.at(units[at - 1].last.start)
            return not between and around_a_comma(text, first, last) is not None
        is_turned = name.telling[0] not in _parts(units[start], name, tag)
        return _is_middle(between) and not (
            is_turned and any(not unit.is_capital or not unit.has_case for unit in between)
        )
    return len(wanted) >= _MOST_PARTS_DROPPED_FROM and not between and _are_enough(units, start, met, name, pending)


def _is_middle(between: list[NamePart]) -> bool:
    """Say whether what stands between two parts can belong to a name: a middle name, “and Karim”, nothing."""
    if not between:
        return True
    if between[0].fold in CONJUNCTIONS and len(between) == _MOST_BETWEEN:
        return between[1].is_capital
    if not between[0].has_case:
        return len(between) == 1 and between[0].fold not in CONJUNCTIONS
    return all(unit.is_capital or unit.fold in PARTICLES for unit in between)


def _are_enough(units: tuple[NamePart, ...], start: int, met: set[str], name: Name, pending: list[NamePart]) -> bool:
    """Say whether the parts that are there are the person's, where others were dropped, and not another person's."""
    first, last = name.telling[0], name.telling[-1]
    if len(name.telling) > _MOST_PARTS_DROPPED_FROM and met >= set(name.telling[1:]):
        return True  # of María Carmen López García, only the first was dropped
    if len(met) < 2 or first not in met:  # noqa: PLR2004
        return False
    if not units[start].has_case:
        return last in met
    following = next((unit for unit in pending if unit.gap <= Gap.TIGHT), None)
    is_another = following is not None and following.is_capital and following.gap is Gap.TIGHT
    return not is_another


def _is_beside(units: tuple[NamePart, ...], index: int, name: Name, *, is_own: bool) -> bool:
    """Say whether a family's name has the initial of the person's given name beside it, or a title in their appeal."""
    initial = name.telling[0][0]
    start = _start_of_family(units, index)
    before = units[start - 1] if start else None
    behind = next((unit for unit in units[index + 1 :] if not unit.is_piece), None)
    if (
        behind
        and behind.gap in (Gap.TIGHT, Gap.COMMA)
        and behind.fold == initial
        and behind.is_dotted
        and behind.is_capital
    ):
        return True
    if before is None or units[start].gap > Gap.TIGHT:
        return False
    if _is_initial(before):
        return _are_initials(units, start, name)
    if before.fold == initial and before.last.is_in_address:
        return True
    follows = behind is not None and behind.gap is Gap.TIGHT and behind.is_capital and behind.has_case
    return is_own and before.fold in HONORIFICS and not follows


def _start_of_family(units: tuple[NamePart, ...], index: int) -> int:
    """Give where a family's name begins, with the particles before it: van der Meulen, Al Amin, al-Amin."""
    while index and (units[index].is_piece or _is_particle(units, index - 1)):
        index -= 1
    return index


def _is_particle(units: tuple[NamePart, ...], index: int) -> bool:
    unit = units[index]
    return unit.fold in PARTICLES and len(unit.fold) > 1 and units[index + 1].gap <= Gap.TIGHT

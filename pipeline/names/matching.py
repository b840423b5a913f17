"""A text's words and a name in; whether the text has the name out: surely, likely, or not.

Surely: all its letters stand there in one of its orders, whatever parts them, at the edges of words; or run together in
one word. Likely: both the given name and the family's, near each other; an initial beside the family's name; a title
beside it, in the person's own appeal; a name with an ending of its language. One part alone is not the name.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pipeline.names.bounds import has_kana, may_be_longer, stands_apart
from pipeline.names.forms import is_ending, is_form_of, is_joined_before, is_surname_of
from pipeline.names.lists import around_a_comma
from pipeline.names.name import Name, Order
from pipeline.names.near import is_near
from pipeline.names.plain_words import NAMES_THAT_ARE_WORDS, PARTICLES
from pipeline.names.words import Gap, SeenText, SeenWord

Grade = Literal["sure", "likely"]

# So many letters of a given name and a family's do not follow each other inside a word by chance.
_LONG_ENOUGH = 8
_AT_AN_EDGE = 6
_TWO = 2
_SPREAD = 5


def grade(text: SeenText, name: Name, *, tag: str | None = None, is_own: bool = False) -> Grade | None:
    """Say how surely a text has a name. `tag` is the text's language; `is_own` is true of the person's own appeal."""
    found = [
        each
        for order in name.orders
        for at in _places(text.letters, order)
        if (each := _at(text, name, order, at, tag))
    ]
    if "sure" in found:
        return "sure"
    if found or (not name.is_wide and not name.is_korean and is_near(text, name, tag=tag, is_own=is_own)):
        return "likely"
    return "likely" if name.is_single and not name.is_wide and _is_single_form(text, name, tag) else None


def _places(letters: str, order: Order) -> Iterator[int]:
    at = letters.find(order.letters)
    while at >= 0:
        yield at
        at = letters.find(order.letters, at + 1)


def _at(text: SeenText, name: Name, order: Order, at: int, tag: str | None) -> Grade | None:
    """Judge the letters of a name where they stand."""
    end = at + len(order.letters)
    first, last = text.words[text.at(at)], text.words[text.at(end - 1)]
    before, behind = first.fold[: at - first.start], last.fold[end - last.start :]
    if name.is_wide:
        return _wide(order, before, behind, text.between(at, end))
    parted = _parted(text.between(at, end), order, at, end)
    if parted is not None and any(word.gap is Gap.COMMA for word in text.between(at, end)):
        around = around_a_comma(text, text.at(at), text.at(end - 1))
        parted = parted if around == "sure" else around
    if parted is None or _is_word_there(text, name, order, at, behind):
        return None
    if name.is_korean and order.is_turned and not _is_korean_turned(text, order, at):
        return None
    if parted == "sure" and _has_other_accents(text, name, order, at):
        parted = "likely"
    if name.is_single:
        return _single(text, first, last, before, behind, tag)
    if name.are_all_words and not any(word.is_name_like for word in (first, *text.between(at, end))):
        return None
    if _is_too_short_for_one_word(text, order, at, first):
        return None
    if (not before or is_joined_before(before)) and not behind:
        return parted
    if not before and order.is_turned and is_surname_of(order.parts[-1] + behind, order.parts[-1]):
        return None
    if not before and is_ending(behind, order.parts[-1], tag):
        return "likely"
    within_one = first is last
    if within_one and len(order.letters) >= _LONG_ENOUGH:
        return "sure"
    is_edge = not before or not behind
    return "likely" if within_one and is_edge and first.is_in_address and len(order.letters) >= _AT_AN_EDGE else None


def _is_too_short_for_one_word(text: SeenText, order: Order, at: int, first: SeenWord) -> bool:
    """Say whether a name would be run together in a word that is too short to be sure of: Lina is not Li Na."""
    has_case = order.letters[0].upper() != order.letters[0].lower()
    if not has_case or text.between(at, at + len(order.letters)):
        return False
    return len(order.letters) < (_AT_AN_EDGE if first.is_in_address else _LONG_ENOUGH)


def _is_word_there(text: SeenText, name: Name, order: Order, at: int, behind: str) -> bool:
    """Say whether a part has a small letter beside one with a capital, and is a word: “They hope Moyo will be free”."""
    starts = [at + joint for joint in sorted(order.joints)]
    words = [text.words[text.at(start)] for start in starts]
    if name.is_single or [word.start for word in words] != starts:
        return False
    if any(word.gap is Gap.STOP and word.fold in NAMES_THAT_ARE_WORDS for word in words[1:]):
        return True
    small = [word for word in words if not word.is_name_like and word.fold not in PARTICLES]
    if not small or not any(word.is_name_like for word in words):
        return False
    is_parted = bool(behind) or any(word.gap >= Gap.COMMA for word in words[1:])
    return is_parted or any(word.fold in NAMES_THAT_ARE_WORDS for word in small)


def _is_korean_turned(text: SeenText, order: Order, at: int) -> bool:
    """Say whether a Korean family’s name stands behind the given name; joined to it, it is a particle."""
    end = at + len(order.letters)
    number = text.at(end - 1)
    behind = text.words[number + 1] if number + 1 < len(text.words) else None
    is_apart = text.words[number].start == end - len(order.parts[-1]) and text.words[number].gap > Gap.SOFT
    return is_apart and text.words[number].end == end and (behind is None or behind.gap > Gap.TIGHT)


def _has_other_accents(text: SeenText, name: Name, order: Order, at: int) -> bool:
    """Say whether a name has accents there, and others than it is written with: Hường is not Hương."""
    words = [text.words[text.at(at + joint)] for joint in order.joints] if name.accents else []
    own = {fold for fold, _ in name.accents}
    return any(word.accents and word.fold in own and (word.fold, word.accents) not in name.accents for word in words)


def _parted(inside: tuple[SeenWord, ...], order: Order, at: int, end: int) -> Grade | None:
    """Judge what parts the letters of a name: only at its joints, unless each letter stands apart."""
    surely: Grade = "sure"
    is_whole = True
    before = at
    for word in inside:
        offset = word.start - at
        piece = order.letters[before - at : offset]
        before = word.start
        if word.gap is Gap.SOFT:
            continue
        if offset not in order.joints and piece not in PARTICLES:
            is_whole = False
        if word.gap > Gap.TIGHT and not (word.gap is Gap.COMMA and order.is_turned):
            surely = "likely"
    if is_whole:
        return surely
    is_spread = len(inside) == end - at - 1 and end - at >= _SPREAD
    return "sure" if is_spread else None


def _single(  # noqa: PLR0917 - where it stands, and what is beside it
    text: SeenText, first: SeenWord, last: SeenWord, before: str, behind: str, tag: str | None
) -> Grade | None:
    """Judge a name of one word: a whole word, with a capital, that is not also another word there."""
    if (before and not is_joined_before(before)) or not first.is_name_like:
        return None
    if behind and not (is_ending(behind, first.fold, tag) and len(last.fold) > len(behind) + 1):
        return None
    if first.fold in NAMES_THAT_ARE_WORDS and not _is_plainly_a_name(text, first):
        return None
    is_word = first.fold in NAMES_THAT_ARE_WORDS
    return "likely" if is_word or before or behind else "sure"


def _is_plainly_a_name(text: SeenText, word: SeenWord) -> bool:
    """Say whether a word that is also a name stands in the middle of a sentence and has a capital all the same."""
    number = text.at(word.start)
    beside = text.words[max(0, number - 1) : number + 2]
    if number == 0 or word.gap >= Gap.LOOSE or not word.is_capital or word.is_in_address or word.begins_quote:
        return False
    behind = text.words[number + 1] if number + 1 < len(text.words) else None
    if behind and behind.gap is Gap.TIGHT and behind.is_capital and behind.fold[0].upper() != behind.fold[0]:
        return False  # somebody’s given name: Grace Okoro
    return not any(each.fold.isdigit() for each in beside) and not _is_title_case(text)


def _is_title_case(text: SeenText) -> bool:
    longer = [word for word in text.words if len(word.fold) > 3]  # noqa: PLR2004
    return all(word.is_capital for word in longer)


def _is_single_form(text: SeenText, name: Name, tag: str | None) -> bool:
    (part,) = name.parts
    if part in NAMES_THAT_ARE_WORDS or len(part) < 4:  # noqa: PLR2004
        return False
    return any(word.is_capital and is_form_of(word.fold, part, tag) for word in text.words)


def _wide(order: Order, before: str, behind: str, inside: tuple[SeenWord, ...]) -> Grade | None:
    """Judge a Chinese, Japanese or Thai name, which nothing need part from the words beside it."""
    if any(word.gap > Gap.TIGHT for word in inside):
        return None
    if len(order.letters) > _TWO:
        if not may_be_longer(before, order.letters, behind):
            return "sure"
        return None if has_kana(before + behind) else "likely"
    if len(order.letters) < _TWO:
        return None
    if not before and not behind:
        return "sure"
    return "likely" if stands_apart(before, order.letters, behind) else None

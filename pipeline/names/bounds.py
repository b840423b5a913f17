"""A name of signs that no space parts, and what stands around it, in; whether words end at both its ends, out.

Where the words end is what ICU’s dictionary says: 提高|明显 has no 高明, and 行李|强制 no 李强.
"""

from __future__ import annotations

import re
from functools import lru_cache

from pipeline.names.plain_words import AFTER_CHINESE, BEFORE_CHINESE, BESIDE_CHINESE, PLACES_CHINESE

# A word is not longer, and more than that says nothing about it.
_AROUND = 12
_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+")
_TITLES = ("氏", "様", "君", "被告", "容疑者", "先生", "女士")
_KANA = re.compile("[\u3041-\u30fa]")


def stands_apart(before: str, name: str, behind: str) -> bool:
    """Say whether a name of two signs is a name there, and no part of a longer word, name or place."""
    begins, ends = not before or before[-1] in BEFORE_CHINESE, not behind or behind[0] in AFTER_CHINESE
    if begins and ends:
        return True
    if not _HAN.fullmatch(name) or behind.startswith(PLACES_CHINESE):
        return False
    bounds, left, right = _words(before[-_AROUND:], name, behind[:_AROUND])
    begins = begins or bounds in ("both", "start")
    # one sign more may be the third of another name
    ends = ends or (bounds in ("both", "end") and len(right) > 1)
    is_word = len(_segments(name)) == 1
    is_told = {left, right, before[-2:], behind[:2]} & BESIDE_CHINESE
    return begins and ends and (not is_word or bool(is_told))


def may_be_longer(before: str, name: str, behind: str) -> bool:
    """Say whether a name of three signs, the family’s in two of them, may be a part of longer words: 田中明子."""
    is_family_in_two = len(name) == len("田中明") and len(_segments(name)[0]) == len("田中")
    if not is_family_in_two:
        return False
    bounds, _, _ = _words(before[-_AROUND:], name, behind[:_AROUND])
    is_plain = not behind or behind[0] in AFTER_CHINESE or behind.startswith(_TITLES) or has_kana(behind[0])
    return bounds != "both" or not is_plain


def has_kana(text: str) -> bool:
    """Say whether a text is Japanese for sure."""
    return bool(_KANA.search(text))


def _words(before: str, name: str, behind: str) -> tuple[str, str, str]:
    """Say at which ends of a name words end too (both, start, end, none), and give the words beside it."""
    start, end = len(before), len(before) + len(name)
    left = right = ""
    at, ends = 0, {0}
    for word in _segments(before + name + behind):
        right = word if at == end else right
        at += len(word)
        left = word if at == start else left
        ends.add(at)
    bounds = {(True, True): "both", (True, False): "start", (False, True): "end"}
    return bounds.get((start in ends, end in ends), "none"), left, right


@lru_cache(4096)
def _segments(text: str) -> tuple[str, ...]:
    from icu4py.breakers import WordBreaker  # noqa: PLC0415 - few texts need it

    return tuple(WordBreaker(text, "zh"))

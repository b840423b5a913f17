"""The small words that tell a language from others in its script: articles, prepositions, conjunctions."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

SMALL_WORDS = {
    "en": "the of and to in that is was for with they are by from this have which were not who been their it has had",
    "nb": "og i av en et som på til med for er det ikke de den har ble fra om var seg men etter å ved disse",
    "de": "der die das und in von zu den mit für ist nicht auf ein eine dem des sich als auch wird werden bei nach",
    "fr": "le la les des et de du en un une que dans pour qui est par sur au aux avec ne pas ont leurs cette",
    "es": "el la los las de y en que un una por con para del se al no su es más como fueron han este sin sobre",
    "pt": "o a os as de e em que um uma por com para do da dos das no na não se ao é foram mais são pela pelo",
    "ru": "и в не на с что по из за для от их это как к о был были его она они под при также которые или у",
    "uk": "і в не на з що по із за для від їх це як до про був були його вона вони під при також які або та у є",
    "tr": "ve bir bu için ile de da olarak daha çok en olan kadar sonra gibi ise değil her ne ya o var olduğu",
    "ar": "في من على إلى أن التي الذي عن مع هذا هذه لا ما كان أو بعد قبل كل وقد لم هو هي ذلك بين إن",
    "fa": "و در به از که این را با است برای آن تا یک بر هم نیز خود شد شده بود می های اما یا هر آنها",
}
_WORD = re.compile(r"[^\W\d_]+")
# Runs of small letters of these languages, and of no others: found in half the time, and sometimes only a word's part.
PART_OF_WORD = re.compile("[a-z\u00df-\u00f6\u00f8-\u017f\u0430-\u045f\u0620-\u064a\u0671-\u06d3]+")


SCRIPTS = frozenset({"Latn", "Cyrl", "Arab"})
"""Those of these languages."""


def base_of(tag: str) -> str:
    """Give the language that a tag's small words are listed under."""
    base = tag.split("-", maxsplit=1)[0]
    return "nb" if base in ("nn", "no") else base


@cache
def _languages() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for tag, words in SMALL_WORDS.items():
        for word in words.split():
            found[word] = (*found.get(word, ()), tag)
    return found


def counted(text: str) -> Counter[str]:
    """Count the small words of each language in a text."""
    return _by_language(_WORD.findall(text.lower()))


def counted_at_most(text: str) -> Counter[str]:
    """Count what may be small words of each language: all that are, and parts of words that have other letters too."""
    return _by_language(PART_OF_WORD.findall(text.lower()))


def _by_language(words: list[str]) -> Counter[str]:
    known = _languages()
    found = Counter(words)
    counts: Counter[str] = Counter()
    for word in found.keys() & known.keys():
        for tag in known[word]:
            counts[tag] += found[word]
    return counts

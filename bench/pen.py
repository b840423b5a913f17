"""A text's number and its language in; lines and paragraphs out, which say the same figures in every language.

Two dice are thrown: one decides what all languages have in common (how many sentences, which figures, where a word is
stressed), the other chooses the words. So translations keep their source's shape, as real ones have to.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from random import Random

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_decimal

from bench.vocabulary import vocabulary

_STOPS = {"zh": "。", "ja": "。", "yue": "。", "hi": "।", "bn": "।", "ur": "۔", "th": ""}
_COMMAS = {"zh": "，", "ja": "、", "yue": "，", "ar": "،", "fa": "،", "ur": "،", "th": " "}
_CONVENTIONS = {"en": "en-GB"}  # as newsroom.yaml has them
_FIRST_NAMES = (
    "Ada Bela Chidi Dalia Emre Farah Goran Hana Idris Jana Kofi Lena Malik Nadia Oskar Petra Rania Samir Tova Ugo Vera "
    "Wanjiru Yusuf Zofia"
)
_LAST_NAMES = (
    "Arbour Brook Castellan Dunmore Elmfield Example Fairbank Greenlaw Holloway Ironside Juniper Kestrel Larkspur "
    "Merriden Northcote Oakhurst Penrose Placeholder Quayle Ravenhill Sample Silverton Thornbury Underhill"
)
_PERCENT_APART = frozenset({"fr", "ru", "es", "de", "nb", "sv", "fi", "da", "cs", "uk", "pl"})


class Pen:
    """Writes one text in one language."""

    def __init__(self, number: int, language: str, purpose: str = "") -> None:
        self.language = language
        self._base = language.split("-", 1)[0]
        self._vocabulary = vocabulary(language)
        self.shape = Random(f"{number} {purpose}")
        self._chance = Random(f"{number} {purpose} {language}")

    def words(self, count: int) -> list[str]:
        """Give words, none beside itself: that would be a slip of typing."""
        found = self._chance.choices(self._vocabulary.words, cum_weights=self._vocabulary.weights, k=count)
        return [word for place, word in enumerate(found) if not place or word != found[place - 1]]

    def rare(self) -> str:
        """Give a word that is not one of the small ones."""
        return self._vocabulary.words[self._chance.randrange(self._vocabulary.rare, 4000)]

    def line(self, least: int, most: int) -> str:
        """Give a line without a stop, such as a headline."""
        return _capital(self._vocabulary.gap.join((self.rare(), *self.words(self.shape.randint(least, most)))))

    def name(self) -> str:
        """Give a person's invented name, in Latin letters in every language."""
        return f"{self.shape.choice(_FIRST_NAMES.split())} {self.shape.choice(_LAST_NAMES.split())}"

    def sentence(self, *, marked: bool = True) -> str:
        """Give a sentence; every third says a figure or a day, every fifth has a mark, where `marked`."""
        words = [self.rare(), *self.words(self.shape.randint(7, 22)), self.rare()]
        words[0] = _capital(words[0])
        spot = len(words) // 2
        if self.shape.random() < 0.35:
            words[spot:spot] = [self.rare(), self.fact(), self.rare()]
        elif marked and self.shape.random() < 0.3:
            words[spot : spot + 2] = [self._marked(words[spot : spot + 2])]
        if self.shape.random() < 0.6:
            words[3] += _COMMAS.get(self._base, ",")
        gap = self._vocabulary.gap
        return gap.join(words) + _STOPS.get(self._base, ".")

    def paragraph(self, least: int = 2, most: int = 5, *, marked: bool = True) -> str:
        """Give some sentences."""
        between = "" if self._base in {"zh", "ja"} else " "
        return between.join(self.sentence(marked=marked) for _ in range(self.shape.randint(least, most)))

    def fact(self) -> str:
        """Give a number, a share or a day, as the language writes it."""
        kind = self.shape.random()
        if kind < 0.5:
            return self.figure(self.shape.choice((90, 900, 9000, 900000)))
        if kind < 0.7:
            return f"{self.shape.randint(13, 99)}{' ' if self._base in _PERCENT_APART else ''}%"
        day = date(2026, self.shape.randint(1, 10), self.shape.randint(2, 28))
        return format_date(day, "long", locale=_locale(self.language))

    def figure(self, most: int) -> str:
        """Give a number, its thousands parted as the language does."""
        return format_decimal(self.shape.randint(13, most), locale=_locale(self.language))

    def _marked(self, words: list[str]) -> str:
        text = self._vocabulary.gap.join(words)
        kind = self.shape.random()
        if kind < 0.35:
            return f"*{text}*"
        if kind < 0.6:
            return f"**{text}**"
        if kind < 0.65:
            return f"***{text}***"
        return f"[{text}](https://www.example.org/papers/{self.shape.randint(1000, 9999)})"


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]


@cache
def _locale(language: str) -> Locale:
    return Locale.parse(_CONVENTIONS.get(language, language), sep="-")

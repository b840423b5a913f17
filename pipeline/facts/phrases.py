"""The phrases of a lexicon in, as they are listed; patterns for a prepared text out, made when one is first looked for.

A phrase is words with a space between them. In a word, `/` parts alternatives, `*` stands for any ending, `~` at its
end for no gap behind it, and brackets for a word that may be left out. `{n}` is a number up to 24, `{o}` an ordinal,
`{r}` a Roman numeral, `{d}` the digits of a decade.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from msgspec import Struct

from pipeline.facts.fact import Value
from pipeline.facts.prepared import MARKS, VOWELS, WORD, folded, prepared
from pipeline.facts.windows import Found, bare

_GAP = "[ \u00a0\u202f\n-]+"
_DIGITS = re.compile(r"\d+")
ROMAN = {
    "I": 1,
    "II": 2,
    "III": 3,
    "IV": 4,
    "V": 5,
    "VI": 6,
    "VII": 7,
    "VIII": 8,
    "IX": 9,
    "X": 10,
    "XI": 11,
    "XII": 12,
}
_ORDINAL_ENDING = r"(?:st|nd|rd|th|er|ère|re|è?me|e|\.?[º°ª]|\.|-?(?:го|ого|ої|й|ій|ий|я|ша|та|е|му|ому|м|ом|ом))?"
_ANY_WORD = f"[^\\W\\d_][\\w'{VOWELS}]*"
_TURKISH_ENDINGS = ("da", "de", "ta", "te")
_LAST_HOUR = 24
_NEAR, _NEAR_WIDE = 40, 10  # characters beside what a phrase is looked for by


class Numbers(Struct, frozen=True, eq=False):
    """What a language's slots may hold: its small numbers and ordinals, by their words."""

    cardinals: Mapping[str, Value]
    ordinals: Mapping[str, Value]
    arabic: bool
    turkish: bool
    wide: bool
    """Whether small words are written together with the next; whether I and İ are two letters; whether no space stands
    between words."""


class SetPhrase(Struct, frozen=True, eq=False):
    """A phrase with its value, and the words that it is looked for by, of which some end in `*`.

    One of a lower rank is looked for first: quatre-vingt-dix before quatre-vingts, a whole hour after all near one, and
    noon last.
    """

    value: str
    form: str
    keys: tuple[str, ...]
    sure: bool
    numbers: Numbers
    rank: int
    needs: tuple[tuple[str, ...], ...]
    """Beginnings of its other words, of each of which one stands in its window: to look for them is faster than to make
    its pattern, which most phrases then never need."""

    def _may_be_in(self, text: str) -> bool:
        for words in self.needs:
            for word in words:
                if word in text:
                    break
            else:
                return False
        return True

    def around(self, text: str, start: int, end: int) -> Found | None:
        """Give it where it stands around a word that it is looked for by, with a number in its slot."""
        window = bare(text, *_stretch(text, start - _NEAR, end + _NEAR))
        if not self._may_be_in(window.text):
            return None
        for match in _compiled(self, "{}").finditer(window.text):
            found = window.found(match)
            if found.end > start:
                fits = found.start < end and (not match.groups() or self.number(found) is not None)
                return found if fits else None
        return None

    def behind(self, text: str, place: int) -> Found | None:
        """Give it where it stands right behind a place, with the gap before it."""
        gap = r"(?:[^\W\d_][^\W\d_]?[^\W\d_]?)??" if self.numbers.wide else _GAP
        window = bare(text, place, _stretch(text, place, place + _NEAR)[1])
        if not self._may_be_in(window.text):
            return None
        match = _compiled(self, f"{gap}{{}}").match(window.text)
        return window.found(match) if match else None

    def before(self, text: str, place: int) -> Found | None:
        """Give it where it stands right before a place."""
        if self.numbers.wide:
            gap = r"(?:[^\W\d_][^\W\d_]?)?" if min(map(len, self.keys)) > 1 else ""
            window = bare(text, max(0, place - _NEAR_WIDE), place)
            if not self._may_be_in(window.text):
                return None
            match = _compiled(self, f"{{}}{gap}[ \u00a0]*$").search(window.text)
        else:
            window = bare(text, _stretch(text, place - _NEAR, place)[0], place)
            if not self._may_be_in(window.text):
                return None
            match = _compiled(self, "{}[ \u00a0\u202f\n]*(?:[$€£¥][ \u00a0]?)?$").search(window.text)
        return window.found(match) if match else None

    def may_be_before(self, text: str, place: int) -> bool:
        """Say whether the word before a place may be its last one; to look for that is fast."""
        words = text[max(0, place - _NEAR) : place].split()
        return bool(words) and folded(words[-1], turkish=self.numbers.turkish) in self.keys

    def number(self, found: Found) -> int | None:
        """Give the number in its slot; None where it has none, or one that is none."""
        written = found.slot
        if digits := _DIGITS.match(written):
            return int(digits[0])
        if "{r}" in self.form:
            return ROMAN.get(written)
        value = self._cardinal(written) if "{n}" in self.form else self._ordinal(written)
        return int(value) if value is not None and value.denominator == 1 else None

    def _folded(self, written: str) -> str:
        return folded(written, turkish=self.numbers.turkish)

    def _cardinal(self, written: str) -> Value | None:
        word, known = self._folded(written), self.numbers.cardinals
        value = known.get(word)
        if value is None and self.numbers.turkish and word.endswith(_TURKISH_ENDINGS):
            value = known.get(word[:-2].rstrip("'"))
        return value if value is not None and value <= _LAST_HOUR else None

    def _ordinal(self, written: str) -> Value | None:
        first, *teen = WORD.findall(self._folded(written)) or [""]
        value = self.numbers.ordinals.get(first) or self.numbers.ordinals.get(first[2:])  # behind an Arabic article
        return None if value is None else value + (10 if teen else 0)


def _stretch(text: str, start: int, end: int) -> tuple[int, int]:
    """Give a stretch with whole words at its ends."""
    first = text.rfind(" ", 0, max(0, start)) + 1
    last = text.find(" ", end)
    return first, last if last >= 0 else len(text)


@lru_cache(1024)
def _compiled(phrase: SetPhrase, around: str) -> re.Pattern[str]:
    """Make the pattern of a phrase, which takes long."""
    numbers = phrase.numbers
    made = gap = ""
    for word in phrase.form.split():
        bare = word.strip("()")
        one = _word(bare.removesuffix("~"), numbers)
        if not made:
            made = one
        else:
            made += f"(?:{gap}{one})?" if word.startswith("(") else gap + one
        gap = "" if bare.endswith("~") else _GAP
    left = r"(?<!\w)(?:[وفبلك])?" if numbers.arabic else r"(?<!\w)"
    if numbers.wide:
        return re.compile(around.format(made))
    return re.compile(around.format(f"{left}{made}(?![\\w{VOWELS}])"))


def _word(word: str, numbers: Numbers) -> str:
    match word:
        case "{n}":
            return f"((?<!\\d)\\d{{1,2}}(?![.:]\\d)(?:'?[td][ae])?|{_ANY_WORD})"
        case "{o}":
            teen = f"(?:{_GAP}(?:{_either(['عشرة', 'عشر'])}))?" if numbers.arabic else ""
            return f"((?<!\\d)\\d{{1,2}}{_ORDINAL_ENDING}|{_ANY_WORD}{teen})"
        case "{r}":
            return "([ivx]{1,4})"
        case "{d}":
            return "((?<!\\d)(?:\\d\\d)?\\d0)(?!\\d)"
        case _:
            return f"(?:{_either(word.split('/'))})"


def beginning(word: str) -> str:
    """Give a word of a phrase as it stands in a window, without the sign for any ending."""
    return MARKS.sub("", prepared(word.rstrip("*")).lower())


def _either(words: Iterable[str]) -> str:
    return "|".join(
        re.escape(beginning(word)) + (f"[\\w{VOWELS}]*" if word.endswith("*") else "")
        for word in sorted(words, key=len, reverse=True)
    )

"""The number that begins at a word: its words, a half behind them, the groups or the share that they count."""

from __future__ import annotations

import re
from fractions import Fraction

from pipeline.facts.compounds import Parts, parts_of
from pipeline.facts.fact import Value, Weight
from pipeline.facts.noting import WORD_GAPS, note_value, put_share
from pipeline.facts.prepared import ANY_WORD, folded
from pipeline.facts.sheet import Sheet, Token
from pipeline.facts.spoken import Word
from pipeline.facts.sums import Sum
from pipeline.facts.values import written

TWO_WORDS = re.compile(f"[ \u00a0\u202f\n-]+({ANY_WORD})(?:[ \u00a0\u202f\n-]+({ANY_WORD}))?")
"""The words behind a number."""
_TENS = frozenset(range(20, 100, 10))
_TWO, _SMALL, _HUNDRED, _MOST_OF_A_SHARE, _LAST_OF_A_SHARE = 2, 12, 100, 20, 100
_TWO_WEEKS: dict[Value, tuple[int, ...]] = {15: (14, 2), 8: (7, 1)}
_LEAST_OF_A_GROUP = 7  # a week; ten, a dozen, a hundred, a decade, a century


class NumberInWords:
    """The number that begins at a word, as it grows."""

    def __init__(self, sheet: Sheet, tokens: list[Token], position: int) -> None:
        self.sheet, self.tokens, self.first, self.position = sheet, tokens, position, position
        self.number = Sum(sheet.speech)
        self.end = tokens[position].start
        self.groups_only = False

    def take(self, *, afternoon: bool) -> int:
        """Take the number; give the position of the first word behind it."""
        while self._adds_word() or self._adds_half():
            pass
        number = self.number
        if not number.words:  # a compound whose parts make no number, but perhaps a part of a whole (دوسوم)
            parts = parts_of(self.sheet.speech, self.tokens[self.first].word)
            share = _share_of_one_word(parts)
            if self._may_be_alone(parts):
                span = self.tokens[self.first].start, self.tokens[self.first].end
                note_value(self.sheet, span, frozenset({parts[0][0].value}), "answer", afternoon=False, counts=False)
            return put_share(self.sheet, self.tokens, self.first, self.first + 1, share) if share else self.first + 1
        share = self._share()
        if share:
            return put_share(self.sheet, self.tokens, self.first, self.position, share)
        span = self.tokens[self.first].start, self.end
        weight = self._weight()
        self._note_others(span)
        groups = self._of_groups()
        values = set(groups) if groups and (number.value == 1 or self.groups_only) else {number.value, *groups}
        if groups:
            weight = "likely"
        if weight != "answer" and self._is_two_weeks():
            weight = "answer"
        end = note_value(
            self.sheet, span, frozenset(values), weight, afternoon=afternoon, counts=not self._is_ordinal()
        )
        while self.position < len(self.tokens) and self.tokens[self.position].start < end:
            self.position += 1
        return self.position

    def _may_be_alone(self, parts: Parts) -> bool:
        """Say whether a word that is a number beside others may be one here too: hét ember, năm người."""
        word, speech = self.tokens[self.first].word, self.sheet.speech
        return bool(parts[0][0].value) and (word in speech.only_before or word in speech.only_behind)

    def _adds_word(self) -> bool:
        """Add the next word, or the one behind a small word that joins; say whether it went on the number."""
        tokens, position, number, speech = self.tokens, self.position, self.number, self.sheet.speech
        if position >= len(tokens) or (position > self.first and not self._follows(position, self.end)):
            return False
        step, joined = 1, False
        if number.words and tokens[position].word in speech.joins and position + 1 < len(tokens):
            if not self._follows(position + 1, tokens[position].end):
                return False
            step, joined = 2, True
        word = tokens[position + step - 1].word
        if word in speech.only_behind and not number.words:
            return False
        if word in speech.only_before and not joined and not self._is_scale(position + step):
            return False
        parts = parts_of(speech, word)
        if number.words and len(parts) == 1 and parts[0][0].role == "share":
            goes_on = number.value % _HUNDRED in _TENS or number.words[-1].role == "ordinal"
            parts = _as_ordinal(parts[0][0]) if goes_on else []
        if not parts or not number.add_all(parts, joined=joined):
            return False
        self._go_to(position + step, tokens[position + step - 1].end)
        return True

    def _is_scale(self, position: int) -> bool:
        """Say whether a word multiplies what stands right before it."""
        tokens = self.tokens
        if position >= len(tokens) or not self._follows(position, tokens[position - 1].end):
            return False
        known = self.sheet.speech.words.get(tokens[position].word)
        return known is not None and known.role == "scale"

    def _adds_half(self) -> bool:
        """Add a half that stands behind the number or its noun: deux millions et demi, three years and a half."""
        number, speech, text = self.number, self.sheet.speech, self.sheet.text
        if not number.words or number.halved or number.words[-1].role == "ordinal" or not self.sheet.may_have_halves():
            return False
        words = TWO_WORDS.match(text, self.end)
        if not words:
            return False
        for group in (1, 2):
            if words[group] and folded(words[group], turkish=speech.is_turkish) in speech.half_heads:
                start = words.start(group) - 1 if group == _TWO else self.end
                for phrase in speech.halves:
                    if match := phrase.behind(text, start):
                        number.add_half()
                        self._go_to(self._after(match.end), match.end)
                        return group == 1
        return False

    def _share(self) -> Fraction | None:
        """Give the part of a whole that the number makes with the word behind it: two thirds, две трети."""
        number, tokens, position = self.number, self.tokens, self.position
        value = number.value
        if value.denominator != 1 or not 1 <= value < _MOST_OF_A_SHARE or number.words[-1].role == "ordinal":
            return None
        if position >= len(tokens) or not self._follows(position, self.end):
            return None
        parts = parts_of(self.sheet.speech, tokens[position].word)
        word = parts[0][0] if len(parts) == 1 else None
        if word is None or (word.role == "ordinal" and not _TWO < word.value <= _LAST_OF_A_SHARE):
            return None
        if word.role not in ("share", "ordinal"):
            return None
        part = value * Fraction(word.value) if word.role == "share" else Fraction(value, int(word.value))
        if part >= 1:
            return None
        self._go_to(position + 1, tokens[position].end)
        return part

    def _of_groups(self) -> list[Value]:
        """Give what the number is where groups follow it: two dozen, drei Jahrzehnte, два десятка."""
        tokens, position = self.tokens, self.position
        if self._is_ordinal() or position >= len(tokens) or not self._follows(position, self.end):
            return []
        parts = parts_of(self.sheet.speech, tokens[position].word)
        word = parts[0][0] if parts else None
        if word is None or word.role not in ("loose", "many") or word.value < _LEAST_OF_A_GROUP:
            return []
        self._go_to(position + 1, self.end)
        self.groups_only = word.role == "many" and word.value >= _HUNDRED  # on binlerce: tens of thousands
        return [self.number.value * value for value in (word.value, *word.others)]

    def _weight(self) -> Weight:
        number = self.number
        if number.halved or number.value.denominator != 1:
            return "likely"
        first = number.words[0]
        if number.value < _TWO or (len(number.words) == 1 and not first.sure and first.role != "cardinal"):
            return "answer"  # one is an article in many languages
        if self._is_ordinal() or not first.sure:
            return "likely"
        # two may stand in a dual, or in “both”
        return "sure" if _TWO < number.value <= _SMALL else "likely"

    def _is_ordinal(self) -> bool:
        return any(word.role == "ordinal" for word in self.number.words)

    def _is_two_weeks(self) -> bool:
        return self.number.value in _TWO_WEEKS and self._has_days()

    def _has_days(self) -> bool:
        return self.position < len(self.tokens) and self.tokens[self.position].word in self.sheet.speech.fifteen_days

    def _note_others(self, span: tuple[int, int]) -> None:
        """Note what else the number may answer: quinze jours, two thousand in an Arabic dual."""
        value, first = self.number.value, self.tokens[self.first].word
        if self._has_days():
            for other in _TWO_WEEKS.get(value, ()):
                self.sheet.note("number", span, [written(other)], weight="answer")
        if self.sheet.speech.has_dual and self.number.words[0].role == "scale" and first.endswith("ا"):  # ألفا شخص
            self.sheet.note("number", span, [written(value * _TWO)], weight="answer")

    def _follows(self, position: int, end: int) -> bool:
        return self.sheet.text[end : self.tokens[position].start] in WORD_GAPS

    def _after(self, end: int) -> int:
        position = self.position
        while position < len(self.tokens) and self.tokens[position].start < end:
            position += 1
        return position

    def _go_to(self, position: int, end: int) -> None:
        self.position, self.end = position, end


def _as_ordinal(word: Word) -> Parts:
    """Give the ordinal that a part of a whole is behind a ten: twenty-third."""
    part = word.value
    return (
        [(Word(part.denominator, "ordinal", sure=True), False)]
        if part.numerator == 1 and part.denominator > _TWO
        else []
    )


def _share_of_one_word(parts: Parts) -> Fraction | None:
    """Give the part of a whole that is written as one word."""
    match [word for word, _ in parts]:
        case [Word(role="cardinal") as many, Word(role="ordinal") as whole] if 0 < many.value < whole.value:
            return Fraction(many.value) / int(whole.value)
        case _:
            return None

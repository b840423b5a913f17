"""Number words one after another in; the number that they make together out."""

from __future__ import annotations

from fractions import Fraction

from msgspec import Struct, field

from pipeline.facts.fact import Value
from pipeline.facts.spoken import Speech, Word

_FOUR, _TEN, _TWENTY, _HUNDRED, _THOUSAND = 4, 10, 20, 100, 1000
_UNITS, _TENS = frozenset(range(1, 10)), frozenset(range(20, 100, 10))
_LARGEST = 10**18
_HALF = Fraction(1, 2)


class Sum(Struct):
    """A number that is being put together from its words; `current` is what stands below the last thousand."""

    speech: Speech
    total: Value = 0
    current: Value = 0
    words: list[Word] = field(default_factory=list)
    halved: bool = False

    @property
    def value(self) -> Value:
        """The number so far."""
        value = self.total + self.current
        return int(value) if value.denominator == 1 else value

    def add_all(self, parts: list[tuple[Word, bool]], *, joined: bool) -> bool:
        """Add the words of one compound, all or none; say whether they could go on the number."""
        saved = self.total, self.current, list(self.words)
        for word, own in parts:
            if word.role not in ("cardinal", "scale", "ordinal") or not self._add(word, joined=joined or own):
                self.total, self.current, self.words = saved
                return False
        return True

    def add_half(self) -> None:
        """Add half of one, or of the last thousand or million."""
        last = self.words[-1]
        if last.role == "scale" and last.value >= _THOUSAND:
            self.total += self._step(last.value) * _HALF
        else:
            self.current += _HALF
        self.halved = True

    @staticmethod
    def _step(value: Value) -> Value:
        """Give what is counted in a word: a million, and in مليونان too, where the two is in the word."""
        return int("1" + "0" * (len(str(int(value))) - 1))

    def _add(self, word: Word, *, joined: bool) -> bool:
        """Add a word where it can go on the number; say whether it could."""
        value, current = word.value, self.current
        if word.role == "scale":
            added = self._multiplied(value)
        elif self.words and self.words[-1].role == "ordinal" and not self._is_long_ordinal(word, joined=joined):
            added = None
        elif not self.words or current == 0:
            added = (self.total, value) if not self.words or value < _THOUSAND else None
        else:
            low = current % _HUNDRED
            added = (self.total, self._beside(current, low, value, joined=joined)) if value < _THOUSAND else None
        if added is None or added[1] < 0:
            return False
        self.total, self.current = added
        self.words.append(word)
        return True

    def _is_long_ordinal(self, word: Word, *, joined: bool) -> bool:
        """Say whether an ordinal goes on in the next word: vigésimo quinto, الخامسة والعشرون, الثالثة عشرة."""
        last = self.words[-1].value
        return (word.role == "ordinal" and last >= _TEN) or (
            self.speech.unit_and_ten and (joined or word.value == _TEN) and last < _TEN
        )

    def _multiplied(self, scale: Value) -> tuple[Value, Value] | None:
        if self.words and self.words[-1].role == "ordinal" and scale != _TEN:
            return None
        if scale == _TEN:  # ba mươi, dua puluh, 이십; 십이
            low = self.current % _HUNDRED
            return (self.total, self.current + (low * (_TEN - 1) or _TEN)) if low == 0 or low in _UNITS else None
        if scale == _HUNDRED:
            if self.words and self.words[-1].value == 0:  # hai nghìn không trăm
                return self.total, 0
            most = _HUNDRED if self.speech.many_hundreds else _TEN
            return (self.total, (self.current or 1) * scale) if self.current < most else None
        if self.value * scale > _LARGEST:
            return None
        if self.words and self.current == 0:
            if self.words[-1].role == "scale" and scale < self.words[-1].value:  # sejuta seribu
                return self.total + scale, 0
            return (self.total * scale, 0) if self.words[-1].role == "scale" else None
        if self.total and self.total < scale:
            return ((self.total + self.current) * scale, 0)
        return (self.total + (self.current or 1) * scale, 0)

    def _beside(self, current: Value, low: Value, value: Value, *, joined: bool) -> Value:
        """Give the sum of two words side by side; below nothing where they are two numbers."""
        if self.speech.soixante_dix and low == _FOUR and value == _TWENTY:  # quatre-vingts
            return current - _FOUR + 80
        fits = (
            (low == 0 and value < _HUNDRED <= current)
            or (low in _TENS and value in _UNITS)
            or (low in _UNITS and value in _TENS and joined)  # zweiundvierzig, اثنان وأربعون
            or (self.speech.soixante_dix and low in (60, 80) and value in range(10, 17))
            or (self.speech.soixante_dix and low in (10, 70, 90) and value in range(7, 10))
            or (self.speech.ten_and_unit and not self.speech.has_dual and low == _TEN and value in _UNITS)  # on iki
            or (current == _HALF and value > 1)  # साढ़े तीन
            or (self.words[-1].role == "ordinal" and low == _TEN and value in _UNITS)  # décimo tercero
            or (self.speech.unit_and_ten and low in _UNITS and value == _TEN and not joined)  # ثلاثة عشر
        )
        return current + value if fits else -1

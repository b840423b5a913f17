"""Numbers in words on the sheet: six, vingt-quatre, двумя, ثلاثة, zweiundvierzig, yirmi dört, three hundred."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from functools import lru_cache

from msgspec import Struct, field

from pipeline.facts.clocks import half_past, hours
from pipeline.facts.digits import percent, written
from pipeline.facts.fact import Key, Value, Weight
from pipeline.facts.sheet import Sheet, Token
from pipeline.facts.speech import Role, Speech, Word

_GAPS = frozenset({" ", "-", "\u00a0", "\n", "\u202f"})
# What Arabic writes before a word and together with it; the second of a pair says whether the rest is surely a number.
_CLITICS = (("وال", True), ("بال", True), ("فال", True), ("كال", True), ("لل", True), ("ال", True), ("و", True),
            ("ف", False), ("ب", False), ("ل", False), ("ك", False))  # fmt: skip
_CLITIC_LETTERS = frozenset("وبفلكا")
_DUAL = ("ان", "ين", "تا", "تي")
_SHORTEST_DUAL = 5
_TEN, _SMALL, _HUNDRED, _THOUSAND = 10, 12, 100, 1000
_UNITS, _TENS = frozenset(range(1, 10)), frozenset(range(20, 100, 10))
_TWO, _FOUR, _TWENTY, _LAST_DAY = 2, 4, 20, 31
_HALF_BEHIND = re.compile("(?: heures?)?[ \u00a0](?:et demie|y media|e meia|buçuk|والنصف|ونصف|و نيم)")
_LARGEST = 10**18
_TWO_WEEKS: dict[Value, tuple[int, ...]] = {15: (14, 2), 8: (7, 1)}


class _Sum(Struct):
    """A number that is being put together from its words; `current` is what stands below the last thousand."""

    speech: Speech
    total: Value = 0
    current: Value = 0
    words: list[Word] = field(default_factory=list)

    @property
    def value(self) -> Value:
        return self.total + self.current

    def add(self, word: Word, *, joined: bool) -> bool:
        """Add a word where it can go on the number; say whether it could."""
        value, current = word.value, self.current
        if word.role == "scale":
            added = self._multiplied(value)
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

    def _multiplied(self, scale: Value) -> tuple[Value, Value] | None:
        if scale == _HUNDRED:
            return (self.total, (self.current or 1) * scale) if self.current < _TEN else None
        if self.value * scale > _LARGEST:
            return None
        if self.words and self.current == 0:
            return (self.total * scale, 0) if self.words[-1].role == "scale" else None
        if self.total and self.total < scale:
            return ((self.total + self.current) * scale, 0)
        return (self.total + (self.current or 1) * scale, 0)

    def _beside(self, current: Value, low: Value, value: Value, *, joined: bool) -> Value:
        """Give the sum of two words side by side; below nothing where they are two numbers."""
        if self.speech.tag == "fr" and low == _FOUR and value == _TWENTY:  # quatre-vingts
            return current - 4 + 80
        fits = (
            (low == 0 and value < _HUNDRED <= current)
            or (low in _TENS and value in _UNITS)
            or (low in _UNITS and value in _TENS and joined)  # zweiundvierzig, اثنان وأربعون
            or (self.speech.tag == "fr" and low in (60, 80) and value in range(10, 17))
            or (self.speech.tag == "fr" and low in (10, 70, 90) and value in range(7, 10))
            or (self.speech.ten_and_unit and low == _TEN and value in _UNITS)  # on iki
            or (self.speech.ten_and_unit and low in _UNITS and value == _TEN and not joined)  # ثلاثة عشر
        )
        return current + value if fits else -1


def take_words(sheet: Sheet, tokens: list[Token], *, afternoon: bool) -> None:
    """Take every number in words; note the words that answer one in another way."""
    speech = sheet.speech
    position = 0
    while position < len(tokens):
        token = tokens[position]
        if not token.says:
            position += 1
            continue
        parts = _parts(speech, token.word)
        if not parts:
            _note_others(sheet, token)
            position += 1
            continue
        first, _ = parts[0]
        if first.role in ("loose", "ordinal"):
            half, span = _is_half(speech, tokens, position), (token.start, token.end)
            likely = first.role == "ordinal" and first.sure and first.value > _TWO and not half
            _note(sheet, span, first.value, "likely" if likely else "answer", afternoon=afternoon)
            if half:
                sheet.note("time", span, half_past(int(first.value) - 1), weight="answer")
            position += 1
            continue
        position = _take_run(sheet, tokens, position, afternoon=afternoon)


def _take_run(sheet: Sheet, tokens: list[Token], position: int, *, afternoon: bool) -> int:
    """Take the number that begins at a word; give the position of the first word behind it."""
    speech, first = sheet.speech, position
    number = _Sum(speech)
    while position < len(tokens):
        if position > first and not _follows(sheet, tokens, position):
            break
        step, joined = 1, False
        if number.words and tokens[position].word in speech.joins and position + 1 < len(tokens):
            if not _follows(sheet, tokens, position + 1):
                break
            step, joined = 2, True
        parts = _parts(speech, tokens[position + step - 1].word)
        saved = number.total, number.current, list(number.words)
        if not parts or not all(
            word.role in ("cardinal", "scale") and number.add(word, joined=joined or own) for word, own in parts
        ):
            number.total, number.current, number.words = saved
            break
        position += step
    if not number.words:  # a compound whose parts make no number
        return first + 1
    span = tokens[first].start, tokens[position - 1].end
    value, weight = number.value, _weight(number)
    if len(number.words) == 1 and number.words[0].role == "scale":
        value *= _before_a_scale(speech, tokens, first)
        weight = "answer" if value == number.value else "likely"
        if speech.has_dual and tokens[first].word.endswith("ا"):  # ألفا شخص: two thousand
            sheet.note("number", span, [written(value * _TWO)], weight="answer")
    if _is_half(speech, tokens, first) or (position < len(tokens) and tokens[position].word in speech.fifteen_days):
        weight = "answer" if _is_half(speech, tokens, first) or value in _TWO_WEEKS else weight
        for other in [value - 1, *_TWO_WEEKS.get(value, ())]:
            sheet.note("number", span, [written(other)], weight="answer")
    if _is_half(speech, tokens, first):
        sheet.note("time", span, half_past(int(value) - 1), weight="answer")
    elif value <= _SMALL and _is_half_past(sheet, span):
        sheet.note("time", span, half_past(int(value)), weight="answer")
        weight = "likely" if weight == "sure" else weight
    _note(sheet, span, value, weight, afternoon=afternoon)
    return position


def _is_half_past(sheet: Sheet, span: tuple[int, int]) -> bool:
    """Say whether half an hour is added to a number: half past five, cinq heures et demie, beş buçuk."""
    start, end = span
    return sheet.text[max(0, start - 10) : start].lower().endswith("half past ") or bool(
        _HALF_BEHIND.match(sheet.text, end)
    )


def _weight(number: _Sum) -> Weight:
    value = number.value
    if value < _TWO or (len(number.words) == 1 and not number.words[0].sure):
        return "answer"  # one is an article in many languages
    return "sure" if _TWO < value <= _SMALL else "likely"  # two may stand in a dual, or in “both”


def role_of(speech: Speech, word: str) -> Role | None:
    """Give how a word says a number, or what it begins with does; None where no number is read from it."""
    if parts := _parts(speech, word):
        return parts[0][0].role
    return "loose" if (speech.compound and speech.compound.match(word)) or _is_dual(speech, word) else None


def _is_dual(speech: Speech, word: str) -> bool:
    return speech.has_dual and len(word) >= _SHORTEST_DUAL and word.endswith(_DUAL)


def _parts(speech: Speech, word: str) -> Sequence[tuple[Word, bool]]:
    """Give the number words in a word, each with whether it is joined to what stands before it."""
    if found := speech.words.get(word):
        return [(found, False)]
    if "'" in word:
        pieces = word.split("'")
        found = speech.words.get(pieces[-1]) or speech.words.get(pieces[0])
        return [(found, False)] if found else []
    if speech.has_dual:
        if word[0] in _CLITIC_LETTERS:
            for clitic, sure in _CLITICS:
                if word.startswith(clitic) and (found := speech.words.get(word[len(clitic) :])):
                    return [(Word(found.value, found.role, sure=found.sure and sure), clitic == "و")]
    elif speech.glued and speech.parts and word[:2] in speech.heads and speech.glued.fullmatch(word):
        pieces = speech.parts.findall(word)
        return [
            (speech.words[piece], before in speech.joins)
            for before, piece in zip(["", *pieces], pieces, strict=False)
            if piece not in speech.joins
        ]
    return []


def _note_others(sheet: Sheet, token: Token) -> None:
    """Note a number inside a longer word (femårig, двухлетний) and the two of an Arabic dual, as answers."""
    speech = sheet.speech
    if speech.compound and (match := speech.compound.match(token.word)):
        _note(sheet, (token.start, token.end), speech.words[match[1]].value, "answer", afternoon=False)
    elif _is_dual(speech, token.word):
        _note(sheet, (token.start, token.end), 2, "answer", afternoon=False)


def _follows(sheet: Sheet, tokens: list[Token], position: int) -> bool:
    return sheet.text[tokens[position - 1].end : tokens[position].start] in _GAPS


def _before_a_scale(speech: Speech, tokens: list[Token], position: int) -> Value:
    """Give what a lone hundred or million is multiplied by: half a million, полтора миллиона."""
    for token in tokens[max(0, position - 2) : position]:
        word = speech.words.get(token.word)
        if word and word.role == "loose" and word.value in (Fraction(1, 2), Fraction(3, 2)):
            return word.value
    return 1


def _is_half(speech: Speech, tokens: list[Token], position: int) -> bool:
    return position > 0 and tokens[position - 1].word in speech.half_hour


def _note(sheet: Sheet, span: tuple[int, int], value: Value, weight: Weight, *, afternoon: bool) -> None:
    share = percent(sheet, span) if weight != "answer" else None
    if share:
        sheet.has_share = True
        key = written(value)
        sheet.note("number", share, [("percent", key[1])], [key], weight)
    else:
        sheet.add("number", span, *_keys(value.numerator, value.denominator, afternoon), weight)


@lru_cache(1024)
def _keys(
    numerator: int,
    denominator: int,
    afternoon: bool,  # noqa: FBT001 - it is cached, and so has no names
) -> tuple[frozenset[Key], frozenset[Key]]:
    """Give what a number in words asks for and offers."""
    value = Fraction(numerator, denominator)
    asks = {written(value)}
    if value <= _LAST_DAY:
        asks.add(("day of a month", int(value)))
    offers = hours(int(value), afternoon=afternoon) if denominator == 1 else ()
    return frozenset(asks), frozenset(asks).union(offers)

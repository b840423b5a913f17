"""Numbers in words on the sheet: six, vingt-quatre, двумя, ثلاثة, zweiundvierzig, yirmi dört, three hundred, two thirds."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache

from pipeline.facts.clocks import hours
from pipeline.facts.compounds import Parts, compound_value, is_dual, parts_of
from pipeline.facts.digits import percent
from pipeline.facts.fact import Key, Value, Weight
from pipeline.facts.prepared import folded
from pipeline.facts.qualities import quality
from pipeline.facts.sheet import Sheet, Token
from pipeline.facts.speech import Role, Word
from pipeline.facts.sums import Sum
from pipeline.facts.shares import note_share
from pipeline.facts.values import Keys, length_keys, whole_and_parts, written

_GAPS = frozenset({" ", "-", "\u00a0", "\n", "\u202f"})
_HUNDRED = 100
_TWO, _SMALL, _MOST_OF_A_SHARE, _LAST_OF_A_SHARE = 2, 12, 20, 100
_TWO_WEEKS: dict[Value, tuple[int, ...]] = {15: (14, 2), 8: (7, 1)}
_LEAST_OF_A_GROUP = 7  # a week; ten, a dozen, a hundred, a decade, a century
_NEXT = re.compile("[ \u00a0\u202f\n-]+([^\\W\\d_]+)(?:[ \u00a0\u202f\n-]+([^\\W\\d_]+))?")
_BETWEEN = re.compile("[^\\W\\d_]+")
_HALF_A_YEAR = written(6)
_FAR = 12  # letters between a share and the million that it is of


def take_words(sheet: Sheet, tokens: list[Token], *, afternoon: bool) -> None:
    """Take every number in words; note the words that answer one in another way."""
    position = 0
    while position < len(tokens):
        token = tokens[position]
        parts = parts_of(sheet.speech, token.word) if token.says else []
        if not parts:
            if token.says:
                _note_others(sheet, token)
            position += 1
            continue
        match parts[0][0].role:
            case "loose":
                position = _take_loose(sheet, tokens, position, parts[0][0], afternoon=afternoon)
            case "many":
                position = _take_many(sheet, tokens, position, parts[0][0])
            case "share":
                position = _take_share(sheet, tokens, position, parts[0][0])
            case _:
                position = _Run(sheet, tokens, position).take(afternoon=afternoon)


class _Run:
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
            share = _share_of_one_word(parts_of(self.sheet.speech, self.tokens[self.first].word))
            return _put_share(self.sheet, self.tokens, self.first, self.first + 1, share) if share else self.first + 1
        share = self._share()
        if share:
            return _put_share(self.sheet, self.tokens, self.first, self.position, share)
        span = self.tokens[self.first].start, self.end
        weight = self._weight()
        self._note_others(span)
        groups = self._of_groups()
        values = set(groups) if groups and (number.value == 1 or self.groups_only) else {number.value, *groups}
        if groups:
            weight = "likely"
        if weight != "answer" and self._is_two_weeks():
            weight = "answer"
        end = _note(self.sheet, span, frozenset(values), weight, afternoon=afternoon, counts=not self._is_ordinal())
        while self.position < len(self.tokens) and self.tokens[self.position].start < end:
            self.position += 1
        return self.position

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
        parts = parts_of(speech, tokens[position + step - 1].word)
        if not parts or not number.add_all(parts, joined=joined):
            return False
        self._go_to(position + step, tokens[position + step - 1].end)
        return True

    def _adds_half(self) -> bool:
        """Add a half that stands behind the number, or behind it and its noun: deux millions et demi, three years and a half."""
        number, speech, text = self.number, self.sheet.speech, self.sheet.text
        if not number.words or number.halved or number.words[-1].role == "ordinal":
            return False
        words = _NEXT.match(text, self.end)
        if not words:
            return False
        for group in (1, 2):
            if words[group] and folded(words[group], turkish=speech.is_turkish) in speech.half_heads:
                start = words.start(group) - 1 if group == _TWO else self.end
                for phrase in speech.halves:
                    if match := phrase.behind(text, start):
                        number.add_half()
                        self._go_to(self._after(match.end()), match.end())
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
        return self.sheet.text[end : self.tokens[position].start] in _GAPS

    def _after(self, end: int) -> int:
        position = self.position
        while position < len(self.tokens) and self.tokens[position].start < end:
            position += 1
        return position

    def _go_to(self, position: int, end: int) -> None:
        self.position, self.end = position, end


def _share_of_one_word(parts: Parts) -> Fraction | None:
    """Give the part of a whole that is written as one word."""
    match [word for word, _ in parts]:
        case [Word(role="cardinal") as many, Word(role="ordinal") as whole] if 0 < many.value < whole.value:
            return Fraction(many.value) / int(whole.value)
        case _:
            return None


def _take_loose(sheet: Sheet, tokens: list[Token], position: int, word: Word, *, afternoon: bool) -> int:
    """Note a word that answers a number, or the million that half of it makes."""
    token = tokens[position]
    if word.value < _TWO and word.value.denominator != 1 and (scaled := _scaled(sheet, tokens, position)):
        return _put_scaled(sheet, tokens, position, scaled, word.value)
    if word.value == Fraction(1, 2) and _is_added(sheet, token):
        return _note_one_and_a_half(sheet, token, position)
    if word.value == Fraction(1, 2) and _says_of(sheet, token.end):
        return _put_share(sheet, tokens, position, position + 1, Fraction(word.value))
    for value in (word.value, *word.others):
        _note(sheet, (token.start, token.end), frozenset({value}), "answer", afternoon=afternoon, counts=False)
    if word.value == 1 and (half := _half_of_noun(sheet, token.end)):
        _note(sheet, (token.start, half), frozenset({Fraction(3, 2)}), "likely", afternoon=False, counts=False)
    return position + 1


def _take_many(sheet: Sheet, tokens: list[Token], position: int, word: Word) -> int:
    """Take numbers that nobody counted: dozens, hundreds of thousands, عشرات الآلاف."""
    first, value = position, word.value
    sure = word.sure
    while (following := _scaled(sheet, tokens, position, "many")) is not None:
        value *= parts_of(sheet.speech, tokens[following].word)[0][0].value
        sure = True
        position = following
    span = tokens[first].start, tokens[position].end
    values = frozenset({value, *(word.others if position == first else ())})
    _note(sheet, span, values, "likely" if sure else "answer", afternoon=False, counts=False)
    return position + 1


def _take_share(sheet: Sheet, tokens: list[Token], position: int, word: Word) -> int:
    """Take a part of a whole that has no number before it: a third, ثلثا; in Turkish its number stands behind it."""
    part = Fraction(word.value)
    if sheet.speech.shares_first and position + 1 < len(tokens):
        token = tokens[position + 1]
        parts = parts_of(sheet.speech, token.word)
        if sheet.text[tokens[position].end : token.start] in _GAPS and parts and parts[0][0].role == "cardinal":
            many = parts[0][0].value * part
            if many < 1:
                return _put_share(sheet, tokens, position, position + 2, Fraction(many))
    if part == Fraction(1, 2) and _is_added(sheet, tokens[position]):
        return _note_one_and_a_half(sheet, tokens[position], position)
    return _put_share(sheet, tokens, position, position + 1, part, sure=word.sure)


def _put_share(
    sheet: Sheet, tokens: list[Token], first: int, position: int, part: Fraction, *, sure: bool = True
) -> int:
    scaled = _scaled(sheet, tokens, position - 1)
    if scaled:
        return _put_scaled(sheet, tokens, first, scaled, part)
    note_share(sheet, (tokens[first].start, tokens[position - 1].end), part, "likely" if sure else "answer")
    return position


def _put_scaled(sheet: Sheet, tokens: list[Token], first: int, scale: int, part: Value) -> int:
    word = parts_of(sheet.speech, tokens[scale].word)[0][0]
    span = tokens[first].start, tokens[scale].end
    _note(sheet, span, frozenset({word.value * part}), "likely", afternoon=False, counts=True)
    return scale + 1


def _scaled(sheet: Sheet, tokens: list[Token], position: int, *roles: Role) -> int | None:
    """Give the position of the million that what stands right before it is of: half a million, tens of thousands."""
    end = tokens[position].end
    for place in range(position + 1, len(tokens)):
        if tokens[place].start - end > _FAR:
            return None
        parts = parts_of(sheet.speech, tokens[place].word) if tokens[place].says else []
        if parts and len(parts) == 1 and parts[0][0].role in ("scale", *roles):
            return place if _leads_to(sheet, end, tokens[place].start) else None
    return None


def _leads_to(sheet: Sheet, end: int, start: int) -> bool:
    """Say whether nothing but a gap and small words stands between two places."""
    between, speech = sheet.text[end:start], sheet.speech
    if between in _GAPS:
        return True
    return (
        len(between) <= _FAR
        and all(folded(word, turkish=speech.is_turkish) in speech.of for word in _BETWEEN.findall(between))
        and not between.strip(" \u00a0\u202f\n-'").startswith((",", ".", ";", ":"))
    )


def _is_added(sheet: Sheet, token: Token) -> bool:
    """Say whether a half is added to a noun without a number: año y medio, سنة ونصف."""
    return any(phrase.before(sheet.text, token.end) for phrase in sheet.speech.halves)


def _note_one_and_a_half(sheet: Sheet, token: Token, position: int) -> int:
    sheet.note("number", (token.start, token.end), whole_and_parts([Fraction(3, 2), Fraction(1, 2)]), weight="answer")
    return position + 1


def _says_of(sheet: Sheet, end: int) -> bool:
    """Say whether what follows a half is what it is of."""
    following = _NEXT.match(sheet.text, end)
    return bool(following and following[1].lower() in ("of", "the"))


def _half_of_noun(sheet: Sheet, end: int) -> int | None:
    """Give the end of a half behind a noun: a year and a half."""
    words = _NEXT.match(sheet.text, end)
    if not words or not words[2] or folded(words[2], turkish=sheet.speech.is_turkish) not in sheet.speech.half_heads:
        return None
    for phrase in sheet.speech.halves:
        if match := phrase.behind(sheet.text, words.start(2) - 1):
            return match.end()
    return None


def _note_others(sheet: Sheet, token: Token) -> None:
    """Note a number inside a longer word (femårig, двухлетний), and the two of an Arabic dual, which answers only."""
    span = token.start, token.end
    value = compound_value(sheet.speech, token.word)
    if value is not None:
        _note(sheet, span, frozenset({value}), "likely" if value > _TWO else "answer", afternoon=False, counts=False)
    elif is_dual(sheet.speech, token.word):
        _note(sheet, span, frozenset({_TWO}), "answer", afternoon=False, counts=False)


def _note(
    sheet: Sheet, span: tuple[int, int], values: frozenset[Value], weight: Weight, *, afternoon: bool, counts: bool
) -> int:
    """Note a number with per cent or what it counts, where that stands beside it; give the end of what it takes."""
    share = percent(sheet, span) if weight != "answer" else None
    if share:
        sheet.has_share = True
        keys = [written(value) for value in values]
        sheet.note("number", share, [("percent", key[1]) for key in keys], keys, weight)
        return share[1]
    said = quality(sheet, span) if counts and weight != "answer" else None
    asks, offers = _keys(values, afternoon)
    if said:
        lengths = length_keys(values, said.units)
        asks, offers = asks | lengths, offers | lengths
    sheet.add("number", span, asks, offers, weight, said)
    return span[1]


@lru_cache(1024)
def _keys(values: frozenset[Value], afternoon: bool) -> Keys:  # noqa: FBT001 - it is cached, and so has no names
    """Give what a number in words asks for and offers."""
    asks = whole_and_parts(values)
    offers: set[Key] = set()
    for value in values:
        if value.denominator == 1:
            offers.update(hours(int(value), afternoon=afternoon))
        elif value < _SMALL:  # three years and six months
            offers |= {written(int(value)), _HALF_A_YEAR}
    return asks, asks | offers

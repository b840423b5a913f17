"""Numbers in words on the sheet: six, vingt-quatre, двумя, ثلاثة, zweiundvierzig, yirmi dört, two thirds, dozens."""

from __future__ import annotations

from fractions import Fraction

from pipeline.facts.compounds import compound_value, is_dual, parts_of
from pipeline.facts.noting import WORD_GAPS, note_value, put_scaled, put_share, scaled_by
from pipeline.facts.prepared import folded
from pipeline.facts.runs import TWO_WORDS, NumberInWords
from pipeline.facts.sheet import Sheet, Token
from pipeline.facts.spoken import Word
from pipeline.facts.values import length_keys, whole_and_parts, written

_TWO = 2


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
                position = NumberInWords(sheet, tokens, position).take(afternoon=afternoon)


def _take_loose(sheet: Sheet, tokens: list[Token], position: int, word: Word, *, afternoon: bool) -> int:
    """Note a word that answers a number, or the million that half of it makes."""
    token = tokens[position]
    if word.value < _TWO and word.value.denominator != 1 and (scaled := scaled_by(sheet, tokens, position)):
        return put_scaled(sheet, tokens, position, scaled, word.value)
    if word.value == Fraction(1, 2) and _is_added(sheet, token):
        return _note_one_and_a_half(sheet, token, position)
    if word.value == Fraction(1, 2) and _says_of(sheet, token.end):
        return put_share(sheet, tokens, position, position + 1, Fraction(word.value))
    for value in (word.value, *word.others):
        note_value(sheet, (token.start, token.end), frozenset({value}), "answer", afternoon=afternoon, counts=False)
    if word.value == Fraction(1, 2):  # prices rose by half
        sheet.note("number", (token.start, token.end), [("percent", "50")], weight="answer")
    position += 1
    if word.value == 1 and sheet.may_have_halves() and (half := _half_of_noun(sheet, token.end)):
        unit = sheet.speech.units.get(tokens[position].word, ()) if position < len(tokens) else ()
        numbers = whole_and_parts([Fraction(3, 2)]) | length_keys([Fraction(3, 2)], unit)
        sheet.note("number", (token.start, half), numbers, [("number", "1"), ("number", "6")], "likely")
        while position < len(tokens) and tokens[position].start < half:
            position += 1
    return position


def _take_many(sheet: Sheet, tokens: list[Token], position: int, word: Word) -> int:
    """Take numbers that nobody counted: dozens, hundreds of thousands, عشرات الآلاف."""
    first, value = position, word.value
    sure = word.sure
    while (following := scaled_by(sheet, tokens, position, "many")) is not None:
        value *= parts_of(sheet.speech, tokens[following].word)[0][0].value
        sure = True
        position = following
    span = tokens[first].start, tokens[position].end
    values = frozenset({value, *(word.others if position == first else ())})
    note_value(sheet, span, values, "likely" if sure else "answer", afternoon=False, counts=False)
    return position + 1


def _take_share(sheet: Sheet, tokens: list[Token], position: int, word: Word) -> int:
    """Take a part of a whole that has no number before it: a third, ثلثا; in Turkish its number stands behind it."""
    part = Fraction(word.value)
    if sheet.speech.shares_first and position + 1 < len(tokens):
        token = tokens[position + 1]
        parts = parts_of(sheet.speech, token.word)
        if sheet.text[tokens[position].end : token.start] in WORD_GAPS and parts and parts[0][0].role == "cardinal":
            many = parts[0][0].value * part
            if many < 1:
                return put_share(sheet, tokens, position, position + 2, Fraction(many))
    if part == Fraction(1, 2) and _is_added(sheet, tokens[position]):
        return _note_one_and_a_half(sheet, tokens[position], position)
    return put_share(sheet, tokens, position, position + 1, part, sure=word.sure)


def _is_added(sheet: Sheet, token: Token) -> bool:
    """Say whether a half is added to a noun without a number: año y medio, سنة ونصف."""
    return any(phrase.before(sheet.text, token.end) for phrase in sheet.speech.halves)


def _note_one_and_a_half(sheet: Sheet, token: Token, position: int) -> int:
    sheet.note("number", (token.start, token.end), whole_and_parts([Fraction(3, 2), Fraction(1, 2)]), weight="answer")
    return position + 1


def _says_of(sheet: Sheet, end: int) -> bool:
    """Say whether what follows a half is what it is of."""
    following = TWO_WORDS.match(sheet.text, end)
    return bool(following and following[1].lower() in ("of", "the"))


def _half_of_noun(sheet: Sheet, end: int) -> int | None:
    """Give the end of a half behind a noun: a year and a half."""
    words = TWO_WORDS.match(sheet.text, end)
    if not words or not words[2] or folded(words[2], turkish=sheet.speech.is_turkish) not in sheet.speech.half_heads:
        return None
    for phrase in sheet.speech.halves:
        if match := phrase.behind(sheet.text, words.start(2) - 1):
            return match.end
    return None


def _note_others(sheet: Sheet, token: Token) -> None:
    """Note a number inside a longer word (femårig, двухлетний), and the two of an Arabic dual, which answers only."""
    span = token.start, token.end
    if compound := compound_value(sheet.speech, token.word):
        value, unit = compound
        numbers = whole_and_parts([value])
        asks = {("percent", written(value)[1])} if unit == "percent" else numbers | length_keys([value], [unit])
        sheet.note("number", span, asks, numbers, "likely" if value > _TWO else "answer")
    elif is_dual(sheet.speech, token.word):
        note_value(sheet, span, frozenset({_TWO}), "answer", afternoon=False, counts=False)

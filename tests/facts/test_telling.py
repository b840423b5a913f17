"""The words that readers are given: those that say something, and beside them those on which a reading depends."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.facts import read
from pipeline.facts.prepared import WORD, prepared
from pipeline.facts.read import read_facts
from pipeline.facts.speech import speech
from pipeline.facts.telling import DEPENDS, EDGES, PARTING, PIECE, Vocabulary
from tests.examples import examples

EXAMPLES = examples(80)
SPOKEN = ("ar", "de", "en", "es", "fa", "fr", "nb", "pt", "ru", "tr", "uk", "zh")
GAPS = [*"   \n\u00a0-/'_()*\u0301，", "  ", ", ", "، ", ". ", " 5 ", " 1 2 3 4 5 ", " – "]
OTHERS = ["house", "of", "the", "maison", "дом", "بيت", "家", "noon", "midi", "7", "3.5", "x9", "e\u0301", ""]


def texts(tag: str) -> st.SearchStrategy[str]:
    known = speech(tag)
    told = {key.rstrip("*") for key in (*known.keys, *(stem for stem, _ in known.key_stems))}
    said = sorted({*known.words, *known.months, *known.joins, *known.afternoon, *known.fifteen_days, *told, *known.of})
    scales = sorted(word for word in known.words if known.words[word].role == "scale")
    words = st.one_of(*(st.sampled_from(each) for each in (said, scales, sorted(known.joins), OTHERS) if each))
    return st.lists(st.tuples(words, st.sampled_from(GAPS)).map("".join), max_size=14).map("".join)


class _WithAllBeside(Vocabulary):
    """A vocabulary in which each reading depends on the words beside it."""

    def __init__(self, tag: str) -> None:
        super().__init__(speech(tag))
        self.least = DEPENDS


@pytest.mark.parametrize("tag", SPOKEN)
@EXAMPLES
@given(data=st.data())
def test_no_reading_depends_on_words_that_it_is_not_given(tag: str, data: st.DataObject) -> None:
    text = data.draw(texts(tag))
    quick = read_facts(text, tag)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(read, "vocabulary", _WithAllBeside)
        assert read_facts(text, tag) == quick


# A scale, a join, two-worded months, half hours, days of a Solar month, and fortnights, each with a word that decides.
@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("en", "half of the million people"),
        ("en", "twenty and five people"),
        ("ar", "كانون بيت الأول"),
        ("nb", "halv dag seks"),
        ("fa", "دوم کتاب فروردین"),
        ("fr", "quinze 5 jours deux"),
    ],
)
def test_a_word_that_says_nothing_decides_between_two_that_do(tag: str, text: str) -> None:
    quick = read_facts(text, tag)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(read, "vocabulary", _WithAllBeside)
        assert read_facts(text, tag) == quick


@pytest.mark.parametrize("tag", ["ar", "en", "zh"])
@EXAMPLES
@given(data=st.data())
def test_words_are_given_with_four_pieces_before_and_one_behind(tag: str, data: st.DataObject) -> None:
    text = prepared(data.draw(texts(tag)))
    vocabulary = _WithAllBeside(tag)
    pieces = [
        [
            (piece.start() + word.start(), piece.start() + word.end(), *vocabulary.words[word[0]])
            for word in WORD.finditer(piece[0])
        ]
        for piece in PIECE.finditer(text)
    ]
    told = [place for place, words in enumerate(pieces) if any(says for *_, says in words)]
    near = sorted({place for each in told for place in range(each - 4, each + 2) if 0 <= place < len(pieces)})
    expected = [(start, end, word, says > 0) for place in near for start, end, word, says in pieces[place]]
    assert [(token.start, token.end, token.word, token.says) for token in vocabulary.tokens(text)] == expected


def test_no_edge_and_nothing_that_parts_stretches_is_part_of_a_word() -> None:
    assert PIECE.search(EDGES + PARTING) is None


@pytest.mark.parametrize("tag", SPOKEN)
def test_a_stroke_that_stands_alone_as_a_dash_is_no_word(tag: str) -> None:
    facts = read_facts("\u0640 5 \u0640\u0640 ٧\u0640 (\u0640) بيت\u0640", tag).facts
    assert [fact.written for fact in facts] == ["5", "٧"]

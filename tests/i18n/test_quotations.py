"""Which marks quote, which way each is turned, and what is an apostrophe, a prime or nobody can say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.i18n.language import language
from pipeline.i18n.quotation_marks import convention
from pipeline.i18n.quotations import quotations
from pipeline.languages.registry import with_words
from tests.examples import examples
from tests.i18n.test_quotation_marks import PRINTED


@pytest.mark.parametrize(
    ("tag", "text", "found"),
    [
        ("en", 'He said "no" to us', [("no", 0)]),
        ("en", "“He said ‘no’ to us”", [("He said ‘no’ to us", 0), ("no", 1)]),
        ("en", "The '90s and \"it's 'fine' here\", he said", [("it's 'fine' here", 0), ("fine", 1)]),
        ("en", 'He is 5\'11" tall and said "yes".', [("yes", 0)]),
        ("en", 'A 6" pipe for "them"', [("them", 0)]),
        ("en", "A 4' x 6' cell, \"by 2020\"", [("by 2020", 0)]),
        ("en", 'The workers\' rights: "no"', [("no", 0)]),
        ("en", "rock 'n' roll and 'so'", [("so", 0)]),
        ("en", '*"so"* and ("so")', [("so", 0), ("so", 0)]),
        ("de", "„so“ und „wie ‚das‘ geht“", [("so", 0), ("wie ‚das‘ geht", 0), ("das", 1)]),
        ("ru", "«срочной „большой“ акции»", [("срочной „большой“ акции", 0), ("большой", 1)]),
        ("fr", "l'eau, l'\"urgence\" et « non »", [("urgence", 0), (" non ", 0)]),
        ("zh-Hans", '他说"不行"，又说"可以"。', [("不行", 0), ("可以", 0)]),
        ("zh-Hans", "他说“不行”，it's so。", [("不行", 0)]),
        ("ja", "「彼は『いや』と言った」", [("彼は『いや』と言った", 0), ("いや", 1)]),
        ("ar", 'قال "لا" ثم و"حزب" آخر', [("لا", 0), ("حزب", 0)]),
        ("he", 'צה"ל אמר "לא"', [("לא", 0)]),
        ("uk", 'п\'ять і "так"', [("так", 0)]),
    ],
)
def test_quotations_are_found_with_their_depth(tag: str, text: str, found: list[tuple[str, int]]) -> None:
    read = quotations(text, language(tag))
    assert read.certain
    assert [(text[each.start + 1 : each.end], each.depth) for each in read.found] == found


@pytest.mark.parametrize(
    ("tag", "text"),
    [
        ("en", "'the workers' rights'"),
        ("en", 'He said "no'),
        ("en", 'one" two'),
        ("en", "“He said “no”"),
        ("nb", "»fremmede«"),
        ("de", "“Eilaktion„"),
        ("zh-Hans", '他说"不行'),
    ],
)
def test_where_one_mark_may_be_read_in_two_ways_none_is_certain(tag: str, text: str) -> None:
    read = quotations(text, language(tag))
    assert not read.certain
    assert read.found == ()
    assert read.marks


@pytest.mark.parametrize(
    ("tag", "text"),
    [("en", "The workers’ rights, ’90s and don't"), ("fr", "l’eau, aujourd'hui"), ("en", 'He is 5\'11", she 6"')],
)
def test_apostrophes_and_primes_are_no_marks(tag: str, text: str) -> None:
    assert quotations(text, language(tag)).marks == ()


@pytest.mark.parametrize("tag", PRINTED)
def test_the_pair_that_a_language_prints_is_its_outer_one_and_its_inner_pair_is_another(tag: str) -> None:
    setting = convention(language(tag))
    assert setting is not None
    assert setting.pair(0) == PRINTED[tag]
    assert setting.inner != setting.outer
    assert {setting.outer, setting.inner} <= setting.known
    assert setting.pair(2) == setting.pair(0)


def test_there_is_a_convention_for_every_language_that_has_words() -> None:
    assert len(PRINTED) == len(with_words())


WORD = st.sampled_from(["so", "well", "Dorf", "дом", "eau"])


@st.composite
def nested(draw: st.DrawFn, tag: str, depth: int = 0) -> str:
    """Make a sentence with quotations in one another, in the language's own marks."""
    setting = convention(language(tag))
    assert setting is not None
    first, last = setting.pair(depth)
    inner = draw(nested(tag, depth + 1)) if depth < 3 and draw(st.booleans()) else draw(WORD)
    return f"{draw(WORD)} {first}{inner} {draw(WORD)}{last} {draw(WORD)}"


@examples(100)
@given(st.data(), st.sampled_from(["en", "fr", "de", "ru", "es", "nb", "tr"]))
def test_quotations_in_one_another_are_read_as_they_were_set(data: st.DataObject, tag: str) -> None:
    text = data.draw(nested(tag))
    read = quotations(text, language(tag))
    assert read.certain
    assert [each.depth for each in read.found] == list(range(len(read.found)))
    setting = convention(language(tag))
    assert setting is not None
    for each in read.found:
        assert (each.first, each.last) == ((setting.outer, setting.inner)[each.depth % 2])

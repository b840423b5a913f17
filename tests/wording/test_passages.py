"""Two texts passage by passage: nothing is missed, nothing is told that stayed as it was, and what moved has moved."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from pipeline.wording.passages import compare
from tests.wording.shown import line

ROOT = Path(__file__).parent.parent.parent
NOTES = [("n.1", "The figures are of May."), ("n.2", "The register can be seen."), ("n.3", "Call us before noon.")]
_WORDS = st.lists(st.sampled_from(["one", "two", "家庭", "46,000", "كتاب"]), min_size=1, max_size=5).map(" ".join)
_NAMES = st.one_of(
    st.sampled_from(["headline", "lead", "body"]),
    st.builds("notes.{}".format, st.integers(1, 6)),
    st.builds("links.{}.{}".format, st.integers(1, 4), st.sampled_from(["text", "url"])),
    st.builds("quotes.{}.{}".format, st.sampled_from(["mayor", "chief"]), st.sampled_from(["text", "speaker"])),
)
_PASSAGES = st.lists(st.tuples(_NAMES, _WORDS), max_size=14)


def told(before: list[tuple[str, str]], after: list[tuple[str, str]]) -> list[str]:
    return [f"{each.how} {each.was}>{each.name}: {line(each.runs)}" for each in compare(before, after, "en")]


@given(_PASSAGES)
def test_of_equal_texts_nothing_is_told(passages: list[tuple[str, str]]) -> None:
    assert compare(passages, list(passages), "en") == ()


@given(_PASSAGES, _PASSAGES)
def test_what_is_told_is_all_that_lies_between(before: list[tuple[str, str]], after: list[tuple[str, str]]) -> None:
    changes = compare(before, after, "en")
    was = Counter((each.was, each.before) for each in changes if each.was)
    now = Counter((each.name, each.after) for each in changes if each.how != "removed")
    assert not was - Counter(before)
    assert not now - Counter(after)
    # what is left stands in both, whatever the number that it has in a list
    left, left_after = Counter(before) - was, Counter(after) - now
    assert Counter(text for _, text in left.elements()) == Counter(text for _, text in left_after.elements())


@given(_PASSAGES, st.data())
def test_entries_in_another_order_have_moved_and_nothing_else(
    passages: list[tuple[str, str]], data: st.DataObject
) -> None:
    texts = [text for _, text in passages]
    mixed = data.draw(st.permutations(texts))
    before, after = ([(f"notes.{at}", text) for at, text in enumerate(some, 1)] for some in (texts, mixed))
    assert {each.how for each in compare(before, after, "en")} <= {"moved"}


def test_an_entry_that_comes_in_leaves_the_others_as_they_were() -> None:
    after = [("n.1", "Quite new."), *((f"n.{at}", text) for at, (_, text) in enumerate(NOTES, 2))]
    assert told(NOTES, after) == ["added >n.1: {+Quite new.+}"]
    assert told(after, NOTES) == ["removed n.1>n.1: [-Quite new.-]"]


def test_an_entry_that_moved_is_told_once() -> None:
    after = [("n.1", NOTES[2][1]), ("n.2", "The figures are of June."), ("n.3", NOTES[1][1])]
    assert told(NOTES, after) == [
        "moved n.3>n.1: Call us before noon.",
        "changed n.1>n.2: The figures are of [-May-]{+June+}.",
    ]


def test_an_entry_that_says_another_thing_stands_in_its_place() -> None:
    after = [NOTES[0], ("n.2", "Wholly other words"), NOTES[2]]
    assert told(NOTES, after) == ["changed n.2>n.2: [-The register can be seen.-]{+Wholly other words+}"]


def test_a_quote_under_another_key_has_moved() -> None:
    before = [("quotes.mayor.text", "Nobody told me."), ("quotes.mayor.speaker", "Vera Example")]
    after = [("quotes.head.text", "Nobody told me."), ("quotes.head.speaker", "Vera Example")]
    assert told(before, after) == [
        "moved quotes.mayor.text>quotes.head.text: Nobody told me.",
        "moved quotes.mayor.speaker>quotes.head.speaker: Vera Example",
    ]


def test_a_long_list_with_other_words_throughout_is_compared_at_once() -> None:
    before = [(f"n.{at}", f"before {at}") for at in range(2_000)]
    after = [(f"n.{at}", f"after {at} too") for at in range(2_000)]
    assert len(compare(before, after, "en")) == 2_000


def test_it_is_the_same_in_every_process() -> None:
    code = (
        "from pipeline.wording.passages import compare\n"
        "one = [(f'n.{at}', f'a b c {at}') for at in range(9)] + [('q.x.text', 'one two'), ('q.y.text', 'one three')]\n"
        "print(compare(one, [('n.1', 'c b a 3'), *one[4:8:-1], *one[:5], ('q.z.text', 'one two three')], 'en'))"
    )
    said = set()
    for seed in ("1", "2", "3"):
        where = {"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)}
        done = subprocess.run([sys.executable, "-c", code], env=where, check=True, capture_output=True)
        said.add(done.stdout)
    assert len(said) == 1

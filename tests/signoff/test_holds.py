"""A signature holds exactly while a reader sees the same: every text and figure is changed, in random company too."""

from __future__ import annotations

import copy
import json
import random
from collections.abc import Mapping
from contextlib import suppress
from itertools import product
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from pipeline.signoff.standing import Digests
from tests.examples import examples, one_in
from tests.signoff.whole_items import (
    MEDIA,
    SETTINGS_TEXT,
    Path,
    Seen,
    Tree,
    at,
    changed,
    leaves,
    name_of,
    seen,
    settings,
    whole,
)

UNDER = settings()
WHOLE = {kind: whole(kind) for kind in ("release", "appeal")}
BASE = {kind: seen(tree, UNDER) for kind, tree in WHOLE.items()}

# What an edition shows otherwise, and no signature binds: how a text is set, and what acts write.
NO_WORDS: Mapping[str, str] = {
    "status": "its author says it, and acts do",
    "published_at": "an act writes it",
    "updated_at": "an act writes it",
    "demands.numbered": "how a list is set",
    "issuers.layout": "how a list is set",
    "letters.*.mail_link": "how a link is made",
}
# What a signature binds although this edition does not show it.
NOT_SHOWN: Mapping[str, str] = {
    "release_line": "it is printed when the embargo is over",
    "targets.*.salutations.en": "the letter has its own; another letter would have this one",
}
# Names by which parts of a file find each other: to change one alone breaks the file.
NAMES = frozenset({"targets.*.id", "letters.*.target", "petition.delivered_to.*", "boxes.*.id"})
# No reader is told, or the value has no other.
ALONE = frozenset({"issuers.signatories.*.signed", "persons_at_risk.*.group", "type"})
LEAVES = {kind: [path for path in leaves(tree) if name_of(path) not in NAMES | ALONE] for kind, tree in WHOLE.items()}
# In how many tests the leaves are changed.
SHARES = 4
# A mapping whose order a reader sees, or may see.
ORDERED = frozenset({"salutations", "translations", "native_name", "name", "role", "label"})


def now(found: Seen | None, tag: str = "en") -> Digests:
    assert found
    return found.texts[tag].digests


def first(found: Seen | None) -> object:
    assert found
    return next(iter(found.editions.values()))


@pytest.mark.parametrize(("kind", "share"), one_in(SHARES, product(WHOLE, range(SHARES))))
def test_a_text_or_figure_un_signs_exactly_where_a_reader_sees_it(kind: str, share: int) -> None:
    told = {}
    leaves_here = LEAVES[kind][share::SHARES]
    for path in leaves_here:
        other = seen(changed(WHOLE[kind], path), UNDER)
        assert other, f"{name_of(path)}: this change breaks the file"
        is_seen, un_signs = (
            first(other) != first(BASE[kind]),
            next(iter(other.texts.values())).digests != now(BASE[kind]),
        )
        if is_seen != un_signs:
            told[name_of(path)] = "seen" if is_seen else "not seen"
    expected = dict.fromkeys(NO_WORDS, "seen") | dict.fromkeys(NOT_SHOWN, "not seen")
    here = {name_of(path) for path in leaves_here}
    assert told == {name: how for name, how in expected.items() if name in here}


def test_every_exception_is_one() -> None:
    named = {name_of(path) for tree in WHOLE.values() for path in leaves(tree)}
    assert (NO_WORDS.keys() | NOT_SHOWN.keys() | NAMES | ALONE) - named == set()


NAMES_ALONE = {"previous.*.title"}
"""Without it nothing names the entry, which a check tells: no edition is made of that."""


@given(st.randoms(use_true_random=False), st.sampled_from(list(WHOLE)))
@examples(60, slow=True)
def test_whatever_is_edited_a_signature_holds_just_as_long_as_a_reader_sees_the_same(
    chance: random.Random, kind: str
) -> None:
    tree = WHOLE[kind]
    paths = [path for path in LEAVES[kind] if name_of(path) not in NO_WORDS.keys() | NOT_SHOWN.keys() | {"language"}]
    for path in chance.sample(paths, chance.randint(0, 4)):
        is_taken_out = chance.random() < 0.3 and name_of(path) not in NAMES_ALONE
        with suppress(LookupError):  # of an entry that is gone nothing changes
            tree = _taken_out(tree, path) if is_taken_out else changed(tree, path)
    other = seen(_written(tree, chance), UNDER)
    if other is not None:
        assert (now(other) == now(BASE[kind])) == (first(other) == first(BASE[kind]))


@given(st.randoms(use_true_random=False), st.sampled_from(list(WHOLE)))
@examples(60, slow=True)
def test_how_a_file_is_written_un_signs_nothing(chance: random.Random, kind: str) -> None:
    assert now(seen(_written(WHOLE[kind], chance), UNDER)) == now(BASE[kind])


def _taken_out(tree: Tree, path: Path) -> Tree:
    """Give a tree without a field, or an entry of a list."""
    found = copy.deepcopy(tree)
    del at(found, path[:-1])[path[-1]]
    return found


def _written(tree: Tree, chance: random.Random) -> str:
    """Write a tree in one of the ways in which a file may be written: order of fields, style, remarks."""
    mixed = _mixed(tree, chance)
    if chance.random() < 0.3:
        return json.dumps(mixed, ensure_ascii=False, indent=chance.choice([None, 2]))
    text = yaml.safe_dump(
        _as_text(mixed), allow_unicode=True, sort_keys=False, width=chance.choice([40, 80, 9000]),
        default_style=chance.choice(["'", '"']),
    )  # fmt: skip
    return f"# a remark\n{text}# another\n"


def _mixed(value: Any, chance: random.Random, key: str = "") -> Any:
    if isinstance(value, dict):
        names = list(value)
        if key not in ORDERED:
            chance.shuffle(names)
        return {name: _mixed(value[name], chance, name) for name in names}
    return [_mixed(each, chance) for each in value] if isinstance(value, list) else value


def _as_text(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _as_text(each) for name, each in value.items()}
    return [_as_text(each) for each in value] if isinstance(value, list) else str(value)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("One *quick* word.", "One _quick_ word."),
        ("One **strong** word.", "One __strong__ word."),
        ("- one\n- two", "* one\n* two"),
        ("One line\nof two.", "One line of two."),
        ("One.\n\nTwo.", "One.\n\n\nTwo."),
    ],
)
def test_the_style_of_markdown_un_signs_nothing(before: str, after: str) -> None:
    assert _with_body(before) == _with_body(after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("One word.", "One  word, more."),
        ("[here](https://example.org/1)", "[here](https://example.org/2)"),
        ("One[^1].\n\n[^1]: So.", "One[^1].\n\n[^1]: No."),
        ("| a | b |\n|---|---|\n| 1 | 2 |", "| a | b |\n|---|---|\n| 1 | 3 |"),
        ("{quote: mayor}\n\nOne.", "One.\n\n{quote: mayor}"),
        ("![A dam](dam.png)", "![Another](dam.png)"),
        ("1. one\n2. two", "- one\n- two"),
    ],
)
def test_what_a_reader_reads_in_markdown_does(before: str, after: str) -> None:
    assert _with_body(before) != _with_body(after)


def _with_body(text: str) -> Digests:
    return now(seen({**WHOLE["release"], "body": text}, UNDER))


def test_the_directory_never_changes_an_items_own_words_and_each_change_is_named() -> None:
    base = BASE["release"]
    assert base
    for old, new, name in [
        ("7946 0018", "7946 0019", "contacts.press-office.phones.1.number"),
        ("Watch protects people.", "Watch protects everybody.", "organisation.boilerplate"),
        ("Free to use with credit", "Ask first", "licence"),
        ("{en: Eviction,", "{en: Evictions,", "topics.eviction"),
    ]:
        assert old in SETTINGS_TEXT
        other = seen(WHOLE["release"], settings(SETTINGS_TEXT.replace(old, new)))
        assert other
        assert other.texts["en"].words == base.texts["en"].words
        one, two = ({text.name: text.text for text in each.texts["en"].around.passages} for each in (base, other))
        assert {key for key in one | two if one.get(key) != two.get(key)} == {name}


def test_an_entry_of_the_directory_that_nobody_names_is_nobodys() -> None:
    other = settings(SETTINGS_TEXT.replace("contacts:", "contacts:\n  somebody: {name: Somebody}"))
    assert now(seen(WHOLE["release"], other)) == now(BASE["release"])


def test_the_embargo_and_the_bytes_of_a_picture_are_around_the_words() -> None:
    base = now(BASE["release"])
    without = now(seen(_taken_out(WHOLE["release"], ("embargo",)), UNDER))
    assert (without.words == base.words, without.around == base.around) == (True, False)
    other = now(seen(WHOLE["release"], UNDER, {**MEDIA, "dam.png": MEDIA["dam.png"] + b"\0"}))
    assert (other.words == base.words, other.around == base.around) == (True, False)


def test_a_key_of_the_directory_is_no_word_and_the_contact_that_it_names_is_around() -> None:
    other = now(seen({**WHOLE["release"], "contacts": ["other-office"]}, UNDER))
    contact = now(seen({**WHOLE["release"], "contacts": ["press-office"]}, UNDER))
    assert (other.words == contact.words, other.around == contact.around) == (True, False)

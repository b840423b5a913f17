"""Words that keep a text from going out: whose nobody has read is told, by the engine's file or the newsroom's own."""

from __future__ import annotations

import re

import pytest
import yaml
from msgspec.structs import replace

from pipeline.checks.unreviewed_words import GUARDS
from pipeline.checks.whole_newsroom import check
from pipeline.languages.registry import with_words
from tests.small import NEWSROOM, RELEASE, TEMPLATES, files, item, made

NB = TEMPLATES.files["words/nb.yaml"].decode()
ROOM = NEWSROOM.replace("[en, nb, ar, zh-Hans]", "[en, nb]").partition("accepted_words")[0]
ALL = "".join(f"\n  {key}: ntb.no, a notice" for key in GUARDS)


def told(head: str, newsroom: str = ROOM) -> list[tuple[str, ...]]:
    """Give what is told of Norwegian, with another head of its words: what nobody has read, by each fault."""
    words = re.sub(r"(?m)^reviewed: .*$", head, NB)
    given = files(newsroom=newsroom)
    found = check(replace(given, words={**given.words, "nb": words.encode()})).faults
    assert {(each.code, each.severity) for each in found} <= {("unreviewed-words", "warning")}
    return [tuple(re.findall("“(.+?)”", each.message)) for each in found]


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("reviewed: no", [tuple(GUARDS.values())]),
        ("reviewed: yes", [tuple(GUARDS.values())]),
        ("reviewed: {by: Ada Eksempel}", [tuple(GUARDS.values())]),
        ("reviewed: {by: Ada Eksempel, on: 2031-05-01}", []),
        (f"reviewed: no\nattested:{ALL}", []),
        ("reviewed: no\nattested: {correction: ''}", [tuple(GUARDS.values())]),
        ("reviewed: no\nattested: {correction: ntb.no}", [tuple(v for k, v in GUARDS.items() if k != "correction")]),
        (f"reviewed: no\nattested:{ALL.replace(' ntb.no, a notice', ' x', 6)}\n  withdrawn_on: y", []),
    ],
)
def test_words_are_told_until_they_are_read_or_each_was_seen(head: str, expected: list[tuple[str, ...]]) -> None:
    assert told(head) == expected


def test_a_newsroom_accepts_them_by_the_language_or_by_the_one_whose_words_it_takes() -> None:
    assert told("reviewed: no", ROOM + "accepted_words: [nb]\n") == []
    assert told("reviewed: no", ROOM + "accepted_words: [da]\n") != []
    chinese = ROOM.replace("[en, nb]", "[en, zh-Hant-HK]")
    assert [each.code for each in check(files(newsroom=chinese)).faults] == ["unreviewed-words"]
    for tag in ("zh-Hant-HK", "zh-Hant"):
        assert not check(files(newsroom=f"{chinese}accepted_words: [{tag}]\n")).faults
    assert check(files(newsroom=f"{chinese}accepted_words: [zh-Hans]\n")).faults


def test_what_is_told_changes_nothing_that_goes_out() -> None:
    assert made(item(RELEASE), newsroom=ROOM) == made(item(RELEASE), newsroom=f"{ROOM}accepted_words: [nb]\n")


@pytest.mark.parametrize("tag", with_words())
def test_a_shipped_word_is_attested_by_a_document_that_has_an_address(tag: str) -> None:
    words = yaml.safe_load(TEMPLATES.files[f"words/{tag}.yaml"])
    for key, source in (words.get("attested") or {}).items():
        assert key in GUARDS
        assert re.match(r"[\w.-]+\.[a-z]{2,}\b", source), "where it was published"
        assert "“" in source, "the word as it stands there"

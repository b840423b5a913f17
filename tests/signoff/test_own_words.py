"""The words that a signature binds: what a reader of one language sees of an item, and nothing else."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pipeline.document.appeal import Appeal
from pipeline.document.outline import outline_of
from pipeline.document.release import Release
from pipeline.document.shape import units
from pipeline.fault import Faults
from pipeline.newsroom.files import ItemFiles
from pipeline.newsroom.load import load
from pipeline.newsroom.settings import read_shared
from pipeline.reader.events import read
from pipeline.signoff.own_words import own_words
from pipeline.signoff.passages import OwnWords, SignedPassages, read_back
from pipeline.source import Source
from pipeline.storage.newsroom_folder import NewsroomFolder
from tests.signoff.whole_items import seen, settings, whole
from tests.small import APPEAL, RELEASE

SHARED = NewsroomFolder(Path(__file__).parent.parent.parent).shared_files()


def words(source: str) -> OwnWords:
    faults = Faults()
    settings = read_shared(SHARED.settings, SHARED.words, SHARED.english, (), faults)
    files = ItemFiles("releases", "2026-05-01-dam", source.encode(), {}, {})
    newsroom = load(settings, [files], faults)
    assert newsroom, [fault.message for fault in faults]
    return own_words(newsroom.items[0].source, newsroom.library, newsroom.items[0].media)


@pytest.mark.parametrize(
    ("changed", "to"),
    [
        pytest.param("status: approved", "status: in-review", id="status"),
        pytest.param("body:", "# a remark\nbody:", id="remark"),
        pytest.param("headline: ", "headline:   ", id="blanks"),
        pytest.param("body:", "embargo: {lifts_at: 2031-03-04 09:00, timezone: Europe/Oslo}\nbody:", id="embargo"),
        pytest.param("body:", "not_the_same_person: [Vera Other]\nbody:", id="never printed"),
    ],
)
def test_what_no_reader_sees_changes_nothing(changed: str, to: str) -> None:
    assert changed in RELEASE
    assert words(RELEASE.replace(changed, to)) == words(RELEASE)


@pytest.mark.parametrize(
    ("changed", "to"),
    [
        pytest.param("headline: ", "headline: New ", id="headline"),
        pytest.param("body:", "index_number: EUR 46/061/2002\nbody:", id="figure"),
        pytest.param("body:", "country: BE\nbody:", id="country"),
        pytest.param("body:", "links: [{text: More, url: https://example.org/1}]\nbody:", id="address"),
    ],
)
def test_what_a_reader_sees_changes_the_digest(changed: str, to: str) -> None:
    assert words(RELEASE.replace(changed, to)).digest != words(RELEASE).digest


def test_one_way_of_writing_is_as_good_as_another() -> None:
    one = RELEASE.replace("body:", "country: BE\nbody:")
    assert words(one) == words(one.replace("country: BE", "country: [BE]"))
    lines = RELEASE.splitlines(keepends=True)
    own = next(line for line in lines if line.startswith("headline:"))
    moved = "".join([*(line for line in lines if line != own), own])
    assert words(moved) == words(RELEASE)


def test_marks_are_no_words() -> None:
    text = "body: A *quick* word.\n"
    source = RELEASE.partition("body:")[0] + text
    assert words(source) == words(source.replace("*quick*", "_quick_"))
    assert ("body", "A quick word.") in {(each.name, each.text) for each in words(source).passages}


def test_words_come_back_as_they_were_kept() -> None:
    found = words(RELEASE)
    assert read_back(found.data) == SignedPassages(found.language, found.passages)
    assert read_back(found.data).digest == found.digest


@pytest.mark.parametrize("data", [b"", b"{}", b"[1, 2]", b'["en"]', b'["en", [["a"]]]', b'["en", [[1, 2]]]', b"\xff"])
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        read_back(data)


def test_a_passage_is_called_as_faults_call_it() -> None:
    for kind, tree in {each: whole(each) for each in ("release", "appeal")}.items():
        found = seen(tree, settings())
        assert found
        names = {each.name for each in found.texts["en"].words.passages}
        source = Source("", json.dumps(tree))
        parsed = read(source, Faults())
        assert parsed
        own = {unit.name for unit in units(outline_of(Release if kind == "release" else Appeal), parsed)}
        # the name of somebody at risk that is withheld, and what would stand for one that is not
        assert {name for name in own - names if not name.endswith((".name", ".pseudonym"))} == set()


def test_a_name_that_is_withheld_is_in_no_text_that_is_kept() -> None:
    found = seen(whole("appeal"), settings())
    assert found
    kept = found.texts["en"].words.data + found.texts["en"].around.data
    assert b"Withheldperson" not in kept
    assert b"Nickname" not in kept


def test_the_digests_of_texts_stay_as_they_are() -> None:
    """Whoever changes what is taken of a text un-signs every text of every newsroom: it is to be meant, and told."""
    found = {name: seen(text, settings()) for name, text in {"release": RELEASE, "appeal": APPEAL}.items()}
    assert {kind: each.texts["en"].words.digest[:16] for kind, each in found.items() if each} == {
        "release": "cebdc4b08830fb6c",
        "appeal": "6f3f7e298935be4c",
    }

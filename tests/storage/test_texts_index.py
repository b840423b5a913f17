"""The index of texts finds what a look through every text finds, and is made again whenever it is not right."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pipeline.search.sought import Sought, folded
from pipeline.storage.texts_index import NAME, TextsIndex, folder_stamps

_BITS = st.sampled_from(
    ["ab", "abc", "b", " ", "46,000", "46 000", "人民", "法院", "李强", "كتاب", "É", "e\u0301", "“", "'", "-"]
)
_TEXTS = st.lists(_BITS, max_size=8).map("".join)
_STAMPED = st.tuples(st.sampled_from(["", "1", "2"]), _TEXTS)
_PLACES = st.dictionaries(st.sampled_from(["p", "q", "r"]), _STAMPED, max_size=3)


def looked_through(texts: Mapping[str, str], words: str) -> tuple[str, ...]:
    sought = Sought.of(words)
    return tuple(sorted(name for name, text in texts.items() if sought.folded and sought.pattern.search(folded(text))))


@given(st.dictionaries(st.sampled_from("stuvw"), _TEXTS), _TEXTS)
@example({"s": "法院李强", "t": "李", "u": "ab"}, "李强")
@example({"s": "法院李强", "t": "李", "u": "ab"}, "李")
@example({"s": "b ab", "t": "a", "u": ""}, "ab")
def test_it_finds_what_a_look_through_every_text_finds(texts: dict[str, str], words: str) -> None:
    index = TextsIndex(Path("nowhere"))
    index.kept({"all": ""}, lambda _: texts)
    assert index.in_kept(Sought.of(words)) == looked_through(texts, words)
    assert index.in_today(Sought.of(words)) == ()
    index.close()


@given(st.lists(_PLACES, min_size=1, max_size=4), _TEXTS)
def test_after_any_change_it_is_as_if_made_anew(states: list[dict[str, tuple[str, str]]], words: str) -> None:
    index = TextsIndex(Path("nowhere"))
    known: dict[str, tuple[str, str]] = {}
    for state in states:
        # what has the same stamp is what it was
        known = {place: known[place] if place in known and known[place][0] == stamp != "" else (stamp, text)
                 for place, (stamp, text) in state.items()}  # fmt: skip
        texts = {place: text for place, (_, text) in known.items()}
        stamps = {place: stamp for place, (stamp, _) in known.items()}
        index.today(stamps, lambda place, texts=texts: {place: texts[place]})  # type: ignore[misc]
    assert index.in_today(Sought.of(words)) == looked_through(texts, words)
    index.close()


def _filled(build: Path, reads: list[str]) -> TextsIndex:
    def read(place: str) -> dict[str, str]:
        reads.append(place)
        return {"digest": "Three hundred families"}

    index = TextsIndex(build)
    index.kept({"aa": "1"}, read)
    return index


@pytest.mark.parametrize("harm", [b"", b"no database", None])
def test_it_is_read_once_and_made_again_where_it_is_damaged(tmp_path: Path, harm: bytes | None) -> None:
    reads: list[str] = []
    for _ in range(2):
        index = _filled(tmp_path, reads)
        assert index.in_kept(Sought.of("hundred families")) == ("digest",)
        index.close()
    assert reads == ["aa"]
    if harm is None:
        (tmp_path / NAME).unlink()
    else:
        (tmp_path / NAME).write_bytes(harm)
    index = _filled(tmp_path, reads)
    assert index.in_kept(Sought.of("hundred families")) == ("digest",)
    assert reads == ["aa", "aa"]
    index.close()


def test_two_may_read_at_once(tmp_path: Path) -> None:
    one, other = _filled(tmp_path, []), _filled(tmp_path, [])
    assert one.in_kept(Sought.of("three")) == other.in_kept(Sought.of("three")) == ("digest",)
    one.close()
    other.close()


@pytest.mark.skipif(sys.platform in {"win32", "darwin"}, reason="no name is without letters there")
def test_a_folder_whose_name_is_no_text_is_none_of_ours(tmp_path: Path) -> None:
    (tmp_path / "\udcfe").mkdir()
    assert folder_stamps(tmp_path, now=0) == {}


def test_a_folder_that_was_touched_just_now_has_no_stamp(tmp_path: Path) -> None:
    (tmp_path / "aa").mkdir()
    young = (tmp_path / "aa").stat().st_mtime_ns
    assert folder_stamps(tmp_path, now=young + 1)["aa"] == ""
    assert folder_stamps(tmp_path, now=young + 10_000_000_000)["aa"] != ""
    assert folder_stamps(tmp_path / "none", now=0) == {}
